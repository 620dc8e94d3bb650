/** CSV and TSV files as rows of text. */
import Papa from "papaparse";

/** Excel on Windows still writes its own code page; a byte that is no UTF-8 says so. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

export function readCsv(bytes: Uint8Array): string[][] {
  // The line end of the last line begins no further one, and would mislead the guess at what separates cells.
  const text = decoded(bytes).replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const delimitersToGuess = [",", "\t", ";", "|"];
  return Papa.parse<string[]>(text, { header: false, newline: "\n", delimitersToGuess, skipEmptyLines: false }).data;
}
