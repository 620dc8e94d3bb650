/** The records that a zip is made of (APPNOTE.TXT 4.3), for whoever packs one: a local header before each part, and the directory of them at the end. */

export const endSignature = 0x06054b50;
export const entrySignature = 0x02014b50;
export const localSignature = 0x04034b50;
const descriptorSignature = 0x08074b50;
export const endLength = 22;
export const entryLength = 46;
export const localLength = 30;
const descriptorLength = 16;
export const stored = 0;
export const deflated = 8;
const version = 20;
/** Names are UTF-8. */
const utf8Flag = 0x0800;
/** Sums and sizes come behind the part, because they are not known before it. */
const descriptorFlag = 0x0008;

export interface PackedPart {
  readonly name: Buffer;
  readonly method: typeof stored | typeof deflated;
  readonly sum: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** Its sums stand behind it. */
  readonly described: boolean;
}

function header(length: number, write: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.alloc(length);
  write(bytes);
  return bytes;
}

const flagsOf = (part: PackedPart) => utf8Flag | (part.described ? descriptorFlag : 0);

export function localHeader(part: PackedPart): Buffer {
  const bytes = header(localLength, (local) => {
    local.writeUInt32LE(localSignature, 0);
    local.writeUInt16LE(version, 4);
    local.writeUInt16LE(flagsOf(part), 6);
    local.writeUInt16LE(part.method, 8);
    if (!part.described) {
      local.writeUInt32LE(part.sum, 14);
      local.writeUInt32LE(part.packed, 18);
      local.writeUInt32LE(part.unpacked, 22);
    }
    local.writeUInt16LE(part.name.length, 26);
  });
  return Buffer.concat([bytes, part.name]);
}

export function descriptor(part: PackedPart): Buffer {
  return header(descriptorLength, (bytes) => {
    bytes.writeUInt32LE(descriptorSignature, 0);
    bytes.writeUInt32LE(part.sum, 4);
    bytes.writeUInt32LE(part.packed, 8);
    bytes.writeUInt32LE(part.unpacked, 12);
  });
}

/** The directory of the parts, for the end of a zip that is `offset` bytes long so far. */
export function directory(parts: readonly PackedPart[], offset: number): Buffer {
  const entries = parts.flatMap((part) => [
    header(entryLength, (entry) => {
      entry.writeUInt32LE(entrySignature, 0);
      entry.writeUInt16LE(version, 4);
      entry.writeUInt16LE(version, 6);
      entry.writeUInt16LE(flagsOf(part), 8);
      entry.writeUInt16LE(part.method, 10);
      entry.writeUInt32LE(part.sum, 16);
      entry.writeUInt32LE(part.packed, 20);
      entry.writeUInt32LE(part.unpacked, 24);
      entry.writeUInt16LE(part.name.length, 28);
      entry.writeUInt32LE(part.offset, 42);
    }),
    part.name,
  ]);
  const list = Buffer.concat(entries);
  const end = header(endLength, (bytes) => {
    bytes.writeUInt32LE(endSignature, 0);
    bytes.writeUInt16LE(parts.length, 8);
    bytes.writeUInt16LE(parts.length, 10);
    bytes.writeUInt32LE(list.length, 12);
    bytes.writeUInt32LE(offset, 16);
  });
  return Buffer.concat([list, end]);
}
