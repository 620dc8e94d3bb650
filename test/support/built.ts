/** What the build has made, for tests: never of other sources than those under test. */
import { type BuiltPart, staleParts } from "../../build/built-from.ts";
import { output } from "../../build/paths.ts";
import { staleVariable } from "./run/variables.ts";

let stale: readonly string[] | null = null;

/** Throws when a part of dist is missing, or was built before something of the sources was changed. */
export function requireBuilt(part: BuiltPart): void {
  stale ??= process.env[staleVariable]?.split(" ") ?? staleParts();
  if (stale.includes(part)) {
    throw new Error(`dist/${part} was not built from the sources as they are now: run \`npm run build\` first.`);
  }
}

/** A path in dist. */
export function built(part: BuiltPart, ...path: string[]): string {
  requireBuilt(part);
  return output(part, ...path);
}
