/**
 * The way to the add-on, and the only file that names google.script. One JSON string each way: google.script.run loses dates and turns
 * illegal results into null without a word. It retries nothing and never rejects: whatever happens becomes an envelope.
 */
import {
  type CallEnvelope,
  type CallFailureCode,
  type CallInput,
  type CallName,
  type CallProblem,
  isProblemCode,
  problemReceived,
  rpcFunctionName,
} from "../contract";

export interface Server {
  call<Name extends CallName>(call: Name, input: CallInput<Name>): Promise<CallEnvelope<Name>>;
}

interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  readonly [rpcFunctionName]: (request: string) => void;
}

declare const google:
  | {
      readonly script?: { readonly run?: Runner; readonly host?: { readonly editor?: { focus(): void } } };
    }
  | undefined;

/** The focus goes into the sheet, where what was asked for is shown. */
export function focusSheet(): void {
  if (typeof google !== "undefined") google.script?.host?.editor?.focus();
}

/** What Google itself says when a call does not come through; its own words are never shown. */
const googleFailures: readonly (readonly [RegExp, CallFailureCode])[] = [
  // Several accounts in one browser: the frame runs as the default one, which has no right to this document.
  [/PERMISSION_DENIED|reading from storage/i, "authorization.several_accounts"],
  [
    /authorization is required|do not have permission|required permissions|script\.scriptapp/i,
    "authorization.required",
  ],
  [/too many times|quota|rate limit|too many simultaneous/i, "quota.exhausted"],
  [/network|connection failure|http 0|offline|timed? ?out/i, "service.unreachable"],
];

/** Without a message: nobody answered who knows the language, so it is put into words where it is shown. */
const problem = (code: CallFailureCode): { ok: false; problem: CallProblem } => ({
  ok: false,
  problem: { code, facts: {}, message: "" },
});

function failureMessage(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  return String(error);
}

export function problemOfFailure(error: unknown): { ok: false; problem: CallProblem } {
  const message = failureMessage(error);
  const known = googleFailures.find(([pattern]) => pattern.test(message));
  return problem(known === undefined ? "addon.internal" : known[1]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The border: the answer is checked to be an envelope here, once. Its data is of our own script, built from the same types. */
export function parseEnvelope<Name extends CallName>(answer: unknown): CallEnvelope<Name> {
  // null is how Google reports a result it could not carry, and a script that was stopped.
  if (typeof answer !== "string") return problem("addon.internal");
  let parsed: unknown;
  try {
    parsed = JSON.parse(answer);
  } catch {
    return problem("addon.internal");
  }
  if (!isRecord(parsed)) return problem("addon.internal");
  if (parsed.ok === true && isRecord(parsed.data)) return parsed as CallEnvelope<Name>;
  if (parsed.ok === false && isRecord(parsed.problem)) {
    const { code, facts, message } = parsed.problem;
    if (typeof code !== "string" || !isProblemCode(code)) return problem("addon.internal");
    return { ok: false, problem: { ...problemReceived(code, facts), message: String(message ?? "") } };
  }
  return problem("addon.internal");
}

export function createServer(): Server {
  return {
    call: <Name extends CallName>(call: Name, input: CallInput<Name>) =>
      new Promise<CallEnvelope<Name>>((resolve) => {
        const run = typeof google === "undefined" ? undefined : google.script?.run;
        if (run === undefined) {
          resolve(problem("addon.internal"));
          return;
        }
        run
          .withSuccessHandler((answer) => resolve(parseEnvelope<Name>(answer)))
          .withFailureHandler((error) => resolve(problemOfFailure(error)))
          [rpcFunctionName](JSON.stringify({ call, input }));
      }),
  };
}
