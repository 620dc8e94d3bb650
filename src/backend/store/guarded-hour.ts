/** What one administrator has changed in one school of late without having been asked (G-3): the imports, and whom they changed in which way. */
import { sql } from "kysely";
import { texts } from "./arrays";
import type { ImportRecord } from "./imports";
import type { Queryable } from "./store";

export interface PassedImport {
  readonly id: string;
  readonly number: number;
  readonly isFinished: boolean;
  /** Whom it was to change, by kind, as JSON; null for nobody. */
  readonly passed: string | null;
}

/** Imports since then of which nothing was asked, oldest first; `before`: only those that were made before the one of this number. */
export async function passedImports(
  db: Queryable,
  { organizationId, schoolId, administratorId }: Pick<ImportRecord, "organizationId" | "schoolId" | "administratorId">,
  since: Date,
  before: number | null,
): Promise<PassedImport[]> {
  const { rows } = await sql<PassedImport>`
    SELECT import_id AS id, number, finished_at IS NOT NULL AS "isFinished", passed FROM imports
    WHERE organization_id = ${organizationId} AND school_id = ${schoolId} AND administrator_id = ${administratorId}
      AND created_at > ${since} AND kind = 'import' AND confirmed IS NULL AND passed IS NOT NULL
      AND (status <> 'cancelled' OR rows_done > 0)
      AND (${before}::bigint IS NULL OR number < ${before}::bigint)
    ORDER BY number
  `.execute(db);
  return rows;
}

export interface StandingChange {
  readonly guid: string;
  readonly field: string;
  readonly isErasure: boolean;
}

/** More than the guard lets pass in an hour; whoever has set its limits so high is not counted further. */
const changesAtMost = 20_000;

/** What these imports have changed and no undo has taken back. */
export async function standingChanges(
  db: Queryable,
  organizationId: string,
  importIds: readonly string[],
): Promise<StandingChange[]> {
  if (importIds.length === 0) return [];
  const { rows } = await sql<StandingChange>`
    SELECT c.guid, c.field, c.new_value = '' AND c.old_value <> '' AS "isErasure" FROM account_changes c
    WHERE c.organization_id = ${organizationId} AND c.import_id = ANY(${texts(importIds)}) AND NOT EXISTS (
      SELECT 1 FROM imports i JOIN account_changes u ON u.organization_id = i.organization_id AND u.import_id = i.import_id
      WHERE i.organization_id = c.organization_id AND i.parent = c.import_id AND i.kind = 'undo'
        AND u.guid = c.guid AND u.field = c.field
    )
    LIMIT ${changesAtMost}
  `.execute(db);
  return rows;
}
