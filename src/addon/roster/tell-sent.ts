/** Rows that wait to be sent say Sent as soon as the service has them: their own three columns are read, and nothing is judged. */
import { languages } from "../../contract";
import { sheetTexts } from "../../words";
import { locale } from "../platform/settings";
import { blocksOf, rowsOf } from "../tabs/blocks";
import { hiddenText, readHiddenCell } from "../tabs/hidden-cell";
import { asText, firstRow } from "../tabs/layout";
import { type RosterTab, readColumns } from "../tabs/roster-tab";

const mostBlocks = 3;
const isWaitingWord = (status: string) => languages.some((language) => sheetTexts(language).status.waiting === status);

/** `rows` as they went. One that has moved since, and all where the columns are not side by side or a header was changed, the next check tells. */
export function tellSent({ sheet }: RosterTab, rows: readonly { readonly row: number; readonly key: string }[]): void {
  let at: { readonly status: number; readonly key: number; readonly conflicts: number };
  try {
    at = readColumns(sheet);
  } catch {
    return;
  }
  if (at.status === 0 || at.key !== at.status + 1 || at.conflicts !== at.key + 1) return;
  const last = sheet.getMaxRows();
  const here = rows.filter(({ row }) => row >= firstRow && row <= last);
  const keys = new Map(here.map(({ row, key }) => [row, key] as const));
  for (const block of blocksOf(here, mostBlocks)) {
    const [first, bottom] = rowsOf(block);
    const range = sheet.getRange(first, at.status, bottom - first + 1, 3);
    let changed = false;
    const lines = range.getDisplayValues().map(([status = "", key = "", hidden = ""], index) => {
      const { waits, ...record } = readHiddenCell(hidden);
      if (waits === undefined || keys.get(first + index) !== key) return [asText(status), key, hidden];
      changed = true;
      return [isWaitingWord(status) ? sheetTexts(locale()).status.sent : asText(status), key, hiddenText(record)];
    });
    if (changed) range.setValues(lines);
  }
}
