/** Who changed what of a class, and when: kept beside the class, as account changes are (I-11). */
import { sql } from "kysely";
import { integers, texts } from "./arrays";
import type { ChangedBy } from "./history";
import { outcomesOfImport } from "./outcomes";
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
      ${texts(changes.map((change) => change.guid))}, ${integers(changes.map((change) => change.row))},
      ${texts(changes.map((change) => change.field))}, ${texts(changes.map((change) => change.oldValue))},
      ${texts(changes.map((change) => change.newValue))}
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
  const { rows } = await sql<ClassChange>`
    SELECT class_guid AS guid, row, field, old_value AS "oldValue", new_value AS "newValue"
    FROM class_changes WHERE organization_id = ${organizationId} AND import_id = ${importId} ORDER BY number
  `.execute(db);
  if (rows.length === 0) return [];
  const people = new Map<number, string>();
  for (const { row, guid } of await outcomesOfImport(db, organizationId, importId))
    if (guid !== null) people.set(row, guid);
  return rows.flatMap((change) => {
    const person = people.get(change.row);
    return person === undefined ? [] : [{ ...change, person }];
  });
}
