/** ZIP archives, written and read by fflate as far as Utilities.zip and unzip need: deflated or stored entries, no encryption. */
import { crc32 } from "node:zlib";
import { strFromU8, unzipSync, Zip, ZipDeflate } from "fflate";
import { NotSimulatedError, ServiceError } from "../../errors";

export interface ZipEntry {
  readonly name: string;
  readonly data: Buffer;
}

/** The first day that the format knows: the time of packing is of no interest. */
const firstDay = new Date(1980, 0, 1);

export function packZip(entries: readonly ZipEntry[]): Buffer {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for (const { name, data } of entries) {
    const part = new ZipDeflate(name);
    part.mtime = firstDay;
    zip.add(part);
    part.push(data, true);
  }
  zip.end();
  return Buffer.concat(pieces);
}

/** Folders are left out. */
export function unpackZip(archive: Buffer): ZipEntry[] {
  refuseEncrypted(archive);
  const names: string[] = [];
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(archive, {
      filter: ({ name }) => {
        if (!name.endsWith("/")) names.push(name);
        return !name.endsWith("/");
      },
    });
  } catch {
    throw new ServiceError("Invalid argument");
  }
  // By its name only the last of them could be had.
  if (new Set(names).size < names.length) throw new NotSimulatedError("Utilities.unzip of parts that share a name");
  return names.map((name) => ({ name, data: whole(archive, parts[name]) }));
}

/** Bit 0 of the flags that stand six bytes behind the sign of a first entry. */
function refuseEncrypted(archive: Buffer): void {
  const flags = strFromU8(archive.subarray(0, 4), true) === "PK\u0003\u0004" ? (archive[6] ?? 0) : 0;
  if ((flags & 1) !== 0) throw new NotSimulatedError("Utilities.unzip of an encrypted archive");
}

/** fflate does not look at checksums. That of an entry that is whole stands in the archive, in its header or behind its data. */
function whole(archive: Buffer, data: Uint8Array | undefined): Buffer {
  const sum = Buffer.alloc(4);
  if (data !== undefined) sum.writeUInt32LE(crc32(data));
  if (data === undefined || !archive.includes(sum)) throw new ServiceError("Invalid argument");
  return Buffer.from(data);
}
