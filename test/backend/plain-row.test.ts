/** The hand-made check of an uploaded row and the contract's schema say the same, whatever is sent. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { isPlainRow } from "../../src/backend/imports/files/plain-row";
import { uploadRowSchema } from "../../src/contract";
import { fieldKeys } from "../../src/roster";

const name = fc.oneof(fc.constantFrom<string>(...fieldKeys), fc.constantFrom("__proto__", "constructor", "User ID"));
const some = fc.oneof(fc.string(), fc.integer(), fc.constantFrom(null, undefined, true, 1.5, 2 ** 53, [], {}, NaN));
const mostly = <Value>(good: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 8, arbitrary: good }, { weight: 1, arbitrary: some });
const row = fc.record(
  {
    row: mostly(fc.integer({ min: 1, max: 30_000 })),
    key: mostly(fc.oneof(fc.string({ maxLength: 2 }), fc.string({ unit: "grapheme", minLength: 62, maxLength: 66 }))),
    version: mostly(fc.stringMatching(/^\d{1,9}$/)),
    meant: mostly(fc.array(mostly(name), { maxLength: 18 })),
    values: mostly(fc.dictionary(name, mostly(fc.string()))),
    more: some,
  },
  { requiredKeys: ["row", "values"] },
);

test("I-3: every row is taken or not as the contract's schema has it", () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: some }), (sent) => {
      const value = sent === undefined ? undefined : JSON.parse(JSON.stringify(sent));
      expect(isPlainRow(value)).toBe(uploadRowSchema.safeParse(value).success);
    }),
    { numRuns: 2000 },
  );
});
