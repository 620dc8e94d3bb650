/** The cells of a judged tab that were changed here and on the platform, as the sidebar shows them. */
import type { RosterConflict } from "../../contract";
import type { JudgedRow } from "../../roster";
import { openConflicts } from "../tabs/appearance";
import type { TabRow } from "../tabs/roster-tab";

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
