/** Rows or columns that fold away together. */
import type { Dimension } from "../../document/area";
import type { SheetModel } from "../../document/sheet-model";
import type { GroupModel } from "../../document/sheet-parts";
import { collapseGroups, shiftGroupDepth } from "../../document/structure/groups";
import type { ExecutionContext } from "../context";
import type { RangeObject, Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";

declare module "../google-types" {
  interface Pairs {
    group: [GoogleAppsScript.Spreadsheet.Group, SimGroup];
  }
}

const members = {
  collapse: "",
  expand: "",
  getControlIndex: "",
  getDepth: "",
  getRange: "",
  isCollapsed: "",
  remove: "",
} as const;
const spec = serviceSpec("SpreadsheetApp.Group", members);

export class SimGroup
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.Group, keyof typeof members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;
  private readonly sheet: SheetModel;
  private readonly model: GroupModel;

  constructor(context: ExecutionContext, sheet: SheetModel, model: GroupModel) {
    super();
    this.context = context;
    this.sheet = sheet;
    this.model = model;
  }

  get spec() {
    return spec;
  }

  collapse(): this {
    return this.fold(true);
  }

  expand(): this {
    return this.fold(false);
  }

  /** The row or column that carries the group's sign. */
  getControlIndex(): number {
    const { dimension, first, last } = this.model;
    return this.sheet.groupControls[dimension] === "BEFORE" ? first - 1 : last + 1;
  }

  getDepth(): number {
    return this.model.depth;
  }

  getRange(): RangeObject {
    const { dimension, first, last } = this.model;
    const { area } = this.sheet;
    return dimension === "rows"
      ? this.context.make.range(
          this.context,
          this.sheet,
          { ...area, top: first, bottom: last },
          { left: true, right: true },
        )
      : this.context.make.range(
          this.context,
          this.sheet,
          { ...area, left: first, right: last },
          { top: true, bottom: true },
        );
  }

  isCollapsed(): boolean {
    return this.model.collapsed;
  }

  remove(): void {
    const { dimension, first, last } = this.model;
    shiftGroupDepth(this.context.workbook, this.sheet, dimension, first, last, -1);
  }

  private fold(on: boolean): this {
    collapseGroups(this.context.workbook, this.sheet, [this.model], on);
    return this;
  }
}

/** The group of that depth around a row or column; null where there is none. */
export function groupAt(
  context: ExecutionContext,
  sheet: SheetModel,
  dimension: Dimension,
  index: number,
  depth: number,
): SimGroup | null {
  const found = sheet.groups.find(
    (group) => group.dimension === dimension && group.depth === depth && group.first <= index && group.last >= index,
  );
  return found === undefined ? null : new SimGroup(context, sheet, found);
}
