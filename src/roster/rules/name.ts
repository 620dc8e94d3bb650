/**
 * C-4: first and last names, as people really have them: letters and marks of any script, and what joins them. A name need not have a
 * letter: schools write "-" or "." for someone who has only one name.
 */
import type { FieldKey } from "../fields";
import type { Finding } from "../finding";
import { accepted, finding, type Rule } from "./rule";
import { lengthOf, wrongCharacter } from "./text";

const maxLength = 50;
const allowed = /^[\p{L}\p{M} '’.-]+$/u;

export function nameRule(field: FieldKey): Rule {
  return (value, { row, stored }) => {
    const name = value.replace(/\s+/g, " ");
    if (name === "") {
      return stored === null ? { value: name, findings: [finding(row, field, "name.required", value)] } : accepted("");
    }
    const findings: Finding[] = [];
    const length = lengthOf(name);
    if (length > maxLength) findings.push(finding(row, field, "name.too_long", value, { limit: maxLength, length }));
    if (!allowed.test(name)) {
      findings.push(finding(row, field, "name.characters", value, wrongCharacter(name, allowed)));
    }
    return { value: name, findings };
  };
}
