/** C-6: e-mail addresses. A mailbox as schools write it: no comments, no quotes, no accents, a domain with a dot. */
import type { Finding } from "../finding";
import { clearWord, erases } from "./clear";
import { roleOf } from "./role";
import { accepted, finding, type Rule, type RuleRow } from "./rule";
import { lengthOf, wrongCharacter } from "./text";

const maxLength = 254;
const maxLocalLength = 64;
const mailbox =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])$/;
const possible = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.@-]+$/;

/** Whether it has the form of an address, whoever has it. */
export const isEmailAddress = (value: string) => mailbox.test(value) && value.indexOf("@") <= maxLocalLength;

/** A teacher needs an address when created, and must not be left without one; who has had none for years is not held up by it. */
function isMissing(value: string, { stored, values }: RuleRow): boolean {
  if (roleOf(values, stored) !== "Teacher") return false;
  if (value === clearWord || stored === null) return true;
  return (stored.email ?? "") === "" && roleOf({}, stored) !== "Teacher";
}

export const emailRule: Rule = (value, context) => {
  const { row } = context;
  if (value === "" || erases(value, context)) {
    const kept = value === "" ? "" : clearWord;
    return isMissing(kept, context)
      ? { value: kept, findings: [finding(row, "email", "email.required", value)] }
      : accepted(kept);
  }
  const findings: Finding[] = [];
  const length = lengthOf(value);
  if (length > maxLength) findings.push(finding(row, "email", "email.too_long", value, { limit: maxLength, length }));
  if (!isEmailAddress(value)) {
    const facts = possible.test(value) ? {} : wrongCharacter(value, possible);
    findings.push(finding(row, "email", "email.malformed", value, facts));
  }
  return { value, findings };
};
