/** A cell's formats as the browser's styles. */
import type { CellView, TextRunView } from "../../protocol/views";
import { pixelsOfPoints } from "../model/text-width";

type Style = Record<string, string>;

const lineStyles: Readonly<Record<string, string>> = {
  SOLID: "1px solid",
  SOLID_MEDIUM: "2px solid",
  SOLID_THICK: "3px solid",
  DASHED: "1px dashed",
  DOTTED: "1px dotted",
  DOUBLE: "3px double",
};

/** "SOLID #000000" → "1px solid #000000". */
function borderOf(border: string): string {
  const [kind = "", colour = "#000000"] = border.split(" ");
  return `${lineStyles[kind] ?? "1px solid"} ${colour}`;
}

const shared = new WeakMap<CellView, Style>();

export function lookOf(cell: CellView): Style {
  const before = shared.get(cell);
  if (before !== undefined) return before;
  const style: Style = {};
  if (cell.background !== undefined) style.backgroundColor = cell.background;
  if (cell.fontWeight !== undefined) style.fontWeight = cell.fontWeight;
  if (cell.fontStyle !== undefined) style.fontStyle = cell.fontStyle;
  if (cell.fontLine !== undefined) style.textDecoration = cell.fontLine;
  if (cell.fontColor !== undefined) style.color = cell.fontColor;
  if (cell.fontFamily !== undefined) style.fontFamily = `${cell.fontFamily}, Arial, sans-serif`;
  if (cell.fontSize !== undefined) style.fontSize = `${pixelsOfPoints(cell.fontSize).toFixed(2)}px`;
  if (cell.horizontalAlignment !== undefined) style.textAlign = cell.horizontalAlignment;
  for (const side of ["top", "left", "bottom", "right"] as const) {
    const border = cell.borders?.[side];
    if (border !== undefined) style[`border-${side}`] = borderOf(border);
  }
  shared.set(cell, style);
  return style;
}

export function runLook({ look, link }: TextRunView): Style {
  const lines = [look.underline || link !== null ? "underline" : "", look.strikethrough ? "line-through" : ""];
  const decoration = lines.filter((line) => line !== "").join(" ");
  const colour = look.color ?? (link === null ? undefined : "#1155cc");
  return {
    ...(look.bold ? { fontWeight: "bold" } : {}),
    ...(look.italic ? { fontStyle: "italic" } : {}),
    ...(decoration === "" ? {} : { textDecoration: decoration }),
    ...(colour === undefined ? {} : { color: colour }),
    ...(look.fontFamily === undefined ? {} : { fontFamily: `${look.fontFamily}, Arial, sans-serif` }),
    ...(look.fontSize === undefined ? {} : { fontSize: `${pixelsOfPoints(look.fontSize).toFixed(2)}px` }),
  };
}
