/** One-click fixes: one of the things that a cell may mean, the GUID that the seal knows, what a spreadsheet changed, another spelling of a grade, a username that would do. Never silently, only when asked. */
import type { CallInput, RosterSummary } from "../../contract";
import { type Finding, type JudgedRow, readingsOf } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { rosterTab } from "../tabs/roster-tab";
import { itIsThemOfDistrict } from "./ask-district";
import { withJudged } from "./check";
import { doCells } from "./done-cells";
import { itIsThem } from "./near-answers";
import { type Repair, repairer, sayingSame } from "./repairs";

/** `rows` left out: every row of that cause; `reading`: what is meant by a cell that is not guessed, for all cells that say `value`. */
export function repairsAskedFor(
  judged: readonly JudgedRow[],
  { code, rows, field, value, reading }: CallInput<"fix">,
): Repair[] {
  const repairOf = repairer(judged);
  const read = (row: JudgedRow, one: Finding): Repair | null => {
    if (reading === undefined) return repairOf(row, one);
    const same = value === undefined || sayingSame(one.value) === sayingSame(value);
    // Only what the sidebar offered: a cell may have changed since.
    const offered = one.field !== null && same && readingsOf(one.facts).includes(reading);
    return offered ? { row: row.row, field: one.field, value: reading } : null;
  };
  // All of them, and then those that are meant: each is what the sidebar showed.
  return judged
    .flatMap((row) => row.findings.flatMap((one) => (one.code === code ? (read(row, one) ?? []) : [])))
    .filter((one) => (rows === undefined || rows.includes(one.row)) && (field === undefined || one.field === field));
}

export function fix(input: CallInput<"fix">): RosterSummary {
  const tab = rosterTab(currentSpreadsheet(), input.schoolId);
  const { code, rows = [], reading } = input;
  if (code === "person.near_district" && reading !== undefined) return itIsThemOfDistrict(tab, rows, reading);
  if (code === "person.near" && reading !== undefined)
    return withJudged(tab, (checked) => itIsThem(tab, checked, rows, reading));
  return withJudged(tab, (checked) => doCells(tab, checked, repairsAskedFor(checked.judged.rows, input)));
}
