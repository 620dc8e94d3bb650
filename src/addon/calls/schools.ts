/** All schools of the workbook (B-8): how each stands, and everything that is ready sent with one click. */
import type {
  CallOutput,
  CallProblem,
  CodedProblem,
  SchoolLine,
  SchoolsToSend,
  SchoolUpload,
  SchoolUploads,
} from "../../contract";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { activeSpreadsheet, now, uniqueId } from "../platform/google";
import { AddonProblem, problemOf } from "../platform/problem";
import { toldProblem } from "../platform/project-texts";
import { requireAdministrator } from "../rights/administrator";
import { judgeTab, summaryOf } from "../roster/check";
import { sendableRows } from "../roster/review";
import { advanceQueue, stopQueue } from "../schools/advance-schools";
import { findQueued, forgetSettled, isMoving, type Queued, readQueue, saveQueued } from "../schools/queue";
import { schoolsThatFit } from "../schools/room";
import { ensureTrigger } from "../submission/clock";
import { digestOfRows } from "../submission/outbox";
import { findSubmission } from "../submission/registry";
import { readRegistry } from "../tabs/registry";
import { rosterTab } from "../tabs/roster-tab";

/** Of the minute that a person waits for a call: the rest is for the tab in hand. */
const foregroundMilliseconds = 20_000;

/** More than a spreadsheet has tabs. */
const mostSchools = 500;

function lastUploadOf(schoolId: string, spreadsheetId: string): { lastUploadAt?: string } {
  const queued = findQueued({ spreadsheetId, schoolId })?.finishedAt;
  const noted = readRegistry()
    .results.filter((one) => one.schoolId === schoolId && one.written && one.kind !== "uploaded")
    .map(({ notedAt }) => new Date(notedAt).toISOString());
  const last = [...noted, ...(queued === undefined ? [] : [queued])].sort().pop();
  return last === undefined ? {} : { lastUploadAt: last };
}

function lineOf(schoolId: string): SchoolLine {
  const spreadsheet = currentSpreadsheet();
  const last = lastUploadOf(schoolId, spreadsheet.getId());
  try {
    const tab = rosterTab(spreadsheet, schoolId);
    const checked = judgeTab(tab);
    const { counts, conflicts } = summaryOf(tab, checked);
    const rows = sendableRows(checked);
    const onTheWay = [...checked.sent.byKey.values()].reduce((sum, lines) => sum + lines.length, 0);
    return {
      schoolId,
      counts: { ...counts, conflicts: conflicts.length },
      ready: rows.length,
      onTheWay,
      digest: digestOfRows(rows),
      ...last,
    };
  } catch (error) {
    return { schoolId, problem: toldProblem(problemOf(error)), ...last };
  }
}

export function schoolLines(schoolIds: readonly string[]): CallOutput<"schoolLines"> {
  const until = now() + foregroundMilliseconds;
  const lines: SchoolLine[] = [];
  const wanted = schoolIds.slice(0, mostSchools);
  for (const schoolId of wanted) {
    // One at least, or the page would ask for ever.
    if (lines.length > 0 && now() >= until) break;
    lines.push(lineOf(schoolId));
  }
  return { lines, rest: wanted.slice(lines.length) };
}

export function roomForSchools(): CallOutput<"roomForSchools"> {
  const spreadsheet = currentSpreadsheet();
  return { schools: schoolsThatFit(spreadsheet), tabs: spreadsheet.getNumSheets() };
}

function viewOf(entry: Queued): SchoolUpload {
  const { spreadsheetId: _1, at: _2, place: _3, confirm: _4, submissionId, problem, ...view } = entry;
  const progress = entry.state === "going" ? findSubmission(submissionId)?.progress : undefined;
  return {
    ...view,
    ...(progress === undefined ? {} : { progress }),
    ...(problem === undefined ? {} : { problem: toldProblem(problem) }),
  };
}

function standing(spreadsheetId: string, background: CallProblem | null = null): SchoolUploads {
  const queue = readQueue(spreadsheetId);
  const [first] = queue;
  return {
    ...(first === undefined ? {} : { at: first.at }),
    uploads: queue.map(viewOf),
    ...(background === null ? {} : { background }),
  };
}

/** Without a clock it still goes on while the sidebar is open, so its refusal is told and stops nothing. */
function clockProblem(): CallProblem | null {
  try {
    ensureTrigger();
    return null;
  } catch (error) {
    return toldProblem(problemOf(error));
  }
}

/** Whether the person may send for the school; why not, otherwise: told on its line, and of no other school. */
function refusalOf(schoolId: string): CodedProblem | null {
  try {
    requireAdministrator(schoolId);
    return null;
  } catch (error) {
    return problemOf(error);
  }
}

/** One of the schools to be sent, with its name as the workbook has it, and why the person may not. */
type Wanted = SchoolsToSend["schools"][number] & { readonly schoolName: string; readonly problem: CodedProblem | null };

function wantedSchools(spreadsheetId: string, schools: SchoolsToSend["schools"]): Wanted[] {
  const names = new Map(readRegistry().rosters.map((one) => [one.schoolId, one.schoolName] as const));
  const wanted = schools.slice(0, mostSchools).flatMap((one): Wanted[] => {
    const schoolName = names.get(one.schoolId);
    const before = findQueued({ spreadsheetId, schoolId: one.schoolId });
    // What is on its way already is not queued twice.
    if (schoolName === undefined || (before !== null && isMoving(before))) return [];
    return [{ ...one, schoolName, problem: refusalOf(one.schoolId) }];
  });
  const [first] = wanted;
  // Who may send for none of them is told so, and leaves nothing.
  if (first?.problem && wanted.every(({ problem }) => problem !== null)) throw new AddonProblem(first.problem);
  return wanted;
}

export function sendSchools({ schools }: SchoolsToSend): SchoolUploads {
  const spreadsheetId = currentSpreadsheet().getId();
  const wanted = wantedSchools(spreadsheetId, schools);
  // A yes to the question of a send belongs to that send, whose report stays.
  const answered = wanted.some(({ confirm }) => confirm !== undefined);
  const at = (answered ? readQueue(spreadsheetId)[0]?.at : undefined) ?? new Date(now()).toISOString();
  if (!answered) forgetSettled(spreadsheetId);
  wanted.forEach(({ schoolId, schoolName, digest, confirm, problem }, index) => {
    const place = (answered ? findQueued({ spreadsheetId, schoolId })?.place : undefined) ?? index;
    saveQueued({
      ...{ spreadsheetId, schoolId, schoolName, at, place, digest, submissionId: uniqueId() },
      state: problem === null ? "waits" : "refused",
      ...(confirm === undefined ? {} : { confirm }),
      ...(problem === null ? {} : { problem }),
    });
  });
  const background = wanted.some(({ problem }) => problem === null) ? clockProblem() : null;
  advanceQueue(spreadsheetId, now() + foregroundMilliseconds);
  return standing(spreadsheetId, background);
}

export function advanceSchools(): SchoolUploads {
  const spreadsheetId = activeSpreadsheet()?.getId();
  if (spreadsheetId === undefined) throw new AddonProblem("schedule.no_document");
  advanceQueue(spreadsheetId, now() + foregroundMilliseconds);
  return standing(spreadsheetId);
}

export function stopSchools(): SchoolUploads {
  const spreadsheetId = currentSpreadsheet().getId();
  stopQueue(spreadsheetId);
  return standing(spreadsheetId);
}
