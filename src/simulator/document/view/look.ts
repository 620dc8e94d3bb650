/** The look of a cell as a page shows it: its own, with bandings and conditional formats laid over it. */

import type { CellStyle } from "../cells/cell";
import type { CellValue } from "../cells/value";
import { bandColor } from "../formats/banding";
import { conditionalStyle, withConditionalStyle } from "../formats/conditional-format";
import type { SheetModel } from "../sheet-model";
import type { Workbook } from "../workbook";

/** Sheets' own theme. */
const themeColors: Readonly<Record<string, string>> = {
  TEXT: "#000000",
  BACKGROUND: "#ffffff",
  ACCENT1: "#4285f4",
  ACCENT2: "#ea4335",
  ACCENT3: "#fbbc04",
  ACCENT4: "#34a853",
  ACCENT5: "#ff6d01",
  ACCENT6: "#46bdc6",
  HYPERLINK: "#1155cc",
};

/** "#rrggbb" of a colour that may be kept as the theme's. */
export const hexOf = (color: string): string => themeColors[color] ?? color;

export function lookOfCell(
  workbook: Workbook,
  sheet: SheetModel,
  style: CellStyle,
  row: number,
  column: number,
): CellStyle {
  const band =
    sheet.bandings.length === 0 || style.background !== undefined ? undefined : bandColor(sheet, row, column);
  const banded = band === undefined ? style : { ...style, background: band };
  return sheet.conditionalFormats.length === 0
    ? banded
    : withConditionalStyle(banded, conditionalStyle(workbook, sheet, row, column));
}

/** Numbers to the right, truth values in the middle, texts to the left, unless somebody said otherwise. */
export function alignmentOf(style: CellStyle, value: CellValue): "left" | "center" | "right" {
  const chosen = style.horizontalAlignment;
  if (chosen !== undefined && chosen !== "general-left") return chosen;
  if (typeof value === "number") return "right";
  if (typeof value === "boolean") return "center";
  return /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)$/.test(value) ? "center" : "left";
}
