/** What all executions share: the document, the stores, the locks, the people's selections, and who listens. */
import type { LatencyModel, ScriptProject, Selection, SimulatorEvent, SimulatorSwitches } from "../api";
import type { DocumentRules } from "../document/limits";
import type { SheetModel } from "../document/sheet-model";
import type { Workbook } from "../document/workbook";
import { Caches } from "./caches";
import type { Consents } from "./consents";
import type { CustomFunctions } from "./custom-functions";
import type { Documents } from "./documents";
import { Locks } from "./locks";
import type { PropertyStores } from "./property-store";
import type { Quotas } from "./quotas";
import { Selections } from "./selections";
import type { SimulatedTime } from "./simulated-time";
import type { Triggers } from "./triggers";

export interface Question {
  readonly user: string;
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly string[];
  readonly prompt: boolean;
}

export interface AlertAnswer {
  readonly button: string;
  readonly text?: string;
}

export interface WorldParts {
  readonly project: ScriptProject;
  readonly clock: SimulatedTime;
  readonly switches: SimulatorSwitches;
  readonly latency: LatencyModel | null;
  readonly workbook: Workbook;
  readonly documents: Documents;
  readonly customFunctions: CustomFunctions;
  readonly properties: PropertyStores;
  readonly triggers: Triggers;
  readonly quotas: Quotas;
  readonly consents: Consents;
  readonly identityToken: (email: string) => Promise<string | null>;
  readonly resolveUrl: (url: string) => string;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly meanwhile: () => Promise<void>;
  readonly emit: (event: SimulatorEvent) => void;
}

export class World {
  readonly project: ScriptProject;
  /** The shared clock; an execution's own may be ahead of it, so services ask their context for the time. */
  readonly clock: SimulatedTime;
  switches: SimulatorSwitches;
  latency: LatencyModel | null;
  /** The one that the script is used in. */
  readonly workbook: Workbook;
  readonly documents: Documents;
  readonly customFunctions: CustomFunctions;
  readonly properties: PropertyStores;
  readonly triggers: Triggers;
  readonly quotas: Quotas;
  readonly consents: Consents;
  readonly identityToken: (email: string) => Promise<string | null>;
  readonly resolveUrl: (url: string) => string;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly meanwhile: () => Promise<void>;
  readonly emit: (event: SimulatorEvent) => void;
  readonly locks = new Locks();
  readonly caches = new Caches();
  networkIsOn = true;
  private readonly selections = new Selections();
  private readonly languages = new Map<string, string>();
  private readonly questions = new Map<
    number,
    { readonly execution: number; readonly answer: (answer: AlertAnswer) => void }
  >();
  private nextQuestion = 1;

  constructor(parts: WorldParts) {
    this.project = parts.project;
    this.clock = parts.clock;
    this.switches = parts.switches;
    this.latency = parts.latency;
    this.workbook = parts.workbook;
    this.documents = parts.documents;
    this.customFunctions = parts.customFunctions;
    this.properties = parts.properties;
    this.triggers = parts.triggers;
    this.quotas = parts.quotas;
    this.consents = parts.consents;
    this.identityToken = parts.identityToken;
    this.resolveUrl = parts.resolveUrl;
    this.sleep = parts.sleep;
    this.meanwhile = parts.meanwhile;
    this.emit = parts.emit;
    const rules = (): DocumentRules => ({
      sheets: this.switches.sheetsInDocument,
      cells: this.switches.cellsInDocument,
      strictSeparators: this.switches.strictSeparators,
      semicolonPartsEverywhere: this.switches.semicolonPartsEverywhere,
      rangesInList: this.switches.rangesInList,
    });
    this.workbook.rules = rules;
    this.documents.setRules(rules);
  }

  get scriptTimeZone(): string {
    return this.project.manifest.timeZone ?? "America/New_York";
  }

  /** Someone works with the document, in the language of their account; the first one owns it. */
  meet(user: string, language?: string): void {
    if (language !== undefined) this.languages.set(user, language);
    if (this.workbook.owner === "") this.workbook.owner = user;
    if (!this.selections.has(user, this.workbook)) {
      this.selections.set(user, this.workbook, this.selectionOf(user));
    }
  }

  languageOf(user: string): string {
    return this.languages.get(user) ?? "en";
  }

  /** Everyone who has worked with the document; all of them may edit it. */
  people(): readonly string[] {
    return this.selections.people(this.workbook);
  }

  selectionOf(user: string, workbook = this.workbook): Selection {
    return this.selections.of(user, workbook);
  }

  /** `execution` is the one that does it, if one does. */
  select(user: string, selection: Selection, workbook = this.workbook, execution?: number): void {
    this.selections.set(user, workbook, selection);
    if (workbook !== this.workbook) return;
    this.emit({ type: "select", user, selection, ...(execution === undefined ? {} : { execution }) });
  }

  activeSheet(user: string, workbook = this.workbook): SheetModel {
    const sheet = workbook.sheetById(this.selectionOf(user, workbook).sheetId);
    if (sheet === undefined) throw new Error("a document without sheets");
    return sheet;
  }

  activate(user: string, sheet: SheetModel, workbook = this.workbook, execution?: number): void {
    // Told also when nothing changes: the window may just be on its way elsewhere, because of an earlier call.
    const selection =
      this.activeSheet(user, workbook) === sheet
        ? this.selectionOf(user, workbook)
        : { sheetId: sheet.id, top: 1, left: 1, bottom: 1, right: 1 };
    this.select(user, selection, workbook, execution);
  }

  /** Shows a question and waits for its answer. */
  ask(execution: number, question: Question): Promise<AlertAnswer> {
    const id = this.nextQuestion;
    this.nextQuestion += 1;
    return new Promise((resolve) => {
      this.questions.set(id, { execution, answer: resolve });
      this.emit({ type: "alert", id, ...question });
    });
  }

  answer(id: number, answer: AlertAnswer): void {
    const question = this.questions.get(id);
    this.questions.delete(id);
    question?.answer(answer);
  }

  /** What an execution leaves behind when it ends, however it ends. */
  forget(execution: number): void {
    this.clock.end(execution);
    this.locks.releaseAll(execution);
    for (const [id, question] of this.questions) if (question.execution === execution) this.questions.delete(id);
  }
}
