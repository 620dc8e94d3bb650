import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { languages } from "../../src/contract";
import { checkRow, checkRows, fieldKeys, type PartialValues } from "../../src/roster";
import { findingMessage } from "../../src/words";
import { codes, newStudent, student, updated } from "./support/people";

const telling = [
  "01",
  "KG",
  "t",
  "CLEAR",
  "8/24/2026",
  "8/9/26",
  "5.6.2026",
  "maria@",
  "maría",
  " x ",
  "=1+1",
  "00123",
  "a b",
  "\u0007",
  "{value}",
  "{otherRow}",
  "}{",
  "two\r\nlines",
  "two\u2028lines",
];

/** The same row with other brackets: what is typed with braces must come out as it does with any other letter. */
function withoutBraces<Told>(told: Told): Told {
  return JSON.parse(JSON.stringify(told), (_name, value) =>
    typeof value === "string" ? value.replaceAll("{", "‹").replaceAll("}", "›") : value,
  );
}
const cell = fc.oneof(fc.string({ unit: "grapheme", maxLength: 12 }), fc.constantFrom(...telling));
const anyCells = fc.record(Object.fromEntries(fieldKeys.map((field) => [field, cell])), { requiredKeys: [] });
const known = fc.constantFrom<PartialValues | null>(null, student, { ...student, userId: "", email: "" });

describe("one row", () => {
  test("I-4: everything that is wrong with a row is told at once", () => {
    expect(codes(checkRow({ row: 2, stored: null, values: { email: "x", password: "short" } }))).toEqual([
      "user_id.required",
      "role.required",
      "name.required",
      "name.required",
      "email.malformed",
      "password.too_short",
      "password.no_upper",
      "password.no_digit",
    ]);
  });

  test("C-15: columns left out and blank cells keep what is stored, and are no fault", () => {
    const blank = { firstName: "", email: "", userId: "", role: "", username: "" };
    expect(codes(updated(student, { ...blank, gradeLevel: "6" }))).toEqual([]);
    expect(codes(checkRow({ row: 2, stored: student, values: { gradeLevel: "6" } }))).toEqual([]);
  });

  test("what the platform has stored is not the administrator's mistake", () => {
    const old = { ...student, username: "bob", userId: "123456789", email: "bob@localhost", firstName: "B0b" };
    expect(codes(updated(old, { ...old, lastName: "Li" }))).toEqual([]);
    expect(codes(updated(old, { ...old, username: "bo" }))).toEqual(["username.length"]);
  });

  test("a row of an uploaded export that changes nothing has no findings, even where an account lacks something", () => {
    const lacking = { ...student, userId: "", gradeLevel: "" };
    expect(codes(checkRow({ row: 2, stored: lacking, values: { ...lacking, role: "S" } }))).toEqual([]);
    expect(codes(updated(lacking, { lastName: "Li" }))).toEqual(["user_id.required", "grade_level.blank"]);
  });

  test("judging what was judged changes nothing more: every normaliser is idempotent", () => {
    fc.assert(
      fc.property(anyCells, known, (values, stored) => {
        const once = checkRow({ row: 2, stored, values });
        expect(checkRow({ row: 2, stored, values: once.values })).toMatchObject({ values: once.values });
      }),
    );
  });

  test("S-18: whatever is typed, every language has a sentence for it without a hole, and one line long", () => {
    fc.assert(
      fc.property(anyCells, anyCells, known, (one, other, stored) => {
        const checked = checkRows([
          { row: 2, stored, values: one },
          { row: 3, stored: null, values: newStudent(other) },
          { row: 4, stored: null, values: newStudent({ ...other, firstName: "Eva" }) },
        ]);
        for (const found of checked.flatMap((row) => row.findings)) {
          expect([2, 3, 4]).toContain(found.row);
          for (const language of languages) {
            const sentence = findingMessage(found, language);
            const plain = findingMessage(withoutBraces(found), language);
            expect(plain).not.toMatch(/[{}\p{Cc}\u2028\u2029]/u);
            // What was typed is quoted, and never taken for a hole.
            expect(withoutBraces(sentence)).toBe(plain);
          }
        }
      }),
    );
  });
});
