/** Colours as scripts give them: #rrggbb, #rgb or a CSS name. */
import { colorNames } from "./color-names";

/**
 * null resets; a text that is no colour is accepted in silence and changes nothing (facts: apps-script 6.3, live), so it comes back undefined.
 */
export function readColor(color: string | null): string | null | undefined {
  if (color === null || color === "") return null;
  if (known.has(color)) return known.get(color);
  const read = readNew(color);
  if (known.size > 5000) known.clear();
  known.set(color, read);
  return read;
}

/** A sheet has many cells and few colours. */
const known = new Map<string, string | undefined>();

function readNew(color: string): string | undefined {
  const text = color.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join("")}`;
  const rgb = /^rgb\((\d{1,3}),\s*(\d{1,3}),\s*(\d{1,3})\)$/.exec(text);
  if (rgb !== null) return rgbColor(Number(rgb[1]), Number(rgb[2]), Number(rgb[3]));
  return colorNames.get(text);
}

export function rgbColor(red: number, green: number, blue: number): string {
  return `#${[red, green, blue].map((part) => Math.max(0, Math.min(255, part)).toString(16).padStart(2, "0")).join("")}`;
}
