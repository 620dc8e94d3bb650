/** Rosters as lines of a file: the sixteen columns, and the Error column on the far right where there is one (S-12). */
import { columns, errorHeader } from "./columns";
import type { RosterValues } from "./fields";

export function headerLine(withErrors: boolean): readonly string[] {
  const headers = columns.map((column) => column.header);
  return withErrors ? [...headers, errorHeader] : headers;
}

export function rosterLine(values: RosterValues, error?: string): readonly string[] {
  const cells = columns.map(({ key }) => values[key]);
  return error === undefined ? cells : [...cells, error];
}
