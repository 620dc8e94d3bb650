/**
 * What counts as a call to Google (docs/decisions/what-counts-as-a-service-call.md): everything that reads or changes the document or its triggers. What
 * is left out is named here one by one, so that a call that nobody thought of counts.
 */
import type { ExecutionRecord, LatencyModel } from "../../src/simulator";

type Calls = Readonly<Record<string, number>>;

/** They name a place or ask a handle what it knows of itself; nothing is fetched for them. */
const naming = new Set([
  "SpreadsheetApp.getActiveSpreadsheet",
  "Spreadsheet.getId",
  "Spreadsheet.getSheetById",
  // Which tab the person is in comes with the execution.
  "Spreadsheet.getActiveSheet",
  "Sheet.getSheetId",
  "Sheet.getName",
  "Sheet.getRange",
  "Sheet.getRangeList",
  "Sheet.getDataRange",
  // A search is named and set up here; it is made by findAll.
  "Range.createTextFinder",
  "Sheet.createTextFinder",
  "Spreadsheet.createTextFinder",
  "TextFinder.matchCase",
  "TextFinder.matchEntireCell",
  "TextFinder.useRegularExpression",
  "Range.getSheet",
  "Range.getRow",
  "Range.getColumn",
  "Range.getNumRows",
  "Range.getNumColumns",
  "Trigger.getHandlerFunction",
]);

/** They never leave Google's script engine. */
const engine =
  /^(Session|Utilities|HtmlService|HtmlOutput|Blob|HTTPResponse|HttpResponse|console|Logger)\.|Builder\.(?!create$)|\.newDataValidation$|^ScriptApp\.(getIdentityToken|getAuthorizationInfo|newTrigger)$|^AuthorizationInfo\./;

/** The script's own store and lock: small, of a fixed number an execution, and counted by themselves. */
const store = /^(PropertiesService|Properties|LockService|Lock)\.|^SpreadsheetApp\.flush$/;
const handles = /^(PropertiesService|LockService)\./;

const sum = (calls: Calls, counts: (name: string) => boolean) =>
  Object.keys(calls).reduce((total, name) => total + (counts(name) ? (calls[name] ?? 0) : 0), 0);

export const fetchesIn = (calls: Calls): number => sum(calls, (name) => /^UrlFetchApp\./.test(name));

/** Reads and changes of the document. */
export const documentCallsIn = (calls: Calls): number =>
  sum(calls, (name) => !naming.has(name) && !engine.test(name) && !store.test(name) && !/^UrlFetchApp\./.test(name));

/** What an execution cost: everything that goes to Google or to the service, and the part of it that is the document's. */
export interface Cost {
  readonly calls: number;
  readonly documentCalls: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly fetches: number;
  readonly simulatedSeconds: number;
}

/** Handles of stores and locks, and what of the engine the simulator does not take for free by itself. */
const free = [
  ...naming,
  ...["getDocumentProperties", "getScriptProperties", "getUserProperties"].map((name) => `PropertiesService.${name}`),
  ...["getDocumentLock", "getScriptLock", "getUserLock"].map((name) => `LockService.${name}`),
  "SpreadsheetApp.newDataValidation",
  ...["getIdentityToken", "getAuthorizationInfo", "newTrigger"].map((name) => `ScriptApp.${name}`),
  ...["getAuthorizationStatus", "getAuthorizationUrl", "getAuthorizedScopes"].map(
    (name) => `AuthorizationInfo.${name}`,
  ),
];

/** Design 7: 100 ms a call, 1 ms for a hundred cells, naming a place for nothing. */
export const designLatency: LatencyModel = {
  millisecondsPerCall: 100,
  millisecondsPerCell: 0.01,
  calls: Object.fromEntries(free.map((name) => [name, 0])),
};

export function costOfExecution({ calls, cells, simulatedMilliseconds }: ExecutionRecord): Cost {
  const [documentCalls, fetches] = [documentCallsIn(calls), fetchesIn(calls)];
  return {
    calls: documentCalls + storeCallsIn(calls) + fetches,
    documentCalls,
    cellsRead: cells.read,
    cellsWritten: cells.written,
    fetches,
    // Sums of hundredths of a millisecond: what lies behind the sixth digit is noise.
    simulatedSeconds: Number((simulatedMilliseconds / 1000).toFixed(6)),
  };
}

/** Reads and writes of properties, and the lock with its flush. */
export const storeCallsIn = (calls: Calls): number => sum(calls, (name) => store.test(name) && !handles.test(name));
