/**
 * Memory at the limits of one upload (design 4, R-4): 100,000 rows as JSON, and 50 MB of CSV; of the worker that works them off, and of the web process that takes
 * them and gives out the export and the files. Above what each has when idle.
 */
import { csvType } from "../../src/backend/http/bodies.ts";
import { columns, maxUploadBytes, maxUploadRows } from "../../src/roster/index.ts";
import type { ServiceProcess } from "../../test/backend/support/process.ts";
import type { Measurement } from "../bench.ts";
import { atMost } from "./support/measuring.ts";
import { memoryOf, type Stage, startStage } from "./support/stage.ts";

/** Two and a half times what 20,000 rows may take (design 7), for five times as many rows. */
const limit = 640;

interface Exported {
  readonly version: string;
  readonly userGuid: string;
}

const within = (name: string, figure: number) => atMost(name, "MB", figure, limit, 1);

async function exported(stage: Stage, school: string, at: string): Promise<Exported[]> {
  const answer = await stage.call(`/v1/schools/${school}/accounts`, {}, at);
  return ((await answer.json()) as { rows: Exported[] }).rows;
}

/** Every cell filled, to the last byte that an upload may have. */
function largestCsv(): string {
  const lines = [columns.map(({ header }) => header).join(",")];
  let length = lines[0]?.length ?? 0;
  for (let index = 0; lines.length <= maxUploadRows; index += 1) {
    const filler = "Mathematics ".repeat(23);
    const line = `,X-${index},Student,Maria,Cruz,3,s${index}@riverbend.example,s.n${index},Sunflower${index},,M-${index % 400},${filler}${index % 400},3,08/17/2026,06/11/2027,MATH-2027`;
    length += line.length + 1;
    if (length > maxUploadBytes) break;
    lines.push(line);
  }
  return lines.join("\n");
}

async function withProcesses<Result>(
  stage: Stage,
  work: (web: ServiceProcess, worker: ServiceProcess) => Promise<Result>,
): Promise<Result> {
  const [web, worker] = stage.services;
  if (web === undefined || worker === undefined) throw new Error("two processes were asked for");
  return work(web, worker);
}

export async function measure(): Promise<readonly Measurement[]> {
  const stage = await startStage({
    store: "PostgreSQL",
    accounts: maxUploadRows,
    schools: 1,
    roles: ["web", "worker"],
  });
  try {
    return await withProcesses(stage, async (web, worker) => {
      const idle = { web: memoryOf(web).now, worker: memoryOf(worker).now };
      const school = stage.schoolIds[0] ?? "";
      const all = await exported(stage, school, web.url);
      const afterExport = memoryOf(web).peak - idle.web;
      const updates = all.map(({ version, userGuid }, index) => ({
        row: index + 2,
        version,
        values: { userGuid, firstName: "One" },
      }));
      const { id } = await stage.upload(school, updates, "one");
      const afterUpload = memoryOf(web).peak - idle.web;
      const view = await stage.finished(id, 500);
      if (view.counts.updated !== updates.length) throw new Error(JSON.stringify(view.counts));
      const afterImport = memoryOf(worker).peak - idle.worker;
      for (const file of ["uploaded", "completed"]) {
        for (const format of ["json", "csv"]) {
          await (await stage.call(`/v1/imports/${id}/files/${file}?format=${format}`, {}, web.url)).arrayBuffer();
        }
      }
      const afterFiles = memoryOf(web).peak - idle.web;
      const fresh = await stage.another("web");
      const idleFresh = memoryOf(fresh).now;
      const headers = { "content-type": csvType, "idempotency-key": "csv" };
      const path = `/v1/schools/${school}/imports?rehearse=true`;
      const answer = await stage.call(path, { method: "POST", headers, body: largestCsv() }, fresh.url);
      if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
      const afterCsv = memoryOf(fresh).peak - idleFresh;
      return [
        within("memory of a web process, export of 100,000 rows", afterExport),
        within("memory of a web process, upload of 100,000 rows", afterUpload),
        within("memory of a worker, 100,000 updates", afterImport),
        within("memory of a web process, files of 100,000 rows", afterFiles),
        within("memory of a web process, 50 MB of CSV", afterCsv),
      ];
    });
  } finally {
    await stage.stop();
  }
}
