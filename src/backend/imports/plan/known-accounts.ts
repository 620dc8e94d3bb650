/** What the uploader of an import may know: their schools, and of the accounts that rows name those of these schools (S-17). */
import { canonicalGuid } from "../../../roster";
import type { Services } from "../../services";
import {
  type Administrator,
  type AffiliatedAccount,
  administratorById,
  affiliatedAccounts,
  type ImportRecord,
  type ImportRow,
  type Queryable,
  schoolsOfAdministrator,
} from "../../store";

/** Who uploaded an import, as they are now; null when they were taken out since. */
export function uploaderOf(services: Services, { organizationId, administratorId }: ImportRecord) {
  return administratorById(services.store.db, organizationId, administratorId);
}

/**
 * Of the schools that accounts are in those that the uploader is for, names by id. Asked for these accounts and not once for all: a district may have
 * thousands of schools, and an import meets people of one or two.
 */
export async function allowedSchools(
  db: Queryable,
  { schoolId }: ImportRecord,
  uploader: Administrator | null,
  accounts: Iterable<AffiliatedAccount>,
): Promise<ReadonlyMap<string, string>> {
  const among = new Set([schoolId]);
  for (const account of accounts) for (const school of account.schoolIds) among.add(school);
  const schools = uploader === null ? [] : await schoolsOfAdministrator(db, uploader, [...among]);
  // The school of the import stays allowed when the uploader has lost it since: the import was accepted.
  return new Map([[schoolId, ""], ...schools.map((school) => [school.id, school.name] as const)]);
}

/**
 * The accounts that rows name and the uploader may know. Of an account of other schools the rules are told nothing: what they say of a cell
 * could give away what is stored.
 */
export async function knownAccounts(
  db: Queryable,
  importRecord: ImportRecord,
  rows: readonly ImportRow[],
  uploader: Administrator | null,
): Promise<ReadonlyMap<string, AffiliatedAccount>> {
  const guids = rows.map((row) => canonicalGuid(row.submitted.userGuid ?? "")).filter((guid) => guid !== "");
  const found = await affiliatedAccounts(db, importRecord.organizationId, [...new Set(guids)], importRecord.schoolId);
  const allowed = await allowedSchools(db, importRecord, uploader, found);
  const known = found.filter((account) => account.schoolIds.some((school) => allowed.has(school)));
  return new Map(known.map((account) => [account.guid, account]));
}
