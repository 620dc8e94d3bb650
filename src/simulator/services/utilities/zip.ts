/** ZIP archives, written and read as far as Utilities.zip and unzip need: deflated or stored entries, no encryption, no ZIP64. */
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { NotSimulatedError, ServiceError } from "../../errors";

export interface ZipEntry {
  readonly name: string;
  readonly data: Buffer;
}

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const endSize = 22;
const deflated = 8;
/** The name is UTF-8. */
const utf8Names = 0x800;
/** 1 January 1980, the first day that the format knows; the time of packing is of no interest. */
const firstDay = 0x21;

export function packZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const nameBytes = Buffer.from(name);
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(utf8Names, 2);
    common.writeUInt16LE(deflated, 4);
    common.writeUInt16LE(firstDay, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([uint32(localSignature), common, nameBytes, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([uint32(centralSignature), Buffer.from([20, 0]), common, rest, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(endSize);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** By the directory at its end; folders are left out. */
export function unpackZip(archive: Buffer): ZipEntry[] {
  try {
    return readEntries(archive);
  } catch (error) {
    if (error instanceof NotSimulatedError) throw error;
    throw new ServiceError("Invalid argument");
  }
}

function readEntries(archive: Buffer): ZipEntry[] {
  const end = archive.lastIndexOf(uint32(endSignature));
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== centralSignature) throw new Error("no directory");
    const flags = archive.readUInt16LE(at + 8);
    if ((flags & 1) !== 0) throw new NotSimulatedError("Utilities.unzip of an encrypted archive");
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    if (!name.endsWith("/")) entries.push({ name, data: entryData(archive, at) });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function entryData(archive: Buffer, at: number): Buffer {
  const size = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + size);
  const data = archive.readUInt16LE(at + 10) === deflated ? inflateRawSync(packed) : Buffer.from(packed);
  if (crc32(data) !== archive.readUInt32LE(at + 16)) throw new Error("wrong checksum");
  return data;
}
