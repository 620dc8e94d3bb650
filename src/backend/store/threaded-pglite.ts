/** This side of the thread that holds the embedded store: an Engine whose every call is a message. */
import { Worker } from "node:worker_threads";
import type { Engine, KyselyPglite } from "./engine";
import { Turns } from "./turns";
import type { WorkerAnswer, WorkerFailure, WorkerRequest, WorkerRows } from "./worker-protocol";

/** An error of PostgreSQL, with the members that callers decide by. */
class StoreError extends Error {
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly detail: string | undefined;
  constructor(failure: WorkerFailure) {
    super(failure.message);
    this.name = "StoreError";
    this.code = failure.code;
    this.constraint = failure.constraint;
    this.detail = failure.detail;
  }
}

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class ThreadedPglite implements Engine {
  closed = false;
  ready = false;
  readonly waitReady: Promise<void>;
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Map<string, (payload: string) => void>();
  readonly #turns = new Turns();
  #lastId = 0;

  constructor(program: URL, directory: string) {
    this.#worker = new Worker(program, { workerData: { directory } });
    this.waitReady = new Promise((resolve, reject) => {
      this.#worker.on("message", (answer: WorkerAnswer) => {
        if (answer.kind === "ready") {
          this.ready = true;
          resolve();
        } else if (answer.kind === "broken") reject(new StoreError(answer.failure));
        else this.#receive(answer);
      });
      this.#worker.on("error", (error: Error) => {
        reject(error);
        this.#breakOff(error);
      });
      this.#worker.on("exit", () => this.#breakOff(new Error("The embedded store has stopped")));
    });
  }

  #receive(answer: Exclude<WorkerAnswer, { kind: "ready" | "broken" }>): void {
    if (answer.kind === "notification") {
      this.#listeners.get(answer.channel)?.(answer.payload);
      return;
    }
    const pending = this.#pending.get(answer.id);
    this.#pending.delete(answer.id);
    if (answer.kind === "result") pending?.resolve(answer.result);
    else pending?.reject(new StoreError(answer.failure));
  }

  #breakOff(error: Error): void {
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
  }

  #send<Result>(call: WorkerRequest["call"], text: string, parameters?: readonly unknown[]): Promise<Result> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<Result>((resolve, reject) => {
      this.#pending.set(id, { resolve: (result) => resolve(result as Result), reject });
      const request: WorkerRequest = parameters === undefined ? { id, call, text } : { id, call, text, parameters };
      this.#worker.postMessage(request);
    });
  }

  async #query<Row>(text: string, parameters?: unknown[]): Promise<QueryResult<Row>> {
    const { names, rows, affectedRows } = await this.#send<WorkerRows>("query", text, parameters);
    const blank = Object.fromEntries(names.map((name) => [name, null]));
    const filled = rows.map((values) => {
      // Filled into a copy: made one by one, every row of twenty thousand would find its shape anew.
      const row: Record<string, unknown> = { ...blank };
      names.forEach((name, index) => {
        row[name] = values[index];
      });
      return row as Row;
    });
    return { rows: filled, fields: [], ...(affectedRows === undefined ? {} : { affectedRows }) };
  }

  query<Row>(text: string, parameters?: unknown[]): Promise<QueryResult<Row>> {
    return this.#turns.take(() => this.#query<Row>(text, parameters));
  }

  exec(text: string): Promise<{ rows: unknown[] }[]> {
    return this.#turns.take(() => this.#send("exec", text));
  }

  transaction<Result>(work: (transaction: PgliteTransaction) => Promise<Result>): Promise<Result> {
    return this.#turns.take(async () => {
      await this.#send("query", "BEGIN");
      const transaction: PgliteTransaction = {
        query: (text: string, parameters?: unknown[]) => this.#query(text, parameters),
        rollback: async () => {
          await this.#send("query", "ROLLBACK");
        },
      };
      let result: Result;
      try {
        result = await work(transaction);
      } catch (error) {
        await this.#send("query", "ROLLBACK");
        throw error;
      }
      await this.#send("query", "COMMIT");
      return result;
    });
  }

  async listen(channel: string, listener: (payload: string) => void): Promise<() => Promise<void>> {
    this.#listeners.set(channel, listener);
    await this.#turns.take(() => this.#send("listen", channel));
    return async () => {
      this.#listeners.delete(channel);
      if (!this.closed) await this.#turns.take(() => this.#send("unlisten", channel));
    };
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.#turns.take(() => this.#send("close", ""));
    await this.#worker.terminate();
  }
}

type PgliteTransaction = Parameters<Parameters<KyselyPglite["transaction"]>[0]>[0];
interface QueryResult<Row> {
  rows: Row[];
  affectedRows?: number;
  fields: { name: string; dataTypeID: number }[];
}
