/** What is held about one person is looked for in the imports whose rows are kept, the newest first and some at a time. */
export const importsByNumber: readonly string[] = [
  "CREATE INDEX imports_number ON imports (organization_id, number DESC) WHERE rows_ended_at IS NULL",
];
