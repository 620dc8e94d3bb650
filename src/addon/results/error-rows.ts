/** The rows of an Errors tab: as they came, as they were corrected, whether that is done with, and what is the matter with them now. */

import type { ImportFileRow } from "../../contract";
import {
  type AwaitedRow,
  awaitedRows,
  canBeMeant,
  errorHeader,
  type FieldKey,
  fieldKeys,
  hasClass,
  isToldFinding,
  type JudgedErrorRow,
  judgeErrorRows,
  type PartialValues,
  personKey,
  type RowOfErrors,
  schoolDay,
  type ToldFinding,
} from "../../roster";
import { now } from "../platform/google";
import { readText } from "../tabs/grid";
import { isKeptFinding } from "../tabs/hidden-cell";
import { columnsIn, type TabColumns } from "../tabs/tab-columns";
import { errorsLayout, resultFirstRow, resultHeaderRow } from "./results-layout";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface ErrorRow extends RowOfErrors, Pick<JudgedErrorRow, "judged" | "isChanged" | "waits" | "hasError"> {
  /** Where it stands in the Errors tab. */
  readonly tabRow: number;
  /** As it is sent: the roster's row it came from, or where two imports mean different rows by the same number, another one. No two rows of a tab have the same. */
  readonly sentAs: number;
  readonly kept: Kept;
  /** False in a tab of the release before, which did not keep why a row was refused: such a row may be tried again. */
  readonly knowsWhy: boolean;
  /** True once its correction has been processed: it is not sent again. */
  readonly done: boolean;
}

/** What stands in the hidden column beside a row. */
export interface Kept {
  readonly row: number;
  readonly key?: string;
  readonly values: PartialValues;
  /** Absent in tabs of the release before. */
  readonly waits?: readonly AwaitedRow[] | null;
  readonly settled?: boolean;
  /** Fields of which somebody said that the value is meant, before it was sent. */
  readonly meant?: readonly FieldKey[];
  /** What somebody has said of in the Errors tab that it is meant. */
  readonly meantAs?: PartialValues;
  /** What somebody has said of there that it is this person's, though its column is out of step. */
  readonly inPlace?: PartialValues;
  /** What the platform said; absent in tabs of the release before. */
  readonly told?: readonly ToldFinding[];
  /** The account as it was stored, where it was known. */
  readonly stored?: PartialValues;
  /** Of a row that was corrected here and refused again: as it went from the roster, where it stands so still. */
  readonly from?: PartialValues;
  /** What a fix has written into its cells, and what stood there before (B-22), as `donePart` has it. */
  readonly done?: unknown;
  /** The import that refused it last. */
  readonly importId?: string;
}

/** What might be an error and was only a warning is what was meant when it was sent (G-2). */
const meantIn = (findings: ImportFileRow["findings"]) =>
  findings.flatMap(({ severity, ...one }) =>
    severity === "warning" && one.field !== null && isToldFinding(one) && canBeMeant(one) ? [one.field] : [],
  );

/** As the platform said it; what only a newer one knows is kept as its sentence. */
const toldIn = (findings: ImportFileRow["findings"]): ToldFinding[] =>
  findings.flatMap(({ severity, message, code, field, value, facts }): ToldFinding[] => {
    if (severity !== "error") return [];
    const one = { code, field, value: field === "password" ? "" : value, facts };
    return [isToldFinding(one) ? one : { code: "file.error", field, value: "", facts: { sentence: message } }];
  });

/** What stands in the cells: no file has passwords. */
export function valuesOfFile({ values }: Pick<ImportFileRow, "values">): PartialValues {
  const own: Partial<Record<FieldKey, string>> = {};
  for (const field of fieldKeys) {
    const value = values[field];
    if (value !== undefined && field !== "password") own[field] = value;
  }
  return own;
}

export function keptOf(
  { row, key, values, findings }: ImportFileRow,
  importId: string,
  stored: PartialValues | undefined,
): Kept {
  const original = valuesOfFile({ values });
  const meant = meantIn(findings);
  return {
    row,
    ...(key === undefined ? {} : { key }),
    values: original,
    waits: awaitedRows(findings.filter((one) => one.severity === "error")),
    ...(meant.length === 0 ? {} : { meant }),
    told: toldIn(findings),
    ...(stored === undefined ? {} : { stored }),
    importId,
  };
}

/** The releases before did not keep what was said, and the first not even what was waited for: where the person was made, it was the class that did not go. */
const waitedBefore = ({ values, waits }: Kept) =>
  waits === undefined ? ((values.userGuid ?? "") !== "" && hasClass(values) ? [] : null) : waits;

/** The tab as it was read; a line that is none of ours (the user's own, below) is null. */
export interface ErrorsTab {
  readonly columns: TabColumns;
  readonly originalColumn: number;
  readonly errorColumn: number;
  readonly table: readonly (readonly string[])[];
  /** The tab's row that the first of these lines is. */
  readonly top: number;
  readonly rows: readonly (ErrorRow | null)[];
}

/** People can write into the hidden column too: what cannot be read is no line of ours. */
function keptIn(text: string): Kept | null {
  if (text === "") return null;
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === "object" && kept !== null && "values" in kept && "row" in kept ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

function rowOfErrors(kept: Kept, values: PartialValues, row: number): RowOfErrors {
  const { values: original, meantAs = {}, inPlace: saidOf = {}, stored } = kept;
  const told = (kept.told ?? []).filter(isKeptFinding);
  const same = (field: FieldKey, other: PartialValues) => (values[field] ?? "").trim() === (other[field] ?? "").trim();
  const meant = [
    ...(kept.meant ?? []).filter((field) => same(field, original)),
    ...fieldKeys.filter((field) => meantAs[field] !== undefined && same(field, meantAs)),
  ];
  const inPlace = fieldKeys.filter((field) => saidOf[field] !== undefined && same(field, saidOf));
  return { row, key: personKey(original.userGuid ?? "", kept.key), original, values, stored, told, meant, inPlace };
}

/** Some lines of an Errors tab, judged; `headers` are those of the tab. Lines are compared with each other as far as they are given. */
export function errorsIn(
  headers: readonly string[],
  table: readonly (readonly string[])[],
  top = resultFirstRow,
): ErrorsTab {
  const columns = columnsIn(headers, errorsLayout.firstField - 1);
  // In an Errors tab the column of keys holds the original of each row.
  const originalColumn = columns.key;
  const errorColumn = headers.findIndex((header) => header.trim() === errorHeader) + 1;
  const kept = table.map((cells) => (originalColumn === 0 ? null : keptIn(cells[originalColumn - 1] ?? "")));
  const read = table.map((cells, index): RowOfErrors | null => {
    const own = kept[index];
    if (own === null || own === undefined) return null;
    const values: Partial<Record<FieldKey, string>> = {};
    for (const field of fieldKeys) values[field] = cells[columns.of[field] - 1] ?? "";
    return rowOfErrors(own, values, top + index);
  });
  const those = (isSettled: boolean) =>
    read.filter((one, index): one is RowOfErrors => one !== null && (kept[index]?.settled === true) === isSettled);
  const judged = new Map(
    judgeErrorRows(those(false), { today: schoolDay(now()) }, those(true)).map((one) => [one.judged.row, one] as const),
  );
  const rows = read.map((one, index): ErrorRow | null => {
    const own = kept[index];
    if (one === null || own === null || own === undefined) return null;
    const { judged: row = settledRow(one), ...now } = judged.get(one.row) ?? settled;
    const waits = own.told === undefined && !now.hasError && !now.isChanged ? waitedBefore(own) : now.waits;
    const { settled: done = false } = own;
    const knowsWhy = own.waits !== undefined;
    return { ...one, ...now, judged: row, waits, tabRow: one.row, sentAs: own.row, kept: own, knowsWhy, done };
  });
  return { columns, originalColumn, errorColumn, table, top, rows };
}

const settled = { judged: undefined, isChanged: false, waits: null, hasError: false } as const;
const settledRow = ({ row, values }: RowOfErrors): JudgedErrorRow["judged"] => ({
  row,
  state: "unchanged",
  baseline: null,
  key: "",
  values,
  cells: [],
  findings: [],
});

export function readErrorsTab(sheet: Sheet): ErrorsTab {
  const [headers = [], ...table] = readText(sheet, resultHeaderRow);
  return errorsIn(headers, table);
}

export const rowsOfErrors = ({ rows }: ErrorsTab): ErrorRow[] => rows.filter((row): row is ErrorRow => row !== null);

/** Really another one, and nothing wrong with it any more. */
export const isCorrected = ({ isChanged, hasError, done }: ErrorRow): boolean => !done && isChanged && !hasError;
