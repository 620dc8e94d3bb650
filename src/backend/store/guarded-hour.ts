/** What one administrator has changed in one school of late without having been asked (G-3): the imports, and whom they changed in which way. */
import { sql } from "kysely";
import { texts } from "./arrays";
import type { ImportRecord } from "./imports";
import { outcomesOfImport } from "./outcomes";
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

/** Whom these imports have changed or made, as their rows say: history is found by the account. */
async function changedBy(db: Queryable, organizationId: string, importIds: readonly string[]): Promise<string[]> {
  const guids = new Set<string>();
  for (const id of importIds) {
    for (const { guid, person } of await outcomesOfImport(db, organizationId, id)) {
      if (guid !== null && person !== "failed") guids.add(guid);
    }
  }
  return [...guids].slice(0, changesAtMost);
}

interface MadeChange extends StandingChange {
  readonly importId: string;
}

/**
 * What these imports have changed and no undo has taken back. Asked account by account: history has no index by import, and of a district that is being
 * promoted the last hour alone has a million changes.
 */
export async function standingChanges(
  db: Queryable,
  organizationId: string,
  importIds: readonly string[],
): Promise<StandingChange[]> {
  if (importIds.length === 0) return [];
  const { rows: undos } = await sql<{ id: string; parent: string }>`
    SELECT import_id AS id, parent FROM imports
    WHERE organization_id = ${organizationId} AND parent = ANY(${texts(importIds)}) AND kind = 'undo'
  `.execute(db);
  const guids = await changedBy(db, organizationId, importIds);
  const { rows } = await sql<MadeChange>`
    SELECT u.guid, c.field, c."isErasure", c."importId"
    FROM unnest(${texts(guids)}) AS u (guid) CROSS JOIN LATERAL (
      SELECT o.field, o.new_value = '' AND o.old_value <> '' AS "isErasure", o.import_id AS "importId" FROM account_changes o
      WHERE o.organization_id = ${organizationId} AND o.guid = u.guid
        AND o.import_id = ANY(${texts([...importIds, ...undos.map(({ id }) => id)])})
    ) AS c
  `.execute(db);
  const parents = new Map(undos.map(({ id, parent }) => [id, parent]));
  const of = ({ guid, field }: MadeChange, importId: string) => `${importId} ${field} ${guid}`;
  const undone = new Set(
    rows.flatMap((row) => {
      const parent = parents.get(row.importId);
      return parent === undefined ? [] : [of(row, parent)];
    }),
  );
  return rows.filter((row) => !parents.has(row.importId) && !undone.has(of(row, row.importId)));
}
