/** What the suites of `npm run deploy` stand on: the real clasp and the real build, against a local stand-in of the Apps Script API. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "@jest/globals";
import { root } from "../../../build/paths.ts";
import { type AppsScriptApi, accessToken, type ScriptFile, startAppsScriptApi } from "../../support/apps-script-api";

export const serviceUrl = "https://import.district.example";
/** Each deployment starts clasp up to five times, seconds each where the machine has other work. */
export const patience = 240_000;
export const freshProject: readonly ScriptFile[] = [
  {
    name: "appsscript",
    type: "JSON",
    source: JSON.stringify({ timeZone: "America/New_York", dependencies: {}, runtimeVersion: "V8" }),
  },
  { name: "Code", type: "SERVER_JS", source: "function myFunction() {\n}\n" },
];

export let api: AppsScriptApi;
export let home: string;

beforeEach(async () => {
  api = await startAppsScriptApi(freshProject);
  home = mkdtempSync(join(tmpdir(), "rollbook-deploy-"));
  const token = { type: "authorized_user", client_id: "test", client_secret: "test", refresh_token: "test" };
  const login = { ...token, access_token: accessToken, expiry_date: 4_102_444_800_000 };
  writeFileSync(join(home, ".clasprc.json"), JSON.stringify({ tokens: { default: login } }));
});

afterEach(async () => {
  await api.stop();
  rmSync(home, { recursive: true, force: true });
});

export async function deploy(args: readonly string[] = [], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["build/deploy.ts", ...args], {
    cwd: root,
    env: {
      ...process.env,
      HOME: home,
      ROLLBOOK_SCRIPT_ID: api.scriptId,
      ROLLBOOK_SERVICE_URL: serviceUrl,
      GOOGLE_API_ROOT: api.address,
      NODE_OPTIONS: `--import ${join(root, "test", "support", "clasp-against.mjs")}`,
      ...environment,
    },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += String(chunk);
    });
  }
  const [code] = await once(child, "close");
  return { code: Number(code), said };
}

export const manifestOf = (files: readonly ScriptFile[]) =>
  JSON.parse(files.find((file) => file.name === "appsscript")?.source ?? "{}");
