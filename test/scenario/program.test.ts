/** `npm run scenario` as a program: one line on standard output whatever the scenario does, the exit code, and nothing that is left behind. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { root } from "../../build/paths.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "scenarios-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
  /** What is left in the folder for temporary files. */
  readonly left: readonly string[];
}

let scenarios = 0;

async function run(source: string, environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
  scenarios += 1;
  const home = join(folder, `run-${scenarios}`);
  const temporary = join(home, "tmp");
  mkdirSync(temporary, { recursive: true });
  writeFileSync(join(home, "story.mjs"), source);
  const child = spawn(process.execPath, [join(root, "build", "scenario.ts"), "story.mjs"], {
    cwd: root,
    // As npm calls it from the folder in which the file is.
    env: { ...process.env, NODE_OPTIONS: "", INIT_CWD: home, TMPDIR: temporary, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, said] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    said += String(chunk);
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, said, left: readdirSync(temporary) };
}

const options = "export const options = { accounts: 20, schools: 1 };";
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe("npm run scenario", () => {
  test("design 3: prints the result as one line and nothing else, and leaves neither folder nor process", async () => {
    const { code, out, said, left } = await run(`${options}
      export default async (stage) => {
        console.log("told by the scenario");
        process.stdout.write("told by the scenario, too\\n");
        setInterval(() => undefined, 1000);
        const person = stage.as("district@riverbend.example");
        const { tab } = await person.call("pull", { schoolId: "school-001" });
        return { accounts: tab.accounts, status: (await person.api("GET", "/v1/me")).status, nothing: undefined };
      };`);
    expect(out).toBe('{"result":{"accounts":20,"status":200}}\n');
    expect([code, left]).toEqual([0, []]);
    expect(said).toContain("told by the scenario");
  });

  test("design 3: a refused call that nobody caught is the error, with its code, facts and sentence", async () => {
    const { code, out, left } = await run(`${options}
      export default (stage) => stage.as("nobody@elsewhere.example").call("pull", { schoolId: "school-001" });`);
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    expect(JSON.parse(out)).toEqual({
      error: {
        name: "CallRefused",
        code: "account.unknown",
        facts: expect.objectContaining({ email: "nobody@elsewhere.example" }),
        message: expect.stringContaining("nobody@elsewhere.example"),
      },
    });
    expect([code, left]).toEqual([1, []]);
  });

  test.each([
    ["no scenario", "export const nothing = 1;", "exports no scenario"],
    ["a slip in it", "export default async (stage) => {", "SyntaxError|Unexpected"],
    ["other options", "export const options = { rows: 3 }; export default () => 1;", "accounts, schools, seed"],
    ["a result that JSON has no word for", `${options} export default () => 1n;`, "BigInt"],
    ["a scenario that ends the process", "export default () => process.exit(7);", "without an answer"],
  ])("design 3: %s is said in the line, with exit code 1", async (_name, source, message) => {
    const { code, out, left } = await run(source);
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    expect(JSON.parse(out).error.message).toMatch(new RegExp(message));
    expect([code, left]).toEqual([1, []]);
  });

  test("design 3: a scenario that hangs, even without letting go of the thread, is ended with all that it started", async () => {
    const { code, out, said, left } = await run(
      `${options}
      export default async (stage) => {
        const { spawn } = await import("node:child_process");
        console.error("started " + spawn(process.execPath, ["-e", "setInterval(() => 1, 1000)"]).pid);
        for (;;);
      };`,
      { SCENARIO_MINUTES: "0.05" },
    );
    expect(JSON.parse(out)).toEqual({
      error: { name: "Error", message: "The scenario did not end within 0.05 minutes." },
    });
    expect([code, left]).toEqual([1, []]);
    const started = Number(/started (\d+)/.exec(said)?.[1]);
    expect(started).toBeGreaterThan(0);
    // Killed it is; a busy machine takes a moment to bury it.
    while (isAlive(started)) await new Promise((resolve) => setTimeout(resolve, 20));
  });
});
