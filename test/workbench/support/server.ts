/** A workbench of its own for a test: a small add-on, three people, a folder that goes when the test ends. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../../build/free-port.ts";
import { type RunningWorkbench, startWorkbench } from "../../../src/workbench/server";
import { requireBuilt } from "../../support/built";

requireBuilt("simulator");

export const people = [
  {
    email: "dana.whitfield@riverbend.example",
    name: "Dana Whitfield",
    level: "district",
    roles: ["administrator"],
    schools: ["north", "south"],
  },
  {
    email: "luis.ortega@riverbend.example",
    name: "Luis Ortega",
    level: "school",
    roles: ["administrator", "teacher"],
    schools: ["north"],
  },
  { email: "mary.oneill@riverbend.example", name: "Mary O'Neill", level: null, roles: ["teacher"], schools: ["south"] },
] as const;
export const [dana, luis] = [people[0].email, people[1].email];

export const deployedService = "https://import.deployed.example";

/** An Apps Script project that has nothing of Rollbook. */
export interface TinyAddon {
  readonly script: string;
  readonly html?: Readonly<Record<string, string>>;
}

export interface TestFolders {
  readonly data: string;
  readonly addon: string;
  readonly page: string;
  remove(): void;
}

export function makeFolders(addon: TinyAddon): TestFolders {
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  const folders = { data: join(folder, "data"), addon: join(folder, "addon"), page: join(folder, "page") };
  for (const path of Object.values(folders)) mkdirSync(path);
  writeFileSync(join(folders.data, "people.json"), JSON.stringify(people));
  const manifest = {
    timeZone: "America/Chicago",
    runtimeVersion: "V8",
    urlFetchWhitelist: [`${deployedService}/`],
    oauthScopes: [
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/script.container.ui",
      "https://www.googleapis.com/auth/script.external_request",
      "https://www.googleapis.com/auth/script.scriptapp",
      "openid",
      "https://www.googleapis.com/auth/userinfo.email",
    ],
  };
  writeFileSync(join(folders.addon, "appsscript.json"), JSON.stringify(manifest));
  writeFileSync(join(folders.addon, "script.js"), addon.script);
  for (const [name, source] of Object.entries(addon.html ?? {})) {
    writeFileSync(join(folders.addon, `${name}.html`), source);
  }
  writeFileSync(join(folders.page, "index.html"), "<!doctype html><title>Workbench</title>");
  return { ...folders, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface TestWorkbench extends RunningWorkbench {
  readonly warnings: string[];
  readonly port: number;
  /** JSON to a path of the workbench. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  get(path: string): Promise<unknown>;
}

export interface TestClock {
  now: number;
}

export async function startTestWorkbench(
  folders: TestFolders,
  options: { serviceUrl?: string; clock?: TestClock; pageDirectory?: string; port?: number } = {},
): Promise<TestWorkbench> {
  const port = options.port ?? (await freePort());
  const warnings: string[] = [];
  const clock = options.clock;
  const workbench = await startWorkbench(
    {
      port,
      dataDirectory: folders.data,
      serviceUrl: options.serviceUrl ?? `http://127.0.0.1:${await freePort()}`,
      addonDirectory: folders.addon,
      pageDirectory: options.pageDirectory ?? folders.page,
      addonName: "Tiny",
    },
    (text) => warnings.push(text),
    ...(clock === undefined ? [] : [() => clock.now]),
  );
  return {
    ...workbench,
    warnings,
    port,
    post: (path, body, headers = {}) =>
      fetch(`${workbench.url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      }),
    get: async (path) => (await fetch(`${workbench.url}${path}`)).json(),
  };
}
