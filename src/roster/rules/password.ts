/** C-8: passwords, by the publisher's policy. A password is never quoted: every finding of it has an empty value. */
import type { FindingCode } from "../finding-codes";
import { accepted, finding, type Rule } from "./rule";
import { lengthOf } from "./text";

export const passwordMinimum = 9;
export const passwordMaximum = 64;
const run = /(.)\1{4}/iu;

type PasswordCode = Extract<FindingCode, `password.${string}`>;

/** Codes of all parts of the policy that a password breaks. */
export function passwordFaults(password: string, username: string, email: string): PasswordCode[] {
  const length = lengthOf(password);
  const same = (other: string) => other !== "" && password.toLowerCase() === other.toLowerCase();
  const checks: [PasswordCode, boolean][] = [
    ["password.too_short", length < passwordMinimum],
    ["password.too_long", length > passwordMaximum],
    ["password.space", /\s/u.test(password)],
    ["password.no_upper", !/\p{Lu}/u.test(password)],
    ["password.no_lower", !/\p{Ll}/u.test(password)],
    ["password.no_digit", !/\d/.test(password)],
    ["password.run", run.test(password)],
    ["password.equals_username", same(username)],
    ["password.equals_email", same(email)],
  ];
  return checks.filter(([, broken]) => broken).map(([code]) => code);
}

export const passwordRule: Rule = (value, { row, stored, values }) => {
  if (value === "") return accepted("");
  const username = values.username || stored?.username || "";
  const email = values.email || stored?.email || "";
  const facts = { minimum: passwordMinimum, limit: passwordMaximum };
  return {
    value,
    findings: passwordFaults(value, username, email).map((code) => finding(row, "password", code, "", facts)),
  };
};
