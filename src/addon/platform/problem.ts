/** What can go wrong that is not a row's fault, as one exception with a stable code; and what Google's exceptions mean by it (facts: apps-script 11). */
import type { ProblemCode } from "../../contract";

export type ProblemFacts = Readonly<Record<string, string | number | readonly string[]>>;

export class AddonProblem extends Error {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;

  constructor(code: ProblemCode, facts: ProblemFacts = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

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
export function problemOf(error: unknown): { readonly code: ProblemCode; readonly facts: ProblemFacts } {
  if (error instanceof AddonProblem) return { code: error.code, facts: error.facts };
  const text = String((error as { message?: unknown } | null)?.message ?? error);
  const meaning = meanings.find(([pattern]) => pattern.test(text));
  // The text itself stays here: it may hold an address or a cell. `where` is our own function's name at most.
  return { code: meaning === undefined ? "addon.internal" : meaning[1], facts: {} };
}
