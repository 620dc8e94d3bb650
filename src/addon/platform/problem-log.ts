/** The last problems of this person as codes and times, for the support bundle. A code is all: no value, no name, no text. */
import { now, userProperties } from "./google";

export interface LoggedProblem {
  /** RFC 3339 UTC. */
  readonly at: string;
  readonly call: string;
  readonly code: string;
}

const key = "rollbook.problems";
const kept = 20;

export function readProblems(): readonly LoggedProblem[] {
  const text = userProperties().getProperty(key);
  return text === null ? [] : (JSON.parse(text) as LoggedProblem[]);
}

/** Never a problem of its own: where properties are forbidden or used up, the one that is to be told matters more. */
export function noteProblem(call: string, code: string): void {
  try {
    const at = new Date(now()).toISOString();
    userProperties().setProperty(key, JSON.stringify([...readProblems(), { at, call, code }].slice(-kept)));
  } catch {
    // The sidebar still says what happened.
  }
}
