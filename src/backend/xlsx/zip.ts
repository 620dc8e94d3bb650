/**
 * An XLSX is a zip, and a zip can be a bomb: a few kB that unpack to gigabytes, or that declare less than they hold. So its directory is measured before
 * anything is unpacked, and a part that is unpacked ends with the first byte more than it declares.
 */
import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import type { Part } from "./pack";
import { Unreadable } from "./unreadable";
import {
  deflated,
  endLength,
  endSignature,
  entryLength,
  entrySignature,
  localLength,
  localSignature,
  stored,
} from "./zip-parts";

export interface Entry {
  readonly name: Buffer;
  readonly method: number;
  /** As it stands in the file. */
  readonly packed: Buffer;
  readonly unpackedLength: number;
  readonly sum: number;
}

const commentAtMost = 65_535;
const entriesAtMost = 1000;
/** 20,000 rows of the 16 columns are about 30 MB of XML. */
const unpackedAtMost = 80 * 1024 * 1024;
const encryptedFlag = 1;
const pieceBytes = 64 * 1024;

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - commentAtMost); at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  throw new Unreadable("not a zip");
}

/** Where a part begins and ends in the file, its local header included. */
interface Place {
  readonly from: number;
  readonly start: number;
  readonly to: number;
}

function placeOf(bytes: Buffer, at: number): Place {
  const from = bytes.readUInt32LE(at + 42);
  if (bytes.readUInt32LE(from) !== localSignature) throw new Unreadable("damaged");
  const start = from + localLength + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
  return { from, start, to: start + bytes.readUInt32LE(at + 20) };
}

function entryOf(bytes: Buffer, at: number, { start, to }: Place): Entry {
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  if ((flags & encryptedFlag) !== 0) throw new Unreadable("protected by a password");
  if (method !== stored && method !== deflated) throw new Unreadable("an unknown compression");
  const [packed, unpackedLength] = [bytes.subarray(start, to), bytes.readUInt32LE(at + 24)];
  if (method === stored && packed.length !== unpackedLength) throw new Unreadable("damaged");
  const name = bytes.subarray(at + entryLength, at + entryLength + bytes.readUInt16LE(at + 28));
  return { name, method, packed, unpackedLength, sum: bytes.readUInt32LE(at + 16) };
}

function measured(bytes: Buffer): Entry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > entriesAtMost) throw new Unreadable("too many parts");
  const entries: Entry[] = [];
  const places: Place[] = [];
  let total = 0;
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw new Unreadable("damaged");
    total += bytes.readUInt32LE(at + 24);
    const place = placeOf(bytes, at);
    places.push(place);
    const entry = bytes.toString("latin1", at + entryLength, at + entryLength + bytes.readUInt16LE(at + 28));
    // Pictures and the like say nothing of a roster.
    if (/\.(xml|rels)$/i.test(entry)) entries.push(entryOf(bytes, at, place));
    at += entryLength + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (total > unpackedAtMost) throw new Unreadable("too large");
  places.sort((one, other) => one.from - other.from);
  // A thousand parts that are one place of the file would be a thousand times as long as what was sent.
  places.forEach(({ to }, index) => {
    if (to > (places[index + 1]?.from ?? end)) throw new Unreadable("parts share one place");
  });
  return entries;
}

/** The parts that say something, still packed. */
export function entriesOf(bytes: Buffer): Entry[] {
  try {
    return measured(bytes);
  } catch (error) {
    // Whatever is read beyond the end is damage or an attempt.
    throw error instanceof Unreadable ? error : new Unreadable("damaged", { cause: error });
  }
}

/** A part, as it is unpacked. */
export async function* unpacked({ method, packed, unpackedLength, sum }: Entry): AsyncGenerator<Buffer> {
  let [length, found] = [0, 0];
  const pieces = Readable.from([packed], { objectMode: false });
  const out = method === stored ? pieces : createInflateRaw({ chunkSize: pieceBytes });
  // A fault comes out of the loop below, and whoever does not read to the end ends the unpacking, too.
  if (out !== pieces) pipeline(pieces, out as ReturnType<typeof createInflateRaw>, () => undefined);
  try {
    for await (const piece of out as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > unpackedLength) throw new Unreadable("a part is longer than it says");
      found = crc32(piece, found);
      yield piece;
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("damaged", { cause: error });
  }
  if (length !== unpackedLength || found !== sum) throw new Unreadable("damaged");
}

/** The parts that say something, whole: for zips that we have made ourselves. */
export async function partsOf(bytes: Buffer): Promise<Part[]> {
  const parts: Part[] = [];
  for (const entry of entriesOf(bytes)) {
    const pieces: Buffer[] = [];
    for await (const piece of unpacked(entry)) pieces.push(piece);
    parts.push({ name: entry.name, content: Buffer.concat(pieces) });
  }
  return parts;
}
