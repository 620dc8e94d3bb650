import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { judgeRoster, restoredGuid, type SheetRow, uploadRows } from "../../src/roster";
import { account, edited, nameArbitrary, pulled } from "./support";

const baseline = Array.from({ length: 12 }, (_, index) => account(index + 1));
const sheet = pulled(baseline);

const guidFindings = (rows: readonly SheetRow[]) =>
  judgeRoster(baseline, rows).rows.map((row) => row.findings.find((one) => one.field === "userGuid")?.code ?? null);

describe("what changed", () => {
  test("A-6: an untouched pull has no change", () => {
    const { counts, rows } = judgeRoster(baseline, sheet);
    expect(counts).toEqual({ accounts: 12, changed: 0, created: 0, unchanged: 12, errors: 0, warnings: 0, removed: 0 });
    expect(uploadRows({ rows })).toEqual([]);
  });

  test("A-6: any single edited name is exactly that cell, old and new", () => {
    fc.assert(
      fc.property(fc.nat({ max: 11 }), nameArbitrary, (index, name) => {
        fc.pre(name !== baseline[index]?.values.firstName);
        const judged = judgeRoster(baseline, edited(sheet, index, { firstName: name }));
        expect(judged.counts.changed).toBe(1);
        expect(judged.rows[index]?.cells).toEqual([
          { field: "firstName", oldValue: baseline[index]?.values.firstName, newValue: name },
        ]);
        expect(uploadRows(judged)).toEqual([
          {
            row: index + 2,
            version: String(index + 1),
            values: { userGuid: baseline[index]?.values.userGuid, firstName: name },
          },
        ]);
      }),
    );
  });

  test("C-15: a cell that was emptied is no change, and that is said", () => {
    const judged = judgeRoster(baseline, edited(sheet, 3, { email: "" }));
    expect(judged.rows[3]?.state).toBe("unchanged");
    expect(judged.rows[3]?.findings.map((one) => one.code)).toEqual(["cell.blank_kept"]);
  });

  test("S-16: a row that is missing from the sheet is counted, and nothing is sent", () => {
    const judged = judgeRoster(baseline, sheet.slice(1));
    expect(judged.removed).toEqual([baseline[0]]);
    expect(judged.counts.removed).toBe(1);
    expect(uploadRows(judged)).toEqual([]);
  });

  test("S-11: a row typed by hand is a creation with its filled cells only", () => {
    const typed: SheetRow = {
      row: 20,
      key: "",
      values: { ...account(99).values, userGuid: "", username: "", email: "" },
    };
    const judged = judgeRoster(baseline, [...sheet, typed]);
    expect(judged.counts.created).toBe(1);
    expect(uploadRows(judged)).toEqual([
      {
        row: 20,
        values: {
          userId: "000099",
          role: "Student",
          firstName: typed.values.firstName,
          lastName: "Núñez",
          gradeLevel: "5",
        },
      },
    ]);
  });

  test("A-6: rows with errors stay behind, the others go", () => {
    const rows = edited(edited(sheet, 0, { firstName: "Ana María" }), 1, { email: "maria@" });
    expect(uploadRows(judgeRoster(baseline, rows)).map((row) => row.row)).toEqual([2]);
  });

  test("A-5: lost zeros are recognised against the baseline", () => {
    const judged = judgeRoster(baseline, edited(sheet, 2, { userId: "3" }));
    expect(judged.rows[2]?.findings).toMatchObject([
      { code: "user_id.lost_zeros", severity: "warning", facts: { expected: "000003" } },
    ]);
  });

  test("C-14: an account copied onto a second row for its class sends the class whole", () => {
    const copy: SheetRow = {
      ...(sheet[0] as SheetRow),
      row: 30,
      values: { ...(sheet[0] as SheetRow).values, classId: "M5", className: "Math 5", classStartDate: "8/24/2026" },
    };
    expect(uploadRows(judgeRoster(baseline, [...sheet, copy]))).toEqual([
      {
        row: 30,
        version: "1",
        values: {
          userGuid: baseline[0]?.values.userGuid,
          classId: "M5",
          className: "Math 5",
          classStartDate: "08/24/2026",
        },
      },
    ]);
  });
});

describe("the GUID seal", () => {
  test("A-4: a GUID that was retyped or deleted is named and restored", () => {
    for (const [typed, code] of [
      ["", "user_guid.missing"],
      ["abc", "user_guid.malformed"],
      ["aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa", "user_guid.unknown"],
    ] as const) {
      const judged = judgeRoster(baseline, edited(sheet, 4, { userGuid: typed }));
      expect(judged.rows[4]?.findings).toMatchObject([{ code, facts: { expected: baseline[4]?.values.userGuid } }]);
      expect(judged.rows[4] && restoredGuid(judged.rows[4])).toBe(baseline[4]?.values.userGuid);
      expect(judged.counts).toMatchObject({ errors: 1, removed: 0 });
    }
  });

  test("A-4: any two swapped GUIDs are named on both rows, with whose they are, and restored", () => {
    fc.assert(
      fc.property(fc.nat({ max: 11 }), fc.nat({ max: 11 }), (one, other) => {
        fc.pre(one !== other);
        const guids = baseline.map((row) => row.values.userGuid);
        const swapped = edited(edited(sheet, one, { userGuid: guids[other] ?? "" }), other, {
          userGuid: guids[one] ?? "",
        });
        const judged = judgeRoster(baseline, swapped);
        for (const [index, expected, otherRow] of [
          [one, guids[one], other + 2],
          [other, guids[other], one + 2],
        ] as const) {
          expect(judged.rows[index]?.findings).toMatchObject([
            { code: "user_guid.other_person", facts: { expected, otherRow } },
          ]);
          expect(judged.rows[index] && restoredGuid(judged.rows[index])).toBe(expected);
        }
        expect(judged.counts.errors).toBe(2);
        expect(uploadRows(judged)).toEqual([]);
      }),
    );
  });

  test("A-4: a whole GUID column that slid by one row is named on every row", () => {
    const slid = sheet.map((row, index) => ({
      ...row,
      values: { ...row.values, userGuid: sheet[index - 1]?.values.userGuid ?? "" },
    }));
    expect(guidFindings(slid)).toEqual([
      "user_guid.missing",
      ...Array.from({ length: 11 }, () => "user_guid.other_person"),
    ]);
    expect(judgeRoster(baseline, slid).rows.map((row) => restoredGuid(row))).toEqual(
      baseline.map((row) => row.values.userGuid),
    );
  });

  test("A-4: rows sorted together with their GUIDs are still themselves, also when the hidden column stayed behind", () => {
    const sorted = [...sheet].reverse().map((row, index) => ({ ...row, row: index + 2 }));
    expect(guidFindings(sorted)).toEqual(baseline.map(() => null));
    const keyLeftBehind = sorted.map((row, index) => ({ ...row, key: sheet[index]?.key ?? "" }));
    expect(guidFindings(keyLeftBehind)).toEqual(baseline.map(() => null));
    expect(judgeRoster(baseline, keyLeftBehind).counts).toMatchObject({ unchanged: 12, changed: 0, removed: 0 });
  });

  test("A-4: only the GUID column sorted away from its rows is named on every row", () => {
    const reversed = sheet.map((row, index) => ({
      ...row,
      values: { ...row.values, userGuid: sheet[11 - index]?.values.userGuid ?? "" },
    }));
    expect(new Set(guidFindings(reversed))).toEqual(new Set(["user_guid.other_person"]));
  });
});
