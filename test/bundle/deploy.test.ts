/** `npm run deploy` from end to end: the real clasp pushes the real build, against a local stand-in of the Apps Script API. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { output, root } from "../../build/paths.ts";
import { type AppsScriptApi, accessToken, type ScriptFile, startAppsScriptApi } from "../support/apps-script-api";

const serviceUrl = "https://import.district.example";
/** Each deployment starts clasp up to five times, seconds each where the machine has other work. */
const patience = 240_000;
const freshProject: readonly ScriptFile[] = [
  {
    name: "appsscript",
    type: "JSON",
    source: JSON.stringify({ timeZone: "America/New_York", dependencies: {}, runtimeVersion: "V8" }),
  },
  { name: "Code", type: "SERVER_JS", source: "function myFunction() {\n}\n" },
];

let api: AppsScriptApi;
let home: string;

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

async function deploy(args: readonly string[] = [], environment: Record<string, string> = {}) {
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

const manifestOf = (files: readonly ScriptFile[]) =>
  JSON.parse(files.find((file) => file.name === "appsscript")?.source ?? "{}");

describe("npm run deploy", () => {
  test(
    "A-1: pushes the manifest, whose keys Google turns round, one script and the pages, and nothing of what was there before",
    async () => {
      const { code, said } = await deploy();
      expect(said).toContain("Pushed and read back");
      expect(code).toBe(0);
      const built = (name: string) => readFileSync(output("deploy", "pushed", "addon", name), "utf8").trimEnd();
      const names = api.files.map((file) => `${file.type} ${file.name}`);
      expect(names).toContain("SERVER_JS rollbook");
      expect(names).toContain("HTML sidebar");
      expect(names).not.toContain("SERVER_JS Code");
      expect(api.files.find((file) => file.name === "rollbook")?.source.trimEnd()).toBe(built("rollbook.js"));
      expect(manifestOf(api.files).urlFetchWhitelist).toEqual([`${serviceUrl}/`]);
      expect(api.files.find((file) => file.name === "rollbook")?.source).toContain(serviceUrl);
      expect(api.asked.every((ask) => ask.authorized)).toBe(true);
    },
    patience,
  );

  test(
    "A-7: a release makes a version and moves the deployment to it without giving it a new id",
    async () => {
      const { said } = await deploy(["--release", "Credential slips", "--deployment", api.deploymentId]);
      expect(api.versions).toEqual([{ description: "Credential slips", files: api.files }]);
      expect(api.deployed).toBe(1);
      expect(said).toContain("Version 1: Credential slips");
      expect(api.asked.filter((ask) => ask.request.startsWith("POST") && ask.request.endsWith("/deployments"))).toEqual(
        [],
      );
    },
    patience,
  );

  test(
    "A-14: scopes that are wider than those in use are not pushed by accident",
    async () => {
      const narrow = { ...manifestOf(freshProject), oauthScopes: ["openid"] };
      const there = [{ name: "appsscript", type: "JSON" as const, source: JSON.stringify(narrow) }];
      api.files = there;
      const refused = await deploy();
      expect(refused.code).toBe(1);
      expect(refused.said).toContain("https://www.googleapis.com/auth/script.scriptapp");
      expect(api.files).toEqual(there);
      const confirmed = await deploy(["--widen-scopes"]);
      expect(confirmed.code).toBe(0);
      expect(manifestOf(api.files).oauthScopes).toContain("https://www.googleapis.com/auth/script.scriptapp");
    },
    patience,
  );

  test(
    "A-1: a push that did not arrive whole is told",
    async () => {
      api.kept = (files) => files.filter((file) => file.name !== "sidebar");
      const { code, said } = await deploy();
      expect(code).toBe(1);
      expect(said).toContain("sidebar differ");
    },
    patience,
  );

  test(
    "A-1: nobody logged in: clasp's own words, and nothing was pushed",
    async () => {
      rmSync(join(home, ".clasprc.json"));
      const { code, said } = await deploy();
      expect(code).toBe(1);
      expect(said).toMatch(/clasp pull failed: .*(credentials|login)/is);
      expect(api.asked).toEqual([]);
    },
    patience,
  );

  test(
    "A-1: refused while the manifest's placeholders are unset, every one named",
    async () => {
      const { code, said } = await deploy([], {
        ROLLBOOK_SCRIPT_ID: "SET-THE-SCRIPT-ID-HERE",
        ROLLBOOK_SERVICE_URL: "https://import.rollbook.example",
      });
      expect(code).toBe(1);
      expect(said).toContain("ROLLBOOK_SCRIPT_ID");
      expect(said).toContain("ROLLBOOK_SERVICE_URL");
      expect(api.asked).toEqual([]);
    },
    patience,
  );
});
