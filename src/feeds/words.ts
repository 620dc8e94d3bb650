/** Words by which the systems of schools say who somebody is and whether they are still there. */
import { normalizedRole, type Role, readGrade } from "../roster";

/** As a Map: a cell that says "constructor" is no role. */
const roleWords: ReadonlyMap<string, Role> = new Map([
  ...["learner", "pupil", "stu", "students", "alumnos", "estudiantes"].map((word) => [word, "Student"] as const),
  ...["instructor", "educator", "faculty", "tch", "teachers", "docentes", "maestros", "profesores"].map(
    (word) => [word, "Teacher"] as const,
  ),
]);

export function roleBy(text: string, own: Readonly<Record<string, Role>> = {}): Role | null {
  const plain = text.trim().toLowerCase();
  const given = new Map(Object.entries(own)).get(plain);
  return given ?? normalizedRole(plain) ?? roleWords.get(plain) ?? null;
}

const gone: ReadonlySet<string> = new Set(
  `tobedeleted deleted inactive withdrawn exited graduated transferred dropped suspended disabled archived deactivated terminated former
    completed deleted_last_completed inactivo inactiva baja retirado retirada egresado egresada`.split(/\s+/),
);
const notEnabled: ReadonlySet<string> = new Set(["false", "no", "n", "0", "f"]);

/** Whether a status says that somebody, or something, is there no more. */
export function isGone(status: string, enabled: string, own: readonly string[] = []): boolean {
  const plain = status.trim().toLowerCase();
  return gone.has(plain) || own.includes(plain) || notEnabled.has(enabled.trim().toLowerCase());
}

/** Organizations above a school. */
const above: ReadonlySet<string> = new Set(
  "district local state national region department division lea sea ministryofeducation country county".split(" "),
);
export const isSchool = (type: string) =>
  !above.has(
    type
      .trim()
      .toLowerCase()
      .replace(/[\s_-]/g, ""),
  );

export interface Place {
  readonly role: Role | null;
  readonly grade: string;
  /** What is neither role nor grade. */
  readonly school: string;
}

/** Folders of everybody. */
const everybody = /^(?:users|people|accounts|domain|district|k-?12|usuarios|current|active)$/i;

/** An org unit's path: /Lincoln/Students/Grade 5. A year of graduation is no grade, for it says one only by the calendar. */
export function placeOf(path: string): Place {
  let role: Role | null = null;
  let [grade, school] = ["", ""];
  for (const segment of path
    .slice(0, 300)
    .split("/")
    .map((one) => one.trim())) {
    if (segment === "" || everybody.test(segment)) continue;
    const said = roleBy(segment) ?? roleIn(segment);
    const level = readGrade(segment).grade;
    if (said !== null) role ??= said;
    else if (level !== null && level !== "NA") grade = level;
    else if (school === "" && !/\d{4}|staff|grade|class|grado/i.test(segment)) school = segment;
  }
  return { role, grade: role === "Teacher" ? "" : grade, school };
}

function roleIn(segment: string): Role | null {
  const [students, teachers] = [
    /\b(?:students?|pupils?|alumnos?|estudiantes?)\b/i.test(segment),
    /\b(?:teachers?|faculty|docentes?|maestros?)\b/i.test(segment),
  ];
  if (students === teachers) return null;
  return students ? "Student" : "Teacher";
}

/** "Ruiz, Ana María" or "Ana Ruiz": what stands before a comma is the last name, and without one the last word. */
export function splitName(full: string): { readonly firstName: string; readonly lastName: string } {
  const comma = full.indexOf(",");
  if (comma >= 0) return { lastName: full.slice(0, comma).trim(), firstName: full.slice(comma + 1).trim() };
  const at = full.trim().lastIndexOf(" ");
  return at < 0
    ? { firstName: "", lastName: full.trim() }
    : { firstName: full.slice(0, at).trim(), lastName: full.slice(at + 1).trim() };
}
