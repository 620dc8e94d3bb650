/** Classes, enrolments and products of a sample district. */
import { makeGuid } from "../accounts";
import type { SampleAccount, SampleSchool } from "./people";
import type { SeededRandom } from "./seeded-random";

export interface SampleClass {
  readonly guid: string;
  readonly schoolId: string;
  readonly classId: string;
  readonly name: string;
  readonly gradeLevel: string;
  /** MM/DD/YYYY */
  readonly startDate: string;
  readonly endDate: string;
  readonly masterCodes: readonly string[];
  readonly members: readonly { readonly guid: string; readonly role: "Teacher" | "Student" }[];
}

export interface SampleProduct {
  readonly schoolId: string;
  readonly masterCode: string;
  readonly product: string;
  readonly kind: "core" | "addon";
  /** YYYY-MM-DD */
  readonly endDate: string;
}

/** The school year that a day falls into: from August on it is the one that begins. */
export function schoolYear(today: string): { readonly first: number; readonly last: number } {
  const [year = 2026, month = 8] = today.split("-").map(Number);
  const first = month >= 7 ? year : year - 1;
  return { first, last: first + 1 };
}

export function makeProducts(schools: readonly SampleSchool[], today: string): SampleProduct[] {
  const { first, last } = schoolYear(today);
  return schools.flatMap(({ id }) => [
    { schoolId: id, masterCode: `READ-${last}`, product: "Reading Journeys", kind: "core", endDate: `${last}-07-31` },
    {
      schoolId: id,
      masterCode: `READ-${last + 2}`,
      product: "Reading Journeys",
      kind: "core",
      endDate: `${last + 2}-07-31`,
    },
    { schoolId: id, masterCode: `MATH-${last}`, product: "Math Pathways", kind: "core", endDate: `${last}-07-31` },
    { schoolId: id, masterCode: `PRACTICE-${last}`, product: "Practice Plus", kind: "addon", endDate: `${last}-06-30` },
    { schoolId: id, masterCode: `SCI-${first}`, product: "Science Explorers", kind: "core", endDate: `${first}-06-30` },
  ]);
}

const subjects = [
  { code: "READ", name: "Reading", product: "READ" },
  { code: "MATH", name: "Math", product: "MATH" },
] as const;
const classSize = 24;

export function makeClasses(
  schools: readonly SampleSchool[],
  accounts: readonly SampleAccount[],
  today: string,
  random: SeededRandom,
): SampleClass[] {
  const { first, last } = schoolYear(today);
  return schools.flatMap((school) => {
    const here = accounts.filter((account) => account.schoolIds.includes(school.id));
    const teachers = here.filter((account) => account.role === "Teacher");
    return school.grades.flatMap((grade) => {
      const students = here.filter((account) => account.role === "Student" && account.gradeLevel === grade);
      const teacher = teachers.length === 0 || students.length === 0 ? undefined : random.pick(teachers);
      if (teacher === undefined) return [];
      return subjects.map((subject) => ({
        guid: makeGuid(random.bytes),
        schoolId: school.id,
        classId: `${subject.code}-${grade}-01`,
        name: `${subject.name} ${grade}, ${teacher.lastName}`,
        gradeLevel: grade,
        startDate: `08/17/${first}`,
        endDate: `06/04/${last}`,
        masterCodes: [`${subject.product}-${last}`],
        members: [
          { guid: teacher.guid, role: "Teacher" as const },
          ...students.slice(0, classSize).map(({ guid }) => ({ guid, role: "Student" as const })),
        ],
      }));
    });
  });
}
