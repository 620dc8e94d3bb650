/**
 * `npm run deploy [-- clasp's arguments]`: builds the add-on, then the real clasp pushes it. Refused while a placeholder is still in place: a
 * script pushed with one would ask every administrator for consent and then reach nobody.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildAddon, placeholderServiceUrl, serviceUrl } from "./addon.ts";
import { root } from "./paths.ts";
import { bin, run } from "./run.ts";

function unsetPlaceholders(): string[] {
  const { scriptId } = JSON.parse(readFileSync(join(root, ".clasp.json"), "utf8"));
  const unset: string[] = [];
  if (!/^[\w-]{20,}$/.test(scriptId) || String(scriptId).startsWith("SET-")) {
    unset.push("scriptId in .clasp.json (Apps Script editor, Project settings, IDs)");
  }
  if (serviceUrl() === placeholderServiceUrl) {
    unset.push("ROLLBOOK_SERVICE_URL in the environment (the https address of your import service, without a path)");
  }
  return unset;
}

const unset = unsetPlaceholders();
if (unset.length > 0) {
  process.stderr.write(`Nothing was pushed. Set these first:\n${unset.map((name) => `  - ${name}\n`).join("")}`);
  process.exit(1);
}
await buildAddon();
process.exit(run(bin("clasp"), ["push", ...process.argv.slice(2)]));
