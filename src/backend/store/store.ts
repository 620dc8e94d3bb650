/** Opens the store: PostgreSQL when it is given, the embedded one otherwise. The same SQL speaks to both. */
import { Kysely, PGliteDialect, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Engine } from "./engine";
import { lockFolder } from "./folder-lock";
import { MemoryPglite } from "./memory-pglite";
import { migrate } from "./migrate";
import { prepareFolder, StoreFolderError } from "./store-folder";
import type { Tables } from "./tables";
import { ThreadedPglite } from "./threaded-pglite";
import { valueTypes } from "./value-types";

export type StoreConfig =
  | { readonly kind: "postgres"; readonly url: string }
  | { readonly kind: "embedded"; readonly directory: string }
  /** In memory and in this thread, for tests; `image` is of another one (MemoryPglite), for a copy of it. */
  | { readonly kind: "embedded"; readonly directory: null; readonly image?: Blob };

/** A connection or a transaction. Inside a transaction only the transaction may be used: on the embedded store the other would wait for ever. */
export type Queryable = Kysely<Tables>;

export interface Store {
  readonly db: Queryable;
  /** What the queue runs on: the same database. */
  readonly queue:
    | { readonly kind: "postgres"; readonly url: string }
    | { readonly kind: "embedded"; readonly engine: Engine };
  transaction<Result>(work: (trx: Queryable) => Promise<Result>): Promise<Result>;
  /**
   * A transaction that is not waited for on the disk: the next ordinary one takes it there. For steps of work that are simply made again when the
   * database's machine loses them; a killed process loses none.
   */
  step<Result>(work: (trx: Queryable) => Promise<Result>): Promise<Result>;
  /**
   * To be called after much was written: lets the planner know how large tables are now, and on the embedded store, where no autovacuum runs, frees what
   * updates have left behind. Without it tables there would grow with every import, and joins would be planned for tables of a dozen rows.
   */
  tidy(): Promise<void>;
  /** Resolves when the store has gone for good, with all of the process that could bring it back: never for a PostgreSQL, which is elsewhere. */
  readonly broken: Promise<Error>;
  /** Throws when the store does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

const poolSize = 10;
const connectMilliseconds = 10_000;

const neverBroken = new Promise<Error>(() => undefined);

function assemble(
  db: Queryable,
  queue: Store["queue"],
  release: () => Promise<void>,
  broken: Promise<Error> = neverBroken,
  ping?: () => Promise<void>,
): Store {
  return {
    db,
    queue,
    broken,
    transaction: (work) => db.transaction().execute((trx) => work(trx)),
    step: (work) =>
      db.transaction().execute(async (trx) => {
        await sql`SET LOCAL synchronous_commit = off`.execute(trx);
        return work(trx);
      }),
    async tidy() {
      await sql.raw(queue.kind === "embedded" ? "VACUUM (ANALYZE)" : "ANALYZE").execute(db);
    },
    async ping() {
      if (ping === undefined) await sql`SELECT 1`.execute(db);
      else await ping();
    },
    async close() {
      await db.destroy();
      await release();
    },
  };
}

function openPostgres(url: string): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    // A server that is behind a dead line is away; without a limit everybody would wait for it, and for ever.
    connectionTimeoutMillis: connectMilliseconds,
    types: valueTypes,
  });
  // Without a listener the process dies with the server; the next query tells the error to whom it concerns.
  pool.on("error", () => undefined);
  // The pool listens to idle clients only: one that loses its server in the middle of its work would take the process with it.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return assemble(db, { kind: "postgres", url }, async () => undefined);
}

async function openEmbedded(directory: string | null, image?: Blob): Promise<Store> {
  let taken: (error: Error) => void = () => undefined;
  const takenOver = new Promise<Error>((resolve) => {
    taken = resolve;
  });
  const unlock = directory === null ? () => undefined : lockFolder(directory, taken);
  try {
    const folder = directory === null ? null : prepareFolder(directory);
    const engine =
      folder === null
        ? new MemoryPglite(image)
        : new ThreadedPglite(new URL("./pglite-worker.js", import.meta.url), folder.store);
    await engine.waitReady.catch((error: unknown) => {
      if (directory === null) throw error;
      // What WASM throws is hundreds of lines of addresses; the file system's own words are in the first one.
      const said = (error instanceof Error ? error.message : String(error)).split("\n")[0]?.slice(0, 300);
      throw new StoreFolderError(
        `The store in the data folder ${directory} could not be opened: ${said}. Look whether the disk is full and the folder may be written; otherwise restore it from a backup.`,
      );
    });
    folder?.opened();
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: engine }) });
    return assemble(
      db,
      { kind: "embedded", engine },
      async () => unlock(),
      Promise.race([engine.broken, takenOver]),
      () => engine.ping(),
    );
  } catch (error) {
    unlock();
    throw error;
  }
}

async function opened(config: StoreConfig): Promise<Store> {
  if (config.kind === "postgres") return openPostgres(config.url);
  return config.directory === null ? openEmbedded(null, config.image) : openEmbedded(config.directory);
}

/** Opens the store and brings its tables forward. */
export async function openStore(config: StoreConfig): Promise<Store> {
  const store = await opened(config);
  try {
    await migrate(store.db);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Part of a transaction that can be taken back alone: when it throws, everything before it stays. */
export async function savepoint<Answer>(trx: Queryable, run: () => Promise<Answer>): Promise<Answer> {
  await sql`SAVEPOINT part`.execute(trx);
  try {
    const answer = await run();
    await sql`RELEASE SAVEPOINT part`.execute(trx);
    return answer;
  } catch (error) {
    await sql`ROLLBACK TO SAVEPOINT part`.execute(trx);
    throw error;
  }
}
