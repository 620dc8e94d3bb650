/**
 * What the simulator offers to those who run scripts in it (the workbench, `npm run script`, the tests). The document lives here, in
 * the host; an execution is a worker thread with a fresh script context that calls its services synchronously over to the host.
 * Nothing here knows Rollbook: any Apps Script project for a spreadsheet can be run.
 */

import type { AreaSummary, CellBlock, CellPlace, DocumentView, SheetContent } from "./document-view";
import type { ExecutionKind, FaultRule, LatencyModel, SimulatorSwitches } from "./platform";
import type { CellArea, FoundCell, HistoryView, SavedCells, SheetArea, TextSearch, UserEdit } from "./user-edit";

export type * from "./document-view";
export type * from "./platform";
export type * from "./user-edit";

/** What clasp would push: the manifest, the scripts, the HTML files (names without extension). */
export interface ScriptProject {
  readonly manifest: ScriptManifest;
  readonly scripts: readonly { readonly name: string; readonly source: string }[];
  readonly html: readonly { readonly name: string; readonly source: string }[];
}

export interface ScriptManifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
  readonly runtimeVersion?: string;
  readonly exceptionLogging?: string;
}

/** Milliseconds since 1970. The simulator never asks the machine for the time. */
export interface SimulatorClock {
  now(): number;
  /** Moves the clock on by the simulated time that executions took; without it the simulator keeps that time to itself, on top of `now`. */
  advance?(milliseconds: number): void;
}

export interface SimulatorOptions {
  readonly project: ScriptProject;
  readonly clock: SimulatorClock;
  /** A document saved by `saveDocument`; without it a new one with one empty 1000 x 26 sheet. */
  readonly document?: SavedDocument;
  readonly switches?: Partial<SimulatorSwitches>;
  /** What service calls cost in simulated time; nothing by default. */
  readonly latency?: LatencyModel;
  /** The signed ID token of the effective user (ScriptApp.getIdentityToken); null when the user has none. */
  readonly identityToken?: (email: string) => Promise<string | null>;
  /** Where a script's address leads: a local stand-in of the deployed service, say. Unchanged by default. */
  readonly resolveUrl?: (url: string) => string;
  /** What Utilities.sleep waits for; real time by default. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** What others do while a script sleeps, whether its time is real or simulated: it goes on when they have done it. */
  readonly meanwhile?: () => Promise<void>;
  /** Milliseconds, of real time and of simulated time, after which an execution is killed: 6 minutes, 30 seconds for a simple trigger. */
  readonly timeLimits?: { readonly execution?: number; readonly simpleTrigger?: number };
  /** The folder of the built simulator, when it is not dist/simulator of the project. */
  readonly builtSimulator?: string;
}

/** Whose limits hold for a user (facts: apps-script 3). Workspace unless it was ever said. */
export type AccountKind = "consumer" | "workspace";

/** What a user may use up in 24 hours: calls of UrlFetchApp, reads and writes of properties, milliseconds that triggers run. */
export type QuotaName = "urlFetch" | "properties" | "emailRecipients" | "spreadsheets" | "triggerRuntime";

export interface QuotaView {
  readonly name: QuotaName;
  readonly limit: number;
  readonly left: number;
  /** When all of it will be there again; absent while nothing is used. */
  readonly resetsAt?: number;
}

/** Opaque JSON: document, properties of all stores, triggers, what is used of the quotas. */
export type SavedDocument = { readonly formatVersion: 1 } & Readonly<Record<string, unknown>>;

export interface ExecutionRecord {
  readonly id: number;
  readonly kind: ExecutionKind;
  readonly functionName: string;
  readonly user: string;
  readonly startedAt: number;
  readonly finishedAt?: number;
  readonly state: "running" | "done" | "failed" | "killed";
  readonly error?: { readonly name: string; readonly message: string };
  readonly log: readonly string[];
  /** Service calls made so far, by "Class.member". */
  readonly calls: Readonly<Record<string, number>>;
  /** Cells that its calls have moved out of the document and into it. */
  readonly cells: { readonly read: number; readonly written: number };
  /** What its calls cost by the latency model and by stalls; between startedAt and finishedAt, with whatever real time passed. */
  readonly simulatedMilliseconds: number;
  /** The longest of that time in which it held a lock. */
  readonly lockedMilliseconds: number;
}

export interface ExecutionResult {
  readonly record: ExecutionRecord;
  /** Copied as google.script.run copies it. */
  readonly value?: unknown;
}

export interface Selection {
  readonly sheetId: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** The cell in it that is typed into, where it is not the first. */
  readonly cell?: { readonly row: number; readonly column: number };
  /** Further ranges of the same sheet; the one above was selected last. */
  readonly others?: readonly CellArea[];
}

export interface MenuItemView {
  readonly label: string;
  /** null for a separator. */
  readonly functionName: string | null;
  readonly items?: readonly MenuItemView[];
}

/** What a listener hears. `user` is the person whose window it concerns. */
export type SimulatorEvent =
  | {
      readonly type: "cells";
      readonly sheetId: number;
      readonly top: number;
      readonly left: number;
      readonly bottom: number;
      readonly right: number;
    }
  | { readonly type: "structure" }
  | { readonly type: "menu"; readonly user: string; readonly title: string; readonly items: readonly MenuItemView[] }
  | { readonly type: "sidebar"; readonly user: string; readonly title: string; readonly html: string }
  | {
      readonly type: "dialog";
      readonly user: string;
      readonly title: string;
      readonly html: string;
      readonly width: number;
      readonly height: number;
      readonly modal: boolean;
    }
  | {
      readonly type: "alert";
      readonly user: string;
      readonly id: number;
      readonly title: string;
      readonly text: string;
      readonly buttons: readonly string[];
      readonly prompt: boolean;
    }
  | {
      readonly type: "toast";
      readonly user: string;
      readonly text: string;
      readonly title: string;
      readonly seconds: number;
    }
  /** What a script would have sent. */
  | {
      readonly type: "mail";
      readonly user: string;
      readonly to: readonly string[];
      readonly subject: string;
      readonly body: string;
    }
  /** `execution` is the one that moved it; none when the person's own edit did. */
  | { readonly type: "select"; readonly user: string; readonly selection: Selection; readonly execution?: number }
  | { readonly type: "execution"; readonly record: ExecutionRecord }
  | { readonly type: "triggers" };

export interface TriggerView {
  readonly id: string;
  readonly functionName: string;
  readonly user: string;
  readonly kind: string;
  readonly everyMinutes?: number;
  readonly nextAt?: number;
}

/** The simulator as its users see it. */
export interface SimulatorHost {
  readonly document: DocumentView;
  cells(sheetId: number, top: number, left: number, rows: number, columns: number): CellBlock;
  /** Everything in some cells, for an edit that puts it back. */
  takeCells(area: SheetArea): SavedCells;
  /** What the drop-down of a filter's column offers: all different texts below the header. */
  filterValues(sheetId: number, column: number): readonly string[];
  /**
   * A person opens the document: onOpen runs; its menu comes as an event. `language` is the one of the person's account, such as "es"; English
   * unless it was ever said.
   */
  open(user: string, language?: string): Promise<ExecutionResult>;
  /** The language of a person's account from now on, as if they had chosen another one at Google. */
  setLanguage(user: string, language: string): void;
  /** File → Settings: how the document writes numbers and dates. */
  setLocale(user: string, locale: string): void;
  /** A person edits by hand; resolves when the edit is in the document. onEdit runs by itself afterwards (see `idle`). */
  edit(user: string, edit: UserEdit): Promise<void>;
  /** Edits that belong together, in one of the person's windows, remembered so that they can be taken back there as one. */
  editAsOne(user: string, window: string, edits: readonly UserEdit[]): Promise<HistoryView>;
  /** Takes back, or makes again, what was last done in a window; what others did meanwhile stays. */
  undo(user: string, window: string): Promise<HistoryView>;
  redo(user: string, window: string): Promise<HistoryView>;
  historyOf(window: string): HistoryView;
  /** A window is gone, and its memory with it. */
  forgetWindow(window: string): void;
  /** The block of filled cells around one, and the last row and column of the sheet in which anything stands. */
  surroundings(sheetId: number, row: number, column: number): { readonly region: CellArea; readonly last: CellPlace };
  /** Where Ctrl with an arrow leads from a cell. */
  nextData(sheetId: number, row: number, column: number, direction: "UP" | "DOWN" | "PREVIOUS" | "NEXT"): CellPlace;
  /** Of several areas, each cell once. */
  summary(sheetId: number, areas: readonly CellArea[]): AreaSummary;
  /** All that stands in a sheet, with its kinds of values, for a file. */
  content(sheetId: number): SheetContent;
  find(search: TextSearch): readonly FoundCell[];
  select(user: string, selection: Selection): void;
  /** A click on a menu item. `window`: what the execution writes can be taken back there as one step. */
  clickMenu(user: string, functionName: string, window?: string): Promise<ExecutionResult>;
  /** google.script.run from this user's page; `window` as of a menu's click. Rejects nothing: a failure is in the record. */
  call(user: string, functionName: string, args: readonly unknown[], window?: string): Promise<ExecutionResult>;
  /** Any function with full authorisation, as from the script editor. */
  run(user: string, functionName: string, args?: readonly unknown[]): Promise<ExecutionResult>;
  /** A custom function as a cell calls it: AuthMode.CUSTOM_FUNCTION, thirty seconds. */
  customFunction(user: string, functionName: string, args: readonly unknown[]): Promise<ExecutionResult>;
  answerAlert(id: number, answer: { readonly button: string; readonly text?: string }): void;
  /** Fires every trigger that has become due by the clock, in order; the caller moves the clock. */
  fireDueTriggers(): Promise<readonly ExecutionRecord[]>;
  triggers(): readonly TriggerView[];
  executions(): readonly ExecutionRecord[];
  kill(executionId: number): Promise<void>;
  /** What of the plan can still strike. */
  readonly waitingFaults: readonly FaultRule[];
  /** Replaces the fault plan; an empty one lets everything work again. */
  setFaults(rules: readonly FaultRule[]): void;
  readonly switches: SimulatorSwitches;
  /** Saved with the document, as consents and what calls cost are; faults are not. */
  setSwitches(switches: Partial<SimulatorSwitches>): void;
  readonly latency: LatencyModel | null;
  /** What calls cost from now on; null for nothing. */
  setLatency(latency: LatencyModel | null): void;
  setNetwork(on: boolean): void;
  /** Every cached value goes before its time, as the real cache may let it. */
  emptyCaches(): void;
  /** What a user has consented to: full scope addresses, or all that the manifest asks for. */
  consents(user: string): readonly { readonly scope: string; readonly given: boolean }[];
  setConsent(user: string, scopes: readonly string[] | "all"): void;
  setAccount(user: string, kind: AccountKind): void;
  /** The document is shared with somebody to be looked at only: what they or a script of theirs would change in it is refused. */
  shareToView(user: string): void;
  quotas(user: string): readonly QuotaView[];
  /** Uses up a user's quota but for that much. */
  leaveQuota(user: string, name: QuotaName, left: number): void;
  /** Resolves when no execution is running and no onEdit waits. */
  idle(): Promise<void>;
  saveDocument(): SavedDocument;
  /** Only the properties of what saveDocument answers, without the cells' time. */
  saveProperties(): unknown;
  subscribe(listener: (event: SimulatorEvent) => void): () => void;
  close(): Promise<void>;
}
