/**
 * The guard at the service's door (G-3, G-4): a change set that would do more to a school than anybody does in passing is asked about before anything is
 * queued, and goes with the digest of exactly that question. What is to be asked says src/roster/guard, the same for every door.
 */
import type { GuardQuestion } from "../../contract";
import {
  canonicalGuid,
  checkRow,
  type GuardedPoint,
  type GuardedRow,
  type GuardedSchool,
  type GuardLimits,
  guardedPoints,
  guardedText,
  schoolDay,
} from "../../roster";
import { ProblemError } from "../problem-error";
import type { Services } from "../services";
import {
  type Administrator,
  type AffiliatedAccount,
  accountsByGrade,
  affiliatedAccounts,
  schoolsOfAdministrator,
} from "../store";
import type { UploadedRow, UploadToImport } from "./files/upload";
import { personKey } from "./plan/person-key";
import { storedValues } from "./plan/stored-values";

/** Of people whom the administrator may know; of all others a count would tell what is stored. */
async function reachableAccounts(
  services: Services,
  person: Administrator,
  schoolId: string,
  rows: readonly UploadedRow[],
): Promise<ReadonlyMap<string, AffiliatedAccount>> {
  const { db } = services.store;
  const guids = new Set(rows.map(({ values }) => canonicalGuid(values.userGuid ?? "")).filter((guid) => guid !== ""));
  const schools = new Set((await schoolsOfAdministrator(db, person)).map((school) => school.id));
  const named = await affiliatedAccounts(db, person.organizationId, [...guids], schoolId);
  const reachable = named.filter((account) => account.schoolIds.some((school) => schools.has(school)));
  return new Map(reachable.map((account) => [account.guid, account]));
}

/** Rows as the guard sees them. One whose GUID names nobody changes nobody, and makes nobody. */
function guardedRowsOf(
  rows: readonly UploadedRow[],
  accounts: ReadonlyMap<string, AffiliatedAccount>,
  today: string,
): GuardedRow[] {
  return rows.flatMap((uploaded, index): GuardedRow[] => {
    const guid = canonicalGuid(uploaded.values.userGuid ?? "");
    const account = accounts.get(guid);
    if (guid !== "" && account === undefined) return [];
    const stored = account === undefined ? null : storedValues(account);
    const checked = checkRow({ row: uploaded.row, stored, values: uploaded.values }, today);
    // A new person with an error is not made; what is wrong with an update concerns the cell, and the others are judged with it.
    if (stored === null && checked.findings.some((one) => one.severity === "error")) return [];
    return [
      {
        row: uploaded.row,
        person: account?.guid ?? personKey(checked.values, index),
        stored,
        values: checked.values,
        movesClass: false,
      },
    ];
  });
}

const uncounted: GuardedSchool = { accounts: Number.MAX_SAFE_INTEGER, ofGrade: new Map() };

function smallestLimit({ fields, creation, classMove, erasure }: GuardLimits): number {
  return Math.min(
    ...[...Object.values(fields), creation, classMove, erasure].map((limit) =>
      Math.min(limit.atLeast, limit.always - 1),
    ),
  );
}

const kindOnTheWire = ({ rows: _rows, ...point }: GuardedPoint): GuardQuestion["kinds"][number] => point;

/** Refuses with the question in hand (`upload.confirm`) unless the upload carries its digest. */
export async function askBeforeMuchChanges(
  services: Services,
  person: Administrator,
  schoolId: string,
  upload: UploadToImport,
): Promise<void> {
  const accounts = await reachableAccounts(services, person, schoolId, upload.rows);
  const rows = guardedRowsOf(upload.rows, accounts, schoolDay(services.now().getTime()));
  const { guardLimits } = services;
  // A handful of rows passes no limit, and of a school that is not counted nothing is asked but what is asked about any number.
  if (rows.length <= smallestLimit(guardLimits) && guardedPoints(rows, uncounted, guardLimits).length === 0) return;
  const ofGrade = await accountsByGrade(services.store.db, person.organizationId, schoolId);
  const school: GuardedSchool = { accounts: [...ofGrade.values()].reduce((sum, count) => sum + count, 0), ofGrade };
  const points = guardedPoints(rows, school, guardLimits);
  const [first] = points;
  if (first === undefined) return;
  const digest = services.fingerprint(`guard ${schoolId} ${guardedText(points, rows)}`);
  if (upload.confirm === digest) return;
  const count = points.reduce((most, point) => Math.max(most, point.count), first.count);
  throw new ProblemError("upload.confirm", { count, question: { digest, kinds: points.map(kindOnTheWire) } });
}
