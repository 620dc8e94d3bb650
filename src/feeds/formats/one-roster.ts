/** What OneRoster 1.1 and 1.2 have in common: organizations, terms, courses, classes and who is in them. */
import type { AnyTable } from "../format";

export const oneRosterOrgs: readonly AnyTable[] = [
  {
    kind: "schools",
    file: "orgs",
    needs: ["sourcedId", "name", "type"],
    never: ["givenName", "schoolYear"],
    columns: { key: "sourcedId", name: "name", type: "type", status: "status" },
  },
];

export const oneRosterClasses: readonly AnyTable[] = [
  {
    kind: "terms",
    file: "academicSessions",
    needs: ["sourcedId", "title", "startDate", "endDate"],
    never: ["classSourcedId", "givenName"],
    columns: { key: "sourcedId", start: "startDate", end: "endDate", status: "status" },
  },
  {
    kind: "courses",
    file: "courses",
    needs: ["sourcedId", "title", "courseCode"],
    columns: { key: "sourcedId", code: "courseCode", name: "title", status: "status" },
  },
  {
    kind: "classes",
    file: "classes",
    needs: ["sourcedId", "title", "schoolSourcedId", "termSourcedIds|termSourcedId"],
    columns: {
      key: "sourcedId",
      classId: ["classCode", "sourcedId"],
      className: "title",
      classGradeLevel: ["grades", "grade"],
      course: "courseSourcedId",
      school: "schoolSourcedId",
      terms: ["termSourcedIds", "termSourcedId"],
      status: "status",
    },
  },
  {
    kind: "enrolments",
    file: "enrollments",
    needs: ["classSourcedId", "userSourcedId"],
    columns: { person: "userSourcedId", class: "classSourcedId", role: "role", end: "endDate", status: "status" },
  },
];

export const oneRosterNotNeeded = [
  "manifest",
  "demographics",
  "resources",
  "courseResources",
  "classResources",
  "categories",
  "lineItems",
  "results",
  "userProfiles",
  "userResources",
  "lineItemLearningObjectiveIds",
  "lineItemScoreScales",
  "resultLearningObjectiveIds",
  "resultScoreScales",
  "scoreScales",
] as const;
