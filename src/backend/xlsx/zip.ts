/**
 * An XLSX is a zip, and a zip can be a bomb: a few kB that unpack to gigabytes, or that declare less than they hold. So it is unpacked here, within
 * limits, and packed again without compression: the reader behind sees only what was measured, with its cells spelled as people see them.
 */
import { crc32, inflateRawSync } from "node:zlib";
import { spelledAsMeant, zeroFormats } from "./as-meant";

export class ZipError extends Error {}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const commentAtMost = 65_535;
const entriesAtMost = 1000;
/** 20,000 rows of the 16 columns are about 30 MB of XML. */
const unpackedAtMost = 80 * 1024 * 1024;
const stored = 0;
const deflated = 8;
const encryptedFlag = 1;

interface Entry {
  readonly name: Buffer;
  readonly content: Buffer;
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - commentAtMost); at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  throw new ZipError("not a zip");
}

function unpack(bytes: Buffer, at: number): Buffer {
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  const [packed, declared] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
  const local = bytes.readUInt32LE(at + 42);
  if ((flags & encryptedFlag) !== 0) throw new ZipError("protected by a password");
  if (bytes.readUInt32LE(local) !== localSignature) throw new ZipError("damaged");
  const start = local + localLength + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const data = bytes.subarray(start, start + packed);
  if (method === stored) return data;
  if (method !== deflated) throw new ZipError("an unknown compression");
  // Stops as soon as more comes out than was declared.
  return declared === 0 ? Buffer.alloc(0) : inflateRawSync(data, { maxOutputLength: declared });
}

function entriesOf(bytes: Buffer): Entry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > entriesAtMost) throw new ZipError("too many parts");
  const places: number[] = [];
  let total = 0;
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw new ZipError("damaged");
    total += bytes.readUInt32LE(at + 24);
    places.push(at);
    at += entryLength + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (total > unpackedAtMost) throw new ZipError("too large");
  return places.flatMap((place) => {
    const name = bytes.subarray(place + entryLength, place + entryLength + bytes.readUInt16LE(place + 28));
    // Pictures and the like say nothing of a roster.
    return /\.(xml|rels)$/i.test(name.toString("latin1")) ? [{ name, content: unpack(bytes, place) }] : [];
  });
}

function header(length: number, write: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(length);
  write(bytes);
  return bytes;
}

function packStored(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const sums = (bytes: Buffer, at: number) => {
      bytes.writeUInt32LE(crc32(content), at);
      bytes.writeUInt32LE(content.length, at + 4);
      bytes.writeUInt32LE(content.length, at + 8);
      bytes.writeUInt16LE(name.length, at + 12);
    };
    const local = header(localLength, (bytes) => {
      bytes.writeUInt32LE(localSignature, 0);
      sums(bytes, 14);
    });
    const entry = header(entryLength, (bytes) => {
      bytes.writeUInt32LE(entrySignature, 0);
      sums(bytes, 16);
      bytes.writeUInt32LE(offset, 42);
    });
    parts.push(local, name, content);
    directory.push(entry, name);
    offset += local.length + name.length + content.length;
  }
  const list = Buffer.concat(directory);
  const end = header(endLength, (bytes) => {
    bytes.writeUInt32LE(endSignature, 0);
    bytes.writeUInt16LE(entries.length, 8);
    bytes.writeUInt16LE(entries.length, 10);
    bytes.writeUInt32LE(list.length, 12);
    bytes.writeUInt32LE(offset, 16);
  });
  return Buffer.concat([...parts, list, end]);
}

/** Parts of the zip as text, rewritten; styles are looked at first, because worksheets name them by number. */
function asMeant(entries: readonly Entry[]): Entry[] {
  const part = (pattern: RegExp) => entries.find(({ name }) => pattern.test(name.toString("latin1")));
  const formats = zeroFormats(part(/^\/?xl\/styles\.xml$/i)?.content.toString("utf8") ?? "");
  return entries.map((entry) =>
    /^\/?xl\/worksheets\/[^/]+\.xml$/i.test(entry.name.toString("latin1"))
      ? { name: entry.name, content: Buffer.from(spelledAsMeant(entry.content.toString("utf8"), formats)) }
      : entry,
  );
}

/** The same zip, measured and without compression; a ZipError when it is none, damaged, protected or too large. */
export function measuredZip(bytes: Buffer): Buffer {
  try {
    return packStored(asMeant(entriesOf(bytes)));
  } catch (error) {
    // Whatever is read beyond the end, or inflates to more than it says, is damage or an attempt.
    throw error instanceof ZipError ? error : new ZipError("damaged", { cause: error });
  }
}
