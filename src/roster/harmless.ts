/** Text that a spreadsheet would run as a formula, made harmless and made itself again: in files, and when it is written into cells. */

/**
 * A spreadsheet runs a cell that begins so (OWASP's list, with the full-width forms); an apostrophe before it makes it text. A cell's own
 * apostrophe gets another one, so that exactly one can be taken away again.
 */
const startsLikeFormula = /^[=+\-@\t\r\n'＝＋－＠]/;
const escaped = /^'[=+\-@\t\r\n'＝＋－＠]/;

export function harmless(text: string): string {
  return startsLikeFormula.test(text) ? `'${text}` : text;
}

export function fromHarmless(text: string): string {
  return escaped.test(text) ? text.slice(1) : text;
}
