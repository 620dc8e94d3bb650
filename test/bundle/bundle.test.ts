/**
 * What clasp would push, looked at from outside: loaded a second, independent way (gas-local, a bare VM), its globals counted, its
 * syntax, size, scopes and file list held to what Apps Script takes.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vm from "node:vm";
import { describe, expect, test } from "@jest/globals";
import { parse } from "acorn";
import { serviceUrl } from "../../build/addon.ts";
import { scopeName, scopes, withoutScope } from "../../build/listing/scopes.ts";
import { root } from "../../build/paths.ts";
import { bin } from "../../build/run.ts";
import { callsFile } from "../../src/addon/platform/project-files";
import { built } from "../support/built";

const gas = createRequire(import.meta.url)("gas-local") as {
  require(folder: string, globals?: object): Record<string, unknown>;
};

const script = readFileSync(built("addon", "rollbook.js"), "utf8");
/** What the script runs of a file of the project. */
const programIn = (file: string): string => JSON.parse(readFileSync(built("addon", `${file}.html`), "utf8"));
const sidebar = readFileSync(built("addon", "sidebar.html"), "utf8");
const manifest = JSON.parse(readFileSync(built("addon", "appsscript.json"), "utf8"));

/** Menu, trigger and sidebar entry points. Everything global can be called from the page, so nothing else may be. */
const entryPoints = [
  "advanceSubmissions",
  "onEdit",
  "onInstall",
  "onOpen",
  "rpc",
  "showFiles",
  "showSelfCheck",
  "showSidebar",
];

/** Services that throw when they are touched at all: loading happens in onOpen's authorisation mode, where most are forbidden. */
const services = [
  "SpreadsheetApp",
  "UrlFetchApp",
  "PropertiesService",
  "CacheService",
  "LockService",
  "ScriptApp",
  "Session",
  "Utilities",
  "HtmlService",
  "Logger",
];

function untouchableServices(touched: string[]): Record<string, object> {
  return Object.fromEntries(
    services.map((name) => [
      name,
      new Proxy(
        {},
        {
          get: (_target, member) => {
            touched.push(`${name}.${String(member)}`);
            throw new Error(`${name}.${String(member)} was touched while the script loads`);
          },
        },
      ),
    ]),
  );
}

describe("the script that clasp would push", () => {
  test("A-1: gas-local loads it, and loading touches no service", () => {
    const touched: string[] = [];
    const loaded = gas.require(built("addon"), untouchableServices(touched));
    for (const name of entryPoints) expect(typeof loaded[name]).toBe("function");
    expect(touched).toEqual([]);
  });

  test("A-1: its globals are exactly the entry points and the bundle's own name", () => {
    const context = vm.createContext({});
    vm.runInContext(script, context);
    expect(Object.keys(context).sort()).toEqual(["RollbookAddon", ...entryPoints]);
    for (const name of entryPoints) {
      expect(script).toMatch(new RegExp(`^function ${name}\\(argument\\)`, "m"));
    }
  });

  test("A-1: it is a script in ES2019, which is what Apps Script parses", () => {
    expect(() => parse(script, { ecmaVersion: 2019, sourceType: "script" })).not.toThrow();
  });

  test("design 2: nothing of the sidebar, of Node or of a browser is in it, nor in what it reads when a call needs it", () => {
    for (const program of [script, programIn(callsFile)]) {
      for (const foreign of [
        "preact",
        "zod",
        "node:",
        "google.script",
        "document.createElement",
        "setTimeout(",
        "fetch(",
      ]) {
        const found = program.replaceAll("UrlFetchApp.fetch(", "").includes(foreign) ? foreign : "";
        expect(found).toBe("");
      }
    }
  });

  test("design 7: script at most 150 kB, sidebar at most 100 kB", () => {
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(150_000);
    expect(Buffer.byteLength(sidebar)).toBeLessThanOrEqual(100_000);
  });
});

describe("the manifest", () => {
  test("A-1: asks for exactly these scopes", () => {
    // Widening them makes every administrator consent again and stalls their triggers (facts: apps-script 1.6), and they have to be entered in the
    // consent screen and the Marketplace listing.
    expect(manifest.oauthScopes).toEqual(scopes.map(({ address }) => address));
  });

  test("P-8: docs/deploy.md has the same scopes, with the same reasons and the class that Google's console shows", () => {
    const document = readFileSync(join(root, "docs", "deploy.md"), "utf8");
    const table = document.slice(document.indexOf("## Scopes, and why each")).match(/^\| `.*$/gm) ?? [];
    expect(table).toEqual(scopes.map((scope) => `| \`${scopeName(scope)}\` | ${scope.why} | ${scope.kind} |`));
  });

  test("P-8: every scope is asked for by a call, and every service of Google's that is named has its scope or needs none", () => {
    const google = readFileSync(join(root, "src", "addon", "platform", "google.ts"), "utf8");
    const named = new Set(
      [...google.matchAll(/\b([A-Z]\w+(?:App|Service)|Session|Utilities)\.\w+/g)].map(([, service]) => service),
    );
    for (const { address, call } of scopes) expect([address, google.includes(`${call}(`)]).toEqual([address, true]);
    const asked = new Set(scopes.map(({ call }) => call.split(".")[0]));
    expect([...named].filter((service) => !asked.has(service) && !withoutScope.includes(service ?? ""))).toEqual([]);
  });

  test("A-14: may fetch from the import service only", () => {
    expect(manifest.urlFetchWhitelist).toHaveLength(1);
    expect(manifest.urlFetchWhitelist[0]).toMatch(/^https:\/\/[^/]+\/$/);
    expect(manifest.runtimeVersion).toBe("V8");
    expect(manifest.exceptionLogging).toBe("STACKDRIVER");
  });
});

describe("clasp", () => {
  test("design 2: would push the manifest, one script, the pages and the texts, and nothing else", () => {
    const listing = execFileSync(bin("clasp"), ["show-file-status", "--json"], {
      cwd: root,
      encoding: "utf8",
      // No login, and no settings of the person who runs the tests.
      env: { ...process.env, HOME: mkdtempSync(join(tmpdir(), "clasp-home-")) },
    });
    const { filesToPush, untrackedFiles } = JSON.parse(listing);
    const wanted = [
      "answers.html",
      "appsscript.json",
      "calls.html",
      "digests.html",
      "files.html",
      "rollbook.js",
      "self-check.html",
      "sidebar-later.html",
      "sidebar.html",
      "slips.html",
      "texts-en.html",
      "texts-es.html",
    ].map((file) => `dist/addon/${file}`);
    expect([...filesToPush].sort()).toEqual(wanted);
    expect(untrackedFiles).toEqual([]);
    expect(readdirSync(built("addon")).sort()).toEqual(wanted.map((file) => file.replace("dist/addon/", "")));
  });

  test("P-8: no file has a raw control character, which not every editor and parser on the way takes", () => {
    const spoilt = readdirSync(built("addon")).filter((file) =>
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(readFileSync(built("addon", file), "utf8")),
    );
    expect(spoilt).toEqual([]);
  });

  test.each([
    "https://import.district.example:8443",
    "https://import.district.example/rollbook",
    "http://import.district.example",
    "https://someone@import.district.example",
  ])("P-8: %s is no address of a service that Google's list of allowed addresses could hold", (address) => {
    const before = process.env.ROLLBOOK_SERVICE_URL;
    try {
      process.env.ROLLBOOK_SERVICE_URL = address;
      expect(serviceUrl).toThrow(/without a port or a path/);
    } finally {
      if (before === undefined) delete process.env.ROLLBOOK_SERVICE_URL;
      else process.env.ROLLBOOK_SERVICE_URL = before;
    }
  });

  test("design 3: deploy is refused while the placeholders are unset, and says which", () => {
    const environment: NodeJS.ProcessEnv = { ...process.env };
    delete environment.ROLLBOOK_SERVICE_URL;
    let refusal = "";
    try {
      execFileSync(process.execPath, ["build/deploy.ts"], {
        cwd: root,
        env: environment,
        stdio: "pipe",
        encoding: "utf8",
      });
    } catch (error) {
      refusal = String((error as { stderr: string }).stderr);
    }
    expect(refusal).toContain("scriptId");
    expect(refusal).toContain("ROLLBOOK_SERVICE_URL");
  });
});
