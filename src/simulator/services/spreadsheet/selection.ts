/** What the person whose script runs has selected. */
import { nextDataCell } from "../../document/view/data-region";
import type { ExecutionContext } from "../context";
import type { EnumValue } from "../enums";
import type { RangeObject, SheetObject, Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { SimRangeList } from "./range-list";

declare module "../google-types" {
  interface Pairs {
    selection: [GoogleAppsScript.Spreadsheet.Selection, SimSelection];
  }
}

const members = {
  getActiveRange: "",
  getActiveRangeList: "",
  getActiveSheet: "",
  getCurrentCell: "",
  getNextDataRange: "enum:Direction",
} as const;
const spec = serviceSpec("SpreadsheetApp.Selection", members);

export class SimSelection
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.Selection, keyof typeof members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;

  constructor(context: ExecutionContext) {
    super();
    this.context = context;
  }

  get spec() {
    return spec;
  }

  getActiveSheet(): SheetObject {
    return activeSheet(this.context);
  }

  getActiveRange(): RangeObject {
    return activeRange(this.context);
  }

  getActiveRangeList(): SimRangeList {
    return activeRangeList(this.context);
  }

  /** The selection stretched to where the data ends, as with Ctrl+Shift and an arrow. */
  getNextDataRange(direction: EnumValue): RangeObject | null {
    const range = activeRange(this.context);
    const [row, column] = nextDataCell(
      range.workbook,
      range.sheetModel,
      range.area.top,
      range.area.left,
      direction.name,
    );
    const { top, left, bottom, right } = range.area;
    return this.context.make.range(this.context, range.sheetModel, {
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    });
  }

  getCurrentCell(): RangeObject {
    return currentCell(this.context);
  }
}

export function activeSheet(context: ExecutionContext): SheetObject {
  return context.make.sheet(context, context.world.activeSheet(context.user, context.workbook));
}

export function activeRange(context: ExecutionContext): RangeObject {
  const sheet = context.world.activeSheet(context.user, context.workbook);
  const { top, left, bottom, right } = context.world.selectionOf(context.user, context.workbook);
  return context.make.range(context, sheet, { top, left, bottom, right });
}

/** Several ranges where a script has selected several. */
export function activeRangeList(context: ExecutionContext): SimRangeList {
  const sheet = context.world.activeSheet(context.user, context.workbook);
  const { others = [] } = context.world.selectionOf(context.user, context.workbook);
  return new SimRangeList([
    ...others.map(({ top, left, bottom, right }) => context.make.range(context, sheet, { top, left, bottom, right })),
    activeRange(context),
  ]);
}

export function currentCell(context: ExecutionContext): RangeObject {
  const sheet = context.world.activeSheet(context.user, context.workbook);
  const { top, left, cell } = context.world.selectionOf(context.user, context.workbook);
  const [row, column] = [cell?.row ?? top, cell?.column ?? left];
  return context.make.range(context, sheet, { top: row, left: column, bottom: row, right: column });
}
