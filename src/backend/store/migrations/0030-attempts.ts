/**
 * What has been tried with an import, counted before it is tried: one that ends its worker's process again and again, or breaks it, is to be known for it
 * by the next worker (I-1, I-9).
 */
export const attempts: readonly string[] = [
  // Begun since the last progress by processes that have not said how it ended.
  "ALTER TABLE imports ADD COLUMN starts integer NOT NULL DEFAULT 0",
  "ALTER TABLE imports ADD COLUMN started_by text",
  // Faults of ours since the last progress.
  "ALTER TABLE imports ADD COLUMN faults integer NOT NULL DEFAULT 0",
];
