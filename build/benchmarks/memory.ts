/**
 * Memory of a worker that works off 20,000 rows, above what it has when idle (design 7: under 256 MB), and whether it stays so when more imports wait; and
 * of a web process that takes the upload and gives out the export and the files, and of one that reads an XLSX upload.
 */
import writeExcelFile from "write-excel-file/node";
import { xlsxType } from "../../src/backend/http/bodies.ts";
import { columns, type RosterValues } from "../../src/roster/index.ts";
import type { Measurement } from "../bench.ts";
import { atMost } from "./support/measuring.ts";
import { memoryOf, type Stage, startStage } from "./support/stage.ts";

const accounts = 20_000;
const schools = 3;
const queued = 6;
const limit = 256;
/** Imports that wait may take no more than the one in hand; what a collector leaves for later is the rest. */
const queuedOverOne = 1.3;

interface Exported {
  readonly version: string;
  readonly userGuid: string;
}

const within = (name: string, figure: number) => atMost(name, "MB", figure, limit, 1);

async function updates(stage: Stage, school: string, firstName: string): Promise<object[]> {
  const { rows } = (await (await stage.call(`/v1/schools/${school}/accounts`)).json()) as { rows: Exported[] };
  return rows
    .slice(0, accounts)
    .map(({ version, userGuid }, index) => ({ row: index + 2, version, values: { userGuid, firstName } }));
}

/** Twenty thousand new people with every cell filled, as Excel would save them: texts in a table of their own. */
async function fullWorkbook(): Promise<Uint8Array<ArrayBuffer>> {
  const row = (index: number): RosterValues => ({
    userGuid: "",
    userId: `X-${index}`,
    role: "Student",
    firstName: "Maria Antonia",
    lastName: `de la Cruz ${String.fromCharCode(65 + (index % 26))}`,
    gradeLevel: "3",
    email: `student${index}@riverbend.example`,
    username: `student.number${index}`,
    password: `Sunflower${index}`,
    classGuid: "",
    classId: `MATH-${index % 400}`,
    className: `Mathematics ${index % 400}`,
    classGradeLevel: "3",
    classStartDate: "08/17/2026",
    classEndDate: "06/11/2027",
    masterCode: "MATH-2027",
  });
  const lines = [columns.map(({ header }) => header)];
  for (let index = 0; index < accounts; index += 1) lines.push(columns.map(({ key }) => row(index)[key]));
  const bytes = await writeExcelFile(lines.map((line) => line.map((value) => ({ value, type: String })))).toBuffer();
  return new Uint8Array(bytes);
}

/** What an XLSX upload adds to a web process that has done nothing else. A rehearsal, so that the store stays as it is. */
async function xlsxUpload(stage: Stage, school: string): Promise<number> {
  const body = await fullWorkbook();
  const fresh = await stage.another("web");
  const idle = memoryOf(fresh).now;
  const headers = { "content-type": xlsxType, "idempotency-key": "xlsx" };
  const path = `/v1/schools/${school}/imports?rehearse=true`;
  const answer = await stage.call(path, { method: "POST", headers, body }, fresh.url);
  if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  const added = memoryOf(fresh).peak - idle;
  await stage.finished(id, 100);
  return added;
}

export async function measure(): Promise<readonly Measurement[]> {
  const stage = await startStage({
    store: "PostgreSQL",
    accounts: accounts * schools,
    schools,
    roles: ["web", "worker"],
  });
  try {
    const [web, worker] = stage.services;
    if (web === undefined || worker === undefined) throw new Error("two processes were asked for");
    const idle = { web: memoryOf(web).now, worker: memoryOf(worker).now };
    const school = stage.schoolIds[0] ?? "";
    const one = await stage.upload(school, await updates(stage, school, "One"), "one");
    await stage.finished(one.id, 100);
    const afterOne = memoryOf(worker).peak - idle.worker;
    for (const file of ["uploaded", "completed"]) {
      for (const format of ["json", "csv", "xlsx"]) {
        await (await stage.call(`/v1/imports/${one.id}/files/${file}?format=${format}`)).arrayBuffer();
      }
    }
    const afterFiles = memoryOf(web).peak - idle.web;
    const ids: string[] = [];
    for (let index = 0; index < queued; index += 1) {
      const id = stage.schoolIds[index % schools] ?? "";
      ids.push((await stage.upload(id, await updates(stage, id, `Name ${"abcdef"[index]}`), `queued ${index}`)).id);
    }
    for (const id of ids) await stage.finished(id, 100);
    const afterMany = memoryOf(worker).peak - idle.worker;
    // Last: it is worked off as well, as twenty thousand new people, and what that leaves would be taken for what the others need.
    const afterXlsx = await xlsxUpload(stage, school);
    const afterNewPeople = memoryOf(worker).peak - idle.worker;
    return [
      within("memory of a worker, 20,000 rows", afterOne),
      within(`memory of a worker, ${queued} imports of 20,000 rows queued`, afterMany),
      atMost(`memory of a worker, ${queued} imports queued beside one`, "MB", afterMany, afterOne, queuedOverOne),
      within("memory of a worker, 20,000 new people of an XLSX file rehearsed", afterNewPeople),
      within("memory of a web process, export, upload and files of 20,000 rows", afterFiles),
      within("memory of a web process, reading an XLSX upload of 20,000 rows", afterXlsx),
    ];
  } finally {
    await stage.stop();
  }
}
