/** The failures of a call that the sidebar itself has to put into words, because the add-on never answered. English. */

import type { CallFailureCode } from "../../contract";
import type { ProblemTexts, SoundProblemTexts } from "../problems/problem-text";

const nothingSent = "Nothing was sent, and your sheet is as you left it.";

const texts = {
  "service.unreachable": {
    happened: "The import service cannot be reached right now.",
    safe: "Nothing is lost: your sheet is as you left it, and an upload on its way goes on by itself.",
    next: "Check your connection, or wait a minute, then try again.",
  },
  "authorization.required": {
    happened: "Rollbook does not have all the permissions it needs. Not given: {missing}.",
    safe: nothingSent,
    next: "Choose Extensions › Rollbook › Open Rollbook, check every permission when Google asks, then try again. If you have given them all, your browser is signed in to several Google accounts: open this spreadsheet in a private window with one account only.",
  },
  "authorization.several_accounts": {
    happened:
      "Your browser is signed in to several Google accounts, and Google does not know which one Rollbook should use.",
    safe: nothingSent,
    next: "Sign out of the other accounts, or open this spreadsheet in a private window with one account only. If there is only one, Rollbook lacks a permission: choose Extensions › Rollbook › Open Rollbook and give it.",
  },
  "quota.exhausted": {
    happened: "Google's daily limit for this kind of work is used up.",
    safe: "Nothing is lost: what is left to do waits.",
    next: "Try again later. Google lifts the limit within 24 hours.",
  },
  "addon.not_run": {
    happened: "Google did not let Rollbook read or run a part of its own program.",
    safe: "Nothing was sent or changed.",
    next: "Close this and open Rollbook again. If it stays so, send this message to whoever deploys Rollbook: its deployment guide has a way that does without.",
  },
  "addon.internal": {
    happened: "Rollbook had an internal problem.",
    safe: "Your sheet is as you left it, and uploads that were accepted are kept.",
    next: "Try again. If it happens again, copy this message and send it to your technology office.",
  },
} as const satisfies ProblemTexts<CallFailureCode>;

export const callFailuresEn = texts satisfies SoundProblemTexts<typeof texts>;
