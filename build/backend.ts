/** `npm run backend`: the import service alone, from the environment (PORT, DATABASE_URL or DATA_DIR, IDENTITY_ISSUERS, SECRET_KEY, LOG_LEVEL, ROLE). */
import { pathToFileURL } from "node:url";
import { whenServiceIsStale } from "./fresh-build.ts";
import { output } from "./paths.ts";
import { buildBackend } from "./programs.ts";

await whenServiceIsStale(buildBackend);
// In this very process, so that its signals reach the service.
await import(pathToFileURL(output("backend", "main.js")).href);
