/**
 * `npm run deploy [-- --release "What is new"] [--deployment ID] [--widen-scopes]`: builds the add-on, then the real clasp pushes it.
 *
 * Refused while a placeholder is still in place (a script pushed with one would ask every administrator for consent and then reach nobody),
 * and while it asks for more than the script that is there now: wider scopes stall every administrator's triggers until they consent again.
 * After the push the script is read back and compared, because clasp answers success also when it skipped the manifest.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { buildAddon, placeholderServiceUrl, serviceUrl } from "./addon.ts";
import { clasp, filesIn, type ScriptProject, scriptProject } from "./clasp.ts";
import { output, root } from "./paths.ts";

const { values: options } = parseArgs({
  options: {
    release: { type: "string" },
    deployment: { type: "string" },
    "widen-scopes": { type: "boolean", default: false },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);

function scriptId(): string {
  return process.env.ROLLBOOK_SCRIPT_ID ?? String(JSON.parse(readFileSync(join(root, ".clasp.json"), "utf8")).scriptId);
}

function unsetPlaceholders(): string[] {
  const unset: string[] = [];
  if (!/^[\w-]{20,}$/.test(scriptId()) || scriptId().startsWith("SET-")) {
    unset.push(
      "ROLLBOOK_SCRIPT_ID in the environment, or scriptId in .clasp.json (Apps Script editor, Project settings, IDs)",
    );
  }
  if (serviceUrl() === placeholderServiceUrl) {
    unset.push("ROLLBOOK_SERVICE_URL in the environment (the https address of your import service, without a path)");
  }
  return unset;
}

/** The scopes a manifest asks for; none while Apps Script still chooses them by itself. */
function scopesIn(manifest: string): readonly string[] | null {
  return (JSON.parse(manifest) as { oauthScopes?: string[] }).oauthScopes ?? null;
}

/** Ours are those of the manifest that is built from, so that it can be said before anything is. */
function newScopes(there: ScriptProject): string[] {
  const before = scopesIn(filesIn(there.files).get("appsscript") ?? "{}");
  const ours = scopesIn(readFileSync(join(root, "appsscript.json"), "utf8"));
  return before === null ? [] : (ours ?? []).filter((scope) => !before.includes(scope));
}

/** What is in the script project now, read by clasp into a folder of its own. */
function pulled(name: string): ScriptProject {
  const there = scriptProject(output("deploy", name), scriptId());
  clasp(there, ["pull"]);
  return there;
}

function differingFiles(project: ScriptProject, there: ScriptProject): string[] {
  const [ours, theirs] = [filesIn(project.files), filesIn(there.files)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter((name) =>
    name === "appsscript"
      ? // Google gives a manifest back with its keys in an order of its own.
        !isDeepStrictEqual(JSON.parse(ours.get(name) ?? "null"), JSON.parse(theirs.get(name) ?? "null"))
      : ours.get(name) !== theirs.get(name),
  );
}

async function push(): Promise<ScriptProject> {
  // First what may refuse it, a missing login too: only then is built.
  const widened = newScopes(pulled("before"));
  if (widened.length > 0 && !options["widen-scopes"]) {
    throw new Error(
      `This version asks for more than the one that is there: ${widened.join(", ")}. Every administrator would have to consent again, and their uploads on the way would wait until they do. ` +
        "Enter the scopes in the consent screen and in the Marketplace SDK first, then deploy with --widen-scopes.",
    );
  }
  const project = scriptProject(output("deploy", "pushed"), scriptId());
  await buildAddon(project.files);
  // Without --force clasp skips a changed manifest whenever nobody is there to be asked, and answers success.
  clasp(project, ["push", "--force"]);
  const different = differingFiles(project, pulled("after"));
  if (different.length > 0)
    throw new Error(`The script project is not what was pushed: ${different.join(", ")} differ.`);
  say(`Pushed and read back: ${[...filesIn(project.files).keys()].join(", ")}; the service is ${serviceUrl()}.`);
  return project;
}

function release(project: ScriptProject, description: string): void {
  const { versionNumber } = JSON.parse(clasp(project, ["create-version", description])) as { versionNumber: number };
  say(`Version ${versionNumber}: ${description}`);
  if (options.deployment !== undefined) {
    clasp(project, ["update-deployment", options.deployment, "-V", String(versionNumber), "-d", description]);
    say(`Deployment ${options.deployment} now runs version ${versionNumber}. Its id is the same, so triggers go on.`);
  }
  say(`For the Marketplace: enter ${versionNumber} as the script version in the Marketplace SDK's App Configuration.`);
}

const unset = unsetPlaceholders();
if (unset.length > 0) {
  process.stderr.write(`Nothing was pushed. Set these first:\n${unset.map((name) => `  - ${name}\n`).join("")}`);
  process.exit(1);
}
try {
  const project = await push();
  if (options.release !== undefined) release(project, options.release);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
