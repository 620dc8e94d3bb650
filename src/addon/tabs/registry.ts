/**
 * Which tab is which: kept in the document by sheet id, so that renamed and moved tabs are still found, and a copied document does not believe it has ours.
 */
import { documentProperties } from "../services";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface RosterTabEntry {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly sheetId: number;
  readonly baselineSheetId: number;
  readonly pulledAt: string;
  readonly accounts: number;
}

/** A tab of an import's file. It is noted by name before it is made: a run that is killed in between finds it again and does not make a second one. */
export interface ResultTabEntry {
  readonly importId: string;
  readonly schoolId: string;
  readonly kind: "uploaded" | "completed" | "error";
  readonly name: string;
  readonly sheetId?: number;
  readonly written: boolean;
}

interface Registry {
  readonly rosters: readonly RosterTabEntry[];
  readonly results: readonly ResultTabEntry[];
  readonly outboxSheetId?: number;
}

const key = "rollbook.tabs";
const empty: Registry = { rosters: [], results: [] };
/** A property holds 9 kB; older results are found by nobody any more, and their tabs stay as they are. */
const maxResults = 30;

export function readRegistry(): Registry {
  const text = documentProperties()?.getProperty(key) ?? null;
  return text === null ? empty : { ...empty, ...(JSON.parse(text) as Registry) };
}

function writeRegistry(registry: Registry): void {
  documentProperties()?.setProperty(key, JSON.stringify({ ...registry, results: registry.results.slice(-maxResults) }));
}

export function sheetById(spreadsheet: Spreadsheet, sheetId: number | undefined): Sheet | null {
  if (sheetId === undefined) return null;
  return spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === sheetId) ?? null;
}

export function rosterEntry(schoolId: string): RosterTabEntry | null {
  return readRegistry().rosters.find((entry) => entry.schoolId === schoolId) ?? null;
}

export function rosterEntryOfSheet(sheetId: number): RosterTabEntry | null {
  return readRegistry().rosters.find((entry) => entry.sheetId === sheetId) ?? null;
}

export function saveRosterEntry(entry: RosterTabEntry): void {
  const registry = readRegistry();
  writeRegistry({
    ...registry,
    rosters: [...registry.rosters.filter((one) => one.schoolId !== entry.schoolId), entry],
  });
}

export function resultEntries(): readonly ResultTabEntry[] {
  return readRegistry().results;
}

export function saveResultEntry(entry: ResultTabEntry): void {
  const registry = readRegistry();
  const others = registry.results.filter((one) => one.importId !== entry.importId || one.kind !== entry.kind);
  writeRegistry({ ...registry, results: [...others, entry] });
}

export function saveOutboxSheetId(outboxSheetId: number): void {
  writeRegistry({ ...readRegistry(), outboxSheetId });
}

/** A name that no tab has yet, at most 100 characters. */
export function freeTabName(spreadsheet: Spreadsheet, wanted: string): string {
  const taken = spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase());
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = `${wanted.slice(0, 100 - suffix.length)}${suffix}`;
    if (!taken.includes(name.toLowerCase())) return name;
  }
}
