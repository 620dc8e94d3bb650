/** docs/errors.md shows an example of every finding: the bad cell yields the code, and the good one does not. */
import { describe, expect, test } from "@jest/globals";
import { type CellExample, examples } from "../../build/errors/examples.ts";
import { checkRow, type FindingCode, findingCodes, type PartialValues } from "../../src/roster";
import { newStudent } from "./support/people";

const cells = Object.entries(examples).flatMap(([code, example]) =>
  "field" in example ? [[code as FindingCode, example] as const] : [],
);

function codesOf({ field, beside, ofAccount }: CellExample, value: string): readonly FindingCode[] {
  const stored: PartialValues | null = ofAccount ? { ...newStudent(), userGuid: exampleGuid } : null;
  const values = { ...(ofAccount ? { userGuid: exampleGuid } : newStudent()), ...beside, [field]: value };
  return checkRow({ row: 2, stored, values }).findings.map((one) => one.code);
}
const exampleGuid = "7k3m9x2p-q8wz-4h6t-y1vn-0c5r8d2f6g4j";

describe("the examples of docs/errors.md", () => {
  test("S-18: every code has one, and no code is invented", () => {
    expect(Object.keys(examples).sort()).toEqual(Object.keys(findingCodes).sort());
  });

  test.each(cells)("S-12: the example of %s has it, and corrected it has not", (code, example) => {
    expect(codesOf(example, example.bad)).toContain(code);
    expect(codesOf(example, example.good)).not.toContain(code);
  });
});
