/**
 * Import of 10,000 updates without passwords, from the confirmed upload to its last row, against the same facts written bare (design 7: at most 1.4x); and what the
 * guard takes to ask about them before, against the import itself: a person reads in between.
 */
import type { Measurement } from "../bench.ts";
import { bareImport } from "./support/bare-import.ts";
import { bareExport, openBareStore } from "./support/bare-store.ts";
import { atMost, timed } from "./support/measuring.ts";
import { type Stage, type StoreKind, startStage } from "./support/stage.ts";

const accounts = 10_000;
const runs = 12;
const pollMilliseconds = 150;

interface Exported {
  readonly version: string;
  readonly userGuid: string;
}

interface Times {
  readonly asked: number;
  readonly imported: number;
}

async function importTime(stage: Stage, school: string, run: number): Promise<Times> {
  const { rows } = (await (await stage.call(`/v1/schools/${school}/accounts`)).json()) as { rows: Exported[] };
  const firstName = `Renamed ${"abcdefghijkl"[run]}`;
  const updates = rows.map(({ version, userGuid }, index) => ({
    row: index + 2,
    version,
    values: { userGuid, firstName },
  }));
  const key = `updates ${run}`;
  const asks = performance.now();
  const confirm = await stage.question(school, updates, key);
  const asked = performance.now() - asks;
  // By the clock of the machine that both run on: whoever asks often enough to see the end to the millisecond keeps the service busy with answering.
  const started = Date.now();
  const { id } = await stage.upload(school, updates, key, confirm);
  const view = await stage.finished(id, pollMilliseconds);
  if (view.counts.updated !== accounts) throw new Error(JSON.stringify(view.counts));
  return { asked, imported: Date.parse(view.finishedAt ?? "") - started };
}

async function bareTime(stage: Stage, schoolId: string, times: number): Promise<number> {
  const bare = await openBareStore(stage);
  try {
    let shortest = Number.POSITIVE_INFINITY;
    for (let run = 0; run < times; run += 1) {
      const found = await bare.rows(bareExport, ["riverbend", schoolId]);
      const accounts = found.map((one) => ({
        guid: String(one.guid),
        version: Number(one.version),
        firstName: String(one.first_name),
      }));
      const firstName = `Bare ${"abcdefghijkl"[run]} ${performance.now().toFixed(0)}`;
      const facts = { organizationId: "riverbend", schoolId, accounts, firstName };
      shortest = Math.min(shortest, await timed(() => bareImport(bare, facts)));
    }
    return shortest;
  } finally {
    await bare.close();
  }
}

async function onStore(store: StoreKind): Promise<Measurement[]> {
  const stage = await startStage({ store, accounts, schools: 1 });
  try {
    const school = stage.schoolIds[0] ?? "";
    const [times, bare]: [Times[], number[]] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      times.push(await importTime(stage, school, run));
      // In turns, so that both meet the same machine; the embedded store's folder is the service's alone until it stops.
      if (store === "PostgreSQL") bare.push(await bareTime(stage, school, 1));
    }
    await stage.stopServices();
    if (store === "embedded") bare.push(await bareTime(stage, school, runs));
    const imported = Math.min(...times.map((time) => time.imported));
    const asked = Math.min(...times.map((time) => time.asked));
    return [
      atMost(
        `import, 10,000 updates, against the same facts written bare, ${store}`,
        "ms",
        imported,
        Math.min(...bare),
        1.4,
      ),
      atMost(`the guard's question about them, against the import, ${store}`, "ms", asked, imported, 0.8),
    ];
  } finally {
    await stage.stop();
  }
}

export async function measure(): Promise<readonly Measurement[]> {
  return [...(await onStore("PostgreSQL")), ...(await onStore("embedded"))];
}
