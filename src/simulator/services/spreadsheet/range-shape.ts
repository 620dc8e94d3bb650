/** Cells put together, taken apart, moved aside or elsewhere: merging, inserting and deleting cells, copying, moving, filling. */
import { type Area, columnCount, growsOneWay, rowCount } from "../../document/area";
import { fillSeries } from "../../document/cells/auto-fill";
import { type CopyParts, copyArea, everything, moveArea, scriptTargetOf } from "../../document/cells/copy-area";
import { deleteCells, insertCells } from "../../document/cells/shift-cells";
import { inGrown } from "../../document/cells/write-cells";
import { texts } from "../../document/limits";
import type { SheetModel } from "../../document/sheet-model";
import { breakApart, mergeCells, mergesIn } from "../../document/structure/merges";
import { assertMayEdit } from "../../document/structure/protection";
import { dataEnd } from "../../document/view/data-region";
import type { Workbook } from "../../document/workbook";
import { NotSimulatedError, ServiceError } from "../../errors";
import { writerOf } from "../context";
import { EnumValue } from "../enums";
import { readCopyOptions } from "./options";
import { RangeText } from "./range-text";

export const shapeMembers = {
  autoFill: "Range,enum:AutoFillSeries",
  autoFillToNeighbor: "enum:AutoFillSeries",
  breakApart: "",
  copyFormatToRange: "int,int,int,int,int|Sheet,int,int,int,int",
  /** What is no type of pasting is not minded, but for the three arguments (GF:notes/oddities.md). */
  copyTo: "Range|Range,enum:CopyPasteType,bool|Range,any",
  copyValuesToRange: "int,int,int,int,int|Sheet,int,int,int,int",
  deleteCells: "enum:Dimension",
  insertCells: "enum:Dimension",
  isPartOfMerge: "",
  merge: "",
  mergeAcross: "",
  mergeVertically: "",
  moveTo: "Range",
} as const;

/** What a range and a sheet have in common for those that copy into them. */
interface Place {
  readonly sheetModel: SheetModel;
  readonly area: Area;
  readonly workbook: Workbook;
}

export abstract class RangeShape extends RangeText {
  merge(): this {
    mergeCells(this.workbook, this.sheetModel, this.existing, "all", this.context.user);
    return this;
  }

  mergeAcross(): this {
    mergeCells(this.workbook, this.sheetModel, this.existing, "across", this.context.user);
    return this;
  }

  mergeVertically(): this {
    mergeCells(this.workbook, this.sheetModel, this.existing, "vertically", this.context.user);
    return this;
  }

  breakApart(): this {
    breakApart(this.workbook, this.sheetModel, this.existing, this.context.user);
    return this;
  }

  isPartOfMerge(): boolean {
    return mergesIn(this.sheetModel, this.existing).length > 0;
  }

  copyTo(destination: Place, how?: unknown, transposed = false): void {
    const parts = copyPartsOf(how, (what) => {
      throw new NotSimulatedError(`Range.${what}`);
    });
    this.sameDocument(destination);
    this.copyInto(
      destination.sheetModel,
      scriptTargetOf(this.existing, destination.area, transposed),
      parts,
      transposed,
    );
  }

  copyValuesToRange(sheet: number | object, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.copyToPlace(sheet, { top: row, left: column, bottom: rowEnd, right: columnEnd }, { values: true });
  }

  copyFormatToRange(sheet: number | object, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.copyToPlace(sheet, { top: row, left: column, bottom: rowEnd, right: columnEnd }, { formats: true });
  }

  moveTo(target: Place): void {
    this.sameDocument(target);
    const { top, left } = target.area;
    const bottom = top + rowCount(this.area) - 1;
    const right = left + columnCount(this.area) - 1;
    const { sheetModel } = target;
    inGrown(this.workbook, sheetModel, { top, left, bottom, right }, this.growsGrid, () =>
      moveArea(this.workbook, this.sheetModel, this.existing, sheetModel, top, left, this.context.user),
    );
  }

  insertCells(dimension: EnumValue): this {
    const direction = dimension.name === "ROWS" ? "rows" : "columns";
    insertCells(this.workbook, this.sheetModel, this.existing, direction, this.context.user);
    return this;
  }

  deleteCells(dimension: EnumValue): void {
    const direction = dimension.name === "ROWS" ? "rows" : "columns";
    deleteCells(this.workbook, this.sheetModel, this.existing, direction, this.context.user);
  }

  autoFill(destination: Place, series: EnumValue): void {
    this.sameDocument(destination);
    if (!growsOneWay(this.existing, destination.area)) throw new ServiceError(texts.autoFillDestination);
    const { area } = destination;
    inGrown(this.workbook, this.sheetModel, area, this.growsGrid, () => {
      assertMayEdit(this.sheetModel, area, this.context.user, this.workbook.owner);
      fillSeries(this.workbook, this.sheetModel, this.existing, area, series.name === "DEFAULT_SERIES");
    });
  }

  /** Down as far as the column beside it has data: the one to the left, else the one to the right. */
  autoFillToNeighbor(series: EnumValue): void {
    const { existing } = this;
    const beside = [existing.left - 1, existing.right + 1].map((column) => {
      if (column < 1 || column > this.sheetModel.grid.maxColumns) return 0;
      return dataEnd(this.workbook, this.sheetModel, existing.bottom, column);
    });
    const bottom = beside.find((row) => row > existing.bottom);
    if (bottom === undefined) return;
    const { sheetModel, workbook } = this;
    this.autoFill({ sheetModel, workbook, area: { ...existing, bottom } }, series);
  }

  private sameDocument(target: Place): void {
    if (target.workbook !== this.workbook) throw new ServiceError(texts.otherDocument);
  }

  private get growsGrid(): boolean {
    return writerOf(this.context).growsGrid;
  }

  private copyToPlace(sheet: number | object, area: Area, parts: CopyParts): void {
    const model =
      typeof sheet === "number"
        ? this.workbook.sheetById(sheet)
        : this.workbook.sheets.find((other) => "model" in sheet && sheet.model === other);
    if (model === undefined) throw new ServiceError("Invalid argument: gridId");
    this.copyInto(model, scriptTargetOf(this.existing, area), parts, false);
  }

  private copyInto(sheet: SheetModel, target: Area, parts: CopyParts, transposed: boolean): void {
    const { maxRows, maxColumns } = sheet.grid;
    if (!this.growsGrid && (target.bottom > maxRows || target.right > maxColumns)) {
      throw new ServiceError(texts.targetOutsideSheet);
    }
    inGrown(this.workbook, sheet, target, this.growsGrid, () => {
      assertMayEdit(sheet, target, this.context.user, this.workbook.owner);
      copyArea(this.workbook, this.sheetModel, this.existing, sheet, target, parts, transposed);
    });
  }
}

function copyPartsOf(how: unknown, refuse: (what: string) => never): CopyParts {
  if (typeof how !== "object" || how === null) return everything;
  if (!(how instanceof EnumValue)) {
    const { formats, contents } = readCopyOptions(how);
    if (formats && contents) return everything;
    // "contentsOnly" copies what formulas make, as many scripts use it to make values of them.
    return contents ? { values: true } : { formats: true, conditionalFormats: true, merges: true };
  }
  switch (how.name) {
    case "PASTE_NORMAL":
      return everything;
    case "PASTE_NO_BORDERS":
      return { ...everything, withoutBorders: true };
    case "PASTE_VALUES":
      return { values: true };
    case "PASTE_FORMULA":
      return { values: true, formulas: true };
    case "PASTE_FORMAT":
      return { formats: true, conditionalFormats: true, merges: true };
    case "PASTE_DATA_VALIDATION":
      return { rules: true };
    case "PASTE_CONDITIONAL_FORMATTING":
      return { conditionalFormats: true };
    case "PASTE_COLUMN_WIDTHS":
      return { columnWidths: true };
    default:
      return refuse(`copyTo ${how.name}`);
  }
}
