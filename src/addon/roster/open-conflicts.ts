/** The cells of a judged tab that were changed here and on the platform: as the sidebar shows them, and the rows that they hold back. */
import type { RosterConflict } from "../../contract";
import { type FieldKey, type JudgedRoster, type JudgedRow, staysBehind } from "../../roster";
import { openConflicts } from "../tabs/appearance";
import type { TabRow } from "../tabs/roster-tab";

interface Judged {
  readonly judged: Pick<JudgedRoster, "rows">;
  readonly rows: readonly TabRow[];
}

/** By the number of the row. */
export function rowsInConflict({ judged, rows }: Judged): ReadonlyMap<number, readonly FieldKey[]> {
  const found = new Map<number, readonly FieldKey[]>();
  judged.rows.forEach((row, index) => {
    const open = openConflicts(row, rows[index]?.conflicts ?? []);
    if (open.length > 0) found.set(row.row, open);
  });
  return found;
}

/**
 * Whether a row of the tab stays where it is: for what was found of it, or for an open conflict. The pull has given the row the version of the colleague's value, so
 * the service would see nothing wrong with writing over it (I-6).
 */
export function heldBackIn(tab: Judged): (row: JudgedRow) => boolean {
  const inConflict = rowsInConflict(tab);
  return (row) => staysBehind(row) || inConflict.has(row.row);
}

/** `rows` as they are in the tab, judged one by one. */
export function conflictsIn(judged: readonly JudgedRow[], rows: readonly TabRow[]): RosterConflict[] {
  return judged.flatMap((row, index) =>
    openConflicts(row, rows[index]?.conflicts ?? []).flatMap((field): RosterConflict[] => {
      const cell = row.cells.find((one) => one.field === field);
      if (cell === undefined || field === "password") return [];
      const name = row.baseline?.values;
      const who = `${name?.firstName ?? ""} ${name?.lastName ?? ""}`.trim();
      const userGuid = name?.userGuid ?? "";
      return [{ row: row.row, userGuid, field, who, mine: cell.newValue, theirs: cell.oldValue }];
    }),
  );
}
