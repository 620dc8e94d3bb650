/** Enters a district: what would change is found and done in one transaction, so that what was said is what is done. */
import {
  addressesElsewhere,
  type DistrictEntry,
  type EntryChange,
  entryChanges,
  readDistrictEntry,
  type Store,
  schoolsInUse,
  writeDistrictEntry,
} from "../store";
import { type DistrictFile, DistrictFileError, toEntry } from "./district-file";

export interface Entered {
  /** What was written, or would be. */
  readonly done: readonly EntryChange[];
  /** What the store has and the file has not: left, unless removals were asked for. */
  readonly left: readonly EntryChange[];
}

/** Carries what was found out of a transaction in which nothing is to be done. */
class OnlyLooked extends Error {}

export async function enterDistrict(
  store: Store,
  file: DistrictFile,
  options: { readonly remove: boolean; readonly dryRun: boolean; readonly at: Date; readonly makeId: () => string },
): Promise<Entered> {
  let entered: Entered = { done: [], left: [] };
  try {
    await store.transaction(async (trx) => {
      const { id } = file.organization;
      const stored: DistrictEntry | null = await readDistrictEntry(trx, id);
      const entry = toEntry(file, stored, options.makeId);
      const elsewhere = await addressesElsewhere(
        trx,
        id,
        entry.people.map((person) => person.email),
      );
      const changes = entryChanges(stored, entry);
      const done = changes.filter((one) => options.remove || one.how !== "remove");
      const gone = done.filter((one) => one.how === "remove" && one.what === "school").map((one) => one.key);
      const faults = [
        ...elsewhere.map((email) => `${email} is an administrator of another organization; an address is one person's`),
        ...(await schoolsInUse(trx, id, gone)).map(
          (school) =>
            `The school ${school} has accounts, classes or imports: take it out with npm run offboard -- --organization ${id} --school ${school}`,
        ),
      ];
      if (faults.length > 0) throw new DistrictFileError(faults);
      entered = { done, left: changes.filter((one) => !done.includes(one)) };
      if (options.dryRun) throw new OnlyLooked();
      await writeDistrictEntry(trx, entry, done, options.at);
    });
  } catch (error) {
    if (!(error instanceof OnlyLooked)) throw error;
  }
  return entered;
}
