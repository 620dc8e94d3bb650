/**
 * What is known of an import before its first chunk: every row judged by the rules that the sheet has too (I-5), rows against each other (C-14),
 * and what the store says of schools, classes and Master Codes. It is made again when a killed import goes on: rows that are done are judged
 * as they were then, so that the verdict on the others is the same.
 */
import {
  asksForIds,
  type CheckedRow,
  canonicalGuid,
  checkRows,
  type Finding,
  findingCodes,
  gradeMapOf,
  hasClass,
  noFindings,
  type RowToCheck,
  schoolDay,
} from "../../../roster";
import type { Services } from "../../services";
import { settingsInForce } from "../../settings";
import {
  type Account,
  type Administrator,
  type AffiliatedAccount,
  type ClassRecord,
  classChangesOfImport,
  classesOfSchool,
  type ImportRecord,
  type ImportRow,
  isInError,
  productsOfSchool,
  type Queryable,
  rowsOfImport,
  userIdsOfSchool,
} from "../../store";
import { rowsThatWait } from "../guard/guard";
import { nearMatches } from "../guard/near";
import { classFieldKey, type ImportPlan, type Made, type OtherRow, type PlannedRow } from "../import-plan";
import { rowPasswordContext } from "../secrets";
import { damageWarnings } from "./damage-warnings";
import { knownAccounts, uploaderOf } from "./known-accounts";
import { otherRow } from "./other-row";
import { personKey } from "./person-key";
import { placeKey } from "./place-key";
import { storedValues } from "./stored-values";
import { readUndoFacts } from "./undo-facts";
import { waitingFindings } from "./waiting-findings";

/** Findings that make no sense of a row whose GUID names nobody: it is not a new person who lacks a name. */
const ofNewPeople: readonly Finding["code"][] = [
  "user_id.required",
  "role.required",
  "name.required",
  "email.required",
  "grade_level.blank",
];

export async function planImport(services: Services, importRecord: ImportRecord): Promise<ImportPlan> {
  const { organizationId, id } = importRecord;
  return planRows(services, importRecord, await rowsOfImport(services.store.db, organizationId, id));
}

/** `rows`: all of the import, by position. */
export async function planRows(
  services: Services,
  importRecord: ImportRecord,
  rows: readonly ImportRow[],
): Promise<ImportPlan> {
  const { db } = services.store;
  const { organizationId, schoolId } = importRecord;
  const uploader = await uploaderOf(services, importRecord);
  const accounts = await knownAccounts(db, importRecord, rows, uploader);
  // Most uploads are of people only, and the classes of a school with all who are in them are long to read.
  const classes: readonly ClassRecord[] = rows.some((row) => hasClass(row.submitted))
    ? await classesOfSchool(db, organizationId, schoolId)
    : [];
  const products = await productsOfSchool(db, organizationId, schoolId);
  const passwords = givenPasswords(services, importRecord, rows);
  const toCheck = rows.map((row) => toRowToCheck(row, passwords.get(row.position), accounts));
  const undo = await readUndoFacts(db, importRecord);
  const userIds = rows.some(({ submitted: { userId = "", userGuid = "" } }) => asksForIds(userId, userGuid !== ""))
    ? await userIdsOfSchool(db, organizationId, schoolId)
    : { nineDigits: 0, all: 0 };
  const { gradeMap } = await settingsInForce(services, db, organizationId);
  const grades = gradeMapOf(gradeMap);
  const school = { today: schoolDay(services.now().getTime()), grades, products, classes, userIds };
  // An undo gives back what the platform had, whatever the rules say of it.
  const checked = undo !== null ? [] : checkRows(toCheck, [], school);
  const codes = new Map(products.map(({ masterCode }) => [masterCode.toLowerCase(), masterCode]));
  const judged = rows.map((source, index) => toPlannedRow(source, checked[index], accounts, codes, passwords));
  const planned = importRecord.scheduled
    ? await withWhatWaits(services, importRecord, uploader, judged, toCheck, accounts)
    : judged;
  const onSeveralRows = peopleOnSeveralRows(planned);
  const before = await madeBefore(db, importRecord, planned, onSeveralRows);
  const done = new Map(before.met);
  const classesByGuid = new Map(classes.map((one) => [one.guid, one]));
  const classesById = new Map(classes.map((one) => [one.classId.toLowerCase(), one]));
  const failedTeachers = new Map(before.failedTeachers);
  const placed = new Set(before.placed);
  const changedInClass = new Set(before.changedInClass);
  return {
    importRecord,
    rows: [...planned.filter(({ isTeacher }) => isTeacher), ...planned.filter(({ isTeacher }) => !isTeacher)],
    done,
    onSeveralRows,
    uploader,
    accounts,
    classesByGuid,
    classesById,
    failedTeachers,
    placed,
    changedInClass,
    undo,
    givenUsernames: new Set(planned.map((row) => (row.values.username ?? "").toLowerCase())),
    keep(made) {
      for (const [classId, other] of made.failedTeachers) failedTeachers.set(classId, other);
      for (const [person, guid] of made.met) done.set(person, guid);
      for (const place of made.placed) placed.add(place);
      for (const field of made.changedInClass) changedInClass.add(field);
      for (const one of made.classes) {
        classesByGuid.set(one.guid, one);
        classesById.set(one.classId.toLowerCase(), one);
      }
    },
  };
}

/** G-5: with its reasons as errors a row that waits for a person fails as a whole. */
async function withWhatWaits(
  services: Services,
  importRecord: ImportRecord,
  uploader: Administrator | null,
  judged: readonly PlannedRow[],
  toCheck: readonly RowToCheck[],
  accounts: ReadonlyMap<string, AffiliatedAccount>,
): Promise<readonly PlannedRow[]> {
  const rows = toCheck.map(({ row, values, meant }, index) => ({ position: index + 1, row, values, meant }));
  const created = judged.flatMap(({ source: { position, row, applied, others = [] }, person, values }, index) =>
    applied === null && toCheck[index]?.stored === null && (values.userGuid ?? "") === ""
      ? [{ position, row, person, values, others }]
      : [],
  );
  // Nobody is there to be asked who they are (B-11).
  const near = uploader === null ? [] : await nearMatches(services, uploader, importRecord.schoolId, created);
  const isNear = new Set(near.map(({ position }) => position));
  const isTold = (position: number) =>
    isNear.has(position) || judged[position - 1]?.findings.some(({ severity }) => severity !== "info") === true;
  const waiting = await rowsThatWait(services, importRecord, rows, accounts, isTold);
  return judged.map((row) => {
    const { position, row: number, submitted } = row.source;
    const reasons = waiting.get(position) ?? [];
    return reasons.length === 0
      ? row
      : { ...row, findings: [...row.findings, ...waitingFindings(number, submitted, reasons)] };
  });
}

function peopleOnSeveralRows(planned: readonly PlannedRow[]): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const { person } of planned) (once.has(person) ? again : once).add(person);
  return again;
}

/** What a killed worker had brought about, from the outcomes that it left. Classes are read from the store as they are. */
async function madeBefore(
  db: Queryable,
  { organizationId, id }: ImportRecord,
  planned: readonly PlannedRow[],
  onSeveralRows: ReadonlySet<string>,
): Promise<Omit<Made, "classes">> {
  const met = new Map<string, string>();
  const failedTeachers = new Map<string, OtherRow>();
  const placed = new Set<string>();
  let isNew = true;
  for (const { source, person, values, isTeacher } of planned) {
    const { applied } = source;
    if (applied === null) continue;
    isNew = false;
    const { guid, classGuid } = applied;
    if (guid !== null && applied.person !== "failed") met.set(person, guid);
    if (guid !== null && classGuid !== null && applied.class === "placed" && onSeveralRows.has(person)) {
      placed.add(placeKey({ guid, classGuid, masterCode: values.masterCode ?? "" }));
    }
    if (isTeacher && isInError(applied)) failedTeachers.set((values.classId ?? "").toLowerCase(), otherRow(source));
  }
  const changes = isNew ? [] : await classChangesOfImport(db, organizationId, id);
  return {
    met,
    failedTeachers,
    placed,
    changedInClass: new Set(changes.map((change) => classFieldKey(change.guid, change.field))),
  };
}

function toPlannedRow(
  source: ImportRow,
  checked: CheckedRow | undefined,
  accounts: ReadonlyMap<string, Account>,
  masterCodes: ReadonlyMap<string, string>,
  passwords: ReadonlyMap<number, string | null>,
): PlannedRow {
  const inOneSpelling = checked?.values ?? source.submitted;
  // As the school has it: one code in two spellings would be two places in a class.
  const masterCode = masterCodes.get((inOneSpelling.masterCode ?? "").toLowerCase());
  const values = masterCode === undefined ? inOneSpelling : { ...inOneSpelling, masterCode };
  const guid = canonicalGuid(values.userGuid ?? "");
  const account = accounts.get(guid);
  const known = guid === "" || account !== undefined;
  const ofRules = checked?.findings ?? noFindings;
  const told = known ? ofRules : ofRules.filter((one) => !ofNewPeople.includes(one.code));
  const damaged = checked === undefined || account === undefined ? [] : damageWarnings(source, values, account);
  const all = damaged.length === 0 ? told : [...told, ...damaged];
  const findings = passwords.get(source.position) === null ? [...all, unreadable(source.row)] : all;
  const isTeacher = (values.role || account?.role) === "Teacher";
  return { source, values, findings, person: personKey(values, source.position), isTeacher };
}

/** Passwords that came with rows, by position; null where it was sealed under a key that is gone. */
function givenPasswords(
  services: Services,
  { id }: ImportRecord,
  rows: readonly ImportRow[],
): ReadonlyMap<number, string | null> {
  return new Map(
    rows.flatMap(({ position, sealedPassword }) =>
      sealedPassword === null
        ? []
        : [[position, services.secrets.openOrNull(sealedPassword, rowPasswordContext(id, position))] as const],
    ),
  );
}

/** Such a row fails as a whole: to wait for the key would keep everything behind it waiting, and without its password it is not what was sent. */
const unreadable = (row: number): Finding => {
  const code = "row.failed";
  return { code, severity: findingCodes[code], row, field: null, value: "", facts: { unreadable: 1 } };
};

function toRowToCheck(
  row: ImportRow,
  password: string | null | undefined,
  accounts: ReadonlyMap<string, Account>,
): RowToCheck {
  const guid = canonicalGuid(row.submitted.userGuid ?? "");
  const account = accounts.get(guid);
  const values = typeof password === "string" ? { ...row.submitted, password } : row.submitted;
  return {
    row: row.row,
    stored: guid === "" || account === undefined ? null : storedValues(account),
    values,
    meant: row.meant,
  };
}
