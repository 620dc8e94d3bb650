/** What a spreadsheet makes of a code that looks like a date: 3-4, 10/12, MAR2, SEP-1 and the like. */

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

const twoNumbers = /^(\d{1,2})[-/.](\d{1,2})$/;
const threeNumbers = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/;
const wordFirst = /^([a-zé]{3,10}\.?)[-/. ]?(\d{1,4})$/i;
const wordLast = /^(\d{1,4})[-/. ]?([a-zé]{3,10}\.?)$/i;
const wordBetween = /^(\d{1,2})[-/. ]([a-zé]{3,10}\.?)[-/. ](\d{2,4})$/i;
const wordThenDayAndYear = /^([a-zé]{3,10}\.?)[-/. ](\d{1,2})(?:,|[-/.])? ?(\d{2,4})$/i;
const isoTime = /^(\d{4})-(\d{1,2})-(\d{1,2})[T ]\d{2}:\d{2}/;
/** 1:02:00 AM: seconds nobody types; 1/0/1900, what a date cell shows of nothing. */
const timeOrNoDay = /^(?:\d{1,2}:\d{2}:\d{2}(?: ?[ap]\.? ?m\.?)?|0?1\/0?0\/1900|0?0-jan-(?:19)?00)$/i;
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
  if (text.length > 30) return [];
  const time = isoTime.exec(text);
  if (time !== null) return eitherWay(Number(time[2]), Number(time[3]));
  const between = wordBetween.exec(text);
  if (between !== null) return withWord(between[2] ?? "", Number(between[1]));
  const first = wordThenDayAndYear.exec(text);
  if (first !== null) return withWord(first[1] ?? "", Number(first[2]));
  return serial.test(text) ? partsOfSerial(text) : partsOfCode(text);
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

/** 12-Mar, Mar-04, 3/4/2026, 2026-03-04, 1:02:00 AM: what only a date looks like, and no code that a school gives. */
export function looksLikeDate(text: string): boolean {
  if (text.length > 30) return false;
  if (isoTime.test(text) || timeOrNoDay.test(text)) return true;
  const three = threeNumbers.exec(text);
  if (three !== null) {
    const [one = 0, two = 0, three_ = 0] = three.slice(1).map(Number);
    const hasYear = one >= 1900 || three_ >= 1900;
    return hasYear && partsOfThree([one, two, three_]).some((parts) => parts.other >= 1 && parts.other <= 31);
  }
  const dashed = /^(?:\d{1,2}-[a-zé]{3,4}\.?(?:-\d{2,4})?|[a-zé]{3,4}\.?-\d{2})$/i;
  return dashed.test(text) && partsShown(text).length > 0;
}
