import { describe, expect, test } from "@jest/globals";
import { codesOf, created, student, updated } from "../support/people";

describe("C-4: First Name, Last Name", () => {
  test.each([
    "María José",
    "O’Brien",
    "O'Brien",
    "Nguyễn",
    "Smith-Jones Jr.",
    "X",
    "Ng",
    "李",
    "Ōtani",
    "Kaʻiulani",
    "D.",
    "-",
    ".",
    "é".repeat(50),
  ])("C-4: %s is a name in either column", (name) => {
    const row = created({ firstName: name, lastName: name });
    expect(row.findings).toEqual([]);
    expect(row.values).toMatchObject({ firstName: name.normalize("NFC"), lastName: name.normalize("NFC") });
  });

  test.each([
    ["", "name.required"],
    [" ", "name.required"],
    ["a".repeat(51), "name.too_long"],
    ["Ana3", "name.characters"],
    ["Ana_B", "name.characters"],
    ["=Ana", "name.characters"],
    ["Ana🙂", "name.characters"],
    ["Ana (Annie)", "name.characters"],
  ])("C-4: %j is told as %s", (name, code) => {
    expect(codesOf(created({ firstName: name }), "firstName")).toEqual([code]);
    expect(codesOf(created({ lastName: name }), "lastName")).toEqual([code]);
  });

  test("C-4: one form of accents, no spaces around, one space between, nothing invisible", () => {
    const row = created({ firstName: " Jose\u0301\u00A0\n Luis\u200B ", lastName: "O’Brien\u00AD" });
    expect(row.values).toMatchObject({ firstName: "José Luis", lastName: "O’Brien" });
    expect(row.findings).toEqual([]);
  });

  test("C-4, C-15: a blank name keeps what is stored", () => {
    expect(codesOf(updated(student, { firstName: "", lastName: "Li" }), "firstName")).toEqual([]);
  });
});
