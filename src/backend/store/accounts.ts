/** Reading accounts: the export of a school, and what an import needs to know before it writes. */
import { sql } from "kysely";
import { baseLetters, type IdsOfLength, type UserIdsOfSchool, userIdsByLength } from "../../roster";
import { type Account, accountColumns } from "./account-fields";
import { texts } from "./arrays";
import type { Queryable } from "./store";

export { type Account, type AccountField, type AccountValues, accountFields } from "./account-fields";

/** Every teacher and student of a school (S-4), by name as people sort names: accents and case do not matter. */
export async function accountsOfSchool(db: Queryable, organizationId: string, schoolId: string): Promise<Account[]> {
  const { rows } = await sql<Account>`
    SELECT ${sql.raw(accountColumns)}
    FROM affiliations x JOIN accounts a USING (organization_id, guid)
    WHERE x.organization_id = ${organizationId} AND x.school_id = ${schoolId}
  `.execute(db);
  return byName(rows);
}

function folded(name: string): string {
  const lower = name.toLowerCase();
  if (/^[a-z ]*$/.test(lower)) return lower;
  return baseLetters(lower).replace(/['’.-]/g, "");
}

/** A name is folded once: many people share few names. */
function foldedOnce(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const key = folded(name);
    known.set(name, key);
    return key;
  };
}

/**
 * Sorted here and not by the database: the embedded store knows no language, and Álvarez would come after Zúñiga. Each last name once, among those who have it
 * each first name once, and only namesakes one by one: comparing every two accounts took as long as reading them.
 */
export function byName(accounts: readonly Account[]): Account[] {
  const key = foldedOnce();
  return inOrder(accounts, ({ lastName }) => key(lastName)).flatMap((family) =>
    inOrder(family, ({ firstName }) => key(firstName)).flatMap((namesakes) =>
      namesakes.sort((one, other) => (one.guid < other.guid ? -1 : 1)),
    ),
  );
}

/** Those of one key together, keys in order. */
function inOrder(accounts: readonly Account[], keyOf: (account: Account) => string): Account[][] {
  if (accounts.length < 2) return [[...accounts]];
  const groups = [...Map.groupBy(accounts, keyOf)];
  return groups.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

/** How many accounts of a school are in each grade level; "" for those without one. */
export async function accountsByGrade(
  db: Queryable,
  organizationId: string,
  schoolId: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ grade: string; accounts: number }>`
    SELECT coalesce(a.grade_level, '') AS grade, count(*)::bigint AS accounts
    FROM affiliations f JOIN accounts a ON a.organization_id = f.organization_id AND a.guid = f.guid
    WHERE f.organization_id = ${organizationId} AND f.school_id = ${schoolId}
    GROUP BY 1
  `.execute(db);
  return new Map(rows.map(({ grade, accounts }) => [grade, accounts]));
}

/** What the rules have to know of a school's User IDs (C-2). */
export async function userIdsOfSchool(
  db: Queryable,
  organizationId: string,
  schoolId: string,
): Promise<UserIdsOfSchool> {
  const { rows } = await sql<IdsOfLength>`
    SELECT a.role AS role, CASE WHEN a.user_id ~ '^[0-9]+$' THEN length(a.user_id) ELSE 0 END AS length,
      count(*)::bigint AS count, count(*) FILTER (WHERE a.user_id ~ '^0[0-9]*$')::bigint AS zeros
    FROM affiliations f JOIN accounts a ON a.organization_id = f.organization_id AND a.guid = f.guid
    WHERE f.organization_id = ${organizationId} AND f.school_id = ${schoolId} AND a.user_id <> ''
    GROUP BY 1, 2
  `.execute(db);
  return userIdsByLength(rows);
}

export async function countAccountsOfSchool(db: Queryable, organizationId: string, schoolId: string): Promise<number> {
  const { rows } = await sql<{ accounts: number }>`
    SELECT count(*)::bigint AS accounts FROM affiliations
    WHERE organization_id = ${organizationId} AND school_id = ${schoolId}
  `.execute(db);
  return rows[0]?.accounts ?? 0;
}

export interface AffiliatedAccount extends Account {
  readonly schoolIds: readonly string[];
}

/** A subquery and not a join: for a few hundred accounts out of many it is a look into the index for each. */
const withSchools = sql`
  ${sql.raw(accountColumns)}, ARRAY(
    SELECT x.school_id FROM affiliations x WHERE x.organization_id = a.organization_id AND x.guid = a.guid
  ) AS "schoolIds"
`;

/** Accounts by GUID, locked until the transaction ends, so that what is judged is what is changed. */
export async function lockAccounts(
  trx: Queryable,
  organizationId: string,
  guids: readonly string[],
): Promise<AffiliatedAccount[]> {
  if (guids.length === 0) return [];
  // In one order everywhere, so that two imports that share people cannot wait for each other.
  const { rows } = await sql<AffiliatedAccount>`
    SELECT ${withSchools} FROM accounts a
    WHERE a.organization_id = ${organizationId} AND a.guid = ANY(${texts(guids)})
    ORDER BY a.guid FOR UPDATE OF a
  `.execute(trx);
  return rows;
}

/**
 * Accounts by GUID, seen from a school. Of those that are in it only that is told, whatever others they are in: nearly all are, and whoever asks for a
 * school has a right to it, so that no other one matters. To read all schools of each would take longer than the accounts.
 */
export async function affiliatedAccounts(
  db: Queryable,
  organizationId: string,
  guids: readonly string[],
  schoolId: string,
): Promise<AffiliatedAccount[]> {
  if (guids.length === 0) return [];
  const { rows } = await sql<Account & { readonly isHere: boolean }>`
    SELECT ${sql.raw(accountColumns)}, x.guid IS NOT NULL AS "isHere"
    FROM accounts a LEFT JOIN affiliations x
      ON x.organization_id = a.organization_id AND x.school_id = ${schoolId} AND x.guid = a.guid
    WHERE a.organization_id = ${organizationId} AND a.guid = ANY(${texts(guids)})
  `.execute(db);
  const elsewhere = rows.filter((account) => !account.isHere).map((account) => account.guid);
  const schools = await schoolsOfAccounts(db, organizationId, elsewhere);
  const onlyHere = [schoolId];
  return rows.map((account) => ({
    ...account,
    schoolIds: account.isHere ? onlyHere : (schools.get(account.guid) ?? []),
  }));
}

async function schoolsOfAccounts(
  db: Queryable,
  organizationId: string,
  guids: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  if (guids.length === 0) return new Map();
  const { rows } = await sql<{ guid: string; schoolIds: string[] }>`
    SELECT guid, array_agg(school_id) AS "schoolIds" FROM affiliations
    WHERE organization_id = ${organizationId} AND guid = ANY(${texts(guids)}) GROUP BY guid
  `.execute(db);
  return new Map(rows.map((one) => [one.guid, one.schoolIds]));
}

export interface NameOwner {
  readonly field: "userId" | "email" | "username";
  /** In lower case. */
  readonly value: string;
  readonly guid: string;
}

/**
 * Who has these User IDs (in the organization), e-mail addresses and usernames (on the platform). Values in lower case. LATERAL with a LIMIT asks the index
 * once for each: of a long list the planner takes a bare "= ANY" for so many people that it reads all accounts of the district instead.
 */
export async function ownersOfNames(
  db: Queryable,
  organizationId: string,
  names: Readonly<Record<NameOwner["field"], readonly string[]>>,
): Promise<NameOwner[]> {
  if (Object.values(names).every((wanted) => wanted.length === 0)) return [];
  const { rows } = await sql<NameOwner>`
    SELECT 'userId' AS field, value, guid FROM unnest(${texts(names.userId)}) AS value CROSS JOIN LATERAL (
      SELECT guid FROM accounts
      WHERE organization_id = ${organizationId} AND user_id <> '' AND lower(user_id) = value LIMIT 1
    ) AS owner
    UNION ALL
    SELECT 'email', value, guid FROM unnest(${texts(names.email)}) AS value CROSS JOIN LATERAL (
      SELECT guid FROM accounts WHERE email <> '' AND lower(email) = value LIMIT 1
    ) AS owner
    UNION ALL
    SELECT 'username', value, guid FROM unnest(${texts(names.username)}) AS value CROSS JOIN LATERAL (
      SELECT guid FROM accounts WHERE lower(username) = value LIMIT 1
    ) AS owner
  `.execute(db);
  return rows;
}

/** Which of these usernames somebody on the platform has. All in lower case. */
export async function takenUsernames(db: Queryable, usernames: readonly string[]): Promise<string[]> {
  const owners = await ownersOfNames(db, "", { userId: [], email: [], username: usernames });
  return owners.map((owner) => owner.value);
}
