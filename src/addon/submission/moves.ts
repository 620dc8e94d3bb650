/** How a submission comes from one state to the next: under the lock, and only if nobody else has moved it on meanwhile. */
import { type CallProblem, type CodedProblem, problemReceived } from "../../contract";
import { activeSpreadsheet } from "../platform/google";
import { withLock } from "../platform/locking";
import { problemOf } from "../platform/problem";
import { toldProblem } from "../platform/project-texts";
import { findSubmission, type Submission, saveSubmission } from "./registry";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** As much of a problem as there is room for in a property of 9 kB: with a hundred reasons it could not be noted at all, and would never end. */
function noted(problem: CodedProblem): CallProblem {
  const short = (fact: unknown): unknown => {
    // Half an address leads nowhere.
    if (typeof fact === "string") return /^https:/.test(fact) && fact.length <= 2_000 ? fact : fact.slice(0, 300);
    return Array.isArray(fact) ? fact.slice(0, 5).map(short) : fact;
  };
  const facts = Object.entries(problem.facts).map(([name, fact]) => [name, short(fact)]);
  return toldProblem(problemReceived(problem.code, Object.fromEntries(facts)));
}

export function withProblem(submission: Submission, error: unknown): Submission {
  return { ...submission, problem: noted(problemOf(error)) };
}

export function withoutProblem(submission: Submission): Submission {
  const { problem: _problem, ...rest } = submission;
  return rest;
}

/** What tells whether somebody else has made a step: each sets one of these. */
export const progressOf = (one: Submission) =>
  JSON.stringify([
    one.state,
    one.attempted === true,
    one.withdrawn === true,
    one.asked === true,
    one.secrets === true,
    one.completedTab ?? null,
    one.errorsTab ?? null,
    one.corrected === true,
    one.merged === true,
    one.keyed === true,
    one.toNote?.length ?? 0,
  ]);

/** Writes the next state unless somebody else has moved the submission on meanwhile. */
export function moveOn(seen: Submission, next: () => Submission): Submission {
  return withLock(() => {
    const current = findSubmission(seen.submissionId);
    // Settled by somebody else so long ago that it is forgotten.
    if (current === null) return seen;
    if (progressOf(current) !== progressOf(seen)) return current;
    return saveSubmission(next());
  });
}

/** The document the submission belongs to; null in a trigger without one: then only what needs no document can be done. */
export function documentOf(submission: Submission): Spreadsheet | null {
  const spreadsheet = activeSpreadsheet();
  return spreadsheet !== null && spreadsheet.getId() === submission.spreadsheetId ? spreadsheet : null;
}
