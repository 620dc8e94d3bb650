/**
 * Pulling again: the export as it is now, the baseline as it was, and the tab as it was edited become one. Local edits survive, untouched cells
 * take what is on the platform, and where both changed the cell keeps the local value and is marked as a conflict.
 */
import type { RowOutcome } from "../../contract";
import {
  agreement,
  type BaselineLookup,
  type BaselineRow,
  baselineLookup,
  canonicalGuid,
  classFields,
  clearWord,
  type FieldKey,
  fieldKeys,
  folded,
  formOf,
  type GradeMap,
  isNewKey,
  isSomebodyElse,
  type JudgedRow,
  joinedAccount,
  judgeRows,
  keyOfJudged,
  lineOf,
  namesOfClass,
  type PartialValues,
  personKey,
  type Refusal,
  type RosterValues,
  valuesToSend,
  waitsFor,
} from "../../roster";
import type { TabRow } from "../tabs/roster-tab";
import type { RowRecord } from "../tabs/row-record";

/** A row as it is to be written back. */
export interface MergedRow extends RowRecord {
  readonly row: number;
  readonly key: string;
  readonly values: RosterValues;
  readonly conflicts: readonly FieldKey[];
  readonly refusal?: Refusal;
  /** Marks of what is meant; the next check drops those that fit no more. */
  readonly meant?: readonly string[];
  /** True when any of the sixteen cells differs from what is in the tab. */
  readonly touched: boolean;
}

export interface Merge {
  readonly rows: readonly MergedRow[];
  /** Accounts that are new on the platform since the last pull. */
  readonly added: readonly BaselineRow[];
}

/** A row that an import has worked off: whose it is, what was sent of it, and what became of it. */
export interface WorkedOffRow {
  readonly key: string;
  readonly values: PartialValues;
  /** Of a row that was corrected in an Errors tab: what had been sent the first time. */
  readonly corrects: PartialValues | null;
  readonly outcome: RowOutcome;
  /** Why the row, or its class, was not done. */
  readonly findings: Refusal["findings"];
}

const wasDone = (outcome: RowOutcome["class"]) => outcome === "placed" || outcome === "unchanged";

/** The class line that stands here is exactly the one that was sent; a GUID that only the platform knew does not make it another one. */
function isLine(here: PartialValues, sent: PartialValues | null): boolean {
  if (sent === null) return false;
  const { classGuid: _unknown, ...others } = sent;
  const line = lineOf(here);
  return line !== "" && line === lineOf((here.classGuid ?? "") === "" ? others : sent);
}

/** The rows an import has worked off, by the key of their person. */
class WorkedOff {
  private readonly byKey = new Map<string, WorkedOffRow[]>();
  /** Names of classes that have a teacher now. */
  private readonly taught = new Set<string>();
  /** People whom nothing is wrong with any more. */
  private readonly done = new Set<string>();
  /** Of a key that several rows carry, the row that is like what was sent: the others are copies of it. */
  private readonly owners = new Map<string, TabRow>();

  constructor(worked: readonly WorkedOffRow[], rows: readonly TabRow[], there: BaselineLookup) {
    for (const one of worked) {
      const known = this.byKey.get(one.key);
      if (known === undefined) this.byKey.set(one.key, [one]);
      else known.push(one);
      if (one.outcome.person !== "failed") this.done.add(one.key);
      const role = one.values.role || accountOf(there, one.outcome.guid ?? "")?.values.role;
      if (!wasDone(one.outcome.class) || role !== "Teacher") continue;
      const { classGuid = one.values.classGuid ?? "" } = one.outcome;
      for (const name of namesOfClass({ ...one.values, classGuid })) this.taught.add(name);
    }
    for (const row of rows) {
      const [sent] = isNewKey(row.key) ? (this.byKey.get(row.key) ?? []) : [];
      if (sent === undefined) continue;
      const before = this.owners.get(row.key);
      if (before === undefined || likeness(row, sent) > likeness(before, sent)) this.owners.set(row.key, row);
    }
  }

  /** Null: the row carries the key of somebody else, whose copy it is or over whom it was typed. */
  of(row: TabRow, judged: JudgedRow): readonly WorkedOffRow[] | null {
    const key = keyOfJudged(judged);
    const sent = this.byKey.get(key) ?? [];
    if (sent.length === 0 || !isNewKey(key)) return sent;
    const isTheirs = sent.some((one) => !isSomebodyElse(row.values, one.values) || isCorrected(row, one));
    return this.owners.get(key) === row && isTheirs ? sent : null;
  }

  /** Of an account, whatever the row's own key is. */
  ofAccount({ values }: BaselineRow): readonly WorkedOffRow[] {
    return this.byKey.get(personKey(values.userGuid)) ?? [];
  }

  /** What the row waited for has come. */
  hasCome(refusal: Refusal, values: PartialValues): boolean {
    return waitsFor(refusal, values, this.taught, ({ key = "" }) => this.done.has(key));
  }
}

const likeness = (row: TabRow, { values, corrects }: WorkedOffRow) =>
  Math.max(agreement(row.values, values), agreement(row.values, corrects ?? {}));

const isCorrected = (row: TabRow, { corrects }: WorkedOffRow) =>
  corrects !== null && !isSomebodyElse(row.values, corrects);

interface Cell {
  readonly value: string;
  readonly conflict: boolean;
}

/**
 * One cell: what it was when pulled, what it is here and what is meant by it ("1st" means 1), what it is on the platform. `isEcho`: the platform has it from here,
 * and it was edited again while that was on its way; nobody else has changed anything.
 */
function mergeCell(
  before: string,
  here: string,
  meant: string,
  there: string,
  giveWay: boolean,
  isEcho: boolean,
): Cell {
  if (here.trim() === "" || here === before || meant === there) return { value: there, conflict: false };
  // Erased on purpose, and it has been.
  if (there === "" && meant.toUpperCase() === clearWord) return { value: there, conflict: false };
  // A value that was refused and corrected elsewhere (in an Errors tab) gives way to what was accepted.
  if (giveWay) return { value: there, conflict: false };
  return { value: here, conflict: there !== before && !isEcho };
}

const accountOf = (lookup: BaselineLookup, guid: string): BaselineRow | undefined =>
  lookup.accounts[lookup.indexOf(guid)];

/** What an import says of a row: the cells that give way, whether its class line is done, and why it is not. */
interface Told {
  readonly giveWay: ReadonlySet<FieldKey>;
  /** What was sent from here of each field: that the platform says it now is our own doing. */
  readonly echoes: ReadonlyMap<FieldKey, ReadonlySet<string>>;
  readonly classIsDone: boolean;
  readonly refusal: Refusal | undefined;
}

function echoesOf(sent: readonly WorkedOffRow[]): ReadonlyMap<FieldKey, ReadonlySet<string>> {
  const echoes = new Map<FieldKey, Set<string>>();
  for (const { values, outcome } of sent) {
    if (outcome.person === "failed") continue;
    for (const field of fieldKeys) {
      const value = values[field];
      if (value === undefined || value === "") continue;
      const erased = value.toUpperCase() === clearWord ? "" : folded(value);
      echoes.set(field, (echoes.get(field) ?? new Set<string>()).add(erased));
    }
  }
  return echoes;
}

function toldOf(row: TabRow, judged: JudgedRow, sent: readonly WorkedOffRow[], worked: WorkedOff): Told {
  const giveWay = new Set<FieldKey>();
  for (const { corrects, outcome } of sent) {
    if (corrects === null || outcome.person === "failed") continue;
    for (const field of fieldKeys) if ((corrects[field] ?? "") === row.values[field]) giveWay.add(field);
  }
  const lines = sent.filter(({ values, corrects }) => isLine(judged.values, values) || isLine(judged.values, corrects));
  const classIsDone = lines.some(({ outcome }) => wasDone(outcome.class));
  const refusal = refusalOf(judged, sent, lines) ?? row.refusal;
  const stands = refusal !== undefined && !classIsDone && !worked.hasCome(refusal, judged.values);
  return { giveWay, echoes: echoesOf(sent), classIsDone, refusal: stands ? refusal : undefined };
}

/** What was said of exactly what stands here now: of the whole row, or where the person was done, of the class line (`lines`). */
function refusalOf(
  judged: JudgedRow,
  sent: readonly WorkedOffRow[],
  lines: readonly WorkedOffRow[],
): Refusal | undefined {
  const form = formOf(valuesToSend(judged));
  for (const { values, outcome, findings } of sent)
    if (outcome.person === "failed" && findings.length > 0 && formOf(values) === form)
      return { line: "", form, findings };
  const failed = lines.find(
    ({ outcome, findings }) => outcome.person !== "failed" && outcome.class === "failed" && findings.length > 0,
  );
  return failed === undefined ? undefined : { line: lineOf(judged.values), findings: failed.findings };
}

/** What the row says of itself stays until the check that follows. */
function recordOf({ was, told, painted, sent, waits, names, ties }: RowRecord): RowRecord {
  return {
    ...(was === undefined ? {} : { was }),
    ...(told === undefined ? {} : { told }),
    ...(painted === undefined ? {} : { painted }),
    ...(sent === undefined ? {} : { sent }),
    ...(waits === undefined ? {} : { waits }),
    ...(names === undefined ? {} : { names }),
    ...(ties === undefined ? {} : { ties }),
  };
}

function mergeRow(row: TabRow, judged: JudgedRow, there: BaselineRow, told: Told): MergedRow {
  const { baseline: before, values: meant } = judged;
  const copied = before === null ? joinedAccount(row.meant, row.values)?.stored : undefined;
  const values: Partial<Record<FieldKey, string>> = {};
  const conflicts: FieldKey[] = [];
  for (const field of fieldKeys) {
    const here = row.values[field];
    // The export has no passwords and no classes: they stay until they have gone.
    if (field === "password" || classFields.includes(field)) {
      values[field] = field !== "password" && told.classIsDone ? "" : here;
      continue;
    }
    if (field === "userGuid" && before === null) {
      values[field] = there.values.userGuid;
      continue;
    }
    // A new person's cells have no baseline: what was sent is what is there now. Of somebody who joins, what was only copied is not typed.
    const base = before === null ? (copied?.[field] ?? there.values[field]) : before.values[field];
    const { giveWay, echoes } = told;
    const isEcho = echoes.get(field)?.has(folded(there.values[field])) === true;
    const cell = mergeCell(base, here, meant[field] ?? here, there.values[field], giveWay.has(field), isEcho);
    values[field] = field === "userGuid" ? here : cell.value;
    if (cell.conflict && field !== "userGuid") conflicts.push(field);
  }
  const merged = values as RosterValues;
  return {
    ...recordOf(row),
    was: there,
    row: row.row,
    key: there.values.userGuid,
    values: merged,
    conflicts: [...new Set([...row.conflicts.filter((field) => merged[field] !== there.values[field]), ...conflicts])],
    ...(told.refusal === undefined ? {} : { refusal: told.refusal }),
    ...(row.meant === undefined ? {} : { meant: row.meant }),
    touched: fieldKeys.some((field) => merged[field] !== row.values[field]),
  };
}

const nameOf = ({ firstName, lastName }: RosterValues) =>
  [firstName, lastName].map((name) => name.trim().toLowerCase());

/** Accounts that were not there at the last pull, by User ID: whoever typed one of these people in the meantime means them, unless both names differ. */
function newcomers(there: readonly BaselineRow[], known: ReadonlySet<string>) {
  const idOf = (values: RosterValues) => values.userId.trim().toLowerCase();
  const byUserId = new Map(
    there
      .filter((account) => !known.has(canonicalGuid(account.values.userGuid)))
      .map((account) => [idOf(account.values), account] as const),
  );
  return (values: RosterValues): BaselineRow | undefined => {
    const account = byUserId.get(idOf(values));
    const names = account === undefined ? [] : nameOf(account.values);
    return nameOf(values).some((name, index) => name === names[index]) ? account : undefined;
  };
}

export function mergeRoster(
  before: readonly BaselineRow[],
  rows: readonly TabRow[],
  there: readonly BaselineRow[],
  workedOff: readonly WorkedOffRow[] = [],
  /** A code that the district has explained is the grade that comes back (B-18). */
  grades: GradeMap = new Map(),
): Merge {
  const judged = judgeRows(baselineLookup(before), rows, { grades });
  const byGuid = baselineLookup(there);
  const known = new Set(before.map((account) => canonicalGuid(account.values.userGuid)));
  const newcomer = newcomers(there, known);
  const worked = new WorkedOff(workedOff, rows, byGuid);
  const represented = new Set<BaselineRow>();
  const merged = rows.map((row, index): MergedRow => {
    const judgement = judged[index];
    const { row: number, values, conflicts, meant } = row;
    const withRefusal = (refusal: Refusal | undefined) => (refusal === undefined ? {} : { refusal });
    const kept = { ...withRefusal(row.refusal), ...(meant === undefined ? {} : { meant }) };
    const unchanged = { ...recordOf(row), row: number, key: row.key, values, conflicts, ...kept, touched: false };
    if (judgement === undefined || judgement.state === "empty") return unchanged;
    const sent = worked.of(row, judgement);
    if (sent === null) return { ...unchanged, key: "" };
    const guid = judgement.baseline?.values.userGuid ?? sent.find(({ outcome }) => outcome.guid)?.outcome.guid;
    const now = guid === undefined ? (sent.length > 0 ? undefined : newcomer(values)) : accountOf(byGuid, guid);
    const said = sent.length > 0 || now === undefined ? sent : worked.ofAccount(now);
    const told = toldOf(row, judgement, said, worked);
    if (now === undefined) {
      const { refusal: _before, ...rest } = unchanged;
      return { ...rest, ...withRefusal(told.refusal) };
    }
    represented.add(now);
    return mergeRow(row, judgement, now, told);
  });
  // An account that was here and has no row any more was removed from the sheet on purpose; it is counted, not brought back (S-16).
  const added = there.filter(
    (account) => !represented.has(account) && !known.has(canonicalGuid(account.values.userGuid)),
  );
  return { rows: merged, added };
}
