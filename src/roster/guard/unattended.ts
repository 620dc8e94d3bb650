/**
 * What may go while nobody looks (G-5): grade levels, class lines, and new students of whom nothing is told, within the guard's limits. A row with anything
 * else waits for a person as a whole, and says why. One function for the schedule, which leaves such rows behind, and for the service, which refuses them.
 */
import { type FieldKey, personFields } from "../fields";
import { clearWord } from "../rules/clear";
import { type GuardedKind, type GuardedRow, type GuardedSchool, guardedPoints } from "./guard";
import type { GuardLimits } from "./limits";
import { type WaitingReason, waitingReasons } from "./waiting-reasons";

export interface UnattendedRow extends GuardedRow {
  /** The rules have an error or a warning for it: of somebody new that is for a person to look at. */
  readonly hasFinding: boolean;
  /** It says of a value that it is meant, which is told as a finding all the same: whoever says so is there to send it. */
  readonly isMeant?: boolean;
  /** The account is of another school until now, and would be taken in by this row (S-17). */
  readonly joinsSchool?: boolean;
}

/** Why a row waits; `field` where a cell or its column is the reason. */
export interface Waiting {
  readonly reason: WaitingReason;
  readonly field: FieldKey | null;
}

const reasonOf: Readonly<Partial<Record<FieldKey, WaitingReason>>> = {
  userId: "userId",
  role: "role",
  firstName: "name",
  lastName: "name",
  email: "email",
  username: "username",
  password: "password",
};

const reasonOfPoint: Readonly<Record<GuardedKind, WaitingReason>> = {
  change: "many",
  role: "role",
  creation: "many",
  erasure: "many",
  classMove: "many",
  column: "column",
  damage: "damage",
  near: "finding",
};

/** What its own cells say, whatever the others are. */
function ownReasons({ stored, values, hasFinding, isMeant, joinsSchool }: UnattendedRow): Waiting[] {
  const waiting: Waiting[] = [];
  if (stored === null) {
    if (values.role !== "Student") waiting.push({ reason: "teacher", field: "role" });
    // A password that a stranger typed would be theirs to sign in with.
    if ((values.password ?? "") !== "") waiting.push({ reason: "password", field: "password" });
    if (hasFinding || isMeant === true) waiting.push({ reason: "finding", field: null });
    return waiting;
  }
  if (isMeant === true) waiting.push({ reason: "finding", field: null });
  if (joinsSchool === true) waiting.push({ reason: "school", field: "userGuid" });
  for (const field of personFields) {
    const value = values[field] ?? "";
    const before = stored[field] ?? "";
    if (value === "" || field === "userGuid") continue;
    if (value === clearWord && field !== "password") {
      if (before !== "") waiting.push({ reason: "erasure", field });
      continue;
    }
    const reason = reasonOf[field];
    if (reason !== undefined && (field === "password" || value !== before)) waiting.push({ reason, field });
  }
  return waiting;
}

/** Rounds after which whatever is left waits: a change set that goes on asking is no ordinary one, and the work stays linear. */
const roundsAtMost = 5;

/** The people whom the guard would ask about, each with why. Those that are left are asked about again: fewer may be more of one grade, or a column out of step. */
function holdWhatIsAsked(
  rows: readonly UnattendedRow[],
  school: GuardedSchool,
  limits: GuardLimits,
  found: ReadonlyMap<string, unknown>,
  hold: (person: string, waiting: Waiting) => void,
): void {
  let asked = rows;
  for (let round = 1; asked.length > 0; round += 1) {
    const points = guardedPoints(asked, school, limits);
    if (points.length === 0) return;
    const people = new Map<number, Set<string>>();
    for (const { row, person } of asked) people.set(row, (people.get(row) ?? new Set()).add(person));
    for (const { kind, field, rows: numbers } of points)
      for (const number of numbers)
        for (const person of people.get(number) ?? [])
          hold(person, { reason: reasonOfPoint[kind], field: field ?? null });
    asked = asked.filter(({ person }) => !found.has(person));
    if (round === roundsAtMost) for (const { person } of asked) hold(person, { reason: "many", field: null });
    if (round === roundsAtMost) return;
  }
}

/** Of each row, in their order, why it waits for a person; nothing for those that may go. All rows of a person wait together, because they say the same of them. */
export function waitingUnattended(
  rows: readonly UnattendedRow[],
  school: GuardedSchool,
  limits: GuardLimits,
): readonly (readonly Waiting[])[] {
  const found = new Map<string, Waiting[]>();
  const hold = (person: string, waiting: Waiting) => {
    const known = found.get(person);
    if (known === undefined) found.set(person, [waiting]);
    else if (!known.some(({ reason, field }) => reason === waiting.reason && field === waiting.field))
      known.push(waiting);
  };
  for (const row of rows) for (const waiting of ownReasons(row)) hold(row.person, waiting);
  holdWhatIsAsked(rows, school, limits, found, hold);
  const order = (waiting: Waiting) => waitingReasons.indexOf(waiting.reason);
  const sorted = new Map(
    [...found].map(([person, all]) => [person, all.sort((one, other) => order(one) - order(other))]),
  );
  return rows.map(({ person }) => sorted.get(person) ?? []);
}

/** How many rows wait, by their first reason: each row counts once. */
export function countWaiting(waiting: readonly (readonly Waiting[])[]): Partial<Record<WaitingReason, number>> {
  const counts: Partial<Record<WaitingReason, number>> = {};
  for (const [first] of waiting) if (first !== undefined) counts[first.reason] = (counts[first.reason] ?? 0) + 1;
  return counts;
}
