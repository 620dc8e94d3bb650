/** Several columns at once, and several damages in one cell: rows that moved as rows, values that lost accents or zeros on the way, GUIDs and full names (G-1, G-2). */
import { describe, expect, test } from "@jest/globals";
import { columnsOutOfStep, type FieldKey } from "../../../src/roster";
import { baseLetters } from "../../../src/roster/base-letters";
import { held, school, type Table, withColumn } from "./support";

const stored = school(2, 240, "name");
const moving: readonly FieldKey[] = ["userId", "role", "firstName", "lastName", "gradeLevel", "email", "username"];

/** A block of rows whose cells, but not the GUIDs, stand in another order. */
function moved(from: number, to: number, order: (rows: Table) => Table): Table {
  const block = order(stored.slice(from, to));
  return stored.map((row, index) => {
    const source = block[index - from];
    return source === undefined ? row : { ...source, userGuid: row.userGuid };
  });
}

const found = (now: Table) => new Map(columnsOutOfStep(held(stored, now)).map((one) => [one.field, one] as const));

/** What is put back, column by column and all of it at once. */
function putBack(now: Table): Table {
  const columns = found(now);
  return now.map((row, index) => {
    const fields = moving.filter((field) => columns.get(field)?.rows.includes(index + 2));
    return { ...row, ...Object.fromEntries(fields.map((field) => [field, stored[index]?.[field] ?? ""])) };
  });
}

describe("rows out of step", () => {
  test.each([
    ["sorted by first name", 42, 54, (rows: Table) => [...rows].sort((a, b) => (a.firstName < b.firstName ? -1 : 1))],
    ["on their head", 100, 120, (rows: Table) => [...rows].reverse()],
    ["a row too high", 150, 171, (rows: Table) => [...rows.slice(1), ...rows.slice(0, 1)]],
  ])("G-1: rows %s without their GUIDs are put back with every cell, their grades too", (_how, from, to, order) => {
    const now = moved(from, to, order);
    expect(now).not.toEqual(stored);
    expect(putBack(now)).toEqual(stored);
  });

  test("G-1: a grade that went with its row is of the same kind as the rest, so that one click puts all of it back", () => {
    const columns = found(moved(150, 171, (rows) => [...rows.slice(1), ...rows.slice(0, 1)]));
    expect(new Set([...columns.values()].map(({ kind }) => kind))).toEqual(new Set(["reordered"]));
    expect([...columns.keys()]).toContain("gradeLevel");
  });

  test.each<[string, FieldKey, (cell: string) => string]>([
    ["without zeros", "userId", (cell) => cell.replace(/^0+/, "")],
    ["as decimals", "userId", (cell) => `${cell.replace(/^0+/, "")}.0`],
    ["without accents", "firstName", baseLetters],
    ["in capitals, without accents", "lastName", (cell) => baseLetters(cell).toUpperCase()],
  ])("G-2: a block that slid and came back %s is a slide all the same", (_how, field, lost) => {
    const now = withColumn(stored, field, (cells) => [
      ...cells.slice(0, 60),
      ...cells.slice(61, 101).map(lost),
      ...cells.slice(100),
    ]);
    const one = found(now).get(field);
    expect(one?.kind).toBe("slid");
    expect(one?.rows.length).toBeGreaterThan(25);
  });

  test("G-1: full names over first names, and User GUIDs over User IDs, are the values of another column", () => {
    const block = (index: number) => index >= 30 && index < 42;
    const full = stored.map((row, at) => (block(at) ? { ...row, firstName: `${row.firstName} ${row.lastName}` } : row));
    expect(found(full).get("firstName")).toMatchObject({ kind: "exchanged", otherField: "lastName" });
    expect(found(full).get("firstName")?.rows).toHaveLength(12);
    const guids = stored.map((row, at) => (at >= 30 && at < 33 ? { ...row, userId: row.userGuid } : row));
    expect(found(guids).get("userId")).toMatchObject({ kind: "exchanged", otherField: "userGuid", rows: [32, 33, 34] });
  });
});
