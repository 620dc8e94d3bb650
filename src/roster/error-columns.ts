/**
 * The seal of columns in an Errors tab (G-1, G-2): its columns are held against what was sent. That is all there is to hold the row of a new person against, and
 * the row of an account may say on purpose what is not stored yet.
 */
import { sealedFields } from "./column-seal/sealed";
import { sealColumns } from "./column-seal/tab-columns";
import { completeValues, type FieldKey } from "./fields";
import type { Finding } from "./finding";
import { isEmptyRow } from "./person";
import type { JudgedRow, RowOfErrors, SheetRow } from "./rows";

/** What the row should say where nothing was mixed up: as it was sent, or as it is stored. A column that was sent out of step is put right by that. */
function held({ original, stored = {}, values }: RowOfErrors) {
  const before: Partial<Record<FieldKey, string>> = { ...original };
  for (const field of sealedFields) {
    const now = values[field];
    if (now !== undefined && stored[field] !== undefined && stored[field].trim() === now.trim()) before[field] = now;
  }
  return completeValues(before);
}

/** No row here is typed by hand: a blank cell is one that was emptied, of new people as well. */
const keyOf = ({ row }: RowOfErrors) => `refused ${row}`;

function judgedAsSent(row: RowOfErrors): JudgedRow {
  const baseline = { version: "", values: held(row) };
  const values = completeValues(row.values);
  return { row: row.row, state: "changed", baseline, key: keyOf(row), values, cells: [], findings: [] };
}

/** By row, what is told of cells whose column is out of step, but where somebody has said that they are meant. */
export function columnFindings(given: readonly RowOfErrors[]): ReadonlyMap<number, readonly Finding[]> {
  const rows = given.filter(({ values }) => !isEmptyRow(values));
  const typed = rows.map((row): SheetRow => ({ row: row.row, key: keyOf(row), values: completeValues(row.values) }));
  const sealed = sealColumns(typed, rows.map(judgedAsSent)).rows;
  const found = new Map<number, readonly Finding[]>();
  rows.forEach(({ row, inPlace = [] }, index) => {
    const own = sealed[index]?.findings.filter(({ field }) => field !== null && !inPlace.includes(field)) ?? [];
    if (own.length > 0) found.set(row, own);
  });
  return found;
}
