import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { languages } from "../../../src/contract";
import { findingMessage } from "../../../src/words";
import { codesOf, created, student, updated } from "../support/people";

const judged = (password: string, values = {}) => codesOf(created({ password, ...values }), "password");

describe("C-8: Password", () => {
  test.each([
    "Abcdefgh1",
    "ÁÉáéíóú12",
    "Aaaaa1bcd".replace("Aaaaa", "Aaaa"),
    `Aa1${"x.".repeat(30)}y`,
    "=SUM(A1)x",
  ])("C-8: a password that keeps the policy is accepted as it is (%#)", (password) => {
    const padded = password.length < 9 ? `${password}Q7` : password;
    const row = created({ password: padded });
    expect(codesOf(row, "password")).toEqual([]);
    expect(row.values.password).toBe(padded);
  });

  test.each([
    ["Abcdef12", ["password.too_short"]],
    ["Aa1".padEnd(65, "xy"), ["password.too_long"]],
    ["Abcde fgh1", ["password.space"]],
    ["Abcdefgh1 ", ["password.space"]],
    ["abcdefgh1", ["password.no_upper"]],
    ["ABCDEFGH1", ["password.no_lower"]],
    ["Abcdefghi", ["password.no_digit"]],
    ["Abc11111d", ["password.run"]],
    ["Abc1aAaAa", ["password.run"]],
    ["aaaaa", ["password.too_short", "password.no_upper", "password.no_digit", "password.run"]],
  ])("C-8: every part of the policy that is broken is told (%#)", (password, expected) => {
    expect(judged(password)).toEqual(expected);
  });

  test("C-8: four of one character in a row are fine, five are not, whatever their case", () => {
    expect(judged("Abcd1aaAa")).toEqual([]);
    expect(judged("Abcd1aaAaA")).toEqual(["password.run"]);
  });

  test("C-8: not the username and not the e-mail address, written or stored, whatever the case", () => {
    expect(judged("Maria.Li1", { username: "maria.li1" })).toEqual(["password.equals_username"]);
    expect(judged("Maria1@school.org", { email: "maria1@School.org" })).toEqual(["password.equals_email"]);
    const stored = { ...student, username: "Mobrien2026", email: "m1@Lincoln.example" };
    expect(codesOf(updated(stored, { password: "mOBRIEN2026" }), "password")).toEqual(["password.equals_username"]);
    expect(codesOf(updated(stored, { password: "M1@lincoln.example" }), "password")).toEqual(["password.equals_email"]);
  });

  test("C-8: blank is generated for a new person and left alone for an existing one, always", () => {
    expect(judged("")).toEqual([]);
    expect(updated(student, { password: "", firstName: "Mary" }).findings).toEqual([]);
  });

  test("C-8: a password is in no finding and no sentence, whatever it is", () => {
    const passwords = fc.string({ minLength: 1, maxLength: 80 }).map((text) => `§${text}`);
    fc.assert(
      fc.property(passwords, (password) => {
        for (const row of [
          created({ password }),
          updated(student, { password }),
          updated(student, { password: "CLEAR" }),
        ]) {
          for (const one of row.findings.filter(({ field }) => field === "password")) {
            expect(one.value).toBe("");
            for (const language of languages) expect(findingMessage(one, language)).not.toContain(password);
          }
        }
      }),
    );
  });
});
