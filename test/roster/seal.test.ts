import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { judgeRoster, restoredGuid, type SheetRow, uploadRows } from "../../src/roster";
import { account, accounts, edited, guid, pulledRow, pulledRows, typedRow } from "./support/people";

const baseline = accounts(12);
const sheet = pulledRows(baseline);

const guidCodes = (rows: readonly SheetRow[]) =>
  judgeRoster(baseline, rows).rows.map((row) => row.findings.find((one) => one.field === "userGuid")?.code ?? null);
const restored = (rows: readonly SheetRow[]) => judgeRoster(baseline, rows).rows.map(restoredGuid);
const withGuids = (guidAt: (index: number) => string) =>
  sheet.map((row, index) => ({ ...row, values: { ...row.values, userGuid: guidAt(index) } }));
/** Sorts the visible columns only: what a user does who selects A to P. */
const sortedWithoutKeys = (order: readonly number[]) =>
  sheet.map((row, index) => ({ ...row, values: sheet[order[index] ?? 0]?.values ?? row.values }));

describe("the GUID seal (A-4)", () => {
  test.each([
    ["", "user_guid.missing"],
    ["abc", "user_guid.malformed"],
    ["aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa", "user_guid.unknown"],
  ])("S-6, A-4: a GUID typed over with %j is named and restored", (typed, code) => {
    const judged = judgeRoster(baseline, edited(sheet, 4, { userGuid: typed }));
    expect(judged.rows[4]).toMatchObject({ state: "unchanged", key: guid(5) });
    expect(judged.rows[4]?.findings).toMatchObject([
      { code, severity: "error", field: "userGuid", value: typed, facts: { expected: guid(5) } },
    ]);
    expect(judged.rows.map(restoredGuid)[4]).toBe(guid(5));
    expect(judged.counts).toMatchObject({ errors: 1, removed: 0 });
  });

  test("A-4: any two swapped GUIDs are named on both rows, with whose they are and where, and restored", () => {
    fc.assert(
      fc.property(fc.nat({ max: 11 }), fc.nat({ max: 11 }), (one, other) => {
        fc.pre(one !== other);
        const swapped = edited(edited(sheet, one, { userGuid: guid(other + 1) }), other, { userGuid: guid(one + 1) });
        const judged = judgeRoster(baseline, swapped);
        for (const [here, there] of [
          [one, other],
          [other, one],
        ] as const) {
          const { firstName, lastName } = account(there + 1).values;
          const facts = { expected: guid(here + 1), otherRow: there + 2, owner: `${firstName} ${lastName}` };
          expect(judged.rows[here]?.findings).toMatchObject([{ code: "user_guid.other_person", facts }]);
        }
        expect(judged.rows.map(restoredGuid)).toEqual(
          sheet.map((_, index) => (index === one || index === other ? guid(index + 1) : null)),
        );
        expect(judged.counts).toMatchObject({ errors: 2, removed: 0 });
        expect(uploadRows(judged)).toEqual([]);
      }),
    );
  });

  test("A-4: a whole GUID column that slid down by one row is named on every row and restored", () => {
    const slid = withGuids((index) => (index === 0 ? "" : guid(index)));
    expect(guidCodes(slid)).toEqual(["user_guid.missing", ...Array(11).fill("user_guid.other_person")]);
    expect(restored(slid)).toEqual(baseline.map((one) => one.values.userGuid));
  });

  test("A-4: the GUID that a slide pushed below the last row is told as a repeat, and creates nobody", () => {
    const slid = withGuids((index) => (index === 0 ? "" : guid(index)));
    const judged = judgeRoster(baseline, [...slid, typedRow(14, { userGuid: guid(12) })]);
    expect(judged.rows[12]?.findings).toMatchObject([{ code: "row.repeated", facts: { otherRow: 13 } }]);
    expect(judged.counts.created).toBe(0);
  });

  test("A-4: the GUID column alone in another order is named on every row that moved and restored, edits notwithstanding", () => {
    const orders = fc.shuffledSubarray([...sheet.keys()], { minLength: 12 });
    fc.assert(
      fc.property(orders, fc.nat({ max: 11 }), (order, changed) => {
        const rows = edited(
          withGuids((index) => guid((order[index] ?? 0) + 1)),
          changed,
          { firstName: "Ana", email: "" },
        );
        const moved = order.map((from, index) => from !== index);
        expect(guidCodes(rows)).toEqual(moved.map((is) => (is ? "user_guid.other_person" : null)));
        expect(restored(rows)).toEqual(moved.map((is, index) => (is ? guid(index + 1) : null)));
      }),
    );
  });

  test("A-4: rows sorted whole are still themselves, with the hidden column and without it, edits notwithstanding", () => {
    const orders = fc.shuffledSubarray([...sheet.keys()], { minLength: 12 });
    fc.assert(
      fc.property(orders, fc.nat({ max: 11 }), (order, index) => {
        const withKeys = order.map((from, at) => ({ ...(sheet[from] ?? typedRow(99, {})), row: at + 2 }));
        for (const sorted of [withKeys, sortedWithoutKeys(order)]) {
          const judged = judgeRoster(baseline, edited(sorted, index, { lastName: "Li", gradeLevel: "7" }));
          expect(judged.counts).toMatchObject({ changed: 1, unchanged: 11, errors: 0, removed: 0 });
          expect(judged.rows.map((row) => row.key)).toEqual(order.map((from) => guid(from + 1)));
        }
      }),
    );
  });

  test("A-4: where the cells tell of neither, the row is the one it was pulled for", () => {
    const blank = { userId: "", firstName: "", lastName: "", email: "", username: "" };
    const judged = judgeRoster(baseline, edited(sheet, 2, { ...blank, userGuid: guid(7) }));
    expect(judged.rows[2]).toMatchObject({ key: guid(3) });
    expect(judged.rows.map(restoredGuid)[2]).toBe(guid(3));
  });

  test("A-4: a GUID deleted after a sort without the hidden column is the one of the person in the cells", () => {
    const sorted = sortedWithoutKeys([...sheet.keys()].reverse());
    const rows = edited(sorted, 0, { userGuid: "" });
    expect(guidCodes(rows)[0]).toBe("user_guid.missing");
    expect(restored(rows)[0]).toBe(guid(12));
  });

  test("A-4: another person typed over the row of one who left is a new person, not the old account renamed", () => {
    const typed = {
      ...typedRow(6, { userId: "000900", role: "S", firstName: "Ana", lastName: "Li", gradeLevel: "3" }),
    };
    const rows = sheet.map((row, index) => (index === 4 ? { ...typed, key: row.key } : row));
    const judged = judgeRoster(baseline, rows);
    expect(judged.rows[4]).toMatchObject({ state: "new", baseline: null, key: "", findings: [] });
    expect(judged.removed).toEqual([baseline[4]]);
  });

  test("A-4: a pasted row with the GUID of an account is that account; with an unknown GUID it is told", () => {
    const pasted = typedRow(20, { ...account(3).values, classId: "M5", className: "Math 5" });
    const judged = judgeRoster(baseline, [...sheet, pasted, typedRow(21, { ...account(50).values })]);
    expect(judged.rows[12]).toMatchObject({ state: "changed", key: guid(3), findings: [] });
    expect(judged.rows[13]?.findings).toMatchObject([{ code: "user_guid.unknown", value: guid(50), facts: {} }]);
    expect(judged.rows.map(restoredGuid)[13]).toBeNull();
  });

  test("A-4: a row copied whole, hidden column and all, is a legal repeat once it has its class", () => {
    const copy = pulledRow(14, account(1), { classId: "M5", className: "Math 5" });
    const judged = judgeRoster(baseline, [...sheet, copy]);
    expect(judged.counts).toMatchObject({ changed: 1, errors: 0, removed: 0 });
  });

  test("C-1: upper case in the GUID column is no damage", () => {
    expect(guidCodes(edited(sheet, 2, { userGuid: ` ${guid(3).toUpperCase()}` }))[2]).toBeNull();
  });
});
