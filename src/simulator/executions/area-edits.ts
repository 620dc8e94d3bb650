/** What a person does by hand to the look and place of cells: formats, merges, filters, copying, moving, taking back. */
import type { CellFormat, UserEdit } from "../api";
import { type Area, contains, intersects } from "../document/area";
import { type CellStyle, internStyle, plainStyle } from "../document/cells/cell";
import { clearCells } from "../document/cells/clear-cells";
import { type CopyParts, checkMove, copyArea, everything, moveArea, targetOf } from "../document/cells/copy-area";
import { inGrown } from "../document/cells/write-cells";
import { bordered } from "../document/formats/borders";
import { storedFormat } from "../document/formats/number-format";
import { texts } from "../document/limits";
import { putCellsBack } from "../document/saved/saved-block";
import type { SheetModel } from "../document/sheet-model";
import type { FilterCriterion } from "../document/sheet-parts";
import { applyFilter, newFilter, removeFilter } from "../document/structure/filter";
import { breakApart, mergeCells } from "../document/structure/merges";
import { assertMayEdit } from "../document/structure/protection";
import type { Workbook } from "../document/workbook";
import { ServiceError } from "../errors";

export type AreaEdit = Extract<
  UserEdit,
  { kind: "format" | "clearFormats" | "merge" | "filter" | "filterColumn" | "copy" | "move" | "moveLines" | "restore" }
>;

/** The area in which values have changed; null when only the look has. */
export function applyAreaEdit(workbook: Workbook, sheet: SheetModel, user: string, edit: AreaEdit): Area | null {
  switch (edit.kind) {
    case "format":
      format(workbook, sheet, user, areaOf(edit), edit);
      return null;
    case "clearFormats":
      clearCells(workbook, sheet, areaOf(edit), { formats: true }, user);
      return null;
    case "merge":
      checkInside(sheet, edit);
      if (edit.how === "none") breakApart(workbook, sheet, areaOf(edit), user);
      else mergeCells(workbook, sheet, areaOf(edit), edit.how, user);
      return null;
    case "filter":
      putFilter(workbook, sheet, user, edit.area);
      return null;
    case "filterColumn":
      filterColumn(workbook, sheet, edit);
      return null;
    case "copy":
      return copy(workbook, sheet, user, edit);
    case "move":
      return move(workbook, sheet, user, edit);
    case "moveLines":
      assertMayEdit(sheet, sheet.area, user, workbook.owner);
      workbook.move(sheet, edit.dimension, edit.first, edit.count, edit.before);
      return null;
    case "restore":
      return putCellsBack(workbook, sheet, edit.cells, user);
  }
}

export function areaOf({ top, left, bottom, right }: Area): Area {
  return { top, left, bottom, right };
}

export function checkInside(sheet: SheetModel, area: Area): void {
  if (area.top < 1 || area.left < 1 || area.bottom > sheet.grid.maxRows || area.right > sheet.grid.maxColumns) {
    throw new ServiceError(texts.outsideSheet);
  }
}

/** The style with what the format says; null takes away, what is missing stays. */
function formatted(style: CellStyle, format: CellFormat): CellStyle {
  const { bold, italic, underline, strikethrough, ...others } = format;
  const next: Record<string, unknown> = { ...style };
  const set = (key: keyof CellStyle, value: unknown): void => {
    if (value === null || value === false || value === "") delete next[key];
    else if (value !== undefined) next[key] = value;
  };
  set("fontWeight", bold === undefined ? undefined : bold && "bold");
  set("fontStyle", italic === undefined ? undefined : italic && "italic");
  const lines = [
    (underline ?? style.fontLine?.includes("underline")) === true ? "underline" : "",
    (strikethrough ?? style.fontLine?.includes("line-through")) === true ? "line-through" : "",
  ];
  set("fontLine", lines.filter((line) => line !== "").join(" "));
  set("background", others.background);
  set("fontColor", others.fontColor);
  set("fontFamily", others.fontFamily);
  set("fontSize", others.fontSize);
  set("horizontalAlignment", others.horizontalAlignment);
  set("verticalAlignment", others.verticalAlignment);
  set("wrap", others.wrap);
  if (others.numberFormat !== undefined) set("numberFormat", storedFormat(others.numberFormat ?? "") ?? null);
  return internStyle(next as CellStyle);
}

function format(workbook: Workbook, sheet: SheetModel, user: string, area: Area, edit: CellFormat): void {
  checkInside(sheet, area);
  assertMayEdit(sheet, area, user, workbook.owner);
  const known = new Map<CellStyle, CellStyle>();
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const old = sheet.grid.cell(row, column)?.style ?? plainStyle;
      let style = known.get(old);
      if (style === undefined) {
        style = formatted(old, edit);
        known.set(old, style);
      }
      if (edit.borders !== undefined) style = bordered(style, area, row, column, edit.borders);
      if (style !== old) sheet.grid.touch(row, column).style = style;
    }
  }
  workbook.cellsChanged(sheet, area);
}

function putFilter(workbook: Workbook, sheet: SheetModel, user: string, area: Area | null): void {
  assertMayEdit(sheet, area ?? sheet.filter?.area ?? sheet.area, user, workbook.owner);
  if (area === null) {
    removeFilter(workbook, sheet);
    return;
  }
  checkInside(sheet, area);
  sheet.filter = newFilter(areaOf(area));
  applyFilter(workbook, sheet);
}

function filterColumn(workbook: Workbook, sheet: SheetModel, edit: AreaEdit & { kind: "filterColumn" }): void {
  const { filter } = sheet;
  if (filter === null) throw new ServiceError("There is no filter on this sheet.");
  if (edit.column < filter.area.left || edit.column > filter.area.right) throw new ServiceError(texts.outsideSheet);
  const criterion: FilterCriterion = {
    ...(edit.hidden === undefined ? {} : { hidden: edit.hidden }),
    ...(edit.criteria === undefined ? {} : { condition: { criteria: edit.criteria, values: edit.values ?? [] } }),
  };
  if (Object.keys(criterion).length === 0) filter.criteria.delete(edit.column);
  else filter.criteria.set(edit.column, criterion);
  applyFilter(workbook, sheet);
}

const copied: Readonly<Record<"all" | "values" | "formats", CopyParts>> = {
  all: everything,
  values: { values: true },
  formats: { formats: true, conditionalFormats: true, merges: true },
};

function otherSheet(workbook: Workbook, sheet: SheetModel, id: number | undefined): SheetModel {
  const other = id === undefined ? sheet : workbook.sheetById(id);
  if (other === undefined) throw new ServiceError(`Sheet ${id} not found`);
  return other;
}

/** A paste over the edge makes the sheet larger. */
function copy(workbook: Workbook, sheet: SheetModel, user: string, edit: AreaEdit & { kind: "copy" }): Area | null {
  const source = areaOf(edit);
  checkInside(sheet, source);
  const to = otherSheet(workbook, sheet, edit.to.sheetId);
  const target = targetOf(source, areaOf(edit.to));
  assertMayEdit(to, target, user, workbook.owner);
  checkMerges(to, target, null);
  inGrown(workbook, to, target, true, () => copyArea(workbook, sheet, source, to, target, copied[edit.what]));
  return edit.what === "formats" ? null : target;
}

/** Nothing is laid over a part of a merge. The cells that are being moved take theirs along. */
function checkMerges(sheet: SheetModel, target: Area, leaving: Area | null): void {
  const cut = sheet.merges.some(
    (merge) => intersects(merge, target) && !contains(target, merge) && !(leaving !== null && contains(leaving, merge)),
  );
  if (cut) throw new ServiceError(texts.pasteOverMerge);
}

function move(workbook: Workbook, sheet: SheetModel, user: string, edit: AreaEdit & { kind: "move" }): Area {
  const source = areaOf(edit);
  checkInside(sheet, source);
  const to = otherSheet(workbook, sheet, edit.to.sheetId);
  const { top, left } = edit.to;
  const target = { top, left, bottom: top + source.bottom - source.top, right: left + source.right - source.left };
  checkMerges(to, target, to === sheet ? source : null);
  // Here already, because the merges at the target go first.
  checkMove(workbook, sheet, source, to, target, user);
  inGrown(workbook, to, target, true, () => {
    // Merges at the target go under what comes; those of the source come along.
    to.merges = to.merges.filter((merge) => !intersects(merge, target) || (to === sheet && intersects(merge, source)));
    moveArea(workbook, sheet, source, to, top, left, user);
  });
  return target;
}
