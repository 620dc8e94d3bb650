/** The first line of an Errors tab: how many rows are still to be corrected. A line that somebody wrote over is theirs. */
import { languages } from "../../contract";
import { counted } from "../../words";
import { resultTextsIn } from "../platform/project-texts";
import { locale } from "../platform/settings";

const shape = (text: string) => text.replace(/[\d., {2}]+/g, "#");

/** Every way in which it may be said, apart from the numbers. */
const shapes = () =>
  new Set(
    languages.flatMap((language) => {
      const { summary, settled } = resultTextsIn(language).errors;
      return [counted(summary, 1), counted(summary, 2), settled].map(shape);
    }),
  );

export function errorsLine(count: number): string {
  const { summary, settled } = resultTextsIn(locale()).errors;
  return count === 0 ? settled : counted(summary, count);
}

export function tellInFirstLine(sheet: GoogleAppsScript.Spreadsheet.Sheet, count: number): void {
  const cell = sheet.getRange(1, 1);
  const before = cell.getDisplayValue();
  const said = errorsLine(count);
  if (before !== said && shapes().has(shape(before))) cell.setValue(said);
}
