/**
 * Rows of which the platform has said that it would not take them (G-6): noted with the row they stand in, hidden, as long as they say the same. A row that
 * is edited, sorted or copied takes its note along; what does not hold any more goes with the next check.
 */
import type { ImportFileRow, RosterSummary } from "../../contract";
import { formOf, keyOfJudged, valuesToSend } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { refusalsOf } from "../submission/outbox";
import { type RosterTab, rosterTab, type TabRow } from "../tabs/roster-tab";
import { type CheckedTab, checkTab, judgeTab, paintTab, withJudged } from "./check";

const withoutRefusal = ({ refusal: _refusal, ...row }: TabRow): TabRow => row;

/** After a rehearsal: the rows that failed, as far as they still are what was `sent`. Under the lock; answers the tab as it is now. */
export function noteRehearsed(
  tab: RosterTab,
  checked: CheckedTab,
  failed: readonly ImportFileRow[],
  sent: readonly ImportFileRow[],
): CheckedTab {
  const byRow = new Map(failed.map((one) => [one.row, one] as const));
  const byKey = new Map(failed.map((one) => [one.key ?? "", one] as const));
  // The files have no passwords.
  const formIn = (values: ImportFileRow["values"]) => formOf({ ...values, password: "" });
  const forms = new Map(sent.map(({ row, values }) => [row, formIn(values)] as const));
  const rows = checked.rows.map((row, index): TabRow => {
    const judged = checked.judged.rows[index];
    if (judged === undefined || judged.state === "empty") return row;
    const key = keyOfJudged(judged);
    const atRow = byRow.get(row.row);
    // Of a person with several rows, the one in which it stood.
    const told = atRow !== undefined && (atRow.key ?? key) === key ? atRow : byKey.get(key);
    const findings = told === undefined ? [] : refusalsOf(told);
    const values = valuesToSend(judged);
    const same = told !== undefined && formIn(values) === forms.get(told.row);
    return findings.length > 0 && same ? { ...row, refusal: { line: "", form: formOf(values), findings } } : row;
  });
  const noted = judgeTab(tab, { ...checked, rows });
  paintTab(tab, noted);
  return noted;
}

/** A person says that they may go again; the platform may have been put right meanwhile. Refused once more, they are marked once more. */
export function sendAgain(schoolId: string, which: readonly number[] | undefined): RosterSummary {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  return withJudged(tab, (checked) => {
    const free = checked.rows.map((row) => (which?.includes(row.row) === false ? row : withoutRefusal(row)));
    return checkTab(tab, { ...checked, rows: free });
  });
}
