/**
 * Which tab is which: kept in the document by sheet id, so that renamed and moved tabs are still found, and a copied document does not believe it has ours.
 */
import type { MeantColumns } from "../../roster";
import { takeFindings } from "../platform/findings";
import { documentProperties } from "../platform/google";
import { languageNote } from "../platform/settings";
import { stateIn, type TabState } from "./tab-state";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface RosterTabEntry {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly sheetId: number;
  readonly baselineSheetId: number;
  readonly pulledAt: string;
  /** By the clock of the service, when it began to read what was pulled last. */
  readonly asOf?: string;
  readonly accounts: number;
  /** From when the tab is there until it is filled. */
  readonly unfinished?: true;
  /** What somebody has said of columns out of step: at most one answer a column, until it is sent or another one. */
  readonly meant?: MeantColumns;
  /** The school's last grade level, where somebody has said it when they promoted (B-17). */
  readonly lastGrade?: string;
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
  /** Submissions that the service has answered: their rows are Sent, those of others wait. Left out by the release before, whose rows are all called Sent. */
  readonly accepted?: readonly string[];
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

/** With what the district has said of grades, which is kept once for all of them (B-18). */
function rostersIn(properties: Readonly<Record<string, string>>): RosterTabEntry[] {
  const said = properties[keys.grades];
  const kept = said === undefined ? {} : { grades: JSON.parse(said) as KeptGrades };
  return entriesIn<RosterTabEntry>(properties, keys.roster("")).map((entry) => ({ ...entry, ...kept }));
}

export function readRegistry(): Registry {
  const properties: Readonly<Record<string, string>> = documentProperties()?.getProperties() ?? {};
  takeFindings(properties);
  const outbox = properties[keys.outbox];
  return {
    rosters: rostersIn(properties),
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

/** Everything that an edit has to know of the document, in one call. */
export interface EditedTab {
  readonly entry: RosterTabEntry;
  readonly state: TabState | null;
  /** Something is on its way. */
  readonly onTheWay: boolean;
  /** Somebody here reads Rollbook in another language than their account's. */
  readonly languageWasChosen: boolean;
  /** The properties were refused: nothing is known but what stands in the tab. */
  readonly isKnownByLooks?: true;
}

function allProperties(): Readonly<Record<string, string>> {
  const properties = documentProperties()?.getProperties() ?? {};
  takeFindings(properties);
  return properties;
}

/** The roster of a school, an Errors tab, or a tab of the user's own. */
export function editedTab(sheetId: number): EditedTab | "errors" | null {
  const properties = allProperties();
  const roster = tabIn(properties, (entry) => entry.sheetId === sheetId);
  if (roster !== null) return roster;
  const results = entriesIn<ResultTabEntry>(properties, "rollbook.result.");
  return results.some((one) => one.kind === "error" && one.sheetId === sheetId) ? "errors" : null;
}

/** A school's tab, and the one whose tab the person is in, in one call. */
export function tabOfSchool(
  schoolId: string | null,
  activeSheetId: number,
): { readonly tab: EditedTab | null; readonly here: RosterTabEntry | null } {
  const properties = allProperties();
  return {
    tab: tabIn(properties, (entry) => entry.schoolId === schoolId),
    here: tabIn(properties, (entry) => entry.sheetId === activeSheetId)?.entry ?? null,
  };
}

function tabIn(
  properties: Readonly<Record<string, string>>,
  isMeant: (entry: RosterTabEntry) => boolean,
): EditedTab | null {
  const entry = rostersIn(properties).find(isMeant);
  if (entry === undefined) return null;
  const outbox = properties[keys.outbox];
  return {
    entry,
    state: stateIn(properties, entry.schoolId),
    onTheWay: outbox !== undefined && (JSON.parse(outbox) as OutboxEntry).inUse,
    languageWasChosen: properties[languageNote] !== undefined,
  };
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

export function forgetResult(entry: ResultTabEntry): void {
  documentProperties()?.deleteProperty(keys.result(entry));
}

/** Called where a new one is noted, so that the list does not grow for ever. The last one of an Errors tab stays: without it the tab would not be checked any more. */
export function forgetOldResults(): void {
  const { results } = readRegistry();
  const isLast = ({ kind, sheetId }: ResultTabEntry, index: number) =>
    kind === "error" && !results.some((other, at) => at > index && other.sheetId === sheetId);
  results.slice(0, Math.max(0, results.length - maxResults)).forEach((entry, index) => {
    if (!isLast(entry, index)) forgetResult(entry);
  });
}

export function saveOutbox(entry: OutboxEntry): void {
  save(keys.outbox, entry);
}

/** A name that no tab has yet, at most 100 characters. */
export function freeTabName(spreadsheet: Spreadsheet, wanted: string): string {
  return tabNamed(spreadsheet, wanted, () => false).name;
}

/** A name like the wanted one that is free, or that a tab has in which nothing stands. */
export function freeOrBlankTab(spreadsheet: Spreadsheet, wanted: string): FreeTab {
  return tabNamed(spreadsheet, wanted, (sheet) => sheet.getLastRow() === 0);
}

interface FreeTab {
  readonly name: string;
  /** Null where the name is free. */
  readonly sheet: Sheet | null;
}

function tabNamed(spreadsheet: Spreadsheet, wanted: string, mayBe: (sheet: Sheet) => boolean): FreeTab {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = `${wanted.slice(0, 100 - suffix.length)}${suffix}`;
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet === null || mayBe(sheet)) return { name, sheet };
  }
}
