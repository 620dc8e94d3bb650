/** Databases for a suite, or for a benchmark, on the PostgreSQL of the run. */
import { openStore, type Store } from "../../../src/backend/store";
import { createDatabase, type DatabaseTemplate, databasePrefix, dropDatabase } from "../../support/run/databases.ts";
import { runPostgres } from "../../support/run/postgres.ts";
import { runFolder } from "../../support/run/templates.ts";
import { emptyDatabase } from "./filled-store.ts";

export interface TestPostgres {
  /** The address of a database: an empty one, or a copy of a template. */
  createDatabase(template?: DatabaseTemplate): Promise<string>;
  stop(): Promise<void>;
}

/** A store with the tables and nothing in them, on a database that goes when it is closed. */
export async function openEmptyStore(): Promise<Store> {
  const postgres = await startPostgres();
  const store = await openStore({ kind: "postgres", url: await postgres.createDatabase(emptyDatabase) });
  return {
    ...store,
    async close() {
      await store.close();
      await postgres.stop();
    },
  };
}

export async function startPostgres(): Promise<TestPostgres> {
  const postgres = await runPostgres();
  const prefix = databasePrefix(runFolder());
  const made: string[] = [];
  return {
    async createDatabase(template) {
      const address = await createDatabase(postgres.url, prefix, template ?? null);
      made.push(address);
      return address;
    },
    async stop() {
      for (const address of made.splice(0)) await dropDatabase(postgres.url, address);
      await postgres.stop();
    },
  };
}
