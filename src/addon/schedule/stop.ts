/** Who is no administrator of the school any more has no schedule for it: it stops at the next request, and says why (G-5, R-6). */
import type { CodedProblem } from "../../contract";
import { now } from "../platform/google";
import { findSchedule, saveSchedule } from "./store";

export function stopWithoutRight(spreadsheetId: string, schoolId: string, problem: CodedProblem): void {
  const schedule = /^(account|permission|role|school)\./.test(problem.code)
    ? findSchedule(spreadsheetId, schoolId)
    : null;
  if (schedule === null) return;
  const left = schedule.lastRun?.left ?? {};
  saveSchedule({ ...schedule, stopped: true, lastRun: { at: new Date(now()).toISOString(), rows: 0, left, problem } });
}
