/**
 * The one door to Google: no other file names SpreadsheetApp, UrlFetchApp and the like. Everything is a function, because nothing may be touched
 * while the script loads: that happens in onOpen's authorisation mode, where most services are forbidden.
 */
import { asking } from "./refusal";
import { allScopes, type GoogleService, scopesOf } from "./scopes";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Properties = Pick<
  GoogleAppsScript.Properties.Properties,
  "getProperty" | "getProperties" | "setProperty" | "setProperties" | "deleteProperty"
>;

/**
 * A handle that is asked for once: an execution lives in a script context of its own, so what is kept here is gone with it. Only handles are kept, never
 * what they read.
 */
function once<Handle>(ask: () => Handle): () => Handle {
  let kept: { readonly handle: Handle } | null = null;
  return () => {
    kept = kept ?? { handle: ask() };
    return kept.handle;
  };
}

/** The document this execution is about; null in a clock trigger that has none (facts: apps-script 1.2). */
export const activeSpreadsheet = once(() => SpreadsheetApp.getActiveSpreadsheet() as Spreadsheet | null);

/** All of a document: its tabs' and its ranges'. */
export function protectionsOf(spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.Protection[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [...spreadsheet.getProtections(SHEET), ...spreadsheet.getProtections(RANGE)];
}

export function userInterface(): GoogleAppsScript.Base.Ui {
  return SpreadsheetApp.getUi();
}

export function writePending(): void {
  SpreadsheetApp.flush();
}

export function newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
  return SpreadsheetApp.newDataValidation();
}

/** What a store refuses is known as a refusal of properties, wherever it is asked from. */
function marked(store: Properties): Properties {
  return {
    getProperty: (key) => asking("properties", () => store.getProperty(key)),
    getProperties: () => asking("properties", () => store.getProperties()),
    setProperty: (key, value) => asking("properties", () => store.setProperty(key, value)),
    setProperties: (all) => asking("properties", () => store.setProperties(all)),
    deleteProperty: (key) => asking("properties", () => store.deleteProperty(key)),
  };
}

/** This person, in every document. */
export const userProperties = once(() => marked(asking("properties", () => PropertiesService.getUserProperties())));

/** This document, for everybody; null without a document. */
export const documentProperties = once(() => {
  const store = asking("properties", () => PropertiesService.getDocumentProperties() as Properties | null);
  return store === null ? null : marked(store);
});

/** One lock an execution, taken at its outermost need: two lock objects of one execution may wait for each other (facts: apps-script 7). */
export function documentLock(): GoogleAppsScript.Lock.Lock {
  return asking(
    "lock",
    () => (LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null) ?? LockService.getUserLock(),
  );
}

export function fetchUrl(
  url: string,
  options: GoogleAppsScript.URL_Fetch.URLFetchRequestOptions,
): GoogleAppsScript.URL_Fetch.HTTPResponse {
  return asking("network", () => UrlFetchApp.fetch(url, options));
}

/** Whether there is a lock of the document itself; that of the person stands in otherwise. */
export function documentLockIsThere(): boolean {
  return (LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null) !== null;
}

/** APPS_MARKETPLACE_DOMAIN_ADD_ON, WEB_STORE_ADD_ON, or NONE: a bound script, or a test deployment. */
export function installedFrom(): string {
  return String(ScriptApp.getInstallationSource());
}

export function textOfBase64(text: string): string {
  return Utilities.newBlob(Utilities.base64DecodeWebSafe(text)).getDataAsString();
}

/** The signed ID token of the person the code runs as, also in a trigger; null when consent for it is missing. */
export function identityToken(): string | null {
  return asking("identity", () => ScriptApp.getIdentityToken() as string | null);
}

function isRequired(information: GoogleAppsScript.Script.AuthorizationInfo): boolean {
  return information.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
}

export function authorizationIsRequired(): boolean {
  return isRequired(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL));
}

/** Google's types do not know yet that scopes may be named. */
interface GranularConsent {
  getAuthorizationInfo(
    mode: GoogleAppsScript.Script.AuthMode,
    scopes: readonly string[],
  ): GoogleAppsScript.Script.AuthorizationInfo;
}

/** What the person has not ticked, of what services need, or of everything (P-4). Said by the platform itself, and not by a text. */
export function missingScopes(...services: readonly GoogleService[]): string[] {
  const needed =
    services.length === 0 ? allScopes : services.flatMap((service): readonly string[] => scopesOf[service]);
  const { AuthMode } = ScriptApp;
  if (!authorizationIsRequired()) return [];
  const asked: typeof ScriptApp & GranularConsent = ScriptApp;
  return needed.filter((scope) => isRequired(asked.getAuthorizationInfo(AuthMode.FULL, [scope])));
}

/** Google asks for all that is missing, and the execution ends there. */
export function requireAllScopes(): void {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
}

/** Google's own page for giving what is missing; null or "" when nothing is. */
export function authorizationUrl(): string | null {
  return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationUrl() as string | null;
}

/** False in a test deployment, where no trigger can be made (facts: apps-script 1.1). In a script of the document itself it is false, too. */
export function isInstalledAddOn(): boolean {
  return ScriptApp.getInstallationSource() !== ScriptApp.InstallationSource.NONE;
}

export function triggersOf(spreadsheet: Spreadsheet | null, handler: string): GoogleAppsScript.Script.Trigger[] {
  return asking("trigger", () => {
    const all = spreadsheet === null ? ScriptApp.getProjectTriggers() : ScriptApp.getUserTriggers(spreadsheet);
    return all.filter((trigger) => trigger.getHandlerFunction() === handler);
  });
}

/** An hour is the shortest a published add-on may ask for, and one clock trigger per person and document the most. */
export function createHourlyTrigger(handler: string): GoogleAppsScript.Script.Trigger {
  return asking("trigger", () => ScriptApp.newTrigger(handler).timeBased().everyHours(1).create());
}

export function deleteTrigger(trigger: GoogleAppsScript.Script.Trigger): void {
  asking("trigger", () => ScriptApp.deleteTrigger(trigger));
}

export function userLocale(): string {
  return Session.getActiveUserLocale();
}

/** Seconds, never minutes: an execution has six of them, and a person a daily share of what triggers may take. */
export function sleep(milliseconds: number): void {
  Utilities.sleep(Math.min(milliseconds, 20_000));
}

export function uniqueId(): string {
  return Utilities.getUuid();
}

/** SHA-256 in hexadecimal; Apps Script gives signed bytes. */
export function digestOf(text: string): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, "0")).join("");
}

export function formatTime(time: Date, timeZone: string, pattern: string): string {
  return Utilities.formatDate(time, timeZone, pattern);
}

export function base64Of(bytes: number[]): string {
  return Utilities.base64Encode(bytes);
}

/** A page made of text. */
export function htmlOf(text: string): GoogleAppsScript.HTML.HtmlOutput {
  return HtmlService.createHtmlOutput(text);
}

export function htmlPage(file: string): GoogleAppsScript.HTML.HtmlOutput {
  return HtmlService.createHtmlOutputFromFile(file);
}

/** A file of the project, as text. */
export function projectFile(name: string): string {
  return HtmlService.createHtmlOutputFromFile(name).getContent();
}

/** Milliseconds since 1970. */
export function now(): number {
  return Date.now();
}
