/**
 * Which rows of an Errors tab may go: those that were corrected, and those that only waited for a teacher when a row brings one; that row goes with them
 * (G-7). The row that brings one may be corrected in the same tab, or stand in the roster.
 */
import {
  bringsTeacher,
  hasClass,
  hasSeverity,
  type JudgedRow,
  keyOfJudged,
  namesOfClass,
  type PartialValues,
  type RowToUpload,
} from "../../roster";
import { type CheckedTab, judgeTab } from "../roster/check";
import { sendableRows } from "../roster/review";
import { findRosterTab, readTab } from "../tabs/roster-tab";
import { type ErrorRow, isCorrected, readErrorRows } from "./error-rows";

export interface ReadyRows {
  /** Not done with. */
  readonly all: number;
  readonly rows: readonly ErrorRow[];
  /** Rows of the roster that bring them their teacher. */
  readonly together: readonly RowToUpload[];
}

const isOfClass = (values: PartialValues, names: ReadonlySet<string>) =>
  namesOfClass(values).some((name) => names.has(name));

const namesIn = (rows: readonly { readonly values: PartialValues }[]) =>
  new Set(rows.flatMap(({ values }) => namesOfClass(values)));

/** The roster's own row of somebody has the class still, and nothing holds it back any more. */
const isFree = (row: JudgedRow | undefined) =>
  row !== undefined && row.refusal !== undefined && hasClass(row.values) && !hasSeverity(row, "error");

/** `roster` is asked only where a row waits. */
export function readyRows(sheet: GoogleAppsScript.Spreadsheet.Sheet, roster: () => CheckedTab | null): ReadyRows {
  const open = readErrorRows(sheet).filter((row) => !row.done);
  const corrected = open.filter(isCorrected);
  const waiting = open.filter((row) => row.waits && !isCorrected(row));
  const checked = waiting.length === 0 ? null : roster();
  if (waiting.length === 0) return { all: open.length, rows: corrected, together: [] };
  const judged = checked?.judged.rows ?? [];
  const byKey = new Map<string, JudgedRow[]>();
  for (const row of judged) {
    const key = keyOfJudged(row);
    if (row.state !== "empty" && key !== "") byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  const bringing = new Set(
    judged.filter((row) => bringsTeacher(row) && !hasSeverity(row, "error")).map(({ row }) => row),
  );
  const teachers = (checked === null ? [] : sendableRows(checked)).filter(({ row }) => bringing.has(row));
  const here = namesIn(corrected.filter(({ values }) => values.role?.trim() === "Teacher"));
  const there = namesIn(teachers);
  const freed = waiting.filter(
    ({ key, values, knowsWhy }) =>
      !knowsWhy ||
      isOfClass(values, here) ||
      isOfClass(values, there) ||
      (byKey.get(key) ?? []).some((row) => isFree(row) && isOfClass(values, namesIn([row]))),
  );
  const taught = namesIn(freed);
  const rows = open.filter((row) => corrected.includes(row) || freed.includes(row));
  return { all: open.length, rows, together: teachers.filter(({ values }) => isOfClass(values, taught)) };
}

/** The roster of a school as it is, judged once and only when somebody asks; null without one, or where its header was changed. */
export function rosterOnce(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  schoolId: string,
): () => CheckedTab | null {
  let known: { readonly checked: CheckedTab | null } | null = null;
  const judge = () => {
    const tab = findRosterTab(spreadsheet, schoolId);
    try {
      return tab === null ? null : judgeTab(tab, readTab(tab.sheet, false));
    } catch {
      return null;
    }
  };
  return () => {
    known = known ?? { checked: judge() };
    return known.checked;
  };
}
