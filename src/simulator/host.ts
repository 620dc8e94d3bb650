/** The simulator as others use it: one document, the people who work with it, and the script that runs for them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type {
  AccountKind,
  AreaSummary,
  CellArea,
  CellBlock,
  CellPlace,
  DocumentView,
  ExecutionRecord,
  ExecutionResult,
  FaultRule,
  FoundCell,
  HistoryView,
  LatencyModel,
  QuotaName,
  QuotaView,
  SavedCells,
  SavedDocument,
  Selection,
  SheetArea,
  SheetContent,
  SimulatorEvent,
  SimulatorHost,
  SimulatorOptions,
  SimulatorSwitches,
  TextSearch,
  TriggerView,
  UserEdit,
} from "./api";
import { findBuiltSimulator } from "./built-simulator";
import { isLocale } from "./document/formats/locale";
import { takeCells } from "./document/saved/saved-block";
import type { SheetModel } from "./document/sheet-model";
import { filterValues } from "./document/structure/filter";
import { dataRegion, nextDataCell } from "./document/view/data-region";
import { contentOfSheet } from "./document/view/sheet-content";
import { summarise } from "./document/view/summary";
import { viewOfCells, viewOfDocument } from "./document/view/view";
import { ServiceError } from "./errors";
import { copiedArguments, isCallable } from "./executions/call-arguments";
import type { EditNews } from "./executions/edit-news";
import { EditHistory } from "./executions/history/edit-history";
import { Runner } from "./executions/runner";
import { foundCells } from "./executions/text-search";
import { TriggerRuns } from "./executions/trigger-runs";
import { applyEdit } from "./executions/user-edits";
import { classTable } from "./services/registry";
import { makeWorld, saveWorld } from "./world/saved-world";
import type { World } from "./world/world";

export function createSimulator(options: SimulatorOptions): SimulatorHost {
  return new Host(options);
}

class Host implements SimulatorHost {
  private readonly world: World;
  private readonly runner: Runner;
  private readonly triggerRuns: TriggerRuns;
  private readonly history: EditHistory;
  private readonly listeners = new Set<(event: SimulatorEvent) => void>();
  private readonly whenIdle: (() => void)[] = [];

  constructor(options: SimulatorOptions) {
    this.world = makeWorld(options, (event) => {
      for (const listener of this.listeners) listener(event);
    });
    const built = findBuiltSimulator(options.builtSimulator);
    this.runner = new Runner(
      this.world,
      join(built, "execution-worker.js"),
      {
        realmSource: readFileSync(join(built, "realm.js"), "utf8"),
        table: classTable,
      },
      { execution: 360_000, simpleTrigger: 30_000, ...options.timeLimits },
    );
    this.triggerRuns = new TriggerRuns(this.world, this.runner, () => this.checkIdle());
    this.history = new EditHistory(this.world);
    this.connectCustomFunctions();
    this.world.workbook.onRearrangement = (sheet, change) => this.history.follow(sheet.id, change);
  }

  get document(): DocumentView {
    return viewOfDocument(this.world.workbook);
  }

  cells(sheetId: number, top: number, left: number, rows: number, columns: number): CellBlock {
    const { workbook } = this.world;
    const sheet = this.sheet(sheetId);
    const bottom = Math.min(sheet.grid.maxRows, top + rows - 1);
    const right = Math.min(sheet.grid.maxColumns, left + columns - 1);
    return viewOfCells(workbook, sheet, { top: Math.max(1, top), left: Math.max(1, left), bottom, right });
  }

  takeCells(area: SheetArea): SavedCells {
    return takeCells(this.sheet(area.sheetId), area);
  }

  filterValues(sheetId: number, column: number): readonly string[] {
    return filterValues(this.world.workbook, this.sheet(sheetId), column);
  }

  open(user: string, language?: string): Promise<ExecutionResult> {
    this.world.meet(user, language);
    return this.settling(this.triggerRuns.open(user));
  }

  setLanguage(user: string, language: string): void {
    this.world.meet(user, language);
  }

  setLocale(user: string, locale: string): void {
    this.world.meet(user);
    if (!isLocale(locale)) throw new ServiceError(`Invalid argument: ${locale}`);
    this.world.workbook.setLocale(locale);
    this.triggerRuns.edited(user, { change: "OTHER" });
    this.checkIdle();
  }

  async edit(user: string, edit: UserEdit): Promise<void> {
    this.world.meet(user);
    const news = applyEdit(this.world, user, edit);
    this.triggerRuns.edited(user, news);
    this.checkIdle();
  }

  async editAsOne(user: string, window: string, edits: readonly UserEdit[]): Promise<HistoryView> {
    this.world.meet(user);
    return this.telling(user, (heard) => this.history.perform(user, window, edits, heard));
  }

  async undo(user: string, window: string): Promise<HistoryView> {
    return this.telling(user, (heard) => this.history.step(user, window, "undo", heard));
  }

  async redo(user: string, window: string): Promise<HistoryView> {
    return this.telling(user, (heard) => this.history.step(user, window, "redo", heard));
  }

  historyOf(window: string): HistoryView {
    return this.history.view(window);
  }

  forgetWindow(window: string): void {
    this.history.forget(window);
  }

  surroundings(sheetId: number, row: number, column: number): { readonly region: CellArea; readonly last: CellPlace } {
    const sheet = this.sheet(sheetId);
    const cell = { top: row, left: column, bottom: row, right: column };
    const last = { row: sheet.grid.lastRow(), column: sheet.grid.lastColumn() };
    return { region: dataRegion(this.world.workbook, sheet, cell, true, true), last };
  }

  nextData(sheetId: number, row: number, column: number, direction: "UP" | "DOWN" | "PREVIOUS" | "NEXT"): CellPlace {
    const [down, right] = nextDataCell(this.world.workbook, this.sheet(sheetId), row, column, direction);
    return { row: down, column: right };
  }

  summary(sheetId: number, areas: readonly CellArea[]): AreaSummary {
    return summarise(this.world.workbook, this.sheet(sheetId), areas);
  }

  content(sheetId: number): SheetContent {
    return contentOfSheet(this.world.workbook, this.sheet(sheetId));
  }

  find(search: TextSearch): readonly FoundCell[] {
    return foundCells(this.world.workbook, search).map(({ sheet, row, column }) => ({
      sheetId: sheet.id,
      row,
      column,
    }));
  }

  select(user: string, selection: Selection): void {
    this.world.meet(user);
    this.world.select(user, selection);
  }

  clickMenu(user: string, functionName: string, window?: string): Promise<ExecutionResult> {
    return this.start("menu", user, functionName, "none", () => copiedArguments([]), window);
  }

  call(user: string, functionName: string, args: readonly unknown[], window?: string): Promise<ExecutionResult> {
    const copied = (): string => {
      if (!isCallable(functionName)) {
        throw new TypeError(`google.script.run.${functionName} is not a function`);
      }
      return copiedArguments(args);
    };
    return this.start("call", user, functionName, "page", copied, window);
  }

  customFunction(user: string, functionName: string, args: readonly unknown[]): Promise<ExecutionResult> {
    const order = { kind: "custom", functionName, user, mode: "CUSTOM_FUNCTION" } as const;
    return this.settling(
      this.runner.run(order, { copying: "cells", args: (execution) => execution.handles.encode([...args]) }),
    );
  }

  run(user: string, functionName: string, args: readonly unknown[] = []): Promise<ExecutionResult> {
    return this.start("run", user, functionName, "json", () => copiedArguments(args));
  }

  answerAlert(id: number, answer: { readonly button: string; readonly text?: string }): void {
    this.world.answer(id, answer);
  }

  fireDueTriggers(): Promise<readonly ExecutionRecord[]> {
    return this.settling(this.triggerRuns.fireDue());
  }

  triggers(): readonly TriggerView[] {
    return this.world.triggers.all().map(({ id, functionName, user, event, schedule, nextAt }) => ({
      id,
      functionName,
      user,
      kind: event,
      ...(schedule?.everyMinutes === undefined ? {} : { everyMinutes: schedule.everyMinutes }),
      ...(nextAt === undefined ? {} : { nextAt }),
    }));
  }

  executions(): readonly ExecutionRecord[] {
    return this.runner.records();
  }

  kill(executionId: number): Promise<void> {
    return this.runner.kill(executionId);
  }

  get waitingFaults(): readonly FaultRule[] {
    return this.runner.faults.waiting;
  }

  setFaults(rules: readonly FaultRule[]): void {
    this.runner.faults.set(rules, this.runner.nextExecution);
  }

  get switches(): SimulatorSwitches {
    return this.world.switches;
  }

  setSwitches(switches: Partial<SimulatorSwitches>): void {
    this.world.switches = { ...this.world.switches, ...switches };
  }

  get latency(): LatencyModel | null {
    return this.world.latency;
  }

  setLatency(latency: LatencyModel | null): void {
    this.world.latency = latency;
  }

  setNetwork(on: boolean): void {
    this.world.networkIsOn = on;
  }

  emptyCaches(): void {
    this.world.caches.clear();
  }

  consents(user: string): readonly { readonly scope: string; readonly given: boolean }[] {
    const { project, consents } = this.world;
    return (project.manifest.oauthScopes ?? []).map((scope) => ({ scope, given: consents.has(user, scope) }));
  }

  setConsent(user: string, scopes: readonly string[] | "all"): void {
    this.world.consents.set(user, scopes);
  }

  setAccount(user: string, kind: AccountKind): void {
    this.world.quotas.setAccount(user, kind);
  }

  shareToView(user: string): void {
    const { sharing } = this.world.workbook;
    if (!sharing.viewers.includes(user)) sharing.viewers = [...sharing.viewers, user];
  }

  quotas(user: string): readonly QuotaView[] {
    return this.world.quotas.view(user);
  }

  leaveQuota(user: string, name: QuotaName, left: number): void {
    this.world.quotas.leave(user, name, left);
  }

  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.whenIdle.push(resolve);
      this.checkIdle();
    });
  }

  saveDocument(): SavedDocument {
    return saveWorld(this.world);
  }

  saveProperties(): unknown {
    return this.world.properties.save();
  }

  subscribe(listener: (event: SimulatorEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): Promise<void> {
    return this.runner.close();
  }

  /** They run as whoever owns the document: there is nothing of a user that they may see. */
  private connectCustomFunctions(): void {
    const { workbook, customFunctions } = this.world;
    customFunctions.connect(
      (functionName, args) => this.customFunction(workbook.owner, functionName, args),
      (moment) => workbook.serialOf(moment),
      () => {
        for (const sheet of workbook.sheets) workbook.cellsChanged(sheet, sheet.area);
        this.checkIdle();
      },
    );
  }

  private sheet(sheetId: number): SheetModel {
    const sheet = this.world.workbook.sheetById(sheetId);
    if (sheet === undefined) throw new ServiceError(`Sheet ${sheetId} not found`);
    return sheet;
  }

  /** Scripts hear of what was made also when a later edit was refused. */
  private telling(user: string, work: (heard: (news: EditNews) => void) => HistoryView): HistoryView {
    try {
      return work((news) => this.triggerRuns.edited(user, news));
    } finally {
      this.checkIdle();
    }
  }

  private start(
    kind: "menu" | "call" | "run",
    user: string,
    functionName: string,
    copying: "page" | "json" | "none",
    args: () => string,
    window?: string,
  ): Promise<ExecutionResult> {
    const asked = (): string => {
      if (kind === "run") return args();
      // Google would ask for consent here, and run nothing without it.
      if (this.world.consents.hasNone(user))
        throw new ServiceError("Authorization is required to perform that action.");
      this.setSwitches({ enabledInDocument: true });
      return args();
    };
    const noted = window === undefined ? null : this.history.record(window);
    const order = {
      kind,
      functionName,
      user,
      mode: "FULL",
      ...(noted === null ? {} : { recorder: noted.recorder }),
    } as const;
    return this.settling(this.runner.run(order, { copying, args: asked }).finally(() => noted?.end()));
  }

  private async settling<T>(run: Promise<T>): Promise<T> {
    try {
      return await run;
    } finally {
      this.checkIdle();
    }
  }

  private checkIdle(): void {
    if (!this.runner.isIdle || !this.triggerRuns.isIdle || !this.world.customFunctions.isIdle) return;
    for (const resolve of this.whenIdle.splice(0)) resolve();
  }
}
