/** What a service call costs by the latency model: so much a call, so much a cell that it moves. */
import type { LatencyModel } from "../platform";
import type { ServiceObject } from "../services/service-object";
import { SimRange } from "../services/spreadsheet/range";
import { SimRangeList } from "../services/spreadsheet/range-list";

/** They work inside the script engine, without a trip to the document. */
const local = new Set(
  "console Logger Utilities Blob HtmlService HtmlOutput Session User Menu PromptResponse HTTPResponse Color RgbColor ThemeColor TextStyle RichTextValue BooleanCondition GradientCondition TextRotation".split(
    " ",
  ),
);

/** Members of a range that touch its cells without being given or giving a list of them. */
const touchesCells =
  /^(set|clear|copy|move|sort|merge|breakApart|insertC|removeD|trimW|randomize|activateAsC|check|uncheck|autoFill|splitText)/;

/** A single cell that is read without being given as a list of lists. */
const readsOneCell =
  /^(getValue|getDisplayValue|getFormula|getFormulaR1C1|getNote|getBackground|getNumberFormat|getFont\w+|getTextStyle|getRichTextValue|getDataValidation|getHorizontalAlignment|getVerticalAlignment|getWrap|isBlank|isChecked)$/;

export interface MovedCells {
  readonly read: number;
  readonly written: number;
}

const none: MovedCells = { read: 0, written: 0 };

export function costOf(
  model: LatencyModel,
  object: ServiceObject,
  member: string,
  { read, written }: MovedCells,
): number {
  const { name } = object.spec;
  if (local.has(name) || name.endsWith("Builder")) return 0;
  const perCall = model.calls?.[`${name}.${member}`] ?? model.millisecondsPerCall;
  return perCall + model.millisecondsPerCell * (read + written);
}

/** The cells that a call has moved: out of the document what it answers with, into it what it was given or does to its range. */
export function movedCells(
  object: ServiceObject,
  member: string,
  args: readonly unknown[],
  result: unknown,
): MovedCells {
  const { name } = object.spec;
  if (local.has(name) || name.endsWith("Builder")) return none;
  // A search answers places, one for each cell that it found; what it went through stayed where it was.
  if (name === "TextFinder" && Array.isArray(result)) return { read: result.length, written: 0 };
  const read = matrixSize(result);
  if (read > 0) return { read, written: 0 };
  const written = Math.max(0, ...args.map(matrixSize));
  if (written > 0) return { read: 0, written };
  if (object instanceof SimRange) {
    if (readsOneCell.test(member)) return { read: 1, written: 0 };
    if (touchesCells.test(member)) return { read: 0, written: object.getNumRows() * object.getNumColumns() };
  } else if (object instanceof SimRangeList && touchesCells.test(member)) {
    const sizes = object.getRanges().map((range) => range.getNumRows() * range.getNumColumns());
    return { read: 0, written: sizes.reduce((sum, size) => sum + size, 0) };
  }
  return none;
}

function matrixSize(value: unknown): number {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return 0;
  return (value as unknown[][]).reduce((sum, row) => sum + row.length, 0);
}
