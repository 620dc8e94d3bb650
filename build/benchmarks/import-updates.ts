/** Import of 10,000 updates without passwords, from the upload to its last row, against one bare upsert of the same accounts (design 7: at most 3x). */
import type { Measurement } from "../bench.ts";
import { bareExport, bareUpsert, openBareStore } from "./support/bare-store.ts";
import { atMost, median, timed, typical } from "./support/measuring.ts";
import { type StoreKind, startStage } from "./support/stage.ts";

const accounts = 10_000;
const runs = 5;

interface Exported {
  readonly version: string;
  readonly userGuid: string;
}

async function onStore(store: StoreKind): Promise<Measurement> {
  const stage = await startStage({ store, accounts, schools: 1 });
  try {
    const school = stage.schoolIds[0] ?? "";
    const times: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const { rows } = (await (await stage.call(`/v1/schools/${school}/accounts`)).json()) as { rows: Exported[] };
      const firstName = `Renamed ${"abcdefghij"[run]}`;
      const updates = rows.map(({ version, userGuid }, index) => ({
        row: index + 2,
        version,
        values: { userGuid, firstName },
      }));
      const time = await timed(async () => {
        const { id } = await stage.upload(school, updates, `updates ${run}`);
        const view = await stage.finished(id);
        if (view.counts.updated !== accounts) throw new Error(JSON.stringify(view.counts));
      });
      // The first one warms up.
      if (run > 0) times.push(time);
    }
    await stage.stopServices();
    const bare = await openBareStore(stage);
    const all = await bare.rows(bareExport, ["riverbend", school]);
    const floor = await typical(runs, (run) =>
      bareUpsert(
        bare,
        "riverbend",
        all.map((account) => ({ ...account, first_name: `Bare ${"abcdefghij"[run + 1]}` })),
      ),
    );
    await bare.close();
    return atMost(`import, 10,000 updates, ${store}`, "ms", median(times), floor, 3);
  } finally {
    await stage.stop();
  }
}

export async function measure(): Promise<readonly Measurement[]> {
  return [await onStore("PostgreSQL"), await onStore("embedded")];
}
