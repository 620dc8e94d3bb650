/**
 * *It is meant* (spec 6): an answer to a finding that may be a false alarm. Of a cell it is kept with its row, in the hidden column; of a column once, with the
 * tab. Both are bound to the values it was said of, so there is nothing to take back: who puts other values there is asked again.
 */
import type { CallInput, RosterSummary } from "../../contract";
import { canBeMeant, type FieldKey, type Finding, isColumnCode, markOf } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { saveRosterEntry } from "../tabs/registry";
import { type RosterTab, rosterTab, type TabRow } from "../tabs/roster-tab";
import { type CheckedTab, checkTab, withJudged } from "./check";
import { someoneElse } from "./near-questions";

/** Columns are answered as a whole: their mark is of everybody who is out of step there. */
function withColumns(tab: RosterTab, { columns }: CheckedTab["judged"], isAsked: Asked): RosterTab {
  const answered = columns.filter(({ code, field }) => isAsked(code, field));
  if (answered.length === 0) return tab;
  const more = Object.fromEntries(answered.map(({ field, mark }) => [field, mark]));
  const entry = { ...tab.entry, meant: { ...tab.entry.meant, ...more } };
  saveRosterEntry(entry);
  return { ...tab, entry };
}

type Asked = (code: Finding["code"], field: FieldKey | null) => boolean;

export function meant({ schoolId, code, field, row }: CallInput<"meant">): RosterSummary {
  const isAsked: Asked = (one, of) => one === code && (field === undefined || of === field);
  const found = rosterTab(currentSpreadsheet(), schoolId);
  return withJudged(found, (checked) => {
    const { rows, judged } = checked;
    const tab = withColumns(found, judged, isAsked);
    const marked = rows.map((tabRow, index): TabRow => {
      const judgedRow = judged.rows[index];
      if (judgedRow === undefined || (row !== undefined && tabRow.row !== row)) return tabRow;
      const marks = judgedRow.findings.flatMap((one) =>
        one.field !== null && canBeMeant(one) && !isColumnCode(one.code) && isAsked(one.code, one.field)
          ? [markOf(tabRow, judgedRow.baseline, one.code, one.field)]
          : [],
      );
      marks.push(...someoneElse(judgedRow, (near) => isAsked(near, "lastName")));
      return marks.length === 0 ? tabRow : { ...tabRow, meant: [...(tabRow.meant ?? []), ...marks] };
    });
    return checkTab(tab, { ...checked, rows: marked });
  });
}
