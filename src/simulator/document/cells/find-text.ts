/** Text in cells, found and replaced. What a cell shows is looked at, or its formula when that is asked for. */
import { ServiceError } from "../../errors";
import type { Area } from "../area";
import { cellValue } from "../formula/cell-value";
import { isErrorValue } from "../formula/operand";
import type { SheetModel } from "../sheet-model";
import { shownCell } from "../view/show";
import type { Workbook } from "../workbook";
import { type Writer, writeInputs } from "./write-cells";

export interface SearchOptions {
  readonly ignoreDiacritics?: boolean;
  readonly matchCase?: boolean;
  readonly matchEntireCell?: boolean;
  readonly matchFormulaText?: boolean;
  readonly regularExpression?: boolean;
}

export interface Match {
  readonly sheet: SheetModel;
  /** Among the places that are searched. */
  readonly index: number;
  readonly row: number;
  readonly column: number;
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{Mn}/gu, "");

function patternOf(text: string, options: SearchOptions): RegExp {
  const wanted = options.ignoreDiacritics ? plain(text) : text;
  const body = options.regularExpression ? wanted : wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  try {
    return new RegExp(options.matchEntireCell ? `^(?:${body})$` : body, options.matchCase ? "gu" : "giu");
  } catch {
    throw new ServiceError("Invalid regular expression.");
  }
}

/** The text that is searched; null for a cell that is passed over: formulas are, unless asked for, and errors always. */
function searched(
  workbook: Workbook,
  { sheet, row, column }: Omit<Match, "index">,
  options: SearchOptions,
): string | null {
  const cell = sheet.grid.cell(row, column);
  if (cell === undefined) return null;
  if (options.matchFormulaText && cell.formula !== "") return cell.formula;
  const reader = { workbook, sheet };
  if (cell.formula !== "" && isErrorValue(cellValue(cell, reader, row, column))) return null;
  const text = shownCell(cell, reader, row, column);
  return text === "" ? null : text;
}

export function findMatches(
  workbook: Workbook,
  places: readonly { readonly sheet: SheetModel; readonly area: Area }[],
  text: string,
  options: SearchOptions,
): Match[] {
  const pattern = patternOf(text, options);
  return places.flatMap(({ sheet, area }, index) => {
    const found: Match[] = [];
    sheet.grid.each(area, (_cell, row, column) => {
      const shown = searched(workbook, { sheet, row, column }, options);
      if (shown === null) return;
      pattern.lastIndex = 0;
      if (pattern.test(options.ignoreDiacritics ? plain(shown) : shown)) found.push({ sheet, index, row, column });
    });
    return found;
  });
}

/** How many times the text was in the cell. The new content is read as if it were typed; formulas are changed only when they were searched. */
export function replaceIn(
  workbook: Workbook,
  match: Match,
  text: string,
  options: SearchOptions,
  replacement: string,
  writer: Writer,
): number {
  const { sheet, row, column } = match;
  const cell = sheet.grid.cell(row, column);
  if (cell === undefined || (cell.formula !== "" && options.matchFormulaText !== true)) return 0;
  const before = cell.formula === "" ? shownCell(cell, { workbook, sheet }, row, column) : cell.formula;
  let count = 0;
  const pattern = patternOf(text, options);
  const after = (options.ignoreDiacritics ? plain(before) : before).replace(
    pattern,
    (found: string, ...groups: unknown[]) => {
      count += 1;
      if (!options.regularExpression) return replacement;
      return replacement.replace(/\$(\d)/g, (_, digit: string) =>
        digit === "0" ? found : String(groups[Number(digit) - 1] ?? ""),
      );
    },
  );
  if (count === 0) return 0;
  writeInputs(workbook, sheet, { top: row, left: column, bottom: row, right: column }, [[after]], writer);
  return count;
}
