/** `npm run check`: types, lint, format, import rules, generated files up to date. Every fault is shown, not the first one. */
import { importRuleFaults } from "./import-rules.ts";
import { bin, run, runAll } from "./run.ts";

const node = process.execPath;
const failed = runAll([
  ...["script", "page", "node", "test"].map((platform) => ({
    name: `types (${platform})`,
    command: bin("tsc"),
    args: ["-p", `tsconfig.${platform}.json`],
  })),
  { name: "lint and format", command: bin("biome"), args: ["check", "--error-on-warnings", "."] },
]);

const faults = importRuleFaults();
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) failed.push("import rules");

if (run(node, ["build/documents.ts", "--check"]) !== 0) failed.push("generated files");

if (failed.length > 0) {
  process.stderr.write(`\nnpm run check: ${failed.join(", ")} failed\n`);
  process.exit(1);
}
process.stdout.write("npm run check: all clean\n");
