/** Scheduled upload in the sidebar: agreed, changed or switched off by a click, and told how it goes. */
import { type CallInput, isFileSchool, type ScheduleRun, type Schedules, type ScheduleView } from "../../contract";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { formatTime, now, uniqueId } from "../platform/google";
import { withLock } from "../platform/locking";
import { AddonProblem } from "../platform/problem";
import { toldProblem } from "../platform/project-texts";
import { administratorNow } from "../rights/administrator";
import { turnAt } from "../schedule/due";
import {
  announceSchedule,
  colleagueSchedules,
  findSchedule,
  forgetSchedule,
  type Run,
  readSchedules,
  type Schedule,
  saveSchedule,
} from "../schedule/store";
import { clockHasNoDocument } from "../self-check/notes";
import { isClockWorking, renewTrigger, silence } from "../submission/clock";
import { noteDocument } from "../submission/copied-workbook";
import { rosterTab } from "../tabs/roster-tab";

function viewOfRun({ at, rows, left, problem }: Run): ScheduleRun {
  return problem === undefined ? { at, rows, left } : { at, rows, left, problem: toldProblem(problem) };
}

function viewOf(schedule: Schedule, trigger: boolean): ScheduleView {
  const { schoolId, every, hour, calledAt, stopped, lastRun, lastSent } = schedule;
  return {
    schoolId,
    every,
    hour,
    working: trigger && stopped === undefined && now() - calledAt < silence,
    ...(lastRun === undefined ? {} : { lastRun: viewOfRun(lastRun) }),
    ...(lastSent === undefined ? {} : { lastSent }),
  };
}

/** Whether there is a trigger is only asked where there has to be one. */
function triggerIsThere(mine: readonly Schedule[]): boolean {
  if (mine.length === 0) return false;
  try {
    return isClockWorking();
  } catch {
    return false;
  }
}

export function schedulesHere(): Schedules {
  const spreadsheet = currentSpreadsheet();
  const mine = readSchedules(spreadsheet.getId());
  const trigger = triggerIsThere(mine);
  return {
    timeZone: spreadsheet.getSpreadsheetTimeZone(),
    mine: mine.map((schedule) => viewOf(schedule, trigger)),
    others: colleagueSchedules(mine),
  };
}

/** Asked anew: whoever may not import for the school agrees nothing, for the schedule would be refused every hour. */
function whoAgrees(schoolId: string): string {
  const { name, email } = administratorNow(schoolId);
  return name === "" ? email : name;
}

export function setSchedule({ schoolId, every, hour }: CallInput<"setSchedule">): Schedules {
  const spreadsheet = currentSpreadsheet();
  const spreadsheetId = spreadsheet.getId();
  const before = findSchedule(spreadsheetId, schoolId);
  if (every === "off") {
    // Needs no service. The trigger goes by itself when it finds nothing to do; uploads on their way still need it.
    if (before !== null) withLock(() => forgetSchedule(before));
    return schedulesHere();
  }
  if (isFileSchool(schoolId)) throw new AddonProblem("school.unknown");
  // Seen by the clock itself: agreeing would be believed in, and every run would fail.
  if (clockHasNoDocument()) throw new AddonProblem("schedule.no_document");
  rosterTab(spreadsheet, schoolId);
  const who = whoAgrees(schoolId);
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const localTime = (time: number) => formatTime(new Date(time), timeZone, "yyyy-MM-dd H");
  const time = { every, hour: Math.min(23, Math.max(0, Math.floor(hour))) };
  const schedule: Schedule = {
    scheduleId: before?.scheduleId ?? uniqueId(),
    spreadsheetId,
    schoolId,
    ...time,
    calledAt: now(),
    // A turn that is running already is not used: what was just agreed begins with the next one.
    turn: turnAt(now(), time, localTime) ?? "",
    ...(before?.lastSent === undefined ? {} : { lastSent: before.lastSent }),
  };
  // The trigger first: a schedule that nothing calls would be believed in.
  renewTrigger();
  withLock(() => {
    noteDocument(spreadsheet);
    saveSchedule(schedule);
    announceSchedule(schedule, who);
  });
  return schedulesHere();
}
