/** `npm run district -- FILE`, `npm run district -- unbind EMAIL`: a real district in the store that the environment names. */
import { whenServiceIsStale } from "./fresh-build.ts";
import { output } from "./paths.ts";
import { buildBackend } from "./programs.ts";
import { run } from "./run.ts";

await whenServiceIsStale(buildBackend);
process.exit(run(process.execPath, [output("backend", "district.js"), ...process.argv.slice(2)]));
