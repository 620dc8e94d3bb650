/** What the person whose script runs has selected. */
import type { ExecutionContext } from "../context";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { SimRange } from "./range";
import { SimRangeList } from "./range-list";
import { SimSheet } from "./sheet";

const members = { getActiveRange: "", getActiveRangeList: "", getActiveSheet: "", getCurrentCell: "" } as const;
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

  getActiveSheet(): SimSheet {
    return activeSheet(this.context);
  }

  getActiveRange(): SimRange {
    return activeRange(this.context);
  }

  getActiveRangeList(): SimRangeList {
    return new SimRangeList([activeRange(this.context)]);
  }

  getCurrentCell(): SimRange {
    return currentCell(this.context);
  }
}

export function activeSheet(context: ExecutionContext): SimSheet {
  return new SimSheet(context, context.world.activeSheet(context.user));
}

export function activeRange(context: ExecutionContext): SimRange {
  const sheet = context.world.activeSheet(context.user);
  const { top, left, bottom, right } = context.world.selectionOf(context.user);
  return new SimRange(context, sheet, { top, left, bottom, right });
}

export function currentCell(context: ExecutionContext): SimRange {
  const sheet = context.world.activeSheet(context.user);
  const { top, left } = context.world.selectionOf(context.user);
  return new SimRange(context, sheet, { top, left, bottom: top, right: left });
}
