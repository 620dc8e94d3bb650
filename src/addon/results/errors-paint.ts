/**
 * How rows of an Errors tab look: the guilty cells red, or yellow where it is only a warning, with the reason as a note, and what is the matter with the row in
 * the Error column. As in the roster only what is ours comes and goes, and a sentence that stands already is not written anew in a colleague's language.
 */
import type { Language } from "../../contract";
import { type FieldKey, type Finding, fieldKeys } from "../../roster";
import { sheetTexts } from "../../words";
import { toldFinding } from "../platform/project-texts";
import { blocksOf } from "../tabs/blocks";
import { asText, colors, isOurs } from "../tabs/layout";
import { joinedNote } from "../tabs/notes";
import { isRed, Weights } from "../tabs/paint";
import { standingLanguage } from "../tabs/standing";
import type { ErrorRow, ErrorsTab } from "./error-rows";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where a finding is shown that is about the row as a whole. */
const placeOf = ({ field }: Finding): FieldKey => field ?? "lastName";

/** What the row says in its last column. */
export function saidOf({ judged, isChanged, done }: ErrorRow, language: Language): string {
  const texts = sheetTexts(language).corrected;
  if (done) return texts.done;
  const errors = judged.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return errors.map((one) => toldFinding(one, language)).join(" ");
  return isChanged ? texts.ready : "";
}

/** In the words that stand there, if they say the same in any language. */
const standing = (before: string, said: (language: Language) => string): string => said(standingLanguage(before, said));

/** The rows of which the Error column says something else than is the matter with them: what a dropped event left, or a row that another one was mended for. */
export function misstated({ rows, table, errorColumn }: ErrorsTab): ErrorRow[] {
  return rows.filter((row, index): row is ErrorRow => {
    if (row === null || row.done || (row.kept.told === undefined && !row.isChanged)) return false;
    const said = table[index]?.[errorColumn - 1] ?? "";
    return errorColumn > 0 && said !== standing(said, (language) => saidOf(row, language));
  });
}

function paintBlock(sheet: Sheet, tab: ErrorsTab, rows: readonly ErrorRow[], isBlank: boolean): void {
  const { columns, errorColumn, table } = tab;
  const top = rows[0]?.tabRow ?? 1;
  const height = (rows[rows.length - 1]?.tabRow ?? top) - top + 1;
  const range = sheet.getRange(top, columns.first, height, columns.last - columns.first + 1);
  const blank = (of: string) =>
    Array.from({ length: height }, () => Array<string>(columns.last - columns.first + 1).fill(of));
  const backgrounds = isBlank ? blank(colors.none) : range.getBackgrounds();
  const notes = isBlank ? blank("") : range.getNotes();
  const before = JSON.stringify([backgrounds, notes]);
  const bold = new Weights();
  const normal = new Weights();
  const said = table.slice(top - tab.top, top - tab.top + height).map((cells) => cells[errorColumn - 1] ?? "");
  const saidBefore = said.join("\n");
  for (const row of rows) {
    const [colours, noted] = [backgrounds[row.tabRow - top], notes[row.tabRow - top]];
    if (colours === undefined || noted === undefined) continue;
    for (const field of fieldKeys) {
      const column = columns.of[field] - columns.first;
      if (column < 0) continue;
      const here = row.judged.findings.filter((one) => placeOf(one) === field);
      const worst = (["error", "warning"] as const).find((one) => here.some(({ severity }) => severity === one));
      const colour = colours[column] ?? colors.none;
      const red = worst === "error";
      if (isOurs(colour)) {
        colours[column] = worst === undefined ? colors.none : colors[worst];
        if (red && !isRed(colour)) bold.add(row.tabRow, columns.of[field]);
        else if (!red && isRed(colour)) normal.add(row.tabRow, columns.of[field]);
      }
      const note = noted[column] ?? "";
      const told = (language: Language) => here.map((one) => toldFinding(one, language)).join("\n");
      const joined = (language: Language) => joinedNote(ownPart(note, colour), told(language));
      noted[column] = standing(note, joined);
    }
    said[row.tabRow - top] = standing(said[row.tabRow - top] ?? "", (language) => saidOf(row, language));
  }
  if (JSON.stringify([backgrounds, notes]) !== before) {
    range.setBackgrounds(backgrounds.map((cells) => cells.map((one) => (one === colors.none ? null : one))));
    range.setNotes(notes);
  }
  bold.write(sheet, "bold");
  normal.write(sheet, "normal");
  if (errorColumn > 0 && said.join("\n") !== saidBefore)
    sheet.getRange(top, errorColumn, height, 1).setValues(said.map((cell) => [asText(cell)]));
}

/** The release before wrote its reasons without our mark: on a red cell of ours the whole note is ours. */
const ownPart = (note: string, background: string) => (isRed(background) && joinedNote(note, "") === note ? "" : note);

/** `most`: how often may be begun anew where rows lie apart. `isBlank`: nothing has been painted there, so that it need not be asked. */
export function paintErrorRows(
  sheet: Sheet,
  tab: ErrorsTab,
  rows: readonly ErrorRow[],
  { most = 2, isBlank = false }: { readonly most?: number; readonly isBlank?: boolean } = {},
): void {
  if (rows.length === 0) return;
  const byRow = rows.map((row) => ({ ...row, row: row.tabRow }));
  for (const block of blocksOf(byRow, most)) paintBlock(sheet, tab, block, isBlank);
}
