/**
 * The guard against mass change (I-10): an upload that changes what people sign in with, for many of them at once, is asked about first. A column slid by
 * one row looks like this, and nothing else notices when every value is well formed.
 */
import { canonicalGuid, checkRow } from "../../roster";
import { type GuardedField, guardedFields } from "../mass-change-limits";
import { ProblemError } from "../problem-error";
import type { Services } from "../services";
import {
  type Administrator,
  type AffiliatedAccount,
  affiliatedAccounts,
  countAccountsOfSchool,
  schoolsOfAdministrator,
} from "../store";
import type { Upload, UploadedRow } from "./files/upload";
import { storedValues } from "./plan/stored-values";

/** Existing accounts of the upload by the kind of field that would change; a person on several rows counts once. */
function countChanges(
  rows: readonly UploadedRow[],
  accounts: ReadonlyMap<string, AffiliatedAccount>,
): Record<GuardedField, number> {
  const changed = new Map(guardedFields.map((field) => [field, new Set<string>()]));
  for (const { row, values } of rows) {
    const account = accounts.get(canonicalGuid(values.userGuid ?? ""));
    if (account === undefined) continue;
    const stored = storedValues(account);
    const checked = checkRow({ row, stored, values }).values;
    for (const field of guardedFields) {
      const value = checked[field] ?? "";
      if (value !== "" && value !== (stored[field] ?? "")) changed.get(field)?.add(account.guid);
    }
  }
  return Object.fromEntries(guardedFields.map((field) => [field, changed.get(field)?.size ?? 0])) as Record<
    GuardedField,
    number
  >;
}

/** Refuses with the counts in hand (`upload.confirm`) when a limit is passed and the upload was not confirmed. */
export async function guardMassChange(
  services: Services,
  person: Administrator,
  schoolId: string,
  upload: Upload,
): Promise<void> {
  if (upload.confirmed) return;
  const guarded = upload.rows.filter(({ values }) => guardedFields.some((field) => (values[field] ?? "") !== ""));
  const guids = guarded.map((row) => canonicalGuid(row.values.userGuid ?? "")).filter((guid) => guid !== "");
  // Fewer rows than any limit cannot pass one.
  if (guids.length <= Math.min(...guardedFields.map((field) => services.massChangeLimits[field].atLeast))) return;
  const { db } = services.store;
  const { organizationId } = person;
  const schools = new Set((await schoolsOfAdministrator(db, person)).map((school) => school.id));
  const named = await affiliatedAccounts(db, organizationId, [...new Set(guids)], schoolId);
  // Accounts of other schools are not changed, and a count of them would tell what is stored.
  const accounts = named.filter((account) => account.schoolIds.some((school) => schools.has(school)));
  const counts = countChanges(guarded, new Map(accounts.map((account) => [account.guid, account])));
  const size = await countAccountsOfSchool(db, organizationId, schoolId);
  const limits = Object.fromEntries(
    guardedFields.map((field) => {
      const { atLeast, share } = services.massChangeLimits[field];
      return [field, Math.max(atLeast, Math.floor(size * share))];
    }),
  ) as Record<GuardedField, number>;
  const passed = guardedFields
    .filter((field) => counts[field] > limits[field])
    .sort((one, other) => counts[other] - counts[one]);
  const [worst] = passed;
  if (worst === undefined) return;
  const kinds = passed.map((field) => ({
    kind: field === "role" ? ("role" as const) : ("change" as const),
    field,
    count: counts[field],
    of: size,
  }));
  throw new ProblemError(
    "upload.confirm",
    { count: counts[worst], limit: limits[worst], question: { kinds } },
    { field: worst, counts, limits },
  );
}
