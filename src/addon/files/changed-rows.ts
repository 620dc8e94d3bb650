/** What an upload by hand needs: whole rows, as the platform takes them, of those that changed or are new, and that nothing holds back. */
import type { CallInput, CallOutput, FileCells } from "../../contract";
import { fieldKeys, type JudgedRow, type PartialValues } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { AddonProblem } from "../platform/problem";
import { readErrorsTab } from "../results/error-rows";
import { readyRows, rosterOnce } from "../results/ready-rows";
import { judgeTab } from "../roster/check";
import { heldBackIn } from "../roster/open-conflicts";
import { resultEntries, sheetById } from "../tabs/registry";
import { rosterTab } from "../tabs/roster-tab";

const cells = (values: PartialValues): FileCells => fieldKeys.map((field) => values[field] ?? "");

/** The row in one spelling; what was left blank keeps what is stored, and is written out so that the file can stand alone. */
function wholeRow({ baseline, values }: JudgedRow): FileCells {
  const whole: Record<string, string> = { ...baseline?.values };
  for (const field of fieldKeys) {
    const value = values[field] ?? "";
    if (value !== "") whole[field] = value;
  }
  return cells(whole);
}

const isMeant = ({ state }: JudgedRow) => state === "changed" || state === "new";

export function changedRows({ schoolId }: CallInput<"changedRows">): CallOutput<"changedRows"> {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  const checked = judgeTab(tab);
  const isHeldBack = heldBackIn(checked);
  const meant = checked.judged.rows.filter(isMeant);
  const going = meant.filter((row) => !isHeldBack(row));
  return { tabName: tab.sheet.getName(), rows: going.map(wholeRow), heldBack: meant.length - going.length };
}

export function correctedRows({ sheetId }: CallInput<"correctedRows">): CallOutput<"correctedRows"> {
  const spreadsheet = currentSpreadsheet();
  const sheet = sheetById(spreadsheet, sheetId);
  if (sheet === null) throw new AddonProblem("sheet.no_roster_tab");
  const schoolId = resultEntries().find((one) => one.sheetId === sheetId)?.schoolId ?? "";
  const roster = rosterOnce(spreadsheet, schoolId);
  const { rows, together } = readyRows(readErrorsTab(sheet), roster);
  const rosterRows = new Set(together.map(({ row }) => row));
  const whole = (together.length === 0 ? [] : (roster()?.judged.rows ?? []))
    .filter(({ row }) => rosterRows.has(row))
    .map(wholeRow);
  return { rows: [...rows.map((row) => cells(row.values)), ...whole] };
}
