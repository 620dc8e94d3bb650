/** Checks a roster tab as a whole and paints what changed state; the summary is what the sidebar's card shows. */
import type { FindingGroup, Language, RosterSummary } from "../../contract";
import {
  type BaselineRow,
  canBeMeant,
  type Finding,
  formOf,
  gradeMapOf,
  headerOf,
  isColumnCode,
  type JudgedRoster,
  judgeRoster,
  readingsOf,
  schoolDay,
  uploadRows,
  userIdsOf,
} from "../../roster";
import { now } from "../platform/google";
import { isLocked, withLock } from "../platform/locking";
import { causeOf, toldFinding } from "../platform/project-texts";
import { locale } from "../platform/settings";
import { isSent, isWaiting, readSentRows, type SentRows, sentForm } from "../submission/outbox";
import { readBaseline } from "../tabs/baseline";
import { firstRow } from "../tabs/layout";
import { saveRosterEntry } from "../tabs/registry";
import { type ReadTab, type RosterTab, readTab, standsInOrder, viewOfTab } from "../tabs/roster-tab";
import { noteWritten, readState, sameIds, saveState, timesWritten } from "../tabs/tab-state";
import { type CellToWrite, writeCells } from "../tabs/write-cells";
import { markRows, ownCells, type RowToMark } from "./mark-rows";
import { questionIn } from "./near-questions";
import { conflictsIn } from "./open-conflicts";
import { putsBack, repairer, sayingSame } from "./repairs";
import { tiesOf } from "./ties";

export interface KnownTab extends ReadTab {
  readonly baseline: readonly BaselineRow[];
}

export interface CheckedTab extends KnownTab {
  readonly judged: JudgedRoster;
  readonly sent: SentRows;
}

export function judgeTab(tab: RosterTab, known?: ReadTab & Partial<KnownTab>): CheckedTab {
  const { columns, rows } = known ?? readTab(tab.sheet);
  const baseline = known?.baseline ?? readBaseline(tab.spreadsheet, tab.entry);
  const judged = judgeRoster(
    baseline,
    rows,
    { today: schoolDay(now()), grades: gradeMapOf(tab.entry.grades) },
    tab.entry.meant,
  );
  return { columns, rows, baseline, judged, sent: readSentRows(tab.spreadsheet, tab.entry.schoolId) };
}

/** The same judgement, with what is on its way by now. */
export function stillJudged(tab: RosterTab, checked: CheckedTab): CheckedTab {
  return { ...checked, sent: readSentRows(tab.spreadsheet, tab.entry.schoolId) };
}

/**
 * The tab judged, and then `work` on it under the lock. Reading is most of it and is done before, so that a colleague's edit waits for what is written and
 * not for what is read. When another script has written meanwhile, or somebody has sorted or put rows in, it is read again.
 */
export function withJudged<Result>(tab: RosterTab, work: (checked: CheckedTab) => Result): Result {
  if (isLocked()) return work(judgeTab(tab));
  const before = timesWritten(tab.entry.schoolId);
  const checked = judgeTab(tab);
  return withLock(() => {
    const holds = timesWritten(tab.entry.schoolId) === before && standsInOrder(tab.sheet, checked);
    return work(holds ? checked : judgeTab(tab));
  });
}

/** Cells that were found out from a judged tab, written under the lock. */
export function writeJudged(tab: RosterTab, cellsOf: (checked: CheckedTab) => readonly CellToWrite[]): void {
  withJudged(tab, (checked) => {
    const cells = cellsOf(checked);
    if (cells.length === 0) return;
    writeCells(tab.sheet, checked.columns, cells);
    noteWritten(tab.entry.schoolId);
  });
}

/** Rows that lie a thousand apart are not painted in one go, or all between them would be read and written. */
const mostBlocks = 3;

/** Paints the rows that do not look as they should, or of which something else was found out than they say. Answers how many they were. */
export function paintTab(tab: RosterTab, checked: CheckedTab): number {
  const { columns, rows, judged, sent } = checked;
  const uploads = new Map(uploadRows(judged).map((upload) => [upload.row, upload]));
  const ties = tiesOf(judged.rows);
  const toMark = judged.rows.flatMap((row, index): RowToMark[] => {
    const before = rows[index];
    const upload = uploads.get(row.row);
    if (before === undefined) return [];
    const isOnTheWay = upload !== undefined && isSent(sent, upload);
    const form = isOnTheWay ? formOf({ ...upload.values, password: "" }) : sentForm(sent, row.key);
    const waits = form !== undefined && isWaiting(sent, row.key);
    const way = !isOnTheWay ? null : waits ? "waiting" : "sent";
    return [{ before, judged: row, ties: ties(index), way, sent: form, waits }];
  });
  const own = (row: number) => {
    const before = rows[row - firstRow];
    return before === undefined ? (["", "", ""] as const) : ownCells(before);
  };
  return markRows(tab.sheet, columns, toMark, own, mostBlocks);
}

function withReadings({ facts }: Finding): { readings?: readonly string[] } {
  const readings = readingsOf(facts);
  return readings.length === 0 ? {} : { readings };
}

/** The cells of a cause that may mean several things, by what they say; the most frequent first. */
function choicesOf(findings: readonly Finding[]): Pick<FindingGroup, "choices"> {
  const choices = new Map<string, { value: string; count: number; readings: readonly string[] }>();
  for (const { value, facts } of findings) {
    const readings = readingsOf(facts);
    const known = choices.get(sayingSame(value));
    if (known !== undefined) known.count += 1;
    else if (readings.length > 0) choices.set(sayingSame(value), { value, count: 1, readings });
  }
  return choices.size === 0 ? {} : { choices: [...choices.values()].sort((a, b) => b.count - a.count) };
}

function nearOf(finding: Finding): Pick<FindingGroup["rows"][number], "near"> {
  const near = questionIn(finding);
  return near === null ? {} : { near };
}

interface Told {
  readonly finding: Finding;
  readonly fix: string | null;
  /** By the platform. */
  readonly refused: boolean;
}

/** A column out of step is one cause, and another column is another one (G-1). */
const keyOf = ({ code, field }: Finding) => (isColumnCode(code) ? `${code} ${field}` : code);

/** The cause in a few words; of a column with its name. */
export function titleOf({ code, field }: Finding, language: Language): string {
  const title = causeOf(code, field, language);
  if (!isColumnCode(code) || field === null) return title;
  return `${headerOf(field)}: ${title.slice(0, 1).toLowerCase()}${title.slice(1)}`;
}

function groupOf(first: Finding, told: readonly Told[], language: Language): FindingGroup {
  const { code, severity, field } = first;
  return {
    code,
    severity,
    title: titleOf(first, language),
    ...(isColumnCode(code) && field !== null ? { column: field } : {}),
    ...(told.some(({ finding }) => canBeMeant(finding)) ? { canBeMeant: true as const } : {}),
    rows: told.map(({ finding, fix, refused }) => ({
      row: finding.row,
      field: finding.field,
      message: toldFinding(finding, language),
      ...(fix === null ? {} : { fix }),
      ...(refused ? { refused: true as const } : {}),
      ...(canBeMeant(finding) ? { canBeMeant: true as const } : {}),
      ...withReadings(finding),
      ...nearOf(finding),
    })),
    ...choicesOf(told.map(({ finding }) => finding)),
    fixable: told.some(({ fix }) => fix !== null),
    ...(putsBack(code) ? { putsBack: true as const } : {}),
  };
}

/** What is told of a row though nobody has touched it: a cell that was emptied, and a code that means something else by now. */
const ofUntouched: readonly Finding["code"][] = ["cell.blank_kept", "grade_level.map_changed"];

export function groupsOf(judged: Pick<JudgedRoster, "rows">): FindingGroup[] {
  const language = locale();
  const groups = new Map<string, Told[]>();
  const repairOf = repairer(judged.rows);
  for (const row of judged.rows) {
    // What a pulled row brought along, and nobody touched, is not what this administrator has to mend now; errors always are.
    for (const finding of row.findings) {
      if (finding.severity !== "error" && row.state === "unchanged" && !ofUntouched.includes(finding.code)) continue;
      const told = { finding, fix: repairOf(row, finding)?.value ?? null, refused: row.refused === true };
      const group = groups.get(keyOf(finding));
      if (group === undefined) groups.set(keyOf(finding), [told]);
      else group.push(told);
    }
  }
  const rank = { error: 0, warning: 1, info: 2 } as const;
  return [...groups.values()]
    .flatMap((told) => told.slice(0, 1).map(({ finding }) => groupOf(finding, told, language)))
    .sort((a, b) => rank[a.severity] - rank[b.severity] || b.rows.length - a.rows.length);
}

export function summaryOf(tab: RosterTab, { judged, rows }: Pick<CheckedTab, "judged" | "rows">): RosterSummary {
  const { accounts, changed, created, joining, errors, warnings, removed } = judged.counts;
  return {
    tab: viewOfTab(tab),
    counts: { accounts, changed, created, joining, errors, warnings, removed },
    groups: groupsOf(judged),
    conflicts: conflictsIn(judged.rows, rows),
  };
}

/** Answers about columns that are not out of step any more, or otherwise, are forgotten. */
function forgetOldAnswers({ entry }: RosterTab, { columns }: JudgedRoster): void {
  if (entry.meant === undefined) return;
  const standing = columns.filter((one) => one.isMeant);
  if (standing.length === Object.keys(entry.meant).length) return;
  const { meant: _old, ...others } = entry;
  const meant = Object.fromEntries(standing.map(({ field, mark }) => [field, mark]));
  saveRosterEntry({ ...others, ...(standing.length === 0 ? {} : { meant }) });
}

/** What an edit, which reads only its own rows, has to know of the tab as a whole. */
function noteState({ entry }: RosterTab, { judged, baseline }: CheckedTab, painted: number): void {
  const before = readState(entry.schoolId);
  const userIds = userIdsOf(baseline.map(({ values }) => values));
  const { removed } = judged.counts;
  const known = before !== null && before.removed === removed && sameIds(before.userIds, userIds);
  // Nothing was found that is not known already.
  if (known && painted === 0) return;
  const state = { looked: (before?.looked ?? 0) + 1, news: true, removed, userIds };
  saveState(entry.schoolId, state);
  if (painted > 0) noteWritten(entry.schoolId);
}

/** `known` is what has just been written: then it is not read again. */
export function checkTab(tab: RosterTab, known?: KnownTab): RosterSummary {
  if (known !== undefined) return finishCheck(tab, judgeTab(tab, known));
  return withJudged(tab, (checked) => finishCheck(tab, checked));
}

/** Under the lock: paints, and notes what an edit has to know. */
export function finishCheck(tab: RosterTab, checked: CheckedTab): RosterSummary {
  forgetOldAnswers(tab, checked.judged);
  noteState(tab, checked, paintTab(tab, checked));
  return summaryOf(tab, checked);
}
