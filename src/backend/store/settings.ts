/** What a district has set for itself, by the name of the setting, each as JSON, and who set it. */
import { sql } from "kysely";
import type { ChangedBy } from "./history";
import type { Queryable } from "./store";

export async function settingsOf(db: Queryable, organizationId: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ setting: string; value: string }>`
    SELECT setting, value FROM organization_settings WHERE organization_id = ${organizationId}
  `.execute(db);
  return new Map(rows.map(({ setting, value }) => [setting, value]));
}

/** `value` null: as the operator has it again. What it was already is not written, and not put on record. */
export async function saveSetting(
  trx: Queryable,
  organizationId: string,
  by: Pick<ChangedBy, "administratorId" | "name" | "at">,
  setting: string,
  value: string | null,
): Promise<void> {
  // Two who set it at once take turns, so that each change on record says what it replaced.
  await sql`SELECT 1 FROM organizations WHERE organization_id = ${organizationId} FOR UPDATE`.execute(trx);
  const before = (await settingsOf(trx, organizationId)).get(setting) ?? null;
  if (before === value) return;
  if (value === null) {
    await sql`
      DELETE FROM organization_settings WHERE organization_id = ${organizationId} AND setting = ${setting}
    `.execute(trx);
  } else {
    await sql`
      INSERT INTO organization_settings (organization_id, setting, value) VALUES (${organizationId}, ${setting}, ${value})
      ON CONFLICT (organization_id, setting) DO UPDATE SET value = excluded.value
    `.execute(trx);
  }
  await sql`
    INSERT INTO organization_setting_changes (organization_id, at, administrator_id, changed_by, setting, old_value, new_value)
    VALUES (${organizationId}, ${by.at}, ${by.administratorId}, ${by.name}, ${setting}, ${before}, ${value})
  `.execute(trx);
}

export interface SettingChange {
  readonly number: number;
  readonly at: Date;
  readonly changedBy: string;
  readonly setting: string;
  readonly oldValue: string | null;
  readonly newValue: string | null;
}

/** The newest change of the district's settings; null when nobody has set anything. */
export async function lastSettingChange(db: Queryable, organizationId: string): Promise<SettingChange | null> {
  const { rows } = await sql<SettingChange>`
    SELECT number, at, changed_by AS "changedBy", setting, old_value AS "oldValue", new_value AS "newValue"
    FROM organization_setting_changes WHERE organization_id = ${organizationId} ORDER BY number DESC LIMIT 1
  `.execute(db);
  return rows[0] ?? null;
}
