/** Who changed what of a class, and when: kept beside the class, as account changes are (I-11). */
import { sql } from "kysely";
import type { ChangedBy } from "./history";
import type { Queryable } from "./store";

export interface ClassChange {
  readonly guid: string;
  /** The row of the import that changed it, as the administrator sees it. */
  readonly row: number;
  readonly field: string;
  readonly oldValue: string;
  readonly newValue: string;
}

export async function recordClassChanges(
  trx: Queryable,
  organizationId: string,
  by: ChangedBy,
  changes: readonly ClassChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    INSERT INTO class_changes
      (organization_id, class_guid, at, administrator_id, changed_by, import_id, row, field, old_value, new_value)
    SELECT ${organizationId}::text, u.guid, ${by.at}::timestamptz, ${by.administratorId}::text, ${by.name}::text,
      ${by.importId}::text, u.row, u.field, u.old_value, u.new_value
    FROM unnest(
      ${changes.map((change) => change.guid)}::text[], ${changes.map((change) => change.row)}::integer[],
      ${changes.map((change) => change.field)}::text[], ${changes.map((change) => change.oldValue)}::text[],
      ${changes.map((change) => change.newValue)}::text[]
    ) WITH ORDINALITY AS u (guid, row, field, old_value, new_value, place)
    ORDER BY u.place
  `.execute(trx);
}

export interface UndoableClassChange extends ClassChange {
  /** Whose row it was. */
  readonly person: string;
}

/** What an import changed of classes, in the order in which it did. */
export async function classChangesOfImport(
  db: Queryable,
  organizationId: string,
  importId: string,
): Promise<UndoableClassChange[]> {
  const { rows } = await sql<UndoableClassChange>`
    SELECT c.class_guid AS guid, c.row, c.field, c.old_value AS "oldValue", c.new_value AS "newValue", min(r.guid) AS person
    FROM class_changes c
    JOIN import_rows r ON r.organization_id = c.organization_id AND r.import_id = c.import_id AND r.row = c.row
    WHERE c.organization_id = ${organizationId} AND c.import_id = ${importId} AND r.guid IS NOT NULL
    GROUP BY c.organization_id, c.class_guid, c.number ORDER BY c.number
  `.execute(db);
  return rows;
}
