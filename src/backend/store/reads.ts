/** Who read what, and who signed in: by ids, with the reader's name as it was, beside the record of changes. */
import { sql } from "kysely";
import type { Queryable } from "./store";

export type ReadKind = "export" | "file" | "record" | "sign_in" | "temporary_password" | "near";

export interface NewRead {
  readonly organizationId: string;
  readonly at: Date;
  readonly what: ReadKind;
  readonly readerId: string;
  readonly readerName: string;
  readonly schoolId?: string;
  readonly importId?: string;
  readonly guid?: string;
}

export async function recordRead(db: Queryable, read: NewRead): Promise<void> {
  await sql`
    INSERT INTO reads (organization_id, at, what, reader_id, reader_name, school_id, import_id, guid)
    VALUES (${read.organizationId}, ${read.at}, ${read.what}, ${read.readerId}, ${read.readerName}, ${read.schoolId ?? null}, ${read.importId ?? null}, ${read.guid ?? null})
  `.execute(db);
}

/** How often somebody has asked for near matches since then. */
export async function nearAskedSince(
  db: Queryable,
  organizationId: string,
  readerId: string,
  since: Date,
): Promise<number> {
  const { rows } = await sql<{ asked: number }>`
    SELECT count(*)::bigint AS asked FROM reads
    WHERE organization_id = ${organizationId} AND reader_id = ${readerId} AND what = 'near' AND at > ${since}
  `.execute(db);
  return rows[0]?.asked ?? 0;
}

export interface ReadEntry {
  readonly number: number;
  readonly at: Date;
  readonly what: ReadKind;
  readonly readerName: string;
  readonly schoolId: string | null;
  readonly importId: string | null;
  readonly guid: string | null;
}

const columns = sql`number, at, what, reader_name AS "readerName", school_id AS "schoolId", import_id AS "importId", guid`;

/** Of the whole organization, newest first, below a number. */
export async function readsOfOrganization(
  db: Queryable,
  organizationId: string,
  before: number | null,
  limit: number,
): Promise<ReadEntry[]> {
  const { rows } = await sql<ReadEntry>`
    SELECT ${columns} FROM reads
    WHERE organization_id = ${organizationId} AND (${before}::bigint IS NULL OR number < ${before}::bigint)
    ORDER BY number DESC LIMIT ${limit}
  `.execute(db);
  return rows;
}

/** Of one account, newest first: its record, its sign-ins, and the use of its temporary passwords. */
export async function readsOfAccount(
  db: Queryable,
  organizationId: string,
  guid: string,
  limit: number,
): Promise<ReadEntry[]> {
  const { rows } = await sql<ReadEntry>`
    SELECT ${columns} FROM reads WHERE organization_id = ${organizationId} AND guid = ${guid}
    ORDER BY number DESC LIMIT ${limit}
  `.execute(db);
  return rows;
}
