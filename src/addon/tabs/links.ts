/**
 * Links in cells, as rich text: a formula would have to part its arguments as the spreadsheet's locale does, and with a comma it is #ERROR! wherever the
 * comma is the decimal sign (P-2).
 */
import { newRichText } from "../platform/google";

export interface CellLink {
  readonly text: string;
  /** Null: there is nothing to lead to, and the text stands alone. */
  readonly url: string | null;
}

/** A place in a tab of the same document, for whoever opens it and under whatever address. */
export const urlOfCell = (sheet: GoogleAppsScript.Spreadsheet.Sheet, row: number): string =>
  `#gid=${sheet.getSheetId()}&range=A${row}`;

/** Fills a column, in one write. One builder makes them all: to ask for another one is a call. */
export function writeLinks(column: GoogleAppsScript.Spreadsheet.Range, links: readonly CellLink[]): void {
  const builder = newRichText();
  column.setRichTextValues(links.map(({ text, url }) => [builder.setText(text).setLinkUrl(url).build()]));
}
