/** What comes of a finished import, a part at a time: its tabs, its Errors tabs, the roster's rows. Each part may be killed and made again. */
import { now } from "../platform/google";
import { AddonProblem } from "../platform/problem";
import { errorsSheets, settleErrors } from "../results/living-errors";
import { writeResultTab } from "../results/result-tabs";
import { dropUnwritten, isHopeless, tidyAfterSchedule } from "../results/without-tab";
import { finishCheck, stillJudged, withJudged } from "../roster/check";
import type { WorkedOffRow } from "../roster/merge";
import { mergePulled, readForMerge } from "../roster/pull";
import { getExport, getFile } from "../service/service-client";
import { findRosterTab } from "../tabs/roster-tab";
import { moveOn, withoutProblem, withProblem } from "./moves";
import { emptyOutbox, noteOutcomes, type SentRow, sentRows } from "./outbox";
import type { Submission } from "./registry";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The rows that the service has said something of. */
function workedOff(sent: readonly SentRow[]): WorkedOffRow[] {
  return sent.flatMap(({ key, values, corrects, outcome }) =>
    outcome === null ? [] : [{ key, values, corrects, outcome, findings: outcome.findings }],
  );
}

function writeTab(submission: Submission, spreadsheet: Spreadsheet, kind: "completed" | "error"): Submission {
  const { importId = "", schoolId, schoolName, result, submissionId } = submission;
  const file = getFile(importId, kind);
  return moveOn(submission, () => {
    const counts = result?.counts ?? noCounts;
    const view = { id: importId, schoolId, counts, ...(result?.finishedAt ? { finishedAt: result.finishedAt } : {}) };
    const sent = kind === "error" ? sentRows(spreadsheet, submissionId) : [];
    let written = "";
    try {
      written = writeResultTab(spreadsheet, { view, file, kind, schoolName, sent, isFresh: true });
      if (submission.scheduled !== undefined && kind === "completed") tidyAfterSchedule(spreadsheet, importId);
    } catch (error) {
      const { refusedTabAt = now() } = submission;
      if (!isHopeless(error, refusedTabAt)) return { ...withProblem(submission, error), refusedTabAt };
      dropUnwritten(spreadsheet, importId, kind);
    }
    noteOutcomes(spreadsheet, submissionId, file.rows);
    const tab = kind === "error" ? { errorsTab: written } : { completedTab: written };
    return { ...withoutProblem(submission), ...tab };
  });
}

/** What became of the rows, where nobody wants a tab of them: it is in Upload History, to be opened or downloaded. */
function noteCompleted(submission: Submission, spreadsheet: Spreadsheet): Submission {
  const { importId = "", submissionId } = submission;
  const file = getFile(importId, "completed");
  return moveOn(submission, () => {
    noteOutcomes(spreadsheet, submissionId, file.rows);
    return { ...withoutProblem(submission), completedTab: "" };
  });
}

/** What became of the rows, from a file whose tab is there already. */
function noteFrom(submission: Submission, spreadsheet: Spreadsheet, kind: "completed" | "error"): Submission {
  const { importId = "", submissionId } = submission;
  const file = getFile(importId, kind);
  return moveOn(submission, () => {
    noteOutcomes(spreadsheet, submissionId, file.rows);
    const { toNote = [], ...rest } = withoutProblem(submission);
    const left = toNote.filter((one) => one !== kind);
    return left.length === 0 ? rest : { ...rest, toNote: left };
  });
}

const noCounts = { updated: 0, created: 0, unchanged: 0, failed: 0, classesCreated: 0 };

/** Rows of an Errors tab that have gone, as they were corrected there or in the roster, say so. */
function settle(submission: Submission, spreadsheet: Spreadsheet): Submission {
  return moveOn(submission, () => {
    settleErrors(spreadsheet, submission.schoolId, sentRows(spreadsheet, submission.submissionId));
    return { ...withoutProblem(submission), corrected: true };
  });
}

/** The fresh export flows into the roster's rows: new GUIDs, usernames, and what others changed meanwhile. */
function mergeResults(submission: Submission, spreadsheet: Spreadsheet): Submission {
  const exported = getExport(submission.schoolId);
  const tab = findRosterTab(spreadsheet, submission.schoolId);
  const read = tab === null ? undefined : readForMerge(tab);
  return moveOn(submission, () => {
    const sent = sentRows(spreadsheet, submission.submissionId);
    if (tab !== null) mergePulled(tab, exported, workedOff(sent), read);
    return { ...withoutProblem(submission), merged: true };
  });
}

/** After the merge, which has to know what went, and before the check, which would call the rows Sent. */
function finish(submission: Submission, spreadsheet: Spreadsheet): Submission {
  const tab = findRosterTab(spreadsheet, submission.schoolId);
  const end = (check: () => void) =>
    moveOn(submission, () => {
      emptyOutbox(spreadsheet, submission.submissionId);
      check();
      const done: Submission = { ...withoutProblem(submission), state: "written" };
      const { completedTab, errorsTab } = done;
      const isMissing = (completedTab === "" && done.ofMany === undefined) || errorsTab === "";
      return isMissing ? withProblem(done, new AddonProblem("results.no_tab")) : done;
    });
  if (tab === null) return end(() => {});
  return withJudged(tab, (checked) => end(() => void finishCheck(tab, stillJudged(tab, checked))));
}

/** One tab, or one part of what the roster takes over, per step: each is one request at most, and each may be killed and made again. */
export function writeResults(submission: Submission, spreadsheet: Spreadsheet): Submission {
  const { completedTab, errorsTab, status, schoolId, corrected, merged, toNote = [] } = submission;
  const [kind] = toNote;
  if (kind !== undefined) return noteFrom(submission, spreadsheet, kind);
  if (completedTab === undefined)
    return submission.ofMany === undefined
      ? writeTab(submission, spreadsheet, "completed")
      : noteCompleted(submission, spreadsheet);
  if (errorsTab === undefined && status === "completed_with_errors") return writeTab(submission, spreadsheet, "error");
  if (corrected === undefined && errorsSheets(spreadsheet, schoolId).length > 0) return settle(submission, spreadsheet);
  return merged === undefined ? mergeResults(submission, spreadsheet) : finish(submission, spreadsheet);
}
