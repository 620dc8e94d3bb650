/** `npm run script -- FILE [FUNCTION]`: runs an Apps Script file in the simulator on a blank document. Quiet: its last line is the answer. */
import { existsSync } from "node:fs";
import { output, root } from "./paths.ts";
import { run } from "./run.ts";

// The set-up speaks on standard output; here only the script may. It is imported so late because it may have to install esbuild first.
if (!existsSync(`${root}/node_modules`)) run(process.execPath, ["build/setup.mjs"]);
const { buildSimulator } = await import("./programs.ts");
await buildSimulator();
process.exit(run(process.execPath, [output("simulator", "script-runner.js"), ...process.argv.slice(2)]));
