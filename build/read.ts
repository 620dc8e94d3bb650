/**
 * `npm run read -- FILE`: the table as Rollbook reads it, with the code of service and files page, as one line of JSON. For support, and for anyone who
 * wonders what became of a cell. Ends with 0 when the file was read, 1 when it was not. With `--feed` the file, or the files of a set, as a file that an
 * administrator already has (B-12): the rows of all its schools, every question answered by its default and noted.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { FileReading } from "../src/roster/index.ts";
import { type Feeds, type Files, loadRoom, type Roster, type Words } from "./load-room.ts";

const { readLines } = await loadRoom<Files>("files");
const { fieldKeys, headerFit, headerLine, maxColumns, maxUploadRows, readingOf, TableReader } =
  await loadRoom<Roster>("roster");
const { feedMessage, fileProblemMessage, ownHeaders } = await loadRoom<Words>("words");

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

const missing = (file: string) => {
  const message = `There is no file ${file} that can be read.`;
  return { error: { code: "file.missing", facts: { file: basename(file) }, message } };
};

function bytesOf(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

type FeedReading = ReturnType<Feeds["readFeed"]>;
type FeedProblem = Extract<FeedReading, { ok: false }>["problems"][number];

const isOfFile = (problem: FeedProblem): problem is Extract<FeedProblem, Fault> => problem.code.startsWith("file.");
const wordsOf = (problem: FeedProblem) =>
  isOfFile(problem) ? fileProblemMessage(problem, "en") : feedMessage(problem, "en");

async function feedAnswer(paths: readonly string[]): Promise<object> {
  const { classNotes, coursesWithoutProduct, readFeed, rowsOfFeed } = await loadRoom<Feeds>("feeds");
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const path of paths) {
    const bytes = bytesOf(path);
    if (bytes === null) return missing(path);
    files.push({ name: basename(path), bytes });
  }
  const reading = readFeed(files);
  if (!reading.ok) {
    const [first] = reading.problems;
    return { error: { code: first?.code, facts: first?.facts, message: reading.problems.map(wordsOf).join(" ") } };
  }
  const { feed, about } = reading;
  const rows = rowsOfFeed(feed);
  return {
    ...about,
    header: headerLine(false),
    rows: rows.map((row) => fieldKeys.map((field) => row[field])),
    notes: [...feed.notes, ...coursesWithoutProduct(feed), ...classNotes(rows)],
  };
}

function answer(file: string): object {
  const bytes = bytesOf(file);
  if (bytes === null) return missing(file);
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { feed: { type: "boolean", default: false } },
});
const [file] = positionals;
if (file === undefined) {
  process.stderr.write("Say which file: npm run read -- FILE [--feed]\n");
  process.exitCode = 1;
} else {
  const said = values.feed ? await feedAnswer(positionals) : answer(file);
  process.stdout.write(`${JSON.stringify(said)}\n`);
  process.exitCode = "error" in said ? 1 : 0;
}
