/** What a number format makes of a number: what the cell shows, or that the number is a day. The formatting itself is numfmt's. */
import { format, getFormatDateInfo, isDateFormat } from "numfmt";

export interface NumberFormat {
  /** Its code, as numfmt takes it; "" shows a number as it is. */
  readonly code: string;
  /** A time shows no day: 0.25 is 6:00 and not a day of 1899. */
  readonly kind: "number" | "day" | "time";
}

/** Longer ones are an attempt; Excel takes 255 characters. */
const codeAtMost = 1000;
/** LibreOffice and Excel in other languages name the same. */
const general = /^(general|standard|estándar|geral|g\/标准|g\/通用格式|@)?$/i;
const asItIs: NumberFormat = { code: "", kind: "number" };

/** Language and calendar of a date are not asked for: all days are written in one way. Where a number is meant they change nothing but its point. */
export function numberFormat(code: string): NumberFormat {
  if (code.length > codeAtMost || general.test(code.trim().replace(/;@$/, ""))) return asItIs;
  try {
    format(code, 1);
    if (!isDateFormat(code)) return { code, kind: "number" };
    const { year, month, day } = getFormatDateInfo(code);
    return { code, kind: year || month || day ? "day" : "time" };
  } catch {
    // Whatever no spreadsheet understands shows the number as it is.
    return asItIs;
  }
}

/** What a spreadsheet puts on a cell into which 1E05 was typed. */
const exponent = /[0#?]E[+-]/i;

/** More whole digits than a spreadsheet keeps: the last ones were lost on the way into the file. */
export const lostDigits = (number: number) => Math.abs(number) >= 1e15;

/** Without a format: whole numbers keep their digits, also where a narrow cell would show 1.23E+11; others as General shows them. */
function plainText(number: number): string {
  if (Number.isInteger(number) && !lostDigits(number)) return String(number === 0 ? 0 : number);
  return format("General", number);
}

/** Room that a format leaves beside the digits, for a bracket or a sign that others have, is no part of the text. */
export function numberText(number: number, { code, kind }: NumberFormat): string {
  // Rounded numbers keep an exponent, whatever the format: they must not be taken for what was typed. Other whole numbers never have one.
  const plain = lostDigits(number) || (Number.isInteger(number) && exponent.test(code));
  if (code === "" || (kind === "number" && plain)) return plainText(number);
  try {
    return format(Number.isInteger(number) ? withoutGeneral(code) : code, number, { dateErrorThrows: true }).trim();
  } catch {
    return plainText(number);
  }
}

/** What stands in quotes, behind a backslash or in brackets is text or a condition. */
const generalOrText = /"[^"]*"|\\.|\[[^\]]*\]|general/gi;

/** General in a code of several sections, or beside a colour or a text, keeps the digits of a whole number as it does alone. */
const withoutGeneral = (code: string) => code.replace(generalOrText, (part) => (/^general$/i.test(part) ? "0" : part));

/** The last day that spreadsheets know is in the year 9999. */
const daysAtMost = 2_958_466;

/** MM/DD/YYYY, as Excel counts: its 1900 has a 29 February and a day 0. Null for what is no day of any calendar. */
export function dayText(days: number): string | null {
  if (!(days >= 0 && days < daysAtMost)) return null;
  return format("mm/dd/yyyy", Math.floor(days));
}

/** The parts of a day and its time, as Excel counts from 1900; null for what is no day of any calendar. */
export function dayOf(days: number): { readonly date: string; readonly time: string | null } | null {
  const date = dayText(days);
  if (date === null) return null;
  return { date, time: Number.isInteger(days) ? null : format("h:mm:ss", days) };
}
