/**
 * The real clasp, run for one script project from a folder made for it: a deployment is built, compared and pushed beside dist/addon, so that
 * the workbench's own build stays as it is and no script id has to be written into a file that git keeps.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.ts";
import { bin } from "./run.ts";

export interface ScriptProject {
  readonly scriptId: string;
  /** Where its .clasp.json stands; clasp refuses a rootDir outside of it. */
  readonly folder: string;
  /** The files themselves, inside `folder`. */
  readonly files: string;
}

export function scriptProject(folder: string, scriptId: string): ScriptProject {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "addon"), { recursive: true });
  writeFileSync(join(folder, ".clasp.json"), `${JSON.stringify({ scriptId, rootDir: "addon" })}\n`);
  copyFileSync(join(root, ".claspignore"), join(folder, ".claspignore"));
  return { scriptId, folder, files: join(folder, "addon") };
}

/** Runs clasp and answers what it printed. Throws with clasp's own words: they name what to do about a missing login or a switched-off API. */
export function clasp(project: ScriptProject, args: readonly string[]): string {
  const ran = spawnSync(bin("clasp"), [...args, "--json"], { cwd: project.folder, encoding: "utf8" });
  if (ran.status === 0) return ran.stdout;
  throw new Error(`clasp ${args[0]} failed: ${(ran.stderr || ran.stdout || String(ran.error)).trim()}`);
}

/** The project's files by name without ending, as Apps Script names them. */
export function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => /\.(js|gs|html|json)$/.test(name));
  return new Map(
    names.sort().map((name) => [name.replace(/\.[^.]+$/, ""), readFileSync(join(folder, name), "utf8").trimEnd()]),
  );
}
