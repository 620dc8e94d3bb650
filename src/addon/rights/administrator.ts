/**
 * Whether the person is an administrator of a school. The service says so (/v1/me, an export it hands out), and it is remembered for a short while, so that
 * a click does not cost a request more. Without a network what was known goes on for some weeks: nothing reaches an account without the service, which
 * decides again. That somebody is none is never remembered: they may be one by the next click.
 */
import { isFileSchool, type Me } from "../../contract";
import { now, userProperties } from "../platform/google";
import { AddonProblem } from "../platform/problem";
import { chosenSchool } from "../platform/settings";
import { getMe, getSchoolsAmong } from "../service/service-client";
import { readRegistry, saveGrades } from "../tabs/registry";

const key = "rollbook.administratorOf";
const fresh = 10 * 60_000;
const withoutNetwork = 30 * 24 * 3_600_000;
/** Of schools in this person's workbooks: a property holds 9 kB. */
const most = 100;

/** When the service last said so, by school; milliseconds since 1970. */
type Known = Readonly<Record<string, number>>;

function readKnown(): Known {
  const text = userProperties().getProperty(key);
  return text === null ? {} : (JSON.parse(text) as Known);
}

function isKnown(known: Known, schoolId: string, age: number): boolean {
  const at = Object.keys(known).includes(schoolId) ? known[schoolId] : undefined;
  return at !== undefined && now() - at < age;
}

function save(known: Known): void {
  const newest = Object.entries(known).sort(([, one], [, other]) => other - one);
  userProperties().setProperty(key, JSON.stringify(Object.fromEntries(newest.slice(0, most))));
}

/** Also when another role was chosen: as a teacher nobody is an administrator (S-2). */
export function forgetAdministrator(): void {
  userProperties().deleteProperty(key);
}

/** The service has handed out what it only gives to an administrator of the school. */
export function noteAdministrator(schoolId: string): void {
  const known = readKnown();
  if (!isKnown(known, schoolId, fresh / 2)) save({ ...known, [schoolId]: now() });
}

/** The service's own word on who somebody is, not that it could not be reached. */
export const deniesRight = (code: string): boolean => /^(token|account|role|permission|school)\./.test(code);
const isRefusal = (error: unknown): boolean => error instanceof AddonProblem && deniesRight(error.code);

/** Who is asking. Of a district with more schools than are told at once, those that are asked about here are looked up by their ids. */
function askAbout(schoolIds: readonly (string | null)[]): Me {
  const me = getMe();
  if (me.nextSchools === undefined) return me;
  const told = me.schools.map(({ id }) => id);
  const others = [...new Set([...schoolIds, chosenSchool()])].filter(
    (id): id is string => id !== null && !isFileSchool(id) && !told.includes(id),
  );
  return { ...me, schools: [...me.schools, ...getSchoolsAmong(others)] };
}

/** Who is asking, as the service has them; what it says is remembered for the schools whose rosters are here, and for `schoolId`. */
export function askMe(schoolId: string | null = null): Me {
  const { rosters } = readRegistry();
  const here = [...rosters.map((roster) => roster.schoolId), schoolId];
  let me: Me;
  try {
    me = askAbout(here);
  } catch (error) {
    if (isRefusal(error)) forgetAdministrator();
    throw error;
  }
  if (rosters.length > 0) saveGrades(rosters[0]?.grades, me.gradeMap);
  const known = readKnown();
  const mine = me.mayImport ? me.schools.map(({ id }) => id) : [];
  // Of schools that it was not asked about it has said nothing.
  const unsaid =
    me.mayImport && me.nextSchools !== undefined ? Object.keys(known).filter((id) => !here.includes(id)) : [];
  const next: Record<string, number> = {};
  for (const id of [...unsaid, ...mine]) {
    const at = here.includes(id) ? now() : known[id];
    if (at !== undefined) next[id] = at;
  }
  if (Object.keys({ ...known, ...next }).length > 0) save(next);
  return me;
}

/** Throws why the person is no administrator of the school. A null school is one that the workbook does not know: the service knows whose it is. */
export function administratorNow(schoolId: string | null): Me {
  const me = askMe(schoolId);
  if (!me.mayImport) throw new AddonProblem(me.activeRole === "teacher" ? "role.teacher" : "permission.import");
  if (schoolId !== null && !me.schools.some(({ id }) => id === schoolId)) throw new AddonProblem("school.unknown");
  return me;
}

export function requireAdministrator(schoolId: string | null): void {
  const known = schoolId === null ? {} : readKnown();
  if (schoolId !== null && isKnown(known, schoolId, fresh)) return;
  try {
    administratorNow(schoolId);
  } catch (error) {
    if (schoolId === null || isRefusal(error) || !isKnown(known, schoolId, withoutNetwork)) throw error;
  }
}
