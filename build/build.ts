/** `npm run build [-- PART ...]`: dist/addon (for clasp), dist/backend, dist/simulator, dist/workbench, dist/stage. */
import { stampBuild, stampService } from "./fresh-build.ts";
import { buildBackend, buildSimulator, buildStage, buildWorkbench } from "./programs.ts";

const parts = {
  // Loaded on need: a production install, which builds the service only, has not what the script is made with.
  addon: async () => (await import("./addon.ts")).buildAddon(),
  backend: buildBackend,
  simulator: buildSimulator,
  stage: buildStage,
  workbench: buildWorkbench,
};
type Part = keyof typeof parts;

const wanted = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(parts);
for (const name of wanted) {
  if (!(name in parts)) {
    process.stderr.write(`There is no part "${name}"; there are ${Object.keys(parts).join(", ")}.\n`);
    process.exit(2);
  }
}
await Promise.all(wanted.map((name) => parts[name as Part]()));
if (wanted.includes("backend")) stampService();
if (Object.keys(parts).every((name) => wanted.includes(name))) stampBuild();
