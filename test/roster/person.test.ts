import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isNewKey, judgeRoster, type RowToUpload, type SheetRow, uploadRows, withKeys } from "../../src/roster";
import { account, accounts, guid, pulledRow, pulledRows, typedRow } from "./support/people";

const counter = () => {
  let count = 0;
  return () => {
    count += 1;
    return `number-${count}`;
  };
};
const newcomer = { userId: "X1", role: "Student", firstName: "Ana", lastName: "Li", gradeLevel: "3" };
const baseline = accounts(3);

describe("the one key of a row's person", () => {
  test("A-13, G-7: every row that is sent has a key, no two new people the same, and accounts their GUID, whatever was copied", () => {
    const key = fc.constantFrom("", "new-a", "new-b", "new-c", guid(1), guid(2));
    fc.assert(
      fc.property(fc.array(key), fc.uniqueArray(fc.constantFrom<string>("new-a", "new-b")), (keys, onTheWay) => {
        const rows = keys.map((one, index): RowToUpload => ({ row: index + 2, key: one, values: {} }));
        const keyed = withKeys(rows, (one) => onTheWay.includes(one), counter());
        const given = keyed.map((one) => one.key);
        expect(given.every((one) => one !== "")).toBe(true);
        keys.forEach((one, index) => {
          if (!isNewKey(one) && one !== "") expect(given[index]).toBe(one);
        });
        const fresh = given.filter(isNewKey);
        expect(new Set(fresh).size).toBe(fresh.length);
        expect(fresh.filter((one) => onTheWay.includes(one))).toEqual([]);
        // What needs no other key keeps its own: what became of it is still found.
        expect(withKeys(keyed, () => false, counter())).toEqual(keyed);
      }),
    );
  });

  test("A-4: a row typed by hand that was sent has no GUID that could be missing, and stays a new person", () => {
    const typed: SheetRow = { ...typedRow(20, newcomer), key: "new-1" };
    const judged = judgeRoster(baseline, [...pulledRows(baseline), typed]);
    expect(judged.rows[3]).toMatchObject({ state: "new", key: "new-1", findings: [] });
    expect(uploadRows(judged)).toEqual([{ row: 20, key: "new-1", values: newcomer }]);
  });

  test("C-14: a row typed by hand with somebody's GUID is theirs, also when it was sent as a new person before", () => {
    const inClass = { classId: "M5", className: "Math 5" };
    const typed: SheetRow = { ...typedRow(20, { userGuid: guid(1).toUpperCase(), ...inClass }), key: "new-1" };
    const judged = judgeRoster(baseline, [...pulledRows(baseline), typed]);
    expect(judged.rows[3]).toMatchObject({ state: "changed", key: guid(1), findings: [] });
    expect(uploadRows(judged)[0]).toMatchObject({ key: guid(1), values: { userGuid: guid(1), ...inClass } });
  });

  test("G-1, G-7: a key that went astray tells nothing: the seal has decided whose row it is", () => {
    const swapped = pulledRows(baseline).map((row, index) => ({ ...row, key: guid(index === 0 ? 2 : 1) }));
    const changed = swapped.map((row) => (row.row === 2 ? pulledRow(2, account(1), { gradeLevel: "9" }) : row));
    const judged = judgeRoster(baseline, [{ ...(changed[0] as SheetRow), key: guid(2) }, ...changed.slice(1)]);
    expect(uploadRows(judged).find(({ row }) => row === 2)).toMatchObject({ key: guid(1) });
  });
});
