/** From a review to a submission: written down first, with its rows, its key and its digest; then on its way. */
import type { CallInput, LeftBehind, ProblemCode, SubmissionView } from "../../contract";
import type { PartialValues, RowToUpload } from "../../roster";
import { refuseRowsOfFiles } from "../files/file-values";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { now, uniqueId } from "../platform/google";
import { withLock } from "../platform/locking";
import { AddonProblem, problemOf } from "../platform/problem";
import { resultTextsIn, toldProblem } from "../platform/project-texts";
import { locale } from "../platform/settings";
import { paintTab, stillJudged, withJudged } from "../roster/check";
import { sendableRows } from "../roster/review";
import { stopQueued } from "../schools/queue";
import { getImport } from "../service/service-client";
import { rosterTab } from "../tabs/roster-tab";
import { advanceUntil, withdraw } from "./advance";
import { ensureTrigger } from "./clock";
import { noteDocument } from "./copied-workbook";
import { giveKeys } from "./keys";
import { digestOfRows, putIntoOutbox } from "./outbox";
import { findSubmission, type Submission, saveSubmission, viewOfSubmission } from "./registry";
import { expectedOf, failedRows, findRehearsed, markRehearsed } from "./rehearsed";

/** How long the button works on in the foreground before it answers; the rest is for the poll and the trigger. */
const foregroundMilliseconds = 20_000;

/** What Upload History calls an upload from a sheet. */
export function fileNameFor(
  schoolName: string,
  how: "fileName" | "fileNameScheduled" | "fileNameRehearsed" = "fileName",
): string {
  return resultTextsIn(locale())[how].replace("{school}", () => schoolName);
}

export interface Intent {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly rows: readonly RowToUpload[];
  readonly parent?: string;
  /** The digest of the guard's question that was answered with yes (G-4). */
  readonly confirm?: string;
  /** The digest of the rehearsal that it is to come out like (I-7). */
  readonly expect?: string;
  /** Of corrected rows: what had been sent the first time, by row. */
  readonly corrects?: ReadonlyMap<number, PartialValues>;
  /** Sent by a schedule, not by a click, and what that left behind. */
  readonly scheduled?: true;
  readonly left?: LeftBehind;
  /** One of a send of all schools (B-8), under the name that its queue has given it. */
  readonly ofMany?: true;
  readonly submissionId?: string;
}

/**
 * Under the lock: the submission first, then its rows into the outbox. A run that is killed in between leaves a submission whose rows do not have its
 * digest: nothing of it is sent, and its rows are free for the next review. The other way round they would be on their way for ever.
 */
export function writeDown(intent: Intent): Submission {
  refuseRowsOfFiles(intent.rows);
  const spreadsheet = currentSpreadsheet();
  noteDocument(spreadsheet);
  const submissionId = intent.submissionId ?? uniqueId();
  const submission = saveSubmission({
    submissionId,
    spreadsheetId: spreadsheet.getId(),
    schoolId: intent.schoolId,
    schoolName: intent.schoolName,
    state: "reviewed",
    rows: intent.rows.length,
    createdAt: new Date(now()).toISOString(),
    idempotencyKey: submissionId,
    digest: digestOfRows(intent.rows),
    keyed: true,
    fileName: fileNameFor(intent.schoolName, intent.scheduled ? "fileNameScheduled" : "fileName"),
    ...(intent.scheduled === undefined ? {} : { scheduled: true as const }),
    ...(intent.left === undefined ? {} : { left: intent.left }),
    ...(intent.ofMany === undefined ? {} : { ofMany: true as const }),
    ...(intent.rows.some(({ values }) => (values.password ?? "") !== "") ? { secrets: true as const } : {}),
    ...(intent.parent === undefined ? {} : { parent: intent.parent }),
    ...(intent.confirm === undefined ? {} : { confirm: intent.confirm }),
    ...(intent.expect === undefined ? {} : { expect: intent.expect }),
  });
  putIntoOutbox(spreadsheet, submissionId, intent.schoolId, intent.rows, intent.corrects);
  return submission;
}

/**
 * The trigger before the submission: a run that dies in between leaves a trigger that finds nothing and goes, not a submission that nobody carries on. Also before
 * the lock, for it is a second of calls that nobody need wait for. Without a trigger the upload still goes on while the sidebar is open, so its refusal is told
 * and stops nothing: it is what is answered, null where there was none.
 */
function triggerRefusal(): unknown {
  try {
    ensureTrigger();
    return null;
  } catch (error) {
    return error;
  }
}

/** Of these nothing has been sent, and the next step is the person's. */
const toldAtOnce: readonly ProblemCode[] = ["upload.confirm", "rehearsal.moved"];

/**
 * The service has the rows, and no typed password is left in the sheet: the button returns. Without this a service that is done at once would keep whoever
 * pressed it waiting for the results as well, twice as long as for the upload itself.
 */
const isHandedOver = ({ state, secrets }: Submission) => state === "accepted" && secrets === undefined;

function carryOn(submission: Submission, triggerProblem: unknown): SubmissionView {
  const advanced = advanceUntil(submission, now() + foregroundMilliseconds, now, isHandedOver);
  const { problem } = advanced;
  if (advanced.state === "refused" && problem !== undefined && toldAtOnce.includes(problem.code)) {
    // Asked, or told, at once, where the button was pressed; nothing of the submission is left.
    throw new AddonProblem(problem);
  }
  const view = viewOfSubmission(advanced);
  if (triggerProblem === null || view.problem !== undefined) return view;
  return { ...view, problem: toldProblem(problemOf(triggerProblem)) };
}

/** What goes is found out and written down under one lock. */
export function submit(intent: () => Intent): SubmissionView {
  const refusal = triggerRefusal();
  return carryOn(
    withLock(() => writeDown(intent())),
    refusal,
  );
}

/** A rehearsal that nobody has looked at since it ended marks its rows now. */
function rehearsedRows(rehearsal: string | undefined) {
  const view = rehearsal === undefined ? null : getImport(rehearsal);
  return view === null ? null : { view, failed: failedRows(view) };
}

export function upload({ schoolId, digest, confirm, rehearsal }: CallInput<"upload">): SubmissionView {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  const rehearsed = rehearsedRows(rehearsal);
  const refusal = triggerRefusal();
  const started = withJudged(tab, (judged) => {
    const checked = rehearsed === null ? judged : markRehearsed(tab, rehearsed.view, rehearsed.failed, judged);
    const rows = sendableRows(checked);
    if (rows.length === 0) throw new AddonProblem("review.nothing_to_send");
    const going = digestOfRows(rows);
    const expect = rehearsal === undefined ? undefined : expectedOf(findRehearsed(schoolId, rehearsal), going, digest);
    // What goes is what was shown: an edit since then has to be reviewed first.
    if (rehearsal === undefined && going !== digest) throw new AddonProblem("review.outdated");
    const keyed = giveKeys(tab, checked, rows);
    const written = writeDown({
      schoolId,
      schoolName: tab.entry.schoolName,
      rows: keyed.rows,
      ...(confirm === undefined ? {} : { confirm }),
      ...(expect === undefined ? {} : { expect }),
    });
    paintTab(tab, stillJudged(tab, keyed.checked));
    return written;
  });
  return carryOn(started, refusal);
}

export function advanceById(submissionId: string): SubmissionView {
  const submission = findSubmission(submissionId);
  if (submission === null) throw new AddonProblem("submission.unknown");
  return viewOfSubmission(advanceUntil(submission, now() + foregroundMilliseconds, now));
}

export function cancelSubmission(submissionId: string): SubmissionView {
  const taken = withdraw(submissionId);
  stopQueued(taken.spreadsheetId, submissionId);
  return viewOfSubmission(taken);
}
