/**
 * Unpacks the folder of an empty store. PGlite would do so too, but through its own file system and with several copies in memory at once: it takes two
 * seconds and makes the peak of a start.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Of tar, as POSIX has it: a header of one block before each file, whose content fills whole blocks. */
const block = 512;
const header = { name: [0, 100], size: [124, 12], kind: [156, 1] } as const;
const isFolder = "5";

export function unpackFolder(archive: string, folder: string): void {
  const bytes = gunzipSync(readFileSync(archive));
  const text = (at: number, [from, length]: readonly [number, number]) =>
    (bytes.toString("latin1", at + from, at + from + length).split("\0", 1)[0] ?? "").trim();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // It ends with empty blocks.
  for (let at = 0; at + block <= bytes.length && bytes[at] !== 0; ) {
    const path = join(folder, text(at, header.name));
    const size = Number.parseInt(text(at, header.size), 8);
    if (text(at, header.kind) === isFolder) mkdirSync(path, { recursive: true, mode: 0o700 });
    else writeFileSync(path, bytes.subarray(at + block, at + block + size), { mode: 0o600 });
    at += block + Math.ceil(size / block) * block;
  }
}
