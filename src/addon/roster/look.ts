/**
 * The sidebar's look at the tab, every few seconds. As long as no edit has told anything it asks for one property and reads no cell. Every other quiet look
 * reads some rows as well, at most as many as `windowRows`, and holds them against their records: that is how sorts, writes of other programs and edits whose
 * event Google has dropped are found (docs/decisions/what-an-edit-reads.md says what it cannot see).
 */
import type { CallOutput, RosterSummary } from "../../contract";
import { canonicalGuid, fieldKeys, isEmptyRow, isNewKey, sameGuid } from "../../roster";
import { withLock } from "../platform/locking";
import { rowsTold } from "../tabs/find-rows";
import { firstRow } from "../tabs/layout";
import { type EditedTab, sheetById, tabOfSchool } from "../tabs/registry";
import { type RosterTab, readColumns, readRows, type TabRow } from "../tabs/roster-tab";
import type { TabColumns } from "../tabs/tab-columns";
import { saveState, type TabState } from "../tabs/tab-state";
import { checkTab } from "./check";
import { checkTouched } from "./check-touched";
import { valuesMark } from "./mark-rows";
import { placesMark, toldTab } from "./told";

/** Half a second of reading. */
const windowRows = 2_500;
/** More than this is no dropped event, and is judged as a whole. */
const mostUnseen = 100;

export interface Look {
  readonly mark: string;
  readonly summary?: RosterSummary;
}

/** What the page has seen: after which look, how many quiet ones since, how far the tab went, and where something is told. */
interface Seen {
  readonly looked: number;
  readonly quiet: number;
  readonly lastRow: number;
  readonly places: string;
}

const markOf = ({ looked, quiet, lastRow, places }: Seen) => [looked, quiet, lastRow, places].join(".");

function readMark(mark: string | null): Seen | null {
  const [looked = "", quiet = "", lastRow = "", places] = (mark ?? "").split(".");
  if (places === undefined) return null;
  return { looked: Number(looked), quiet: Number(quiet), lastRow: Number(lastRow), places };
}

function isUnseen(row: TabRow): boolean {
  const { told, was, key, values } = row;
  if (isEmptyRow(values)) return key !== "" || told !== undefined;
  if (told !== undefined) return told.of !== valuesMark(row);
  if (was === undefined || !sameGuid(was.values.userGuid, key)) return true;
  return fieldKeys.some((field) => values[field] !== was.values[field]);
}

const peopleIn = (rows: readonly TabRow[]) =>
  new Set(rows.filter(({ key }) => key !== "" && !isNewKey(key)).map(({ key }) => canonicalGuid(key))).size;

/** The summary of now, and the mark for it. News are taken as read before the rows are: what is told meanwhile is news again. */
function anew(tab: RosterTab, columns: TabColumns, state: TabState, lastRow: number): Look {
  const looked = state.news ? state.looked + 1 : state.looked;
  if (state.news) saveState(tab.entry.schoolId, { ...state, news: false, looked });
  const { summary, places, unasked } = toldTab(tab, columns, state);
  // Who a new person may be takes the whole tab: of a small one now, of others when it is checked, reviewed or sent (B-11).
  if (unasked && lastRow < firstRow + windowRows) {
    const checked = checkTab(tab);
    const told = placesMark(rowsTold(tab.sheet, columns));
    return { mark: markOf({ looked, quiet: 0, lastRow, places: told }), summary: checked };
  }
  return { mark: markOf({ looked, quiet: 0, lastRow, places }), summary };
}

/** Edits that nobody told of, each judged as if it had just been made. */
function judgeUnseen(tab: RosterTab, columns: TabColumns, rows: readonly TabRow[], edited: EditedTab): void {
  withLock(() => {
    for (let index = 0; index < rows.length; ) {
      const first = rows[index]?.row ?? 0;
      let last = first;
      for (index += 1; rows[index]?.row === last + 1; index += 1) last += 1;
      checkTouched(tab, columns, { first, last, fields: fieldKeys }, { edited, isTyped: false, hasLock: true });
    }
  });
}

function quietLook(tab: RosterTab, edited: EditedTab, state: TabState, seen: Seen): Look {
  const still = { ...seen, quiet: seen.quiet + 1 };
  if (still.quiet % 2 === 1) return { mark: markOf(still) };
  const columns = readColumns(tab.sheet);
  const lastRow = Math.max(tab.sheet.getLastRow(), firstRow);
  const windows = Math.ceil((lastRow - firstRow + 1) / windowRows);
  const from = firstRow + ((still.quiet / 2 - 1) % windows) * windowRows;
  const rows = readRows(tab.sheet, columns, from, Math.min(from + windowRows - 1, lastRow));
  const isWhole = windows === 1;
  const unseen = rows.filter(isUnseen);
  const isGone = isWhole
    ? Math.max(0, tab.entry.accounts - peopleIn(rows)) !== state.removed
    : seen.lastRow > 0 && seen.lastRow !== lastRow;
  if (unseen.length > mostUnseen || (unseen.length === 0 && isGone)) {
    const summary = checkTab(tab);
    const places = placesMark(rowsTold(tab.sheet, columns));
    // The check has said that there is news, which this look has read already.
    return { mark: markOf({ looked: state.looked, quiet: 0, lastRow, places }), summary };
  }
  if (unseen.length > 0) {
    judgeUnseen(tab, columns, unseen, edited);
    return anew(tab, columns, { ...state, news: true }, lastRow);
  }
  const told = isWhole ? rows.filter((row) => row.told !== undefined).map(({ row }) => row) : null;
  const places = placesMark(told ?? rowsTold(tab.sheet, columns));
  if (places === seen.places) return { mark: markOf({ ...still, lastRow }) };
  // Sorted, or rows were put in between: what is told stands elsewhere.
  return anew(tab, columns, state, lastRow);
}

export function lookAt(
  spreadsheet: RosterTab["spreadsheet"],
  schoolId: string | null,
  known: string | null,
): CallOutput<"look"> {
  const { tab: edited, here: entry } = tabOfSchool(schoolId, spreadsheet.getActiveSheet().getSheetId());
  const here = entry === null ? {} : { here: { schoolId: entry.schoolId, schoolName: entry.schoolName } };
  const sheet = sheetById(spreadsheet, edited?.entry.sheetId);
  // A school that was not pulled yet has no tab to look at.
  if (edited === null || sheet === null) return { mark: "", ...here };
  return { ...lookInto({ spreadsheet, sheet, entry: edited.entry }, edited, known), ...here };
}

function lookInto(tab: RosterTab, edited: EditedTab, known: string | null): Look {
  const { state } = edited;
  // A tab of the release before has no records yet.
  if (state === null) return { mark: "", summary: checkTab(tab) };
  const seen = readMark(known);
  if (seen === null || state.news || seen.looked !== state.looked)
    return anew(tab, readColumns(tab.sheet), state, seen?.lastRow ?? 0);
  return quietLook(tab, edited, state, seen);
}
