/** The embedded store in a thread of its own, spoken to by PostgreSQL's own client: an Engine for kysely and the queue. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import pg from "pg";
import type { Engine, KyselyPglite } from "./engine";
import { OneAtATime } from "./one-at-a-time";
import { PgliteWire } from "./pglite-wire";
import { valueTypes } from "./value-types";
import type { WorkerAnswer, WorkerRequest } from "./worker-protocol";

/** Of these it is told how many rows they wrote. */
const writing = new Set<string>(["INSERT", "UPDATE", "DELETE", "MERGE"]);

export class ThreadedPglite implements Engine {
  closed = false;
  ready = false;
  readonly waitReady: Promise<void>;
  /** Resolves when the thread has gone by itself: no later call can be answered. */
  readonly broken: Promise<Error>;
  readonly #worker: Worker;
  readonly #client: pg.Client;
  readonly #listeners = new Map<string, (payload: string) => void>();
  readonly #inOrder = new OneAtATime();
  #fault: Error | null = null;
  /** Whoever waits for the next answer to anybody. */
  readonly #waiting: (() => void)[] = [];
  #asked: Promise<unknown> | null = null;

  constructor(program: URL, directory: string) {
    this.#worker = new Worker(program, { workerData: { directory } });
    const wire = new PgliteWire(this.#worker);
    // A thread that goes before the client has taken the line up is told by `broken` and `waitReady`.
    wire.on("error", () => undefined);
    // Everything said: what is left out the client would take from the environment, which is meant for a PostgreSQL elsewhere.
    this.#client = new pg.Client({
      stream: () => wire,
      user: "postgres",
      database: "postgres",
      password: "",
      host: "embedded",
      port: 0,
      ssl: false,
      options: "",
      types: valueTypes,
    });
    // Without a listener the process dies with the thread; the next query tells the error to whom it concerns.
    this.#client.on("error", () => undefined);
    this.#client.on("notification", ({ channel, payload }) => this.#listeners.get(channel)?.(payload ?? ""));
    this.broken = new Promise((resolve) => {
      const breakOff = (fault: Error) => {
        this.#fault ??= fault;
        // Whoever waits for an answer is told.
        wire.destroy(fault);
        resolve(fault);
      };
      this.#worker.on("message", (answer: WorkerAnswer) => {
        if (answer.kind === "failed") breakOff(new Error(`The embedded store has stopped (${answer.message})`));
      });
      this.#worker.once("error", breakOff);
      this.#worker.once("exit", () => {
        if (!this.closed) breakOff(new Error("The embedded store has stopped"));
      });
    });
    this.waitReady = this.#start();
  }

  async #start(): Promise<void> {
    await this.#said("ready");
    await this.#client.connect();
    this.ready = true;
  }

  async #said(kind: WorkerAnswer["kind"]): Promise<void> {
    for (;;) {
      const [answer] = (await once(this.#worker, "message")) as [WorkerAnswer];
      if (answer.kind === kind) return;
      if (answer.kind === "failed") throw new Error(`The embedded store has stopped (${answer.message})`);
    }
  }

  /** The client would keep a statement for a line that never comes back. */
  #refuseWhenBroken(): void {
    if (this.#fault !== null) throw this.#fault;
  }

  async #query<Row>(text: string, parameters?: unknown[]): Promise<QueryResult<Row>> {
    this.#refuseWhenBroken();
    const { rows, command, rowCount } = await this.#client.query(text, parameters);
    for (const tell of this.#waiting.splice(0)) tell();
    return { rows, fields: [], ...(rowCount !== null && writing.has(command) ? { affectedRows: rowCount } : {}) };
  }

  /**
   * Whether it answers: whoever it answers. A long transaction holds the line for seconds, and the store is at work and not away; it is asked itself only
   * once at a time.
   */
  async ping(): Promise<void> {
    this.#refuseWhenBroken();
    this.#asked ??= this.query("SELECT 1").finally(() => {
      this.#asked = null;
    });
    const answered = new Promise<void>((resolve) => this.#waiting.push(resolve));
    await Promise.race([answered, this.#asked]);
  }

  query<Row>(text: string, parameters?: unknown[]): Promise<QueryResult<Row>> {
    return this.#inOrder.take(() => this.#query<Row>(text, parameters));
  }

  /** Several statements; a result for each. */
  exec(text: string): Promise<{ rows: unknown[] }[]> {
    return this.#inOrder.take(async () => {
      this.#refuseWhenBroken();
      const results: pg.QueryResult | pg.QueryResult[] = await this.#client.query(text);
      return (Array.isArray(results) ? results : [results]).map(({ rows }) => ({ rows }));
    });
  }

  transaction<Result>(work: (transaction: PgliteTransaction) => Promise<Result>): Promise<Result> {
    return this.#inOrder.take(async () => {
      await this.#query("BEGIN");
      const transaction: PgliteTransaction = {
        query: (text: string, parameters?: unknown[]) => this.#query(text, parameters),
        rollback: async () => {
          await this.#query("ROLLBACK");
        },
      };
      let result: Result;
      try {
        result = await work(transaction);
      } catch (error) {
        await this.#query("ROLLBACK");
        throw error;
      }
      await this.#query("COMMIT");
      return result;
    });
  }

  async listen(channel: string, listener: (payload: string) => void): Promise<() => Promise<void>> {
    this.#listeners.set(channel, listener);
    await this.exec(`LISTEN ${pg.escapeIdentifier(channel)}`);
    return async () => {
      this.#listeners.delete(channel);
      if (!this.closed) await this.exec(`UNLISTEN ${pg.escapeIdentifier(channel)}`);
    };
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.#inOrder.take(async () => {
      await this.#client.end();
      const request: WorkerRequest = { kind: "close" };
      const closed = this.#said("closed");
      this.#worker.postMessage(request);
      await closed;
    });
    await this.#worker.terminate();
  }
}

type PgliteTransaction = Parameters<Parameters<KyselyPglite["transaction"]>[0]>[0];
interface QueryResult<Row> {
  rows: Row[];
  affectedRows?: number;
  fields: { name: string; dataTypeID: number }[];
}
