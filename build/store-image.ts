/**
 * The folder of an empty embedded store, packed: unpacked in a third of the time that making one takes, and with a third of the memory (design 7). Made once
 * for each version of PGlite, in a process of its own, whose memory goes with it.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { output, root } from "./paths.ts";

export const storeImage = "store.tgz";

const make = `
  import { writeFileSync } from "node:fs";
  import { PGlite } from "@electric-sql/pglite";
  const store = await PGlite.create("memory://");
  writeFileSync(process.argv[1], Buffer.from(await (await store.dumpDataDir("gzip")).arrayBuffer()));
  await store.close();
`;

function versionOfPglite(): string {
  const manifest = readFileSync(join(root, "node_modules", "@electric-sql", "pglite", "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Puts it beside the programs in a folder of the output. */
export function putStoreImage(folder: string): void {
  const kept = output(`store-${versionOfPglite()}.tgz`);
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
