/**
 * An embedded store spoken to by PostgreSQL's own client: an Engine for kysely and the queue, over a line to wherever the store is. PGlite's own query call hands
 * each step of a statement over by itself and reads answers several times as slowly.
 */
import pg from "pg";
import type { Engine, KyselyPglite } from "./engine";
import { OneAtATime } from "./one-at-a-time";
import type { PgliteWire } from "./pglite-wire";
import { valueTypes } from "./value-types";

/** Of these it is told how many rows they wrote. */
const writing = new Set<string>(["INSERT", "UPDATE", "DELETE", "MERGE"]);

export abstract class WiredPglite implements Engine {
  closed = false;
  ready = false;
  abstract readonly waitReady: Promise<void>;
  /** Resolves when the store has gone by itself: no later call can be answered. */
  readonly broken: Promise<Error>;
  readonly #wire: PgliteWire;
  readonly #client: pg.Client;
  readonly #listeners = new Map<string, (payload: string) => void>();
  readonly #inOrder = new OneAtATime();
  #fault: Error | null = null;
  #tellBroken: (fault: Error) => void = () => undefined;
  /** Whoever waits for the next answer to anybody. */
  readonly #waiting: (() => void)[] = [];
  #asked: Promise<unknown> | null = null;

  constructor(wire: PgliteWire) {
    this.#wire = wire;
    // A store that goes before the client has taken the line up is told by `broken` and `waitReady`.
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
    // Without a listener the process dies with the store; the next query tells the error to whom it concerns.
    this.#client.on("error", () => undefined);
    this.#client.on("notification", ({ channel, payload }) => this.#listeners.get(channel)?.(payload ?? ""));
    this.broken = new Promise((resolve) => {
      this.#tellBroken = resolve;
    });
  }

  /** Ends the store behind the line, once the client has taken its leave. */
  protected abstract end(): Promise<void>;

  /** When there is a store at the other end. */
  protected async connect(): Promise<void> {
    await this.#client.connect();
    this.ready = true;
  }

  /** There is no store any more: whoever waits for an answer is told. */
  protected breakOff(fault: Error): void {
    this.#fault ??= fault;
    this.#wire.destroy(fault);
    this.#tellBroken(fault);
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
      await this.end();
    });
  }
}

type PgliteTransaction = Parameters<Parameters<KyselyPglite["transaction"]>[0]>[0];
interface QueryResult<Row> {
  rows: Row[];
  affectedRows?: number;
  fields: { name: string; dataTypeID: number }[];
}
