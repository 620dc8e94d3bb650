/** What the platform said of a row, as a pure rule: for which form of it that holds, what frees it, what is not about the row at all (G-6, G-7). */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type BaselineRow,
  completeValues,
  type FieldKey,
  fieldKeys,
  formOf,
  judgeRoster,
  type PartialValues,
  type Refusal,
  refusedFor,
  type SheetRow,
  uploadRows,
  valuesToSend,
} from "../../src/roster";

const guid = (number: number) => `aaaaaaaa-bbbb-cccc-dddd-${String(number).padStart(12, "0")}`;

const account = (number: number): BaselineRow => ({
  version: "1",
  values: completeValues({
    userGuid: guid(number),
    userId: `A${number}`,
    role: "Student",
    firstName: "Ana",
    lastName: "Li",
    gradeLevel: "4",
    email: `a${number}@school.org`,
    username: `ana.li.${number}`,
  }),
});
const accounts = [account(1), account(2)];

function row(number: number, values: PartialValues = {}): SheetRow {
  return { row: number + 1, key: guid(number), values: { ...account(number).values, ...values } };
}

/** The row with what was said of exactly what it would send. */
function refused(sheetRow: SheetRow, findings: Refusal["findings"]): SheetRow {
  const [judged] = judgeRoster(accounts, [sheetRow]).rows;
  if (judged === undefined) throw new Error("no row");
  return { ...sheetRow, refusal: { line: "", form: formOf(valuesToSend(judged)), findings } };
}
const taken: Refusal["findings"] = [{ code: "email.taken", field: "email", value: "x@school.org", facts: {} }];
const going = (rows: readonly SheetRow[]) => uploadRows(judgeRoster(accounts, rows)).map((one) => one.row);

describe("a refused row", () => {
  test("G-6: counts as an error and stays behind, as long as it would send the same; a value that was never sent may change", () => {
    const held = refused(row(1, { email: "x@school.org" }), taken);
    const { rows, counts } = judgeRoster(accounts, [held, row(2, { firstName: "Bea" })]);
    expect([counts.errors, counts.changed]).toEqual([1, 2]);
    expect(rows[0]).toMatchObject({ refused: true, findings: [{ code: "email.taken", row: 2, severity: "error" }] });
    expect(going([held, row(2, { firstName: "Bea" })])).toEqual([3]);
    const changed = (values: PartialValues) => [{ ...held, values: { ...held.values, ...values } }];
    expect(going(changed({ email: "y@school.org" }))).toEqual([2]);
    expect(going(changed({ lastName: "Wu" }))).toEqual([2]);
    // What a colleague changed on the platform is here and there alike: the row sends what it sent.
    const there = [{ version: "2", values: { ...account(1).values, gradeLevel: "5" } }, account(2)];
    const pulled = { ...held, values: { ...held.values, gradeLevel: "5" } };
    expect(uploadRows(judgeRoster(there, [pulled]))).toEqual([]);
  });

  test("G-6, A-11: a password that was refused leaves the cell, and the row says why until another one is typed", () => {
    const typed = row(1, { password: "Harbor9Lights" });
    const word: Refusal["findings"] = [
      { code: "password.equals_username", field: "password", value: "", facts: { minimum: 9, limit: 64 } },
    ];
    const cleared = refused(row(1), word);
    expect(judgeRoster(accounts, [cleared]).rows[0]).toMatchObject({ state: "unchanged", refused: true });
    expect(going([{ ...typed, ...(cleared.refusal === undefined ? {} : { refusal: cleared.refusal }) }])).toEqual([2]);
  });

  test("G-7: that only waits for another one goes with it, found by its key or its number; that one is held, it is too", () => {
    const waits = (facts: { otherRow: number; otherKey?: string }) =>
      refused(row(1, { role: "Student", classId: "C-1", className: "Art" }), [
        {
          code: "class.no_teacher",
          field: "classId",
          value: "C-1",
          facts: facts.otherKey === undefined ? { otherRow: facts.otherRow } : { ...facts, otherKey: facts.otherKey },
        },
      ]);
    const other = row(2, { email: "y@school.org" });
    for (const facts of [{ otherRow: 3 }, { otherRow: 99, otherKey: guid(2) }]) {
      expect(going([waits(facts), other])).toEqual([2, 3]);
      expect(going([waits(facts), refused(other, taken)])).toEqual([]);
      expect(going([waits(facts), row(2)])).toEqual([]);
    }
  });
});

describe("the form of a row", () => {
  const values = fc.record(
    Object.fromEntries(fieldKeys.map((field) => [field, fc.string({ maxLength: 6 })])) as Record<
      FieldKey,
      fc.Arbitrary<string>
    >,
    { requiredKeys: [] },
  );

  test("G-6: is the same for the same values, whether blank or left out, and another for another value of any column", () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...fieldKeys),
        fc.string({ minLength: 1, maxLength: 6 }),
        (one, field, more) => {
          const whole = Object.fromEntries(fieldKeys.map((key) => [key, one[key] ?? ""]));
          expect(formOf(whole)).toBe(formOf(one));
          const before = one[field] ?? "";
          // Of a password one byte is known: it differs as a rule.
          if (field !== "password") expect(formOf({ ...one, [field]: before + more })).not.toBe(formOf(one));
        },
      ),
    );
  });

  test("A-11: says no more of a password than which of 256 kinds it is", () => {
    const forms = new Set(
      Array.from({ length: 5_000 }, (_, at) => formOf({ userId: "A1", password: `Harbor9Lights${at}` })),
    );
    expect(forms.size).toBeLessThanOrEqual(256);
    expect(forms.size).toBeGreaterThan(200);
  });
});

describe("what is kept of an answer", () => {
  const told = { field: null, value: "", facts: {}, message: "Said by the service." } as const;

  test("G-6: a conflict, a question and a rehearsal that has moved are not the row's; what a newer service says is kept as its sentence", () => {
    const codes = ["row.conflict", "upload.confirm", "rehearsal.moved"];
    expect(refusedFor(codes.map((code) => ({ ...told, code })))).toEqual([]);
    expect(refusedFor([{ ...told, code: "email.newly_forbidden", field: "email", value: "x" }])).toEqual([
      { code: "file.error", field: "email", value: "", facts: { sentence: "Said by the service." } },
    ]);
    expect(refusedFor([{ ...told, code: "password.space", field: "password", value: "a b" }])[0]?.value).toBe("");
  });
});
