/**
 * The scopes that the add-on asks for, once: why, by which call, and what Google's console calls them. Manifest, docs/deploy.md and what
 * `npm run listing` writes for the verification are held to it by a test.
 */
export interface Scope {
  /** As in the manifest. */
  readonly address: string;
  /** As the console calls it: with a sensitive one a public listing needs OAuth verification, a private one does not. */
  readonly kind: "sensitive" | "not sensitive";
  /** What needs it, as src/addon/platform/google.ts calls it. */
  readonly call: string;
  /** For docs/deploy.md, and whoever has to allow it. */
  readonly why: string;
  /** For Google's form: why nothing narrower would do. */
  readonly narrower: string;
}

const google = "https://www.googleapis.com/auth/";

/** Short, as documents and people call it. */
export const scopeName = ({ address }: Scope) => address.replace(google, "");

export const scopes: readonly Scope[] = [
  {
    address: `${google}spreadsheets.currentonly`,
    kind: "not sensitive",
    call: "SpreadsheetApp.getActiveSpreadsheet",
    why: "read and write the spreadsheet the add-on is used in, and no other",
    narrower:
      "It is the narrowest scope that reads or writes a spreadsheet: only the one in which the add-on was opened.",
  },
  {
    address: `${google}script.container.ui`,
    kind: "sensitive",
    call: "SpreadsheetApp.getUi",
    why: "show the sidebar and its dialogs",
    narrower: "The sidebar is the whole user interface. No other scope lets an Editor add-on show one.",
  },
  {
    address: `${google}script.external_request`,
    kind: "sensitive",
    call: "UrlFetchApp.fetch",
    why: "reach the import service; `urlFetchWhitelist` narrows it to that one address",
    narrower:
      "Accounts are read from the import service and changes are sent to it. The manifest's urlFetchWhitelist names its one https address; Apps Script refuses every other.",
  },
  {
    address: `${google}script.scriptapp`,
    kind: "not sensitive",
    call: "ScriptApp.newTrigger",
    why: "make the time-driven trigger that carries an upload on when the sidebar is closed",
    narrower:
      "No other scope lets a script make a trigger. It makes at most one for a person and a spreadsheet, once an hour.",
  },
  {
    address: "openid",
    kind: "not sensitive",
    call: "ScriptApp.getIdentityToken",
    why: "get the signed ID token by which the service recognizes the administrator",
    narrower: "Without it Apps Script gives no ID token. No access token ever leaves Google.",
  },
  {
    address: `${google}userinfo.email`,
    kind: "not sensitive",
    call: "ScriptApp.getIdentityToken",
    why: "have the e-mail address in that token, which the district entered its administrator by",
    narrower: "The profile (name, picture) is not asked for.",
  },
];

/** Services of Google's that need no scope for what the add-on calls of them. */
export const withoutScope: readonly string[] = [
  "HtmlService",
  "LockService",
  "PropertiesService",
  "Session",
  "Utilities",
];
