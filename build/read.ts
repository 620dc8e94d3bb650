/**
 * `npm run read -- FILE`: the table as Rollbook reads it, with the code of service and files page, as one line of JSON. For support, and for anyone who
 * wonders what became of a cell. Ends with 0 when the file was read, 1 when it was not.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { FileReading } from "../src/roster/index.ts";
import { type Files, loadRoom, type Roster, type Words } from "./load-room.ts";

const { readLines } = await loadRoom<Files>("files");
const { headerFit, maxColumns, maxUploadRows, readingOf, TableReader } = await loadRoom<Roster>("roster");
const { fileProblemMessage, ownHeaders } = await loadRoom<Words>("words");

type End = Extract<ReturnType<ReturnType<typeof readLines>["next"]>["value"], { ok: boolean }>;
type About = Extract<End, { ok: true }>["about"];
type Fault = Extract<End, { ok: false }>["fault"];
type Reading = FileReading<Fault, About["notes"][number]>;

function read(bytes: Uint8Array): { readonly reading: Reading; readonly about: About | null } {
  const portions = readLines(bytes, { fit: headerFit, rowsAtMost: maxUploadRows, columnsAtMost: maxColumns });
  let table: InstanceType<typeof TableReader> | null = null;
  for (;;) {
    const next = portions.next();
    if (next.done !== true) {
      table ??= new TableReader(next.value.source, ownHeaders());
      table.addAll(next.value.lines);
    } else if (next.value.ok) {
      const { about } = next.value;
      return { reading: readingOf(table, about.further, about.notes), about };
    } else return { reading: { ok: false, problems: [next.value.fault] }, about: null };
  }
}

function answer(file: string): object {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    const message = `There is no file ${file} that can be read.`;
    return { error: { code: "file.missing", facts: { file: basename(file) }, message } };
  }
  const { reading, about } = read(bytes);
  if (!reading.ok) {
    const [first] = reading.problems;
    const message = reading.problems.map((problem) => fileProblemMessage(problem, "en")).join(" ");
    return { error: { code: first?.code, facts: first?.facts, message } };
  }
  const { sheet, readAs, headerRow = 0 } = about ?? {};
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(readAs === undefined ? {} : { readAs }),
    headerRow,
    header: reading.columns.map(({ header }) => header),
    rows: reading.rows.map(({ values, error }) =>
      reading.columns.map(({ field }) => (field === null ? (error ?? "") : (values[field] ?? ""))),
    ),
    notes: reading.notes,
  };
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write("Say which file: npm run read -- FILE\n");
  process.exitCode = 1;
} else {
  const said = answer(file);
  process.stdout.write(`${JSON.stringify(said)}\n`);
  process.exitCode = "error" in said ? 1 : 0;
}
