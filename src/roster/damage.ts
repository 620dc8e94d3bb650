/**
 * What spreadsheets do to cells on their own: told only against the value that was pulled, because only that says what the cell was meant to be. A change
 * that could have been made by hand and by a spreadsheet alike is told as the spreadsheet's; it is repaired only when somebody asks.
 */
const digits = /^\d+$/;
const scientific = /^(\d)(?:[.,](\d+))?e\+?(\d{1,3})$/i;
/** 3-4, 3/4, 10.12: what a date is made of. */
const dateLike = /^(\d{1,2})[-/.](\d{1,2})$/;
const wholeDate = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/;
const dayAndMonth = /^(?:(\d{1,2})[-. ]([a-záéíóú]{3,4})|([a-záéíóú]{3,4})[-. ](\d{1,2}))\.?(?:[-. ]\d{2,4})?$/i;
const quotes = /[\u2018\u2019\u02bc\u201b`´]/g;
const doubleQuotes = /[\u201c\u201d\u201e«»]/g;
const dashes = /[\u2010-\u2015\u2212]/g;

export function lostZeros(stored: string, typed: string): boolean {
  return stored !== typed && /^0+\d+$/.test(stored) && stored.replace(/^0+/, "") === typed;
}

/** 123456789012 shown as 1.23457E+11: the digits that are left are those of the number, rounded. */
function becameScientific(stored: string, typed: string): boolean {
  const match = scientific.exec(typed);
  if (match === null || !digits.test(stored)) return false;
  const [, lead = "", more = "", power = ""] = match;
  const significant = stored.replace(/^0+/, "");
  return (
    significant.length === Number(power) + 1 &&
    Number(significant).toPrecision(1 + more.length) ===
      Number(`${lead}.${more || "0"}e${power}`).toPrecision(1 + more.length)
  );
}

/** 3-4 shown as 3/4/2025, 4-Mar or 2025-03-04. */
function becameDate(stored: string, typed: string): boolean {
  const parts = dateLike.exec(stored);
  if (parts === null) return false;
  const meant = [Number(parts[1]), Number(parts[2])];
  const whole = wholeDate.exec(typed);
  if (whole !== null) {
    const numbers = whole.slice(1).map(Number);
    return meant.every((part) => numbers.includes(part));
  }
  const spoken = dayAndMonth.exec(typed);
  return spoken !== null && meant.includes(Number(spoken[1] ?? spoken[4]));
}

/** 1234 shown as 1,234 or 1234.0. */
function becameNumber(stored: string, typed: string): boolean {
  if (!digits.test(stored)) return false;
  return /^\d{1,3}(?:[,. ]\d{3})+$/.test(typed)
    ? typed.replace(/[,. ]/g, "") === stored
    : typed.replace(/[.,]0+$/, "") === stored && typed !== stored;
}

/** One spelling of what word processing changes while people type: quotes, dashes, spaces, an ellipsis. */
const plainly = (text: string) =>
  text
    .replace(quotes, "'")
    .replace(doubleQuotes, '"')
    .replace(dashes, "-")
    .replace(/\u2026/g, "...")
    .replace(/\s+/g, " ")
    .trim();

/** Whether a spreadsheet alone may have made one value of the other. */
export function changedBySpreadsheet(stored: string, typed: string): boolean {
  if (stored === typed || stored === "" || typed === "") return false;
  return (
    lostZeros(stored, typed) ||
    becameScientific(stored, typed) ||
    becameDate(stored, typed) ||
    becameNumber(stored, typed) ||
    plainly(stored) === plainly(typed)
  );
}
