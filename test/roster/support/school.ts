/** A school whose products and classes are known to the rules. */
import type { SchoolFacts } from "../../../src/roster";
import { guid } from "./people";

export const school: Required<Omit<SchoolFacts, "userIds" | "grades">> = {
  today: "2026-11-23",
  products: [
    { masterCode: "READ-27", product: "Reading Journeys", kind: "core", endDate: "2027-07-31" },
    { masterCode: "READ-29", product: "Reading Journeys", kind: "core", endDate: "2029-07-31" },
    { masterCode: "READ-25", product: "Reading Journeys", kind: "core", endDate: "2025-07-31" },
    { masterCode: "MATH-27", product: "Math Pathways", kind: "core", endDate: "2027-07-31" },
    { masterCode: "PRACTICE-27", product: "Practice Plus", kind: "addon", endDate: "2027-06-30" },
    { masterCode: "SCI-25", product: "Science Explorers", kind: "core", endDate: "2025-06-30" },
  ],
  classes: [
    {
      guid: guid(70),
      classId: "M5",
      name: "Math, grade 5",
      gradeLevel: "5",
      startDate: "08/17/2026",
      endDate: "",
    },
    { guid: guid(71), classId: "B2", name: "Biology", gradeLevel: "", startDate: "", endDate: "06/04/2027" },
    {
      guid: guid(72),
      classId: "SPRING",
      name: "Spring Reading",
      gradeLevel: "2",
      startDate: "01/05/2027",
      endDate: "",
    },
  ],
};
