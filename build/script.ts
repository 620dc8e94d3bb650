/** `npm run script -- FILE [FUNCTION]`: runs an Apps Script file in the simulator on a blank document. Quiet: its last line is the answer. */
import { output } from "./paths.ts";
import { buildSimulator } from "./programs.ts";
import { run } from "./run.ts";

await buildSimulator();
process.exit(run(process.execPath, [output("simulator", "script-runner.js"), ...process.argv.slice(2)]));
