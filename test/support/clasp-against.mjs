/**
 * Loaded before clasp by a test: its Apps Script client gets the address of the local stand-in in GOOGLE_API_ROOT. (The client library's global
 * rootUrl option is overlooked by service clients, so it is given to the one that clasp makes.)
 *
 * Of Google's client library only the services are loaded that clasp asks: all five hundred of them are two thirds of the processor time of every command.
 * Any other is missing, so that a clasp which comes to ask it fails by its name.
 */
import { createRequire, registerHooks } from "node:module";
import { pathToFileURL } from "node:url";

const asked = new Set(["script", "drive", "discovery", "logging", "serviceusage"]);
const none = pathToFileURL(createRequire(import.meta.url).resolve("./no-service.cjs")).href;

/** The service that one of the library's two lists of them requires. */
function serviceRequired(specifier, { parentURL = "" }) {
  if (parentURL.endsWith("/googleapis/build/src/apis/index.js")) return /^\.\/(\w+)$/.exec(specifier)?.[1];
  if (parentURL.endsWith("/googleapis/build/src/index.js")) return /^\.\/apis\/(\w+)\//.exec(specifier)?.[1];
  return undefined;
}

if (process.argv[1]?.includes("clasp")) {
  registerHooks({
    resolve(specifier, context, next) {
      const service = serviceRequired(specifier, context);
      return service === undefined || asked.has(service) ? next(specifier, context) : { url: none, shortCircuit: true };
    },
  });
  const { google } = createRequire(import.meta.url)("googleapis");
  const script = google.script.bind(google);
  google.script = (options) => script({ ...options, rootUrl: process.env.GOOGLE_API_ROOT });
}
