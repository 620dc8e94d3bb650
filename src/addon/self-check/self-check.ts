/** The self-check's calls (P-7): one check a call, so that each has six minutes of its own and none keeps another from being made. */
import { type CallOutput, type CheckResult, endedVerdict, isScriptCheck } from "../../contract";
import { AddonProblem, problemOf } from "../platform/problem";
import { locale } from "../platform/settings";
import { lookAt } from "./checks";

/** Set by the build. */
declare const ROLLBOOK_VERSION: string;
declare const ROLLBOOK_SERVICE_URL: string;

export const selfCheckStart = (): CallOutput<"selfChecks"> => ({
  locale: locale(),
  version: ROLLBOOK_VERSION,
  service: ROLLBOOK_SERVICE_URL,
});

export function selfCheck(check: string): CheckResult {
  if (!isScriptCheck(check)) throw new AddonProblem("call.unknown");
  try {
    return lookAt(check);
  } catch (error) {
    // That it could not be looked at is what was found.
    return { verdict: endedVerdict, facts: { problem: problemOf(error).code } };
  }
}
