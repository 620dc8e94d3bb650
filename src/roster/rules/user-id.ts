/**
 * C-2: the User ID, the school's own number of a person. Always text: 00123 stays 00123. 64 characters, because a district's ID may be a UUID (36) or a
 * OneRoster sourcedId. Written 3-2-4 it is a Social Security number, and one in a roster is a breach waiting to happen. Nine digits alone are one only where the
 * school's other IDs are not: New York's OSIS numbers, the primary ID of every student of the largest district, are nine digits.
 */
import type { PartialValues } from "../fields";
import type { Finding } from "../finding";
import { type ComparedRow, cell, type FindingsByRow } from "./compared-row";
import { accepted, finding, type Rule } from "./rule";
import type { SchoolFacts, UserIdsOfSchool } from "./school-facts";
import { lengthOf, wrongCharacter } from "./text";

const maxLength = 64;
const allowed = /^[A-Za-z0-9._-]+$/;
const socialSecurityNumber = /^\d{3}-\d{2}-\d{4}$/;
const nineDigits = /^\d{9}$/;
const digitsOnly = /^\d+$/;

export const userIdRule: Rule = (value, { row, stored }) => {
  if (value === "") {
    const kept = stored !== null && (stored.userId ?? "") !== "";
    return kept ? accepted("") : { value, findings: [finding(row, "userId", "user_id.required", value)] };
  }
  const findings: Finding[] = [];
  const length = lengthOf(value);
  if (length > maxLength)
    findings.push(finding(row, "userId", "user_id.too_long", value, { limit: maxLength, length }));
  if (!allowed.test(value)) {
    findings.push(finding(row, "userId", "user_id.characters", value, wrongCharacter(value, allowed)));
  }
  if (socialSecurityNumber.test(value)) findings.push(finding(row, "userId", "user_id.looks_like_ssn", value));
  return { value, findings };
};

/** How many of a role's IDs are digits of this length; 0 for those that are not digits alone. */
export interface IdsOfLength {
  readonly role: string;
  readonly length: number;
  readonly count: number;
  /** That begin with a zero. */
  readonly zeros: number;
}

/** Fewer prove nothing of a school. */
const leastIds = 5;
/** One in twenty may be otherwise: what somebody has once let through must not be the rule from then on. */
const exceptions = 20;

/** By role the one length that its IDs have, where that has zeros in front to lose: 6 where they are 004512 and 110034. */
function lengthsOf(groups: readonly IdsOfLength[]): Readonly<Record<string, number>> {
  const lengths: Record<string, number> = {};
  for (const { role, length, count, zeros } of groups) {
    const all = countOf(groups.filter((one) => one.role === role));
    if (length > 0 && zeros > 0 && all >= leastIds && (all - count) * exceptions <= all) lengths[role] = length;
  }
  return lengths;
}

const countOf = (groups: readonly IdsOfLength[]) => groups.reduce((sum, { count }) => sum + count, 0);

export function userIdsByLength(groups: readonly IdsOfLength[]): UserIdsOfSchool {
  const nine = groups.filter(({ length }) => length === 9);
  return { nineDigits: countOf(nine), all: countOf(groups), lengths: lengthsOf(groups) };
}

/** What is to be known of a school's User IDs, of each person once. */
export function userIdsOf(people: Iterable<PartialValues>): UserIdsOfSchool {
  const groups = new Map<string, { role: string; length: number; count: number; zeros: number }>();
  for (const { role = "", userId = "" } of people) {
    if (userId === "") continue;
    const length = digitsOnly.test(userId) ? userId.length : 0;
    const group = groups.get(`${role} ${length}`) ?? { role, length, count: 0, zeros: 0 };
    group.count += 1;
    if (length > 0 && userId.startsWith("0")) group.zeros += 1;
    groups.set(`${role} ${length}`, group);
  }
  return userIdsByLength([...groups.values()]);
}

/** Each person once, by what is stored of them. */
function storedPeople(rows: readonly ComparedRow[], absent: readonly PartialValues[]): Iterable<PartialValues> {
  const people = new Map<string, PartialValues>();
  for (const { stored } of rows) if (stored !== null) people.set(stored.userGuid ?? "", stored);
  for (const one of absent) people.set(one.userGuid ?? "", one);
  return people.values();
}

/** Somebody new, of whom nothing stored tells what the ID was. */
const isNew = ({ stored, values }: ComparedRow) => stored === null && (values.userGuid ?? "") === "";

/**
 * Nine digits where at least half of the school's IDs have them are the school's own. A school without IDs yet has those of the rows at hand. And where all of
 * them have one length, digits of a new person that are fewer may have been a number somewhere, which has no zeros in front.
 */
export function userIdsAcrossRows(
  rows: readonly ComparedRow[],
  absent: readonly PartialValues[],
  school: SchoolFacts,
  to: FindingsByRow,
): void {
  const written = rows.filter((row) => {
    const id = cell(row, "userId");
    return id !== "" && id !== row.stored?.userId && asksForIds(id, !isNew(row));
  });
  if (written.length === 0) return;
  const stored = school.userIds ?? userIdsOf(storedPeople(rows, absent));
  const known = stored.all > 0 ? stored : userIdsOf(rows.map(({ values }) => values));
  for (const row of written) {
    const id = cell(row, "userId");
    const length = isNew(row) ? (stored.lengths?.[cell(row, "role")] ?? 0) : 0;
    if (id.length < length) {
      to.add(row, finding(row.row, "userId", "user_id.shorter", id, { meant: id.padStart(length, "0") }));
    }
    if (nineDigits.test(id) && known.nineDigits * 2 < known.all)
      to.add(row, finding(row.row, "userId", "user_id.looks_like_ssn", id));
  }
}

/** Whether an ID cannot be judged without {@link SchoolFacts.userIds}. */
export function asksForIds(userId: string, isKnown: boolean): boolean {
  const id = userId.trim();
  return nineDigits.test(id) || (!isKnown && digitsOnly.test(id));
}
