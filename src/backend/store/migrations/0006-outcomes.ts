/**
 * An import's rows were written when it was uploaded, and written again, one by one, when each had its outcome. Now an upload is kept as it came, a
 * thousand rows to an entry, and so are the outcomes of a chunk: measured with 10,000 updates, a third of the whole import's time. What is still to be
 * done with single rows, hashing their passwords, stands apart: it is little, and goes away while the rest stays.
 */
export const outcomes: readonly string[] = [
  `CREATE TABLE import_uploads (
    organization_id text NOT NULL,
    import_id text NOT NULL,
    part integer NOT NULL,
    rows text NOT NULL,
    PRIMARY KEY (organization_id, import_id, part)
  )`,
  `CREATE TABLE import_outcomes (
    organization_id text NOT NULL,
    import_id text NOT NULL,
    first_position integer NOT NULL,
    outcomes text NOT NULL,
    PRIMARY KEY (organization_id, import_id, first_position)
  )`,
  `CREATE TABLE import_credentials (
    organization_id text NOT NULL,
    import_id text NOT NULL,
    position integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('given', 'temporary')),
    guid text,
    sealed text,
    PRIMARY KEY (organization_id, import_id, position)
  )`,
  `INSERT INTO import_uploads (organization_id, import_id, part, rows)
    SELECT organization_id, import_id, (position - 1) / 1000,
      json_agg(json_build_array(position, row, version, submitted::json) ORDER BY position)::text
    FROM import_rows GROUP BY organization_id, import_id, (position - 1) / 1000`,
  `INSERT INTO import_outcomes (organization_id, import_id, first_position, outcomes)
    SELECT organization_id, import_id, min(position),
      json_agg(json_build_array(position, row, state, in_error, guid, findings::json, result::json) ORDER BY position)::text
    FROM import_rows WHERE state <> 'waiting' GROUP BY organization_id, import_id, (position - 1) / 1000`,
  `INSERT INTO import_credentials (organization_id, import_id, position, kind, guid, sealed)
    SELECT organization_id, import_id, position, coalesce(credential, 'given'), CASE WHEN credential IS NOT NULL THEN guid END, sealed_password
    FROM import_rows WHERE sealed_password IS NOT NULL OR credential IS NOT NULL`,
  "DROP TABLE import_rows",
];
