/** The hidden cell of a row: conflicts, and what the platform refused; people can write into it. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { hiddenText, readHiddenCell } from "../../src/addon/tabs/hidden-cell";
import { type FieldKey, type FindingCode, fieldKeys, findingCodes } from "../../src/roster";

const codes = Object.keys(findingCodes) as FindingCode[];

describe("the hidden cell", () => {
  test("A-2, G-6: what is written comes back, whatever the values are", () => {
    const finding = fc.record({
      code: fc.constantFrom(...codes),
      field: fc.option(fc.constantFrom(...fieldKeys)),
      value: fc.string({ unit: "binary" }),
      facts: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.string(), fc.integer())),
    });
    const conflicts = fc.subarray([...fieldKeys]) as fc.Arbitrary<FieldKey[]>;
    fc.assert(
      fc.property(conflicts, fc.option(fc.array(finding)), fc.string(), (fields, findings, line) => {
        const cell = { conflicts: fields, ...(findings === null ? {} : { refusal: { line, findings } }) };
        expect(readHiddenCell(hiddenText(cell))).toEqual(cell);
      }),
    );
  });

  test("R-7: what the release before has written is read, and what somebody has written over it is as good as nothing", () => {
    expect(readHiddenCell("gradeLevel,email")).toEqual({ conflicts: ["gradeLevel", "email"] });
    for (const text of ["email{", 'email{"line":1}', 'email{"line":"","findings":[{"code":"no.such"}]}', "email[]{}"]) {
      expect(readHiddenCell(text).refusal).toBeUndefined();
    }
    fc.assert(fc.property(fc.string(), (text) => readHiddenCell(text).conflicts.length <= fieldKeys.length));
  });
});
