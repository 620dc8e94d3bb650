/** What the build has made, for tests: never of other sources than those under test. */
import { buildIsFresh } from "../../build/fresh-build.ts";
import { output } from "../../build/paths.ts";
import { freshVariable } from "./run/variables.ts";

type BuiltPart = "addon" | "backend" | "simulator" | "stage" | "workbench";

let fresh: boolean | null = null;

/** Throws when dist was not built, or something of the sources was changed since. */
export function requireBuilt(part: BuiltPart): void {
  const found = process.env[freshVariable];
  fresh ??= found === undefined ? buildIsFresh() : found === "yes";
  if (!fresh) throw new Error(`dist/${part} is not of the sources as they are now: run \`npm run build\` first.`);
}

/** A path in dist. */
export function built(part: BuiltPart, ...path: string[]): string {
  requireBuilt(part);
  return output(part, ...path);
}
