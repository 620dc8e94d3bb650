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

const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(/\s*[,\n]\s*/).filter((word) => word !== ""));

const there = wordSet(
  `active, a, enrolled, currently enrolled, current, present, attending, registered, preregistered, pre-registered, full-time, full time
    activo, activa, inscrito, inscrita, matriculado, matriculada, vigente, actual, alta`,
);
const gone = wordSet(
  `tobedeleted, deleted, inactive, i, withdrawn, withdrawal, w, exited, exit, graduated, graduate, transferred, dropped, suspended, disabled, archived
    deactivated, terminated, former, alumni, left, gone, expelled, deceased, unenrolled, disenrolled, completed, deleted_last_completed
    inactivo, inactiva, baja, retirado, retirada, egresado, egresada, trasladado, trasladada, graduado, graduada`,
);
/** With what they add to it: Withdrawn 03/01/2026, no longer enrolled. */
const goneAtFirst =
  /^(?:withdrawn|withdrew|transferred|exited|graduated|dropped|left|inactiv[eoa]|no longer|ya no|baja|retirad[oa]|egresad[oa]|(?:not|non|no)[\s-](?:currently )?(?:active|enrolled|attending|current|activ[oa]|inscrit[oa]|matriculad[oa]|vigente))\b/;
const enabledWords = wordSet("true, yes, y, 1, 1.0, t, si, sí, s, x, enabled, verdadero, on");
const notEnabled = wordSet("false, no, n, 0, 0.0, f, disabled, falso, off");

/** What its own columns say of who is there, and who is no more, besides the usual words. */
export interface OwnStatuses {
  readonly present?: readonly string[];
  readonly gone?: readonly string[];
}

export type Presence = "there" | "gone" | "unknown";

const plainStatus = (text: string) => text.trim().toLowerCase().replace(/\s+/g, " ");

/** What a status says of somebody. One that nobody knows says nothing: whoever has left must not be taken in by a word that is new here. */
export function presenceBy(status: string, own: OwnStatuses = {}): Presence {
  const plain = plainStatus(status);
  // What the format's own numbers mean, it says itself.
  if (own.gone?.includes(plain) === true) return "gone";
  if (plain === "" || there.has(plain) || own.present?.includes(plain) === true) return "there";
  return gone.has(plain) || goneAtFirst.test(plain) ? "gone" : "unknown";
}

/** The same of a column that asks whether somebody is there: Active, enabledUser. */
export function enabledBy(enabled: string): Presence {
  const plain = plainStatus(enabled);
  if (enabledWords.has(plain)) return "there";
  return notEnabled.has(plain) ? "gone" : presenceBy(plain);
}

/** Whether a status says that something is there no more: a class, a term, an enrolment. */
export const isGone = (status: string): boolean => presenceBy(status) === "gone";

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
  /** Several, with commas, where it names several: then it is none. */
  readonly grade: string;
  /** What is neither role nor grade. */
  readonly school: string;
  /** A folder of those who have left, and whether it can be nothing else; "" where none is. */
  readonly left: string;
  readonly presence: Presence;
}

/** Folders of those who have left. "Former Students" is nothing else; "Transferred 2026" or "Alumni Office" somebody has to say. */
const leftWord =
  /(?<![\p{L}\d])(?:withdrawn|withdrawals?|former|alumni|inactiv[eoa]s?|graduates?|graduated|graduad[oa]s|exited|archived?|suspended|disabled|deactivated|deprovisioned|terminated|leavers?|departed|transferred|dropped|unenrolled|deleted|no longer|egresad[oa]s?|bajas?|retirad[oa]s?|antigu[oa]s|ex)(?![\p{L}\d])|(?<![\p{L}\d])ex-?(?=alumn|student|estudiante)/giu;
const besidesLeft =
  /\b(?:students?|pupils?|alumn[oa]s?|estudiantes?|teachers?|staff|faculty|docentes?|maestr[oa]s?|users?|usuarios?|accounts?|cuentas?)\b/gi;

function leftBy(segment: string): Presence {
  const rest = segment.replace(leftWord, "");
  if (rest === segment) return "there";
  return /[\p{L}\d]/u.test(rest.replace(besidesLeft, "")) ? "unknown" : "gone";
}

/** Folders of everybody. */
const everybody = /^(?:users|people|accounts|domain|district|k-?12|usuarios|current|active)$/i;

/** An org unit's path: /Lincoln/Students/Grade 5. A year of graduation is no grade, for it says one only by the calendar. */
export function placeOf(path: string): Place {
  let role: Role | null = null;
  let [school, left] = ["", ""];
  const labelled = new Set<string>();
  const bare = new Set<string>();
  let presence: Presence = "there";
  for (const segment of path
    .slice(0, 300)
    .split("/")
    .map((one) => one.trim())) {
    if (segment === "" || everybody.test(segment)) continue;
    const known = leftBy(segment);
    if (known !== "there") {
      left = segment;
      presence = presence === "gone" ? "gone" : known;
    }
    const said = roleBy(segment) ?? roleIn(segment);
    const level = readGrade(segment).grade;
    if (said !== null) role ??= said;
    else if (level !== null && level !== "NA") (/^\d+$/.test(segment) ? bare : labelled).add(level);
    else if (known === "there" && school === "" && !/\d{4}|staff|grade|class|grado/i.test(segment)) school = segment;
  }
  // In /Grade 5/2 the 2 is a room or a group; of two that are as good as each other nobody can say which it is.
  const grade = [...(labelled.size > 0 ? labelled : bare)].join(", ");
  return { role, grade: role === "Teacher" ? "" : grade, school, left, presence };
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
