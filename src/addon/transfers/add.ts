/**
 * The half of a move that Rollbook does (B-14): whoever's day has come stands in the tab of their new school, as a row with their GUID that is judged, reviewed and sent
 * like any (S-17). Nothing is sent here.
 */
import type { CallOutput } from "../../contract";
import { type BaselineRow, canonicalGuid, completeValues, isToAdd, joinedAccount, joinMark } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { withLock } from "../platform/locking";
import { checkTab } from "../roster/check";
import { firstRow } from "../tabs/layout";
import {
  type RosterTab,
  readColumns,
  readGuids,
  readRows,
  rosterTab,
  writeBelow,
  writeHidden,
} from "../tabs/roster-tab";
import type { TabColumns } from "../tabs/tab-columns";
import { noteWritten } from "../tabs/tab-state";
import { knownTransfers, today } from "./known";
import { planOf } from "./plan";

/** Without a password: theirs stays. */
const valuesOf = ({ values }: BaselineRow) => completeValues({ ...values, password: "" });

/** A row that a killed run, or a hand, has left with their GUID says from now on that they join. */
function markStanding(
  { sheet }: RosterTab,
  columns: TabColumns,
  rows: readonly number[],
  of: ReadonlyMap<string, BaselineRow>,
): void {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (first === undefined || last === undefined) return;
  // Read at once: they stand together, below all others. Written is only what a killed run has left, a row or so.
  for (const row of readRows(sheet, columns, first, last)) {
    const account = of.get(canonicalGuid(row.values.userGuid));
    if (account === undefined || row.key !== "" || joinedAccount(row.meant, row.values) !== null) continue;
    const marked = { ...row, meant: [...(row.meant ?? []), joinMark(account.values, account.version)] };
    writeHidden(sheet, columns, row.row, [marked]);
  }
}

/** Answers how many rows were written. */
function write(tab: RosterTab, accounts: readonly BaselineRow[]): number {
  const { sheet } = tab;
  const columns = readColumns(sheet);
  const of = new Map(accounts.map((one) => [canonicalGuid(one.values.userGuid), one] as const));
  const standing = readGuids(sheet, columns).map(canonicalGuid);
  const known = new Set(standing);
  const added = [...of].flatMap(([guid, account]) => (known.has(guid) ? [] : [account]));
  markStanding(
    tab,
    columns,
    standing.flatMap((guid, index) => (of.has(guid) ? [index + firstRow] : [])),
    of,
  );
  if (added.length === 0) return 0;
  const row = Math.max(firstRow, sheet.getLastRow() + 1);
  writeBelow(sheet, columns, row, added.map(valuesOf));
  writeHidden(
    sheet,
    columns,
    row,
    added.map(({ values, version }) => ({ key: "", conflicts: [], meant: [joinMark(values, version)] })),
  );
  return added.length;
}

export function addTransfers(schoolId: string): CallOutput<"addTransfers"> {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  const known = knownTransfers(schoolId);
  const day = today();
  const joining = known.flatMap(({ transfer, account }) =>
    account !== undefined && transfer.to.id === schoolId && isToAdd(transfer, day) ? [account] : [],
  );
  const written = withLock(() => {
    const rows = joining.length === 0 ? 0 : write(tab, joining);
    if (joining.length > 0) noteWritten(schoolId);
    return rows;
  });
  return { ...planOf(schoolId, known), written, summary: checkTab(tab) };
}
