/** What a person does by hand to the layout of a tab: shown or hidden, moved, its colour, frozen panes, widths, hidden lines. No script hears of it. */
import type { UserEdit } from "../api";
import type { SheetModel } from "../document/sheet-model";
import type { Workbook } from "../document/workbook";

type LayoutEdit = Extract<
  UserEdit,
  | { kind: "hideSheet" | "showSheet" }
  | { kind: "moveSheet" | "tabColor" | "freeze" | "resizeColumns" | "resizeRows" }
  | { kind: "hideRows" | "showRows" | "hideColumns" | "showColumns" }
>;

/** A column dragged to nothing can still be found again. */
const narrowest = 2;

export function applyLayoutEdit(workbook: Workbook, sheet: SheetModel, edit: LayoutEdit): void {
  switch (edit.kind) {
    case "hideSheet":
      workbook.hideSheet(sheet);
      break;
    case "showSheet":
      workbook.showSheet(sheet);
      break;
    case "moveSheet":
      workbook.moveSheet(sheet, edit.index);
      break;
    case "tabColor":
      workbook.setTabColor(sheet, edit.color);
      break;
    case "resizeColumns":
      workbook.resizeLines(sheet, "columns", edit.first, edit.count, Math.max(narrowest, edit.width));
      break;
    case "resizeRows":
      workbook.resizeLines(sheet, "rows", edit.first, edit.count, Math.max(narrowest, edit.height));
      break;
    case "freeze":
      if (edit.rows !== undefined) workbook.freeze(sheet, "rows", edit.rows);
      if (edit.columns !== undefined) workbook.freeze(sheet, "columns", edit.columns);
      break;
    case "hideRows":
    case "showRows":
      workbook.hideLines(sheet, "rows", edit.first, edit.count, edit.kind === "hideRows");
      break;
    case "hideColumns":
    case "showColumns":
      workbook.hideLines(sheet, "columns", edit.first, edit.count, edit.kind === "hideColumns");
      break;
  }
}
