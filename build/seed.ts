/** `npm run seed -- --accounts N --schools M [--seed S]`: a sample district in the store that the environment names. */
import { whenServiceIsStale } from "./fresh-build.ts";
import { output } from "./paths.ts";
import { buildBackend } from "./programs.ts";
import { run } from "./run.ts";

await whenServiceIsStale(buildBackend);
process.exit(run(process.execPath, [output("backend", "seed.js"), ...process.argv.slice(2)]));
