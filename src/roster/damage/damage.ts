/**
 * What spreadsheets, programs and slips do to cells on their own (A-5, G-2): told against the value that is stored, because only that says what the cell was
 * meant to be. The same wherever a stored value is known: sheet, uploaded file, corrected Errors tab. A change that could have been made by hand and by a
 * program alike is told as the program's; it is repaired only when somebody asks.
 */
import { columnOf } from "../columns";
import type { FieldKey } from "../fields";
import { maxCellLength } from "../limits";
import { becameProper, lostCase } from "./capitals";
import { becameDate } from "./dates";
import { misread } from "./decoding";
import { changedPunctuation, leftOutLetters, lostAccents, lostLetters } from "./letters";
import { becameNumber, lostZeros } from "./numbers";
import { lostPunctuation } from "./punctuation";

export type DamageKind = "zeros" | "number" | "date" | "punctuation" | "accents" | "letters" | "case" | "decoding";

/** Where case, accents and punctuation are a person's own, and their loss is damage; an address or a role has none. */
const namesOfPeople: ReadonlySet<FieldKey> = new Set(["firstName", "lastName"]);

const aDigit = /\d/;

/** What may have been done to a cell of this column; null where somebody must have typed it. */
export function damageOf(field: FieldKey, stored: string, typed: string): DamageKind | null {
  if (stored === typed || stored === "" || typed === "" || columnOf(field).secret) return null;
  // Refused whatever it was.
  if (typed.length > maxCellLength || stored.length > maxCellLength) return null;
  // Of a name without any digit a spreadsheet makes neither a number nor a date.
  if (aDigit.test(stored)) {
    if (lostZeros(stored, typed)) return "zeros";
    if (becameNumber(stored, typed)) return "number";
    if (becameDate(stored, typed)) return "date";
  }
  if (changedPunctuation(stored, typed)) return "punctuation";
  if (lostLetters(stored, typed)) return "letters";
  if (misread(stored, typed)) return "decoding";
  if (!namesOfPeople.has(field)) return null;
  if (lostAccents(stored, typed)) return "accents";
  if (leftOutLetters(stored, typed)) return "letters";
  if (lostCase(stored, typed) || becameProper(stored, typed)) return "case";
  return lostPunctuation(stored, typed) ? "punctuation" : null;
}
