/** Looks of cells as other programs put them on the clipboard: Sheets on each cell, Excel in a style sheet with classes. */
import type { PageFormat } from "../../protocol/edit";

type Declarations = Readonly<Record<string, string>>;

function declarationsOf(css: string): Declarations {
  const found: Record<string, string> = {};
  for (const part of css.split(";")) {
    const colon = part.indexOf(":");
    if (colon > 0) found[part.slice(0, colon).trim().toLowerCase()] = part.slice(colon + 1).trim();
  }
  return found;
}

/** Class → what its rule says; the rest of a style sheet says nothing of cells. */
function classesOf(root: Document): ReadonlyMap<string, Declarations> {
  const classes = new Map<string, Declarations>();
  for (const sheet of root.querySelectorAll("style")) {
    const text = (sheet.textContent ?? "").replace(/<!--|-->/g, "");
    for (const [, name = "", css = ""] of text.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
      classes.set(name, { ...classes.get(name), ...declarationsOf(css) });
    }
  }
  return classes;
}

const white = /^(#fff(fff)?|white|window|transparent|none|auto|rgb\(255, ?255, ?255\))$/i;
const black = /^(#000(000)?|black|windowtext|rgb\(0, ?0, ?0\))$/i;

/** "rgb(1, 2, 3)", "red" → "#010203", as the document keeps colours; undefined for what is none. */
function hexOf(colour: string): string | undefined {
  const known = /^#[0-9a-f]{6}$/i.exec(colour);
  if (known !== null) return colour.toLowerCase();
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return undefined;
  context.fillStyle = "#010203";
  context.fillStyle = colour;
  const hex = String(context.fillStyle);
  return /^#[0-9a-f]{6}$/.test(hex) && hex !== "#010203" ? hex : undefined;
}

function formatOf(css: Declarations, has: (tags: string) => boolean): PageFormat {
  const background = css["background-color"] ?? css.background;
  const { color: colour } = css;
  const weight = css["font-weight"] ?? "";
  const line = `${css["text-decoration"] ?? ""} ${css["text-decoration-line"] ?? ""}`;
  const align = /^(left|center|right)$/.exec(css["text-align"] ?? "")?.[1];
  const hexes = {
    background: background === undefined || white.test(background) ? undefined : hexOf(background),
    fontColor: colour === undefined || black.test(colour) ? undefined : hexOf(colour),
  };
  return {
    ...(hexes.background === undefined ? {} : { background: hexes.background }),
    ...(hexes.fontColor === undefined ? {} : { fontColor: hexes.fontColor }),
    ...(/^(bold|[6-9]00)/.test(weight) || has("b,strong") ? { bold: true } : {}),
    ...(/italic|oblique/.test(css["font-style"] ?? "") || has("i,em") ? { italic: true } : {}),
    ...(/underline/.test(line) || has("u") ? { underline: true } : {}),
    ...(/line-through/.test(line) || has("s,strike,del") ? { strikethrough: true } : {}),
    ...(align === "center" || align === "right" || align === "left" ? { horizontalAlignment: align } : {}),
  };
}

const isNumber = /^[-+(]?[$€£]?[\d.,]+%?\)?$/;

/** Numbers are on the right by themselves. */
function withoutUsual(format: PageFormat): PageFormat {
  if (format.horizontalAlignment !== "right") return format;
  const { horizontalAlignment: _usual, ...others } = format;
  return others;
}

export interface CellStyle {
  readonly format: PageFormat;
  /** It was text where it comes from, whatever it looks like: 00123 keeps its zeros. */
  readonly isText: boolean;
}

export function styleReader(root: Document): (cell: HTMLTableCellElement) => CellStyle {
  const classes = classesOf(root);
  return (cell) => {
    const ofClasses = [...cell.classList].map((name) => classes.get(name) ?? {});
    const css: Declarations = Object.assign({}, ...ofClasses, declarationsOf(cell.getAttribute("style") ?? ""));
    // All of the cell's text in one <b>, as Excel and word processors write it.
    const has = (tags: string) => {
      const inner = cell.querySelector(tags);
      return inner !== null && inner.textContent?.trim() === cell.textContent?.trim() && inner.textContent !== "";
    };
    const format = formatOf(css, has);
    const sheetsValue = cell.getAttribute("data-sheets-value") ?? "";
    return {
      format: isNumber.test(cell.textContent?.trim() ?? "") ? withoutUsual(format) : format,
      isText: (css["mso-number-format"] ?? "").includes("@") || /^\{"1":2,/.test(sheetsValue),
    };
  };
}
