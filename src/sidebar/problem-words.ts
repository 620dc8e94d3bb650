/** A problem's words for the page: its first sentence says what happened; the others what is safe and what to do. */

import type { CallProblem, Language } from "../contract";
import { type CallFailureCode, callFailureMessage } from "../words";

export interface ProblemWords {
  readonly first: string;
  readonly rest: string;
}

const callFailureCodes: readonly string[] = [
  "service.unreachable",
  "authorization.required",
  "authorization.several_accounts",
  "quota.exhausted",
  "addon.internal",
] satisfies CallFailureCode[];

function isCallFailure(code: string): code is CallFailureCode {
  return callFailureCodes.includes(code);
}

/** The add-on's message; the page's own words when the add-on never answered. */
function message(problem: CallProblem, locale: Language): string {
  if (problem.message !== "") return problem.message;
  return callFailureMessage(isCallFailure(problem.code) ? problem.code : "addon.internal", locale);
}

export function problemWords(problem: CallProblem, locale: Language): ProblemWords {
  const [first = "", ...rest] = message(problem, locale).split(/(?<=[.?!]) (?=\S)/);
  return { first, rest: rest.join(" ") };
}
