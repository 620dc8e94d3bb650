/** Numbers shown as common fractions: "# ?/?" shows 1.5 as 1 1/2. */

export interface FractionFormat {
  readonly before: string;
  readonly after: string;
  /** The places of the whole part; "" where there is none and 1.5 is 3/2. */
  readonly whole: string;
  readonly numerator: string;
  readonly denominator: string;
}

const pattern =
  /^((?:"[^"]*"|\\.|[^"\\0#?])*)(?:([0#?]+) +)?([0#?]+)\/([0#?]+|[1-9]\d*)((?:"[^"]*"|\\.|[^"\\0#?.])*)$/u;

export function readFractionFormat(format: string): FractionFormat | null {
  if (!format.includes("/")) return null;
  const found = pattern.exec(format);
  if (found === null) return null;
  const [, before = "", whole = "", numerator = "", denominator = "", after = ""] = found;
  return { before, whole, numerator, denominator, after };
}

/** The nearest fraction whose denominator is not larger; the smallest such denominator. */
function nearest(value: number, largest: number): readonly [number, number] {
  let best: readonly [number, number] = [Math.round(value), 1];
  let distance = Math.abs(value - best[0]);
  for (let denominator = 2; denominator <= largest && distance > 0; denominator += 1) {
    const numerator = Math.round(value * denominator);
    const off = Math.abs(value - numerator / denominator);
    if (off < distance - 1e-12) {
      best = [numerator, denominator];
      distance = off;
    }
  }
  return best;
}

const padded = (text: string, places: string, end: boolean): string => {
  const width = places.includes("?") ? places.replaceAll("#", "").length : 0;
  return end ? text.padEnd(width, " ") : text.padStart(width, " ");
};

export function showFraction(size: number, format: FractionFormat): string {
  const fixed = /^[1-9]/.test(format.denominator) ? Number(format.denominator) : null;
  const apart = format.whole === "" ? 0 : Math.floor(size);
  const rest = size - apart;
  const [numerator, denominator] =
    fixed === null
      ? nearest(rest, 10 ** Math.min(format.denominator.length, 4) - 1)
      : [Math.round(rest * fixed), fixed];
  const full = numerator === denominator && format.whole !== "";
  const whole = full ? apart + 1 : apart;
  const upper = full ? 0 : numerator;
  const wholeText = format.whole === "" || (whole === 0 && upper !== 0) ? "" : String(whole);
  // Nothing over something is left away, its place is kept.
  const fraction = `${padded(String(upper), format.numerator, false)}/${padded(String(denominator), format.denominator, true)}`;
  if (format.whole === "") return fraction;
  if (upper === 0) return `${wholeText} ${" ".repeat(fraction.length)}`.trimEnd();
  return wholeText === "" ? fraction.trimStart() : `${wholeText} ${fraction}`;
}
