/** A sheet as a tab of its document: name, place, colour, whether it is shown; and what no simulated sheet has. */
import { type EnumValue, enumOf } from "../enums";
import { SimColor } from "./color";
import { readColor } from "./colors";
import { SheetSelection } from "./sheet-selection";

export const tabMembers = {
  asDataSourceSheet: "",
  getCharts: "",
  getDataSourceTables: "",
  getDrawings: "",
  getFormUrl: "",
  getImages: "",
  getIndex: "",
  getName: "",
  getPivotTables: "",
  getSheetId: "",
  getSheetName: "",
  getSlicers: "",
  getTabColor: "",
  getTabColorObject: "",
  getType: "",
  hasHiddenGridlines: "",
  hideSheet: "",
  isRightToLeft: "",
  isSheetHidden: "",
  setHiddenGridlines: "bool",
  setName: "str",
  setRightToLeft: "bool",
  setTabColor: "str?",
  setTabColorObject: "Color?",
  showSheet: "",
} as const;

/** Members that Google's types do not know. */
export type ForgottenMembers = "getTabColorObject" | "setTabColorObject";

export abstract class SheetTab extends SheetSelection {
  getName(): string {
    return this.model.name;
  }

  getSheetName(): string {
    return this.model.name;
  }

  setName(name: string): this {
    this.workbook.renameSheet(this.model, name);
    return this;
  }

  getSheetId(): number {
    return this.model.id;
  }

  getIndex(): number {
    return this.workbook.sheets.indexOf(this.model) + 1;
  }

  getType(): EnumValue {
    return enumOf("SheetType", "GRID");
  }

  isSheetHidden(): boolean {
    return this.model.hidden;
  }

  hideSheet(): this {
    this.workbook.hideSheet(this.model);
    return this;
  }

  showSheet(): this {
    this.workbook.showSheet(this.model);
    return this;
  }

  getTabColor(): string | null {
    return this.model.tabColor;
  }

  setTabColor(color: string | null): this {
    const read = readColor(color);
    if (read !== undefined) this.workbook.setTabColor(this.model, read);
    return this;
  }

  getTabColorObject(): SimColor | null {
    const { tabColor } = this.model;
    return tabColor === null ? null : new SimColor(tabColor);
  }

  setTabColorObject(color: SimColor | null): this {
    return this.setTabColor(color === null ? null : color.asRgbColor().asHexString());
  }

  hasHiddenGridlines(): boolean {
    return this.model.hiddenGridlines;
  }

  setHiddenGridlines(hidden: boolean): this {
    this.model.hiddenGridlines = hidden;
    this.workbook.structureChanged();
    return this;
  }

  isRightToLeft(): boolean {
    return this.model.rightToLeft;
  }

  setRightToLeft(rightToLeft: boolean): this {
    this.model.rightToLeft = rightToLeft;
    this.workbook.structureChanged(this.model);
    return this;
  }

  /** There are no data sources, so no sheet is one of theirs. */
  asDataSourceSheet(): null {
    return null;
  }

  getDataSourceTables(): never[] {
    return [];
  }

  /** Charts, drawings, images, pivot tables and slicers cannot be put into a simulated sheet, so there are none. */
  getCharts(): never[] {
    return [];
  }

  getDrawings(): never[] {
    return [];
  }

  getImages(): never[] {
    return [];
  }

  getPivotTables(): never[] {
    return [];
  }

  getSlicers(): never[] {
    return [];
  }

  /** No form writes into a simulated sheet. */
  getFormUrl(): string | null {
    return null;
  }
}
