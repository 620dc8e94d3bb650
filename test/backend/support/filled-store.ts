/** Stores as the suites' services find them, tables, queue and two districts in them: made once a run and copied. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startQueue } from "../../../src/backend/jobs";
import { openStore, type Store, type StoreConfig, saveDistrict } from "../../../src/backend/store";
import { MemoryPglite } from "../../../src/backend/store/memory-pglite";
import type { DatabaseTemplate } from "../../support/run/databases.ts";
import { template } from "../../support/run/templates.ts";
import { elsewhere, riverbend } from "./district";

async function filled(config: StoreConfig): Promise<Store> {
  const store = await openStore(config);
  const queue = await startQueue(store, (error) => {
    throw error;
  });
  await queue.stop();
  await saveDistrict(store, riverbend);
  await saveDistrict(store, elsewhere);
  return store;
}

const image = "district.tar";

async function writeImage(folder: string): Promise<void> {
  const store = await filled({ kind: "embedded", directory: null });
  const engine = store.queue.kind === "embedded" ? store.queue.engine : null;
  if (!(engine instanceof MemoryPglite)) throw new Error("the store is not in memory");
  writeFileSync(join(folder, image), Buffer.from(await (await engine.image()).arrayBuffer()));
  await store.close();
}

/** The embedded store in memory. */
export async function filledEmbeddedStore(): Promise<StoreConfig> {
  const folder = await template("district", writeImage);
  return { kind: "embedded", directory: null, image: new Blob([readFileSync(join(folder, image))]) };
}

/** Tables and no row: for a district of the suite's own. */
export const emptyDatabase: DatabaseTemplate = {
  name: "tables",
  async make(url) {
    await (await openStore({ kind: "postgres", url })).close();
  },
};

export const filledDatabase: DatabaseTemplate = {
  name: "district",
  async make(url) {
    await (await filled({ kind: "postgres", url })).close();
  },
};
