/** What the suite asks of a file, in Node and in the browser: the roster that is read of it, and its bare cells. Bundled for the browser as it is. */
import { cellsOfFile } from "../../support/read-xlsx";
import { readRosterFile } from "../../support/roster-file";

/** As JSON, so that what comes out of a browser is comparable. */
export function readAll(bytes: Uint8Array): string {
  return JSON.stringify({ roster: readRosterFile(bytes), cells: cellsOfFile(bytes) });
}
