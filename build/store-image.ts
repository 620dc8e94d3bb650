/**
 * The folder of an empty embedded store, packed: unpacked in a third of the time that making one takes, and with a third of the memory (design 7). Made once
 * for each version of PGlite, in a process of its own, whose memory goes with it.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { output, root } from "./paths.ts";

export const storeImage = "store.zip";

const make = `
  import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
  import { tmpdir } from "node:os";
  import { join } from "node:path";
  import { PGlite } from "@electric-sql/pglite";
  import { zipSync } from "fflate";
  const folder = mkdtempSync(join(tmpdir(), "rollbook-store-"));
  try {
    await (await PGlite.create(folder)).close();
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(folder.length + 1).replaceAll("\\\\", "/");
      return entry.isDirectory() ? [name + "/", new Uint8Array()] : [name, readFileSync(path)];
    });
    writeFileSync(process.argv[1], zipSync(Object.fromEntries(paths)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
`;

function versionOfPglite(): string {
  const manifest = readFileSync(join(root, "node_modules", "@electric-sql", "pglite", "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Puts it beside the programs in a folder of the output. */
export function putStoreImage(folder: string): void {
  const kept = output(`store-${versionOfPglite()}.zip`);
  if (!existsSync(kept)) {
    // Named when it is whole: another build may look for it meanwhile.
    const made = `${kept}.${process.pid}`;
    const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", make, made], {
      cwd: root,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`the store's folder could not be made: ${stderr}`);
    renameSync(made, kept);
  }
  cpSync(kept, join(folder, storeImage));
}
