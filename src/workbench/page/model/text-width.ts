/** How wide and high a cell's text is, so that it can run over empty cells beside it, and rows and columns can fit it. */
import type { CellView } from "../../protocol/views";

const family = 'Arial, "Liberation Sans", sans-serif';
const known = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null | undefined;

/** Points on paper are a third more pixels on the screen. */
export const pixelsOfPoints = (points: number): number => (points * 4) / 3;

/** Pixels of a line of text of this many points. */
export const lineHeight = (points = 10): number => (points === 10 ? 16 : Math.round(pixelsOfPoints(points) * 1.2));

export function textWidth(text: string, bold: boolean, points = 10): number {
  const key = `${bold ? "b" : "n"}${points}:${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  canvas ??= document.createElement("canvas").getContext("2d");
  // Without a canvas: a little more than an average letter.
  if (canvas === null) return text.length * 7;
  canvas.font = `${bold ? "bold " : ""}${pixelsOfPoints(points).toFixed(2)}px ${family}`;
  const width = canvas.measureText(text).width;
  // A big document has more texts than are worth remembering.
  if (known.size > 20_000) known.clear();
  known.set(key, width);
  return width;
}

/** How many lines a paragraph takes in a width, broken between words, and inside those that are too long. */
function linesOf(paragraph: string, width: number, measure: (text: string) => number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=[\s-])/)) {
    const size = measure(word);
    if (used > 0 && used + measure(word.trimEnd()) > width) {
      lines += 1;
      used = 0;
    }
    const more = Math.max(0, Math.ceil(size / width) - 1);
    lines += more;
    used += size - more * width;
  }
  return lines;
}

/** With a width, the text is broken to fit into it. */
export function textSize(
  cell: Pick<CellView, "display" | "fontWeight" | "fontSize">,
  width?: number,
): { readonly width: number; readonly height: number } {
  const measure = (text: string) => textWidth(text, cell.fontWeight === "bold", cell.fontSize);
  const paragraphs = cell.display.split("\n");
  const inside = width === undefined ? undefined : Math.max(10, width - 8);
  const lines =
    inside === undefined
      ? paragraphs.length
      : paragraphs.reduce((sum, paragraph) => sum + linesOf(paragraph, inside, measure), 0);
  return { width: Math.max(...paragraphs.map(measure)), height: lines * lineHeight(cell.fontSize) + 5 };
}
