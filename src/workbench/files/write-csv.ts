/** A sheet as CSV: what its cells show, as Sheets writes it. */
import type { SheetContent } from "../../simulator";

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function writeCsv({ rows }: SheetContent): string {
  return rows.map((line) => line.map((cell) => quoted(cell?.view.display ?? "")).join(",")).join("\r\n");
}
