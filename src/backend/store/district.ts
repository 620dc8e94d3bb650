/** Saves a whole sample district at once: entered as a real one is, and its accounts and classes with it. */
import { sql } from "kysely";
import type { AccountValues } from "./account-fields";
import { insertAccounts } from "./account-writes";
import { texts } from "./arrays";
import { areEmpty, withoutIndexes } from "./bulk-load";
import { type Enrolment, insertClasses, type NewClass } from "./classes";
import { type DistrictEntry, entryChanges, readDistrictEntry } from "./district-entry";
import { inParts, writeDistrictEntry } from "./district-writes";
import type { Queryable, Store } from "./store";

export interface District extends DistrictEntry {
  readonly accounts: readonly (AccountValues & { readonly guid: string; readonly schoolIds: readonly string[] })[];
  readonly classes: readonly (NewClass & {
    readonly schoolId: string;
    readonly masterCodes: readonly string[];
    readonly members: readonly { readonly guid: string }[];
  })[];
}

/** True when it was saved, false when the organization is there already; then nothing is touched. */
export function saveDistrict(store: Pick<Store, "transaction">, district: District): Promise<boolean> {
  return store.transaction((trx) => saveDistrictIn(trx, district));
}

export async function saveDistrictIn(trx: Queryable, district: District): Promise<boolean> {
  if ((await readDistrictEntry(trx, district.organization.id)) !== null) return false;
  await writeDistrictEntry(trx, district, entryChanges(null, district), new Date(0));
  await savePeopleAndClasses(trx, district);
  return true;
}

/** Accounts from which it pays to make the indexes afterwards. */
const manyFrom = 20_000;
const filled = ["accounts", "affiliations", "classes", "enrolments"];

/** What comes in through imports in a real district; its organization is there. */
export async function savePeopleAndClasses(trx: Queryable, district: District): Promise<void> {
  const save = async () => {
    await saveAccounts(trx, district);
    await saveClasses(trx, district);
  };
  if (district.accounts.length >= manyFrom && (await areEmpty(trx, filled))) await withoutIndexes(trx, filled, save);
  else await save();
}

async function saveAccounts(trx: Queryable, { organization, accounts }: District): Promise<void> {
  const bySchool = Map.groupBy(accounts, (account) => account.schoolIds[0] ?? "");
  for (const [school, list] of bySchool) {
    await inParts(list, (part) =>
      insertAccounts(
        trx,
        organization.id,
        school,
        part.map((account) => ({ guid: account.guid, values: account, temporaryPassword: null })),
        { until: new Date(0), source: "" },
      ),
    );
  }
  const further = accounts.flatMap((account) => account.schoolIds.slice(1).map((school) => ({ account, school })));
  await inParts(further, async (part) => {
    await sql`
      INSERT INTO affiliations (organization_id, school_id, guid)
      SELECT ${organization.id}::text, school_id, guid
      FROM unnest(${texts(part.map((one) => one.school))}, ${texts(part.map((one) => one.account.guid))}) AS u (school_id, guid)
    `.execute(trx);
  });
}

async function saveClasses(trx: Queryable, { organization, classes }: District): Promise<void> {
  const bySchool = Map.groupBy(classes, (one) => one.schoolId);
  for (const [school, list] of bySchool) {
    await inParts(list, (part) => insertClasses(trx, organization.id, school, part));
  }
  // Class by class: of a million accounts they are four million, too many to have in one list.
  let waiting: Enrolment[] = [];
  const enrolWaiting = async () => {
    await insertEnrolments(trx, organization.id, waiting);
    waiting = [];
  };
  for (const { guid: classGuid, members, masterCodes } of classes) {
    for (const masterCode of masterCodes.length === 0 ? [""] : masterCodes) {
      for (const { guid } of members) waiting.push({ classGuid, guid, masterCode });
    }
    if (waiting.length >= enrolmentsAtOnce) await enrolWaiting();
  }
  await enrolWaiting();
}

const enrolmentsAtOnce = 5000;

/** Of new classes: each is said once and answers nothing, as `enrol` would. */
async function insertEnrolments(trx: Queryable, organizationId: string, part: readonly Enrolment[]): Promise<void> {
  if (part.length === 0) return;
  await sql`
    INSERT INTO enrolments (organization_id, class_guid, guid, master_code)
    SELECT ${organizationId}::text, u.class_guid, u.guid, u.master_code
    FROM unnest(
      ${texts(part.map((one) => one.classGuid))}, ${texts(part.map((one) => one.guid))}, ${texts(part.map((one) => one.masterCode))}
    ) AS u (class_guid, guid, master_code)
  `.execute(trx);
}
