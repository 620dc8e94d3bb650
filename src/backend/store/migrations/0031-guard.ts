/**
 * What the guard has to know of an import after its door (G-3 to G-5, I-7): whether somebody was looking, the rehearsal that it is to come out like, what was
 * seen of the accounts, which points of the question were answered with yes, and whom it changes without having been asked. The hour of one person and
 * school is found by its index. Of a rehearsal's rows it is kept what each comes to, so that what has moved since can be named.
 */
export const guard: readonly string[] = [
  "ALTER TABLE imports ADD COLUMN scheduled boolean NOT NULL DEFAULT false",
  "ALTER TABLE imports ADD COLUMN expected text",
  "ALTER TABLE imports ADD COLUMN seen text",
  "ALTER TABLE imports ADD COLUMN confirmed text",
  "ALTER TABLE imports ADD COLUMN passed text",
  "CREATE INDEX imports_of_administrator ON imports (organization_id, school_id, administrator_id, created_at)",
  "CREATE INDEX imports_digest ON imports (organization_id, digest) WHERE digest IS NOT NULL",
  "ALTER TABLE import_outcomes ADD COLUMN said text",
];
