/** What can go wrong that is not a row's fault, as one exception with a stable code; and what Google's exceptions mean by it (facts: apps-script 11). */
import {
  type CodedProblem,
  type ProblemArguments,
  type ProblemCode,
  problemMet,
  problemReceived,
} from "../../contract";

/** Set by the build. Not there where the source runs without it. */
declare const ROLLBOOK_SERVICE_URL: string | undefined;

const isReceived = (met: ProblemArguments | readonly [received: CodedProblem]): met is readonly [CodedProblem] =>
  typeof met[0] !== "string";

export class AddonProblem extends Error {
  readonly problem: CodedProblem;

  /** One that is met here, or one that was received. */
  constructor(...met: ProblemArguments | readonly [received: CodedProblem]) {
    const problem = isReceived(met) ? met[0] : problemMet(...met);
    super(problem.code);
    this.problem = problem;
  }

  get code(): ProblemCode {
    return this.problem.code;
  }
}

/** Whose permission the Workspace administrator is asked for. */
const serviceHost = () =>
  typeof ROLLBOOK_SERVICE_URL === "string" ? ROLLBOOK_SERVICE_URL.replace(/^https?:\/\//, "") : undefined;

/** Exceptions of services have no codes: their texts are all there is to go by. The first that matches counts. */
const meanings: readonly (readonly [RegExp, ProblemCode])[] = [
  [/PERMISSION_DENIED|reading from storage/i, "authorization.several_accounts"],
  [
    /urlFetchWhitelist|not been whitelisted|not permitted by the admin|domain.*(blocked|not allowed)|URL.*not (allowed|permitted)/i,
    "service.domain_refused",
  ],
  // Before the network: "Lock timeout" and "timed out while accessing document" are the document's, not the service's.
  [
    /Lock timeout|Service (error: )?Spreadsheets|timed out while accessing document|server error occurred\. Please wait/i,
    "sheet.busy",
  ],
  [
    /Address unavailable|DNS error|SSL Error|Unexpected error: http|Timeout|Connection|Request failed for/i,
    "service.unreachable",
  ],
  [
    /invoked too many times|too much computer time|running simultaneously|Limit exceeded|Bandwidth quota/i,
    "quota.exhausted",
  ],
  [/protected cell or object/i, "sheet.protected"],
  [/above the limit of 10000000 cells|limit of \d+ sheets/i, "sheet.too_large"],
  [/too many time-based triggers|too many triggers/i, "trigger.refused"],
  [/do not have permission|Authorization is required|Required permissions/i, "authorization.required"],
];

/** A problem of ours stays what it is; one of Google's gets the code of what it means. */
export function problemOf(error: unknown): CodedProblem {
  if (error instanceof AddonProblem) return error.problem;
  const text = String((error as { message?: unknown } | null)?.message ?? error);
  const meaning = meanings.find(([pattern]) => pattern.test(text));
  // The text itself stays here: it may hold an address or a cell. `where` is our own function's name at most.
  return problemReceived(meaning === undefined ? "addon.internal" : meaning[1], { host: serviceHost() });
}
