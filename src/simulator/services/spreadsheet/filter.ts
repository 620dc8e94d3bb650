/** The basic filter of a sheet: where it is; its criteria are not simulated. */
import type { Area } from "../../document/area";
import { texts } from "../../document/limits";
import type { SheetModel } from "../../document/sheet-model";
import { sortArea } from "../../document/sort-area";
import { ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { SimRange } from "./range";

const members = { getRange: "", remove: "", sort: "int,bool" } as const;
const spec = serviceSpec("SpreadsheetApp.Filter", members);

export class SimFilter
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.Filter, keyof typeof members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;
  private readonly sheet: SheetModel;

  constructor(context: ExecutionContext, sheet: SheetModel) {
    super();
    this.context = context;
    this.sheet = sheet;
  }

  get spec() {
    return spec;
  }

  getRange(): SimRange {
    return new SimRange(this.context, this.sheet, this.area);
  }

  remove(): void {
    this.sheet.filter = null;
    this.context.world.workbook.structureChanged(this.sheet);
  }

  /** The first row is the header and stays. */
  sort(column: number, ascending: boolean): this {
    const area = { ...this.area, top: this.area.top + 1 };
    if (area.bottom >= area.top) {
      sortArea(this.context.world.workbook, this.sheet, area, [{ column, ascending }], this.context.user);
    }
    return this;
  }

  private get area(): Area {
    if (this.sheet.filter === null) throw new ServiceError("The filter has been removed.");
    return this.sheet.filter;
  }
}

export function createFilter(context: ExecutionContext, sheet: SheetModel, area: Area): SimFilter {
  if (sheet.filter !== null) throw new ServiceError(texts.secondFilter);
  sheet.filter = area;
  context.world.workbook.structureChanged(sheet);
  return new SimFilter(context, sheet);
}
