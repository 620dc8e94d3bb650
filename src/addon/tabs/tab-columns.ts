/**
 * Where the columns stand in a tab: found by their headers, because people insert columns of their own, move ours, and delete those of classes. A column
 * that cannot be found is never guessed: a wrong one would send names as e-mail addresses.
 */

import { languages } from "../../contract";
import { type Column, classFields, columnLetter, columns, type FieldKey, fieldKeys, plainHeader } from "../../roster";
import { sheetTexts } from "../../words";
import { AddonProblem } from "../platform/problem";
import { conflictsColumn, keyColumn, statusColumn } from "./layout";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** 1-based; 0 for a column that is not there. */
export interface TabColumns {
  readonly of: Readonly<Record<FieldKey, number>>;
  readonly status: number;
  readonly key: number;
  readonly conflicts: number;
  /** Of the sixteen. */
  readonly first: number;
  readonly last: number;
}

/** Where a header stands: where it belongs, if it is there too, else the first of that name; 0 for nowhere. */
function columnOf(headers: readonly string[], names: readonly string[], usual: number): number {
  const wanted = names.map(plainHeader);
  if (wanted.includes(headers[usual - 1] ?? "")) return usual;
  return headers.findIndex((header) => wanted.includes(header)) + 1;
}

const own = (name: "status" | "key" | "conflicts" | "row") =>
  languages.map((language) => sheetTexts(language).header[name]);

interface Located {
  readonly columns: TabColumns;
  readonly missing: readonly Column[];
  /** Headers of the sixteen that stand in several columns: whose values are meant nobody can say. The columns are 1-based. */
  readonly repeated: readonly { readonly header: string; readonly columns: readonly number[] }[];
}

function repeatedIn(headers: readonly string[]): Located["repeated"] {
  const places = new Map<string, number[]>();
  headers.forEach((header, index) => {
    if (header !== "") places.set(header, [...(places.get(header) ?? []), index + 1]);
  });
  return columns.flatMap(({ header }) => {
    const found = places.get(plainHeader(header)) ?? [];
    return found.length > 1 ? [{ header, columns: found }] : [];
  });
}

/** `offset` is how many columns of ours stand before the sixteen. */
export function locate(written: readonly string[], offset = 0): Located {
  const headers = written.map((header) => plainHeader(header ?? ""));
  const of: Partial<Record<FieldKey, number>> = {};
  fieldKeys.forEach((field, index) => {
    of[field] = columnOf(headers, [columns[index]?.header ?? ""], index + 1 + offset);
  });
  const found = of as Record<FieldKey, number>;
  const places = fieldKeys.map((field) => found[field]).filter((place) => place > 0);
  // All of a class's columns may be left out, as in a file; one of them alone cannot name a class.
  const noClasses = classFields.every((field) => found[field] === 0);
  return {
    columns: {
      of: found,
      status: columnOf(headers, own("status"), statusColumn),
      key: columnOf(headers, own("key"), keyColumn),
      conflicts: columnOf(headers, own("conflicts"), conflictsColumn),
      first: Math.min(...places),
      last: Math.max(...places),
    },
    missing: columns.filter(({ key }) => found[key] === 0 && !(noClasses && classFields.includes(key))),
    repeated: repeatedIn(headers),
  };
}

/** As a tab is when it is made. */
export const standardColumns = (): TabColumns =>
  locate([
    ...columns.map((column) => column.header),
    ...(["status", "key", "conflicts"] as const).flatMap((name) => own(name).slice(0, 1)),
  ]).columns;

export function columnsIn(headers: readonly string[], offset = 0): TabColumns {
  const { columns: found, missing, repeated } = locate(headers, offset);
  const [twice] = repeated;
  if (twice !== undefined) {
    const places = twice.columns.map((column) => columnLetter(column - 1)).join(", ");
    throw new AddonProblem("sheet.header_repeated", { header: twice.header, columns: places });
  }
  if (missing.length > 0) {
    const names = missing.map((column) => `${column.header} (${column.letter})`);
    throw new AddonProblem("sheet.header_changed", { columns: names.join(", ") });
  }
  return found;
}

/** From the header line alone, where nothing else of the tab is needed. */
export function locatedIn(sheet: Sheet, headerRow: number, offset: number): TabColumns {
  const [headers = []] = sheet.getRange(headerRow, 1, 1, sheet.getMaxColumns()).getDisplayValues();
  return locate(headers, offset).columns;
}

/** Some of our columns that stand side by side: they are written in one go, and what is between two such runs is the user's. */
export interface ColumnRun {
  readonly first: number;
  readonly fields: readonly FieldKey[];
}

export function runsOf({ of }: TabColumns): ColumnRun[] {
  const sorted = fieldKeys.filter((field) => of[field] > 0).sort((a, b) => of[a] - of[b]);
  const runs: { first: number; fields: FieldKey[] }[] = [];
  for (const field of sorted) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.first + last.fields.length === of[field]) last.fields.push(field);
    else runs.push({ first: of[field], fields: [field] });
  }
  return runs;
}

/** Missing columns of our own, which somebody has deleted: made anew to the right of everything. */
export function restoreOwnColumns(sheet: Sheet, found: TabColumns, headers: readonly string[], language: "en" | "es") {
  const missing = (["status", "key", "conflicts"] as const).filter((name) => found[name] === 0);
  if (missing.length === 0) return found;
  const width = headers.length;
  const maxColumns = sheet.getMaxColumns();
  if (maxColumns < width + missing.length) sheet.insertColumnsAfter(maxColumns, width + missing.length - maxColumns);
  const texts = sheetTexts(language).header;
  sheet.getRange(1, width + 1, 1, missing.length).setValues([missing.map((name) => texts[name])]);
  const places: Partial<Record<(typeof missing)[number], number>> = {};
  missing.forEach((name, index) => {
    places[name] = width + 1 + index;
    if (name !== "status") sheet.hideColumns(width + 1 + index);
  });
  return { ...found, ...places };
}
