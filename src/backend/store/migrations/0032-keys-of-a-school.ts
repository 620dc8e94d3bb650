/** One key makes one import of a school: what another school's people call theirs is no business of this one. */
export const keysOfASchool: readonly string[] = [
  "CREATE UNIQUE INDEX imports_key ON imports (organization_id, school_id, idempotency_key)",
  "DROP INDEX imports_idempotency_key",
];
