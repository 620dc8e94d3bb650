/**
 * What an import was to change and somebody else has changed in the same way while it waited: a pupil of two schools whom the district promotes in both (B-17). It
 * was answered as a change of this import, and does nothing any more.
 */
import { canonicalGuid } from "../../../roster";
import {
  type AccountField,
  type AffiliatedAccount,
  accountFields,
  type ImportRecord,
  type Queryable,
  valuesBefore,
} from "../../store";
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
  const before = Map.groupBy(changed, ({ guid }) => guid);
  const asked = Map.groupBy(
    rows.filter(({ values }) => before.has(canonicalGuid(values.userGuid ?? ""))),
    ({ values }) => canonicalGuid(values.userGuid ?? ""),
  );
  const seen = new Map(accounts);
  for (const [guid, held] of before) {
    const account = accounts.get(guid);
    if (account === undefined) continue;
    const isAsked = (field: AccountField) =>
      asked.get(guid)?.some(({ values }) => values[field] === account[field]) ?? false;
    const same = held.filter(({ field }) => accountFields.some((one) => one === field && isAsked(one)));
    const asHeld = Object.fromEntries(same.map(({ field, oldValue }) => [field, oldValue]));
    const version = same.length < held.length ? account.version : Math.min(...held.map((one) => one.version));
    seen.set(guid, { ...account, ...asHeld, version });
  }
  return seen;
}
