/** What is told of a roster tab, from the records of the rows of which something is told: as many cells as there are such rows, whatever the tab holds. */
import type { RosterSummary } from "../../contract";
import {
  askedMark,
  type Finding,
  fingerprint,
  gradeMapOf,
  hasSeverity,
  isToldFinding,
  type JudgedRow,
  judgeTouched,
  schoolDay,
} from "../../roster";
import { now } from "../platform/google";
import { blocksOf } from "../tabs/blocks";
import { rowsTold } from "../tabs/find-rows";
import { type RosterTab, readRows, type TabRow, viewOfTab } from "../tabs/roster-tab";
import type { TabColumns } from "../tabs/tab-columns";
import type { TabState } from "../tabs/tab-state";
import { groupsOf } from "./check";
import { conflictsIn } from "./open-conflicts";

/** A call is as long as ten thousand cells, which are five hundred rows. */
const joinedRows = 500;
const mostReads = 8;

function asTold(judged: JudgedRow, { told }: TabRow): JudgedRow {
  if (told === undefined) return judged;
  const findings = told.findings.flatMap((one) =>
    isToldFinding(one) ? [{ ...one, severity: one.severity, row: judged.row } as Finding] : [],
  );
  const { refused: _now, ...rest } = judged;
  return { ...rest, state: told.state, findings, ...(told.refused ? { refused: true as const } : {}) };
}

/** Where something is told: another text as soon as such a row is another one. */
export const placesMark = (rows: readonly number[]): string => fingerprint(rows.join());

export interface ToldTab {
  readonly summary: RosterSummary;
  /** Where something is told. */
  readonly places: string;
  /** A new row with nothing wrong, of which nobody has looked yet who it may be (B-11). */
  readonly unasked: boolean;
}

export function toldTab(tab: RosterTab, columns: TabColumns, state: TabState): ToldTab {
  const places = rowsTold(tab.sheet, columns);
  const wanted = new Set(places);
  const blocks = blocksOf(
    places.map((row) => ({ row })),
    mostReads,
    (from, to) => to - from <= joinedRows,
  );
  const rows = blocks.flatMap((block) => {
    const first = block[0]?.row ?? 0;
    const last = block[block.length - 1]?.row ?? first;
    return readRows(tab.sheet, columns, first, last).filter(({ row, told }) => wanted.has(row) && told !== undefined);
  });
  const accounts = rows.flatMap(({ was }) => was ?? []);
  const judged = judgeTouched(accounts, rows, { today: schoolDay(now()), grades: gradeMapOf(tab.entry.grades) }).map(
    (row, index) => {
      const read = rows[index];
      return read === undefined ? row : asTold(row, read);
    },
  );
  const count = (is: (row: JudgedRow) => boolean) => judged.filter(is).length;
  const counts = {
    accounts: tab.entry.accounts,
    changed: count(({ state: one }) => one === "changed"),
    created: count(({ state: one }) => one === "new"),
    joining: count(({ joins }) => joins !== undefined),
    errors: count((row) => hasSeverity(row, "error")),
    warnings: count((row) => hasSeverity(row, "warning")),
    removed: state.removed,
  };
  const summary = {
    tab: viewOfTab(tab),
    counts,
    groups: groupsOf({ rows: judged }),
    conflicts: conflictsIn(judged, rows),
  };
  const unasked = judged.some((row, index) => {
    const read = rows[index];
    if (read === undefined || row.state !== "new" || hasSeverity(row, "error")) return false;
    return read.sent === undefined && read.asked !== askedMark(read.values);
  });
  return { summary, places: placesMark(places), unasked };
}
