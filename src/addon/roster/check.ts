/** Checks a roster tab as a whole and paints what changed state; the summary is what the sidebar's card shows. */
import type { FindingGroup, RosterSummary } from "../../contract";
import {
  type BaselineRow,
  type Finding,
  type FindingCode,
  type JudgedRoster,
  judgeRoster,
  readingsOf,
  schoolDay,
  uploadRows,
} from "../../roster";
import { now } from "../platform/google";
import { causeOf, toldFinding } from "../platform/project-texts";
import { locale } from "../platform/settings";
import { isSent, readSentRows, type SentRows } from "../submission/outbox";
import { appearanceOf, openConflicts } from "../tabs/appearance";
import { readBaseline } from "../tabs/baseline";
import { hiddenText } from "../tabs/hidden-cell";
import { firstRow } from "../tabs/layout";
import { type PaintedRow, paint } from "../tabs/paint";
import { type ReadTab, type RosterTab, readTab, viewOfTab } from "../tabs/roster-tab";
import { conflictsIn } from "./open-conflicts";
import { repairer, sayingSame } from "./repairs";

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
  const judged = judgeRoster(baseline, rows, { today: schoolDay(now()) });
  return { columns, rows, baseline, judged, sent: readSentRows(tab.spreadsheet, tab.entry.schoolId) };
}

/** The same judgement, with what is on its way by now. */
export function stillJudged(tab: RosterTab, checked: CheckedTab): CheckedTab {
  return { ...checked, sent: readSentRows(tab.spreadsheet, tab.entry.schoolId) };
}

/**
 * Paints rows whose Status is not what it should be, and those in `always` (they were edited: a cell may differ under the same Status). `most` is in how
 * many pieces: an edit may change a row far away, and has 30 seconds.
 */
export function paintTab(tab: RosterTab, checked: CheckedTab, always: (row: number) => boolean, most = 1): void {
  const language = locale();
  const uploads = new Map(uploadRows(checked.judged).map((upload) => [upload.row, upload]));
  const painted: PaintedRow[] = [];
  checked.judged.rows.forEach((row, index) => {
    const before = checked.rows[index];
    if (before === undefined) return;
    const upload = uploads.get(row.row);
    const sent = upload !== undefined && isSent(checked.sent, upload);
    const conflicts = openConflicts(row, before.conflicts);
    const appearance = appearanceOf(row, conflicts, sent, language);
    const hidden = hiddenText({ ...row, conflicts });
    const same = appearance.status === before.status && row.key === before.key && hidden === hiddenText(before);
    if (!same || always(row.row)) painted.push({ row: row.row, appearance, key: row.key, hidden });
  });
  const own = (row: number): readonly [string, string, string] => {
    const before = checked.rows[row - firstRow];
    return before === undefined ? ["", "", ""] : [before.status, before.key, hiddenText(before)];
  };
  paint(tab.sheet, checked.columns, painted, own, most);
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

export function groupsOf(judged: JudgedRoster): FindingGroup[] {
  const language = locale();
  const groups = new Map<FindingCode, (Finding & { readonly fix: string | null; readonly refused: boolean })[]>();
  const repairOf = repairer(judged.rows);
  for (const row of judged.rows) {
    // What a pulled row brought along, and nobody touched, is not what this administrator has to mend now; errors always are.
    for (const one of row.findings) {
      if (one.severity !== "error" && row.state === "unchanged" && one.code !== "cell.blank_kept") continue;
      const told = { ...one, fix: repairOf(row, one)?.value ?? null, refused: row.refused === true };
      const group = groups.get(one.code);
      if (group === undefined) groups.set(one.code, [told]);
      else group.push(told);
    }
  }
  const rank = { error: 0, warning: 1, info: 2 } as const;
  return [...groups]
    .map(
      ([code, findings]): FindingGroup => ({
        code,
        severity: findings[0]?.severity ?? "info",
        title: causeOf(code, findings[0]?.field ?? null, language),
        rows: findings.map((one) => ({
          row: one.row,
          field: one.field,
          message: toldFinding(one, language),
          ...(one.fix === null ? {} : { fix: one.fix }),
          ...(one.refused ? { refused: true as const } : {}),
          ...withReadings(one),
        })),
        ...choicesOf(findings),
        fixable: findings.some((one) => one.fix !== null),
      }),
    )
    .sort((a, b) => rank[a.severity] - rank[b.severity] || b.rows.length - a.rows.length);
}

export function summaryOf(tab: RosterTab, { judged, rows }: Pick<CheckedTab, "judged" | "rows">): RosterSummary {
  const { accounts, changed, created, errors, warnings, removed } = judged.counts;
  return {
    tab: viewOfTab(tab),
    counts: { accounts, changed, created, errors, warnings, removed },
    groups: groupsOf(judged),
    conflicts: conflictsIn(judged.rows, rows),
  };
}

/** `known` is what has just been written: then it is not read again. */
export function checkTab(tab: RosterTab, known?: KnownTab): RosterSummary {
  const checked = judgeTab(tab, known);
  paintTab(tab, checked, (row) => {
    const state = checked.judged.rows[row - firstRow];
    return state !== undefined && (state.state !== "unchanged" || state.findings.length > 0);
  });
  return summaryOf(tab, checked);
}
