/**
 * An XLSX is a zip, and a zip can be a bomb: a few kB that unpack to gigabytes, or that declare less than they hold. So it is unpacked here, within
 * limits, and packed again without compression: the reader behind sees only what was measured, with its cells spelled as people see them.
 */
import { setImmediate } from "node:timers/promises";
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { spelledAsMeant, zeroFormats } from "./as-meant";
import { type Part, packStored } from "./pack";
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

export class ZipError extends Error {}

const commentAtMost = 65_535;
const entriesAtMost = 1000;
/** 20,000 rows of the 16 columns are about 30 MB of XML. */
const unpackedAtMost = 80 * 1024 * 1024;
const encryptedFlag = 1;

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - commentAtMost); at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  throw new ZipError("not a zip");
}

const inflated = promisify(inflateRaw) as (data: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

async function unpack(bytes: Buffer, at: number): Promise<Buffer> {
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  const [packed, declared] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
  const local = bytes.readUInt32LE(at + 42);
  if ((flags & encryptedFlag) !== 0) throw new ZipError("protected by a password");
  if (bytes.readUInt32LE(local) !== localSignature) throw new ZipError("damaged");
  const start = local + localLength + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const data = bytes.subarray(start, start + packed);
  // Parts that share one place would be a bomb if they could have more than they declare.
  if (method === stored && packed !== declared) throw new ZipError("damaged");
  if (method === stored) return data;
  if (method !== deflated) throw new ZipError("an unknown compression");
  // Stops as soon as more comes out than was declared.
  return declared === 0 ? Buffer.alloc(0) : inflated(data, { maxOutputLength: declared });
}

/** The parts that say something, unpacked. */
export async function partsOf(bytes: Buffer): Promise<Part[]> {
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
  const parts: Part[] = [];
  for (const place of places) {
    const name = bytes.subarray(place + entryLength, place + entryLength + bytes.readUInt16LE(place + 28));
    // Pictures and the like say nothing of a roster.
    if (/\.(xml|rels)$/i.test(name.toString("latin1"))) parts.push({ name, content: await unpack(bytes, place) });
  }
  return parts;
}

const portionBytes = 512 * 1024;
const rowEnd = "</row>";

/** A worksheet, some rows at a time: the loop that answers requests goes on in between. */
async function spelledInPortions(content: Buffer, formats: ReadonlyMap<string, string>): Promise<Buffer> {
  const portions: Buffer[] = [];
  for (let from = 0; from < content.length; ) {
    const found = content.indexOf(rowEnd, from + portionBytes);
    const end = found < 0 ? content.length : found + rowEnd.length;
    portions.push(Buffer.from(spelledAsMeant(content.toString("utf8", from, end), formats)));
    from = end;
    await setImmediate();
  }
  return Buffer.concat(portions);
}

/** Parts of the zip as text, rewritten; styles are looked at first, because worksheets name them by number. */
async function asMeant(parts: readonly Part[]): Promise<Part[]> {
  const styles = parts.find(({ name }) => /^\/?xl\/styles\.xml$/i.test(name.toString("latin1")));
  const formats = zeroFormats(styles?.content.toString("utf8") ?? "");
  const spelled: Part[] = [];
  for (const { name, content } of parts) {
    const isSheet = /^\/?xl\/worksheets\/[^/]+\.xml$/i.test(name.toString("latin1"));
    spelled.push({ name, content: isSheet ? await spelledInPortions(content, formats) : content });
  }
  return spelled;
}

/** The same zip, measured and without compression; a ZipError when it is none, damaged, protected or too large. */
export async function measuredZip(bytes: Buffer): Promise<Buffer> {
  try {
    return packStored(await asMeant(await partsOf(bytes)));
  } catch (error) {
    // Whatever is read beyond the end, or inflates to more than it says, is damage or an attempt.
    throw error instanceof ZipError ? error : new ZipError("damaged", { cause: error });
  }
}
