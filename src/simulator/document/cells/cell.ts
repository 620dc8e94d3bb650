/** One cell: what it holds and how it looks. Styles are shared and never changed in place, so a sheet full of one format costs one object. */

import type { RichText } from "./rich-text";
import type { ValidationRule } from "./validation-rule";
import type { CellValue } from "./value";

export interface CellStyle {
  readonly numberFormat?: string;
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly fontWeight?: "bold";
  readonly fontStyle?: "italic";
  readonly fontLine?: "underline" | "line-through" | "underline line-through";
  /** "general-left" is what "normal" becomes (measured live by gas-fakes): by the value's kind, as an unset one. */
  readonly horizontalAlignment?: "left" | "center" | "right" | "general-left";
  readonly verticalAlignment?: "top" | "middle";
  readonly wrap?: "WRAP" | "CLIP" | "OVERFLOW";
  readonly direction?: "LEFT_TO_RIGHT" | "RIGHT_TO_LEFT";
  /** Degrees, or letters one below the other. */
  readonly rotation?: number | "vertical";
  /** A link that is shown as ordinary text. */
  readonly plainLink?: true;
  /** "SOLID #000000": how the line is drawn and its colour. */
  readonly borderTop?: string;
  readonly borderLeft?: string;
  readonly borderBottom?: string;
  readonly borderRight?: string;
}

export type StyleKey = keyof CellStyle;

export interface Cell {
  value: CellValue;
  /** With its leading "="; "" when the cell holds a plain value. */
  formula: string;
  style: CellStyle;
  note: string;
  rule: ValidationRule | null;
  /** Formats of parts of the text, and links; null where the text is of one piece. */
  rich: RichText | null;
}

export const plainStyle: CellStyle = {};

const interned = new Map<string, CellStyle>([["{}", plainStyle]]);
const derived = new WeakMap<CellStyle, Map<string, CellStyle>>();

/** The shared style object with these contents. */
export function internStyle(style: CellStyle): CellStyle {
  const sorted = Object.fromEntries(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = JSON.stringify(sorted);
  const known = interned.get(text);
  if (known !== undefined) return known;
  interned.set(text, sorted);
  return sorted;
}

/** The style with one member set, or taken away by undefined. */
export function withStyle<K extends StyleKey>(style: CellStyle, key: K, value: CellStyle[K] | undefined): CellStyle {
  if (style[key] === value) return style;
  let changes = derived.get(style);
  if (changes === undefined) {
    changes = new Map();
    derived.set(style, changes);
  }
  const change = `${key}=${value}`;
  const known = changes.get(change);
  if (known !== undefined) return known;
  const { [key]: _old, ...others } = style;
  const next = internStyle(value === undefined ? others : { ...others, [key]: value });
  changes.set(change, next);
  return next;
}

export function emptyCell(): Cell {
  return { value: "", formula: "", style: plainStyle, note: "", rule: null, rich: null };
}

export function copyCell(cell: Cell): Cell {
  return { ...cell };
}

/** Formats, notes and validation do not count as content; a formula does, and so does an unticked checkbox (facts: apps-script 6.2). */
export function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value !== "" || cell.formula !== "");
}

export function isUntouched(cell: Cell): boolean {
  return (
    cell.value === "" && cell.formula === "" && cell.style === plainStyle && cell.note === "" && cell.rule === null
  );
}
