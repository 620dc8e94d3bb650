/** What a spreadsheet makes of a code that looks like a number: zeros lost, a decimal, thousands, a currency, E-notation, digits rounded away. */

/** A whole number as digits without leading zeros, and how many of them can be relied on. */
interface ShownNumber {
  readonly digits: string;
  /** Significant digits shown; the rest is rounded. */
  readonly exactTo: number;
  /** Digits and nothing else, as somebody types them. */
  readonly plain: boolean;
}

/** What a double keeps of a number, and so every spreadsheet. */
const keptDigits = 15;
/** Longer ones are no number that anybody shows; and no text is looked at beyond it. */
const longest = 40;

const plainDigits = /^\d+$/;
const grouped = /^\d{1,3}(?:[,.' \u00A0\u2019\u202F]\d{3})+$/;
const grouping = /[,.' \u00A0\u2019\u202F]/g;
/** With its decimal sign alone, as a mask without places shows it. */
const noDecimals = /[.,]0*$/;
const decimal = /^(\d*)[.,](\d+)$/;
/** 1.23457E+11, and the same by masks and other programs: 123.457E+9, 0.123457E+12, E+011, D+11 (Fortran), with a blank before the E, x10^11. */
const scientific = /^(\d{1,20})(?:[.,](\d{1,20}))?(?:E\+?| ?[ED] ?\+| ?[x×*] ?10\^\+?)(\d{1,3})$/i;
/** What no code has. Of several digits in front, no 10.1E2, which numbers a section, and no 12345e+12, which is an address with a tag. */
const onlyScientific = /^(?:\d(?!\d).*[.,+]|\d+[.,](?:\d{3}|.*\+)|\d+ ?[ED] ?\+|.*\^)/;
/** Where a formula has put letters before or behind it. */
const scientificWithin = /(?<![\d.,])\d[.,]\d{2,20}E\+\d{2,3}(?!\d)/i;
/** 1E5, 12e3: a code of its own, and a number for a spreadsheet. */
const codeLikeScientific = /^(\d{1,10})E(\d{1,2})$/i;
const currency = /^(?:[$€£]\s?|(?:US|MX)\$\s?)|\s?[€$]$/g;

const withoutZeros = (digits: string) => digits.replace(/^0+(?=\d)/, "");

/**
 * 1.23457E+11, 1.2345678E7, 123456.0, 4512.00: a whole number as only programs write it. `lost` where they have left out digits. 1E5 and 12E3 may be codes of
 * their own.
 */
export function wholeNumber(text: string): { readonly digits: string; readonly lost: boolean } | null {
  if (text.length > longest) return null;
  // As many zeros as a database has places for.
  if (/^\d+[.,]0+$/.test(text)) return { digits: text.replace(noDecimals, ""), lost: false };
  const e = onlyScientific.test(text) ? scientificParts(text) : null;
  return e === null ? null : { digits: e.digits, lost: e.digits.length !== e.length };
}

/** S1.23457E+11: a formula puts together what the cell shows, so its digits are gone here too. */
export function hasLostDigits(text: string): boolean {
  const found = text.length > longest ? null : scientificWithin.exec(text);
  return found !== null && wholeNumber(found[0])?.lost === true;
}

/** The digits that E-notation shows, without zeros in front, and how many the number has before its decimal sign. */
function scientificParts(text: string): { readonly digits: string; readonly length: number } | null {
  const e = scientific.exec(text);
  if (e === null) return null;
  const [, lead = "", more = "", power = "0"] = e;
  const all = lead + more;
  const digits = withoutZeros(all);
  return { digits, length: lead.length + Number(power) - (all.length - digits.length) };
}

function shownNumber(text: string): ShownNumber | null {
  if (text.length > longest) return null;
  const bare = text.replace(currency, "");
  if (plainDigits.test(bare)) {
    return { digits: withoutZeros(bare), exactTo: bare.length, plain: bare === text };
  }
  const e = scientificParts(bare);
  if (e !== null) {
    const { digits, length } = e;
    return {
      digits: withoutZeros(digits.slice(0, length).padEnd(length, "0")),
      exactTo: Math.min(digits.length, length),
      plain: false,
    };
  }
  const whole = bare.replace(noDecimals, "");
  if (whole === "") return null;
  if (plainDigits.test(whole)) return { digits: withoutZeros(whole), exactTo: whole.length, plain: false };
  if (!grouped.test(whole)) return null;
  const joined = whole.replace(grouping, "");
  return { digits: withoutZeros(joined), exactTo: joined.length, plain: false };
}

/** What a spreadsheet takes a code for: its digits, or the number that 1E5 is for it. */
function numberOfCode(code: string): string | null {
  if (code.length > longest) return null;
  if (plainDigits.test(code)) return withoutZeros(code);
  const e = codeLikeScientific.exec(code);
  if (e === null) return null;
  const [, digits = "", power = "0"] = e;
  return withoutZeros(digits + "0".repeat(Number(power)));
}

/** One more, digit by digit: a number of this length would itself be rounded. */
function plusOne(digits: string): string {
  const nines = /9*$/.exec(digits)?.[0].length ?? 0;
  const head = digits.slice(0, digits.length - nines);
  const raised = head === "" ? "1" : head.slice(0, -1) + String(Number(head.slice(-1)) + 1);
  return raised + "0".repeat(nines);
}

/** Rounded to its first `count` digits (9996 to three is 10000). */
function rounded(digits: string, count: number): string {
  if (digits.length <= count) return digits;
  const kept = digits.slice(0, count);
  return (Number(digits[count]) >= 5 ? plusOne(kept) : kept) + "0".repeat(digits.length - count);
}

/** True when zeros at the front are all that is gone. */
export function lostZeros(stored: string, typed: string): boolean {
  return stored !== typed && /^0\d+$/.test(stored) && withoutZeros(stored) === typed;
}

/** 1.10 and 01.1 are both 1.1 to a spreadsheet, and sections are numbered so. */
function decimalOf(text: string): string | null {
  if (text.length > longest) return null;
  const [, whole = text, places = ""] = decimal.exec(text) ?? [];
  return /^\d*$/.test(whole) && text !== "" ? `${withoutZeros(whole)}.${places.replace(/0+$/, "")}` : null;
}

/** Whether a spreadsheet that took `stored` for a number may show it as `typed`. */
export function becameNumber(stored: string, typed: string): boolean {
  if (decimal.test(stored) && decimalOf(stored) === decimalOf(typed)) return true;
  const was = numberOfCode(stored);
  const shown = was === null ? null : shownNumber(typed);
  if (was === null || shown === null) return false;
  // Zeros that somebody has put in front are no spreadsheet's work.
  if (shown.plain && plainDigits.test(stored) && typed.length > stored.length) return false;
  if (shown.digits === was) return true;
  if (!shown.plain && shown.exactTo < was.length && shown.digits === rounded(was, shown.exactTo)) return true;
  // Of a long number a spreadsheet keeps fifteen digits, cut or rounded.
  if (was.length <= keptDigits) return false;
  const cut = was.slice(0, keptDigits) + "0".repeat(was.length - keptDigits);
  return shown.digits === cut || shown.digits === rounded(was, keptDigits);
}
