/**
 * Builds dist/addon, exactly what clasp pushes: the manifest, one script, one HTML file.
 * Apps Script calls plain top-level functions only, so a footer of real wrapper functions is made from the entry's own exports: a name that
 * is missing here cannot be forgotten there.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";
import { type BuildOptions, build } from "esbuild";
import { callsFile } from "../src/addon/platform/project-files.ts";
import { digestsFile } from "../src/addon/self-check/digests-file.ts";
import { answerShapesFile } from "../src/addon/service/answer-shapes-file.ts";
import { answerShapes } from "./answer-shapes.ts";
import { asPlainScript, callsScript, isPlainScript } from "./calls-script.ts";
import { loadRoom, type Words } from "./load-room.ts";
import { buildPages } from "./pages.ts";
import { output, root, source } from "./paths.ts";
import { writeData } from "./project-data.ts";

/** Stands for the address of the deployed service until one is set; `.example` can never be reached by accident. */
export const placeholderServiceUrl = "https://import.rollbook.example";
const namespace = "RollbookAddon";

export function serviceUrl(): string {
  const url = process.env.ROLLBOOK_SERVICE_URL ?? placeholderServiceUrl;
  // Google's list of allowed addresses knows hosts and paths.
  if (!/^https:\/\/[^/?#\s:@]+$/.test(url)) {
    throw new Error(
      `ROLLBOOK_SERVICE_URL must be an https address without a port or a path, such as https://import.district.org: ${url}`,
    );
  }
  return url;
}

export async function buildAddon(folder = output("addon")): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await Promise.all([buildScript(folder), buildPages(folder), writeLookUps(folder)]);
  writeManifest(folder);
  writeDigests(folder);
}

/** Of every file that the script reads, for the self-check: what arrived is what was pushed, and what HtmlService gives is what was written (P-7). */
function writeDigests(folder: string): void {
  const files = readdirSync(folder).filter((file) => file.endsWith(".html"));
  const digestOf = (file: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, file), "utf8"))
      .digest("hex");
  writeData(
    folder,
    digestsFile,
    Object.fromEntries(files.sort().map((file) => [file.replace(/\.html$/, ""), digestOf(file)])),
  );
}

/** What the support bundle names: the version of the release this was built from. */
function version(): string {
  return String(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version);
}

async function buildScript(folder: string): Promise<void> {
  const common: BuildOptions & { write: false } = {
    bundle: true,
    target: "es2019",
    charset: "utf8",
    platform: "neutral",
    mainFields: ["browser", "module", "main"],
    legalComments: "none",
    minify: true,
    write: false,
    define: {
      ROLLBOOK_SERVICE_URL: JSON.stringify(serviceUrl()),
      ROLLBOOK_VERSION: JSON.stringify(version()),
    },
    tsconfigRaw: { compilerOptions: { target: "es2019", verbatimModuleSyntax: true } },
  };
  const options = { ...common, entryPoints: [source("addon", "entry.ts")] };
  // The list of exports is only in the metafile of a module; the script itself is an iife.
  const asModule = await build({ ...options, format: "esm", metafile: true });
  const names = Object.values(asModule.metafile?.outputs ?? {}).flatMap((file) => file.exports);
  const wrappers = names.sort().map((name) => `function ${name}(argument) { return ${namespace}.${name}(argument); }`);
  const built = await build({ ...options, format: "iife", globalName: namespace, footer: { js: wrappers.join("\n") } });
  const script = built.outputFiles?.[0]?.text ?? "";
  // Private fields and the like are a parse error that takes the whole project down, menu included: find it here, not there.
  parse(script, { ecmaVersion: 2019, sourceType: "script" });
  writeFileSync(join(folder, "rollbook.js"), script);
  const calls = await callsScript(common);
  if (isPlainScript()) writeFileSync(join(folder, `${callsFile}.js`), asPlainScript(calls));
  else writeData(folder, callsFile, calls);
}

/** What the script reads when it needs it (docs/decisions/what-every-edit-loads.md). An HTML file is the only kind of file a script may read. */
async function writeLookUps(folder: string): Promise<void> {
  const { scriptTexts, scriptTextsFile } = await loadRoom<Words>("words");
  for (const language of ["en", "es"] as const) writeData(folder, scriptTextsFile(language), scriptTexts(language));
  writeData(folder, answerShapesFile, await answerShapes());
}

function writeManifest(folder: string): void {
  const manifest = JSON.parse(readFileSync(join(root, "appsscript.json"), "utf8"));
  manifest.urlFetchWhitelist = [`${serviceUrl()}/`];
  writeFileSync(join(folder, "appsscript.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
