/** C-6: e-mail addresses. A mailbox as schools write it: no comments, no quotes, a domain with a dot. */
import { clearWord } from "./grade-level";
import { normalizedRole } from "./role";
import { accepted, finding, type Rule } from "./rule";

const maxLength = 254;
const maxLocalLength = 64;
const mailbox =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])$/u;

export const emailRule: Rule = (value, { row, stored, values }) => {
  const role = normalizedRole(values.role ?? "") ?? stored?.role ?? "";
  if (value === "" || (value === clearWord && stored !== null)) {
    const erased = value === clearWord;
    const hasOne = !erased && (stored?.email ?? "") !== "";
    if (role === "Teacher" && !hasOne) return { value, findings: [finding(row, "email", "email.required", value)] };
    return accepted(value);
  }
  const findings = [];
  if (value.length > maxLength) {
    findings.push(finding(row, "email", "email.too_long", value, { limit: maxLength, length: value.length }));
  }
  if (!mailbox.test(value) || value.indexOf("@") > maxLocalLength) {
    findings.push(finding(row, "email", "email.malformed", value));
  }
  return { value, findings };
};
