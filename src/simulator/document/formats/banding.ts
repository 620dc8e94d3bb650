/** Alternating colours of rows or columns, with a header and a footer. */

import { contains } from "../area";
import type { SheetModel } from "../sheet-model";
import type { BandColors } from "../sheet-parts";

// biome-ignore format: a table, measured live (gas-fakes: testsheetssets.js)
export const bandingThemes: Readonly<Record<string, BandColors>> = {
  LIGHT_GREY: { header: "#bdbdbd", first: "#ffffff", second: "#f3f3f3", footer: "#dedede" },
  CYAN: { header: "#4dd0e1", first: "#ffffff", second: "#e0f7fa", footer: "#a2e8f1" },
  GREEN: { header: "#63d297", first: "#ffffff", second: "#e7f9ef", footer: "#afe9ca" },
  YELLOW: { header: "#f7cb4d", first: "#ffffff", second: "#fef8e3", footer: "#fce8b2" },
  ORANGE: { header: "#f46524", first: "#ffffff", second: "#ffe6dd", footer: "#ffccbc" },
  BLUE: { header: "#5b95f9", first: "#ffffff", second: "#e8f0fe", footer: "#acc9fe" },
  TEAL: { header: "#26a69a", first: "#ffffff", second: "#ddf2f0", footer: "#8cd3cd" },
  GREY: { header: "#78909c", first: "#ffffff", second: "#ebeff1", footer: "#bbc8ce" },
  BROWN: { header: "#cca677", first: "#ffffff", second: "#f8f2eb", footer: "#e6d3ba" },
  LIGHT_GREEN: { header: "#8bc34a", first: "#ffffff", second: "#eef7e3", footer: "#c4e2a0" },
  INDIGO: { header: "#8989eb", first: "#ffffff", second: "#e8e7fc", footer: "#c4c3f7" },
  PINK: { header: "#e91d63", first: "#ffffff", second: "#fddce8", footer: "#f68ab0" },
};

function bandOf(colors: BandColors, index: number, count: number): string | null {
  if (colors.header !== null && index === 0) return colors.header;
  if (colors.footer !== null && index === count - 1) return colors.footer;
  const offset = colors.header === null ? index : index - 1;
  return offset % 2 === 0 ? colors.first : colors.second;
}

/** What banding gives a cell that has no background of its own; undefined where there is none. */
export function bandColor(sheet: SheetModel, row: number, column: number): string | undefined {
  for (const { area, rows, columns } of sheet.bandings) {
    if (!contains(area, { top: row, left: column, bottom: row, right: column })) continue;
    const color =
      rows !== null
        ? bandOf(rows, row - area.top, area.bottom - area.top + 1)
        : columns !== null
          ? bandOf(columns, column - area.left, area.right - area.left + 1)
          : null;
    if (color !== null) return color;
  }
  return undefined;
}
