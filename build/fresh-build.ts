/**
 * Whether the output folder holds what the sources say now. A full build leaves a stamp of what it read and of what it wrote; by content, because a
 * checkout moves times about, and of both, because a part may have been built again since.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { output, root } from "./paths.ts";

const stampFile = output("built.json");
/** What programs are made of. */
const sources = ["src", "build", "package-lock.json", "package.json", "tsconfig.base.json", "appsscript.json"];
const outputs = ["addon", "backend", "simulator", "stage", "workbench", "scenario.js"];

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const inside = join(path, entry.name);
    return entry.isDirectory() ? filesUnder(inside) : [inside];
  });
}

function digest(paths: readonly string[]): string {
  const files = paths.flatMap((path) => (/\.\w+$/.test(path) ? [path] : filesUnder(path))).filter(existsSync);
  const hash = createHash("sha256").update(process.env.ROLLBOOK_SERVICE_URL ?? "");
  for (const file of files.sort()) {
    if (file.endsWith(".map")) continue;
    const content = createHash("sha256").update(readFileSync(file)).digest("hex");
    hash.update(`${relative(root, file)} ${content}\n`);
  }
  return hash.digest("hex");
}

const stamp = (): string =>
  JSON.stringify({
    sources: digest(sources.map((name) => join(root, name))),
    outputs: digest(outputs.map((name) => output(name))),
  });

/** Called when everything has been built. */
export function stampBuild(): void {
  rmSync(stampFile, { force: true });
  writeFileSync(stampFile, `${stamp()}\n`);
}

const serviceStampFile = output("backend-built.txt");
const serviceSources = ["src", "build/programs.ts", "build/store-image.ts", "package-lock.json"];

/**
 * Builds the service only when its sources have changed: its programs start at once, write nothing where nothing may be written, and take no file away
 * from a process that runs from the same folder.
 */
export async function whenServiceIsStale(build: () => Promise<void>): Promise<void> {
  const isThere = existsSync(output("backend", "main.js")) && existsSync(serviceStampFile);
  if (isThere && readFileSync(serviceStampFile, "utf8") === serviceStamp()) return;
  await build();
  stampService();
}

const serviceStamp = () => digest(serviceSources.map((name) => join(root, name)));

/** Called when the service has been built. */
export function stampService(): void {
  writeFileSync(serviceStampFile, serviceStamp());
}

export function buildIsFresh(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8").trim() === stamp();
}
