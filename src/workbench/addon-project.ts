/** Reads the built add-on exactly as clasp would push it, and where its service's address leads on this machine. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import * as z from "zod/mini";
import type { ScriptProject } from "../simulator";

const manifestSchema = z.looseObject({
  timeZone: z.optional(z.string()),
  oauthScopes: z.optional(z.array(z.string())),
  urlFetchWhitelist: z.optional(z.array(z.string())),
  runtimeVersion: z.optional(z.string()),
  exceptionLogging: z.optional(z.string()),
});

export function readAddonProject(directory: string): ScriptProject {
  const files = readdirSync(directory).sort();
  const read = (file: string) => readFileSync(join(directory, file), "utf8");
  const named = (extension: string) =>
    files
      .filter((file) => extname(file) === extension)
      .map((file) => ({ name: basename(file, extension), source: read(file) }));
  const { timeZone, oauthScopes, urlFetchWhitelist, runtimeVersion, exceptionLogging } = manifestSchema.parse(
    JSON.parse(read("appsscript.json")),
  );
  return {
    manifest: {
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(oauthScopes === undefined ? {} : { oauthScopes }),
      ...(urlFetchWhitelist === undefined ? {} : { urlFetchWhitelist }),
      ...(runtimeVersion === undefined ? {} : { runtimeVersion }),
      ...(exceptionLogging === undefined ? {} : { exceptionLogging }),
    },
    scripts: named(".js"),
    html: named(".html"),
  };
}

/**
 * The address the bundle was built with is the first of its allow-list. Nothing of it is deployed here, so that one origin leads to the local
 * service; any other address stays what it is.
 */
export function localAddressOf(project: ScriptProject, serviceUrl: string): (url: string) => string {
  const [first] = project.manifest.urlFetchWhitelist ?? [];
  if (first === undefined || !URL.canParse(first)) return (url) => url;
  const { origin } = new URL(first);
  return (url) => (URL.canParse(url) && new URL(url).origin === origin ? serviceUrl + url.slice(origin.length) : url);
}
