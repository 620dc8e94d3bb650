/** Utilities.parseCsv: RFC 4180, a quote inside an unquoted field stays as it is. */
import { ServiceError } from "../../errors";

export function parseCsvText(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  let index = 0;
  const endField = (): void => {
    row.push(field);
    field = "";
  };
  const endRow = (): void => {
    endField();
    rows.push(row);
    row = [];
  };
  while (index < text.length) {
    const character = text.charAt(index);
    if (quoted) {
      if (character !== '"') field += character;
      else if (text.charAt(index + 1) === '"') {
        field += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"' && field === "") quoted = true;
    else if (character === delimiter) endField();
    else if (character === "\n" || character === "\r") {
      if (character === "\r" && text.charAt(index + 1) === "\n") index += 1;
      endRow();
    } else field += character;
    index += 1;
  }
  if (quoted) throw new ServiceError("Could not parse text.");
  if (field !== "" || row.length > 0) endRow();
  return rows;
}
