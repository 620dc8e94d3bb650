/** Where the build has put the programs that run inside threads and script contexts. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** `dist/simulator` under the nearest package.json upward from here, whether this runs from src or from a bundle. */
export function findBuiltSimulator(given: string | undefined): string {
  const folder = given ?? join(projectRoot(import.meta.dirname), "dist", "simulator");
  for (const file of ["execution-worker.js", "realm.js"]) {
    if (!existsSync(join(folder, file))) {
      throw new Error(`${join(folder, file)} is missing: run \`npm run build -- simulator\` first.`);
    }
  }
  return folder;
}

function projectRoot(from: string): string {
  if (existsSync(join(from, "package.json"))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error(`no package.json above ${import.meta.dirname}`);
  return projectRoot(parent);
}
