/**
 * A file of an import as its reader may see it (S-10 to S-12, S-17). Rows were judged by what their uploader may know; whoever reads them may know less,
 * or more. So what is stored, and whose something is, is looked up for every reader anew, and of an account out of their reach nothing is said.
 */
import { canonicalGuid, type Finding, finding } from "../../../roster";
import {
  type Administrator,
  type AffiliatedAccount,
  affiliatedAccounts,
  type ImportRecord,
  type ImportRow,
  ownersOfNames,
  type Queryable,
  schoolsOfAdministrator,
} from "../../store";

export interface ReadRow {
  /** Null where there is none, or none that the reader may know. */
  readonly account: AffiliatedAccount | null;
  readonly findings: readonly Finding[];
}

const takenFields = { "user_id.taken": "userId", "email.taken": "email", "username.taken": "username" } as const;
type Taken = Extract<Finding, { readonly code: keyof typeof takenFields }>;
const isTaken = (one: Finding): one is Taken => Object.hasOwn(takenFields, one.code);

/** The name that is taken, as it was looked for. */
const takenName = (row: ImportRow, one: Taken) =>
  (row.applied?.result[one.field] ?? row.submitted[one.field] ?? one.value).toLowerCase();

/** Whose row it is: the account that it has, or names. */
const guidOf = ({ applied, submitted }: ImportRow) => applied?.guid ?? canonicalGuid(submitted.userGuid ?? "");

const namesOwner = (one: Finding) => one.code === "user_guid.other_person";

/** Whose row it is meant to be, where its GUID is another person's. */
function meantGuid({ applied }: ImportRow): string {
  for (const one of applied?.findings ?? [])
    if (one.code === "user_guid.other_person" && typeof one.facts.expected === "string")
      return canonicalGuid(one.facts.expected);
  return "";
}

export async function rowsForReader(
  db: Queryable,
  { organizationId, schoolId }: ImportRecord,
  rows: readonly ImportRow[],
  reader: Administrator,
): Promise<readonly ReadRow[]> {
  const names = { userId: new Set<string>(), email: new Set<string>(), username: new Set<string>() };
  for (const row of rows) {
    for (const one of row.applied?.findings ?? [])
      if (isTaken(one)) names[one.field as keyof typeof names].add(takenName(row, one));
  }
  const found = await ownersOfNames(db, organizationId, {
    userId: [...names.userId],
    email: [...names.email],
    username: [...names.username],
  });
  const owners = new Map(found.map((one) => [`${one.field} ${one.value}`, one.guid]));
  const guids = new Set([...rows.flatMap((row) => [guidOf(row), meantGuid(row)]), ...owners.values()]);
  guids.delete("");
  const accounts = new Map(
    (await affiliatedAccounts(db, organizationId, [...guids], schoolId)).map((account) => [account.guid, account]),
  );
  const among = new Set([...accounts.values()].flatMap((account) => account.schoolIds));
  const schools = await schoolsOfAdministrator(db, reader, [...among]);
  const nameOfSchool = new Map(schools.map(({ id, name }) => [id, name]));
  const isKnown = ({ schoolIds }: AffiliatedAccount) => schoolIds.some((school) => nameOfSchool.has(school));

  const strangers = new Set(
    rows.flatMap((row) => {
      const account = accounts.get(guidOf(row));
      return account !== undefined && !isKnown(account) ? [row.row] : [];
    }),
  );

  function named(row: ImportRow, one: Taken): Taken {
    const { otherRow } = one.facts;
    // Another row that only a stranger's stored value makes the owner of the name.
    if (otherRow !== undefined) return strangers.has(otherRow) ? { ...one, facts: {} } : one;
    const owner = accounts.get(owners.get(`${one.field} ${takenName(row, one)}`) ?? "");
    if (owner === undefined || !isKnown(owner)) return { ...one, facts: {} };
    const where = owner.schoolIds.includes(schoolId) ? schoolId : owner.schoolIds.find((id) => nameOfSchool.has(id));
    const facts = { owner: `${owner.firstName} ${owner.lastName}`, school: nameOfSchool.get(where ?? "") ?? "" };
    return { ...one, facts };
  }

  return rows.map((row): ReadRow => {
    const told = row.applied?.findings ?? [];
    const account = accounts.get(guidOf(row));
    if (strangers.has(row.row)) {
      // Whose row it is by everything but its GUID says nothing of the stranger; only of somebody whom the reader knows.
      const meant = accounts.get(meantGuid(row));
      const isOwn = meant !== undefined && isKnown(meant);
      return { account: null, findings: isOwn ? told.filter(namesOwner) : ofStranger(row, told) };
    }
    // Of a row that its uploader was told nothing of, whoever may know is shown whose it is.
    return { account: account ?? null, findings: told.map((one) => (isTaken(one) ? named(row, one) : one)) };
  });
}

/** What the reader would have been told, had they uploaded the row: its reasons speak of what is stored. */
function ofStranger({ row, submitted }: ImportRow, told: readonly Finding[]): Finding[] {
  if (!told.some((one) => one.severity === "error")) return [];
  return [finding(row, "userGuid", "user_guid.other_school", submitted.userGuid ?? "")];
}
