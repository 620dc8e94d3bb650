import { describe, expect, test } from "@jest/globals";
import { changedBySpreadsheet } from "../../src/roster/damage";
import { suggestedUsername } from "../../src/roster/suggestions";

describe("what spreadsheets do to cells", () => {
  test.each([
    ["lost zeros", "00123", "123"],
    ["a long number", "123456789012", "1.23457E+11"],
    ["a long number, in Spanish", "123456789012", "1,23457E+11"],
    ["a round number", "100000", "1E+05"],
    ["a date", "3-4", "3/4/2026"],
    ["a date, as Sheets shows it", "3-4", "4-Mar"],
    ["a date, ISO", "10-12", "2026-10-12"],
    ["thousands", "1234567", "1,234,567"],
    ["a decimal", "4021", "4021.0"],
    ["a curly apostrophe", "O'Neil", "O’Neil"],
    ["a straight apostrophe", "O’Neil", "O'Neil"],
    ["a long dash", "Smith-Lee", "Smith–Lee"],
    ["spaces that were trimmed", "Ana  Luz", "Ana Luz"],
  ])("A-5: %s is recognised against what was pulled", (_name, stored, typed) => {
    expect(changedBySpreadsheet(stored, typed)).toBe(true);
  });

  test.each([
    ["00123", "124"],
    ["123456789012", "1.23458E+11"],
    ["3-4", "5/6/2026"],
    ["O'Neil", "O'Neill"],
    ["1234", "1,235"],
    ["", "123"],
    ["Ana", ""],
    ["ana", "Ana"],
  ])("A-5: %s that became %s is a change like any other", (stored, typed) => {
    expect(changedBySpreadsheet(stored, typed)).toBe(false);
  });
});

describe("a username that would do", () => {
  const none = () => false;
  test("C-7: what was meant, in the characters a username may have", () => {
    expect(suggestedUsername({ username: "José Núñez" }, none)).toBe("jose.nunez");
    expect(suggestedUsername({ username: "ana!", firstName: "Ana", lastName: "O’Brien-Núñez" }, none)).toBe(
      "aobrien-nunez",
    );
    expect(suggestedUsername({ username: "li", firstName: "Li", lastName: "Wu", userId: "00123" }, none)).toBe(
      "li00123",
    );
    expect(suggestedUsername({ username: "李" }, none)).toBeNull();
  });

  test("C-7: never one that is in the sheet already", () => {
    const taken = (username: string) => ["jose.nunez", "jose.nunez2"].includes(username);
    expect(suggestedUsername({ username: "José Núñez" }, taken)).toBe("jose.nunez3");
  });
});
