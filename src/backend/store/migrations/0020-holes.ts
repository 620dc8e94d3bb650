/**
 * What the door needs: addresses of administrators as code compares them, which domains an organization lets in, bindings on record, tickets that
 * tie the right to set a password to one use of one temporary password, tries counted for all processes, and which key the secrets are sealed with.
 */
export const holes: readonly string[] = [
  "ALTER TABLE administrators ADD COLUMN email_key text",
  `UPDATE administrators SET email_key =
    translate(normalize(email, NFC), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')`,
  "CREATE INDEX administrators_email_key ON administrators (email_key)",
  `CREATE TABLE organization_domains (
    organization_id text NOT NULL REFERENCES organizations,
    domain text NOT NULL,
    PRIMARY KEY (organization_id, domain)
  )`,
  `CREATE TABLE administrator_bindings (
    organization_id text NOT NULL,
    administrator_id text NOT NULL,
    number bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    event text NOT NULL CHECK (event IN ('bound', 'unbound')),
    issuer text NOT NULL,
    subject text NOT NULL,
    PRIMARY KEY (organization_id, administrator_id, number),
    FOREIGN KEY (organization_id, administrator_id) REFERENCES administrators
  )`,
  "ALTER TABLE accounts ADD COLUMN password_ticket text",
  // Housekeeping and not data, as the queue's tables are: in a schema of its own.
  "CREATE SCHEMA IF NOT EXISTS counters",
  `CREATE TABLE counters.tries (
    key text PRIMARY KEY,
    until timestamptz NOT NULL,
    count integer NOT NULL
  )`,
  "CREATE INDEX tries_until ON counters.tries (until)",
  `CREATE TABLE secret_keys (
    fingerprint text PRIMARY KEY,
    first_used timestamptz NOT NULL
  )`,
];
