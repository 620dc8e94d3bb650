/**
 * Rows typed by hand get the key of their person when they are sent, in the hidden column and before they are in the outbox: a run that is killed in
 * between has given keys that nobody uses yet, the other way round nobody would know any more whose the outcome is.
 */
import { type RowToUpload, withKeys } from "../../roster";
import { uniqueId } from "../platform/google";
import type { CheckedTab } from "../roster/check";
import { type RosterTab, writeKeys } from "../tabs/roster-tab";
import { noteWritten } from "../tabs/tab-state";

/** Makes keys of one random part and a number, for one call to Google however many rows there are. */
export function keyMaker(): () => string {
  let base = "";
  let count = 0;
  return () => {
    base = base === "" ? uniqueId() : base;
    count += 1;
    return `${base}-${count}`;
  };
}

export interface Keyed {
  readonly rows: readonly RowToUpload[];
  /** The tab as it is now. */
  readonly checked: CheckedTab;
}

/** Under the lock. */
export function giveKeys({ sheet, entry }: RosterTab, checked: CheckedTab, rows: readonly RowToUpload[]): Keyed {
  const keyed = withKeys(rows, (key) => checked.sent.byKey.has(key), keyMaker());
  const given = keyed.filter((row, index) => row.key !== rows[index]?.key);
  if (given.length === 0) return { rows: keyed, checked };
  const keys = new Map(given.map(({ row, key }) => [row, key] as const));
  const before = new Map(checked.rows.map(({ row, key }) => [row, key] as const));
  noteWritten(entry.schoolId);
  writeKeys(sheet, checked.columns, [...keys.keys()], (row) => keys.get(row) ?? before.get(row) ?? "");
  const withKey = <Row extends { readonly row: number; readonly key: string }>(row: Row): Row => ({
    ...row,
    key: keys.get(row.row) ?? row.key,
  });
  return {
    rows: keyed,
    checked: {
      ...checked,
      rows: checked.rows.map(withKey),
      judged: { ...checked.judged, rows: checked.judged.rows.map(withKey) },
    },
  };
}
