/** What the uploader of an import may know: their schools, and of the accounts that rows name those of these schools (S-17). */
import { canonicalGuid } from "../../../roster";
import type { Services } from "../../services";
import {
  type AffiliatedAccount,
  administratorById,
  affiliatedAccounts,
  type ImportRecord,
  type ImportRow,
  type Queryable,
  schoolsOfAdministrator,
} from "../../store";

/** Names by id. */
export async function schoolsOfUploader(services: Services, importRecord: ImportRecord): Promise<Map<string, string>> {
  const { db } = services.store;
  const { organizationId, schoolId, administratorId } = importRecord;
  const person = await administratorById(db, organizationId, administratorId);
  const schools = person === null ? [] : await schoolsOfAdministrator(db, person);
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
  allowedSchools: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, AffiliatedAccount>> {
  const guids = rows.map((row) => canonicalGuid(row.submitted.userGuid ?? "")).filter((guid) => guid !== "");
  const found = await affiliatedAccounts(db, importRecord.organizationId, [...new Set(guids)], importRecord.schoolId);
  const known = found.filter((account) => account.schoolIds.some((school) => allowedSchools.has(school)));
  return new Map(known.map((account) => [account.guid, account]));
}
