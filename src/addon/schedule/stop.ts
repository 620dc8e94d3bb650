/** Who is no administrator of the school any more has no schedule for it: it stops at the next request, and says why (G-5, R-6). */
import type { CodedProblem } from "../../contract";
import { now } from "../platform/google";
import { deniesRight } from "../rights/administrator";
import { findSchedule, saveSchedule } from "./store";

export function stopWithoutRight(spreadsheetId: string, schoolId: string, problem: CodedProblem): void {
  const schedule = deniesRight(problem.code) ? findSchedule(spreadsheetId, schoolId) : null;
  if (schedule === null) return;
  const { lastRun } = schedule;
  const at = new Date(now()).toISOString();
  saveSchedule({ ...schedule, stopped: true, lastRun: { at, rows: 0, left: lastRun?.left ?? {}, problem } });
}
