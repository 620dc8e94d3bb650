/** How each assumption about the platform is looked at (P-7). One function a check; what its verdicts mean is said in src/words/self-check. */
import type { CheckFacts, CheckResult, ScriptCheck, VerdictOf } from "../../contract";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import {
  activeSpreadsheet,
  digestOf,
  documentLock,
  documentLockIsThere,
  documentProperties,
  fetchUrl,
  installedFrom,
  missingScopes,
  projectFile,
  triggersOf,
  userLocale,
  userProperties,
} from "../platform/google";
import { problemOf } from "../platform/problem";
import { getMe } from "../service/service-client";
import { clockHandler } from "../submission/clock";
import { apostrophe, cost, grid, link, rangeList } from "./cell-checks";
import { digestsFile } from "./digests-file";
import { readClockNote, readEditNote } from "./notes";
import { claimsOfToken } from "./token-claims";

/** Set by the build. */
declare const ROLLBOOK_SERVICE_URL: string;

type Look<Check extends ScriptCheck> = () => CheckResult & { readonly verdict: VerdictOf<Check> };

const none: CheckFacts = {};
const refusedIn = (note: CheckFacts) => Object.keys(note).filter((name) => note[name] === false);

const looks: { readonly [Check in ScriptCheck]: Look<Check> } = {
  installation() {
    const source = installedFrom();
    return { verdict: source === "NONE" ? "elsewhere" : "marketplace", facts: { source } };
  },
  authorization() {
    // One by one, because people may leave some out.
    const missing = missingScopes();
    const isGiven = missing.length === 0;
    return { verdict: isGiven ? "given" : "missing", facts: { missing: missing.join(", ") } };
  },
  document() {
    const spreadsheet = activeSpreadsheet();
    if (spreadsheet === null) return { verdict: "missing", facts: none };
    const locale = spreadsheet.getSpreadsheetLocale();
    const facts = { locale, timeZone: spreadsheet.getSpreadsheetTimeZone(), tabs: spreadsheet.getNumSheets() };
    return { verdict: "there", facts: { ...facts, accountLanguage: userLocale() } };
  },
  edit() {
    const note = readEditNote();
    if (note === null) return { verdict: "notYet", facts: none };
    const refused = refusedIn(note);
    return {
      verdict: refused.length === 0 ? "asAssumed" : "different",
      facts: { ...note, refused: refused.join(", ") },
    };
  },
  clock() {
    const note = readClockNote();
    if (note === null) return { verdict: "notYet", facts: none };
    const refused = refusedIn(note);
    const facts = { ...note, refused: refused.join(", ") };
    if (note.document === false) return { verdict: "withoutDocument", facts };
    return { verdict: refused.length === 0 ? "asAssumed" : "different", facts };
  },
  triggers() {
    try {
      return { verdict: "listed", facts: { triggers: triggersOf(activeSpreadsheet(), clockHandler).length } };
    } catch (error) {
      return { verdict: "refused", facts: { problem: problemOf(error).code } };
    }
  },
  token() {
    const claims = claimsOfToken();
    if (claims === null) return { verdict: "none", facts: none };
    const { present, missing } = claims;
    const facts = { present: present.join(", "), missing: missing.join(", ") };
    return { verdict: missing.length === 0 ? "complete" : "incomplete", facts };
  },
  audience() {
    const audience = claimsOfToken()?.audience ?? "";
    try {
      getMe();
      return { verdict: "taken", facts: { audience, account: "entered" } };
    } catch (error) {
      const { code } = problemOf(error);
      // Whom it does not know by name, it knows by their token.
      if (/^(account|role|permission|demonstration)\./.test(code))
        return { verdict: "taken", facts: { audience, account: code } };
      // One that has expired, or was not sent, says nothing of the audience.
      return { verdict: code === "token.invalid" ? "refused" : "notAsked", facts: { audience, problem: code } };
    }
  },
  service() {
    const address = ROLLBOOK_SERVICE_URL;
    try {
      const status = fetchUrl(`${address}/readyz`, { muteHttpExceptions: true }).getResponseCode();
      return { verdict: status === 200 ? "ready" : "notReady", facts: { address, status } };
    } catch (error) {
      const { code } = problemOf(error);
      return {
        verdict: code === "service.domain_refused" ? "notAllowed" : "notReached",
        facts: { address, problem: code },
      };
    }
  },
  files() {
    const expected = JSON.parse(projectFile(digestsFile)) as Readonly<Record<string, string>>;
    const names = Object.keys(expected);
    const different = names.filter((name) => digestOf(projectFile(name)) !== expected[name]);
    const facts = { files: names.length, different: different.join(", ") };
    return { verdict: different.length === 0 ? "same" : "different", facts };
  },
  lock() {
    const lock = documentLock();
    const had = lock.tryLock(1000);
    if (had) lock.releaseLock();
    return { verdict: !had ? "busy" : documentLockIsThere() ? "had" : "ofThePerson", facts: none };
  },
  properties() {
    const key = "rollbook.selfCheck.value";
    // Close to the 9 kB that a property may have, and not of one byte a character.
    const text = "ñ".repeat(4400);
    const stores = [userProperties(), documentProperties()];
    const keeps = (store: (typeof stores)[number]): boolean => {
      try {
        store?.setProperty(key, text);
        return store?.getProperty(key) === text;
      } finally {
        store?.deleteProperty(key);
      }
    };
    const [ofYou = false, ofTheDocument = false] = stores.map(keeps);
    return { verdict: ofYou && ofTheDocument ? "kept" : "lost", facts: { bytes: 8800, ofYou, ofTheDocument } };
  },
  apostrophe: () => apostrophe(currentSpreadsheet()),
  grid: () => grid(currentSpreadsheet()),
  link: () => link(currentSpreadsheet()),
  rangeList: () => rangeList(currentSpreadsheet()),
  cost: () => cost(currentSpreadsheet()),
};

export const lookAt = (check: ScriptCheck): CheckResult => looks[check]();
