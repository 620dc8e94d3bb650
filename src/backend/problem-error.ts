/** A refusal with a code of the contract's catalogue: thrown anywhere behind a request, made an RFC 9457 answer at the edge. */

import type { ProblemFacts, ServiceProblemCode } from "../contract";

/** Code, facts, and further members of the answer that no sentence needs. Where none of the facts is certain they may be left out. */
type Told = {
  [Code in ServiceProblemCode]: Record<never, never> extends ProblemFacts[Code]
    ? [code: Code, facts?: ProblemFacts[Code], details?: Readonly<Record<string, unknown>>]
    : [code: Code, facts: ProblemFacts[Code], details?: Readonly<Record<string, unknown>>];
}[ServiceProblemCode];

export class ProblemError extends Error {
  readonly code: ServiceProblemCode;
  readonly facts: Partial<ProblemFacts[ServiceProblemCode]>;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(...[code, facts = {}, details = {}]: Told) {
    super(code);
    this.name = "ProblemError";
    this.code = code;
    this.facts = facts;
    this.details = details;
  }
}
