/** Addresses as people write them: B7, B7:D9, C:C, 4:6, Sheet1!B7. Rows and columns count from 1. */

export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnOfLetters(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

export function addressOf({ row, column }: Position): string {
  return columnLetters(column) + row;
}

export function areaAddress(area: Area): string {
  const first = addressOf({ row: area.top, column: area.left });
  const last = addressOf({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

const part = /^\$?([A-Za-z]{0,3})\$?(\d{0,8})$/;

/** null when it is no address of a sheet of this size. */
export function parseAddress(
  text: string,
  size: { readonly maxRows: number; readonly maxColumns: number },
): { readonly sheetName: string | null; readonly area: Area } | null {
  const bang = text.lastIndexOf("!");
  const sheetName =
    bang < 0
      ? null
      : text
          .slice(0, bang)
          .trim()
          .replace(/^'(.*)'$/, "$1")
          .replaceAll("''", "'");
  const [from, to, more] = text
    .slice(bang + 1)
    .trim()
    .split(":");
  const first = part.exec((from ?? "").trim());
  const last = to === undefined ? first : part.exec(to.trim());
  if (first === null || last === null || more !== undefined) return null;
  const [letters1 = "", digits1 = ""] = first.slice(1);
  const [letters2 = "", digits2 = ""] = last.slice(1);
  if (to === undefined && (letters1 === "" || digits1 === "")) return null;
  if (letters1 === "" && digits1 === "") return null;
  const rows = [digits1 === "" ? 1 : Number(digits1), digits2 === "" ? size.maxRows : Number(digits2)] as const;
  const columns = [
    letters1 === "" ? 1 : columnOfLetters(letters1),
    letters2 === "" ? size.maxColumns : columnOfLetters(letters2),
  ] as const;
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  const inside = area.top >= 1 && area.left >= 1 && area.bottom <= size.maxRows && area.right <= size.maxColumns;
  return inside ? { sheetName: sheetName === "" ? null : sheetName, area } : null;
}

export function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function contains(area: Area, { row, column }: Position): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
