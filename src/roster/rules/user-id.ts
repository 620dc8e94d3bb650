/**
 * C-2: the User ID, the school's own number of a person. Always text: 00123 stays 00123. 64 characters, because a district's ID may be a UUID (36) or a
 * OneRoster sourcedId. Written 3-2-4 it is a Social Security number, and one in a roster is a breach waiting to happen. Nine digits alone are one only where the
 * school's other IDs are not: New York's OSIS numbers, the primary ID of every student of the largest district, are nine digits.
 */
import type { PartialValues } from "../fields";
import type { Finding } from "../finding";
import { type ComparedRow, cell, type FindingsByRow } from "./compared-row";
import { accepted, finding, type Rule } from "./rule";
import type { SchoolFacts } from "./school-facts";
import { lengthOf, wrongCharacter } from "./text";

const maxLength = 64;
const allowed = /^[A-Za-z0-9._-]+$/;
const socialSecurityNumber = /^\d{3}-\d{2}-\d{4}$/;
const nineDigits = /^\d{9}$/;

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

function countedIds(ids: Iterable<string>): { nineDigits: number; all: number } {
  const counted = { nineDigits: 0, all: 0 };
  for (const id of ids) {
    if (id === "") continue;
    counted.all += 1;
    if (nineDigits.test(id)) counted.nineDigits += 1;
  }
  return counted;
}

/** Of each person once, by what is stored of them. */
function storedIds(rows: readonly ComparedRow[], absent: readonly PartialValues[]): Iterable<string> {
  const people = new Map<string, string>();
  for (const { stored } of rows) if (stored !== null) people.set(stored.userGuid ?? "", stored.userId ?? "");
  for (const { userGuid = "", userId = "" } of absent) people.set(userGuid, userId);
  return people.values();
}

/** Nine digits where at least half of the school's IDs have them are the school's own. A school without IDs yet has those of the rows at hand. */
export function userIdsAcrossRows(
  rows: readonly ComparedRow[],
  absent: readonly PartialValues[],
  school: SchoolFacts,
  to: FindingsByRow,
): void {
  const written = rows.filter((row) => {
    const id = cell(row, "userId");
    return id !== "" && id !== row.stored?.userId && nineDigits.test(id);
  });
  if (written.length === 0) return;
  const stored = school.userIds ?? countedIds(storedIds(rows, absent));
  const known = stored.all > 0 ? stored : countedIds(rows.map((row) => cell(row, "userId")));
  if (known.nineDigits * 2 >= known.all) return;
  for (const row of written) to.add(row, finding(row.row, "userId", "user_id.looks_like_ssn", cell(row, "userId")));
}

/** Whether a roster needs {@link SchoolFacts.userIds}. */
export const hasNineDigits = (userId: string) => nineDigits.test(userId.trim());
