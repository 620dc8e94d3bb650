/** A cell of a file as it was meant: without what a spreadsheet or a program put around it so that it stays as it is. */
import type { FieldKey } from "./fields";
import { fromHarmless } from "./harmless";
import { unwrapped } from "./wrapped";

/** What may begin with an apostrophe of its own: 'Iolani, and any password. */
const own: ReadonlySet<FieldKey | null> = new Set<FieldKey | null>([
  "firstName",
  "lastName",
  "className",
  "password",
  null,
]);

/** Quoted in apostrophes as a whole: a rule tells that. */
const quoted = /^'[\s\S]*'$/;

/** `isText`: lines of a text file, in which our own writer has put an apostrophe before what a spreadsheet would run. */
export function cellAsMeant(text: string, field: FieldKey | null, isText: boolean): string {
  // Nothing in apostrophes, as programs write it that put them around every cell.
  if (text === "''" && !own.has(field)) return "";
  const plain = isText ? fromHarmless(text) : text;
  if (plain !== text) return plain;
  // A password may begin and end with anything, but none is written into a file as ="…" by hand.
  if (field === "password") return unwrapped(text);
  if (text[0] === "'" && text.length > 1 && !quoted.test(text)) {
    // Before digits and addresses it is what a spreadsheet puts there to say that they are text.
    const rest = text.slice(1);
    return own.has(field) && !/^[\d.]*\d[\d.]*$/.test(rest) ? text : rest;
  }
  return unwrapped(text);
}
