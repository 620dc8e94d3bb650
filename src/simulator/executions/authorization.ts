/** What an execution may call: by its authorisation mode and by the scopes that the manifest lists (facts: apps-script 2, 5). */
import type { ScriptManifest } from "../api";
import { ServiceError } from "../errors";
import type { AuthMode } from "../services/context";

const scopePrefix = "https://www.googleapis.com/auth/";

interface Need {
  /** Any one of them will do. */
  readonly scopes: readonly string[];
  readonly mode: AuthMode;
}

const order: readonly AuthMode[] = ["NONE", "LIMITED", "FULL"];

const externalRequest: Need = { scopes: ["script.external_request"], mode: "FULL" };
const userInterface: Need = { scopes: ["script.container.ui"], mode: "FULL" };
const triggers: Need = { scopes: ["script.scriptapp"], mode: "FULL" };
const anyDocument: Need = { scopes: ["spreadsheets"], mode: "FULL" };
const document: Need = { scopes: ["spreadsheets.currentonly", "spreadsheets"], mode: "LIMITED" };
const noUserData: Need = { scopes: [], mode: "LIMITED" };
const fullOnly: Need = { scopes: [], mode: "FULL" };

/** "Class.member", or "Class" for all others of it. What is not here is allowed everywhere. */
const needs: Readonly<Record<string, Need>> = {
  "UrlFetchApp.fetch": externalRequest,
  "UrlFetchApp.fetchAll": externalRequest,
  "Ui.showSidebar": userInterface,
  "Ui.showModalDialog": userInterface,
  "Ui.showModelessDialog": userInterface,
  "Ui.alert": userInterface,
  "Ui.prompt": userInterface,
  "ScriptApp.newTrigger": triggers,
  "ScriptApp.getProjectTriggers": triggers,
  "ScriptApp.getScriptTriggers": triggers,
  "ScriptApp.getUserTriggers": triggers,
  "ScriptApp.deleteTrigger": triggers,
  "ScriptApp.getIdentityToken": fullOnly,
  "ScriptApp.getOAuthToken": fullOnly,
  "SpreadsheetApp.openById": anyDocument,
  "SpreadsheetApp.openByUrl": anyDocument,
  "SpreadsheetApp.getActive": document,
  "SpreadsheetApp.getActiveSpreadsheet": document,
  "SpreadsheetApp.getActiveSheet": document,
  "SpreadsheetApp.getActiveRange": document,
  "SpreadsheetApp.getCurrentCell": document,
  "SpreadsheetApp.getSelection": document,
  PropertiesService: noUserData,
  CacheService: noUserData,
  LockService: noUserData,
};

/** Throws as Google does when the call is not allowed. */
export function authorize(
  manifest: ScriptManifest,
  mode: AuthMode,
  className: string,
  member: string,
  hasConsent: (scope: string) => boolean,
): void {
  const need = needs[`${className}.${member}`] ?? needs[className];
  if (need === undefined) return;
  const granted = manifest.oauthScopes;
  const allows = (scope: string): boolean => granted?.includes(scope) !== false && hasConsent(scope);
  const listed = need.scopes.length === 0 || need.scopes.some((scope) => allows(scopePrefix + scope));
  if (listed && order.indexOf(mode) >= order.indexOf(need.mode)) return;
  const required = need.scopes.map((scope) => scopePrefix + scope).join(" || ");
  const call = `You do not have permission to call ${className}.${member}.`;
  throw new ServiceError(required === "" ? call : `${call} Required permissions: ${required}`);
}
