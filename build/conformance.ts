/**
 * `npm run conformance:bundle`: dist/conformance, a script to be pasted into (or pushed to) the script project of an empty Google spreadsheet. It
 * holds the table of cases that the simulator is held to, and writes into a tab what the real thing does.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";
import { build } from "esbuild";
import { output, root } from "./paths.ts";

const namespace = "RollbookConformance";
/** What Google's menus, triggers and pages call by name. */
const called = [
  "onOpen",
  "onEdit",
  "runConformance",
  "startOver",
  "showPageCases",
  "givePageValue",
  "recordPageValue",
  "holdLock",
  "tryLockNow",
  "recordLocks",
  "beginEdits",
];

export async function buildConformance(folder = output("conformance")): Promise<string> {
  const built = await build({
    entryPoints: [join(root, "test", "contract", "spreadsheet", "script.ts")],
    bundle: true,
    format: "iife",
    globalName: namespace,
    target: "es2019",
    charset: "utf8",
    platform: "neutral",
    write: false,
    footer: {
      js: called.map((name) => `function ${name}() { return ${namespace}.${name}.apply(null, arguments); }`).join("\n"),
    },
    tsconfigRaw: { compilerOptions: { target: "es2019", verbatimModuleSyntax: true } },
  });
  const script = built.outputFiles[0]?.text ?? "";
  // What is no ES2019 would be a parse error there.
  parse(script, { ecmaVersion: 2019, sourceType: "script" });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest = {
    timeZone: "America/New_York",
    runtimeVersion: "V8",
    exceptionLogging: "STACKDRIVER",
    oauthScopes: [
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/script.container.ui",
      "https://www.googleapis.com/auth/script.external_request",
      "https://www.googleapis.com/auth/script.scriptapp",
      "https://www.googleapis.com/auth/userinfo.email",
    ],
  };
  writeFileSync(join(folder, "appsscript.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, "Code.js"), script);
  return script;
}

if (process.argv[1]?.endsWith("conformance.ts") === true) {
  await buildConformance();
  process.stdout.write(
    `${output("conformance")}: paste Code.js into an empty spreadsheet's script, open its menu Conformance, Run.\n`,
  );
}
