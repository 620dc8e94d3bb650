/** Turns the bytes of an uploaded CSV into text: as its mark says, as UTF-8, or as Excel on Windows writes "CSV" (S-19). */
import type { ReadAs } from "../../../contract";
import { ProblemError } from "../../problem-error";

/** Bytes that stand for nothing in Windows-1252: whatever has them is something else. */
const undefinedBytes: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** Text has letters where its high bytes are; a picture or a program does not, and control characters besides. */
function mayBeWindows(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) => !undefinedBytes.has(byte) && (byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d),
  );
}

export function decodeCsv(bytes: Uint8Array): { readonly text: string; readonly readAs: ReadAs | null } {
  const marked = byMark(bytes);
  const text = decoded(bytes, marked ?? "utf-8");
  if (text !== null) return { text, readAs: null };
  if (marked !== null || !mayBeWindows(bytes)) throw new ProblemError("upload.encoding");
  return { text: new TextDecoder("windows-1252").decode(bytes), readAs: "windows-1252" };
}
