/**
 * What lets data end, and tells who read them: a hold that stops every end, records of reads that outlive nobody's account, marks on what has ended, and
 * records of bindings that stay when an administrator is taken out.
 */
export const endOfData: readonly string[] = [
  "ALTER TABLE organizations ADD COLUMN legal_hold boolean NOT NULL DEFAULT false",
  "ALTER TABLE administrator_bindings DROP CONSTRAINT IF EXISTS administrator_bindings_organization_id_administrator_id_fkey",
  `CREATE TABLE reads (
    organization_id text NOT NULL REFERENCES organizations,
    number bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    what text NOT NULL CHECK (what IN ('export', 'file', 'record', 'sign_in', 'temporary_password')),
    reader_id text NOT NULL,
    reader_name text NOT NULL,
    school_id text,
    import_id text,
    guid text,
    PRIMARY KEY (organization_id, number)
  )`,
  "CREATE INDEX reads_account ON reads (organization_id, guid, number) WHERE guid IS NOT NULL",
  "CREATE INDEX reads_at ON reads (at)",
  // When rows and files of an import were taken away; null while they are there.
  "ALTER TABLE imports ADD COLUMN rows_ended_at timestamptz",
  "ALTER TABLE account_changes ADD COLUMN values_ended boolean NOT NULL DEFAULT false",
  "ALTER TABLE class_changes ADD COLUMN values_ended boolean NOT NULL DEFAULT false",
  // History is written in the order of time, so that this tells which pages are old and costs next to nothing to keep.
  "CREATE INDEX account_changes_at ON account_changes USING brin (at)",
  "CREATE INDEX class_changes_at ON class_changes USING brin (at)",
  "CREATE INDEX imports_rows_due ON imports (finished_at) WHERE finished_at IS NOT NULL AND rows_ended_at IS NULL",
  `CREATE TABLE counters.retention_runs (
    one boolean PRIMARY KEY CHECK (one),
    finished_at timestamptz NOT NULL,
    values_until timestamptz NOT NULL
  )`,
];
