/** Simple and installable triggers: what they are given, when they run, and onEdit's queue of two. */
import type { ExecutionRecord, ExecutionResult, ScriptProject } from "../api";
import { offsetAt } from "../document/formats/time-zone";
import { type EnumMember, enumOf } from "../services/enums";
import { EventRange, EventUser } from "../services/event-objects";
import { SimSpreadsheet } from "../services/spreadsheet/spreadsheet";
import type { TriggerModel } from "../world/triggers";
import type { World } from "../world/world";
import { isUnauthorised } from "./authorization";
import type { EditNews } from "./edit-news";
import type { Execution } from "./execution";
import type { Runner } from "./runner";

/** Edits that may wait while an onEdit runs; a further one is dropped (facts: apps-script 1.3). */
const waitingEdits = 2;

export class TriggerRuns {
  private readonly world: World;
  private readonly runner: Runner;
  /** Told whenever something that nobody waits for has run. */
  private readonly onRunEnded: () => void;
  private readonly hasOnOpen: boolean;
  private readonly hasOnEdit: boolean;
  private readonly waiting: { readonly user: string; readonly news: EditNews }[] = [];
  private editing = false;
  private readonly installed = new Set<Promise<unknown>>();

  constructor(world: World, runner: Runner, onRunEnded: () => void) {
    this.world = world;
    this.runner = runner;
    this.onRunEnded = onRunEnded;
    this.hasOnOpen = declares(world.project, "onOpen");
    this.hasOnEdit = declares(world.project, "onEdit");
  }

  get isIdle(): boolean {
    return !this.editing && this.waiting.length === 0 && this.installed.size === 0;
  }

  async open(user: string): Promise<ExecutionResult> {
    const result = this.hasOnOpen
      ? await this.runSimple("open", "onOpen", user, (execution) => this.openEvent(execution, this.simpleMode))
      : { record: this.nothingToRun("onOpen", user) };
    await this.runInstalled("ON_OPEN", (execution) => this.openEvent(execution, "FULL"));
    return result;
  }

  /** After a person's edit. Returns at once; `isIdle` says when all of it has run. */
  edited(user: string, news: EditNews): void {
    if (this.hasOnEdit && news.cells !== undefined && this.waiting.length < waitingEdits + (this.editing ? 0 : 1)) {
      this.waiting.push({ user, news });
      void this.runWaitingEdits();
    }
    if (news.cells !== undefined)
      this.keep(this.runInstalled("ON_EDIT", (execution) => this.editEvent(execution, news, "FULL")));
    this.keep(this.runInstalled("ON_CHANGE", (execution) => this.changeEvent(execution, news)));
  }

  async fireDue(): Promise<ExecutionRecord[]> {
    const due = this.world.triggers.takeDue(this.world.clock.now());
    const records: ExecutionRecord[] = [];
    for (const trigger of due.filter((one) => this.fires(one))) {
      const { record } = await this.runner.run(
        {
          kind: "trigger",
          functionName: trigger.functionName,
          user: trigger.user,
          mode: "FULL",
          hasActiveDocument: this.world.switches.clockTriggerHasActiveDocument,
        },
        { copying: "none", args: (execution) => execution.handles.encode([this.clockEvent(trigger)]) },
      );
      records.push(record);
    }
    if (due.length > 0) this.world.emit({ type: "triggers" });
    return records;
  }

  /** Simple triggers of an add-on that is installed, but was never used in this document, may do next to nothing (facts: apps-script 2). */
  private get simpleMode(): "NONE" | "LIMITED" {
    const { deployment, enabledInDocument } = this.world.switches;
    return enabledInDocument || deployment === "bound" ? "LIMITED" : "NONE";
  }

  /**
   * A test deployment has no installable triggers. When its maker has taken consent back, a published add-on's trigger starts all the same and dies at
   * the first call that needs it; any other does not run at all (facts: apps-script 1.1).
   */
  private fires(trigger: TriggerModel): boolean {
    const { deployment, triggersFire } = this.world.switches;
    if (!triggersFire) return false;
    if (deployment !== "bound") return deployment === "published";
    const { project, consents } = this.world;
    return !isUnauthorised(project.manifest, (scope) => consents.has(trigger.user, scope));
  }

  private async runWaitingEdits(): Promise<void> {
    if (this.editing) return;
    this.editing = true;
    try {
      for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
        const { user, news } = next;
        await this.runSimple("edit", "onEdit", user, (execution) => this.editEvent(execution, news, this.simpleMode));
      }
    } finally {
      this.editing = false;
      this.onRunEnded();
    }
  }

  private runSimple(
    kind: "open" | "edit",
    functionName: string,
    user: string,
    event: (execution: Execution) => object,
  ): Promise<ExecutionResult> {
    return this.runner.run(
      { kind, functionName, user, mode: this.simpleMode },
      { copying: "none", args: (execution) => execution.handles.encode([event(execution)]) },
    );
  }

  private async runInstalled(kind: TriggerModel["event"], event: (execution: Execution) => object): Promise<void> {
    const triggers = this.world.triggers.all().filter((trigger) => trigger.event === kind && this.fires(trigger));
    await Promise.all(
      triggers.map((trigger) =>
        this.runner.run(
          { kind: "trigger", functionName: trigger.functionName, user: trigger.user, mode: "FULL" },
          {
            copying: "none",
            args: (execution) => execution.handles.encode([{ ...event(execution), triggerUid: trigger.id }]),
          },
        ),
      ),
    );
  }

  private keep(run: Promise<unknown>): void {
    this.installed.add(run);
    void run.finally(() => {
      this.installed.delete(run);
      this.onRunEnded();
    });
  }

  private common(execution: Execution, mode: EnumMember<"AuthMode">) {
    return {
      authMode: enumOf("AuthMode", mode),
      source: new SimSpreadsheet(execution),
      // A simple trigger may not know the user.
      user: new EventUser(mode === "FULL" ? execution.user : ""),
    };
  }

  private openEvent(execution: Execution, mode: EnumMember<"AuthMode">) {
    return this.common(execution, mode);
  }

  private editEvent(execution: Execution, news: EditNews, mode: EnumMember<"AuthMode">) {
    const { cells } = news;
    if (cells === undefined) throw new Error("an edit without cells");
    const { sheet, area, value, oldValue } = cells;
    return {
      ...this.common(execution, mode),
      range: new EventRange(execution, sheet, area),
      ...(value === undefined ? {} : { value }),
      ...(oldValue === undefined ? {} : { oldValue }),
    };
  }

  private changeEvent(execution: Execution, news: EditNews) {
    return { ...this.common(execution, "FULL"), changeType: news.change };
  }

  private clockEvent(trigger: TriggerModel) {
    const now = this.world.clock.now();
    const timeZone = "UTC";
    const date = new Date(now + offsetAt(now, timeZone));
    const firstDay = Date.UTC(date.getUTCFullYear(), 0, 1);
    return {
      authMode: enumOf("AuthMode", "FULL"),
      triggerUid: trigger.id,
      timezone: timeZone,
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      "day-of-month": date.getUTCDate(),
      "day-of-week": date.getUTCDay() || 7,
      "week-of-year": Math.floor((date.getTime() - firstDay) / 604_800_000) + 1,
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
    };
  }

  private nothingToRun(functionName: string, user: string): ExecutionRecord {
    const now = this.world.clock.now();
    return {
      id: 0,
      kind: "open",
      functionName,
      user,
      startedAt: now,
      finishedAt: now,
      state: "done",
      log: [],
      calls: {},
      cells: { read: 0, written: 0 },
      simulatedMilliseconds: 0,
      lockedMilliseconds: 0,
    };
  }
}

/** A simple trigger is any function of that name; without one nothing is run. */
function declares(project: ScriptProject, name: string): boolean {
  const declaration = new RegExp(
    `(^|[\\s;}])((async\\s+)?function\\s*\\*?\\s*${name}\\s*\\(|(const|let|var)\\s+${name}\\s*=)`,
  );
  return project.scripts.some((script) => declaration.test(script.source));
}
