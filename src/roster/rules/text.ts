/** What every rule does to a cell first: one Unicode form, no spaces around, no invisible characters that a paste brings along. */
const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

export function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(invisible, "")
    .replace(/[\u00A0\u2007\u202F]/g, " ")
    .trim();
}
