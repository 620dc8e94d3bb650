/**
 * A tag of what an export says, which is another one whenever that is: of every account its GUID and its version, whatever their order, and what the school is
 * called. How many there are and what their versions come to together would not do: one account that went and one that came leave both as they were.
 */
import { sql } from "kysely";
import type { Account } from "./account-fields";
import type { Queryable } from "./store";

/** Two mixes of 32 bits of one text; the tag is no secret, so that nobody gains by two texts of one mix. */
function mixed(text: string): readonly [number, number] {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return [one >>> 0, other >>> 0];
}

/** Of accounts that are read already. */
export function tagOfAccounts(schoolName: string, accounts: readonly Pick<Account, "guid" | "version">[]): string {
  let [one, other] = mixed(schoolName);
  for (const { guid, version } of accounts) {
    const [first, second] = mixed(`${guid} ${version}`);
    one = (one + first) >>> 0;
    other = (other + second) >>> 0;
  }
  return `${accounts.length}-${one.toString(36)}-${other.toString(36)}`;
}

/** The same, without the accounts' values. */
export async function exportTag(
  db: Queryable,
  organizationId: string,
  school: { readonly id: string; readonly name: string },
): Promise<string> {
  const { rows } = await sql<Pick<Account, "guid" | "version">>`
    SELECT a.guid, a.version FROM affiliations x JOIN accounts a USING (organization_id, guid)
    WHERE x.organization_id = ${organizationId} AND x.school_id = ${school.id}
  `.execute(db);
  return tagOfAccounts(school.name, rows);
}
