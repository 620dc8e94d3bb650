/** Judges and marks some rows, as an edit or a dropped event has left them. */
import { formOf, hasSeverity, valuesToSend } from "../../roster";
import type { EditedTab } from "../tabs/registry";
import type { RosterTab } from "../tabs/roster-tab";
import type { TabColumns } from "../tabs/tab-columns";
import { saveState } from "../tabs/tab-state";
import { markRows, ownCells, type RowToMark } from "./mark-rows";
import { tiesOf } from "./ties";
import { type Touch, type TouchedRow, touchedRows } from "./touched";

export interface Circumstances {
  readonly edited: EditedTab;
  readonly isTyped: boolean;
  readonly hasLock: boolean;
}

/** Exactly what stands here is on its way, as the row's record has it. */
function isSent({ before, judged }: TouchedRow, onTheWay: boolean): boolean {
  const isDifferent = judged.state === "changed" || judged.state === "new";
  if (!onTheWay || before.sent === undefined || !isDifferent || hasSeverity(judged, "error")) return false;
  return formOf({ ...valuesToSend(judged), password: "" }) === before.sent;
}

/** Under the lock, where it was to be had. */
export function checkTouched(
  tab: RosterTab,
  columns: TabColumns,
  touch: Touch,
  { edited: { state, onTheWay, entry, isKnownByLooks }, isTyped, hasLock }: Circumstances,
): void {
  const { rows, removed } = touchedRows(tab, columns, touch, state);
  const ties = tiesOf(rows.map(({ judged }) => judged));
  const toMark = rows.map((one, index): RowToMark => {
    const { before, judged, edited } = one;
    return {
      before,
      judged,
      ties: ties(index),
      way: !isSent(one, onTheWay) ? null : before.waits ? "waiting" : "sent",
      sent: onTheWay ? before.sent : undefined,
      waits: onTheWay && before.waits === true,
      ...(edited && !isTyped ? { anew: touch.fields } : {}),
      ...(hasLock ? {} : { uncertain: true as const }),
    };
  });
  const before = new Map(rows.map((one) => [one.before.row, one.before] as const));
  const own = (row: number) => {
    const known = before.get(row);
    return known === undefined ? (["", "", ""] as const) : ownCells(known);
  };
  const mark = (marked: readonly RowToMark[]) =>
    markRows(tab.sheet, columns, marked, own, Number.POSITIVE_INFINITY, (row) => before.has(row));
  const markUntold = () => mark(toMark.map((one) => ({ ...one, untold: true as const })));
  if (isKnownByLooks) {
    markUntold();
    return;
  }
  mark(toMark);
  // The sidebar's poll asks for nothing else than this.
  if (state === null || (state.news && removed === 0)) return;
  try {
    saveState(entry.schoolId, { ...state, news: true, removed: Math.max(0, state.removed + removed) });
  } catch {
    markUntold();
  }
}
