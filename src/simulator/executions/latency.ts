/** What a service call costs by the latency model: so much a call, so much a cell that it moves. */
import type { LatencyModel } from "../platform";
import type { ServiceObject } from "../services/service-object";
import { SimRange } from "../services/spreadsheet/range";
import { SimRangeList } from "../services/spreadsheet/range-list";

/** They work inside the script engine, without a trip to the document. */
const local = new Set(
  "console Logger Utilities Blob HtmlService HtmlOutput Session User Menu PromptResponse HttpResponse Color RgbColor ThemeColor TextStyle RichTextValue BooleanCondition GradientCondition TextRotation".split(
    " ",
  ),
);

/** Members of a range that touch its cells without being given or giving a list of them. */
const touchesCells =
  /^(set|clear|copy|move|sort|merge|breakApart|insertC|removeD|trimW|randomize|activateAsC|check|uncheck|autoFill|splitText)/;

export function costOf(
  model: LatencyModel,
  object: ServiceObject,
  member: string,
  args: readonly unknown[],
  result: unknown,
): number {
  const { name } = object.spec;
  if (local.has(name) || name.endsWith("Builder")) return 0;
  const perCall = model.calls?.[`${name}.${member}`] ?? model.millisecondsPerCall;
  return perCall + model.millisecondsPerCell * cellsOf(object, member, args, result);
}

function cellsOf(object: ServiceObject, member: string, args: readonly unknown[], result: unknown): number {
  const listed = Math.max(matrixSize(result), ...args.map(matrixSize));
  if (listed > 0) return listed;
  if (!touchesCells.test(member)) return 0;
  if (object instanceof SimRange) return object.getNumRows() * object.getNumColumns();
  if (object instanceof SimRangeList) {
    return object.getRanges().reduce((sum, range) => sum + range.getNumRows() * range.getNumColumns(), 0);
  }
  return 0;
}

function matrixSize(value: unknown): number {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return 0;
  return (value as unknown[][]).reduce((sum, row) => sum + row.length, 0);
}
