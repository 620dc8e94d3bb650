/**
 * Whose row is this? Said once, as one key, by which everything else looks up: what was sent, what became of it, corrections, passwords, links. It is the
 * account's GUID; a person who has none yet has the key that their row was given when it was put into the outbox, in the hidden column.
 */
import { type FieldKey, fieldKeys, type PartialValues } from "./fields";
import { canonicalGuid, isGuid } from "./guid";
import type { JudgedRow, RowToUpload } from "./rows";
import { clean } from "./rules/text";

const start = "new-";

/** A key of a row typed by hand, not a GUID. */
export const isNewKey = (key: string): boolean => key.slice(0, start.length) === start;

/** The key of somebody who has a GUID, else the one their row was given; "" for a row that was never sent. */
export function personKey(guid: string, given = ""): string {
  return isGuid(guid.trim()) ? canonicalGuid(guid) : isNewKey(given) ? given : "";
}

/** Of a judged row: the seal has decided which account it is. */
export const keyOfJudged = ({ baseline, joins, key }: JudgedRow): string =>
  personKey(baseline?.values.userGuid ?? joins?.guid ?? "", key);

/** As people call them; "" of whom no name is known. */
export const fullName = ({ firstName = "", lastName = "" }: Pick<PartialValues, "firstName" | "lastName">): string =>
  `${firstName} ${lastName}`.trim();

/** What tells one person from another. Role and grade level are shared by too many. */
export const tellingFields: readonly FieldKey[] = ["userId", "firstName", "lastName", "email", "username"];

/** How many of the telling cells say the same as another row of them. */
export function agreement(values: PartialValues, other: PartialValues): number {
  return tellingFields.filter((field) => {
    const value = values[field] ?? "";
    return value !== "" && clean(value) === (other[field] ?? "");
  }).length;
}

/** Another person was typed over the row since: nothing that tells one from another is as it was. */
export function isSomebodyElse(values: PartialValues, sent: PartialValues): boolean {
  return agreement(values, sent) === 0 && tellingFields.some((field) => (values[field] ?? "").trim() !== "");
}

/**
 * Each row with its key. A row typed by hand gets one that nobody had: also a copied row, which carries the key of the row it was copied from, and a row
 * whose key is that of somebody on the way whom it no longer is. `isTaken` knows of keys that are on their way; `unique` makes a new one from randomness.
 */
export function withKeys(
  rows: readonly RowToUpload[],
  isTaken: (key: string) => boolean,
  unique: () => string,
): RowToUpload[] {
  const given = new Set<string>();
  return rows.map((row) => {
    const isOwn = row.key !== "" && (!isNewKey(row.key) || !(given.has(row.key) || isTaken(row.key)));
    const key = isOwn ? row.key : `${start}${unique()}`;
    given.add(key);
    return { ...row, key };
  });
}

/** Every cell blank: nobody's row. */
export const isEmptyRow = (values: PartialValues): boolean =>
  fieldKeys.every((field) => (values[field] ?? "").trim() === "");
