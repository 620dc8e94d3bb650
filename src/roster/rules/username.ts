/** C-7: usernames. Blank on a new person means: make one. */
import { accepted, finding, type Rule } from "./rule";

const minLength = 5;
const maxLength = 100;
const allowed = /^[A-Za-z0-9._@+-]+$/;

export const usernameRule: Rule = (value, { row }) => {
  if (value === "") return accepted("");
  const findings = [];
  if (value.length < minLength || value.length > maxLength) {
    const facts = { minimum: minLength, limit: maxLength, length: value.length };
    findings.push(finding(row, "username", "username.length", value, facts));
  }
  if (!allowed.test(value)) {
    const wrong = [...value].find((character) => !allowed.test(character)) ?? "";
    findings.push(finding(row, "username", "username.characters", value, { character: wrong === " " ? "␣" : wrong }));
  }
  return { value, findings };
};
