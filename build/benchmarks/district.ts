/**
 * A whole district at the end of July: everybody of all schools gets the next grade, an import a school, worked off by one worker process. Rows a second
 * of the last tenth against the first; how long one row of another school waits meanwhile, and an export takes; and what each thing takes that people do
 * in one school, beside the same in a district of 10,000. `--accounts 1000000` (100,000 otherwise) in as many schools as have 555 each.
 */
import pg from "pg";
import type { ExportRow, ImportView } from "../../src/contract/index.ts";
import { columns } from "../../src/roster/index.ts";
import type { Measurement } from "../bench.ts";
import { accountsAskedFor, accountsInASchool, leastAccounts } from "./support/district-size.ts";
import { atMost, median, timed } from "./support/measuring.ts";
import { type Stage, startStage } from "./support/stage.ts";

const reference = leastAccounts;
const runs = 9;
const schoolsMeasured = 5;
const pollMilliseconds = 20;

const exported = async (stage: Stage, school: string): Promise<ExportRow[]> =>
  ((await (await stage.call(`/v1/schools/${school}/accounts`)).json()) as { rows: ExportRow[] }).rows;

const read = async (stage: Stage, path: string, init?: RequestInit): Promise<void> => {
  const answer = await stage.call(path, init);
  // A wrong password is an answer, too.
  if (answer.status >= 500 || answer.status === 429)
    throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  await answer.arrayBuffer();
};

const json = (body: object): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

let uploads = 0;
const nextKey = () => {
  uploads += 1;
  return `district ${uploads}`;
};

async function imported(stage: Stage, school: string, rows: readonly object[]): Promise<void> {
  const { id } = await stage.upload(school, rows, nextKey());
  await stage.finished(id, pollMilliseconds);
}

const grades = ["4", "5"];

/** What people do in one school; each is done again and again, in schools that take turns. */
const things: readonly {
  readonly name: string;
  readonly work: (stage: Stage, school: string, rows: readonly ExportRow[], run: number) => Promise<void>;
}[] = [
  { name: "export of a school", work: (stage, school) => read(stage, `/v1/schools/${school}/accounts`) },
  {
    name: "import of 50 changed cells",
    work: (stage, school, rows, run) =>
      imported(
        stage,
        school,
        rows.slice(0, 50).map(({ userGuid }, index) => ({
          row: index + 2,
          values: { userGuid, firstName: `Ada ${"abcdefghijklmnopqr"[run]}` },
        })),
      ),
  },
  {
    name: "import of a whole file of 500",
    work: (stage, school, rows, run) =>
      imported(
        stage,
        school,
        rows.slice(0, 500).map((row, index) => {
          const values = Object.fromEntries(
            columns.map(({ key }) => [key, row[key]]).filter(([, value]) => value !== ""),
          );
          return { row: index + 2, values: { ...values, firstName: `Whole ${"abcdefghijklmnopqr"[run]}` } };
        }),
      ),
  },
  {
    name: "import of 5 new people",
    work: (stage, school, _rows, run) =>
      imported(
        stage,
        school,
        [0, 1, 2, 3, 4].map((index) => ({
          row: index + 2,
          values: {
            userId: `N-${school}-${run}-${index}`,
            role: "Student",
            firstName: "Maria",
            lastName: "Garcia",
            gradeLevel: grades[run % grades.length],
          },
        })),
      ),
  },
  {
    name: "near matches of 20 new people",
    work: (stage, school, rows) =>
      read(
        stage,
        `/v1/schools/${school}/near`,
        json({
          rows: rows.slice(0, 20).map(({ firstName, lastName }, index) => ({
            row: index + 2,
            values: { role: "Student", firstName: lastName, lastName: firstName, gradeLevel: "3" },
          })),
        }),
      ),
  },
  {
    name: "history of an account",
    work: (stage, _school, rows, run) => read(stage, `/v1/accounts/${rows[run]?.userGuid}/history`),
  },
  { name: "sign-ins of a school", work: (stage, school) => read(stage, `/v1/schools/${school}/sign-ins`) },
  {
    name: "grade changes of a school",
    work: (stage, school) => read(stage, `/v1/schools/${school}/grade-changes?since=2026-07-01`),
  },
  { name: "upload history of a school", work: (stage, school) => read(stage, `/v1/schools/${school}/imports`) },
  {
    name: "sign-in",
    work: (stage, _school, rows, run) =>
      read(stage, "/v1/sign-in", json({ username: rows[run]?.username, password: "nobody's password" })),
  },
];

/** In turns, so that both districts meet the same machine. */
async function beside(large: Stage, small: Stage, accounts: number): Promise<Measurement[]> {
  const measured: Measurement[] = [];
  const rowsOf = new Map<Stage, Map<string, ExportRow[]>>();
  for (const stage of [large, small]) {
    const rows = new Map<string, ExportRow[]>();
    for (const school of stage.schoolIds.slice(0, schoolsMeasured)) rows.set(school, await exported(stage, school));
    rowsOf.set(stage, rows);
  }
  for (const { name, work } of things) {
    const times = new Map<Stage, number[]>([
      [large, []],
      [small, []],
    ]);
    for (let run = 0; run < runs; run += 1) {
      for (const [stage, list] of times) {
        const school = stage.schoolIds[run % schoolsMeasured] ?? "";
        list.push(await timed(() => work(stage, school, rowsOf.get(stage)?.get(school) ?? [], run)));
      }
    }
    const least = (stage: Stage) => Math.min(...(times.get(stage) ?? []));
    measured.push(
      atMost(`${name}, ${accounts.toLocaleString("en-US")} accounts`, "ms", least(large), least(small), 1.2),
    );
  }
  return measured;
}

async function query<Row extends pg.QueryResultRow>(stage: Stage, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: stage.databaseUrl ?? "" });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const next = new Map(
  ["K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"].map((grade, at) => [grade, `${at + 1}`]),
);

/** An import a school, all waiting before the worker comes: what is measured is the work, and not how fast one program uploads. */
async function queuePromotion(stage: Stage, schools: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const school of schools) {
    const rows = (await exported(stage, school)).flatMap(({ userGuid, version, gradeLevel }, index) => {
      const grade = next.get(gradeLevel);
      return grade === undefined ? [] : [{ row: index + 2, version, values: { userGuid, gradeLevel: grade } }];
    });
    ids.push((await stage.upload(school, rows, nextKey())).id);
  }
  return ids;
}

const at = (text: string | undefined) => Date.parse(text ?? "");

interface Finished {
  readonly at: Date;
  readonly rows: number;
}

/** Rows a second of a tenth of all rows, by when their imports ended. */
function rateOf(finished: readonly Finished[], from: number, to: number): number {
  const all = finished.reduce((sum, { rows }) => sum + rows, 0);
  let sum = 0;
  const inside = finished.filter(({ rows }) => {
    sum += rows;
    return sum > all * from && sum <= all * to;
  });
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return Number.NaN;
  const done = inside.slice(1).reduce((rows, one) => rows + one.rows, 0);
  return done / ((last.at.getTime() - first.at.getTime()) / 1000);
}

async function promotion(stage: Stage): Promise<Measurement[]> {
  const [other = "", ...schools] = stage.schoolIds;
  const quiet: number[] = [];
  for (let run = 0; run < runs; run += 1) quiet.push(await timed(() => read(stage, `/v1/schools/${other}/accounts`)));
  const ids = await queuePromotion(stage, schools);
  const [person] = await exported(stage, other);
  const started = Date.now();
  await stage.another("worker");
  const values = { userGuid: person?.userGuid, firstName: "Wilhelmina" };
  const one = await stage.upload(other, [{ row: 2, values }], nextKey());
  const view: ImportView = await stage.finished(one.id, pollMilliseconds);
  const busy: number[] = [];
  const isDone = async () => {
    const [open] = await query<{ open: number }>(
      stage,
      "SELECT count(*)::int AS open FROM imports WHERE finished_at IS NULL",
    );
    return open?.open === 0;
  };
  while (!(await isDone())) {
    // Two a second, as a district's people pull in that hour.
    busy.push(await timed(() => read(stage, `/v1/schools/${other}/accounts`)));
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const finished = await query<Finished>(
    stage,
    "SELECT finished_at AS at, rows_done AS rows FROM imports WHERE rows_done > 50 AND kind = 'import' AND finished_at >= to_timestamp(" +
      `${started} / 1000.0) ORDER BY finished_at`,
  );
  const failed = await query<{ failed: number }>(stage, "SELECT coalesce(sum(failed), 0)::int AS failed FROM imports");
  if (finished.length < ids.length || failed[0]?.failed !== 0) {
    const [failing] = await query<{ id: string }>(
      stage,
      "SELECT import_id AS id FROM imports WHERE failed > 0 LIMIT 1",
    );
    const told = await (await stage.call(`/v1/imports/${failing?.id}/files/error?format=json`)).text();
    throw new Error(
      `${finished.length} of ${ids.length} imports, ${failed[0]?.failed} rows failed: ${told.slice(0, 500)}`,
    );
  }
  const whole = (finished.at(-1)?.at.getTime() ?? started) - started;
  const rows = finished.reduce((sum, each) => sum + each.rows, 0);
  const name = `promotion of ${rows.toLocaleString("en-US")} through ${finished.length} imports`;
  const [first, last] = [rateOf(finished, 0, 0.1), rateOf(finished, 0.9, 1)];
  return [
    {
      name: `${name}, last tenth`,
      figure: last,
      unit: "rows/s",
      reference: first,
      ratio: last / first,
      target: 0.95,
      holds: last >= 0.95 * first,
    },
    atMost("one row of another school meanwhile", "ms", at(view.finishedAt) - at(view.createdAt), whole, 0.05),
    atMost("export of a school meanwhile, median", "ms", median(busy), median(quiet), 3),
  ];
}

export async function measure(): Promise<readonly Measurement[]> {
  const accounts = accountsAskedFor();
  const size = (all: number) => ({ accounts: all, schools: Math.ceil(all / accountsInASchool) });
  const small = await startStage({ store: "PostgreSQL", ...size(reference), roles: ["web", "worker"] });
  try {
    const large = await startStage({ store: "PostgreSQL", ...size(accounts), roles: ["web"], tokens: 40 });
    try {
      // Its own things first, while both districts have as much of a history.
      await large.another("worker");
      const measured = await beside(large, small, accounts);
      await large.services.at(-1)?.kill();
      return [...(await promotion(large)), ...measured];
    } finally {
      await large.stop();
    }
  } finally {
    await small.stop();
  }
}
