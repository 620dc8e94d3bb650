/** What is selected in a sheet, and by a script's word. */
import type { RangeObject, Simulated } from "../google-types";
import type { SimRangeList } from "./range-list";
import { activeRange, activeRangeList, currentCell, SimSelection } from "./selection";
import { SheetStructure } from "./sheet-structure";

export const sheetSelectionMembers = {
  activate: "",
  getActiveCell: "",
  getActiveRange: "",
  getActiveRangeList: "",
  getCurrentCell: "",
  getSelection: "",
  setActiveRange: "Range",
  setActiveRangeList: "RangeList",
  setActiveSelection: "Range|str",
  setCurrentCell: "Range",
} as const;

export abstract class SheetSelection
  extends SheetStructure
  implements Simulated<GoogleAppsScript.Spreadsheet.Sheet, Exclude<keyof typeof sheetSelectionMembers, "activate">>
{
  abstract getRange(first: number | string, column?: number, rows?: number, columns?: number): RangeObject;

  activate(): this {
    this.context.world.activate(this.context.user, this.model, this.workbook, this.context.id);
    return this;
  }

  getSelection(): SimSelection {
    return new SimSelection(this.context);
  }

  /** Of a sheet that is not looked at, the first cell. */
  getActiveRange(): RangeObject {
    return this.isActive ? activeRange(this.context) : this.getRange(1, 1);
  }

  getActiveRangeList(): SimRangeList {
    return activeRangeList(this.context);
  }

  getCurrentCell(): RangeObject {
    return this.isActive ? currentCell(this.context) : this.getRange(1, 1);
  }

  getActiveCell(): RangeObject {
    return this.getCurrentCell();
  }

  setActiveRange(range: RangeObject): RangeObject {
    return range.activate();
  }

  setActiveRangeList(rangeList: SimRangeList): SimRangeList {
    return rangeList.activate();
  }

  setActiveSelection(range: RangeObject | string): RangeObject {
    return (typeof range === "string" ? this.getRange(range) : range).activate();
  }

  setCurrentCell(cell: RangeObject): RangeObject {
    return cell.activateAsCurrentCell();
  }

  private get isActive(): boolean {
    return this.context.world.activeSheet(this.context.user, this.workbook) === this.model;
  }
}
