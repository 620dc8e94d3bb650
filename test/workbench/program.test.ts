/** The built workbench as a process, as `npm start` runs it. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { freePort } from "../../build/free-port.ts";
import { root } from "../../build/paths.ts";
import type { WorkbenchView } from "../../src/workbench/protocol/views";
import { built } from "../support/built";
import { eventually } from "../support/eventually";
import { dana, makeFolders, type TestFolders } from "./support/server";

let folders: TestFolders;
let port: number;
const running: ChildProcess[] = [];

beforeEach(async () => {
  folders = makeFolders({ script: "" });
  port = await freePort();
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  folders.remove();
});

function start(environment: Record<string, string> = {}): { child: ChildProcess; words: () => string } {
  const child = spawn(process.execPath, [built("workbench", "main.js")], {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      PORT: String(port),
      DATA_DIR: folders.data,
      ADDON_DIR: folders.addon,
      SERVICE_URL: "http://127.0.0.1:1",
      ...environment,
    },
  });
  running.push(child);
  let text = "";
  child.stderr?.on("data", (chunk) => {
    text += String(chunk);
  });
  return { child, words: () => text };
}

async function startAndWait(): Promise<ChildProcess> {
  const { child, words } = start();
  return eventually("the workbench answers", async () => {
    if (child.exitCode !== null) throw new Error(`the workbench ended: ${words()}`);
    const answer = await fetch(`http://127.0.0.1:${port}/workbench/document`).catch(() => null);
    return answer?.ok ? child : null;
  });
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
}

const view = async () => (await (await fetch(`http://127.0.0.1:${port}/workbench/document`)).json()) as WorkbenchView;

async function rename(name: string): Promise<void> {
  await fetch(`http://127.0.0.1:${port}/workbench/edits`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ user: dana, window: "w", edits: [{ kind: "renameDocument", name }] }),
  });
}

describe("the program", () => {
  test.each([
    "SIGTERM",
    "SIGINT",
  ] as const)("what was done a moment before %s is there after the next start", async (signal) => {
    const child = await startAndWait();
    await rename(`Saved at ${signal}`);
    expect(await stop(child, signal)).toBe(0);
    await startAndWait();
    expect((await view()).document.name).toBe(`Saved at ${signal}`);
  });

  test("an open window does not keep it from stopping", async () => {
    const child = await startAndWait();
    const events = await fetch(`http://127.0.0.1:${port}/workbench/events?user=${dana}&window=w`);
    expect(events.status).toBe(200);
    expect(await stop(child, "SIGTERM")).toBe(0);
    await events.body?.cancel().catch(() => undefined);
  });

  test("the saved document is for its owner's eyes: its cells may hold temporary passwords", async () => {
    const child = await startAndWait();
    await stop(child, "SIGTERM");
    const file = join(folders.data, "workbook.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, "utf8"))).toHaveProperty("document.formatVersion", 1);
  });

  test.each([
    [{ PORT: "80a" }, /PORT is "80a"/],
    [{ SERVICE_URL: "nowhere" }, /SERVICE_URL is "nowhere"/],
    [{ ADDON_DIR: "/does/not/exist" }, /cannot start.*\/does\/not\/exist/],
  ])("a wrong setting is said in one line: %j", async (environment, words) => {
    const started = start(environment as Record<string, string>);
    const [code] = (await once(started.child, "close")) as [number | null];
    expect(code).toBe(1);
    expect(started.words()).toMatch(words);
    expect(started.words().trim().split("\n")).toHaveLength(1);
  });
});
