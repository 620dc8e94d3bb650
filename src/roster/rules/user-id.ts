/** C-2: the User ID, the school's own number of a person. Always text: 00123 stays 00123. */
import type { Finding } from "../finding";
import { accepted, finding, type Rule } from "./rule";
import { lengthOf, wrongCharacter } from "./text";

const maxLength = 32;
const allowed = /^[A-Za-z0-9._-]+$/;
/** Nine digits, or 3-2-4: a Social Security number in a roster is a breach waiting to happen. */
const socialSecurityNumber = /^(\d{9}|\d{3}-\d{2}-\d{4})$/;

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
