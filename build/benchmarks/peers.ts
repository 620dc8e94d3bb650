/**
 * Beside a peer in the same run: Directus, a data platform with CSV import, on the same PostgreSQL server, with the same 10,000 people, each of whom gets another
 * first name: once as the changed cells alone (as the add-on sends them, and to Directus as a CSV of two columns), and once as the same whole file. Directus is no part of the product and nothing installs it: DIRECTUS_DIR names a folder in which somebody has
 * (docs/operations.md). Named only.
 */
import { columns } from "../../src/roster/index.ts";
import { startPostgres } from "../../test/backend/support/postgres.ts";
import type { Measurement } from "../bench.ts";
import { type Directus, startDirectus } from "./support/directus.ts";
import { timed } from "./support/measuring.ts";
import { type Stage, startStage } from "./support/stage.ts";

const accounts = 10_000;
const runs = 3;
const pollMilliseconds = 50;
const target = 40;
const people = "people";

/** Those of a person: what both whole files have. */
const fields = columns.slice(0, 8);
type Person = Readonly<Record<string, string>>;
type Way = "changed cells" | "whole file";

const table = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");

const renamed = (rows: readonly Person[], firstName: string): Person[] => rows.map((row) => ({ ...row, firstName }));

/** Our whole file has the column of passwords besides, which stays empty; changed cells are sent as the add-on sends them. */
function ourUpload(way: Way, rows: readonly Person[], confirm: string | undefined) {
  if (way === "changed cells") {
    const cells = rows.map(({ userGuid, firstName }, index) => ({ row: index + 2, values: { userGuid, firstName } }));
    return { query: "", type: "application/json", body: JSON.stringify({ rows: cells, confirm }) };
  }
  const header = columns.slice(0, 9).map((column) => column.header);
  const body = table([header, ...rows.map((row) => [...fields.map(({ key }) => row[key] ?? ""), ""])]);
  return { query: confirm === undefined ? "" : `&confirm=${encodeURIComponent(confirm)}`, type: "text/csv", body };
}

async function ourTime(stage: Stage, school: string, way: Way, rows: readonly Person[], key: string): Promise<number> {
  const send = async (confirm?: string): Promise<unknown> => {
    const { query, type, body } = ourUpload(way, rows, confirm);
    const headers = { "content-type": type, "idempotency-key": key };
    const path = `/v1/schools/${school}/imports?fileName=people.csv${query}`;
    return (await stage.call(path, { method: "POST", headers, body })).json();
  };
  // The person who answers the guard's question has the time that they take.
  const { question } = (await send()) as { question?: { digest: string } };
  if (question === undefined) throw new Error(`nothing is asked about ${key}`);
  const started = Date.now();
  const { id } = (await send(question.digest)) as { id: string };
  const view = await stage.finished(id, pollMilliseconds);
  if (view.counts.updated !== accounts) throw new Error(JSON.stringify(view.counts));
  return Date.parse(view.finishedAt ?? "") - started;
}

async function theirTime(directus: Directus, way: Way, rows: readonly Person[]): Promise<number> {
  const keys = way === "whole file" ? fields.map(({ key }) => key) : (["userGuid", "firstName"] as const);
  const file = table([keys, ...rows.map((row) => keys.map((key) => row[key] ?? ""))]);
  const time = await timed(() => directus.importCsv(people, file));
  const changed = await directus.count(people, "firstName", rows[0]?.firstName ?? "");
  if (changed !== accounts) throw new Error(`Directus has changed ${changed} of ${accounts}`);
  return time;
}

export async function measure(): Promise<readonly Measurement[]> {
  const folder = process.env.DIRECTUS_DIR ?? "";
  if (folder === "") throw new Error("DIRECTUS_DIR: the folder in which Directus is installed (docs/operations.md)");
  const postgres = await startPostgres();
  const stage = await startStage({ store: "PostgreSQL", accounts, schools: 1 });
  try {
    const directus = await startDirectus(folder, await postgres.createDatabase());
    try {
      const school = stage.schoolIds[0] ?? "";
      const { rows } = (await (await stage.call(`/v1/schools/${school}/accounts`)).json()) as { rows: Person[] };
      await directus.createCollection(
        people,
        fields.map(({ key }) => key),
      );
      await theirTime(directus, "whole file", renamed(rows, "Nobody yet"));
      const measured: Measurement[] = [];
      for (const way of ["changed cells", "whole file"] as const) {
        const [ours, theirs]: [number[], number[]] = [[], []];
        for (let run = 0; run < runs; run += 1) {
          const now = renamed(rows, `${way} ${"abc"[run]}`);
          // In turns, so that both meet the same machine.
          ours.push(await ourTime(stage, school, way, now, `${way} ${run}`));
          theirs.push(await theirTime(directus, way, now));
        }
        const [figure, reference] = [Math.min(...ours), Math.min(...theirs)];
        const each = `${ours.map(Math.round).join(", ")} ms, ${theirs.map(Math.round).join(", ")} ms`;
        const name = `10,000 updates, ${way}, how many times as fast as Directus ${directus.version} by CSV (${each})`;
        const ratio = reference / figure;
        measured.push({ name, figure, unit: "ms", reference, ratio, target, holds: ratio >= target });
      }
      return measured;
    } finally {
      await directus.stop();
    }
  } finally {
    await stage.stop();
    await postgres.stop();
  }
}
