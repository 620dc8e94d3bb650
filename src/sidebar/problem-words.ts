/** A problem's words for the page: its first sentence says what happened; the others what is safe and what to do. */

import { type CallFailureCode, type CallProblem, callFailureCodes, type Language, type ProblemCode } from "../contract";
import { callFailureMessage } from "../words";

export interface ProblemWords {
  readonly first: string;
  readonly rest: string;
}

const isCallFailure = (code: ProblemCode): code is CallFailureCode => callFailureCodes.some((one) => one === code);

/** The add-on's message; the page's own words when the add-on never answered. */
function message(problem: CallProblem, locale: Language): string {
  if (problem.message !== "") return problem.message;
  return callFailureMessage(isCallFailure(problem.code) ? problem.code : "addon.internal", locale, problem.facts);
}

export function problemWords(problem: CallProblem, locale: Language): ProblemWords {
  const [first = "", ...rest] = message(problem, locale).split(/(?<=[.?!]) (?=\S)/);
  return { first, rest: rest.join(" ") };
}
