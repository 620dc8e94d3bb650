/**
 * A worker thread that runs executions one after another. Who is killed while it waits for an answer gets none, then or later, and the thread goes on with the
 * next; who calculates is killed with the thread. A new thread costs fifty milliseconds of a processor, and the compiling of the script besides.
 */
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { killedText, type Wire } from "../wire-format";
import { SentTexts } from "./long-texts";
import type { RunOutcome, RunRequest, ServiceCall, ThreadProject, WorkerSetup } from "./worker-messages";

export type ThreadSetup = Omit<WorkerSetup, "port" | "signal" | "clock">;

/** So long may a script go on that is refused every call: what it would do with them was to be its end, and nobody sees it. */
const millisecondsToUnwind = 100;

export class Thread {
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly signal = new SharedArrayBuffer(4);
  private readonly clock = new SharedArrayBuffer(8);
  private readonly signalView = new Int32Array(this.signal);
  private readonly clockView = new Float64Array(this.clock);
  private readonly sent = new SentTexts();
  private now: () => number = () => 0;
  private serve: ((call: ServiceCall) => void) | null = null;
  private deliver: ((outcome: RunOutcome | null) => void) | null = null;
  private dead = false;
  /** A call of the script waits for its answer. */
  private asking = false;
  private abandoned = false;
  private whenEnded: (() => void) | null = null;
  private project: ThreadProject | null = null;

  constructor(program: string, setup: ThreadSetup) {
    const { port1, port2 } = new MessageChannel();
    const workerData: WorkerSetup = { ...setup, port: port2, signal: this.signal, clock: this.clock };
    this.port = port1;
    this.worker = new Worker(program, { workerData, transferList: [port2] });
    this.port.on("message", (call: ServiceCall) => this.receive(call));
    this.worker.on("message", (outcome: RunOutcome) => this.finish(outcome));
    this.worker.on("error", (error) => {
      this.dead = true;
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      this.finish({ error: { name, message, stack: stack ?? "" } });
    });
    this.worker.on("exit", () => {
      this.dead = true;
      this.port.close();
      this.finish(null);
    });
  }

  get isUsable(): boolean {
    return !this.dead;
  }

  /** Whoever waits for it keeps the process going. */
  beginWork(): void {
    this.worker.ref();
    this.port.ref();
  }

  /** One that waits for work does not: a program may end with it. */
  endWork(): void {
    this.worker.unref();
    this.port.unref();
  }

  /** null when the thread was killed. `now` is the clock of the execution. */
  run(
    project: ThreadProject,
    request: Omit<RunRequest, "project">,
    serve: (call: ServiceCall) => void,
    now: () => number,
  ): Promise<RunOutcome | null> {
    const isSame = project === this.project;
    this.project = project;
    this.serve = serve;
    this.now = now;
    this.clockView[0] = this.now();
    return new Promise((resolve) => {
      this.deliver = resolve;
      this.worker.postMessage(isSame ? request : { ...request, project });
    });
  }

  answer(text: Wire): void {
    if (this.dead || this.abandoned) return;
    this.asking = false;
    this.send(text);
  }

  private send(text: Wire): void {
    this.clockView[0] = this.now();
    this.port.postMessage(this.sent.shortened(text));
    Atomics.store(this.signalView, 0, 1);
    Atomics.notify(this.signalView, 0);
  }

  /** Ends the execution: nothing it does from now on reaches anything. */
  async kill(): Promise<void> {
    if (!this.asking || this.dead) return this.terminate();
    this.abandoned = true;
    this.asking = false;
    this.serve = null;
    const ended = new Promise<void>((resolve) => {
      this.whenEnded = resolve;
    });
    this.send(killedText);
    const impatience = setTimeout(() => void this.terminate(), millisecondsToUnwind);
    await ended;
    clearTimeout(impatience);
  }

  async terminate(): Promise<void> {
    this.dead = true;
    this.serve = null;
    await this.worker.terminate();
  }

  private receive(call: ServiceCall): void {
    // A script that asks for the time; no service is involved.
    if (call[0] === "") this.answer("u");
    else {
      this.asking = true;
      this.serve?.(call);
    }
  }

  private finish(outcome: RunOutcome | null): void {
    const deliver = this.deliver;
    this.deliver = null;
    this.serve = null;
    const given = this.abandoned ? null : outcome;
    this.abandoned = false;
    this.asking = false;
    this.whenEnded?.();
    this.whenEnded = null;
    deliver?.(given);
  }
}
