/**
 * What an import was to change and somebody else has changed in the same way while it waited: a pupil of two schools whom the district promotes in both (B-17). It
 * was answered as a change of this import, and does nothing any more.
 */
import { canonicalGuid } from "../../../roster";
import { type AffiliatedAccount, accountFields, type ImportRecord, type Queryable, valuesBefore } from "../../store";
import type { RowToGuard } from "./guarded-rows";

/** The accounts as the guard saw them at the door in those fields that hold by now what the rows say; in all others as they are. */
export async function beforeTheSameChanges(
  db: Queryable,
  { organizationId, createdAt }: ImportRecord,
  rows: readonly RowToGuard[],
  accounts: ReadonlyMap<string, AffiliatedAccount>,
): Promise<ReadonlyMap<string, AffiliatedAccount>> {
  const before = new Map<string, Map<string, string>>();
  for (const { guid, field, oldValue } of await valuesBefore(db, organizationId, [...accounts.keys()], createdAt)) {
    const known = before.get(guid);
    if (known === undefined) before.set(guid, new Map([[field, oldValue]]));
    else known.set(field, oldValue);
  }
  const seen = new Map(accounts);
  for (const { values } of rows) {
    const guid = canonicalGuid(values.userGuid ?? "");
    const account = seen.get(guid);
    const held = before.get(guid);
    if (account === undefined || held === undefined) continue;
    const same = accountFields.filter((field) => held.has(field) && values[field] === accounts.get(guid)?.[field]);
    const asHeld = Object.fromEntries(same.map((field) => [field, held.get(field) ?? ""]));
    seen.set(guid, { ...account, ...asHeld });
  }
  return seen;
}
