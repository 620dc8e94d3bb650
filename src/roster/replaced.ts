/**
 * Another person in somebody's row: the GUID stands where it was, and nothing else in the row tells of the one it belongs to. Sent as it is, it would make the
 * account of a child who has left that of a new one, with all that was theirs (A-4, G; docs/decisions/whose-row-it-is.md).
 */
import { baseLetters } from "./base-letters";
import type { FieldKey, PartialValues } from "./fields";
import { fullName, isSomebodyElse, tellingFields } from "./person";
import { clean } from "./rules/text";

const wordsOf = (name: string): string[] =>
  baseLetters(clean(name))
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== "");

/** No word of the one name is in the other, not even as its beginning: a marriage, a second name or a name put the wrong way round leaves one. */
function sharesNoName(stored: PartialValues, now: PartialValues): boolean {
  const before = wordsOf(fullName(stored));
  const after = wordsOf(fullName(now));
  const like = (one: string, other: string) => one.startsWith(other.slice(0, 3)) || other.startsWith(one.slice(0, 3));
  return before.length > 0 && after.length > 0 && !after.some((word) => before.some((known) => like(word, known)));
}

/** Both names are others, whatever else is as it was. */
export const isRenamed = (stored: PartialValues, { firstName = "", lastName = "" }: PartialValues): boolean =>
  firstName !== "" &&
  lastName !== "" &&
  firstName !== stored.firstName &&
  lastName !== stored.lastName &&
  sharesNoName(stored, { firstName, lastName });

/** The cells that tell of somebody else, when all do; none of a row that is still its person's. `now`: a blank cell says nothing. */
export function replacedFields(stored: PartialValues, now: PartialValues): readonly FieldKey[] {
  if (!isRenamed(stored, now) || !isSomebodyElse(now, stored)) return [];
  return tellingFields.filter((field) => (now[field] ?? "") !== "" && now[field] !== (stored[field] ?? ""));
}
