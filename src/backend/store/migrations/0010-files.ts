/** Files are read in more encodings by a guess that is told (F-1): the list of them is the contract's, and not said here again. What was noticed is kept, too. */
export const files: readonly string[] = [
  "ALTER TABLE imports DROP CONSTRAINT imports_read_as_check",
  "ALTER TABLE imports ADD COLUMN notes text",
];
