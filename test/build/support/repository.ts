/** The files of the repository, and which of them are documents that have to be right about it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../build/paths.ts";
import { type Document, newestSection } from "./markdown";

/** Not the repository's own: packages, what the build makes, what a run leaves. */
const notOurs = new Set(["node_modules", "dist", ".data", ".git", "coverage"]);

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => folder !== "" || !notOurs.has(entry.name))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

export const files: readonly string[] = filesBelow("");

export const readText = (path: string) => readFileSync(join(root, path), "utf8");

/** Of the changelog only the newest section: what it said of older versions was true of them. */
function documentAt(path: string): Document {
  const text = readText(path);
  return { path, text: path === "CHANGELOG.md" ? newestSection(text) : text };
}

export const documents: readonly Document[] = files
  .filter((path) => path.endsWith(".md") && (!path.includes("/") || path.startsWith("docs/")))
  .map(documentAt);

const escaped = (text: string) => text.replace(/[.+?^$()|[\]\\]/g, "\\$&");

/** `{a,b}` and `*`, as a shell takes them, as a pattern for the end of a path. */
function patternOf(name: string): RegExp {
  const inner = escaped(name).replaceAll("{", "(?:").replaceAll("}", ")").replaceAll(",", "|").replaceAll("*", "[^/]*");
  return new RegExp(`(?:^|/)${inner}$`);
}

/** Whether there is exactly this file or folder, from the top. */
export const isThere = (path: string) => existsSync(join(root, path));

/** Whether there is such a file or folder: from the top, or for a file's name anywhere. */
export function exists(name: string): boolean {
  const path = name.replace(/\/$/, "");
  if (isThere(path)) return true;
  const pattern = patternOf(path);
  return files.some((file) => pattern.test(file));
}

export const scripts = (JSON.parse(readText("package.json")) as { readonly scripts: Readonly<Record<string, string>> })
  .scripts;
const benchmarks = files.flatMap((file) => /^build\/benchmarks\/([\w-]+)\.ts$/.exec(file)?.[1] ?? []);
/** What npm itself does, and is named in a document. */
const ofNpm = new Set(["install", "ci"]);

/** Why a command cannot be typed as it stands; null when it can. `NAME` and the like are for the reader to fill in. */
export function commandFault(command: string): string | null {
  const [program, first = "", ...rest] = command.split(/\s+/);
  if (program === "npx") return existsSync(join(root, "node_modules", ".bin", first)) ? null : `no program ${first}`;
  const name = first === "run" ? (rest[0] ?? "") : first;
  const known = name in scripts || (first !== "run" && ofNpm.has(name));
  if (!known) return `no script "${name}"`;
  const [separator, ...given] = first === "run" ? rest.slice(1) : rest;
  const benchmark =
    name === "bench" && separator === "--" ? given.find((argument) => /^[a-z]/.test(argument)) : undefined;
  return benchmark === undefined || benchmarks.includes(benchmark) ? null : `no benchmark "${benchmark}"`;
}
