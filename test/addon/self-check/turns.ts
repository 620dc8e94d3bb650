/**
 * Each assumption of the self-check (P-7) turned round: a switch or a fault for every verdict that is not the assumed one. A verdict without a turn does not
 * compile, so that none is told that nobody has ever seen come about.
 */
import type { ProblemCode, ScriptCheck, VerdictOf } from "../../../src/contract";
import type { FaultRule, SimulatorSwitches } from "../../../src/simulator";
import { district, type Workbook } from "../support";

/** What each check says of the platform as it is taken for, with a note of an edit and of the clock at hand. */
export const assumed = {
  installation: "marketplace",
  authorization: "given",
  document: "there",
  edit: "asAssumed",
  clock: "asAssumed",
  triggers: "listed",
  token: "complete",
  audience: "taken",
  service: "ready",
  files: "same",
  lock: "had",
  properties: "kept",
  apostrophe: "swallowed",
  grid: "refuses",
  link: "leads",
  rangeList: "takes",
  cost: "asAssumed",
} as const satisfies { readonly [Check in ScriptCheck]: VerdictOf<Check> };

export interface Turn {
  readonly switches?: Partial<SimulatorSwitches>;
  readonly faults?: readonly FaultRule[];
  /** What is neither a switch nor a fault. */
  readonly turn?: (at: Workbook) => void;
  readonly back?: (at: Workbook) => void;
  /** What an upload comes to meanwhile, where it does not arrive: the problem that says why. */
  readonly meanwhile?: ProblemCode;
}

type Turned<Check extends ScriptCheck> = Exclude<VerdictOf<Check>, (typeof assumed)[Check]>;
type Turns = { readonly [Check in ScriptCheck]: { readonly [Verdict in Turned<Check>]: readonly Turn[] } };

const words = "Zugriff verweigert.";
const throwing = (call: string, within: Pick<FaultRule, "within"> = {}): Turn => ({
  faults: [{ call, from: 1, effect: { throw: words }, ...within }],
});
const answering = (
  call: string,
  answer: string | number | boolean | null,
  within: Pick<FaultRule, "within"> = {},
): Turn => ({ faults: [{ call, from: 1, effect: { answer }, ...within }] });
const inCalls = { within: "call" } as const;
const inEdits = { within: "edit" } as const;
const inTheBackground = { within: "trigger" } as const;

const scopes = {
  sheet: "https://www.googleapis.com/auth/spreadsheets.currentonly",
  page: "https://www.googleapis.com/auth/script.container.ui",
  network: "https://www.googleapis.com/auth/script.external_request",
  triggers: "https://www.googleapis.com/auth/script.scriptapp",
  address: "https://www.googleapis.com/auth/userinfo.email",
  identity: "openid",
};
const without = (...left: readonly (keyof typeof scopes)[]): Turn => ({
  turn: ({ host }) =>
    host.setConsent(
      district,
      Object.entries(scopes).flatMap(([name, scope]) => (left.some((one) => one === name) ? [] : [scope])),
    ),
  back: ({ host }) => host.setConsent(district, "all"),
});

/** A token of another script's project: nobody has signed it for ours. */
const tokenOf = (claims: object) =>
  [{ alg: "RS256" }, claims, {}].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
const elsewhere = { iss: "https://accounts.google.com", sub: "1", aud: "another-script", exp: 9_999_999_999 };

const slow: Turn = {
  turn: ({ host }) => host.setLatency({ millisecondsPerCall: 100, millisecondsPerCell: 0.5 }),
  back: ({ host }) => host.setLatency(null),
};
const blocked = { throw: "URL blockiert: https://import.rollbook.example. Wenden Sie sich an Ihren Administrator." };

export const turns: Turns = {
  installation: { elsewhere: [{ switches: { deployment: "test" } }, { switches: { deployment: "bound" } }] },
  authorization: {
    missing: [without("triggers"), { ...without("network"), meanwhile: "authorization.required" }],
  },
  document: {
    missing: [{ ...answering("SpreadsheetApp.getActiveSpreadsheet", null, inCalls), meanwhile: "sheet.no_document" }],
  },
  edit: {
    different: [
      answering("LockService.getDocumentLock", null, inEdits),
      throwing("LockService.getDocumentLock", inEdits),
      throwing("PropertiesService.getUserProperties", inEdits),
      throwing("Session.getActiveUserLocale", inEdits),
      throwing("HtmlService.createHtmlOutputFromFile", inEdits),
    ],
    notYet: [throwing("PropertiesService.getDocumentProperties", inEdits)],
  },
  clock: {
    withoutDocument: [{ switches: { clockTriggerHasActiveDocument: false } }],
    different: [
      answering("LockService.getDocumentLock", null, inTheBackground),
      throwing("Session.getActiveUserLocale", inTheBackground),
    ],
    notYet: [
      { switches: { triggersFire: false } },
      throwing("HtmlService.createHtmlOutputFromFile", inTheBackground),
      throwing("PropertiesService.getUserProperties", inTheBackground),
    ],
  },
  triggers: { refused: [throwing("ScriptApp.getUserTriggers")] },
  token: {
    none: [{ ...answering("ScriptApp.getIdentityToken", null), meanwhile: "authorization.no_identity" }],
    incomplete: [{ ...answering("ScriptApp.getIdentityToken", tokenOf(elsewhere)), meanwhile: "token.invalid" }],
  },
  audience: {
    refused: [{ ...answering("ScriptApp.getIdentityToken", tokenOf(elsewhere)), meanwhile: "token.invalid" }],
    notAsked: [{ ...throwing("UrlFetchApp.fetch"), meanwhile: "service.unreachable" }],
  },
  service: {
    notReady: [{ ...answering("HTTPResponse.getResponseCode", 503), meanwhile: "service.unreachable" }],
    notReached: [{ ...throwing("UrlFetchApp.fetch"), meanwhile: "service.unreachable" }],
    notAllowed: [
      { faults: [{ call: "UrlFetchApp.fetch", from: 1, effect: blocked }], meanwhile: "service.domain_refused" },
    ],
  },
  files: {
    different: [{ faults: [{ call: "HtmlOutput.getContent", nth: 4, effect: { answer: "of another push" } }] }],
  },
  lock: {
    ofThePerson: [answering("LockService.getDocumentLock", null)],
    busy: [{ ...answering("Lock.tryLock", false), meanwhile: "sheet.busy" }],
  },
  properties: { lost: [{ ...answering("Properties.setProperty", null), meanwhile: "submission.unknown" }] },
  apostrophe: {
    stays: [{ switches: { plainTextKeepsApostrophe: true, plainTextTakesFormulas: false } }],
    formula: [{ switches: { plainTextKeepsApostrophe: true } }],
  },
  grid: { grows: [{ switches: { writingPastTheGridGrowsIt: true } }] },
  link: { lost: [{ switches: { semicolonPartsEverywhere: false } }] },
  rangeList: {
    fewer: [{ switches: { rangesInList: 500 } }, { switches: { rangesInList: 10 } }],
    refuses: [throwing("Sheet.getRangeList"), throwing("RangeList.setFontWeight")],
  },
  cost: { dear: [slow] },
};

export { words as refusalOfGoogle };
