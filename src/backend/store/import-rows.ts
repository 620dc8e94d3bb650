/** The rows of an import: what was uploaded (never a readable password), and what became of every one. */
import { sql } from "kysely";
import type { Finding, PartialValues } from "../../roster";
import type { Queryable } from "./store";

export type RowState = "waiting" | "updated" | "created" | "unchanged" | "repeated" | "failed";

export interface ImportRow {
  readonly position: number;
  /** As the administrator sees it, in the sheet or file. */
  readonly row: number;
  readonly version: number | null;
  /** As uploaded, without the password. */
  readonly submitted: PartialValues;
  /** A given password, until it is hashed or the row has failed. */
  readonly sealedPassword: string | null;
  /** What became of the person. */
  readonly state: RowState;
  /** Stands in the Error File: the person failed, or only the class did (S-13). */
  readonly inError: boolean;
  readonly findings: readonly Finding[];
  readonly guid: string | null;
  /** What the service knows better than the upload: GUIDs, a generated username, values in one spelling. */
  readonly result: PartialValues;
}

interface StoredRow extends Omit<ImportRow, "submitted" | "findings" | "result"> {
  readonly submitted: string;
  readonly findings: string | null;
  readonly result: string | null;
}

const insertsAtOnce = 1000;

export async function insertImportRows(
  trx: Queryable,
  organizationId: string,
  importId: string,
  rows: readonly Pick<ImportRow, "position" | "row" | "version" | "submitted" | "sealedPassword">[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += insertsAtOnce) {
    const part = rows.slice(start, start + insertsAtOnce);
    await sql`
      INSERT INTO import_rows (organization_id, import_id, position, row, version, submitted, sealed_password)
      SELECT ${organizationId}::text, ${importId}::text, u.position, u.row, u.version, u.submitted, u.sealed_password
      FROM unnest(
        ${part.map((row) => row.position)}::integer[], ${part.map((row) => row.row)}::integer[],
        ${part.map((row) => row.version)}::bigint[], ${part.map((row) => JSON.stringify(row.submitted))}::text[],
        ${part.map((row) => row.sealedPassword)}::text[]
      ) AS u (position, row, version, submitted, sealed_password)
    `.execute(trx);
  }
}

export async function rowsOfImport(
  db: Queryable,
  organizationId: string,
  importId: string,
  which: "all" | "completed" | "error" = "all",
): Promise<ImportRow[]> {
  const condition =
    which === "all"
      ? sql`true`
      : which === "error"
        ? sql`in_error`
        : sql`state IN ('updated', 'created', 'unchanged', 'repeated')`;
  const { rows } = await sql<StoredRow>`
    SELECT position, row, version, submitted, sealed_password AS "sealedPassword", state, in_error AS "inError", findings,
      guid, result
    FROM import_rows WHERE organization_id = ${organizationId} AND import_id = ${importId} AND ${condition}
    ORDER BY position
  `.execute(db);
  return rows.map((row) => ({
    ...row,
    submitted: JSON.parse(row.submitted),
    findings: row.findings === null ? [] : JSON.parse(row.findings),
    result: row.result === null ? {} : JSON.parse(row.result),
  }));
}

export interface RowOutcome {
  readonly position: number;
  readonly state: Exclude<RowState, "waiting">;
  readonly inError: boolean;
  readonly findings: readonly Finding[];
  readonly guid: string | null;
  readonly result: PartialValues;
  /** A password that is still to be hashed before the import is complete (I-12). */
  readonly credential: "given" | "temporary" | null;
}

/** Answers how many of the rows were still waiting; less than all of them means that another worker was there first. */
export async function saveOutcomes(
  trx: Queryable,
  organizationId: string,
  importId: string,
  outcomes: readonly RowOutcome[],
): Promise<number> {
  const { rows } = await sql`
    UPDATE import_rows r SET state = u.state, in_error = u.in_error, findings = u.findings, guid = u.guid, result = u.result,
      credential = u.credential, sealed_password = CASE WHEN u.credential = 'given' THEN r.sealed_password END
    FROM unnest(
      ${outcomes.map((one) => one.position)}::integer[], ${outcomes.map((one) => one.state)}::text[],
      ${outcomes.map((one) => one.inError)}::boolean[],
      ${outcomes.map((one) => (one.findings.length === 0 ? null : JSON.stringify(one.findings)))}::text[],
      ${outcomes.map((one) => one.guid)}::text[],
      ${outcomes.map((one) => (Object.keys(one.result).length === 0 ? null : JSON.stringify(one.result)))}::text[],
      ${outcomes.map((one) => one.credential)}::text[]
    ) AS u (position, state, in_error, findings, guid, result, credential)
    WHERE r.organization_id = ${organizationId} AND r.import_id = ${importId} AND r.position = u.position
      AND r.state = 'waiting'
    RETURNING r.position
  `.execute(trx);
  return rows.length;
}

/** Wipes passwords of rows that will never be applied. */
export async function wipePasswords(trx: Queryable, organizationId: string, importId: string): Promise<void> {
  await sql`
    UPDATE import_rows SET sealed_password = NULL
    WHERE organization_id = ${organizationId} AND import_id = ${importId} AND sealed_password IS NOT NULL
      AND credential IS NULL
  `.execute(trx);
}
