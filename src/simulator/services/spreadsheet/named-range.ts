/** A name for a range. */

import type { SheetModel } from "../../document/sheet-model";
import type { NamedRangeModel } from "../../document/sheet-parts";
import { checkRangeName, removeNamedRange } from "../../document/structure/named-ranges";
import { ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import type { RangeObject, Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";

declare module "../google-types" {
  interface Pairs {
    namedRange: [GoogleAppsScript.Spreadsheet.NamedRange, SimNamedRange];
  }
}

const members = { getName: "", getRange: "", remove: "", setName: "str", setRange: "Range" } as const;
const spec = serviceSpec("SpreadsheetApp.NamedRange", members);

export class SimNamedRange
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.NamedRange, keyof typeof members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;
  readonly model: NamedRangeModel;

  constructor(context: ExecutionContext, model: NamedRangeModel) {
    super();
    this.context = context;
    this.model = model;
  }

  get spec() {
    return spec;
  }

  getName(): string {
    return this.model.name;
  }

  setName(name: string): this {
    const { workbook } = this.context;
    checkRangeName(name);
    const other = workbook.namedRange(name);
    if (other !== undefined && other !== this.model) throw new ServiceError(`A range named "${name}" already exists.`);
    this.model.name = name;
    workbook.structureChanged();
    return this;
  }

  getRange(): RangeObject {
    const sheet = this.context.workbook.sheetById(this.model.sheetId);
    if (sheet === undefined) throw new ServiceError("The named range no longer exists.");
    return this.context.make.range(this.context, sheet, this.model.area);
  }

  setRange(range: RangeObject): this {
    this.model.sheetId = range.sheetModel.id;
    this.model.area = range.area;
    this.context.workbook.structureChanged();
    return this;
  }

  remove(): void {
    removeNamedRange(this.context.workbook, this.model);
  }
}

/** All of the document's, or those of one sheet. */
export function namedRangesOf(context: ExecutionContext, sheet?: SheetModel): SimNamedRange[] {
  return context.workbook.namedRanges
    .filter((named) => sheet === undefined || named.sheetId === sheet.id)
    .map((named) => new SimNamedRange(context, named));
}
