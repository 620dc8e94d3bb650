/** Review before upload: every change per cell, what stays behind and why, and a digest of exactly what would be sent. */
import { isFileSchool, type Review, type ReviewCell, type ReviewDone, type ReviewRow } from "../../contract";
import {
  type ChangedCell,
  canBeMeant,
  type FieldKey,
  type Finding,
  fullName,
  isColumnCode,
  isEmptyRow,
  isNearCode,
  type JudgedRow,
  type RowToUpload,
  rowsToAsk,
  uploadRows,
} from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { toldFinding } from "../platform/project-texts";
import { locale } from "../platform/settings";
import { digestOfRows, isBeingMade, isSent } from "../submission/outbox";
import { conflictReasons } from "../tabs/appearance";
import { type RosterTab, rosterTab } from "../tabs/roster-tab";
import { type CheckedTab, paintTab, summaryOf, titleOf, withJudged } from "./check";
import { doneOf } from "./done-cells";
import { openQuestion } from "./near-questions";
import { heldBackIn, rowsInConflict } from "./open-conflicts";

const hidden = "••••••••";

/** By their name; where that stands beside somebody else, by the one they had. */
function whoIs({ baseline, findings, values }: JudgedRow): string {
  const name = (field: "firstName" | "lastName") => {
    const isTheirs = !findings.some((one) => one.field === field && isColumnCode(one.code));
    return (isTheirs ? values[field] : "") || baseline?.values[field] || "";
  };
  return `${name("firstName")} ${name("lastName")}`.trim();
}

function reviewCell({ findings }: JudgedRow, cell: ChangedCell): ReviewCell {
  if (cell.field === "password") return { ...cell, oldValue: "", newValue: hidden };
  const meant = findings.find((one) => one.field === cell.field && canBeMeant(one) && !isColumnCode(one.code));
  return meant === undefined ? cell : { ...cell, canBeMeant: meant.code };
}

function reviewRow(row: JudgedRow, conflicts: readonly FieldKey[]): ReviewRow {
  const language = locale();
  // What is the matter with a column is told once, for the column.
  const sentenceOf = (one: Finding) => (isColumnCode(one.code) ? titleOf(one, language) : toldFinding(one, language));
  const question = openQuestion(row);
  const told = (is: (one: Finding) => boolean) => row.findings.filter(is).map(sentenceOf);
  return {
    row: row.row,
    ...(row.baseline === null ? {} : { userGuid: row.baseline.values.userGuid }),
    who: whoIs(row),
    kind: row.baseline === null ? "create" : "update",
    ...(row.joins === undefined ? {} : { joins: true as const }),
    cells: row.cells.map((cell) => reviewCell(row, cell)),
    heldBack: [...told(({ severity }) => severity === "error"), ...conflictReasons(row, conflicts, language)],
    ...(row.refused ? { refused: true as const } : {}),
    warnings: told(({ code, severity }) => severity === "warning" && !isNearCode(code)),
    ...(question === null ? {} : { near: { ...question, message: told(({ code }) => isNearCode(code)).join(" ") } }),
  };
}

/** What any upload would send now: valid, changed, without an open conflict, and not on its way already. */
export function sendableRows(checked: CheckedTab): RowToUpload[] {
  const inConflict = rowsInConflict(checked);
  return uploadRows(checked.judged).filter(
    (row) => !inConflict.has(row.row) && !isSent(checked.sent, row) && !isBeingMade(checked.sent, row),
  );
}

function doneIn({ judged, rows }: CheckedTab): ReviewDone[] {
  return rows.flatMap((row, index) => {
    const found = judged.rows[index];
    if (found === undefined) return [];
    const done = doneOf(row);
    const [first] = done;
    if (first !== undefined && isEmptyRow(row.values)) {
      const before = Object.fromEntries(done.map(({ field, was }) => [field, was]));
      return [
        { row: row.row, who: fullName(before), field: first.field, was: first.was, now: first.now, emptied: true },
      ];
    }
    return done.map(({ field, was, now }) => ({ row: row.row, who: whoIs(found), field, was, now }));
  });
}

export function reviewOf(tab: RosterTab, checked: CheckedTab): Review {
  const sendable = sendableRows(checked);
  const going = new Set(sendable.map((row) => row.row));
  const inConflict = rowsInConflict(checked);
  const isHeldBack = heldBackIn(checked);
  const shown = checked.judged.rows.filter(
    (row) =>
      going.has(row.row) ||
      ((row.state === "changed" || row.state === "new" || row.findings.length > 0) && isHeldBack(row)),
  );
  const { tab: view, counts, groups } = summaryOf(tab, checked);
  const done = doneIn(checked);
  const unasked = rowsToAsk(checked.judged.rows, checked.rows).filter((index) =>
    going.has(checked.rows[index]?.row ?? 0),
  ).length;
  return {
    ...(done.length === 0 ? {} : { done }),
    tab: view,
    counts,
    rows: shown.map((row) => reviewRow(row, inConflict.get(row.row) ?? [])),
    columns: groups.filter(({ column }) => column !== undefined),
    removed: checked.judged.removed.map(({ values }) => ({
      userGuid: values.userGuid,
      who: `${values.firstName} ${values.lastName}`,
    })),
    ...(unasked === 0 || isFileSchool(tab.entry.schoolId) ? {} : { unasked }),
    sendable: sendable.length,
    digest: digestOfRows(sendable),
  };
}

export function review(schoolId: string): Review {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  return withJudged(tab, (checked) => {
    paintTab(tab, checked);
    return reviewOf(tab, checked);
  });
}
