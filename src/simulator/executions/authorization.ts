/** What an execution may call: by its authorisation mode and by the scopes that the manifest lists (facts: apps-script 2, 5). */
import type { ScriptManifest } from "../api";
import { ServiceError } from "../errors";
import type { AuthMode } from "../services/context";

const scopePrefix = "https://www.googleapis.com/auth/";

interface Need {
  /** Any one of them will do. */
  readonly scopes: readonly string[];
  readonly modes: readonly AuthMode[];
}

const externalRequest: Need = { scopes: ["script.external_request"], modes: ["CUSTOM_FUNCTION", "FULL"] };
const userInterface: Need = { scopes: ["script.container.ui"], modes: ["FULL"] };
const triggers: Need = { scopes: ["script.scriptapp"], modes: ["FULL"] };
const anyDocument: Need = { scopes: ["spreadsheets"], modes: ["FULL"] };
const document: Need = {
  scopes: ["spreadsheets.currentonly", "spreadsheets"],
  modes: ["CUSTOM_FUNCTION", "LIMITED", "FULL"],
};
const documentWriting: Need = { ...document, modes: ["LIMITED", "FULL"] };
const noUserData: Need = { scopes: [], modes: ["CUSTOM_FUNCTION", "LIMITED", "FULL"] };
const mail: Need = { scopes: ["script.send_mail"], modes: ["FULL"] };
const fullOnly: Need = { scopes: [], modes: ["FULL"] };

/** "Class.member", or "Class" for all others of it. What is not here is allowed everywhere. */
const needs: Readonly<Record<string, Need>> = {
  "UrlFetchApp.fetch": externalRequest,
  "UrlFetchApp.fetchAll": externalRequest,
  Browser: userInterface,
  MailApp: mail,
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
  "SpreadsheetApp.create": anyDocument,
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
  // A script that was given a range by its event needs the document for it as much as one that asks for it.
  ...Object.fromEntries(
    ["Spreadsheet", "Sheet", "Range", "RangeList", "Selection", "Filter", "NamedRange", "Protection"].map((name) => [
      name,
      document,
    ]),
  ),
};

const documentClasses = new Set(
  Object.entries(needs).flatMap(([name, need]) => (need === document && !name.includes(".") ? [name] : [])),
);
/** The beginnings of what changes a document; a custom function may read only. */
const writing =
  /^(set|clear|insert|delete|copy|move|merge|breakApart|sort|append|hide|show|unhide|add|remove|protect|rename|duplicate|activate|apply|create|randomize|trim|split|autoFill|check|uncheck|toast|expand|collapse|group|ungroup|shift)/;

/** What only moves the person's own selection, or tells them something. */
const ofTheWindow = /^(activate|setActive|setCurrentCell|toast)/;
/** They only look, though they are called as if they made something. */
const looking = /^create(TextFinder|DeveloperMetadataFinder)$/;

/** Whether a call changes the document: whoever may only view it cannot. */
export const changesDocument = (className: string, member: string): boolean =>
  documentClasses.has(className) && writing.test(member) && !ofTheWindow.test(member) && !looking.test(member);

function needOf(mode: AuthMode, className: string, member: string): Need | undefined {
  if (mode === "CUSTOM_FUNCTION" && documentClasses.has(className) && writing.test(member)) return documentWriting;
  return needs[`${className}.${member}`] ?? needs[className];
}

/** Whether the user would have to be asked again: something that the manifest asks for is not given. */
export function isUnauthorised(manifest: ScriptManifest, hasConsent: (scope: string) => boolean): boolean {
  return (manifest.oauthScopes ?? [`${scopePrefix}spreadsheets`]).some((scope) => !hasConsent(scope));
}

/** Throws as Google does when the call is not allowed. */
export function authorize(
  manifest: ScriptManifest,
  mode: AuthMode,
  className: string,
  member: string,
  hasConsent: (scope: string) => boolean,
): void {
  const need = needOf(mode, className, member);
  if (need === undefined) return;
  const granted = manifest.oauthScopes;
  // Only what runs as the user hangs on the user's consent: a simple trigger runs for people who were never asked (facts: apps-script 1.3).
  const allows = (scope: string): boolean =>
    granted?.includes(scope) !== false && (mode !== "FULL" || hasConsent(scope));
  const listed = need.scopes.length === 0 || need.scopes.some((scope) => allows(scopePrefix + scope));
  if (listed && need.modes.includes(mode)) return;
  const required = need.scopes.map((scope) => scopePrefix + scope).join(" || ");
  const call = `You do not have permission to call ${className}.${member}.`;
  throw new ServiceError(required === "" ? call : `${call} Required permissions: ${required}`);
}
