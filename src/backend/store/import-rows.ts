/** The rows of an import: what was uploaded (never a readable password), together with what became of every one. */
import { type RawBuilder, sql } from "kysely";
import type { PartialValues } from "../../roster";
import { givenPasswords, insertGivenPasswords } from "./credentials";
import { outcomesOfImport, type RowOutcome } from "./outcomes";
import type { Queryable } from "./store";

export interface ImportRow extends Omit<RowOutcome, "state" | "credential"> {
  readonly version: number | null;
  /** As uploaded, without the password. */
  readonly submitted: PartialValues;
  /** A given password, until it is hashed or the row has failed. */
  readonly sealedPassword: string | null;
  readonly state: RowOutcome["state"] | "waiting";
}

/** One row of an upload as it is kept: position, row, version, values. */
type KeptRow = readonly [position: number, row: number, version: number | null, submitted: PartialValues];

const rowsInAPart = 1000;

export async function insertUploadedRows(
  trx: Queryable,
  organizationId: string,
  importId: string,
  rows: readonly Pick<ImportRow, "position" | "row" | "version" | "submitted" | "sealedPassword">[],
): Promise<void> {
  const parts: RawBuilder<unknown>[] = [];
  for (let start = 0; start < rows.length; start += rowsInAPart) {
    const kept = rows
      .slice(start, start + rowsInAPart)
      .map(({ position, row, version, submitted }): KeptRow => [position, row, version, submitted]);
    parts.push(sql`(${organizationId}, ${importId}, ${start / rowsInAPart}, ${JSON.stringify(kept)})`);
  }
  if (parts.length === 0) return;
  await sql`
    INSERT INTO import_uploads (organization_id, import_id, part, rows) VALUES ${sql.join(parts)}
  `.execute(trx);
  await insertGivenPasswords(trx, organizationId, importId, rows);
}

async function uploadedRows(db: Queryable, organizationId: string, importId: string): Promise<KeptRow[]> {
  const { rows: parts } = await sql<{ rows: string }>`
    SELECT rows FROM import_uploads WHERE organization_id = ${organizationId} AND import_id = ${importId} ORDER BY part
  `.execute(db);
  return parts.flatMap((part) => JSON.parse(part.rows) as KeptRow[]);
}

const waiting = { state: "waiting", inError: false, findings: [], guid: null, result: {} } as const;

/** The rows, by position. Of an import that is under way those without an outcome are waiting. */
export async function rowsOfImport(
  db: Queryable,
  organizationId: string,
  importId: string,
  isWanted: (row: Pick<ImportRow, "state" | "inError">) => boolean = () => true,
): Promise<ImportRow[]> {
  const uploaded = await uploadedRows(db, organizationId, importId);
  const outcomes = await outcomesOfImport(db, organizationId, importId);
  const byPosition = new Map(outcomes.map((outcome) => [outcome.position, outcome]));
  const passwords = await givenPasswords(db, organizationId, importId);
  return uploaded.flatMap(([position, row, version, submitted]) => {
    const outcome = byPosition.get(position) ?? waiting;
    if (!isWanted(outcome)) return [];
    return [{ ...outcome, position, row, version, submitted, sealedPassword: passwords.get(position) ?? null }];
  });
}
