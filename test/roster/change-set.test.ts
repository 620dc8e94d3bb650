import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  baselineLookup,
  completeValues,
  type FieldKey,
  type FindingCode,
  fieldKeys,
  judgeRoster,
  judgeRows,
  markOf,
  type PartialValues,
  type SheetRow,
  uploadRows,
} from "../../src/roster";
import {
  account,
  accounts,
  codes,
  edited,
  guid,
  nameArbitrary,
  pulledRow,
  pulledRows,
  typedRow,
} from "./support/people";

const baseline = accounts(12);
const sheet = pulledRows(baseline);
const newcomer: PartialValues = { userId: "900", role: "Student", firstName: "Ana", lastName: "Li", gradeLevel: "3" };

describe("what changed (A-6)", () => {
  test("A-6: an untouched pull has no change, whatever the platform has stored", () => {
    const stored = fc.record({
      userId: fc.string({ unit: "grapheme", maxLength: 12 }),
      role: fc.constantFrom("Teacher", "Student"),
      firstName: fc.string({ unit: "grapheme", maxLength: 12 }),
      gradeLevel: fc.constantFrom("", "5", "01", "Grade 1", "CLEAR"),
      email: fc.constantFrom("", "maria@", "x@y.example"),
      username: fc.constantFrom("", "abc", "Ñandú", "CLEAR"),
      classGradeLevel: fc.constantFrom("", "01"),
      classStartDate: fc.constantFrom("", "2026-08-24", "soon"),
    });
    fc.assert(
      fc.property(fc.array(stored, { maxLength: 6 }), (people) => {
        const pulled = people.map((values, index) => account(index + 1, values));
        const judged = judgeRoster(pulled, pulledRows(pulled));
        expect(judged.counts).toMatchObject({ changed: 0, created: 0, errors: 0, warnings: 0, removed: 0 });
        expect(judged.counts.unchanged).toBe(people.length);
        expect(uploadRows(judged)).toEqual([]);
      }),
    );
  });

  test("A-6: any single edited name is exactly that cell, old and new, and exactly that is sent", () => {
    fc.assert(
      fc.property(fc.nat({ max: 11 }), nameArbitrary, (index, name) => {
        const before = baseline[index]?.values.firstName ?? "";
        fc.pre(name !== before);
        const judged = judgeRoster(baseline, edited(sheet, index, { firstName: name }));
        expect(judged.counts).toMatchObject({ changed: 1, unchanged: 11, errors: 0 });
        expect(judged.rows[index]?.cells).toEqual([{ field: "firstName", oldValue: before, newValue: name }]);
        const values = { userGuid: guid(index + 1), firstName: name };
        expect(uploadRows(judged)).toEqual([
          { row: index + 2, key: guid(index + 1), version: `v${index + 1}`, values },
        ]);
      }),
    );
  });

  test("A-6: another spelling of what is stored is no change", () => {
    const judged = judgeRoster(
      baseline,
      edited(sheet, 0, { role: " s ", gradeLevel: "Grade 2", firstName: " Givenb " }),
    );
    expect(judged.counts).toMatchObject({ changed: 0, unchanged: 12, errors: 0, warnings: 0 });
  });

  test("C-15: a cell that was emptied is no change, which is said with the way to erase", () => {
    const judged = judgeRoster(baseline, edited(sheet, 3, { email: "", firstName: " " }));
    expect(judged.rows[3]).toMatchObject({ state: "unchanged", cells: [] });
    expect(judged.rows[3]?.findings).toMatchObject([
      { code: "cell.blank_kept", severity: "info", field: "firstName", facts: { stored: "Givene" } },
      { code: "cell.blank_kept", field: "email", facts: { stored: "person4@lincoln.example", clear: "CLEAR" } },
    ]);
  });

  test("C-15: a further row of a person may leave out what their own row says, whatever its key; what no row says is told", () => {
    const told = (rows: readonly SheetRow[]) =>
      judgeRoster(baseline, rows).rows.map(({ findings }) =>
        findings.flatMap(({ code, field }) => (code === "cell.blank_kept" ? [field] : [])),
      );
    const only = { ...completeValues({ userGuid: guid(4), classId: "M5", className: "Math 5" }), row: 30 };
    for (const key of ["", guid(4)]) {
      const { row, ...values } = only;
      const further = { row, key, values };
      expect(told([...sheet, further]).flat()).toEqual([]);
      const emptied = edited(sheet, 3, { firstName: "" });
      expect(told([...emptied, further]).filter((fields) => fields.length > 0)).toEqual([["firstName"], ["firstName"]]);
      const without = sheet.filter((one) => one.key !== guid(4));
      expect(told([...without, further]).flat()).toContain("lastName");
    }
  });

  test("C-8: a password that came with a file is in no finding when its cell is emptied", () => {
    const pulled = [account(1, { password: "Abcdefgh1" })];
    expect(judgeRoster(pulled, edited(pulledRows(pulled), 0, { password: "" })).rows[0]?.findings).toEqual([]);
  });

  test("C-15: CLEAR is a change that is sent as the word", () => {
    const judged = judgeRoster(baseline, edited(sheet, 3, { email: "clear" }));
    expect(judged.rows[3]?.cells).toEqual([{ field: "email", oldValue: "person4@lincoln.example", newValue: "CLEAR" }]);
    expect(uploadRows(judged)[0]?.values).toEqual({ userGuid: guid(4), email: "CLEAR" });
  });

  test("S-16: rows that were deleted or emptied are counted, and nothing is sent", () => {
    const emptied = { row: 3, key: guid(2), values: completeValues({}) };
    const judged = judgeRoster(baseline, [emptied, ...sheet.slice(2)]);
    expect(judged.removed).toEqual(baseline.slice(0, 2));
    expect(judged.rows[0]).toMatchObject({ state: "empty", baseline: null, findings: [] });
    expect(judged.counts).toMatchObject({ removed: 2, unchanged: 10, changed: 0 });
    expect(uploadRows(judged)).toEqual([]);
  });

  test("S-11: a row typed by hand is a creation with its filled cells only, normalised", () => {
    const typed = typedRow(20, { ...newcomer, role: "s", gradeLevel: "3rd", firstName: " Ana " });
    const judged = judgeRoster(baseline, [...sheet, typed]);
    expect(judged.counts).toMatchObject({ created: 1, unchanged: 12, errors: 0 });
    expect(judged.rows[12]).toMatchObject({ state: "new", baseline: null, key: "" });
    expect(uploadRows(judged)).toEqual([{ row: 20, key: "", values: newcomer }]);
  });

  test("A-6: rows with errors stay behind, the others go; warnings stop nobody", () => {
    const one = edited(sheet, 0, { firstName: "Ana María" });
    const rows = edited(edited(one, 1, { email: "maria@" }), 2, { role: "Teacher" });
    const judged = judgeRoster(baseline, rows);
    expect(judged.counts).toMatchObject({ changed: 3, errors: 1, warnings: 1 });
    expect(uploadRows(judged).map((row) => row.row)).toEqual([2, 4]);
  });

  test("G-2: what is meant goes with the fields it was said of, and only as long as it is that", () => {
    const odd = typedRow(20, { ...newcomer, userId: "123456.0", lastName: "GarcÃa" });
    const mark = (row: SheetRow, code: FindingCode, field: FieldKey) => markOf(row, null, code, field);
    const meant = [mark(odd, "cell.became_number", "userId"), mark(odd, "cell.misread", "lastName")];
    const sent = (...rows: readonly SheetRow[]) => uploadRows(judgeRoster(baseline, [...sheet, ...rows]));
    expect(sent(odd)).toEqual([]);
    expect(sent({ ...odd, meant: meant.slice(0, 1) })).toEqual([]);
    const values = { ...newcomer, userId: "123456.0", lastName: "GarcÃa" };
    expect(sent({ ...odd, meant })).toEqual([{ row: 20, key: "", values, meant: ["userId", "lastName"] }]);
    expect(sent({ ...odd, values: { ...odd.values, userId: "123457.0" }, meant })).toEqual([]);
    expect(sent({ ...odd, values: { ...odd.values, userId: "123456", lastName: "García" }, meant })[0]?.meant).toBe(
      undefined,
    );
  });

  test("G-2: what is meant against a stored value says nothing to the service, which asks by itself", () => {
    const [row] = pulledRows(baseline.slice(0, 1));
    if (row === undefined) throw new Error("no row");
    const capitals = { ...row, values: { ...row.values, firstName: row.values.firstName.toUpperCase() } };
    const [first = null] = baseline;
    const mark = markOf(capitals, first, "cell.changed_by_spreadsheet", "firstName");
    const [going] = uploadRows(judgeRoster(baseline.slice(0, 1), [{ ...capitals, meant: [mark] }]));
    expect(going?.values.firstName).toBe(capitals.values.firstName);
    expect(going).not.toHaveProperty("meant");
  });

  test("C-2: an account without a User ID asks for one as soon as the row is changed, not before", () => {
    const lacking = [account(1, { userId: "" })];
    expect(judgeRoster(lacking, pulledRows(lacking)).counts.errors).toBe(0);
    const changed = judgeRoster(lacking, edited(pulledRows(lacking), 0, { firstName: "Ana" }));
    expect(changed.rows.flatMap(codes)).toEqual(["user_id.required"]);
  });

  test("A-5: zeros a spreadsheet took from a User ID are recognised against the baseline", () => {
    const judged = judgeRoster(baseline, edited(sheet, 2, { userId: "3" }));
    expect(judged.rows[2]?.findings).toMatchObject([
      { code: "user_id.lost_zeros", severity: "error", value: "3", facts: { expected: "000003" } },
    ]);
  });

  test("C-14: an account copied onto a further row for a class sends the class whole", () => {
    const inClass = { classId: "M5", className: "Math 5", classStartDate: "8/24/2026" };
    const copy = pulledRow(30, account(1), inClass);
    const values = { userGuid: guid(1), ...inClass, classStartDate: "08/24/2026" };
    expect(uploadRows(judgeRoster(baseline, [...sheet, copy]))).toEqual([
      { row: 30, key: guid(1), version: "v1", values },
    ]);
  });

  test("A-6: what the platform has with spaces or in another form is the same without", () => {
    const odd = [account(1, { firstName: " Jose\u0301 ", lastName: "Li  " })];
    const typed = edited(pulledRows(odd), 0, { firstName: "José", lastName: "Li" });
    expect(judgeRoster(odd, typed).rows[0]?.cells).toEqual([]);
  });

  test("C-14: a class that was pulled with its row is sent whole when one of its cells changes", () => {
    const inClass = { classGuid: guid(500), classId: "M5", className: "Math 5", masterCode: "MC" };
    const pulled = [account(1, inClass)];
    const judged = judgeRoster(pulled, edited(pulledRows(pulled), 0, { className: "Math 6" }));
    expect(judged.rows[0]?.cells).toEqual([{ field: "className", oldValue: "Math 5", newValue: "Math 6" }]);
    expect(uploadRows(judged)[0]?.values).toEqual({ userGuid: guid(1), ...inClass, className: "Math 6" });
  });

  test("A-3: some rows are judged like the whole tab judges them", () => {
    const field = fc.constantFrom<FieldKey>(
      ...fieldKeys.filter((key) => key !== "userId" && key !== "email" && key !== "username"),
    );
    const value = fc.constantFrom("", "x", "CLEAR", "Teacher", "7", "08/24/2026", guid(3), "Aa1 aaaaa");
    fc.assert(
      fc.property(fc.nat({ max: 11 }), field, value, (index, key, typed) => {
        const rows = edited(sheet, index, { [key]: typed });
        const [alone] = judgeRows(baselineLookup(baseline), rows.slice(index, index + 1));
        const among = judgeRoster(baseline, rows).rows[index];
        const withoutOthers = (found: typeof alone) =>
          found?.findings.map(({ facts: { otherRow: _, ...facts }, ...one }) => ({ ...one, facts }));
        expect({ ...alone, findings: withoutOthers(alone) }).toEqual({ ...among, findings: withoutOthers(among) });
      }),
    );
  });
});
