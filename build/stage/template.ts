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
import { shortLived } from "./short-lived";

export interface DistrictOptions {
  readonly accounts: number;
  readonly schools: number;
  readonly seed: number;
}

const templates = output("templates");
/** Forty megabytes each: the newest stay, and whatever somebody may be copying at this moment. */
const keptTemplates = 8;
const inUseMilliseconds = 3_600_000;

const storePrograms = [output("stage", "seed.js"), join(root, "package-lock.json")];

function keyOf(...facts: readonly (string | number)[]): string {
  const hash = createHash("sha256").update(JSON.stringify([...facts, process.version]));
  for (const file of storePrograms) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 24);
}

function run(args: readonly string[], environment: NodeJS.ProcessEnv): void {
  const made = spawnSync(process.execPath, [...shortLived, ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: "", ...environment },
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`The sample district could not be made: ${made.stderr || made.stdout}`);
}

/** A PostgreSQL without a table: most of what a first start takes, and the same for every district. */
function makeEmpty(folder: string): void {
  mkdirSync(folder);
  const program =
    'const { PGlite } = await import("@electric-sql/pglite"); await (await PGlite.create(process.env.STORE)).close();';
  run(["--input-type=module", "--eval", program], { STORE: join(folder, "store") });
}

function makeDistrict(folder: string, { accounts, schools, seed }: DistrictOptions, today: string): void {
  cpSync(kept(`empty-${keyOf()}`, makeEmpty), folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  const size = Object.entries({ accounts, schools, seed, today }).flatMap(([name, value]) => [`--${name}`, `${value}`]);
  run([output("stage", "seed.js"), ...size], { DATABASE_URL: "", DATA_DIR: folder });
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

/** The template of that name, made when nobody has yet. */
function kept(name: string, make: (folder: string) => void): string {
  const template = join(templates, name);
  if (!existsSync(template)) {
    mkdirSync(templates, { recursive: true });
    const unfinished = join(templates, `unfinished-${randomBytes(6).toString("hex")}`);
    try {
      make(unfinished);
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
  return template;
}

/** Puts a sample district of that size into a folder that is there and empty. */
export function copyDistrict(options: DistrictOptions, folder: string): void {
  // The day is part of it: classes and products lie in the school year of the day they are made on.
  const today = new Date().toISOString().slice(0, 10);
  const { accounts, schools, seed } = options;
  const template = kept(keyOf(accounts, schools, seed, today), (draft) => makeDistrict(draft, options, today));
  cpSync(template, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
}
