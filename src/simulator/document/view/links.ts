/** Where a cell leads when it is clicked. */
import type { Cell } from "../cells/cell";
import { isErrorValue } from "../formula/operand";
import { parseFormula } from "../formula/parse";
import type { SheetModel } from "../sheet-model";
import type { Workbook } from "../workbook";

const address = /^(?:https?:\/\/|www\.)\S+\.\S+$/i;
const mail = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** A text that is an address is a link without anybody having made it one; a mail address is not, where a script wrote it. */
function autoLink(text: string): string | null {
  if (!address.test(text)) return null;
  return /^www\./i.test(text) ? `http://${text}` : text;
}

/** The link of the whole cell; null when it has none or leads to several places. */
export function linkOf(workbook: Workbook, sheet: SheetModel, cell: Cell, row: number, column: number): string | null {
  if (cell.rich !== null) {
    const [only, ...others] = cell.rich;
    return others.length === 0 ? (only?.link ?? null) : null;
  }
  if (cell.formula === "") return typeof cell.value === "string" ? autoLink(cell.value) : null;
  if (!/^=\s*HYPERLINK\s*\(/i.test(cell.formula)) return null;
  const tree = parseFormula(cell.formula, workbook.conventions);
  if (tree.kind !== "call" || tree.name !== "HYPERLINK") return null;
  const [target] = tree.args;
  if (target?.kind === "value") return linkTarget(String(target.value));
  if (target === undefined) return null;
  const text = workbook.calculation.valueOfExpression(target, { sheet, row, column });
  return typeof text === "string" && text !== "" && !isErrorValue(text) ? linkTarget(text) : null;
}

function linkTarget(text: string): string {
  if (mail.test(text)) return `mailto:${text}`;
  return /^[a-z][a-z+.-]*:|^#/i.test(text) ? text : `http://${text}`;
}
