/** Turns the bytes of a text file into text: as its mark says, as UTF-8, as UTF-16 without a mark, or as Excel on Windows writes "CSV" (S-19). A guess is told. */
import { bare, Unreadable } from "./fault";

/** An encoding that was guessed. */
export type ReadAs = "windows-1252" | "utf-16le" | "utf-16be";

export interface Encoding {
  readonly name: ReadAs | "utf-8";
  readonly guessed: boolean;
}

/** Bytes that stand for nothing in Windows-1252: whatever has them is something else. */
const undefinedBytes: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const pieceBytes = 256 * 1024;
/** So much of a file without a mark is looked at for what UTF-16 leaves between Latin letters. */
const lookedAt = 4096;

function* inPieces(bytes: Uint8Array, decoder: InstanceType<typeof TextDecoder>): Generator<string> {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    yield decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true });
  }
  yield decoder.decode();
}

/** Whether all of it is letters of the encoding, and none of them a null character. */
function isTextIn(bytes: Uint8Array, name: string): boolean | null {
  try {
    for (const piece of inPieces(bytes, new TextDecoder(name, { fatal: true }))) {
      if (piece.includes("\u0000")) return null;
    }
    return true;
  } catch {
    return false;
  }
}

function byMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** UTF-32, which no decoder of a browser knows, as UTF-16 with its mark; anything else as it is. */
export function inUtf16(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || bytes.length % 4 !== 0) return bytes;
  const isLittle = view.getUint32(0, true) === 0xfeff;
  if (!isLittle && view.getUint32(0) !== 0xfeff) return bytes;
  const wide = new Uint8Array(bytes.length);
  const to = new DataView(wide.buffer);
  let end = 0;
  const put = (unit: number) => {
    to.setUint16(end, unit, true);
    end += 2;
  };
  for (let at = 0; at < bytes.length; at += 4) {
    const letter = view.getUint32(at, isLittle);
    if (letter > 0x10ffff) throw new Unreadable("no letter", bare("file.encoding"));
    if (letter < 0x10000) put(letter);
    else {
      put(0xd800 + ((letter - 0x10000) >> 10));
      put(0xdc00 + ((letter - 0x10000) & 0x3ff));
    }
  }
  return wide.subarray(0, end);
}

/** In UTF-16 every other byte of Latin letters and commas is zero, and hardly any of the others. */
function byZeros(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const end = Math.min(bytes.length, lookedAt);
  const zeros = [0, 0];
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 !== 0 || Math.max(even, odd) < end / 4 || Math.min(even, odd) > end / 50) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Text has letters where its high bytes are; a picture or a program does not, and control characters besides. */
function mayBeWindows(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) => !undefinedBytes.has(byte) && (byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d),
  );
}

/** Where old programs say that the text is over, and what a disk or a transfer fills up with behind it. */
const [endOfFile, filler] = [0x1a, 0];

/** Without marks of the end and null characters behind the text; they are no letters, and a guess would stumble over them. A file of nothing else is left as it is. */
export function withoutEnd(bytes: Uint8Array): Uint8Array {
  const marked = byMark(bytes) ?? byZeros(bytes);
  const width = marked === null ? 1 : 2;
  // The byte of a letter of UTF-16 that tells; the other one is zero.
  const telling = marked === "utf-16be" ? 1 : 0;
  let end = bytes.length;
  while (end >= width) {
    const [first, byte] = [end - width, bytes[end - width + telling]];
    if (byte !== endOfFile && byte !== filler) break;
    if (width === 2 && bytes[first + 1 - telling] !== 0) break;
    end = first;
  }
  return end === 0 ? bytes : bytes.subarray(0, end);
}

/** Throws an Unreadable when it is no text. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const marked = byMark(bytes);
  const asMarked = isTextIn(bytes, marked ?? "utf-8");
  if (asMarked === true) return { name: marked ?? "utf-8", guessed: false };
  const zeros = marked === null ? byZeros(bytes) : null;
  if (zeros !== null && isTextIn(bytes, zeros) === true) return { name: zeros, guessed: true };
  if (asMarked === null) throw new Unreadable("null characters", bare("file.not_text"));
  if (marked !== null || !mayBeWindows(bytes)) throw new Unreadable("no encoding", bare("file.encoding"));
  return { name: "windows-1252", guessed: true };
}

/** The text in pieces, without the marks at its front: some programs write one more each time they save. */
export function* textOf(bytes: Uint8Array, { name }: Encoding): Generator<string> {
  let isFront = true;
  for (const piece of inPieces(bytes, new TextDecoder(name))) {
    const text = isFront ? piece.replace(/^\uFEFF+/, "") : piece;
    if (text !== "") {
      isFront = false;
      yield text;
    }
  }
}
