/** Finds the imports that have finished since the metrics were last asked for. */
export const finishedImports: readonly string[] = [
  "CREATE INDEX imports_finished ON imports (finished_at) WHERE finished_at IS NOT NULL",
];
