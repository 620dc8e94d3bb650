/** What dist was built from: a digest beside each part, so that whoever runs a part can tell that the sources have changed since. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { output, root } from "./paths.ts";

export const builtParts = ["addon", "backend", "simulator", "workbench"] as const;
export type BuiltPart = (typeof builtParts)[number];

/** Everything a build reads. The programs of build/ count too: they decide what becomes of the sources. */
const sources = ["src", "build", "appsscript.json", "package-lock.json", "tsconfig.base.json"];

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

function digestOfSources(): string {
  const digest = createHash("sha256");
  for (const file of sources.flatMap((name) => filesOf(join(root, name)))) {
    digest
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return digest.digest("hex");
}

const stampOf = (part: BuiltPart) => output("built-from", part);

/** Builds a part; it counts as built only once that has come to its end, and only from what was there when it began. */
export async function stamped(part: BuiltPart, build: () => Promise<void>): Promise<void> {
  const digest = digestOfSources();
  rmSync(stampOf(part), { force: true });
  await build();
  mkdirSync(output("built-from"), { recursive: true });
  writeFileSync(stampOf(part), `${digest}\n`);
}

/** The parts that are missing, or are of other sources than these. */
export function staleParts(): BuiltPart[] {
  const digest = digestOfSources();
  return builtParts.filter(
    (part) => !existsSync(stampOf(part)) || readFileSync(stampOf(part), "utf8").trim() !== digest,
  );
}
