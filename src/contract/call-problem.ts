/** A problem on its way to the page. */
import type { CodedProblem } from "./problem-facts";

/** A problem of the world or of ours, never of a row: a stable code, the facts, and what it is safe to show. */
export type CallProblem = CodedProblem & {
  /** The sentence in the user's language; blank when nobody answered who knows it. */
  readonly message: string;
};
