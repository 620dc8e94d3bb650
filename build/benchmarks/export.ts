/** Export of 10,000 accounts, over HTTP, against the bare query of the same rows, in the same columns and order, and their JSON.stringify (design 7: at most 1.3x). */
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Measurement } from "../bench.ts";
import { bareAnswer, openBareStore } from "./support/bare-store.ts";
import { atMost, best } from "./support/measuring.ts";
import { type StoreKind, startStage } from "./support/stage.ts";

const accounts = 10_000;
const runs = 9;

async function onStore(store: StoreKind): Promise<readonly Measurement[]> {
  const stage = await startStage({ store, accounts, schools: 1 });
  try {
    const school = stage.schoolIds[0] ?? "";
    const path = `/v1/schools/${school}/accounts`;
    const read = (encoding: string) => async () => {
      const answer = await stage.call(path, { headers: { "accept-encoding": encoding } });
      return (await answer.arrayBuffer()).byteLength;
    };
    const { rows } = (await (await stage.call(path)).json()) as { rows: unknown[] };
    if (rows.length !== accounts) throw new Error(`${rows.length} rows`);
    const plain = await best(runs, read("identity"));
    const packed = await best(runs, read("gzip"));
    await stage.stopServices();
    const bare = await openBareStore(stage);
    let text = "";
    const floor = await best(runs, async () => {
      text = JSON.stringify(await bare.rows(bareAnswer, ["riverbend", school]));
    });
    // Whoever asks unpacks it, too, inside of what is timed above.
    const packing = await best(runs, async () => promisify(gunzip)(await promisify(gzip)(text)));
    await bare.close();
    const name = `export, 10,000 accounts, ${store}`;
    return [atMost(name, "ms", plain, floor, 1.3), atMost(`${name}, gzip`, "ms", packed, floor + packing, 1.3)];
  } finally {
    await stage.stop();
  }
}

export async function measure(): Promise<readonly Measurement[]> {
  return [...(await onStore("PostgreSQL")), ...(await onStore("embedded"))];
}
