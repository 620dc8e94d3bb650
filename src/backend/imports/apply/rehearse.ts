/**
 * I-7: the same run with nothing kept. Chunks are applied in a transaction, what became of the rows is read from it, and it is taken back; then only the
 * outcomes are written down, with a digest of them. GUIDs and passwords that a real import would make anew are left out. Rows that neither see nor hinder
 * each other need no common transaction: on the embedded store, where everybody waits for one, that of a whole school's new grades would take seconds.
 */
import { canonicalGuid, fieldKeys, hasClass, type PartialValues } from "../../../roster";
import type { Services } from "../../services";
import {
  type AccountChange,
  type AppliedRow,
  addProgress,
  type ClassChange,
  type ImportProgress,
  type ImportRecord,
  lockImport,
  type NewlyAppliedRow,
  outcomesOfImport,
  saveDigest,
  saveOutcomes,
  savepoint,
  saveSaid,
} from "../../store";
import type { ImportPlan, PlannedRow } from "../import-plan";
import { planImport } from "../plan/plan-import";
import { applyChunk } from "./apply-chunk";
import { applyInHalves, failedOutcome, failedProgress } from "./row-faults";

/** What a row comes to. */
export interface RehearsedRow {
  readonly outcome: NewlyAppliedRow;
  /** All of it as one text: what is written, over what, and what is told. Nothing in it is made at random. */
  readonly said: string;
}

interface Rehearsed {
  readonly outcomes: readonly AppliedRow[];
  readonly progress: ImportProgress;
  readonly changes: readonly AccountChange[];
  readonly classChanges: readonly ClassChange[];
}

/** Carries what was seen out of a transaction that is not to be kept. */
class TakenBack extends Error {
  readonly seen: Rehearsed;
  constructor(seen: Rehearsed) {
    super("taken back on purpose");
    this.seen = seen;
  }
}

const rowsAtOnce = 500;
const nothing: ImportProgress = { done: 0, updated: 0, created: 0, unchanged: 0, failed: 0, classesCreated: 0 };

function sum(one: ImportProgress, other: ImportProgress): ImportProgress {
  return {
    done: one.done + other.done,
    updated: one.updated + other.updated,
    created: one.created + other.created,
    unchanged: one.unchanged + other.unchanged,
    failed: one.failed + other.failed,
    classesCreated: one.classesCreated + other.classesCreated,
  };
}

function* chunksOf(rows: readonly PlannedRow[]): Generator<readonly PlannedRow[]> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) yield rows.slice(start, start + rowsAtOnce);
}

/** Applies the chunks in one transaction, so that each sees those before it, and takes it back. */
async function runAndTakeBack(
  services: Services,
  plan: ImportPlan,
  chunks: Iterable<readonly PlannedRow[]>,
  signal: AbortSignal,
): Promise<Rehearsed> {
  const { organizationId, id } = plan.importRecord;
  try {
    return await services.store.transaction(async (trx) => {
      let progress = nothing;
      const changes: AccountChange[] = [];
      const classChanges: ClassChange[] = [];
      for (const chunk of chunks) {
        signal.throwIfAborted();
        await applyInHalves(
          chunk,
          (rows) =>
            // A place to come back to: what a bad row breaks must not take back the good ones before it.
            savepoint(trx, async () => {
              const result = await applyChunk(services, trx, plan, rows, "locked");
              plan.keep(result.made);
              progress = sum(progress, result.progress);
              for (const change of result.changes) changes.push(change);
              for (const change of result.classChanges) classChanges.push(change);
              return true;
            }),
          async (row) => {
            await saveOutcomes(trx, organizationId, id, [failedOutcome(row, plan)]);
            progress = sum(progress, failedProgress);
          },
        );
      }
      const outcomes = await outcomesOfImport(trx, organizationId, id);
      throw new TakenBack({ outcomes, progress, changes, classChanges });
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.seen;
    throw error;
  }
}

/** Fields by which one row can stand in the way of another, or make way for it. */
const between = ["role", "userId", "email", "username"] as const;

/** True of a row of somebody who is there, that leaves alone everything but what is theirs alone. */
function standsAlone({ values }: PlannedRow, plan: ImportPlan): boolean {
  const account = plan.accounts.get(canonicalGuid(values.userGuid ?? ""));
  if (account === undefined || hasClass(values)) return false;
  return between.every((field) => (values[field] ?? "") === "" || values[field] === account[field]);
}

async function rehearsedRows(services: Services, plan: ImportPlan, signal: AbortSignal): Promise<Rehearsed> {
  if (!plan.rows.every((row) => standsAlone(row, plan))) {
    return runAndTakeBack(services, plan, chunksOf(plan.rows), signal);
  }
  const parts: Rehearsed[] = [];
  for (const chunk of chunksOf(plan.rows)) parts.push(await runAndTakeBack(services, plan, [chunk], signal));
  return {
    outcomes: parts.flatMap((part) => part.outcomes),
    progress: parts.map((part) => part.progress).reduce(sum, nothing),
    changes: parts.flatMap((part) => part.changes),
    classChanges: parts.flatMap((part) => part.classChanges),
  };
}

/** What is kept of an outcome: not the GUIDs that a real run would make anew. `stood`: GUIDs of classes that were there before. */
function toldOutcome(outcome: AppliedRow, row: PlannedRow, stood: ReadonlySet<string>): NewlyAppliedRow {
  const { userGuid: _person, classGuid: _class, ...result } = outcome.result;
  const known = (row.source.submitted.userGuid ?? "") !== "";
  const { guid, classGuid } = outcome;
  return {
    ...outcome,
    guid: known ? guid : null,
    classGuid: classGuid !== null && stood.has(classGuid) ? classGuid : null,
    result,
    credential: null,
  };
}

/** Of somebody new the username may have been made, and with it goes chance. */
function resultWithoutChance({ person, result }: AppliedRow, { source }: PlannedRow): PartialValues {
  const { username, ...others } = result;
  const isMade = person === "created" && (source.submitted.username ?? "") === "";
  return isMade || username === undefined ? others : result;
}

/** Applies the rows of a plan, with nothing kept, and says what each comes to, by position. */
export async function rehearseRows(
  services: Services,
  plan: ImportPlan,
  signal: AbortSignal,
): Promise<{ readonly told: readonly RehearsedRow[]; readonly progress: ImportProgress }> {
  // The plan's own classes grow with those that the rehearsal makes.
  const stood = new Set(plan.classesByGuid.keys());
  const seen = await rehearsedRows(services, plan, signal);
  const rows = new Map(plan.rows.map((row) => [row.source.position, row]));
  const changes = Map.groupBy(seen.changes, ({ guid }) => guid);
  const classChanges = Map.groupBy(seen.classChanges, ({ row }) => row);
  const told = seen.outcomes.flatMap((applied): RehearsedRow[] => {
    const row = rows.get(applied.position);
    if (row === undefined) return [];
    const outcome = toldOutcome(applied, row, stood);
    const isNew = outcome.person === "created" || outcome.guid === null;
    const said = [
      outcome.row,
      fieldKeys.map((field) => (field === "password" ? row.values.password : row.source.submitted[field]) ?? ""),
      [outcome.person, outcome.class, outcome.guid, outcome.classGuid],
      outcome.findings,
      Object.entries(resultWithoutChance(outcome, row)).sort(),
      isNew ? [] : (changes.get(outcome.guid ?? "") ?? []).map((one) => [one.field, one.oldValue, one.newValue]),
      (classChanges.get(outcome.row) ?? []).map((one) => [one.field, one.oldValue, one.newValue]),
    ];
    return [{ outcome, said: `row ${JSON.stringify(said)}` }];
  });
  told.sort((one, other) => one.outcome.position - other.outcome.position);
  return { told, progress: seen.progress };
}

export async function rehearse(services: Services, importRecord: ImportRecord, signal: AbortSignal): Promise<void> {
  const { organizationId, id } = importRecord;
  const plan = await planImport(services, importRecord);
  const { told, progress } = await rehearseRows(services, plan, signal);
  const outcomes = told.map(({ outcome }) => outcome);
  const said = told.map(({ outcome, said: text }) => ({
    position: outcome.position,
    said: services.fingerprint(text),
  }));
  const digest = services.fingerprint(`rehearsal ${said.map((one) => one.said).join(" ")}`);
  await services.store.transaction(async (trx) => {
    const current = await lockImport(trx, organizationId, id);
    if (current === null || current.done > 0) return;
    await saveOutcomes(trx, organizationId, id, outcomes);
    await saveSaid(trx, organizationId, id, said);
    await addProgress(trx, importRecord, progress);
    await saveDigest(trx, importRecord, digest);
  });
}
