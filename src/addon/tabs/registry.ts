/**
 * Which tab is which: kept in the document by sheet id, so that renamed and moved tabs are still found, and a copied document does not believe it has ours.
 */
import type { MeantColumns } from "../../roster";
import { takeFindings } from "../platform/findings";
import { documentProperties } from "../platform/google";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface RosterTabEntry {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly sheetId: number;
  readonly baselineSheetId: number;
  readonly pulledAt: string;
  readonly accounts: number;
  /** From when the tab is there until it is filled. */
  readonly unfinished?: true;
  /** What somebody has said of columns out of step: at most one answer a column, until it is sent or another one. */
  readonly meant?: MeantColumns;
  /** What the district has said of codes of grades (B-18), as the service told it last; kept once for all rosters. */
  readonly grades?: KeptGrades;
}

type KeptGrades = Readonly<Record<string, string>>;

/** A tab of an import's file. It is noted by name before it is made: a run that is killed in between finds it again and does not make a second one. */
export interface ResultTabEntry {
  readonly importId: string;
  readonly schoolId: string;
  readonly kind: "uploaded" | "completed" | "error";
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly notedAt: number;
  readonly sheetId?: number;
  readonly written: boolean;
  /** True while temporary passwords may stand in it: said before they are written, taken back after they are gone. */
  readonly passwords?: boolean;
  /** A schedule's upload has left it. */
  readonly scheduled?: true;
}

export interface OutboxEntry {
  readonly sheetId: number;
  /** False only when nothing is on its way. */
  readonly inUse: boolean;
}

interface Registry {
  readonly rosters: readonly RosterTabEntry[];
  /** Oldest first. */
  readonly results: readonly ResultTabEntry[];
  readonly outbox?: OutboxEntry;
}

/** One property an entry: a property holds 9 kB, which a district of many schools in one workbook would outgrow. */
const keys = {
  roster: (schoolId: string) => `rollbook.roster.${schoolId}`,
  result: ({ importId, kind }: Pick<ResultTabEntry, "importId" | "kind">) => `rollbook.result.${importId}.${kind}`,
  outbox: "rollbook.outbox",
  grades: "rollbook.grades",
} as const;
/** Older results are found by nobody any more, and their tabs stay as they are. */
const maxResults = 100;

function entriesIn<Entry>(properties: Readonly<Record<string, string>>, prefix: string): Entry[] {
  return Object.keys(properties)
    .filter((name) => name.startsWith(prefix))
    .map((name) => JSON.parse(properties[name] ?? "") as Entry);
}

export function readRegistry(): Registry {
  const properties: Readonly<Record<string, string>> = documentProperties()?.getProperties() ?? {};
  takeFindings(properties);
  const outbox = properties[keys.outbox];
  const said = properties[keys.grades];
  const kept = said === undefined ? {} : { grades: JSON.parse(said) as KeptGrades };
  return {
    rosters: entriesIn<RosterTabEntry>(properties, keys.roster("")).map((entry) => ({ ...entry, ...kept })),
    results: entriesIn<ResultTabEntry>(properties, "rollbook.result.").sort((a, b) => a.notedAt - b.notedAt),
    ...(outbox === undefined ? {} : { outbox: JSON.parse(outbox) as OutboxEntry }),
  };
}

function save(key: string, entry: object): void {
  documentProperties()?.setProperty(key, JSON.stringify(entry));
}

export function sheetById(spreadsheet: Spreadsheet, sheetId: number | undefined): Sheet | null {
  return sheetId === undefined ? null : spreadsheet.getSheetById(sheetId);
}

export function rosterEntry(schoolId: string): RosterTabEntry | null {
  return readRegistry().rosters.find((entry) => entry.schoolId === schoolId) ?? null;
}

export function rosterEntryOfSheet(sheetId: number): RosterTabEntry | null {
  return readRegistry().rosters.find((entry) => entry.sheetId === sheetId) ?? null;
}

export function saveRosterEntry({ grades: _, ...entry }: RosterTabEntry): void {
  save(keys.roster(entry.schoolId), entry);
}

/** Nothing is written where it stands like this already. A property holds 9 kB: two hundred codes are four. */
export function saveGrades(before: KeptGrades | undefined, grades: KeptGrades = {}): void {
  if (JSON.stringify(before ?? {}) !== JSON.stringify(grades)) save(keys.grades, grades);
}

export function resultEntries(): readonly ResultTabEntry[] {
  return readRegistry().results;
}

export function resultEntry(importId: string | undefined, kind: ResultTabEntry["kind"]): ResultTabEntry | undefined {
  return resultEntries().find((entry) => entry.importId === importId && entry.kind === kind);
}

export function saveResultEntry(entry: ResultTabEntry): void {
  save(keys.result(entry), entry);
}

export function forgetResultEntry(entry: ResultTabEntry): void {
  documentProperties()?.deleteProperty(keys.result(entry));
}

/** Called where a new one is noted, so that the list does not grow for ever. */
export function forgetOldResults(): void {
  const { results } = readRegistry();
  for (const entry of results.slice(0, Math.max(0, results.length - maxResults))) {
    forgetResultEntry(entry);
  }
}

export function saveOutbox(entry: OutboxEntry): void {
  save(keys.outbox, entry);
}

/** A name that no tab has yet, at most 100 characters. */
export function freeTabName(spreadsheet: Spreadsheet, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = `${wanted.slice(0, 100 - suffix.length)}${suffix}`;
    if (spreadsheet.getSheetByName(name) === null) return name;
  }
}
