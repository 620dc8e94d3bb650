/** The rows of an import: what was uploaded (never a readable password), together with what became of every one. */
import { type RawBuilder, sql } from "kysely";
import type { FieldKey, PartialValues } from "../../roster";
import type { AppliedRow } from "./applied-row";
import { givenPasswords, insertGivenPasswords } from "./credentials";
import { outcomesOfImport } from "./outcomes";
import type { Queryable } from "./store";

export interface NewImportRow {
  readonly position: number;
  /** As the administrator sees it, in the sheet or file. */
  readonly row: number;
  /** What the spreadsheet calls the row's person by; null of files and of what older add-ons sent. */
  readonly key: string | null;
  readonly version: number | null;
  /** As uploaded, without the password. */
  readonly submitted: PartialValues;
  /** Fields of which a person has said that the value is meant. */
  readonly meant?: readonly FieldKey[] | undefined;
  /** Who a new person is not, as a person has said (B-11). */
  readonly others?: readonly string[] | undefined;
  /** A given password, until it is hashed or the row has failed. */
  readonly sealedPassword: string | null;
}

export interface ImportRow extends NewImportRow {
  /** Null while the row is waiting. */
  readonly applied: AppliedRow | null;
}

/** In place of a key that is the row's own User GUID: of a large upload that is nearly every row's. */
const ownGuid = 1;

/** One row of an upload as it is kept. */
type KeptRow = readonly [
  position: number,
  row: number,
  version: number | null,
  submitted: PartialValues,
  key?: string | typeof ownGuid | null,
  meant?: readonly FieldKey[],
  others?: readonly string[],
];

function toKept({ position, row, key, version, submitted, meant = [], others = [] }: NewImportRow): KeptRow {
  const kept = key !== null && key === submitted.userGuid ? ownGuid : key;
  if (others.length > 0) return [position, row, version, submitted, kept, meant, others];
  if (meant.length > 0) return [position, row, version, submitted, kept, meant];
  return kept === null ? [position, row, version, submitted] : [position, row, version, submitted, kept];
}

function fromKept([position, row, version, submitted, kept, meant, others]: KeptRow): Omit<
  NewImportRow,
  "sealedPassword"
> {
  const key = kept === ownGuid ? submitted.userGuid : kept;
  return { position, row, version, submitted, key: key ?? null, meant, others };
}

const rowsInAPart = 1000;

export async function insertUploadedRows(
  trx: Queryable,
  organizationId: string,
  importId: string,
  rows: readonly NewImportRow[],
): Promise<void> {
  const parts: RawBuilder<unknown>[] = [];
  for (let start = 0; start < rows.length; start += rowsInAPart) {
    const kept = rows.slice(start, start + rowsInAPart).map(toKept);
    parts.push(sql`(${organizationId}, ${importId}, ${start / rowsInAPart}, ${JSON.stringify(kept)})`);
  }
  if (parts.length === 0) return;
  await sql`
    INSERT INTO import_uploads (organization_id, import_id, part, rows) VALUES ${sql.join(parts)}
  `.execute(trx);
  await insertGivenPasswords(trx, organizationId, importId, rows);
}

async function uploadedRows(
  db: Queryable,
  organizationId: string,
  importId: string,
): Promise<Omit<NewImportRow, "sealedPassword">[]> {
  const { rows: parts } = await sql<{ rows: string }>`
    SELECT rows FROM import_uploads WHERE organization_id = ${organizationId} AND import_id = ${importId} ORDER BY part
  `.execute(db);
  return parts.flatMap((part) => (JSON.parse(part.rows) as KeptRow[]).map(fromKept));
}

/** The rows, by position. Of an import that is under way those that were not applied yet are waiting. */
export async function rowsOfImport(
  db: Queryable,
  organizationId: string,
  importId: string,
  isWanted: (applied: AppliedRow | null) => boolean = () => true,
): Promise<ImportRow[]> {
  const uploaded = await uploadedRows(db, organizationId, importId);
  const submittedAt = (position: number) => uploaded[position - 1]?.submitted ?? {};
  const outcomes = await outcomesOfImport(db, organizationId, importId, submittedAt);
  const byPosition = new Map(outcomes.map((outcome) => [outcome.position, outcome]));
  const passwords = await givenPasswords(db, organizationId, importId);
  return uploaded.flatMap((row) => {
    const applied = byPosition.get(row.position) ?? null;
    if (!isWanted(applied)) return [];
    return [{ ...row, applied, sealedPassword: passwords.get(row.position) ?? null }];
  });
}
