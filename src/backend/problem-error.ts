/** A refusal with a code of the contract's catalogue: thrown anywhere behind a request, made an RFC 9457 answer at the edge. */

import type { ServiceProblemCode } from "../contract";
import type { ProblemFacts } from "../words";

export class ProblemError extends Error {
  readonly code: ServiceProblemCode;
  readonly facts: ProblemFacts;
  /** Further members of the answer that no sentence needs. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ServiceProblemCode, facts: ProblemFacts = {}, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = "ProblemError";
    this.code = code;
    this.facts = facts;
    this.details = details;
  }
}
