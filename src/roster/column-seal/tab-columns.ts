/**
 * The seal of columns in a roster tab (G-1): which columns of the tab are out of step with its baseline, told on every cell that is. On such a cell nothing
 * else is told: a name that stands in the column of addresses is no mistyped address.
 */
import { type FieldKey, fieldKeys, type PartialValues } from "../fields";
import type { Finding } from "../finding";
import type { ColumnCode } from "../meant";
import { markOfColumn } from "../meant-marks";
import { fullName, isNewKey } from "../person";
import type { ColumnOfTab, JudgedRow, MeantColumns, SheetRow } from "../rows";
import { finding } from "../rules/rule";
import { columnsOutOfStep, type HeldRow, type OutOfStep } from "./column-seal";
import { leastDisplaced, sealedFields } from "./sealed";

const codes: Readonly<Record<OutOfStep["kind"], ColumnCode>> = {
  slid: "column.slid",
  reordered: "column.reordered",
  exchanged: "column.exchanged",
  filled: "column.filled",
  series: "column.series",
  cut: "column.cut",
};

/** What a row says of a person: a cell in its one spelling. Whoever types a further row of somebody may leave out what is stored. */
function said({ key, values }: SheetRow, judged: PartialValues): PartialValues {
  const byHand = key === "" || isNewKey(key);
  const now: Partial<Record<FieldKey, string>> = {};
  for (const field of sealedFields) {
    if (values[field].trim() !== "") now[field] = judged[field] ?? values[field];
    else if (!byHand) now[field] = "";
  }
  return now;
}

/** Whether the seal has anything to look at: on most tabs at most times hardly any cell was touched. */
function isAnyTouched(rows: readonly SheetRow[], judged: readonly JudgedRow[]): boolean {
  const touched = new Map<FieldKey, number>();
  return judged.some(({ baseline, values: now }, index) => {
    const typed = rows[index]?.values;
    if (baseline === null || now === baseline.values || typed === undefined) return false;
    return sealedFields.some((field) => {
      if (typed[field] === baseline.values[field]) return false;
      const count = (touched.get(field) ?? 0) + 1;
      touched.set(field, count);
      return count >= leastDisplaced;
    });
  });
}

/** The rows as the seal holds them; none where it has nothing to look at. */
function heldRows(rows: readonly SheetRow[], judged: readonly JudgedRow[]): HeldRow[] {
  const held: HeldRow[] = [];
  if (!isAnyTouched(rows, judged)) return held;
  judged.forEach(({ baseline, values }, index) => {
    const row = rows[index];
    if (baseline === null || row === undefined) return;
    const now = values === baseline.values ? values : said(row, values);
    held.push({ row: row.row, stored: baseline.values, now });
  });
  return held;
}

function findingOf(code: ColumnCode, field: FieldKey, row: SheetRow, stored: PartialValues): Finding {
  const typed = row.values[field].trim();
  const expected = stored[field] ?? "";
  const owner = fullName(stored) || (stored.userId ?? "");
  if (expected === "") return finding(row.row, field, code, typed, { owner });
  return finding(row.row, field, code, typed, typed === "" ? { owner, expected, blank: 1 } : { owner, expected });
}

export interface SealedTab {
  readonly rows: readonly JudgedRow[];
  readonly columns: readonly ColumnOfTab[];
}

/** `meant`: by column, what somebody has said is meant so. */
export function sealColumns(
  rows: readonly SheetRow[],
  judged: readonly JudgedRow[],
  meant: MeantColumns = {},
): SealedTab {
  const told = new Map<number, Map<FieldKey, Finding>>();
  const places = new Map<number, number>();
  const held = heldRows(rows, judged);
  const outOfStep = held.length === 0 ? [] : columnsOutOfStep(held);
  const columns = outOfStep.map((found): ColumnOfTab => {
    if (places.size === 0) for (const [index, { row }] of rows.entries()) places.set(row, index);
    const code = codes[found.kind];
    const cells = found.rows.flatMap((row) => {
      const index = places.get(row) ?? -1;
      const cell = rows[index];
      const stored = judged[index]?.baseline?.values;
      return cell === undefined || stored === undefined ? [] : [{ index, cell, stored }];
    });
    const mark = markOfColumn(
      found.field,
      cells.map(({ cell, stored }) => ({ guid: stored.userGuid, value: cell.values[found.field].trim() })),
    );
    const isMeant = meant[found.field] === mark;
    for (const { index, cell, stored } of isMeant ? [] : cells) {
      const ofRow = told.get(index) ?? new Map<FieldKey, Finding>();
      told.set(index, ofRow.set(found.field, findingOf(code, found.field, cell, stored)));
    }
    return { code, field: found.field, mark, isMeant };
  });
  if (told.size === 0) return { rows: judged, columns };
  const sealed = judged.map((row, index): JudgedRow => {
    const ofRow = told.get(index);
    if (ofRow === undefined) return row;
    const others = row.findings.filter(({ field }) => field === null || !ofRow.has(field));
    const own = fieldKeys.flatMap((field) => ofRow.get(field) ?? []);
    return { ...row, findings: [...own, ...others] };
  });
  return { rows: sealed, columns };
}
