/** The words of a formula. Every character belongs to one, so that a formula can be put together again with some of them changed. */
import type { Locale } from "../formats/locale";

export interface Token {
  readonly kind: "text" | "number" | "error" | "reference" | "name" | "sign" | "space";
  readonly text: string;
}

const kinds = ["space", "text", "error", "reference", "number", "name", "sign"] as const;

const sheet = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\w.]*!)?`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d+`;
const column = String.raw`\$?[A-Za-z]{1,3}`;
const row = String.raw`\$?\d+`;
// The longest forms first: A1:B2, A1:B (open below), A:C, 2:5, A1.
const reference = `${sheet}(?:${cell}:${cell}|${cell}:${column}|${cell}:${row}|${column}:${column}|${row}:${row}|${cell})(?![\\p{L}\\w(])`;

function patternFor(decimal: string): RegExp {
  const mark = decimal === "," ? "," : "\\.";
  const number = String.raw`\d+(?:${mark}\d*)?(?:[eE][+-]?\d+)?|${mark}\d+(?:[eE][+-]?\d+)?`;
  const parts = [
    String.raw`\s+`,
    `"(?:[^"]|"")*"`,
    String.raw`#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)`,
    reference,
    number,
    String.raw`${sheet}[\p{L}_][\p{L}\w.]*`,
    String.raw`<>|<=|>=|[-+*/^&=<>%(),;{}\\]`,
  ];
  return new RegExp(parts.map((part) => `(${part})`).join("|"), "yu");
}

const patterns = { ".": patternFor("."), ",": patternFor(",") };

/** null when there is a character in it that no formula has. */
export function tokensOf(source: string, locale: Locale): Token[] | null {
  const pattern = patterns[locale.decimal === "," ? "," : "."];
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < source.length) {
    const found = pattern.exec(source);
    if (found === null) return null;
    const index = kinds.findIndex((_, number) => found[number + 1] !== undefined);
    const kind = kinds[index];
    if (kind === undefined) return null;
    tokens.push({ kind, text: found[0] });
  }
  return tokens;
}
