/** Lines as CSV, with CRLF and every cell quoted that needs it (RFC 4180). */
import Papa from "papaparse";

/** Excel reads a CSV without it in the encoding of the last century. */
export const byteOrderMark = "\uFEFF";

/** Ends with a line end; nothing for no lines. */
export function csvOf(lines: readonly (readonly string[])[]): string {
  if (lines.length === 0) return "";
  return `${Papa.unparse(
    lines.map((cells) => [...cells]),
    { newline: "\r\n" },
  )}\r\n`;
}
