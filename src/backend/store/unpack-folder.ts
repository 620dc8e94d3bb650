/**
 * Unpacks the folder of an empty store, which the build has packed. PGlite would unpack one too, but through its own file system and with several copies in
 * memory at once: it takes two seconds and makes the peak of a start.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";

/** `last` is the file by which the folder is known to be a store: whoever is killed on the way leaves none, and begins anew the next time. */
export function unpackFolder(archive: string, folder: string, last: string): void {
  const ownFolder = (path: string) => mkdirSync(path, { recursive: true, mode: 0o700 });
  const { [last]: sign, ...files } = unzipSync(readFileSync(archive));
  if (sign === undefined) throw new Error(`${archive} has no ${last}`);
  const write = (name: string, content: Uint8Array) => writeFileSync(join(folder, name), content, { mode: 0o600 });
  ownFolder(folder);
  for (const [name, content] of Object.entries(files)) {
    ownFolder(name.endsWith("/") ? join(folder, name) : dirname(join(folder, name)));
    if (!name.endsWith("/")) write(name, content);
  }
  write(last, sign);
}
