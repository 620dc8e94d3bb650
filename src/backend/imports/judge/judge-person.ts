/** What only the store can say of the person on a row (I-5): who this is, whether it may be changed here, and whether its names are free. */
import {
  canonicalGuid,
  classFields,
  clearWord,
  columnOf,
  type Facts,
  type FactsArgument,
  type FieldKey,
  type Finding,
  type FindingCode,
  type FindingFacts,
  type FindingField,
  type FindingOf,
  findingCodes,
} from "../../../roster";
import { taggedName, tagOf } from "../../demonstration/names";
import { type AccountField, type AccountValues, type AffiliatedAccount, accountFields } from "../../store";
import type { PlannedRow } from "../import-plan";
import { type ChunkFacts, failedTeacherOf, metBefore, waitingFor } from "./chunk-facts";

export type PersonVerdict =
  | { readonly kind: "failed"; readonly findings: readonly Finding[]; readonly guid: string | null }
  | { readonly kind: "repeated"; readonly guid: string; readonly findings: readonly Finding[] }
  | { readonly kind: "create"; readonly values: AccountValues; readonly findings: readonly Finding[] }
  | {
      readonly kind: "update";
      readonly account: AffiliatedAccount;
      readonly values: AccountValues;
      readonly changed: readonly AccountField[];
      readonly newPassword: boolean;
      readonly affiliate: boolean;
      readonly findings: readonly Finding[];
    };

/** A finding about a cell of an uploaded row, as it was typed there. */
export function findingOn<Code extends FindingCode>(
  row: PlannedRow,
  field: FindingField<Code>,
  code: Code,
  ...facts: FactsArgument<Code>
): Code extends FindingCode ? FindingOf<Code> : never;
export function findingOn(row: PlannedRow, field: FieldKey | null, code: FindingCode, facts: Facts = {}) {
  const value = field === null || columnOf(field).secret ? "" : (row.source.submitted[field] ?? "");
  return { code, severity: findingCodes[code], row: row.source.row, field, value, facts };
}

export const isClassFinding = (one: Finding) => one.field !== null && classFields.includes(one.field);
const isError = (one: Finding) => one.severity === "error";

const uniqueNames = [
  ["userId", "user_id.taken"],
  ["email", "email.taken"],
  ["username", "username.taken"],
] as const;

/** The value a cell asks for; null when it leaves the stored one alone (C-15). */
function wanted(row: PlannedRow, field: AccountField): string | null {
  const value = row.values[field] ?? "";
  if (value === "") return null;
  return value === clearWord && columnOf(field).erasable ? "" : value;
}

/** The account as the row wants it, and which of its fields that changes. */
export function wantedValues(
  row: PlannedRow,
  account: AffiliatedAccount,
): { readonly values: AccountValues; readonly changed: readonly AccountField[] } {
  const values: Record<AccountField, string> = { ...account };
  const changed = accountFields.filter((field) => {
    const value = wanted(row, field);
    if (value === null || value === account[field]) return false;
    values[field] = value;
    return true;
  });
  return { values, changed };
}

export function judgePerson(row: PlannedRow, facts: ChunkFacts): PersonVerdict {
  const findings = row.findings.filter((one) => !isClassFinding(one));
  const guid = canonicalGuid(row.values.userGuid ?? "");
  return guid === "" ? judgeNew(row, facts, findings) : judgeKnown(row, facts, findings, guid);
}

function judgeNew(row: PlannedRow, facts: ChunkFacts, findings: readonly Finding[]): PersonVerdict {
  const made = metBefore(facts, row.person);
  if (made !== undefined && !findings.some(isError)) return { kind: "repeated", guid: made, findings };
  if (made !== undefined) return { kind: "failed", findings, guid: made };
  const all = [...findings, ...takenNames(row, facts, null)];
  if (all.some(isError)) return { kind: "failed", findings: all, guid: null };
  const values = Object.fromEntries(accountFields.map((field) => [field, row.values[field] ?? ""])) as Record<
    AccountField,
    string
  >;
  return { kind: "create", values, findings: all };
}

function judgeKnown(row: PlannedRow, facts: ChunkFacts, findings: readonly Finding[], guid: string): PersonVerdict {
  const account = facts.accounts.get(guid);
  const here = account?.schoolIds.includes(facts.plan.importRecord.schoolId) === true;
  if (account === undefined || !(here || isSpokenOf(account, facts))) {
    const code = account === undefined ? "user_guid.unknown" : "user_guid.other_school";
    return { kind: "failed", findings: judgeStranger(row, facts, findings, code), guid: null };
  }
  if (metBefore(facts, row.person) !== undefined && !findings.some(isError)) {
    return { kind: "repeated", guid, findings };
  }
  const { values, changed } = wantedValues(row, account);
  const all = [
    ...findings,
    ...takenNames(row, facts, account),
    ...conflicts(row, facts, account, changed),
    ...leftClasses(row, facts, guid),
  ];
  if (all.some(isError)) return { kind: "failed", findings: all, guid };
  const newPassword = (row.values.password ?? "") !== "";
  return { kind: "update", account, values, changed, newPassword, affiliate: !here, findings: all };
}

/** A row whose GUID names nobody whom the uploader may change: all that can be said without that account. */
function judgeStranger(
  row: PlannedRow,
  facts: ChunkFacts,
  findings: readonly Finding[],
  code: "user_guid.unknown" | "user_guid.other_school",
): Finding[] {
  const malformed = findings.find((one) => one.field === "userGuid" && isError(one));
  const self = code === "user_guid.other_school" ? canonicalGuid(row.values.userGuid ?? "") : null;
  const taken = takenNames(row, facts, null, self);
  // The User ID and the name are those of somebody here: then it is the GUID that is wrong, and what else is theirs is not taken.
  const meant = taken.find((one) => one.field === "userGuid");
  const expected = meant?.code === "user_guid.missing" ? meant.facts.expected : undefined;
  const known = expected === undefined ? {} : { expected };
  const ofNobody =
    meant === undefined
      ? findingOn(row, "userGuid", code)
      : self === null
        ? findingOn(row, "userGuid", "user_guid.unknown", known)
        : findingOn(row, "userGuid", "user_guid.other_person", known);
  const told = malformed ?? ofNobody;
  const others = [...findings, ...taken].filter((one) => one !== malformed && one !== meant);
  return [told.code === "user_guid.malformed" ? { ...told, facts: known } : told, ...others];
}

/** C-14: whoever is the only teacher of a class cannot become a student before somebody else teaches it. */
function leftClasses(row: PlannedRow, facts: ChunkFacts, guid: string): Finding[] {
  const [left] = (facts.onlyTeachers.get(guid) ?? []).filter((one) => !facts.taught.has(one.classGuid));
  if (left === undefined) return [];
  const { schoolId } = facts.plan.importRecord;
  if (left.schoolId !== schoolId) return [findingOn(row, "role", "role.last_teacher")];
  const { classId } = left;
  const awaited = waitingFor(failedTeacherOf(facts, classId.toLowerCase()));
  return [findingOn(row, "role", "role.last_teacher", { classId, ...awaited })];
}

/** I-6: fields that somebody else changed after the version that the row was made from. */
export function conflicts(
  row: PlannedRow,
  facts: ChunkFacts,
  account: AffiliatedAccount,
  changed: readonly AccountField[],
): Finding[] {
  const { version } = row.source;
  if (version === null || version >= account.version) return [];
  const { importRecord } = facts.plan;
  const later = (facts.laterChanges.get(account.guid) ?? []).filter(
    (change) =>
      change.version > version &&
      change.importId !== importRecord.id &&
      (importRecord.kind === "undo" || change.administratorId !== importRecord.administratorId),
  );
  return changed
    .filter((field) => later.some((change) => change.field === field))
    .map((field) => findingOn(row, field, "row.conflict", { live: account[field] }));
}

/** The uploader has a school of this account, so they may know of it (S-17). */
const isSpokenOf = (account: AffiliatedAccount, { allowedSchools }: ChunkFacts) =>
  account.schoolIds.some((school) => allowedSchools.has(school));

/** Who has a name, when the uploader may know. */
function ownerFacts(guid: string, facts: ChunkFacts): FindingFacts[(typeof uniqueNames)[number][1]] {
  const owner = facts.accounts.get(guid);
  const { allowedSchools } = facts;
  const { importRecord } = facts.plan;
  if (owner === undefined) return {};
  const schools = owner.schoolIds.filter((school) => allowedSchools.has(school));
  const school = allowedSchools.get(
    schools.includes(importRecord.schoolId) ? importRecord.schoolId : (schools[0] ?? ""),
  );
  return school === undefined || school === "" ? {} : { owner: `${owner.firstName} ${owner.lastName}`, school };
}

/** C-2, C-6, C-7: names that belong to somebody else. */
export function takenNames(
  row: PlannedRow,
  facts: ChunkFacts,
  account: AffiliatedAccount | null,
  self = account?.guid ?? null,
): Finding[] {
  const tag = tagOf(facts.plan.importRecord.organizationId);
  const strange = tag === null ? [] : strangeNames(row, account, tag);
  const taken = uniqueNames.flatMap(([field, code]) => {
    // Whether somebody of another organization has it is not a visitor's to know.
    if (strange.some((one) => one.field === field)) return [];
    const value = (wanted(row, field) ?? "").toLowerCase();
    const owner = value === "" ? undefined : facts.owners[field].get(value);
    if (owner === undefined || owner === self) return [];
    if (row.findings.some((one) => one.field === field && one.code === code)) return [];
    return [{ owner, field, one: findingOn(row, field, code, ownerFacts(owner, facts)) }];
  });
  const userId = taken.find((one) => one.field === "userId");
  const mistaken = userId === undefined ? null : mistakenGuid(row, facts, account, userId.owner);
  if (mistaken === null) return [...strange, ...taken.map((one) => one.one)];
  // The row is that person's, and so are their other names.
  return [mistaken, ...strange, ...taken.filter((one) => one.owner !== userId?.owner).map((one) => one.one)];
}

/** Names that a demonstration may not give, because a real person could have them. */
function strangeNames(row: PlannedRow, account: AffiliatedAccount | null, tag: string): Finding[] {
  return (["email", "username"] as const).flatMap((field) => {
    const value = wanted(row, field) ?? "";
    const expected = value === "" ? value : taggedName(field, value, tag);
    return expected === value || value === account?.[field]
      ? []
      : [findingOn(row, field, "demonstration.name", { expected })];
  });
}

/**
 * S-6: the User ID is another person's, and so is the name: then not the User ID is wrong but the GUID, deleted or taken from another row. Said only
 * of people of this school, whom the administrator may know.
 */
function mistakenGuid(
  row: PlannedRow,
  facts: ChunkFacts,
  account: AffiliatedAccount | null,
  owner: string,
): Finding | null {
  const other = facts.accounts.get(owner);
  const sameName = (["firstName", "lastName"] as const).every(
    (field) => other !== undefined && (row.values[field] ?? "").toLowerCase() === other[field].toLowerCase(),
  );
  if (other === undefined || !sameName || !other.schoolIds.includes(facts.plan.importRecord.schoolId)) return null;
  return account === null
    ? findingOn(row, "userGuid", "user_guid.missing", { expected: other.guid })
    : findingOn(row, "userGuid", "user_guid.other_person", {
        expected: other.guid,
        owner: `${account.firstName} ${account.lastName}`,
      });
}
