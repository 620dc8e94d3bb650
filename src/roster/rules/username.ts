/** C-7: usernames. Blank on a new person means: make one. */
import type { Finding } from "../finding";
import { accepted, finding, type Rule } from "./rule";
import { lengthOf, wrongCharacter } from "./text";

const minLength = 5;
const maxLength = 100;
const allowed = /^[A-Za-z0-9._@+-]+$/;

export const usernameRule: Rule = (value, { row }) => {
  if (value === "") return accepted("");
  const findings: Finding[] = [];
  const length = lengthOf(value);
  if (length < minLength || length > maxLength) {
    findings.push(finding(row, "username", "username.length", value, { minimum: minLength, limit: maxLength, length }));
  }
  if (!allowed.test(value)) {
    findings.push(finding(row, "username", "username.characters", value, wrongCharacter(value, allowed)));
  }
  return { value, findings };
};
