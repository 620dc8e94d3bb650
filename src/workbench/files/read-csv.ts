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
  const text = decoded(bytes).replace(/\r\n?/g, "\n");
  const { data } = Papa.parse<string[]>(text, {
    header: false,
    newline: "\n",
    delimitersToGuess: [",", "\t", ";", "|"],
    skipEmptyLines: false,
  });
  // The line end of the last line begins no further one.
  const last = data.at(-1);
  return last?.length === 1 && last[0] === "" ? data.slice(0, -1) : data;
}
