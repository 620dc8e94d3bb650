/**
 * The one way in which addresses, usernames and IDs are compared (design 4): in one Unicode form, and without regard to the case of A to Z. No
 * further folding: a Kelvin sign (U+212A) is no k, a full-width letter no letter, and İ no i, or a look-alike would be somebody who is there.
 */
import { maxCellLength } from "./limits";

const ascii = /^[\0-\x7F]*$/;
const capitals = /[A-Z]+/g;

export function folded(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  // Longer ones name nobody, and to put a long run of marks into one order takes time by its square.
  const composed = text.length > maxCellLength ? text : text.normalize("NFC");
  return composed.replace(capitals, (letters) => letters.toLowerCase());
}
