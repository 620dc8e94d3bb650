/**
 * A tag of what an export says, which is another one whenever that is: of every account its GUID and its version, whatever their order, and what the school is
 * called. How many there are and what their versions come to together would not do: one account that went and one that came leave both as they were.
 * The tag is no secret: nobody gains by two accounts of one mark.
 */
import { sql } from "kysely";
import { mixesOf } from "../../roster";
import type { Account } from "./account-fields";
import type { Queryable } from "./store";

/** Of accounts that are read already. */
export function tagOfAccounts(schoolName: string, accounts: readonly Pick<Account, "guid" | "version">[]): string {
  let [one, other] = mixesOf(schoolName);
  for (const { guid, version } of accounts) {
    const [first, second] = mixesOf(`${guid} ${version}`);
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
