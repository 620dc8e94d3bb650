/** What the store says about the people of one chunk. */
import { canonicalGuid, type FindingFacts, isGuid } from "../../../roster";
import {
  type AffiliatedAccount,
  affiliatedAccounts,
  changesAfter,
  classesTaughtOnlyBy,
  type LaterChange,
  lockAccounts,
  type NameOwner,
  type OnlyTeacher,
  ownersOfNames,
  type Queryable,
} from "../../store";
import type { ImportPlan, OtherRow, PlannedRow } from "../import-plan";
import { allowedSchools } from "../plan/known-accounts";

export interface ChunkFacts {
  readonly plan: ImportPlan;
  readonly accounts: ReadonlyMap<string, AffiliatedAccount>;
  /** Of the schools of these accounts those that the uploader is for, names by id. */
  readonly allowedSchools: ReadonlyMap<string, string>;
  /** Who has a name, in lower case; kept up to date as rows of the chunk are judged. */
  readonly owners: Readonly<Record<NameOwner["field"], Map<string, string>>>;
  readonly laterChanges: ReadonlyMap<string, readonly LaterChange[]>;
  /** Classes that nobody else teaches, by the teacher whom a row makes a student. */
  readonly onlyTeachers: ReadonlyMap<string, readonly OnlyTeacher[]>;
  /** GUIDs of classes that rows of this chunk have given a teacher. */
  readonly taught: Set<string>;
  /** Rows of this chunk whose teachers are not in their class, by its ID in lower case. */
  readonly failedTeachers: Map<string, OtherRow>;
  /** People that rows of this chunk have made or met. Apart from the plan's, because a chunk may be rolled back and made again. */
  readonly met: Map<string, string>;
}

/** The GUID of a person whom an earlier row of the import has made or met. */
export function metBefore(facts: ChunkFacts, person: string): string | undefined {
  return facts.met.get(person) ?? facts.plan.done.get(person);
}

/** The row of a teacher who is not in the class because the row failed; by Class ID in lower case. Whoever needs that teacher waits for it. */
export function failedTeacherOf(facts: ChunkFacts, classId: string): OtherRow | undefined {
  return facts.failedTeachers.get(classId) ?? facts.plan.failedTeachers.get(classId);
}

/** The row that another one is to be sent together with, as the sentence and the spreadsheet call it (G-7). */
export function waitingFor(other: OtherRow | undefined): FindingFacts["class.no_teacher"] {
  if (other === undefined) return {};
  return other.key === null ? { otherRow: other.row } : { otherRow: other.row, otherKey: other.key };
}

/**
 * How accounts are looked at. "planned": as the plan has them, which is quick; writing them fails when somebody has changed them since (updateAccounts).
 * "locked": as they are now, and nobody else changes them before the transaction ends.
 */
export type Look = "planned" | "locked";

async function namedAccounts(
  trx: Queryable,
  plan: ImportPlan,
  rows: readonly PlannedRow[],
  look: Look,
): Promise<Map<string, AffiliatedAccount>> {
  const guids = new Set(rows.map((row) => canonicalGuid(row.values.userGuid ?? "")).filter(isGuid));
  const planned = look === "locked" ? [] : [...guids].flatMap((guid) => plan.accounts.get(guid) ?? []);
  const accounts = new Map(planned.map((account) => [account.guid, account]));
  const others = [...guids].filter((guid) => !accounts.has(guid));
  for (const account of await lockAccounts(trx, plan.importRecord.organizationId, others)) {
    accounts.set(account.guid, account);
  }
  return accounts;
}

export async function readChunkFacts(
  trx: Queryable,
  plan: ImportPlan,
  rows: readonly PlannedRow[],
  look: Look,
): Promise<ChunkFacts> {
  const { organizationId } = plan.importRecord;
  const accounts = await namedAccounts(trx, plan, rows, look);
  const wanted = (field: NameOwner["field"]) => [
    ...new Set(rows.map((row) => (row.values[field] ?? "").toLowerCase()).filter((value) => value !== "")),
  ];
  const owners = { userId: new Map(), email: new Map(), username: new Map() } as const satisfies ChunkFacts["owners"];
  const names = { userId: wanted("userId"), email: wanted("email"), username: wanted("username") };
  for (const owner of await ownersOfNames(trx, organizationId, names)) owners[owner.field].set(owner.value, owner.guid);
  // Owners are looked at more closely: they may be whom the row means, and the administrator may know them. Those of other districts stay unknown.
  const owning = new Set(Object.values(owners).flatMap((of) => [...of.values()]));
  const others = [...owning].filter((guid) => !accounts.has(guid));
  for (const account of await affiliatedAccounts(trx, organizationId, others, plan.importRecord.schoolId))
    accounts.set(account.guid, account);
  const outdated = rows.flatMap(({ source, values }) => {
    const account = accounts.get(canonicalGuid(values.userGuid ?? ""));
    return account !== undefined && source.version !== null && source.version < account.version
      ? [{ guid: account.guid, version: source.version }]
      : [];
  });
  const later = await changesAfter(trx, organizationId, outdated);
  const noLongerTeachers = rows.flatMap((row) => {
    const account = accounts.get(canonicalGuid(row.values.userGuid ?? ""));
    return account?.role === "Teacher" && row.values.role === "Student" ? [account.guid] : [];
  });
  const onlyTeachers = await classesTaughtOnlyBy(trx, organizationId, [...new Set(noLongerTeachers)]);
  return {
    plan,
    accounts,
    allowedSchools: await allowedSchools(trx, plan.importRecord, plan.uploader, accounts.values()),
    owners,
    laterChanges: Map.groupBy(later, (change) => change.guid),
    onlyTeachers: Map.groupBy(onlyTeachers, (one) => one.guid),
    taught: new Set(),
    failedTeachers: new Map(),
    met: new Map(),
  };
}
