/** What spreadsheets and programs put around a value to keep it as it is, and what it was. */

/** A cell of text that begins with an equals sign and a quotation mark can mean nothing else than the text between them. */
export function unwrapped(text: string): string {
  if (text.slice(0, 2) !== '="') return text;
  const trimmed = text.trim();
  if (trimmed.length < 3 || trimmed[trimmed.length - 1] !== '"') return text;
  const inner = trimmed.slice(2, -1);
  return inner.replace(/""/g, "").includes('"') ? text : inner.replace(/""/g, '"');
}
