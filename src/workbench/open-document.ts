/** The one document of the workbench: the simulator that runs on it, its clock, its file. A new document replaces all three at once. */
import {
  createSimulator,
  type ExecutionRecord,
  type SavedDocument,
  type ScriptProject,
  type Selection,
  type SimulatorEvent,
  type SimulatorHost,
} from "../simulator";
import { MovableClock } from "./clock";
import { makeFirstDocument } from "./document/first-document";
import type { WorkbookFile } from "./document/workbook-file";
import type { FaultView } from "./protocol/platform";

/** Long enough that a burst of typing is one write, short enough that little is lost when the machine dies. */
const saveAfterMilliseconds = 1000;
const minute = 60_000;

export interface OpenDocumentOptions {
  readonly project: ScriptProject;
  readonly file: WorkbookFile;
  readonly machineTime: () => number;
  readonly resolveUrl: (url: string) => string;
  readonly identityToken: (email: string) => Promise<string | null>;
  readonly listener: (event: SimulatorEvent) => void;
  readonly warn: (text: string) => void;
  readonly builtSimulator?: string;
}

export class OpenDocument {
  private readonly options: OpenDocumentOptions;
  private readonly movableClock: MovableClock;
  private simulator: SimulatorHost;
  private saving: NodeJS.Timeout | null = null;
  /** Triggers run one batch after another, whoever moves the clock. */
  private firing: Promise<readonly ExecutionRecord[]> = Promise.resolve([]);
  private selecting = false;
  private isOnline = true;
  private nextFault: FaultView | null = null;
  private isClosed = false;

  private constructor(options: OpenDocumentOptions, clock: MovableClock, document: SavedDocument) {
    this.options = options;
    this.movableClock = clock;
    this.simulator = this.simulate(document);
  }

  static async open(options: OpenDocumentOptions): Promise<OpenDocument> {
    const saved = options.file.read((kept) =>
      options.warn(`The saved document cannot be read. It is kept as ${kept}; a new one begins.`),
    );
    const clock = new MovableClock(options.machineTime, saved?.clockOffset ?? 0);
    return new OpenDocument(
      options,
      clock,
      saved?.document ?? (await makeFirstDocument(clock, options.builtSimulator)),
    );
  }

  get host(): SimulatorHost {
    return this.simulator;
  }

  get clock(): { readonly now: number; readonly offset: number } {
    return { now: this.movableClock.now(), offset: this.movableClock.offsetMilliseconds };
  }

  get networkOn(): boolean {
    return this.isOnline;
  }

  setNetwork(on: boolean): void {
    this.isOnline = on;
    this.simulator.setNetwork(on);
  }

  /** A choice about the platform, kept with the document where it can be kept. */
  choose(make: () => void): void {
    make();
    this.saveSoon();
  }

  /** Set by hand and not struck yet. */
  get fault(): FaultView | null {
    return this.simulator.waitingFaults.length === 0 ? null : this.nextFault;
  }

  setFault(fault: FaultView | null): void {
    this.nextFault = fault;
    this.simulator.setFaults(fault === null ? [] : [fault]);
  }

  /** The page knows what it has selected itself; hearing of it late would move the selection back while somebody types on. */
  select(user: string, selection: Selection): void {
    this.selecting = true;
    try {
      this.simulator.select(user, selection);
    } finally {
      this.selecting = false;
    }
  }

  /** Moves the clock on and runs what has become due. */
  async advance(minutes: number): Promise<readonly ExecutionRecord[]> {
    this.movableClock.advance(minutes * minute);
    this.saveSoon();
    return this.fireDueTriggers();
  }

  /** Moves the clock to the next trigger; nothing happens when there is none. */
  async advanceToNextTrigger(): Promise<readonly ExecutionRecord[]> {
    const times = this.simulator.triggers().flatMap(({ nextAt }) => (nextAt === undefined ? [] : [nextAt]));
    if (times.length === 0) return [];
    this.movableClock.advance(Math.min(...times) - this.movableClock.now());
    this.saveSoon();
    return this.fireDueTriggers();
  }

  fireDueTriggers(): Promise<readonly ExecutionRecord[]> {
    // A batch that could not be run has been told to whoever asked for it; it must not stop the later ones.
    this.firing = this.firing.catch(() => []).then(() => this.simulator.fireDueTriggers());
    return this.firing;
  }

  /** A new first document; the old one is gone. */
  async startOver(): Promise<void> {
    await this.simulator.close();
    this.movableClock.reset();
    this.simulator = this.simulate(await makeFirstDocument(this.movableClock, this.options.builtSimulator));
    this.setNetwork(true);
    this.nextFault = null;
    this.save();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.simulator.close();
    this.save();
  }

  private save(): void {
    if (this.saving !== null) clearTimeout(this.saving);
    this.saving = null;
    this.options.file.write({
      document: this.simulator.saveDocument(),
      clockOffset: this.movableClock.offsetMilliseconds,
    });
  }

  private saveSoon(): void {
    if (this.isClosed) return;
    this.saving ??= setTimeout(() => {
      this.saving = null;
      this.save();
    }, saveAfterMilliseconds);
  }

  private simulate(document: SavedDocument): SimulatorHost {
    const { project, resolveUrl, identityToken, builtSimulator } = this.options;
    const simulator = createSimulator({
      project,
      clock: this.movableClock,
      document,
      resolveUrl,
      identityToken,
      ...(builtSimulator === undefined ? {} : { builtSimulator }),
    });
    simulator.subscribe((event) => this.hear(event));
    return simulator;
  }

  private hear(event: SimulatorEvent): void {
    if (event.type === "select" && this.selecting) return;
    // Properties change without an event of their own, but never without an execution.
    if (event.type === "cells" || event.type === "structure" || event.type === "execution" || event.type === "triggers")
      this.saveSoon();
    this.options.listener(event);
  }
}
