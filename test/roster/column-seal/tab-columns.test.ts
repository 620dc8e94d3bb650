/** The seal of the columns in a roster tab (G-1): told on the cells, once for the column, meant or put back, and silent about ordinary work. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { seededRandom } from "../../../src/backend/seed/seeded-random";
import {
  type BaselineRow,
  columnCodes,
  completeValues,
  type FieldKey,
  isColumnCode,
  judgeRoster,
  type SheetRow,
  uploadRows,
} from "../../../src/roster";
import { newStudent, typedRow } from "../support/people";
import { augustEdits, damagedFields, type Order, school, type Table, withColumn } from "./support";

const stored = school(3, 120, "name");
const baselineOf = (table: Table): BaselineRow[] => table.map((values) => ({ version: "v1", values }));
const baseline = baselineOf(stored);
/** The tab with what stands in it now; keys and GUIDs stand where they were pulled. */
const tabOf = (pulled: Table, now: Table): SheetRow[] =>
  pulled.map(({ userGuid }, index) => ({
    row: index + 2,
    key: userGuid,
    values: completeValues({ ...now[index], userGuid }),
  }));
const up = (cells: string[]) => [...cells.slice(1), ""];
const slidTab = (field: FieldKey) => tabOf(stored, withColumn(stored, field, up));

const columnFindings = (rows: readonly SheetRow[], meant = {}, before = baseline) =>
  judgeRoster(before, rows, {}, meant).rows.flatMap((row) => row.findings.filter(({ code }) => isColumnCode(code)));

/** What Put back writes. */
const putBack = (rows: readonly SheetRow[], before = baseline): SheetRow[] => {
  const judged = judgeRoster(before, rows);
  return rows.map((row, index) => {
    const values: Record<string, string> = { ...row.values };
    for (const { code, field } of judged.rows[index]?.findings ?? []) {
      if (field !== null && isColumnCode(code)) values[field] = judged.rows[index]?.baseline?.values[field] ?? "";
    }
    return { ...row, values: completeValues(values) };
  });
};

describe("a column out of step in the tab", () => {
  test("G-1: first names slid by one row are an error on each cell, say whose they are not, and nothing of them goes", () => {
    const judged = judgeRoster(baseline, slidTab("firstName"));
    const findings = judged.rows.flatMap((row) => row.findings);
    expect(new Set(findings.map((one) => `${one.code} ${one.field} ${one.severity}`))).toEqual(
      new Set(["column.slid firstName error"]),
    );
    expect(findings.length).toBeGreaterThan(100);
    const first = stored.findIndex((person, index) => person.firstName !== stored[index + 1]?.firstName);
    expect(findings[0]).toMatchObject({
      row: first + 2,
      value: stored[first + 1]?.firstName,
      facts: { owner: `${stored[first]?.firstName} ${stored[first]?.lastName}`, expected: stored[first]?.firstName },
    });
    expect(findings[findings.length - 1]).toMatchObject({ row: 121, value: "", facts: { blank: 1 } });
    expect(uploadRows(judged)).toEqual([]);
    expect(judged.columns).toMatchObject([{ code: "column.slid", field: "firstName", isMeant: false }]);
  });

  test("G-1: what is put back is exactly the column, and what was edited beside it stays", () => {
    const order = fc.constantFrom<Order>("name", "userId", "grade", "made");
    const field = fc.constantFrom<FieldKey>(...damagedFields.filter((one) => one !== "role" && one !== "gradeLevel"));
    fc.assert(
      fc.property(order, field, fc.integer({ min: 1, max: 9 }), fc.nat({ max: 119 }), (by, one, rows, at) => {
        const pulled = school(4, 120, by);
        const slid = withColumn(pulled, one, (cells) => [...cells.slice(rows), ...cells.slice(0, rows).map(() => "")]);
        const now = tabOf(pulled, slid).map((row, index) =>
          index === at ? { ...row, values: { ...row.values, password: "Lincoln2026", gradeLevel: "NA" } } : row,
        );
        const restored = putBack(now, baselineOf(pulled));
        expect(restored.map(({ values }) => values[one])).toEqual(pulled.map((person) => person[one]));
        expect(restored[at]?.values).toMatchObject({ password: "Lincoln2026", gradeLevel: "NA" });
      }),
      { numRuns: 40 },
    );
  });

  test("G-1: a slide that somebody has begun to correct is still put back whole, and the corrected cells stay", () => {
    const isCorrected = (index: number) => index % 9 === 0 || index === 41 || index === 43;
    const married = (index: number) => `Verheiratet ${String.fromCharCode(65 + (index % 26), 97 + (index % 25))}`;
    const begun = slidTab("lastName").map((row, index) =>
      isCorrected(index) ? { ...row, values: { ...row.values, lastName: married(index) } } : row,
    );
    const restored = putBack(begun).map(({ values }) => values.lastName);
    expect(restored).toEqual(stored.map((person, index) => (isCorrected(index) ? married(index) : person.lastName)));
  });

  test("G-1: of a block that slid within the column, the blank that it left behind is put back as well", () => {
    const block = withColumn(stored, "firstName", (cells) => [...cells.slice(1, 60), "", ...cells.slice(60)]);
    const down = withColumn(stored, "firstName", (cells) => ["", ...cells.slice(0, 59), ...cells.slice(60)]);
    for (const slid of [block, down]) {
      const restored = putBack(tabOf(stored, slid)).map(({ values }) => values.firstName);
      expect(restored).toEqual(stored.map((person) => person.firstName));
    }
  });

  test("G-1: nothing else is told of such a cell, and everything of the others", () => {
    const swapped = tabOf(
      stored,
      stored.map((person) => ({ ...person, lastName: person.username, username: person.lastName })),
    );
    const edited = swapped.map((row, index) =>
      index === 5 ? { ...row, values: { ...row.values, email: "maria@" } } : row,
    );
    const judged = judgeRoster(baseline, edited);
    const cells = judged.rows.flatMap((row) => row.findings.map(({ code, field }) => `${code} ${field}`));
    expect(new Set(cells)).toEqual(
      new Set(["column.exchanged lastName", "column.exchanged username", "email.malformed email"]),
    );
  });

  test("G-1: rows that were sorted whole, with their GUIDs or without, are no displacement; a column that slid after that is", () => {
    const sorted = [...tabOf(stored, stored)].sort((one, other) => (one.values.userId < other.values.userId ? -1 : 1));
    const renumbered = sorted.map((row, index) => ({ ...row, row: index + 2 }));
    expect(columnFindings(renumbered)).toEqual([]);
    // The visible cells alone: the hidden key stayed where it was.
    const withoutKeys = renumbered.map((row, index) => ({ ...row, key: stored[index]?.userGuid ?? "" }));
    expect(columnFindings(withoutKeys)).toEqual([]);
    const names = up(renumbered.map(({ values }) => values.firstName));
    const slid = renumbered.map((row, index) => ({ ...row, values: { ...row.values, firstName: names[index] ?? "" } }));
    expect(new Set(columnFindings(slid).map(({ code }) => code))).toEqual(new Set(["column.slid"]));
    expect(putBack(slid).map(({ values }) => values)).toEqual(renumbered.map(({ values }) => values));
  });

  test("G-1: a row typed by hand for a further class, or for somebody new, is out of no step", () => {
    const [first, second] = stored;
    const hand = [
      typedRow(130, { userGuid: first?.userGuid ?? "", classId: "A", className: "A" }),
      typedRow(131, { userGuid: second?.userGuid ?? "", classId: "A", className: "A" }),
      typedRow(132, { userGuid: stored[2]?.userGuid ?? "", classId: "A", className: "A" }),
      typedRow(133, { userGuid: stored[3]?.userGuid ?? "", classId: "A", className: "A" }),
      ...[134, 135, 136, 137].map((row) => typedRow(row, newStudent({ userId: `N-${row}`, lastName: "Gómez" }))),
    ];
    expect(columnFindings([...tabOf(stored, stored), ...hand])).toEqual([]);
  });

  test("It is meant: said of a column once, it holds as long as its people and values are what they were", () => {
    const filled = withColumn(stored, "lastName", (cells) => cells.map((cell, index) => (index < 30 ? "Vega" : cell)));
    const rows = tabOf(stored, filled);
    const [column] = judgeRoster(baseline, rows).columns;
    expect(column?.code).toBe("column.filled");
    const meant = { lastName: column?.mark ?? "" };
    const judged = judgeRoster(baseline, rows, {}, meant);
    expect(judged.columns).toMatchObject([{ isMeant: true }]);
    expect(judged.counts.errors).toBe(0);
    expect(uploadRows(judged).length).toBeGreaterThan(20);
    // In another order, and with other work beside it, it is the same answer.
    const elsewhere = [...rows].reverse().map((row, index) => ({ ...row, row: index + 2 }));
    expect(columnFindings(elsewhere, meant)).toEqual([]);
    // Another value, one person more, another column: asked again.
    const other = withColumn(filled, "lastName", (cells) => cells.map((cell) => (cell === "Vega" ? "Vegas" : cell)));
    expect(columnFindings(tabOf(stored, other), meant).length).toBeGreaterThan(20);
    const more = withColumn(filled, "lastName", (cells) => cells.map((cell, index) => (index === 30 ? "Vega" : cell)));
    expect(columnFindings(tabOf(stored, more), meant).length).toBeGreaterThan(20);
    expect(columnFindings(slidTab("firstName"), meant).length).toBeGreaterThan(100);
  });

  test("G-1: an ordinary August has neither a column out of step nor damage in the tab", () => {
    const ordinary = ["marriages", "families", "twins", "promotion", "promotionOfOneGrade", "newDomain", "renumbering"];
    const told: string[] = [];
    for (const name of [...ordinary, "newNumbers", "doubleNames", "usernamesBecomeAddresses", "firstAddresses"]) {
      for (let seed = 1; seed <= 8; seed += 1) {
        const orders: readonly Order[] = ["name", "userId", "grade", "made"];
        const pulled = school(seed, 150, orders[seed % 4] ?? "name");
        const now = augustEdits[name]?.(pulled, seededRandom(seed)) ?? pulled;
        const judged = judgeRoster(baselineOf(pulled), tabOf(pulled, now));
        for (const { code } of judged.rows.flatMap((row) => row.findings)) {
          if (isColumnCode(code) || code.includes("lost_zeros") || code.includes("changed_by"))
            told.push(`${name}: ${code}`);
        }
      }
    }
    expect(told).toEqual([]);
  });

  test("every kind of the seal has a code of its own", () => {
    expect(new Set(columnCodes).size).toBe(6);
  });
});
