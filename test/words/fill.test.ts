import { describe, expect, test } from "@jest/globals";
import { languages } from "../../src/contract";
import { fill, findingMessage } from "../../src/words";
import { counted } from "../../src/words/counted";

describe("filling facts into sentences", () => {
  test.each([
    ["Write {meant}.", "King Jr.", "Write King Jr."],
    ["Write {meant}. Then check again.", "King Jr.", "Write King Jr. Then check again."],
    ["Write {meant}.", "King", "Write King."],
    ["“{meant}”.", "King Jr.", "“King Jr.”."],
    ["{meant}, not {meant}.", "St.", "St., not St."],
    ["{meant}.csv is {meant}.", "a.", "a..csv is a."],
    ["{meant}…", "St.", "St.…"],
    ["{meant}. {meant}.", "{meant}.", "{meant}. {meant}."],
  ])("S-18: %s with %s has one period where it ends", (sentence, meant, filled) => {
    expect(fill(sentence, { meant })).toBe(filled);
  });

  test("S-18: a hole that nothing fills keeps its period, and so does a number", () => {
    expect(fill("Write {meant}.", {})).toBe("Write {meant}.");
    expect(counted({ one: "{count}.", other: "{count}." }, 1200)).toBe("1,200.");
  });

  test("S-18: no sentence of a name that ends in a period has two of them, in either language", () => {
    for (const language of languages) {
      const told = {
        code: "name.look_alike",
        field: "lastName",
        value: "King, Jr.",
        facts: { meant: "King Jr.", comma: 1 },
      } as const;
      expect(findingMessage(told, language)).toMatch(/King Jr\.$/);
      const near = {
        code: "grade_level.other_spelling",
        field: "lastName",
        value: "x.",
        facts: { expected: "K." },
      } as const;
      expect(findingMessage(near, language)).not.toContain("..");
    }
  });
});
