/** What can go wrong that is not a row's fault, as one exception with a stable code; and what Google's refusals mean by it (facts: apps-script 11, 2026 1). */
import {
  type CodedProblem,
  type ProblemArguments,
  type ProblemCode,
  problemMet,
  problemReceived,
} from "../../contract";
import { googleSigns, serviceSigns } from "../../words";
import { activeSpreadsheet, authorizationUrl, isInstalledAddOn, missingScopes, protectionsOf } from "./google";
import { refusingService, textOf } from "./refusal";
import { type GoogleService, shortScope } from "./scopes";

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

/** An answer of the platform's about itself; what it will not say is not so. */
function orNo(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return false;
  }
}

/** Some part of the document is kept from this person: where a write was refused, that is why. */
function hasForbiddenParts(): boolean {
  const spreadsheet = activeSpreadsheet();
  if (spreadsheet === null) return false;
  return protectionsOf(spreadsheet).some((protection) => !protection.isWarningOnly() && !protection.canEdit());
}

/** The most that a document takes (facts: apps-script 3, 2026 3); a little below, because the refused call wanted more. */
const mostTabs = 199;
const mostCells = 9_900_000;

function isFull(): boolean {
  const sheets = activeSpreadsheet()?.getSheets() ?? [];
  if (sheets.length >= mostTabs) return true;
  return sheets.reduce((cells, sheet) => cells + sheet.getMaxRows() * sheet.getMaxColumns(), 0) >= mostCells;
}

/** What each service's refusal means when nothing more is known of it. */
const byService: Readonly<Record<GoogleService, ProblemCode>> = {
  network: "service.unreachable",
  trigger: "trigger.refused",
  document: "sheet.busy",
  lock: "sheet.busy",
  properties: "sheet.busy",
  identity: "authorization.no_identity",
  page: "addon.internal",
};

const inText = { ...googleSigns, ...serviceSigns };

/** What a text tells of a refusal by whatever service, where it tells anything. */
function signOf(text: string): ProblemCode | null {
  if (inText.quota.test(text)) return "quota.exhausted";
  if (inText.protectedCell.test(text)) return "sheet.protected";
  if (inText.tooLarge.test(text)) return "sheet.too_large";
  return null;
}

/** First what the platform says in answers that are no words, then what its text holds in any language, then who refused (P-1). */
function meaningOf(service: GoogleService, text: string): ProblemCode {
  if (inText.accounts.test(text)) return "authorization.several_accounts";
  if (orNo(() => missingScopes(service).length > 0)) return "authorization.required";
  if (service === "network") {
    if (inText.quota.test(text)) return "quota.exhausted";
    return inText.addressRefused.test(text.replace(/https?:\/\/\S+/g, ""))
      ? "service.domain_refused"
      : inText.consent.test(text)
        ? "authorization.required"
        : "service.unreachable";
  }
  if (service === "trigger") {
    if (inText.testMode.test(text) || orNo(() => !isInstalledAddOn())) return "trigger.test_deployment";
    if (inText.scope.test(text)) return "authorization.required";
    return inText.quota.test(text) ? "quota.exhausted" : "trigger.refused";
  }
  const sign = signOf(text);
  if (sign !== null) return sign;
  if (inText.consent.test(text)) return "authorization.required";
  if (service === "document") {
    if (orNo(hasForbiddenParts)) return "sheet.protected";
    if (orNo(isFull)) return "sheet.too_large";
  }
  return byService[service];
}

/** An error that nobody has marked and that has no name: ours, unless its text can only be Google's. */
function meaningOfUnknown(text: string): ProblemCode {
  if (inText.accounts.test(text)) return "authorization.several_accounts";
  if (inText.consent.test(text)) return "authorization.required";
  return signOf(text) ?? "addon.internal";
}

/** Missing permission has a way out of its own, on every path: what is missing by name, and Google's page for giving it (A-14, P-4). */
function consentFacts(): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  try {
    facts.missing = missingScopes().map(shortScope);
    const url = authorizationUrl();
    if (url !== null && url !== "") facts.url = url;
  } catch {
    // Said without.
  }
  return facts;
}

/** Where it is known beforehand, without anything having been refused. */
export const missingConsent = (): CodedProblem => problemReceived("authorization.required", consentFacts());

/** A problem of ours stays what it is; one of Google's gets the code of what it means. The text itself stays here: it may hold an address or a cell. */
export function problemOf(error: unknown): CodedProblem {
  if (error instanceof AddonProblem) {
    const { code, facts } = error.problem;
    return code === "authorization.no_identity"
      ? problemReceived(code, { ...facts, ...consentFacts() })
      : error.problem;
  }
  const service = refusingService(error);
  const text = textOf(error);
  const code =
    service === null ? "addon.internal" : service === "unknown" ? meaningOfUnknown(text) : meaningOf(service, text);
  const facts = code.startsWith("authorization.") ? consentFacts() : { host: serviceHost() };
  return problemReceived(code, facts);
}
