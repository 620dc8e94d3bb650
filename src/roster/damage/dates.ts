/** What a spreadsheet makes of a code that looks like a date: 3-4, 10/12, MAR2, SEP-1 and the like. */

/** Longer ones are no date: the longest tell a time zone by name. */
const longest = 80;

interface DateParts {
  /** 1 to 12. */
  readonly month: number;
  /** A day, or what a spreadsheet took for a year (MAR-04). */
  readonly other: number;
}

/** English and Spanish, by what the first letters can only be; longer words must be the month's name. */
const monthNames: readonly (readonly string[])[] = [
  ["january", "enero"],
  ["february", "febrero"],
  ["march", "marzo"],
  ["april", "abril"],
  ["may", "mayo"],
  ["june", "junio"],
  ["july", "julio"],
  ["august", "agosto"],
  ["september", "septiembre", "setiembre", "sept"],
  ["october", "octubre"],
  ["november", "noviembre"],
  ["december", "diciembre"],
];

/** 1 to 12; null where the word is no month. */
export function monthOf(word: string): number | null {
  const plain = word.toLowerCase().replace(/\.$/, "");
  if (plain.length < 3) return null;
  const index = monthNames.findIndex((names) => names.some((name) => name.startsWith(plain)));
  return index < 0 ? null : index + 1;
}

/** What stands behind the day: T00:00:00Z, 0:00:00, 12:00 AM, 00:00:00 GMT-0500 (Central Daylight Time). The day is the one that is written. */
const time =
  /(?:[T ]|,\s)\s?\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:[ap]\.?\s?m\.?)?\s?(?:Z|UTC|(?:GMT)?[+-]\d{2}:?\d{2})?(?: \([^()]*\))?$/i;
/** Not "mar", which is March too. */
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun|lun|martes|mi[eé]|jue|vie|s[aá]b|dom)[a-z]{0,6}(?:\.,?|,)?\s/i;
const ordinal = /(\d)(?:st|nd|rd|th|ro|er|[ºo°])(?=[^a-z\d]|$)/i;
const monthFirst = /^([a-zà-öø-ÿ]{3,10})\.?[-/. ]{1,2}(\d{1,2})(?:, ?|[-/. ] ?)(?:del? )?(\d{4}|\d{2})$/i;
const dayFirst = /^(\d{1,2})[-/. ]{0,2}(?:of |de )?([a-zà-öø-ÿ]{3,10})\.?,?[-/. ]{0,2}(?:del? )?(\d{4}|\d{2})$/i;
const yearThenMonth = /^(\d{4})[-/. ]([a-zà-öø-ÿ]{3,10})\.?[-/. ](\d{1,2})$/i;

export const withoutTime = (text: string) => text.replace(time, "").trim();
export const withoutWeekday = (text: string) => text.replace(weekday, "");

/** A day with its month's name and its year, in whatever order: March 4, 2026; miércoles, 4 de marzo de 2026. The year as it is written. */
export function namedDay(text: string): { readonly year: string; readonly month: number; readonly day: number } | null {
  const plain = withoutWeekday(text).replace(ordinal, "$1");
  const [first, last, before] = [monthFirst.exec(plain), dayFirst.exec(plain), yearThenMonth.exec(plain)];
  const [word, day, year] =
    first !== null
      ? [first[1], first[2], first[3]]
      : last !== null
        ? [last[2], last[1], last[3]]
        : [before?.[2], before?.[3], before?.[1]];
  const month = word === undefined ? null : monthOf(word);
  return month === null || year === undefined ? null : { year, month, day: Number(day) };
}

const twoNumbers = /^(\d{1,2})[-/.](\d{1,2})$/;
const threeNumbers = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/;
const wordFirst = /^([a-zé]{3,10}\.?)[-/. ]?(\d{1,4})$/i;
const wordLast = /^(\d{1,4})[-/. ]?([a-zé]{3,10}\.?)$/i;
const isoTime = /^(\d{4})-(\d{1,2})-(\d{1,2})[T ]\d{2}:\d{2}/;
/** 1:02:00 AM: seconds nobody types; 1/0/1900, what a date cell shows of nothing. */
const timeOrNoDay = /^(?:\d{1,2}:\d{2}:\d{2}(?: ?[ap]\.? ?m\.?)?|0?1\/0?0\/1900|0?0-jan-(?:19)?00)$/i;
/** 12-Mar, 12/mar, 4-Mar-26, Mar-04, mar/26. */
const joinedWord = /^(?:\d{1,2}([-/])[a-zé]{3,4}\.?(?:\1\d{2,4})?|[a-zé]{3,4}\.?[-/]\d{2})$/i;
/** A day as a number, where a date cell was turned into text again: from 2000 to 2050. */
const serial = /^\d{5}(?:[.,]0+)?$/;
const firstSerial = 36526;
const lastSerial = 55152;

const isMonth = (number: number) => number >= 1 && number <= 12;

/** Both readings of two numbers: month and day, day and month. */
function eitherWay(one: number, other: number): DateParts[] {
  const found: DateParts[] = [];
  if (isMonth(one)) found.push({ month: one, other });
  if (isMonth(other) && other !== one) found.push({ month: other, other: one });
  return found;
}

function withWord(word: string, number: number): DateParts[] {
  const month = monthOf(word);
  return month === null ? [] : [{ month, other: number }];
}

/** What a spreadsheet may take a code for; nothing when it is no date to it. */
function partsOfCode(code: string): DateParts[] {
  const numbers = twoNumbers.exec(code);
  if (numbers !== null) return eitherWay(Number(numbers[1]), Number(numbers[2]));
  const three = threeNumbers.exec(code);
  if (three !== null) return partsOfThree(three.slice(1).map(Number));
  const first = wordFirst.exec(code);
  if (first !== null) return withWord(first[1] ?? "", Number(first[2]));
  const last = wordLast.exec(code);
  return last === null ? [] : withWord(last[2] ?? "", Number(last[1]));
}

function partsOfThree([one = 0, two = 0, three = 0]: readonly number[]): DateParts[] {
  // 2026-03-04 has its year in front; 3/4/2026 behind, and there nobody knows which is the month.
  return one > 31 ? eitherWay(two, three) : eitherWay(one, two);
}

/** Month and day of a serial day number; 25569 is the first of January 1970. */
function partsOfSerial(text: string): DateParts[] {
  const days = Number.parseInt(text, 10);
  if (!serial.test(text) || days < firstSerial || days > lastSerial) return [];
  const date = new Date((days - 25569) * 86_400_000);
  return [{ month: date.getUTCMonth() + 1, other: date.getUTCDate() }];
}

/** What a cell shows of a date, in the formats that spreadsheets choose by themselves. */
function partsShown(text: string): DateParts[] {
  if (text.length > longest) return [];
  const instant = isoTime.exec(text);
  if (instant !== null) return eitherWay(Number(instant[2]), Number(instant[3]));
  const shown = withoutTime(text);
  const named = namedDay(shown);
  if (named !== null) return [{ month: named.month, other: named.day }];
  return serial.test(shown) ? partsOfSerial(shown) : partsOfCode(withoutWeekday(shown));
}

const twoDigits = (number: number) => number % 100;

/** Whether a spreadsheet that took `stored` for a date may show it as `typed`. */
export function becameDate(stored: string, typed: string): boolean {
  const was = stored.length > 30 ? [] : partsOfCode(stored);
  if (was.length === 0 || typed === stored) return false;
  const plainNumbers = twoNumbers.test(stored) && twoNumbers.test(typed);
  // 3-4 that became 3-5 was typed; 3-4 that became 3/4 is the spreadsheet's other way to write it.
  const shown = partsShown(typed);
  if (
    plainNumbers &&
    typed.replace(/[-/.]/, "-").replace(/\b0/g, "") !== stored.replace(/[-/.]/, "-").replace(/\b0/g, "")
  ) {
    return false;
  }
  return was.some(({ month, other }) =>
    shown.some((one) => one.month === month && (one.other === other || twoDigits(one.other) === twoDigits(other))),
  );
}

/** 03/04/26; hyphens and periods also number sections, and 9/10/11 are three grades. */
function isShortDate(text: string): boolean {
  const [, one = "", two = "", three = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/.exec(text) ?? [];
  const [first, second] = [Number(one), Number(two)];
  const areGrades = second === first + 1 && Number(three) === second + 1;
  return !areGrades && eitherWay(first, second).some(({ other }) => other >= 1 && other <= 31);
}

/** March 4, 2026 and 4 de marzo de 2026: a year of four digits, and nothing written as one word: MAY52026 is a code. */
function isLongDate(text: string): boolean {
  const found = namedDay(text);
  const isOneWord = /\d[a-z]|[a-z]\d/i.test(withoutWeekday(text).replace(ordinal, "$1"));
  return found !== null && found.year.length === 4 && found.day >= 1 && found.day <= 31 && !isOneWord;
}

/** 12-Mar, Mar-04, 3/4/2026, 3/4/2026 0:00, 2026-03-04, March 4, 2026, 1:02:00 AM: what only a date looks like, and no code that a school gives. */
export function looksLikeDate(typed: string): boolean {
  if (typed.length > longest) return false;
  if (isoTime.test(typed) || timeOrNoDay.test(typed)) return true;
  const text = withoutTime(typed);
  if (isLongDate(text)) return true;
  const numbers = withoutWeekday(text);
  if (isShortDate(numbers)) return true;
  const three = threeNumbers.exec(numbers);
  if (three !== null) {
    const [one = 0, two = 0, three_ = 0] = three.slice(1).map(Number);
    const hasYear = one >= 1900 || three_ >= 1900;
    return hasYear && partsOfThree([one, two, three_]).some((parts) => parts.other >= 1 && parts.other <= 31);
  }
  return joinedWord.test(text) && partsShown(text).length > 0;
}
