/**
 * The guard at the service's door (G-3, G-4): a change set that would do more to a school than anybody does in passing is asked about before anything is
 * queued, and goes with the digest of exactly that question. It looks again when the import's turn has come. What is to be asked says src/roster/guard, the
 * same for every door.
 */
import { createHash } from "node:crypto";
import type { GuardQuestion } from "../../../contract";
import {
  canonicalGuid,
  fieldKeys,
  type GuardedPoint,
  type GuardedSchool,
  type GuardLimits,
  gradeMapOf,
  guardedPoints,
  guardedText,
  schoolDay,
  type Waiting,
  waitingUnattended,
} from "../../../roster";
import { ProblemError } from "../../problem-error";
import type { Services } from "../../services";
import { type SettingsInForce, settingsInForce } from "../../settings";
import {
  type Administrator,
  type AffiliatedAccount,
  accountsByGrade,
  affiliatedAccounts,
  type ImportRecord,
  schoolsOfAdministrator,
  sizesOfClasses,
} from "../../store";
import type { UploadToImport } from "../files/upload";
import { beforeTheSameChanges } from "./done-already";
import { guardedRows, type RowToGuard, type SeenRow } from "./guarded-rows";
import { type Hour, hourOf, passedText } from "./hour";
import { nearPoints } from "./near";

/** What an import keeps of its guard. */
export type Guarded = Pick<ImportRecord, "seen" | "confirmed" | "passed">;
/** Of what the guard is not asked about: a rehearsal keeps nothing, and an undo was asked for by name. */
export const unguarded: Guarded = { seen: null, confirmed: null, passed: null };

/** Whose upload it is, and where it goes. */
type Whose = Pick<ImportRecord, "organizationId" | "schoolId" | "administratorId">;

/** Of people whom the administrator may know; of all others a count would tell what is stored. */
async function reachableAccounts(
  services: Services,
  person: Administrator,
  schoolId: string,
  rows: readonly RowToGuard[],
): Promise<ReadonlyMap<string, AffiliatedAccount>> {
  const { db } = services.store;
  const guids = new Set(rows.map(({ values }) => canonicalGuid(values.userGuid ?? "")).filter((guid) => guid !== ""));
  const named = await affiliatedAccounts(db, person.organizationId, [...guids], schoolId);
  const among = [...new Set(named.flatMap((account) => account.schoolIds))];
  const schools = new Set((await schoolsOfAdministrator(db, person, among)).map((school) => school.id));
  const reachable = named.filter((account) => account.schoolIds.some((school) => schools.has(school)));
  return new Map(reachable.map((account) => [account.guid, account]));
}

function smallestLimit({ fields, creation, classMove, erasure }: GuardLimits): number {
  return Math.min(
    ...[...Object.values(fields), creation, classMove, erasure].map((limit) =>
      Math.min(limit.atLeast, limit.always - 1),
    ),
  );
}

/** What the guard has before it: the rows, and what of the hour counts with them. */
interface Sight {
  readonly rows: readonly SeenRow[];
  readonly earlier: NonNullable<GuardedSchool["earlier"]>;
  readonly limits: GuardLimits;
}

/** Accounts and hour in one short text; as long as it stays the same the answer does. Accounts only get newer versions, and the hour only more imports. */
function seenText(accounts: ReadonlyMap<string, AffiliatedAccount>, { numbers }: Hour): string {
  const versions = [...accounts.values()].map(({ guid, version }) => `${guid} ${version}`).sort();
  return createHash("sha256").update(versions.join("\n")).update(`\n\n${numbers}`).digest("base64url");
}

/** What rows are judged by, whoever they are about. */
type Rules = Pick<SettingsInForce, "guardLimits" | "gradeMap"> & { readonly today: string };

async function rulesOf(services: Services, { organizationId }: Whose): Promise<Rules> {
  const { guardLimits, gradeMap } = await settingsInForce(services, services.store.db, organizationId);
  return { guardLimits, gradeMap, today: schoolDay(services.now().getTime()) };
}

async function sightOf(
  services: Services,
  whose: Whose,
  rows: readonly RowToGuard[],
  accounts: ReadonlyMap<string, AffiliatedAccount>,
  hour: Hour,
  { guardLimits, gradeMap, today }: Rules,
): Promise<Sight> {
  const guarded = await guardedRows(services.store.db, whose, rows, accounts, smallestLimit(guardLimits), {
    today,
    grades: gradeMapOf(gradeMap),
  });
  return { rows: guarded, earlier: hour.earlier(guarded), limits: guardLimits };
}

const uncounted: GuardedSchool = { accounts: Number.MAX_SAFE_INTEGER, ofGrade: new Map() };

/** A handful of rows passes no limit, and of a school that is not counted nothing is asked but what is asked about any number. */
function isHandful({ rows, earlier, limits }: Sight): boolean {
  const before = Math.max(0, ...Object.values(earlier));
  return rows.length + before <= smallestLimit(limits);
}

async function countedSchool(
  { store }: Services,
  { organizationId, schoolId }: Whose,
  { rows, earlier }: Sight,
): Promise<GuardedSchool> {
  const ofGrade = await accountsByGrade(store.db, organizationId, schoolId);
  const classIds = new Set(rows.flatMap(({ classes = [] }) => classes.map((one) => one.toLowerCase())));
  return {
    accounts: [...ofGrade.values()].reduce((sum, count) => sum + count, 0),
    ofGrade,
    ofClass: await sizesOfClasses(store.db, organizationId, schoolId, [...classIds]),
    earlier,
  };
}

async function pointsOf(services: Services, whose: Whose, sight: Sight): Promise<readonly GuardedPoint[]> {
  if (isHandful(sight) && guardedPoints(sight.rows, uncounted, sight.limits).length === 0) return [];
  return guardedPoints(sight.rows, await countedSchool(services, whose, sight), sight.limits);
}

/** A password is nowhere to be read in it, and yet it is this one that was confirmed: the fingerprint is keyed. */
function pointText(schoolId: string, point: GuardedPoint, rows: readonly SeenRow[]): string {
  const numbers = new Set(point.field === "password" || point.field === undefined ? point.rows : []);
  const passwords = rows.filter(({ row }) => numbers.has(row)).map(({ values }) => values.password ?? "");
  return `guard ${schoolId} ${guardedText(point, rows)} ${JSON.stringify(passwords)}`;
}

/** All that the rows would write: when anything of it is another than was sent with the question, it is asked again (G-4). */
function changeSetText(rows: readonly SeenRow[]): string {
  const said = rows.map(({ row, person, stored, values }) => [
    row,
    person,
    ...fieldKeys.flatMap((field) => {
      const [before, value] = [stored?.[field] ?? "", values[field] ?? ""];
      return value === "" || value === before ? [] : [field, before, value];
    }),
  ]);
  return JSON.stringify(said);
}

const kindOnTheWire = ({ rows: _rows, ...point }: GuardedPoint): GuardQuestion["kinds"][number] => point;

/**
 * Refuses with the question in hand (`upload.confirm`) unless the upload carries its digest. Who is not looking is asked nothing (G-5). `bodyDigest`: the
 * fingerprint of all that was uploaded.
 */
export async function askBeforeMuchChanges(
  services: Services,
  person: Administrator,
  schoolId: string,
  upload: UploadToImport,
  bodyDigest: string,
): Promise<Guarded> {
  const whose: Whose = { organizationId: person.organizationId, schoolId, administratorId: person.id };
  const rows = upload.rows.map(({ row, values, meant }, index) => ({ position: index + 1, row, values, meant }));
  const accounts = await reachableAccounts(services, person, schoolId, rows);
  const hour = await hourOf(services.store.db, whose, services.now(), null);
  const rules = await rulesOf(services, whose);
  const seen = seenText(accounts, hour);
  const of = JSON.stringify([person.id, schoolId, bodyDigest, seen, rules]);
  // Who may be somebody of another school (B-11) is looked up for each upload of new people: nobody's version tells that somebody has come there.
  const isOfKnown = accounts.size > 0 && rows.every(({ values }) => accounts.has(canonicalGuid(values.userGuid ?? "")));
  const answered = isOfKnown && upload.confirm !== null ? services.questions.recall(upload.confirm, of) : null;
  if (answered !== null) return { seen, confirmed: answered.confirmed, passed: null };
  const sight = await sightOf(services, whose, rows, accounts, hour, rules);
  if (upload.scheduled) {
    const waiting = await waitingOf(services, whose, sight, () => false);
    return {
      seen: null,
      confirmed: null,
      passed: passedText(sight.rows.filter((_, index) => waiting[index]?.length === 0)),
    };
  }
  const points = [
    ...(await pointsOf(services, whose, sight)),
    ...(await nearPoints(services, person, schoolId, upload.rows, sight.rows)),
  ];
  const [first] = points;
  if (first === undefined) return { seen, confirmed: null, passed: passedText(sight.rows) };
  const texts = points.map((point) => pointText(schoolId, point, sight.rows));
  const text = `${texts.join("\n")}\n${changeSetText(sight.rows)}`;
  const confirmed = JSON.stringify(texts.map(services.fingerprint));
  if (upload.confirm === null || !services.isFingerprint(text, upload.confirm)) {
    const count = points.reduce((most, point) => Math.max(most, point.count), first.count);
    const question = { digest: services.fingerprint(text), kinds: points.map(kindOnTheWire) };
    services.questions.remember({ of, digest: question.digest, confirmed });
    throw new ProblemError("upload.confirm", { count, question });
  }
  return { seen, confirmed, passed: null };
}

/** When the turn of an import has come: whether anything would be asked that was not answered at the door, because accounts have moved since (G-4). */
export async function wouldAskMore(
  services: Services,
  record: ImportRecord,
  rows: readonly RowToGuard[],
  accounts: ReadonlyMap<string, AffiliatedAccount>,
): Promise<boolean> {
  if (record.seen === null) return false;
  const hour = await hourOf(services.store.db, record, record.createdAt, record.number);
  if (seenText(accounts, hour) === record.seen) return false;
  const asAnswered = await beforeTheSameChanges(services.store.db, record, rows, accounts);
  // Pupils of two schools, in a promotion of both: nothing else has moved, and of the second school's import nothing has to be looked at again.
  if (seenText(asAnswered, hour) === record.seen) return false;
  const sight = await sightOf(services, record, rows, asAnswered, hour, await rulesOf(services, record));
  const points = await pointsOf(services, record, sight);
  const confirmed = JSON.parse(record.confirmed ?? "[]") as string[];
  return points.some((point) => {
    const text = pointText(record.schoolId, point, sight.rows);
    return !confirmed.some((fingerprint) => services.isFingerprint(text, fingerprint));
  });
}

async function waitingOf(
  services: Services,
  whose: Whose,
  sight: Sight,
  hasFinding: (position: number) => boolean,
): Promise<readonly (readonly Waiting[])[]> {
  const rows = sight.rows.map((row) => ({ ...row, hasFinding: hasFinding(row.position) }));
  const school = isHandful(sight) ? uncounted : await countedSchool(services, whose, sight);
  return waitingUnattended(rows, school, sight.limits);
}

/** Rows of an import that nobody is looking at which have to wait for a person, by position, each with why (G-5). */
export async function rowsThatWait(
  services: Services,
  record: ImportRecord,
  rows: readonly RowToGuard[],
  accounts: ReadonlyMap<string, AffiliatedAccount>,
  hasFinding: (position: number) => boolean,
): Promise<ReadonlyMap<number, readonly Waiting[]>> {
  const hour = await hourOf(services.store.db, record, record.createdAt, record.number);
  const sight = await sightOf(services, record, rows, accounts, hour, await rulesOf(services, record));
  const waiting = await waitingOf(services, record, sight, hasFinding);
  return new Map(sight.rows.map(({ position }, index) => [position, waiting[index] ?? []]));
}
