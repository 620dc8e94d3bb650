/** In which encoding a file was read, where that was a guess that the administrator is told of (S-19). */
export const readAs: readonly string[] = [
  "ALTER TABLE imports ADD COLUMN read_as text CHECK (read_as IN ('windows-1252'))",
];
