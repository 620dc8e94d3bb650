/**
 * Where the columns stand in a tab: found by their headers, because people insert columns of their own, move ours, and delete those of classes. A column
 * that cannot be found, or stands there twice, is never guessed: a wrong one would send parents' addresses as the students'.
 */

import { languages } from "../../contract";
import { type Column, classFields, columnLetter, columns, type FieldKey, fieldKeys, plainHeader } from "../../roster";
import { sheetTexts } from "../../words";
import { AddonProblem } from "../platform/problem";

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

const own = (name: "status" | "key" | "conflicts") => languages.map((language) => sheetTexts(language).header[name]);

/** A name that stands above several columns; which of them is ours nobody can tell. */
export interface RepeatedHeader {
  readonly header: string;
  readonly places: readonly number[];
}

interface Located {
  readonly columns: TabColumns;
  readonly missing: readonly Column[];
  readonly repeated: readonly RepeatedHeader[];
}

function placesOf(headers: readonly string[], names: readonly string[]): number[] {
  const wanted = names.map(plainHeader);
  return headers.flatMap((header, index) => (wanted.includes(header) ? [index + 1] : []));
}

/**
 * Our own three columns. People have a Status of their own, so ours is the one beside the key; without a key to go by, a name that stands twice is none of
 * ours, and ours is made anew. Two keys with nothing to tell them apart by are refused: people would be taken for each other.
 */
function ownColumns(headers: readonly string[]) {
  const status = placesOf(headers, own("status"));
  const keys = placesOf(headers, own("key"));
  const conflicts = placesOf(headers, own("conflicts"));
  const whole = keys.filter((key) => status.includes(key - 1) && conflicts.includes(key + 1));
  const likely = whole.length > 0 ? whole : keys.filter((key) => conflicts.includes(key + 1));
  const candidates = likely.length > 0 ? likely : keys;
  const [key = 0] = candidates;
  const beside = (places: readonly number[], place: number) =>
    places.includes(place) && key > 0 ? place : places.length === 1 ? (places[0] ?? 0) : 0;
  const header = own("key")[0] ?? "";
  return {
    status: beside(status, key - 1),
    key,
    conflicts: beside(conflicts, key + 1),
    repeated: candidates.length > 1 ? [{ header, places: candidates }] : [],
  };
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
  const { repeated: keys, ...ownPlaces } = ownColumns(headers);
  const repeated = columns
    .map(({ header }) => ({ header, places: placesOf(headers, [header]) }))
    .filter(({ places: all }) => all.length > 1);
  return {
    columns: {
      of: found,
      ...ownPlaces,
      first: Math.min(...places),
      last: Math.max(...places),
    },
    missing: columns.filter(({ key }) => found[key] === 0 && !(noClasses && classFields.includes(key))),
    repeated: [...repeated, ...keys],
  };
}

export const lettersOf = (places: readonly number[]): string =>
  places.map((place) => columnLetter(place - 1)).join(", ");

/** As a tab is when it is made. */
export const standardColumns = (): TabColumns =>
  locate([
    ...columns.map((column) => column.header),
    ...(["status", "key", "conflicts"] as const).flatMap((name) => own(name).slice(0, 1)),
  ]).columns;

export function columnsIn(headers: readonly string[], offset = 0): TabColumns {
  const { columns: found, missing, repeated } = locate(headers, offset);
  if (repeated.length > 0) {
    const names = repeated.map(({ header, places }) => `${header} (${lettersOf(places)})`);
    throw new AddonProblem("sheet.header_repeated", { columns: names.join("; ") });
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
