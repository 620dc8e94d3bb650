/**
 * An upload that is to come out like its rehearsal (I-7): it is rehearsed once more, with nothing kept, and each row held against what was said of it then.
 * Rows that failed in the rehearsal may be left out, because what would go is what people upload after it (G-6); a row that would have gone may not.
 */
import type { MovedRow, RowOutlook } from "../../../contract";
import { ProblemError } from "../../problem-error";
import type { Services } from "../../services";
import {
  type AppliedRow,
  type ImportRecord,
  type ImportRow,
  isInError,
  type NewImport,
  type NewImportRow,
  outcomesOfImport,
  rehearsalByDigest,
  saidOfRehearsal,
} from "../../store";
import { planImport, planRows } from "../plan/plan-import";
import { type RehearsedRow, rehearseRows } from "./rehearse";

const outlookOf = ({ person, class: inClass, findings }: AppliedRow): RowOutlook => ({
  person,
  class: inClass,
  findings: findings.map(({ code, field }) => ({ code, field })),
});

interface SaidBefore {
  readonly outcome: AppliedRow;
  readonly said: string;
}

/** By row number, in order: a number may come twice. */
async function saidBefore(services: Services, record: ImportRecord): Promise<Map<number, SaidBefore[]>> {
  const { db } = services.store;
  const { organizationId, schoolId, expected } = record;
  const rehearsal = expected === null ? null : await rehearsalByDigest(db, organizationId, schoolId, expected);
  if (rehearsal === null) return new Map();
  const said = await saidOfRehearsal(db, organizationId, rehearsal.id);
  const outcomes = await outcomesOfImport(db, organizationId, rehearsal.id);
  outcomes.sort((one, other) => one.position - other.position);
  return Map.groupBy(
    outcomes.map((outcome) => ({ outcome, said: said.get(outcome.position) ?? "" })),
    ({ outcome }) => outcome.row,
  );
}

/** The rows that would not come out as in the rehearsal; none when the upload expects nothing. `rows`: of an upload at the door, which has no import yet. */
export async function movedRows(
  services: Services,
  record: ImportRecord,
  rows: readonly ImportRow[] | null,
  signal: AbortSignal,
): Promise<readonly MovedRow[]> {
  if (record.expected === null) return [];
  const before = await saidBefore(services, record);
  // A plan of its own: it grows with what the rehearsal makes.
  const plan = rows === null ? await planImport(services, record) : await planRows(services, record, rows);
  const { told } = await rehearseRows(services, plan, signal);
  const moved = told.flatMap((row): MovedRow[] => movedRow(services, row, before.get(row.outcome.row)?.shift()));
  for (const left of before.values())
    for (const { outcome } of left)
      if (!isInError(outcome)) moved.push({ row: outcome.row, rehearsed: outlookOf(outcome), now: null });
  return moved;
}

function movedRow(services: Services, { outcome, said }: RehearsedRow, before: SaidBefore | undefined): MovedRow[] {
  if (before !== undefined && services.isFingerprint(said, before.said)) return [];
  const rehearsed = before === undefined ? null : outlookOf(before.outcome);
  return [{ row: outcome.row, rehearsed, now: outlookOf(outcome) }];
}

/** Of more rows nobody waits at the door: they are rehearsed when their turn has come, and end as failed if anything has moved. */
const heldAtDoor = 5000;
const movedShown = 10;

/** At the door: refuses an upload that would not come out like the rehearsal it names, and says what would come instead. */
export async function holdToRehearsal(
  services: Services,
  record: NewImport,
  rows: readonly NewImportRow[],
): Promise<void> {
  if (record.expected === null || rows.length > heldAtDoor) return;
  const waiting = rows.map((row): ImportRow => ({ ...row, applied: null }));
  const moved = await movedRows(services, notYetMade(record), waiting, new AbortController().signal);
  if (moved.length === 0) return;
  throw new ProblemError("rehearsal.moved", { count: moved.length, moved: moved.slice(0, movedShown) });
}

/** After all that there are, and nothing done. */
function notYetMade(record: NewImport): ImportRecord {
  return {
    ...record,
    number: Number.MAX_SAFE_INTEGER,
    status: "queued",
    digest: null,
    cancelRequested: false,
    startedBy: null,
    startedAt: null,
    finishedAt: null,
    rowsEndedAt: null,
    done: 0,
    updated: 0,
    created: 0,
    unchanged: 0,
    failed: 0,
    classesCreated: 0,
    corrections: [],
  };
}
