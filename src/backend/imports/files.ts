/** The three files of an import (S-10 to S-13), made from its rows when they are asked for. */

import type { FileRow, ImportFile, ImportFileAnswer, Language } from "../../contract";
import { classFields, clearWord, type FieldKey, fieldKeys, type PartialValues } from "../../roster";
import { wireFinding } from "../../words";
import { ProblemError } from "../problem-error";
import type { Services } from "../services";
import {
  type Account,
  accountFields,
  affiliatedAccounts,
  type ImportRecord,
  type ImportRow,
  rowsOfImport,
  temporaryPasswordsOfImport,
} from "../store";
import { temporaryPasswordContext } from "./secrets";
import { isFinished } from "./view";

/** Which rows a file has (S-10 to S-12). A row that was done in part stands in two of them (S-13). */
const standsIn: Readonly<Record<ImportFile, (row: Pick<ImportRow, "state" | "inError">) => boolean>> = {
  uploaded: () => true,
  completed: ({ state }) => state !== "waiting" && state !== "failed",
  error: ({ inError }) => inError,
};

export async function readImportFile(
  services: Services,
  record: ImportRecord,
  file: ImportFile,
  language: Language,
): Promise<ImportFileAnswer> {
  if (file !== "uploaded" && !isFinished(record)) throw new ProblemError("import.not_finished");
  const { db } = services.store;
  const rows = await rowsOfImport(db, record.organizationId, record.id, standsIn[file]);
  if (file === "uploaded") {
    return { import: record.id, rows: rows.map(({ row, submitted }) => ({ row, values: submitted, findings: [] })) };
  }
  const guids = [...new Set(rows.flatMap((row) => (row.guid === null ? [] : [row.guid])))];
  const accounts = new Map(
    (await affiliatedAccounts(db, record.organizationId, guids, record.schoolId)).map((account) => [
      account.guid,
      account,
    ]),
  );
  const passwords = file === "completed" ? await temporaryPasswords(services, record, rows) : new Map();
  const answer = rows.map((row): FileRow => {
    const account = row.guid === null ? undefined : accounts.get(row.guid);
    const values = { ...rowValues(row, account, file) };
    const password = row.state === "created" && row.guid !== null ? passwords.get(row.guid) : undefined;
    if (password !== undefined) values.password = password.text;
    return { row: row.row, values, findings: wireFindings(row, file, language) };
  });
  const until = [...passwords.values()].map((password) => password.until.toISOString()).sort()[0];
  return { import: record.id, rows: answer, ...(until === undefined ? {} : { temporaryPasswordsUntil: until }) };
}

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
  const created = rows.flatMap(({ state, guid }) => (state === "created" && guid !== null ? [guid] : []));
  const sealed = await temporaryPasswordsOfImport(services.store.db, organizationId, id, created, services.now());
  return new Map(
    sealed.map((one) => [
      one.guid,
      { text: services.secrets.open(one.sealed, temporaryPasswordContext(one.guid)), until: one.until },
    ]),
  );
}

/** In the Completed File a row whose class failed stands without its class: the person is what was done. */
function rowValues(row: ImportRow, account: Account | undefined, file: ImportFile): Partial<Record<FieldKey, string>> {
  // The Error File shows what was typed, to be corrected; only the GUIDs of what was made are added (S-13).
  const known = file === "completed" ? row.result : guidsOf(row.result);
  const values: Partial<Record<FieldKey, string>> = { ...row.submitted, ...known };
  if (account !== undefined) {
    values.userGuid = account.guid;
    // Cells that were left blank, or not sent, are filled in so that one sees whose row it is.
    for (const field of accountFields) {
      if ((values[field] ?? "") === "") values[field] = account[field];
      else if (file === "completed" && values[field] === clearWord) values[field] = account[field];
    }
  }
  if (file === "completed" && row.inError) for (const field of classFields) values[field] = "";
  return Object.fromEntries(fieldKeys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])));
}

function guidsOf({ userGuid, classGuid }: PartialValues): PartialValues {
  return { ...(userGuid === undefined ? {} : { userGuid }), ...(classGuid === undefined ? {} : { classGuid }) };
}

function wireFindings(row: ImportRow, file: ImportFile, language: Language): FileRow["findings"] {
  return row.findings
    .filter((one) => file === "error" || one.severity !== "error")
    .map((one) => wireFinding(one, language));
}

/** All reasons of a row in words, for the Error column (S-12). */
export function errorText(row: FileRow): string {
  return row.findings
    .filter((one) => one.severity === "error")
    .map((one) => one.message)
    .join(" ");
}
