/** The hidden cell of a row: conflicts, and what the platform refused; people can write into it. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { hiddenText, readHiddenCell } from "../../src/addon/tabs/hidden-cell";
import {
  type FieldKey,
  type FindingCode,
  factSetsOf,
  fieldKeys,
  findingCodes,
  isToldFinding,
  type ToldFinding,
  wholeRowCodes,
} from "../../src/roster";

const codes = Object.keys(findingCodes) as FindingCode[];
const fact = { text: fc.string({ unit: "binary" }), number: fc.integer() };
const more = fc.dictionary(fc.stringMatching(/^[A-Z]{1,8}$/), fc.oneof(fc.string(), fc.integer()));

/** A finding with the facts of its code, and with more than we know, as a newer service may say. */
const finding = fc
  .constantFrom(...codes)
  .chain((code) =>
    fc.constantFrom<Readonly<Record<string, "text" | "number">>>(...factSetsOf(code)).map((names) => ({ code, names })),
  )
  .chain(({ code, names }) =>
    fc.record({
      code: fc.constant(code),
      field: fc.constantFrom(...fieldKeys, ...(wholeRowCodes.some((one) => one === code) ? [null] : [])),
      value: fc.string({ unit: "binary" }),
      facts: fc
        .tuple(more, fc.record(Object.fromEntries(Object.entries(names).map(([name, kind]) => [name, fact[kind]]))))
        .map(([further, own]) => ({ ...further, ...own })),
    }),
  )
  .filter((one): one is typeof one & ToldFinding => isToldFinding(one));

describe("the hidden cell", () => {
  test("A-2, G-6: what is written comes back, whatever the values are", () => {
    const conflicts = fc.subarray([...fieldKeys]) as fc.Arbitrary<FieldKey[]>;
    fc.assert(
      fc.property(conflicts, fc.option(fc.array(finding)), fc.string(), (fields, findings, line) => {
        const cell = { conflicts: fields, ...(findings === null ? {} : { refusal: { line, findings } }) };
        expect(readHiddenCell(hiddenText(cell))).toEqual(cell);
      }),
    );
  });

  test("B-22, A-11: what was done to a row comes back as it was kept, and a password is never among it", () => {
    const step = fc.stringMatching(/^[0-9a-z]{1,9}$/);
    const text = fc.string({ unit: "binary" });
    const one = fc.record({ field: fc.constantFrom(...fieldKeys), was: text, now: text, step });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 4 }), fc.boolean(), (cells, isConflict) => {
        const done = cells.map((cell) => (isConflict ? { ...cell, conflict: true as const } : cell));
        const kept = done.filter(({ field }) => field !== "password");
        expect(readHiddenCell(hiddenText({ conflicts: [], done })).done ?? []).toEqual(kept);
      }),
    );
    for (const d of ['"x"', "[1]", '[["email","a"]]', '[["nope","a","b","c",0]]', '[["password","a","b","c",0]]'])
      expect(readHiddenCell(`{"d":${d}}`)).toEqual({ conflicts: [] });
  });

  test("R-7: what the release before has written is read, and what somebody has written over it is as good as nothing", () => {
    expect(readHiddenCell("gradeLevel,email")).toEqual({ conflicts: ["gradeLevel", "email"] });
    for (const text of [
      "email{",
      'email{"line":1}',
      'email{"line":"","findings":[{"code":"no.such"}]}',
      "email[]{}",
    ].concat(
      ...["{}", '{"otherRow":"3"}'].map(
        (facts) =>
          `email{"line":"","findings":[{"code":"class.disagrees","field":"className","value":"","facts":${facts}}]}`,
      ),
    )) {
      expect(readHiddenCell(text).refusal).toBeUndefined();
    }
    fc.assert(fc.property(fc.string(), (text) => readHiddenCell(text).conflicts.length <= fieldKeys.length));
  });
});
