/**
 * Sample districts that are made once and copied: a new folder of the embedded store takes seconds to make, and a moment to copy. Kept under the output
 * folder by what they are made of; whoever made one first, and whoever still reads one, is in nobody's way.
 */
import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { output, root } from "../paths.ts";

export interface DistrictOptions {
  readonly accounts: number;
  readonly schools: number;
  readonly seed: number;
}

const templates = output("templates");
/** Forty megabytes each: the newest stay, and whatever somebody may be copying at this moment. */
const keptTemplates = 8;
const inUseMilliseconds = 3_600_000;

/** The day is part of it: classes and products lie in the school year of the day they are made on. */
function keyOf({ accounts, schools, seed }: DistrictOptions, today: string): string {
  const hash = createHash("sha256").update(JSON.stringify([accounts, schools, seed, today, process.version]));
  for (const file of [output("stage", "seed.js"), join(root, "package-lock.json")]) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 24);
}

function make(folder: string, { accounts, schools, seed }: DistrictOptions, today: string): void {
  const size = Object.entries({ accounts, schools, seed, today }).flatMap(([name, value]) => [`--${name}`, `${value}`]);
  const made = spawnSync(process.execPath, [output("stage", "seed.js"), ...size], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: "", DATA_DIR: folder },
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`The sample district could not be made: ${made.stderr || made.stdout}`);
}

function forgetOld(): void {
  const old = readdirSync(templates)
    .map((name) => join(templates, name))
    .map((path) => ({ path, used: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used)
    .slice(keptTemplates)
    .filter(({ used }) => Date.now() - used > inUseMilliseconds);
  for (const { path } of old) rmSync(path, { recursive: true, force: true });
}

/** Puts a sample district of that size into a folder that is there and empty. */
export function copyDistrict(options: DistrictOptions, folder: string): void {
  const today = new Date().toISOString().slice(0, 10);
  const template = join(templates, keyOf(options, today));
  if (!existsSync(template)) {
    mkdirSync(templates, { recursive: true });
    const unfinished = join(templates, `unfinished-${randomBytes(6).toString("hex")}`);
    try {
      make(unfinished, options, today);
      renameSync(unfinished, template);
    } catch (error) {
      // Somebody else was as quick; theirs is the same.
      if (!existsSync(template)) throw error;
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
    forgetOld();
  }
  utimesSync(template, new Date(), new Date());
  cpSync(template, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
}
