/** The embedded store in a thread of its own. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { PgliteWire } from "./pglite-wire";
import { WiredPglite } from "./wired-pglite";
import type { WorkerAnswer, WorkerRequest } from "./worker-protocol";

/** The thread's end of the line is a worker's messages. */
function wireTo(worker: Worker): PgliteWire {
  const wire = new PgliteWire((bytes) => {
    const request: WorkerRequest = { kind: "bytes", bytes };
    worker.postMessage(request, [bytes.buffer]);
  });
  worker.on("message", (answer: WorkerAnswer) => {
    if (answer.kind === "bytes") wire.answer(answer.bytes);
  });
  return wire;
}

export class ThreadedPglite extends WiredPglite {
  readonly waitReady: Promise<void>;
  readonly #worker: Worker;

  constructor(program: URL, directory: string) {
    const worker = new Worker(program, { workerData: { directory } });
    super(wireTo(worker));
    this.#worker = worker;
    worker.on("message", (answer: WorkerAnswer) => {
      if (answer.kind === "failed") this.breakOff(new Error(`The embedded store has stopped (${answer.message})`));
    });
    worker.once("error", (fault: Error) => this.breakOff(fault));
    worker.once("exit", () => {
      if (!this.closed) this.breakOff(new Error("The embedded store has stopped"));
    });
    this.waitReady = this.#start();
  }

  async #start(): Promise<void> {
    await this.#said("ready");
    await this.connect();
  }

  async #said(kind: WorkerAnswer["kind"]): Promise<void> {
    for (;;) {
      const [answer] = (await once(this.#worker, "message")) as [WorkerAnswer];
      if (answer.kind === kind) return;
      if (answer.kind === "failed") throw new Error(`The embedded store has stopped (${answer.message})`);
    }
  }

  protected override async end(): Promise<void> {
    const request: WorkerRequest = { kind: "close" };
    const closed = this.#said("closed");
    this.#worker.postMessage(request);
    await closed;
    await this.#worker.terminate();
  }
}
