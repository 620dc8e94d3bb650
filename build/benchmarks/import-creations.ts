/** Import of 2,000 new people: their passwords have to be hashed, and nothing else may be in the way (design 7: hashing at least 95 % of the time). */
import { hashPassword } from "../../src/backend/accounts/index.ts";
import type { Measurement } from "../bench.ts";
import { timed } from "./support/measuring.ts";
import { startStage } from "./support/stage.ts";

const people = 2000;
const share = 0.95;

/** The same number of hashes, two at a time as the service makes them, in a process that does nothing else. */
function hashes(): Promise<unknown> {
  return Promise.all(Array.from({ length: people }, (_, index) => hashPassword(`Garden-zebra-map-${index}`)));
}

export async function measure(): Promise<readonly Measurement[]> {
  const stage = await startStage({ store: "PostgreSQL", accounts: 10, schools: 1 });
  try {
    const rows = Array.from({ length: people }, (_, index) => ({
      row: index + 2,
      values: { userId: `NEW-${index}`, role: "Student", firstName: "Nia", lastName: "Okoye", gradeLevel: "4" },
    }));
    // Before and after, so that both meet the same machine.
    const before = await timed(hashes);
    const figure = await timed(async () => {
      const { id } = await stage.upload(stage.schoolIds[0] ?? "", rows, "creations");
      const { counts } = await stage.finished(id, 100);
      if (counts.created !== people) throw new Error(JSON.stringify(counts));
    });
    const reference = (before + (await timed(hashes))) / 2;
    const ratio = figure / reference;
    const target = 1 / share;
    const name = "import, 2,000 creations, PostgreSQL, against their hashes alone";
    return [{ name, figure, unit: "ms", reference, ratio, target, holds: ratio <= target }];
  } finally {
    await stage.stop();
  }
}
