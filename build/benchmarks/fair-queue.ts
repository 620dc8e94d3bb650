/**
 * 200 imports of 50 rows, each of another school, uploaded after one of 20,000 rows: how long the small ones wait, against the time of the big one, for
 * which they would wait in a queue without fairness. One web and one worker process on PostgreSQL (I-13).
 */
import type { ImportView } from "../../src/contract/index.ts";
import type { Measurement } from "../bench.ts";
import { atMost, median } from "./support/measuring.ts";
import { type Stage, startStage } from "./support/stage.ts";

const schools = 201;
const bigRows = 20_000;
const smallRows = 50;

interface Exported {
  readonly version: string;
  readonly userGuid: string;
}

const newPeople = 500;

/** A big upload as they are: most rows change nothing or are wrong, some are new people, whose passwords take the time. */
const bigRow = (index: number) => ({
  row: index + 2,
  values: {
    userId: `BIG-${index}`,
    role: "Student",
    firstName: "Nia",
    lastName: "Okoye",
    gradeLevel: index < newPeople ? "4" : "13th",
  },
});

const time = (text: string | undefined) => Date.parse(text ?? "");
const waited = (view: ImportView) => time(view.startedAt) - time(view.createdAt);

async function updatesOf(stage: Stage, school: string): Promise<object[]> {
  const { rows } = (await (await stage.call(`/v1/schools/${school}/accounts`)).json()) as { rows: Exported[] };
  return rows
    .slice(0, smallRows)
    .map(({ version, userGuid }, index) => ({ row: index + 2, version, values: { userGuid, firstName: "Renamed" } }));
}

export async function measure(): Promise<readonly Measurement[]> {
  const stage = await startStage({
    store: "PostgreSQL",
    accounts: schools * (smallRows + 10),
    schools,
    roles: ["web", "worker"],
  });
  try {
    const [bigSchool = "", ...others] = stage.schoolIds;
    const uploads: object[][] = [];
    for (const school of others) uploads.push(await updatesOf(stage, school));
    const big = await stage.upload(
      bigSchool,
      Array.from({ length: bigRows }, (_, index) => bigRow(index)),
      "big",
    );
    const small: ImportView[] = [];
    for (const [index, school] of others.entries()) {
      small.push(await stage.upload(school, uploads[index] ?? [], `small ${index}`));
    }
    const views: ImportView[] = [];
    for (const { id } of small) views.push(await stage.finished(id, 100));
    const done = await stage.finished(big.id, 100);
    const whole = time(done.finishedAt) - time(done.createdAt);
    return [atMost("wait of 200 small imports beside a big one, median", "ms", median(views.map(waited)), whole, 1)];
  } finally {
    await stage.stop();
  }
}
