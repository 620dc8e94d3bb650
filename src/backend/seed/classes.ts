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
  /** MM/DD/YYYY, or blank. */
  readonly startDate: string;
  readonly endDate: string;
  /** Every member is enrolled for each of them. */
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
    // Two codes of one product: the later one is what C-13 suggests.
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
    // Ended: nobody can be given it any more.
    { schoolId: id, masterCode: `SCI-${first}`, product: "Science Explorers", kind: "core", endDate: `${first}-06-30` },
  ]);
}

interface Course {
  readonly code: string;
  readonly name: string;
  /** What its Master Codes begin with: the core product, and an add-on besides. None: a homeroom, which uses no product. */
  readonly products: readonly string[];
  readonly dates: "year" | "spring" | "none";
}

const courses: readonly Course[] = [
  { code: "HR", name: "Homeroom", products: [], dates: "none" },
  { code: "READ", name: "Reading", products: ["READ"], dates: "year" },
  { code: "MATH", name: "Math", products: ["MATH", "PRACTICE"], dates: "year" },
];
/** Begins in January: until then it is a class that students do not see yet (C-14). */
const springCourse: Course = { code: "SPRING-READ", name: "Spring Reading", products: ["READ"], dates: "spring" };
const classSize = 24;

function datesOf({ dates }: Course, today: string): { startDate: string; endDate: string } {
  const { first, last } = schoolYear(today);
  if (dates === "none") return { startDate: "", endDate: "" };
  return { startDate: dates === "year" ? `08/17/${first}` : `01/05/${last}`, endDate: `06/04/${last}` };
}

function sectionsOf<Item>(items: readonly Item[]): Item[][] {
  const count = Math.ceil(items.length / classSize);
  return Array.from({ length: count }, (_, section) => items.filter((_item, index) => index % count === section));
}

/** Classes of one school: for each grade and course as many sections as there are students for. */
function classesOfSchool(
  school: SampleSchool,
  accounts: readonly SampleAccount[],
  today: string,
  random: SeededRandom,
): SampleClass[] {
  const { last } = schoolYear(today);
  const teachers = accounts.filter((account) => account.role === "Teacher");
  if (teachers.length === 0) return [];
  let turn = 0;
  const nextTeacher = () => teachers[turn++ % teachers.length] as SampleAccount;
  return school.grades.flatMap((grade, gradeIndex) => {
    const students = accounts.filter((account) => account.role === "Student" && account.gradeLevel === grade);
    const offered = gradeIndex === 0 ? [...courses, springCourse] : courses;
    return sectionsOf(students).flatMap((section, index) =>
      offered.map((course): SampleClass => {
        const taughtBy = [...new Set([nextTeacher(), ...(random.chance(0.1) ? [nextTeacher()] : [])])];
        return {
          guid: makeGuid(random.bytes),
          schoolId: school.id,
          classId: `${course.code}-${grade}-${String(index + 1).padStart(2, "0")}`,
          name: `${course.name} ${grade}, ${taughtBy[0]?.lastName ?? ""}`,
          gradeLevel: grade,
          ...datesOf(course, today),
          masterCodes: course.products.map((product) => `${product}-${last}`),
          members: [
            ...taughtBy.map(({ guid }) => ({ guid, role: "Teacher" as const })),
            ...section.map(({ guid }) => ({ guid, role: "Student" as const })),
          ],
        };
      }),
    );
  });
}

export function makeClasses(
  schools: readonly SampleSchool[],
  accounts: readonly SampleAccount[],
  today: string,
  random: SeededRandom,
): SampleClass[] {
  const here = new Map<string, SampleAccount[]>(schools.map(({ id }) => [id, []]));
  for (const account of accounts) for (const id of account.schoolIds) here.get(id)?.push(account);
  return schools.flatMap((school) => classesOfSchool(school, here.get(school.id) ?? [], today, random));
}
