/** The temporary-password radar (B-13), by class: who has signed in, who never, who cannot, what ends when. Pure. */
import type { PersonSignIn } from "../../contract";

export type People = readonly PersonSignIn[];

/** A class, all teachers, or those who are in no class. */
export interface RadarGroup {
  readonly kind: "class" | "noClass" | "teachers";
  /** Of a class its GUID; of the others their kind. */
  readonly id: string;
  readonly name: string;
  readonly people: People;
  /** Have signed in, or have chosen a password of their own. */
  readonly signedIn: number;
  /** Never have, and wait for a password that works or has one. */
  readonly never: number;
  /** Their temporary password has ended, or was used and left. */
  readonly stuck: number;
  /** Days until the first unused temporary password ends, rounded up; null without one. */
  readonly endsInDays: number | null;
  /** Whom new slips are for: whoever has not signed in for good, and has no password of their own. */
  readonly forSlips: People;
}

const day = 24 * 3_600_000;

export const isStuck = ({ password }: PersonSignIn): boolean => password === "expired" || password === "used";
const hasOwn = ({ password }: PersonSignIn) => password === "permanent";
export const hasNeverSignedIn = ({ lastSignInAt }: PersonSignIn): boolean => lastSignInAt === undefined;

/** A temporary password dies at its first use: who has one has not signed in with it, whatever they did before. */
const needsSlip = (one: PersonSignIn) => !hasOwn(one) && (isStuck(one) || hasNeverSignedIn(one));

function groupOf(kind: RadarGroup["kind"], id: string, name: string, people: People, now: number): RadarGroup {
  const ends = people.flatMap(({ password, temporaryPasswordsUntil: until }) =>
    password === "temporary" && until !== undefined ? [Date.parse(until)] : [],
  );
  const first = ends.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  return {
    kind,
    id,
    name,
    people,
    signedIn: people.filter((one) => !hasNeverSignedIn(one) || hasOwn(one)).length,
    never: people.filter((one) => hasNeverSignedIn(one) && !hasOwn(one)).length,
    stuck: people.filter(isStuck).length,
    endsInDays: Number.isFinite(first) ? Math.max(0, Math.ceil((first - now) / day)) : null,
    forSlips: people.filter(needsSlip),
  };
}

/** Each class with its students, then students in none, then teachers; those first in which somebody is to be looked after soonest. `now` in milliseconds since 1970. */
export function radarOf(people: People, now: number): RadarGroup[] {
  const classes = new Map<string, { name: string; students: PersonSignIn[] }>();
  const noClass: PersonSignIn[] = [];
  const teachers: PersonSignIn[] = [];
  for (const one of people) {
    if (one.role === "Teacher") teachers.push(one);
    else if (one.classes.length === 0) noClass.push(one);
    else
      for (const { classGuid, className } of one.classes) {
        const known = classes.get(classGuid) ?? { name: className, students: [] };
        known.students.push(one);
        classes.set(classGuid, known);
      }
  }
  const groups = [...classes].map(([guid, { name, students }]) => groupOf("class", guid, name, students, now));
  if (noClass.length > 0) groups.push(groupOf("noClass", "noClass", "", noClass, now));
  if (teachers.length > 0) groups.push(groupOf("teachers", "teachers", "", teachers, now));
  const urgency = ({ stuck, endsInDays }: RadarGroup) => (stuck > 0 ? -1 : (endsInDays ?? Number.POSITIVE_INFINITY));
  const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);
  return groups.sort((a, b) => compare(urgency(a), urgency(b)) || a.name.localeCompare(b.name));
}
