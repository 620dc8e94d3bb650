/** What a person does by hand to the look of a tab: shown or hidden, its colour, frozen panes, widths. No script hears of the cells. */
import type { UserEdit } from "../api";
import type { Dimension } from "../document/area";
import type { SheetModel } from "../document/sheet-model";
import type { Workbook } from "../document/workbook";
import { ServiceError } from "../errors";

type LookEdit = Extract<UserEdit, { kind: "hideSheet" | "showSheet" | "tabColor" | "freeze" | "resizeColumns" }>;

const narrowest = 2;

export function applyLook(workbook: Workbook, sheet: SheetModel, edit: LookEdit): void {
  switch (edit.kind) {
    case "hideSheet":
      workbook.hideSheet(sheet);
      return;
    case "showSheet":
      sheet.hidden = false;
      break;
    case "tabColor":
      sheet.tabColor = edit.color;
      break;
    case "freeze":
      freeze(sheet, "rows", edit.rows);
      freeze(sheet, "columns", edit.columns);
      break;
    case "resizeColumns":
      for (let column = edit.first; column < edit.first + edit.count; column += 1) {
        if (column >= 1 && column <= sheet.grid.maxColumns)
          sheet.columns.sizes.set(column, Math.max(narrowest, edit.width));
      }
      break;
  }
  workbook.structureChanged(sheet);
}

function freeze(sheet: SheetModel, dimension: Dimension, count: number | undefined): void {
  if (count === undefined) return;
  const size = dimension === "rows" ? sheet.grid.maxRows : sheet.grid.maxColumns;
  if (count < 0 || count >= size) throw new ServiceError(`You can't freeze all visible ${dimension}.`);
  sheet[dimension].frozen = count;
}
