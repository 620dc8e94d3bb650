/** Which number patterns are simulated: the gate before numfmt, which shows more than Sheets does and some of it in another way. */
import { isValidFormat } from "numfmt";
import { NotSimulatedError } from "../../errors";
import { readFractionFormat } from "./fraction-format";

const splitCache = new Map<string, readonly string[]>();

export function sectionsOf(format: string): readonly string[] {
  let sections = splitCache.get(format);
  if (sections === undefined) {
    const parts: string[] = [""];
    for (const token of format.match(/"[^"]*"|\\.|\[[^\]]*\]|[^"\\[]|./gsu) ?? []) {
      if (token === ";") parts.push("");
      else parts[parts.length - 1] += token;
    }
    sections = parts;
    splitCache.set(format, sections);
  }
  return sections;
}

const tokens = /"[^"]*"|\\.|\[[^\]]*\]|[_*].|[eE][+-]0+|./gsu;

const partsOf = (section: string): readonly string[] => section.match(tokens) ?? [];

/** Shows texts: "@" in it. */
export const isTextSection = (section: string): boolean => partsOf(section).includes("@");

const bracketed = [
  /^\[(red|blue|green|black|white|cyan|magenta|yellow|color\d{1,2})\]$/i,
  /^\[(<=|>=|<>|<|>|=)-?\d+(\.\d+)?\]$/,
  // An amount's sign; without one it would be a way of writing days.
  /^\[\$[^\]-]+(-[^\]]*)?\]$/,
];

const digit = /^[0#?,.]$/;
const exponent = /^[eE][+-]0+$/;
const quoted = /^("[^"]*"|\\.|[_*].)$/su;
const literal = /^[$%+\-() /:!&'~{}<>=@\u00a0\p{Sc}]$/u;
/** What may stand between the digits of a number: 000-00-0000, (000) 000-0000. */
const separator = /^[-() ]$/;

const isKnown = (token: string): boolean =>
  [digit, exponent, quoted, literal, ...bracketed].some((kind) => kind.test(token));

/** Digits are in one piece, or in pieces that only a separator parts; there is one point. */
function holdsOneNumber(section: readonly string[]): boolean {
  const first = section.findIndex((token) => digit.test(token));
  const last = section.findLastIndex((token) => digit.test(token) || exponent.test(token));
  const inside = first < 0 ? [] : section.slice(first, last + 1);
  const points = inside.filter((token) => token === ".").length;
  return points <= 1 && inside.every((token) => digit.test(token) || exponent.test(token) || separator.test(token));
}

const verdicts = new Map<string, boolean>();

function isSimulated(format: string): boolean {
  if (!isValidFormat(format)) return false;
  return sectionsOf(format).every((section) => {
    const fraction = readFractionFormat(section);
    if (fraction !== null) return partsOf(fraction.before + fraction.after).every(isKnown);
    const parts = partsOf(section);
    return parts.every(isKnown) && holdsOneNumber(parts);
  });
}

/** Throws for a pattern that is not simulated. */
export function checkPattern(format: string): void {
  let verdict = verdicts.get(format);
  if (verdict === undefined) {
    verdict = isSimulated(format);
    verdicts.set(format, verdict);
  }
  if (!verdict) throw new NotSimulatedError(`number format ${format}`);
}
