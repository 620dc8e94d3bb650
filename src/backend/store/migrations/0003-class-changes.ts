/** What imports change of classes is on record as what they change of accounts is (I-11), so that it can be taken back (I-8). */
export const classChanges: readonly string[] = [
  `CREATE TABLE class_changes (
    organization_id text NOT NULL,
    class_guid text NOT NULL,
    number bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    administrator_id text NOT NULL,
    changed_by text NOT NULL,
    import_id text NOT NULL,
    row integer NOT NULL,
    field text NOT NULL,
    old_value text NOT NULL,
    new_value text NOT NULL,
    PRIMARY KEY (organization_id, class_guid, number),
    FOREIGN KEY (organization_id, class_guid) REFERENCES classes
  )`,
  "CREATE INDEX class_changes_import ON class_changes (organization_id, import_id)",
];
