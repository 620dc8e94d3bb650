/**
 * One column of a table held against what is stored of the same people, row by row as they stand in the sheet or the file. The seal of columns (G-1) works
 * on this shape alone, so that sheet, file and API are judged by the same code.
 */
import { baseLetters } from "../base-letters";
import type { FieldKey, PartialValues } from "../fields";
import { clearWord } from "../rules/clear";
import { clean } from "../rules/text";

/** A person's row: what is stored of them, and what the row says now. A field left out says nothing. */
export interface HeldRow {
  /** As the administrator sees it. */
  readonly row: number;
  readonly stored: PartialValues;
  readonly now: PartialValues;
}

/**
 * Row by row, in one spelling; null where nothing is known of a row: it was left out, as an API does with rows that did not change.
 */
export interface HeldColumn {
  readonly field: FieldKey;
  /** Row number of a place. */
  rowAt(place: number): number;
  readonly stored: readonly (string | null)[];
  readonly now: readonly (string | null)[];
  /** Places whose cell says something else than is stored; a blank cell counts, for a column that slid leaves one behind. */
  readonly displaced: readonly number[];
  /** Places whose cell says what is stored but for accents and zeros: of a column out of step they are a part, by themselves they are no such thing. */
  readonly respelt: readonly number[];
  /** How many rows are held at all. */
  readonly size: number;
}

/** Columns in which a few words stand again and again: there only long runs prove anything. */
const fewValued: ReadonlySet<FieldKey> = new Set(["role", "gradeLevel"]);

export const isFewValued = (field: FieldKey) => fewValued.has(field);

/**
 * Case, spaces, accents, and the zeros in front of or behind a number do not make another value: a slide is a slide also where a program has taken the accents or
 * the zeros on the way (G-2: combined damage).
 */
function inOneSpelling(cell: string): string {
  // Letter for letter: how long a value is says where it was cut off (cut.ts).
  const bare = clean(cell)
    .toLowerCase()
    .replace(/[^ -~]/g, (letter) => {
      const base = baseLetters(letter);
      return base.length === 1 ? base : letter;
    });
  return withoutZeros(bare);
}

/** 001678, 1678.0 and 1,678 are one number; 0 and 000 are one, too. */
const withoutZeros = (text: string) =>
  /^[\d.,]{1,20}$/.test(text)
    ? text
        .replace(/[.,]0+$/, "")
        .replace(/,(?=\d{3}(?!\d))/g, "")
        .replace(/^0+(?=\d)/, "")
    : text;

const isOneSpelling = (one: string, other: string) => clean(one).toLowerCase() === clean(other).toLowerCase();

/** Nothing of that kind in it. */
const smallLetters = /^(?! )(?!0)[ -/:-@[-~0-9]*$/;
const mayEndInZeros = /[.,]/;

/** The same for a whole column: each text that is not as it should be already is looked at once, for names stand there again and again. */
function plainTexts(): (cell: string) => string {
  const known = new Map<string, string>();
  return (cell) => {
    if (smallLetters.test(cell) && !cell.endsWith(" ") && !mayEndInZeros.test(cell)) return cell;
    const text = known.get(cell) ?? inOneSpelling(cell);
    known.set(cell, text);
    return text;
  };
}

/** Erased on purpose (C-15): no value that could have come from another row. */
const erased = clearWord.toLowerCase();

/** More empty places than this for each row, and the numbers are no longer those of one table. */
const widestGap = 50;

export function heldColumn(rows: readonly HeldRow[], field: FieldKey): HeldColumn {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { row } of rows) {
    if (row < first) first = row;
    if (row > last) last = row;
  }
  const numbered = rows.length > 0 && last - first < rows.length * widestGap;
  const length = numbered ? last - first + 1 : rows.length;
  const stored = new Array<string | null>(length).fill(null);
  const now = new Array<string | null>(length).fill(null);
  const displaced: number[] = [];
  const respelt: number[] = [];
  const plain = plainTexts();
  let index = 0;
  for (const row of rows) {
    const place = numbered ? row.row - first : index;
    index += 1;
    const kept = row.stored[field] ?? "";
    const before = plain(kept);
    const typed = row.now === row.stored ? kept : row.now[field];
    stored[place] = before;
    const after = typed === undefined || typed === kept ? before : plain(typed);
    now[place] = after === erased ? before : after;
    if (after === before && typed !== undefined && typed !== kept && !isOneSpelling(typed, kept)) respelt.push(place);
  }
  respelt.sort((one, other) => one - other);
  for (let place = 0; place < length; place += 1) {
    if (now[place] !== null && now[place] !== stored[place]) displaced.push(place);
  }
  const rowAt = (place: number): number => (numbered ? first + place : (rows[place]?.row ?? 0));
  return { field, rowAt, stored, now, displaced, respelt, size: rows.length };
}

/** Whether at least so many cells of a column say something else than is stored, to the letter: a column in which hardly any does is not held at all. */
export function isTouched(rows: readonly HeldRow[], field: FieldKey, atLeast: number): boolean {
  let touched = 0;
  for (const { stored, now } of rows) {
    const typed = now[field];
    if (typed === undefined || typed === (stored[field] ?? "")) continue;
    touched += 1;
    if (touched >= atLeast) return true;
  }
  return false;
}

/** How many different texts stand at these places; a blank is one of them. */
export function variety(cells: readonly (string | null)[], places: readonly number[]): number {
  const seen = new Set<string>();
  for (const place of places) {
    const cell = cells[place];
    if (cell !== null && cell !== undefined) seen.add(cell);
  }
  return seen.size;
}

/**
 * True where the change goes by a pattern, as a promotion does: nearly everybody who had one value has one and the same other value now. Such a column is
 * asked about as what it is (G-3), and is not out of step.
 */
export function goesByPattern({ stored, now, displaced }: HeldColumn): boolean {
  const groups = new Map<string, { all: number; most: number; to: Map<string, number> }>();
  stored.forEach((before, place) => {
    const after = now[place];
    if (before === null || after === null || after === undefined || before === "") return;
    const group = groups.get(before) ?? { all: 0, most: 0, to: new Map<string, number>() };
    group.all += 1;
    if (after !== before) {
      const count = (group.to.get(after) ?? 0) + 1;
      group.to.set(after, count);
      group.most = Math.max(group.most, count);
    }
    groups.set(before, group);
  });
  let explained = 0;
  for (const { all, most } of groups.values()) if (most >= all * 0.6) explained += most;
  return explained >= displaced.length * 0.8;
}
