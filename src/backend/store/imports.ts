/** Imports as jobs with a history: made once per Idempotency-Key, worked off oldest first within a school. */
import { type RawBuilder, sql } from "kysely";
import type { ImportStatus, ReadAs } from "../../contract";
import type { Queryable } from "./store";

export interface ImportRecord {
  readonly organizationId: string;
  readonly id: string;
  readonly number: number;
  readonly schoolId: string;
  readonly kind: "import" | "undo" | "rehearsal";
  readonly status: ImportStatus;
  readonly idempotencyKey: string;
  readonly bodyDigest: string;
  readonly fileName: string;
  readonly readAs: ReadAs | null;
  /** What was noticed in the file, as JSON; null for nothing. */
  readonly notes: string | null;
  readonly administratorId: string;
  readonly uploadedBy: string;
  readonly parent: string | null;
  /** Nobody is looking (G-5). */
  readonly scheduled: boolean;
  /** The digest of the rehearsal that it is to come out like (I-7). */
  readonly expected: string | null;
  /** What the guard had seen at the door, in one short text; null where it was not asked. */
  readonly seen: string | null;
  /** The points of the guard's question that were answered with yes, as JSON; null when nothing was asked. */
  readonly confirmed: string | null;
  /** Whom it was to change without a question, by kind, as JSON. */
  readonly passed: string | null;
  readonly digest: string | null;
  readonly cancelRequested: boolean;
  /** The process that has it in hand, or had it when it ended; null when it has let go. */
  readonly startedBy: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** When its rows and files were taken away; null while they are there. */
  readonly rowsEndedAt: Date | null;
  readonly total: number;
  readonly done: number;
  readonly updated: number;
  readonly created: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly classesCreated: number;
  readonly corrections: readonly string[];
}

const columns = sql`
  i.organization_id AS "organizationId", i.import_id AS id, i.number, i.school_id AS "schoolId", i.kind, i.status,
  i.idempotency_key AS "idempotencyKey", i.body_digest AS "bodyDigest", i.file_name AS "fileName", i.read_as AS "readAs", i.notes,
  i.administrator_id AS "administratorId", i.uploaded_by AS "uploadedBy", i.parent, i.digest,
  i.scheduled, i.expected, i.seen, i.confirmed, i.passed,
  i.cancel_requested AS "cancelRequested", i.started_by AS "startedBy", i.created_at AS "createdAt", i.started_at AS "startedAt",
  i.finished_at AS "finishedAt", i.rows_ended_at AS "rowsEndedAt", i.rows_total AS total, i.rows_done AS done, i.updated, i.created, i.unchanged, i.failed,
  i.classes_created AS "classesCreated",
  coalesce((
    SELECT array_agg(c.import_id ORDER BY c.number) FROM imports c
    WHERE c.organization_id = i.organization_id AND c.parent = i.import_id AND c.kind = 'import'
  ), '{}') AS corrections
`;

export interface NewImport {
  readonly organizationId: string;
  readonly id: string;
  readonly schoolId: string;
  readonly kind: ImportRecord["kind"];
  readonly idempotencyKey: string;
  readonly bodyDigest: string;
  readonly fileName: string;
  readonly readAs: ReadAs | null;
  /** What was noticed in the file, as JSON; null for nothing. */
  readonly notes: string | null;
  readonly administratorId: string;
  readonly uploadedBy: string;
  readonly parent: string | null;
  readonly scheduled: boolean;
  readonly expected: string | null;
  readonly seen: string | null;
  readonly confirmed: string | null;
  readonly passed: string | null;
  readonly createdAt: Date;
  readonly total: number;
}

/** False when the school has an import of this key already: nothing was written then (I-2). */
export async function insertImport(trx: Queryable, one: NewImport): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO imports (organization_id, import_id, school_id, kind, status, idempotency_key, body_digest, file_name, read_as, notes,
      administrator_id, uploaded_by, parent, scheduled, expected, seen, confirmed, passed, created_at, rows_total)
    VALUES (${one.organizationId}, ${one.id}, ${one.schoolId}, ${one.kind}, 'queued', ${one.idempotencyKey}, ${one.bodyDigest},
      ${one.fileName}, ${one.readAs}, ${one.notes}, ${one.administratorId}, ${one.uploadedBy}, ${one.parent},
      ${one.scheduled}, ${one.expected}, ${one.seen}, ${one.confirmed}, ${one.passed}, ${one.createdAt}, ${one.total})
    ON CONFLICT (organization_id, school_id, idempotency_key) DO NOTHING
    RETURNING import_id
  `.execute(trx);
  return rows.length > 0;
}

async function oneImport(
  db: Queryable,
  condition: RawBuilder<unknown>,
  rest: RawBuilder<unknown> = sql``,
): Promise<ImportRecord | null> {
  const { rows } = await sql<ImportRecord>`SELECT ${columns} FROM imports i WHERE ${condition} ${rest}`.execute(db);
  return rows[0] ?? null;
}

export function importById(db: Queryable, organizationId: string, id: string): Promise<ImportRecord | null> {
  return oneImport(db, sql`i.organization_id = ${organizationId} AND i.import_id = ${id}`);
}

/** The import, locked until the transaction ends: two workers that both think it is theirs take turns, and the second one sees it. */
export function lockImport(trx: Queryable, organizationId: string, id: string): Promise<ImportRecord | null> {
  return oneImport(trx, sql`i.organization_id = ${organizationId} AND i.import_id = ${id}`, sql`FOR UPDATE OF i`);
}

export function importByKey(
  db: Queryable,
  organizationId: string,
  schoolId: string,
  key: string,
): Promise<ImportRecord | null> {
  return oneImport(
    db,
    sql`i.organization_id = ${organizationId} AND i.school_id = ${schoolId} AND i.idempotency_key = ${key}`,
  );
}

/** How often an import was to be taken back, and was not or not wholly. */
export async function countUnfinishedUndos(db: Queryable, organizationId: string, importId: string): Promise<number> {
  const { rows } = await sql<{ undos: number }>`
    SELECT count(*)::integer AS undos FROM imports WHERE organization_id = ${organizationId} AND parent = ${importId}
      AND kind = 'undo' AND status IN ('cancelled', 'completed_with_errors')
  `.execute(db);
  return rows[0]?.undos ?? 0;
}

/** The newest rehearsal of a school that ended with this digest. */
export function rehearsalByDigest(
  db: Queryable,
  organizationId: string,
  schoolId: string,
  digest: string,
): Promise<ImportRecord | null> {
  return oneImport(
    db,
    sql`i.organization_id = ${organizationId} AND i.digest = ${digest} AND i.school_id = ${schoolId} AND i.kind = 'rehearsal'`,
    sql`ORDER BY i.number DESC LIMIT 1`,
  );
}

/** The import of a school whose turn it is. */
export function oldestOpenImport(
  db: Queryable,
  organizationId: string,
  schoolId: string,
): Promise<ImportRecord | null> {
  return oneImport(
    db,
    sql`i.organization_id = ${organizationId} AND i.school_id = ${schoolId} AND i.status IN ('queued', 'in_progress')`,
    sql`ORDER BY i.number LIMIT 1`,
  );
}

export interface SchoolTurn {
  readonly organizationId: string;
  readonly schoolId: string;
}

/** One entry for every import that is not finished, over all organizations: what has to have a turn in the queue. */
export async function openTurns(db: Queryable): Promise<SchoolTurn[]> {
  const { rows } = await sql<SchoolTurn>`
    SELECT organization_id AS "organizationId", school_id AS "schoolId" FROM imports
    WHERE status IN ('queued', 'in_progress') ORDER BY number
  `.execute(db);
  return rows;
}

export interface OpenImport extends SchoolTurn {
  readonly importId: string;
  readonly createdAt: Date;
}

/** Imports of all organizations that were made before a moment and have not ended, the oldest first; rehearsals, which change nothing, left out. */
export async function openImportsBefore(db: Queryable, before: Date, limit: number): Promise<readonly OpenImport[]> {
  const { rows } = await sql<OpenImport>`
    SELECT organization_id AS "organizationId", school_id AS "schoolId", import_id AS "importId", created_at AS "createdAt"
    FROM imports WHERE status IN ('queued', 'in_progress') AND created_at < ${before} AND kind <> 'rehearsal'
    ORDER BY number LIMIT ${limit}
  `.execute(db);
  return rows;
}

/** How many imports the organization has waiting or running. */
export async function countOpenImports(db: Queryable, organizationId: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    SELECT count(*)::bigint AS open FROM imports
    WHERE organization_id = ${organizationId} AND status IN ('queued', 'in_progress')
  `.execute(db);
  return rows[0]?.open ?? 0;
}

/** Upload History of a school, newest first, below a number. */
export async function importsOfSchool(
  db: Queryable,
  organizationId: string,
  schoolId: string,
  filter: { readonly before: number | null; readonly idempotencyKey: string | null; readonly limit: number },
): Promise<ImportRecord[]> {
  const { rows } = await sql<ImportRecord>`
    SELECT ${columns} FROM imports i
    WHERE i.organization_id = ${organizationId} AND i.school_id = ${schoolId}
      AND (${filter.before}::bigint IS NULL OR i.number < ${filter.before}::bigint)
      AND (${filter.idempotencyKey}::text IS NULL OR i.idempotency_key = ${filter.idempotencyKey}::text)
    ORDER BY i.number DESC LIMIT ${filter.limit}
  `.execute(db);
  return rows;
}

export interface ImportProgress {
  readonly done: number;
  readonly updated: number;
  readonly created: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly classesCreated: number;
}

export async function addProgress(
  trx: Queryable,
  { organizationId, id }: Pick<ImportRecord, "organizationId" | "id">,
  more: ImportProgress,
): Promise<void> {
  await sql`
    UPDATE imports SET rows_done = rows_done + ${more.done}, updated = updated + ${more.updated},
      created = created + ${more.created}, unchanged = unchanged + ${more.unchanged}, failed = failed + ${more.failed},
      classes_created = classes_created + ${more.classesCreated}, starts = LEAST(starts, 1), faults = 0
    WHERE organization_id = ${organizationId} AND import_id = ${id}
  `.execute(trx);
}

export async function markFinished(
  trx: Queryable,
  { organizationId, id }: Pick<ImportRecord, "organizationId" | "id">,
  status: ImportStatus,
  at: Date,
): Promise<void> {
  await sql`
    UPDATE imports SET status = ${status}, finished_at = ${at}
    WHERE organization_id = ${organizationId} AND import_id = ${id} AND status IN ('queued', 'in_progress')
  `.execute(trx);
}

/** Of a rehearsal: what it said, in one short text. */
export async function saveDigest(
  trx: Queryable,
  { organizationId, id }: Pick<ImportRecord, "organizationId" | "id">,
  digest: string,
): Promise<void> {
  await sql`
    UPDATE imports SET digest = ${digest} WHERE organization_id = ${organizationId} AND import_id = ${id}
  `.execute(trx);
}

export async function isCancelRequested(
  db: Queryable,
  { organizationId, id }: Pick<ImportRecord, "organizationId" | "id">,
): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM imports WHERE organization_id = ${organizationId} AND import_id = ${id} AND cancel_requested
  `.execute(db);
  return rows.length > 0;
}

export async function requestCancel(
  trx: Queryable,
  { organizationId, id }: Pick<ImportRecord, "organizationId" | "id">,
): Promise<void> {
  await sql`
    UPDATE imports SET cancel_requested = true WHERE organization_id = ${organizationId} AND import_id = ${id}
  `.execute(trx);
}
