/** Rows of a file as roster values. */
import {
  type BaselineRow,
  canonicalGuid,
  completeValues,
  type FieldKey,
  fieldKeys,
  type RosterValues,
} from "../../roster";
import { AddonProblem } from "../platform/problem";

/** A file has no versions; the baseline's lines need one to be told from empty ones. */
const versionOfFiles = "file";

/**
 * What a file says of accounts, as the baseline keeps it: who is there as the last pull told keeps the version, everybody else has none that the service knows.
 */
export function baselineOfFile(before: readonly BaselineRow[], rows: readonly RosterValues[]): BaselineRow[] {
  const pulled = new Map(before.map((one) => [canonicalGuid(one.values.userGuid), one]));
  return rows.map((values) => {
    const known = pulled.get(canonicalGuid(values.userGuid));
    const isAsPulled =
      known !== undefined && fieldKeys.every((field) => field === "password" || known.values[field] === values[field]);
    // The password column of a file is never a stored password: it stays out of the baseline.
    return { version: isAsPulled ? known.version : versionOfFiles, values: { ...values, password: "" } };
  });
}

/** Nobody can tell what was changed on the platform since such an account was: sent all the same, it would be written over unseen (I-6). */
export function refuseRowsOfFiles(rows: readonly { readonly version?: string }[]): void {
  if (rows.some(({ version }) => version === versionOfFiles)) throw new AddonProblem("review.from_file");
}

export function valuesOf(cells: readonly string[]): RosterValues {
  const values: Partial<Record<FieldKey, string>> = {};
  fieldKeys.forEach((field, index) => {
    values[field] = cells[index] ?? "";
  });
  return completeValues(values);
}
