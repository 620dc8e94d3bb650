/**
 * C-4: first and last names, as people really have them: letters and marks of any script, and what joins them. A name need not have a
 * letter: schools write "-" or "." for someone who has only one name. The joiners of Persian and Indic scripts, and the dot of Gal·la, are part of a name.
 */
import type { FieldKey } from "../fields";
import type { Finding } from "../finding";
import { lookAlike } from "./look-alikes";
import { accepted, finding, type Rule } from "./rule";
import { lengthOf, wrongCharacter } from "./text";

const maxLength = 50;
/** Joiners stand only where they belong: text.ts has taken away the others. */
const allowed = /^[\p{L}\p{M}\p{Join_Control} '’.-]+$/u;
const dotOfCatalan = /(l)·(?=l)/gi;

/** Most names; to ask for letters of any script takes ten times as long. */
const usual = /^[A-Za-z '.-]+$/;
const unevenSpace = /\s\s|[^\S ]/;

const isName = (text: string) => usual.test(text) || allowed.test(text.replace(dotOfCatalan, "$1"));

export function nameRule(field: FieldKey): Rule {
  return (value, { row, stored }) => {
    const name = unevenSpace.test(value) ? value.replace(/\s+/g, " ") : value;
    if (name === "") {
      return stored === null ? { value: name, findings: [finding(row, field, "name.required", value)] } : accepted("");
    }
    const findings: Finding[] = [];
    const length = lengthOf(name);
    if (length > maxLength) findings.push(finding(row, field, "name.too_long", value, { limit: maxLength, length }));
    if (!isName(name)) {
      const alike = lookAlike(name, isName);
      const wrong = () => wrongCharacter(name.replace(dotOfCatalan, "$1"), allowed);
      findings.push(
        alike === null
          ? finding(row, field, "name.characters", value, wrong())
          : finding(row, field, "name.look_alike", value, alike),
      );
    }
    return { value: name, findings };
  };
}
