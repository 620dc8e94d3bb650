/** Folders that are made once a run and copied by every suite that wants one, whichever process comes first. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { folderVariable } from "./variables.ts";

/** Outside of a run each process has a folder of its own, which goes with it. */
let own: string | null = null;

export function runFolder(): string {
  const given = process.env[folderVariable] ?? "";
  if (given !== "") return given;
  if (own === null) {
    const folder = mkdtempSync(join(tmpdir(), `rollbook-run-${process.pid}-`));
    process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    own = folder;
  }
  return own;
}

const waitMilliseconds = 50;
const mostWaits = 2400;

/** The folder of that name, which `make` fills when nobody has yet; nobody sees it half filled. Only to be copied. */
export async function template(name: string, make: (folder: string) => void | Promise<void>): Promise<string> {
  const made = join(runFolder(), name);
  const lock = `${made}.making`;
  for (let waits = 0; waits < mostWaits; waits += 1) {
    if (existsSync(made)) return made;
    try {
      mkdirSync(lock);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      // Another suite is at it. When it fails its lock goes, and it is our turn.
      await pause(waitMilliseconds);
      continue;
    }
    try {
      if (existsSync(made)) return made;
      const draft = join(lock, "draft");
      mkdirSync(draft);
      await make(draft);
      renameSync(draft, made);
      return made;
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  throw new Error(`${name} was not made within two minutes by the suite that had begun with it`);
}
