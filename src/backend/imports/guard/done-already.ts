/**
 * What an import was to change and somebody else has changed in the same way while it waited: a pupil of two schools whom the district promotes in both (B-17). It
 * was answered as a change of this import, and does nothing any more.
 */
import { canonicalGuid } from "../../../roster";
import { type AffiliatedAccount, accountFields, type ImportRecord, type Queryable, valuesBefore } from "../../store";
import type { RowToGuard } from "./guarded-rows";

/**
 * The accounts as the guard saw them at the door in those fields that hold by now what the rows say; in all others as they are. Of whom nothing else was changed
 * they are what was seen, their version too.
 */
export async function beforeTheSameChanges(
  db: Queryable,
  { organizationId, createdAt }: ImportRecord,
  rows: readonly RowToGuard[],
  accounts: ReadonlyMap<string, AffiliatedAccount>,
): Promise<ReadonlyMap<string, AffiliatedAccount>> {
  const changed = await valuesBefore(db, organizationId, [...accounts.keys()], createdAt);
  const said = Map.groupBy(rows, ({ values }) => canonicalGuid(values.userGuid ?? ""));
  const seen = new Map(accounts);
  for (const [guid, held] of Map.groupBy(changed, (one) => one.guid)) {
    const account = accounts.get(guid);
    if (account === undefined) continue;
    const ofPerson = said.get(guid) ?? [];
    const isSaid = (field: string) =>
      accountFields.some((one) => one === field && ofPerson.some(({ values }) => values[one] === account[one]));
    const same = held.filter(({ field }) => isSaid(field));
    const asHeld = Object.fromEntries(same.map(({ field, oldValue }) => [field, oldValue]));
    const version = same.length < held.length ? account.version : Math.min(...held.map((one) => one.version));
    seen.set(guid, { ...account, ...asHeld, version });
  }
  return seen;
}
