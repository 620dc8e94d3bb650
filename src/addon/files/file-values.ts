/** Rows of a file as roster values. */
import { completeValues, type FieldKey, fieldKeys, type RosterValues } from "../../roster";

/** A file has no versions; the baseline's lines need one to be told from empty ones. */
export const versionOfFiles = "file";

export function valuesOf(cells: readonly string[]): RosterValues {
  const values: Partial<Record<FieldKey, string>> = {};
  fieldKeys.forEach((field, index) => {
    values[field] = cells[index] ?? "";
  });
  return completeValues(values);
}
