/** What a district has set for itself, by the name of the setting, each as JSON, and who set it. */
import { sql } from "kysely";
import type { ChangedBy } from "./history";
import type { Queryable } from "./store";

/** How a kind of file is read is a setting by itself: none of them is read with the others, which every import asks for. */
const feedPrefix = "feed:";

export async function settingsOf(db: Queryable, organizationId: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ setting: string; value: string }>`
    SELECT setting, value FROM organization_settings
    WHERE organization_id = ${organizationId} AND left(setting, ${feedPrefix.length}) <> ${feedPrefix}
  `.execute(db);
  return new Map(rows.map(({ setting, value }) => [setting, value]));
}

/** Two who set something at once go one after the other, so that each change on record says what it replaced. */
export async function takeTurns(trx: Queryable, organizationId: string): Promise<void> {
  await sql`SELECT 1 FROM organizations WHERE organization_id = ${organizationId} FOR UPDATE`.execute(trx);
}

/** `value` null: as the operator has it again. What it was already is not written, and not put on record. */
export async function saveSetting(
  trx: Queryable,
  organizationId: string,
  by: Pick<ChangedBy, "administratorId" | "name" | "at">,
  setting: string,
  value: string | null,
): Promise<void> {
  await takeTurns(trx, organizationId);
  const { rows } = await sql<{ value: string }>`
    SELECT value FROM organization_settings WHERE organization_id = ${organizationId} AND setting = ${setting}
  `.execute(trx);
  const before = rows[0]?.value ?? null;
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

/** The newest change of what an administrator of the district sets; null when nobody has set anything. */
export async function lastSettingChange(db: Queryable, organizationId: string): Promise<SettingChange | null> {
  const { rows } = await sql<SettingChange>`
    SELECT number, at, changed_by AS "changedBy", setting, old_value AS "oldValue", new_value AS "newValue"
    FROM organization_setting_changes
    WHERE organization_id = ${organizationId} AND left(setting, ${feedPrefix.length}) <> ${feedPrefix}
    ORDER BY number DESC LIMIT 1
  `.execute(db);
  return rows[0] ?? null;
}

/** How files are read, by the mark of their headers, each as JSON; the last one that was settled first. */
export async function feedsOf(db: Queryable, organizationId: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ setting: string; value: string }>`
    SELECT s.setting, s.value FROM organization_settings s
    LEFT JOIN (
      SELECT setting, max(number) AS number FROM organization_setting_changes
      WHERE organization_id = ${organizationId} GROUP BY setting
    ) c ON c.setting = s.setting
    WHERE s.organization_id = ${organizationId} AND left(s.setting, ${feedPrefix.length}) = ${feedPrefix}
    ORDER BY c.number DESC
  `.execute(db);
  return new Map(rows.map(({ setting, value }) => [setting.slice(feedPrefix.length), value]));
}

export const saveFeed = (
  trx: Queryable,
  organizationId: string,
  by: Pick<ChangedBy, "administratorId" | "name" | "at">,
  mark: string,
  value: string | null,
): Promise<void> => saveSetting(trx, organizationId, by, `${feedPrefix}${mark}`, value);
