/** C-15: the word that erases a stored value on purpose, and where it is only a mistake. */
import type { FieldKey } from "../fields";
import type { FindingFacts } from "../finding-facts";
import type { RuleRow } from "./rule";

/** What goes over the wire for "erase this". */
export const clearWord = "CLEAR";

/** E-mail addresses and grade levels are never spelled like this, so any case of the word means the word. */
export function erases(value: string, { stored }: RuleRow): boolean {
  return stored !== null && value.toUpperCase() === clearWord;
}

const cannotBeErased: readonly FieldKey[] = ["userId", "role", "firstName", "lastName", "username", "password"];

/**
 * Facts of the mistake, or null. Only the word exactly as it is written for erasing counts: a person named Clear, or a username
 * clear, stays possible, and on a new person there is nothing to erase.
 */
export function mistakenClear(
  field: FieldKey,
  value: string,
  { stored }: RuleRow,
): FindingFacts["clear.not_erasable"] | null {
  if (value !== clearWord || stored === null || !cannotBeErased.includes(field)) return null;
  return field === "firstName" || field === "lastName" ? { name: "Clear" } : {};
}
