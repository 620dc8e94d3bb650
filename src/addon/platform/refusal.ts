/**
 * What a service of Google's refuses, marked with the service that refused it. Exceptions have no codes, and their texts come in the language of the account
 * (facts: apps-script-2026 1): which call threw is all that is the same everywhere (P-1). What is not marked was thrown by the document.
 */
import type { GoogleService } from "./scopes";

export class GoogleRefusal extends Error {
  readonly service: GoogleService;

  constructor(service: GoogleService, text: string) {
    super(text);
    this.name = "GoogleRefusal";
    this.service = service;
  }
}

export const textOf = (error: unknown): string => String((error as { message?: unknown } | null)?.message ?? error);

/** Makes a call to a service; what it throws is known as that service's from then on. */
export function asking<Answer>(service: GoogleService, ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    throw error instanceof GoogleRefusal ? error : new GoogleRefusal(service, textOf(error));
  }
}

/** Errors of the language itself are faults of ours, whoever called. */
const ownErrors = ["TypeError", "RangeError", "ReferenceError", "SyntaxError", "EvalError", "URIError"];

/** Who threw it; null for an error of our own. One without a mark and without a name of its own may be either. */
export function refusingService(error: unknown): GoogleService | "unknown" | null {
  if (error instanceof GoogleRefusal) return error.service;
  const name = (error as { name?: unknown } | null | undefined)?.name;
  if (typeof name !== "string" || ownErrors.includes(name)) return null;
  return name === "Error" ? "unknown" : "document";
}
