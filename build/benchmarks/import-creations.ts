/** Import of 2,000 new people: their passwords have to be hashed, and nothing else may be in the way (design 7: hashing at least 95 % of the time). */
import { hashPassword } from "../../src/backend/accounts/index.ts";
import { namePools } from "../../src/backend/seed/names.ts";
import type { Measurement } from "../bench.ts";
import { timed } from "./support/measuring.ts";
import { startStage } from "./support/stage.ts";

const people = 2000;
const share = 0.95;
const pollMilliseconds = 2000;

const firstNames = namePools.flatMap((pool) => pool.firstNames);
const lastNames = namePools.flatMap((pool) => pool.lastNames);

/** Nobody is called like anybody else: two thousand of one name would be a case of its own. */
function nameOf(index: number): { readonly firstName: string; readonly lastName: string } {
  const firstName = firstNames[index % firstNames.length] ?? "";
  const lastName = lastNames[(index + Math.floor(index / firstNames.length)) % lastNames.length] ?? "";
  return { firstName, lastName };
}

/** The same number of hashes, two at a time as the service makes them, in a process that does nothing else. */
function hashes(): Promise<unknown> {
  return Promise.all(Array.from({ length: people }, (_, index) => hashPassword(`Garden-zebra-map-${index}`)));
}

export async function measure(): Promise<readonly Measurement[]> {
  const stage = await startStage({ store: "PostgreSQL", accounts: 10, schools: 1 });
  try {
    const school = stage.schoolIds[0] ?? "";
    const rows = Array.from({ length: people }, (_, index) => ({
      row: index + 2,
      values: { userId: `NEW-${index}`, role: "Student", gradeLevel: "4", ...nameOf(index) },
    }));
    const confirm = await stage.question(school, rows, "creations");
    // Before and after, so that both meet the same machine.
    const before = await timed(hashes);
    // By the clock of the machine that both run on, and asked seldom: answering takes of the processors that hash.
    const started = Date.now();
    const { id } = await stage.upload(school, rows, "creations", confirm);
    const { counts, finishedAt } = await stage.finished(id, pollMilliseconds);
    if (counts.created !== people) throw new Error(JSON.stringify(counts));
    const figure = Date.parse(finishedAt ?? "") - started;
    const reference = (before + (await timed(hashes))) / 2;
    const ratio = figure / reference;
    const target = 1 / share;
    const name = "import, 2,000 creations, PostgreSQL, against their hashes alone";
    return [{ name, figure, unit: "ms", reference, ratio, target, holds: ratio <= target }];
  } finally {
    await stage.stop();
  }
}
