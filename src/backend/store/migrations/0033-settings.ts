/** What a district has set for itself: one entry each, as JSON; what is not there is as the operator has it. Every change is on record. */
export const settings: readonly string[] = [
  `CREATE TABLE organization_settings (
    organization_id text NOT NULL REFERENCES organizations,
    setting text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (organization_id, setting)
  )`,
  `CREATE TABLE organization_setting_changes (
    organization_id text NOT NULL REFERENCES organizations,
    number bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    administrator_id text NOT NULL,
    changed_by text NOT NULL,
    setting text NOT NULL,
    old_value text,
    new_value text,
    PRIMARY KEY (organization_id, number)
  )`,
];
