/**
 * Rows that the service refused are not sent by a schedule again as they are: every hour would bring another Errors tab that says the same. They are
 * known by a mark of eight digits of their values; a property has 9 kB for them.
 */

import type { CodedProblem } from "../../contract";
import { fieldKeys, type RowToUpload } from "../../roster";
import { now } from "../platform/google";
import { findSchedule, type Schedule, saveSchedule } from "./store";

/** More refused rows than a schedule may keep in mind are more than it may go on with. */
const most = 500;

/** FNV-1a: no secret, only to be told apart. */
export function markOf({ values }: Pick<RowToUpload, "values">): string {
  const text = JSON.stringify(fieldKeys.map((field) => (field === "password" ? "" : (values[field] ?? null))));
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

export function wasRefused({ refused }: Schedule, row: RowToUpload): boolean {
  return refused.length > 0 && refused.includes(markOf(row));
}

function stop(schedule: Schedule, at: string, problem: CodedProblem): void {
  const left = schedule.lastRun?.left ?? {};
  saveSchedule({ ...schedule, stopped: true, lastRun: { at, rows: 0, left, problem } });
}

/** Who is no administrator of the school any more has no schedule for it: it stops, and says why (G-5, R-6). */
export function stopWithoutRight(spreadsheetId: string, schoolId: string, problem: CodedProblem): void {
  if (!/^(account|permission|role|school)\./.test(problem.code)) return;
  const schedule = findSchedule(spreadsheetId, schoolId);
  if (schedule !== null) stop(schedule, new Date(now()).toISOString(), problem);
}

/** After an import whose rows came back in its Error File. */
export function rememberRefused(spreadsheetId: string, schoolId: string, rows: readonly RowToUpload[]): void {
  const schedule = findSchedule(spreadsheetId, schoolId);
  if (schedule === null || rows.length === 0) return;
  const refused = [...new Set([...schedule.refused, ...rows.map(markOf)])];
  if (refused.length <= most) {
    saveSchedule({ ...schedule, refused });
    return;
  }
  const at = schedule.lastRun?.at ?? "";
  stop({ ...schedule, refused: [] }, at, { code: "schedule.many_refused", facts: {} });
}
