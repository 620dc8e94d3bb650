/**
 * The line to the thread that holds the embedded store, as a PostgreSQL client knows one: bytes of PostgreSQL's own protocol go in, bytes come out.
 * PGlite's own query call takes ten times as long to hand over a large result.
 */
import { Duplex } from "node:stream";
import type { Worker } from "node:worker_threads";
import type { WorkerAnswer, WorkerRequest } from "./worker-protocol";

/** The first letter of Terminate, with which a client takes its leave (PostgreSQL, 53.7 Message Formats). */
const terminate = "X".charCodeAt(0);

interface Chunk {
  readonly chunk: Buffer;
}

export class PgliteWire extends Duplex {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on("message", (answer: WorkerAnswer) => {
      if (answer.kind === "bytes") this.push(Buffer.from(answer.bytes));
    });
  }

  /** What the client asks of a socket. */
  connect(): this {
    queueMicrotask(() => this.emit("connect"));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  override _read(): void {
    // Pushed as it comes.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this._writev([{ chunk }], done);
  }

  override _writev(chunks: readonly Chunk[], done: () => void): void {
    // Copied into memory of its own, which can be handed over: the client's buffers are parts of larger ones.
    const bytes = new Uint8Array(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    // Its farewell would end the store; the worker is told by itself.
    if (bytes[0] !== terminate) {
      const request: WorkerRequest = { kind: "bytes", bytes };
      this.#worker.postMessage(request, [bytes.buffer]);
    }
    done();
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }
}
