/** The files of a packed folder, such as a OneRoster zip; each is unpacked when it is read, within the limits of the whole. */
import { type FileFault, Unreadable } from "../fault";
import { foreignZip, zipOf } from "../kinds";
import { findWorkbook, Parts } from "../xlsx/workbook";
import { entriesOf } from "./directory";
import { unpacked } from "./unpack";

export interface PackedFile {
  /** Without its folders. */
  readonly name: string;
  readonly read: () => Uint8Array;
}

export type Archive =
  | { readonly ok: true; readonly files: readonly PackedFile[] }
  | { readonly ok: false; readonly fault: FileFault };

/** What Macs put beside each file, and what begins with a dot: nobody has made it, nobody means it. */
const isByTheWay = (name: string) => /(?:^|\/)(?:__MACOSX\/|\.)/i.test(name) || name.endsWith("/");

function whole(pieces: Iterable<Uint8Array>, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function filesOf(bytes: Uint8Array): PackedFile[] | null {
  const entries = entriesOf(bytes);
  const fault = foreignZip(entries);
  if (fault.code !== "file.archive") throw new Unreadable("another kind of file", fault);
  const named = entries.map((entry) => ({ entry, path: entry.name.replaceAll("\\", "/") }));
  if (named.some(({ path }) => /^\/?xl\//i.test(path)) && findWorkbook(new Parts(entries)) !== null) return null;
  return named
    .filter(({ path }) => !isByTheWay(path))
    .map(({ entry, path }) => ({
      name: path.slice(path.lastIndexOf("/") + 1),
      read: () => whole(unpacked(entry), entry.unpackedLength),
    }));
}

/** Null for a file that is no packed folder: a workbook is one to its program only. What is wrong with one of its parts is told when that is unpacked. */
export function openArchive(bytes: Uint8Array): Archive | null {
  const zip = zipOf(bytes);
  if (zip === null) return null;
  try {
    const files = filesOf(zip);
    return files === null ? null : { ok: true, files };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** The bytes of a part, or why it cannot be read. */
export function unpack({ read }: PackedFile): Uint8Array | FileFault {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return error.fault;
    throw error;
  }
}
