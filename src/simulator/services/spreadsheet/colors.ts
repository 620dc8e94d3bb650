/** Colours as scripts give them: #rrggbb, #rgb or a CSS name. */

// biome-ignore format: a table
const named: Readonly<Record<string, string>> = {
  aqua: "#00ffff", black: "#000000", blue: "#0000ff", brown: "#a52a2a", cyan: "#00ffff", fuchsia: "#ff00ff",
  gold: "#ffd700", gray: "#808080", green: "#008000", grey: "#808080", lightblue: "#add8e6", lightgray: "#d3d3d3",
  lightgreen: "#90ee90", lightgrey: "#d3d3d3", lightyellow: "#ffffe0", lime: "#00ff00", magenta: "#ff00ff",
  maroon: "#800000", navy: "#000080", olive: "#808000", orange: "#ffa500", pink: "#ffc0cb", purple: "#800080",
  red: "#ff0000", silver: "#c0c0c0", teal: "#008080", white: "#ffffff", yellow: "#ffff00",
};

/**
 * null resets; a text that is no colour is accepted in silence and changes nothing (facts: apps-script 6.3, live), so it comes back undefined.
 */
export function readColor(color: string | null): string | null | undefined {
  if (color === null || color === "") return null;
  const text = color.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join("")}`;
  const rgb = /^rgb\((\d{1,3}),\s*(\d{1,3}),\s*(\d{1,3})\)$/.exec(text);
  if (rgb !== null) return rgbColor(Number(rgb[1]), Number(rgb[2]), Number(rgb[3]));
  return named[text];
}

export function rgbColor(red: number, green: number, blue: number): string {
  return `#${[red, green, blue].map((part) => Math.max(0, Math.min(255, part)).toString(16).padStart(2, "0")).join("")}`;
}
