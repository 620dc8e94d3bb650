/** Marks in the tab whoever is on the platform and not in a file (B-20): a line in the user's own part of the note on their Last Name. Nothing is sent, nobody removed. */
import { type CallInput, type CallOutput, leaverSign } from "../../contract";
import { canonicalGuid } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { withLock } from "../platform/locking";
import { firstRow } from "../tabs/layout";
import { readColumns, readKeys, rosterTab } from "../tabs/roster-tab";

const isMark = (line: string) => line.slice(0, leaverSign.length) === leaverSign;

/** `mark` is null to take the marks away. */
export function markLeavers({ schoolId, guids, mark }: CallInput<"markLeavers">): CallOutput<"markLeavers"> {
  const { sheet } = rosterTab(currentSpreadsheet(), schoolId);
  return withLock(() => {
    const columns = readColumns(sheet);
    const keys = readKeys(sheet);
    const count = Math.min(keys.length, sheet.getLastRow() - firstRow + 1);
    if (count < 1) return { rows: 0 };
    const wanted = new Set(guids.map(canonicalGuid));
    const range = sheet.getRange(firstRow, columns.of.lastName, count, 1);
    let rows = 0;
    const notes = range.getNotes().map(([note = ""], at) => {
      const isMeant = mark !== null && wanted.has(canonicalGuid(keys[at]?.key ?? ""));
      const others = note.split("\n").filter((line) => !isMark(line));
      const marked = isMeant
        ? [`${leaverSign}${mark}`, ...others.filter((line, place) => line !== "" || place > 0)]
        : others;
      const text = marked.join("\n");
      if (mark === null ? text !== note : isMeant) rows += 1;
      return [text];
    });
    if (rows > 0) range.setNotes(notes);
    return { rows };
  });
}
