/**
 * One at a time on the document's tabs and on the registry of submissions, for all users. Held around reads and writes that belong together, never
 * across a fetch: a slow service must not lock a colleague out of their sheet.
 */

import { documentLock, writePending } from "./google";
import { AddonProblem } from "./problem";

const waitMilliseconds = 20_000;
let held = false;

export function withLock<Result>(work: () => Result): Result {
  // Taken already further out in this execution: a second lock object could wait for the first.
  if (held) return work();
  const lock = documentLock();
  if (!lock.tryLock(waitMilliseconds)) throw new AddonProblem("sheet.busy");
  held = true;
  try {
    const result = work();
    // Others must see what was written before they are let in.
    writePending();
    return result;
  } finally {
    held = false;
    lock.releaseLock();
  }
}

/** Whether the lock is taken already, further out. */
export const isLocked = (): boolean => held;

/** An edit may run half a minute, and has to mark what it found. */
const editWaits = 10_000;

/**
 * For an edit, which ends with its script: both writing out and giving the lock back are what Google does then, and cost a call each before. Answers
 * whether the lock was had; without it the edit is marked all the same (P-3).
 */
export function lockToTheEnd(): boolean {
  if (held) return true;
  try {
    held = documentLock().tryLock(editWaits);
  } catch {
    return false;
  }
  return held;
}
