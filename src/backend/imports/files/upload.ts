/** Reads what was uploaded, JSON, CSV or XLSX, into rows. What cannot be read as a roster at all is refused here, with every reason at once (I-3). */
import * as z from "zod/mini";
import { type Language, type ReadAs, uploadSchema } from "../../../contract";
import type { FileFault, FileNote } from "../../../files";
import {
  type FieldKey,
  fieldKeys,
  maxUploadRows,
  type PartialValues,
  type TableNote,
  type TableProblem,
} from "../../../roster";
import { fileProblemMessage } from "../../../words";
import { ProblemError } from "../../problem-error";
import { isPlainRow } from "./plain-row";
import { readFile } from "./read-file";

export interface UploadToImport {
  readonly fileName: string;
  /** Set when the encoding was a guess; the administrator is told. */
  readonly readAs: ReadAs | null;
  readonly notes: readonly (FileNote | TableNote)[];
  readonly parent: string | null;
  /** The digest of the question that was answered with yes (G-4). */
  readonly confirm: string | null;
  /** The digest of the rehearsal that it is to come out like (I-7). */
  readonly expect: string | null;
  /** Nobody is looking (G-5). */
  readonly scheduled: boolean;
  readonly rows: readonly UploadedRow[];
}

export interface UploadedRow {
  readonly row: number;
  /** What the spreadsheet calls the row's person by; files have none. */
  readonly key: string | null;
  readonly version: number | null;
  readonly values: PartialValues;
  /** Fields of which a person has said that the value is meant; of JSON only. */
  readonly meant?: readonly FieldKey[] | undefined;
  /** Who a new person is not, as a person has said (B-11); of JSON only. */
  readonly others?: readonly string[] | undefined;
}

export interface UploadQuery {
  readonly fileName: string | undefined;
  readonly parent: string | undefined;
  readonly confirm: string | undefined;
  readonly expect: string | undefined;
  readonly scheduled: boolean;
}

// Without a locale zod/mini says only "Invalid input".
z.config(z.locales.en());
const reasonsAtMost = 20;

export function malformed(reasons: readonly string[]): ProblemError {
  const more = reasons.length - reasonsAtMost;
  const shown = reasons.slice(0, reasonsAtMost);
  return new ProblemError("request.malformed", { reasons: more > 0 ? [...shown, `… and ${more} more.`] : shown });
}

type Path = readonly PropertyKey[];

/** `rows[3].values.email`, as a programmer would write it. */
function pathText(path: Path): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

export function schemaReasons(issues: readonly { readonly path: Path; readonly message: string }[]): string[] {
  return issues.map((issue) => `${pathText(issue.path) || "The body"}: ${issue.message}.`);
}

function tooManyRows(rows: number): ProblemError {
  return new ProblemError("upload.too_many_rows", { rows, limit: maxUploadRows });
}

/** PostgreSQL keeps no null character, and no cell of a roster has one. */
const nullCharacter = "\u0000";

/** A version as we gave it out, or null: then nothing can be said about later changes. */
function readVersion(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

export function readJsonUpload(body: unknown, query: UploadQuery): UploadToImport {
  const { rows: given } = (typeof body === "object" && body !== null ? body : {}) as { rows?: unknown };
  if (Array.isArray(given) && given.length > maxUploadRows) throw tooManyRows(given.length);
  // The add-on of a release ago says yes without saying to what; what was asked has to be what goes (G-4).
  if (typeof body === "object" && body !== null && "confirm" in body && body.confirm === true) {
    throw new ProblemError("addon.too_old");
  }
  const plain = Array.isArray(given) && given.every(isPlainRow) ? given : null;
  const parsed = uploadSchema.safeParse(plain === null ? body : { ...(body as object), rows: plain.slice(0, 1) });
  if (!parsed.success) throw malformed(schemaReasons(parsed.error.issues));
  const { fileName, parent, confirm, expect, scheduled } = parsed.data;
  const faults: string[] = [];
  const rows = (plain ?? parsed.data.rows).map((row, index): UploadedRow => {
    const values = row.values as PartialValues;
    for (const key of fieldKeys) {
      if (values[key]?.includes(nullCharacter)) faults.push(`rows[${index}].values.${key}: contains a null character.`);
    }
    if (row.version !== undefined && readVersion(row.version) === null) {
      faults.push(`rows[${index}].version: is not a version that an export gave.`);
    }
    const { key = null, meant, others } = row;
    return { row: row.row, key, version: readVersion(row.version), values, meant, others };
  });
  if (faults.length > 0) throw malformed(faults);
  return {
    fileName: fileName ?? query.fileName ?? "",
    readAs: null,
    notes: [],
    parent: parent ?? query.parent ?? null,
    confirm: confirm ?? query.confirm ?? null,
    expect: expect ?? query.expect ?? null,
    scheduled: scheduled ?? query.scheduled,
    rows,
  };
}

/** CSV or XLSX, whatever it calls itself. */
export async function readFileUpload(
  body: Uint8Array,
  query: UploadQuery,
  language: Language,
): Promise<UploadToImport> {
  const { reading, about } = await readFile(body);
  if (!reading.ok) throw fileRefusal(reading.problems, language);
  if (reading.rows.some(({ values }) => Object.values(values).some((text) => text.includes(nullCharacter)))) {
    throw fileRefusal([{ code: "file.damaged", facts: {} }], language);
  }
  return {
    fileName: query.fileName ?? "",
    readAs: about?.readAs ?? null,
    notes: reading.notes,
    parent: query.parent ?? null,
    confirm: query.confirm ?? null,
    expect: query.expect ?? null,
    scheduled: query.scheduled,
    rows: reading.rows.map(({ row, values }) => ({ row, key: null, version: null, values: inOrder(values) })),
  };
}

function inOrder(values: PartialValues): PartialValues {
  return Object.fromEntries(fieldKeys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])));
}

/** Problems of which the platform has a word of its own. */
const ofTheirOwn: Partial<Record<(FileFault | TableProblem)["code"], "upload.unreadable_xlsx" | "upload.encoding">> = {
  "file.damaged": "upload.unreadable_xlsx",
  "file.doctype": "upload.unreadable_xlsx",
  "file.too_large": "upload.unreadable_xlsx",
  "file.encoding": "upload.encoding",
};

function fileRefusal(problems: readonly (FileFault | TableProblem)[], language: Language): ProblemError {
  const [first] = problems;
  if (problems.length === 1 && first?.code === "file.too_many_rows") return tooManyRows(first.facts.rows);
  const own = first === undefined ? undefined : ofTheirOwn[first.code];
  const reasons = problems.map((problem) => fileProblemMessage(problem, language));
  // Its own words say what there is to do; what was found in the file goes along as data.
  if (own === "upload.encoding") return new ProblemError(own, {}, { problems });
  if (own === "upload.unreadable_xlsx") return new ProblemError(own, {}, { problems });
  return new ProblemError("upload.not_a_roster", { reasons }, { problems });
}
