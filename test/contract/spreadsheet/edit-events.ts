/** What onEdit is told of edits by hand. Nobody but a person can make them: the script's tab says what to do in which cell. */
import type { Verdict } from "./case";

export interface EditCase {
  readonly what: string;
  readonly source: string;
  readonly verdict: Verdict;
  /** What stands in the cell beforehand. */
  readonly before: string;
  /** What is done by hand: rows of one column, typed or pasted; null is Delete. */
  readonly typed: readonly string[] | null;
  readonly expected: SeenEdit;
}

export interface SeenEdit {
  readonly value: unknown;
  readonly oldValue: unknown;
  /** By rowStart, columnStart, rowEnd and columnEnd. */
  readonly rows: number;
  readonly columns: number;
}

const docs =
  "DOCS guides/triggers/events.md Edit: value and oldValue are there for a single cell only, oldValue if it had content";
const live = "tanaikech 2018-04-14, measured live (facts 2026 3): rowStart, columnStart, rowEnd, columnEnd";
const one = { rows: 1, columns: 1 };

export const editCases: readonly EditCase[] = [
  {
    what: "Type 5",
    source: docs,
    verdict: "CONFIRMED",
    before: "",
    typed: ["5"],
    expected: { value: "5", oldValue: null, ...one },
  },
  {
    what: "Type new over old",
    source: docs,
    verdict: "CONFIRMED",
    before: "old",
    typed: ["new"],
    expected: { value: "new", oldValue: "old", ...one },
  },
  {
    what: "Press Delete",
    source: "facts 6; reports differ about value",
    verdict: "UNCERTAIN",
    before: "old",
    typed: null,
    expected: { value: null, oldValue: "old", ...one },
  },
  {
    what: "Paste two cells, one above the other",
    source: `${docs}; ${live}`,
    verdict: "CONFIRMED",
    before: "",
    typed: ["a", "b"],
    expected: { value: null, oldValue: null, rows: 2, columns: 1 },
  },
];

/** Every case has a free line below it. */
export const editRow = (index: number): number => 2 + 2 * index;
export const editColumn = 2;

export function seenEdit(event: GoogleAppsScript.Events.SheetsOnEdit): SeenEdit {
  const { value, oldValue } = event as { readonly value?: unknown; readonly oldValue?: unknown };
  const { rowStart, columnStart, rowEnd, columnEnd } = event.range as unknown as Record<string, number>;
  const size = (first: number | undefined, last: number | undefined) => Number(last) - Number(first) + 1;
  return {
    value: value === undefined ? null : value,
    oldValue: oldValue === undefined ? null : oldValue,
    rows: size(rowStart, rowEnd),
    columns: size(columnStart, columnEnd),
  };
}
