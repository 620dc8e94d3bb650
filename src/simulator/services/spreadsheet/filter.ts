/** The basic filter of a sheet (facts: apps-script 6.6): one a sheet, its first row the header. */
import type { Area } from "../../document/area";
import { sortArea } from "../../document/cells/sort-area";
import { texts } from "../../document/limits";
import type { SheetModel } from "../../document/sheet-model";
import type { FilterModel } from "../../document/sheet-parts";
import { applyFilter, newFilter, removeFilter } from "../../document/structure/filter";
import { ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import type { RangeObject, Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { SimFilterCriteria } from "./filter-criteria";

declare module "../google-types" {
  interface Pairs {
    filter: [GoogleAppsScript.Spreadsheet.Filter, SimFilter];
  }
}

const members = {
  getColumnFilterCriteria: "int",
  getRange: "",
  remove: "",
  removeColumnFilterCriteria: "int",
  setColumnFilterCriteria: "int,FilterCriteria?",
  sort: "int,bool",
} as const;
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

  getRange(): RangeObject {
    return this.context.make.range(this.context, this.sheet, this.model.area);
  }

  remove(): void {
    removeFilter(this.context.workbook, this.sheet);
  }

  getColumnFilterCriteria(column: number): SimFilterCriteria | null {
    const criterion = this.model.criteria.get(this.inside(column));
    return criterion === undefined ? null : new SimFilterCriteria(criterion);
  }

  setColumnFilterCriteria(column: number, criteria: SimFilterCriteria | null): this {
    if (criteria === null) this.model.criteria.delete(this.inside(column));
    else this.model.criteria.set(this.inside(column), criteria.criterion);
    applyFilter(this.context.workbook, this.sheet);
    return this;
  }

  removeColumnFilterCriteria(column: number): this {
    return this.setColumnFilterCriteria(column, null);
  }

  /** The first row is the header and stays. */
  sort(column: number, ascending: boolean): this {
    const { workbook } = this.context;
    const area: Area = { ...this.model.area, top: this.model.area.top + 1 };
    this.inside(column);
    if (area.bottom >= area.top) sortArea(workbook, this.sheet, area, [{ column, ascending }], this.context.user);
    this.model.sorted = { column, ascending };
    applyFilter(workbook, this.sheet);
    return this;
  }

  private inside(column: number): number {
    const { left, right } = this.model.area;
    if (column < left || column > right) throw new ServiceError("The column is not in the filter's range.");
    return column;
  }

  private get model(): FilterModel {
    if (this.sheet.filter === null) throw new ServiceError("The filter has been removed.");
    return this.sheet.filter;
  }
}

export function createFilter(context: ExecutionContext, sheet: SheetModel, area: Area): SimFilter {
  if (sheet.filter !== null) throw new ServiceError(texts.secondFilter);
  sheet.filter = newFilter(area);
  applyFilter(context.workbook, sheet);
  return new SimFilter(context, sheet);
}
