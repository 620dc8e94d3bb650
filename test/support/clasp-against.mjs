/**
 * Loaded before clasp by a test: its Apps Script client gets the address of the local stand-in in GOOGLE_API_ROOT. (The client library's global
 * rootUrl option is overlooked by service clients, so it is given to the one that clasp makes.)
 */
import { createRequire } from "node:module";

if (process.argv[1]?.includes("clasp")) {
  const { google } = createRequire(import.meta.url)("googleapis");
  const script = google.script.bind(google);
  google.script = (options) => script({ ...options, rootUrl: process.env.GOOGLE_API_ROOT });
}
