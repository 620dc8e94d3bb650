/**
 * The script's way to the code of calls and triggers, which is a file of the project (docs/decisions/what-every-edit-loads.md). It is a program of its own:
 * an execution either works an edit off here, or runs there from beginning to end, so that nothing is ever kept in two places.
 */
import type { CallEnvelope } from "../../contract";
import { editNoteKey } from "../self-check/edit-note-key";
import { documentProperties, now, projectFile } from "./google";
import { AddonProblem, problemOf } from "./problem";
import { callsFile } from "./project-files";
import { toldProblem } from "./project-texts";

interface Called {
  rpc(request: string): string;
  advanceSubmissions(event: unknown): void;
  noteEdit(authMode: string): void;
}

/** Where the build was told to push the program as plain script (build/calls-script.ts), and not there otherwise. */
declare const RollbookCalls_: (() => Called) | undefined;

function called(): Called {
  if (typeof RollbookCalls_ === "function") return RollbookCalls_();
  // Our own build wrote it from src/addon/calls/calls-entry.ts, and it came with the script in the same push.
  return new Function(JSON.parse(projectFile(callsFile)))() as Called;
}

/**
 * Everything hangs on this one file, so what failed once is tried once more. What fails then is a problem of its own: a page can do nothing else, and whoever
 * deploys has another way. Google's words go no further, for they would stand in the operator's log.
 */
function calledAgain(): Called {
  try {
    return called();
  } catch {
    // Once more.
  }
  try {
    return called();
  } catch (error) {
    const problem = problemOf(error);
    throw /^(authorization|quota)\./.test(problem.code) ? new AddonProblem(problem) : new AddonProblem("addon.not_run");
  }
}

/** What cannot be read or run is told as any problem is, in words where those can be read; the page has words of its own for one that comes without. */
export function rpc(request: string): string {
  let asked: Called;
  try {
    asked = calledAgain();
  } catch (error) {
    const told: CallEnvelope = { ok: false, problem: toldProblem(problemOf(error)) };
    return JSON.stringify(told);
  }
  return asked.rpc(request);
}

export function advanceSubmissions(event: unknown): void {
  calledAgain().advanceSubmissions(event);
}

/** An edit is never the worse for a note that could not be made: that nothing was noted is told then. */
export function noteEdit(authMode: string): void {
  try {
    called().noteEdit(authMode);
  } catch {
    const note = JSON.stringify({ authMode, project: false, at: now() });
    try {
      documentProperties()?.setProperty(editNoteKey, note);
    } catch {
      // Not even that: told as not noted.
    }
  }
}
