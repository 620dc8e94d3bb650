/** `npm run offboard -- --organization ID [--school ID]`: an organization or a school leaves the store that the environment names. */
import { whenServiceIsStale } from "./fresh-build.ts";
import { output } from "./paths.ts";
import { buildBackend } from "./programs.ts";
import { run } from "./run.ts";

await whenServiceIsStale(buildBackend);
process.exit(run(process.execPath, [output("backend", "offboard.js"), ...process.argv.slice(2)]));
