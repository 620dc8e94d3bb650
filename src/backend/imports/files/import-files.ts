/** The three files of an import (S-10 to S-13), made from its rows when they are asked for. */

import type { ImportFile, ImportFileAnswer, ImportFileRow, Language, RowOutcome } from "../../../contract";
import { classFields, clearWord, type FieldKey, fieldKeys, type PartialValues } from "../../../roster";
import { wireFinding } from "../../../words";
import { ProblemError } from "../../problem-error";
import type { Services } from "../../services";
import {
  type Account,
  type Administrator,
  type AppliedRow,
  accountFields,
  type ImportRecord,
  type ImportRow,
  isInError,
  rowsOfImport,
  temporaryPasswordsOfImport,
} from "../../store";
import { temporaryPasswordContext } from "../secrets";
import { isFinished } from "../view";
import { type ReadRow, rowsForReader } from "./reader";

/** Which rows a file has (S-10 to S-12). A row that was done in part stands in two of them (S-13). */
const standsIn: Readonly<Record<ImportFile, (applied: AppliedRow | null) => boolean>> = {
  uploaded: () => true,
  completed: (applied) => applied !== null && applied.person !== "failed",
  error: (applied) => applied !== null && isInError(applied),
};

export async function readImportFile(
  services: Services,
  record: ImportRecord,
  file: ImportFile,
  reader: Administrator,
  language: Language,
): Promise<ImportFileAnswer> {
  if (file !== "uploaded" && !isFinished(record)) throw new ProblemError("import.not_finished");
  if (record.rowsEndedAt !== null) throw new ProblemError("import.rows_ended");
  const { db } = services.store;
  const rows = await rowsOfImport(db, record.organizationId, record.id, standsIn[file]);
  if (file === "uploaded") {
    const uploaded = rows.map((row): ImportFileRow => ({ ...whoseRow(row), values: row.submitted, findings: [] }));
    return { import: record.id, rows: uploaded };
  }
  const forReader = await rowsForReader(db, record, rows, reader);
  const passwords = file === "completed" ? await temporaryPasswords(services, record, rows) : new Map();
  const answer = rows.map((row, index): ImportFileRow => {
    const { account, findings } = forReader[index] ?? { account: null, findings: [] };
    const values = { ...rowValues(row, account, file) };
    const password = passwords.get(createdGuid(row) ?? "");
    if (password !== undefined) values.password = password.text;
    return { ...whoseRow(row), values, findings: wireFindings(findings, file, language) };
  });
  const until = [...passwords.values()].map((password) => password.until.toISOString()).sort()[0];
  return { import: record.id, rows: answer, ...(until === undefined ? {} : { temporaryPasswordsUntil: until }) };
}

/** Whose row it is and what became of it: the same in all three files. */
function whoseRow({ row, key, applied }: ImportRow): Pick<ImportFileRow, "row" | "key" | "outcome"> {
  return { row, ...(key === null ? {} : { key }), ...(applied === null ? {} : { outcome: wireOutcome(applied) }) };
}

function wireOutcome({ person, class: inClass, guid, classGuid }: AppliedRow): RowOutcome {
  return {
    person,
    class: inClass,
    ...(guid === null ? {} : { guid }),
    ...(classGuid === null ? {} : { classGuid }),
  };
}

const createdGuid = ({ applied }: ImportRow): string | null => (applied?.person === "created" ? applied.guid : null);

interface Readable {
  readonly text: string;
  readonly until: Date;
}

async function temporaryPasswords(
  services: Services,
  record: ImportRecord,
  rows: readonly ImportRow[],
): Promise<Map<string, Readable>> {
  const { organizationId, id } = record;
  const created = rows.flatMap((row) => createdGuid(row) ?? []);
  const sealed = await temporaryPasswordsOfImport(services.store.db, organizationId, id, created, services.now());
  return new Map(
    sealed.flatMap((one) => {
      // What nobody can read any more is left out, as one that was used: the rest of the file is as good as ever.
      const text = services.secrets.openOrNull(one.sealed, temporaryPasswordContext(one.guid));
      return text === null ? [] : [[one.guid, { text, until: one.until }] as const];
    }),
  );
}

/** In the Completed File a row whose class failed stands without its class: the person is what was done. */
function rowValues(row: ImportRow, account: Account | null, file: ImportFile): Partial<Record<FieldKey, string>> {
  // The Error File shows what was typed, to be corrected; only the GUIDs of what was made are added (S-13).
  const result = row.applied?.result ?? {};
  const known = file === "completed" ? result : guidsOf(result);
  const values: Partial<Record<FieldKey, string>> = { ...row.submitted, ...known };
  if (account !== null) {
    values.userGuid = account.guid;
    // Cells that were left blank, or not sent, are filled in so that one sees whose row it is.
    for (const field of accountFields) {
      if ((values[field] ?? "") === "") values[field] = account[field];
      else if (file === "completed" && values[field] === clearWord) values[field] = account[field];
    }
  }
  if (file === "completed" && row.applied !== null && isInError(row.applied))
    for (const field of classFields) values[field] = "";
  return Object.fromEntries(fieldKeys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])));
}

function guidsOf({ userGuid, classGuid }: PartialValues): PartialValues {
  return { ...(userGuid === undefined ? {} : { userGuid }), ...(classGuid === undefined ? {} : { classGuid }) };
}

function wireFindings(findings: ReadRow["findings"], file: ImportFile, language: Language): ImportFileRow["findings"] {
  return findings
    .filter((one) => file === "error" || one.severity !== "error")
    .map((one) => wireFinding(one, language));
}

/** All reasons of a row in words, for the Error column (S-12). */
export function errorText(row: ImportFileRow): string {
  return row.findings
    .filter((one) => one.severity === "error")
    .map((one) => one.message)
    .join(" ");
}
