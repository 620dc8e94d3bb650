/** C-4: first and last names, as people really have them: any script's letters and marks, and what joins them. */
import type { FieldKey } from "../fields";
import { accepted, finding, type Rule } from "./rule";

const maxLength = 50;
const allowed = /^[\p{L}\p{M} '’.-]+$/u;
const hasLetter = /\p{L}/u;

export function nameRule(field: FieldKey): Rule {
  return (value, { row, stored }) => {
    const name = value.replace(/ {2,}/g, " ");
    if (name === "") {
      return stored === null ? { value: name, findings: [finding(row, field, "name.required", value)] } : accepted("");
    }
    const findings = [];
    const length = [...name].length;
    if (length > maxLength) findings.push(finding(row, field, "name.too_long", value, { limit: maxLength, length }));
    if (!allowed.test(name) || !hasLetter.test(name)) {
      const wrong = [...name].find((character) => !allowed.test(character)) ?? name.charAt(0);
      findings.push(finding(row, field, "name.characters", value, { character: wrong }));
    }
    return { value: name, findings };
  };
}
