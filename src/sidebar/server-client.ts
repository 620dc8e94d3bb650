/**
 * The way to the add-on, and the only file that names google.script. One JSON string each way: google.script.run loses dates and turns
 * illegal results into null without a word. It retries nothing and never rejects: whatever happens becomes an envelope.
 */
import {
  type CallEnvelope,
  type CallInput,
  type CallName,
  type CallProblem,
  isProblemCode,
  type ProblemCode,
  problemReceived,
  rpcFunctionName,
} from "../contract";
import { googleSigns } from "../words";

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

/** Without a message: nobody answered who knows the language, so it is put into words where it is shown. */
const problem = (code: ProblemCode): { ok: false; problem: CallProblem } => ({
  ok: false,
  problem: { ...problemReceived(code, {}), message: "" },
});

/** What the page knows without reading a word of what came instead of an answer. */
export interface FailedCall {
  /** The browser has a connection. */
  readonly online: boolean;
  /** The script has answered this page before: it is allowed to run here. */
  readonly answered: boolean;
}

/** Errors of the language itself are faults of ours. */
const ownError = /^(Type|Range|Reference|Syntax|Eval|URI)Error\b/;
/** What an error is called in front of its text. */
const named = /^((Script)?Error|Exception): /;

function textOf(error: unknown): string {
  const isError = typeof error === "object" && error !== null && "message" in error;
  const text = String(isError ? error.message : error);
  // Google's page script names the kind of failure, which no language changes.
  return isError && "name" in error && error.name !== "Error" ? `${String(error.name)}: ${text}` : text;
}

/**
 * What it means that the failure handler was called (A-14, P-1). The script itself answers each problem as an envelope, so it has not run: nobody was reached, Google
 * has refused to run it, or has broken off. What the page knows by itself comes first, then names and codes that are never translated, and words of any language
 * last. Before the first answer what nobody can read is most likely a refusal to run it at all: missing permission and several accounts look alike then.
 */
function meaningOf(error: unknown, { online, answered }: FailedCall): ProblemCode {
  if (!online) return "service.unreachable";
  let text = textOf(error);
  if (googleSigns.connection.test(text)) return "service.unreachable";
  while (named.test(text)) text = text.replace(named, "");
  if (isProblemCode(text)) return text;
  if (ownError.test(text)) return "addon.internal";
  if (googleSigns.accounts.test(text)) return "authorization.several_accounts";
  if (googleSigns.consent.test(text)) return "authorization.required";
  if (googleSigns.quota.test(text)) return "quota.exhausted";
  return answered || googleSigns.trouble.test(text) ? "addon.internal" : "authorization.required";
}

/** None of Google's own words is ever shown. */
export const problemOfFailure = (error: unknown, known: FailedCall): { ok: false; problem: CallProblem } =>
  problem(meaningOf(error, known));

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
  let answered = false;
  return {
    call: <Name extends CallName>(call: Name, input: CallInput<Name>) =>
      new Promise<CallEnvelope<Name>>((resolve) => {
        const run = typeof google === "undefined" ? undefined : google.script?.run;
        if (run === undefined) {
          resolve(problem("addon.internal"));
          return;
        }
        run
          .withSuccessHandler((answer) => {
            answered = true;
            resolve(parseEnvelope<Name>(answer));
          })
          .withFailureHandler((error) =>
            resolve(problemOfFailure(error, { online: navigator.onLine !== false, answered })),
          )
          [rpcFunctionName](JSON.stringify({ call, input }));
      }),
  };
}
