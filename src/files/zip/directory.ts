/**
 * An XLSX is a zip, and a zip can be a bomb: a few kB that unpack to gigabytes, or that declare less than they hold. So its directory is measured before
 * anything is unpacked (APPNOTE.TXT 4.3).
 */
import { bare, Unreadable } from "../fault";

export interface Entry {
  /** As it stands in the file, decoded. */
  readonly name: string;
  readonly deflated: boolean;
  /** Protected by the zip's own password. */
  readonly encrypted: boolean;
  /** As it stands in the file. */
  readonly packed: Uint8Array;
  readonly unpackedLength: number;
  readonly sum: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const [endLength, entryLength, localLength] = [22, 46, 30];
const [stored, deflated] = [0, 8];
const commentAtMost = 65_535;
const entriesAtMost = 1000;
/** 20,000 rows of the 16 columns are about 30 MB of XML. */
const unpackedAtMost = 80 * 1024 * 1024;
const encryptedFlag = 1;
/** A size that does not fit stands in the extra field of this number. */
const [long, longField] = [0xffff_ffff, 1];
const longCount = 0xffff;
const [locatorSignature, longEndSignature] = [0x07064b50, 0x06064b50];
const locatorLength = 20;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - commentAtMost); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new Unreadable("not a zip");
}

interface Header {
  readonly packed: number;
  readonly unpacked: number;
  /** Where the part's local header begins. */
  readonly from: number;
  readonly next: number;
}

/** Sizes and place of an entry, those that some programs write in eight bytes each among them. */
function headerOf(view: DataView, at: number): Header {
  const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const extraFrom = at + entryLength + (name ?? 0);
  const extraTo = extraFrom + (extra ?? 0);
  const sizes = { unpacked: 24, packed: 20, from: 42 };
  const found = { unpacked: 0, packed: 0, from: 0 };
  let field = extraFrom;
  while (field + 4 <= extraTo && view.getUint16(field, true) !== longField)
    field += 4 + view.getUint16(field + 2, true);
  let longAt = field + 4;
  for (const key of ["unpacked", "packed", "from"] as const) {
    found[key] = view.getUint32(at + sizes[key], true);
    if (found[key] !== long || longAt + 8 > extraTo) continue;
    if (view.getUint32(longAt + 4, true) > 0) throw new Unreadable("larger than any", bare("file.too_large"));
    found[key] = view.getUint32(longAt, true);
    longAt += 8;
  }
  return { ...found, next: extraTo + (comment ?? 0) };
}

/** Where a part begins and ends in the file, its local header included. */
interface Place {
  readonly from: number;
  readonly start: number;
  readonly to: number;
}

function placeOf(view: DataView, { from, packed }: Header): Place {
  if (view.getUint32(from, true) !== localSignature) throw new Unreadable("damaged");
  const start = from + localLength + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  return { from, start, to: start + packed };
}

/** How many entries there are and where the first is: programs that write zips as a stream say so in a longer record before the end. */
function directoryOf(view: DataView, end: number): { readonly count: number; readonly from: number } {
  const [count, from] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  const locator = end - locatorLength;
  const isLong = count === longCount || from === long;
  if (!isLong || locator < 0 || view.getUint32(locator, true) !== locatorSignature) return { count, from };
  const record = view.getUint32(locator + 8, true);
  if (view.getUint32(record, true) !== longEndSignature) throw new Unreadable("damaged");
  const [countRest, fromRest] = [view.getUint32(record + 36, true), view.getUint32(record + 52, true)];
  if (countRest > 0 || fromRest > 0) throw new Unreadable("larger than any", bare("file.too_large"));
  return { count: view.getUint32(record + 32, true), from: view.getUint32(record + 48, true) };
}

function measured(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const { count, from } = directoryOf(view, end);
  if (count > entriesAtMost) throw new Unreadable("too many parts", bare("file.too_large"));
  const names = new TextDecoder();
  const entries: Entry[] = [];
  const places: Place[] = [];
  let total = 0;
  let at = from;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== entrySignature) throw new Unreadable("damaged");
    const header = headerOf(view, at);
    total += header.unpacked;
    const place = placeOf(view, header);
    places.push(place);
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const encrypted = (flags & encryptedFlag) !== 0;
    const name = names.decode(bytes.subarray(at + entryLength, at + entryLength + view.getUint16(at + 28, true)));
    const packed = bytes.subarray(place.start, place.to);
    if (method === stored && !encrypted && packed.length !== header.unpacked) throw new Unreadable("damaged");
    if (method === stored || method === deflated || encrypted) {
      const sum = view.getUint32(at + 16, true);
      entries.push({ name, deflated: method === deflated, encrypted, packed, unpackedLength: header.unpacked, sum });
    }
    at = header.next;
  }
  if (total > unpackedAtMost) throw new Unreadable("too large", bare("file.too_large"));
  places.sort((one, other) => one.from - other.from);
  // A thousand parts that are one place of the file would be a thousand times as long as what was sent.
  places.forEach(({ to }, index) => {
    if (to > (places[index + 1]?.from ?? end)) throw new Unreadable("parts share one place");
  });
  return entries;
}

/** The parts, still packed. */
export function entriesOf(bytes: Uint8Array): Entry[] {
  try {
    return measured(bytes);
  } catch (error) {
    // Whatever is read beyond the end is damage or an attempt.
    throw error instanceof Unreadable ? error : new Unreadable("damaged", undefined, { cause: error });
  }
}
