/**
 * One at a time on the document's tabs and on the registry of submissions, for all users. Held around reads and writes that belong together, never
 * across a fetch: a slow service must not lock a colleague out of their sheet.
 *
 * Google counts the calls of locks by script, over everybody who uses the add-on, and may refuse any of them (facts: apps-script-2026 1).
 */

import { documentLock, writePending } from "./google";
import { AddonProblem } from "./problem";
import { asking } from "./refusal";

type Lock = GoogleAppsScript.Lock.Lock;

const waitMilliseconds = 20_000;
let held = false;

/** A lock that Google did not take back: this execution still has it, and another object would wait for it in vain. */
let unreturned: Lock | null = null;

function take(): Lock {
  const lock = unreturned ?? documentLock();
  if (!asking("lock", () => lock.tryLock(waitMilliseconds))) throw new AddonProblem("sheet.busy");
  return lock;
}

/** What was done under it is done, and no failure of the lock's makes it undone (P-3): it ends with the execution at the latest. */
function giveBack(lock: Lock): void {
  unreturned = lock;
  try {
    lock.releaseLock();
    unreturned = null;
  } catch {
    // Nothing that anybody could do about it.
  }
}

function heldAround<Result>(lock: Lock, work: () => Result): Result {
  held = true;
  try {
    const result = work();
    // Others must see what was written before they are let in.
    writePending();
    return result;
  } finally {
    held = false;
    giveBack(lock);
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

export function withLock<Result>(work: () => Result): Result {
  // Taken already further out in this execution: a second lock object could wait for the first.
  return held ? work() : heldAround(take(), work);
}
