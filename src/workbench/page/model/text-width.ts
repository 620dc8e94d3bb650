/** How wide a cell's text is, so that what does not fit can run over empty cells beside it. */

const usual = '13.33px Arial, "Liberation Sans", sans-serif';
const known = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null | undefined;

export function textWidth(text: string, bold: boolean): number {
  const key = `${bold ? "b" : "n"}${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  canvas ??= document.createElement("canvas").getContext("2d");
  // Without a canvas: a little more than an average letter.
  if (canvas === null) return text.length * 7;
  canvas.font = bold ? `bold ${usual}` : usual;
  const width = canvas.measureText(text).width;
  // A big document has more texts than are worth remembering.
  if (known.size > 20_000) known.clear();
  known.set(key, width);
  return width;
}
