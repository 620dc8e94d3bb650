/** `npm run sbom`: what is in a production install, as CycloneDX, by npm's own command from the lockfile: dist/sbom.cdx.json. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { output, root } from "./paths.ts";

const args = ["sbom", "--omit=dev", "--package-lock-only", "--sbom-format=cyclonedx", "--sbom-type=application"];
const made = spawnSync("npm", args, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
if (made.status !== 0) {
  process.stderr.write(made.stderr);
  process.exit(1);
}
const file = output("sbom.cdx.json");
mkdirSync(output(), { recursive: true });
writeFileSync(file, made.stdout);
const { components } = JSON.parse(made.stdout) as { readonly components: readonly unknown[] };
process.stdout.write(`${file}: ${components.length} packages\n`);
