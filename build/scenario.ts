/**
 * `npm run scenario -- FILE`: runs a JavaScript module against a fresh stage (docs/scenarios.md) and prints one line of JSON, `{"result": …}` or
 * `{"error": …}`; exit code 1 on an error. Standard output has nothing else. Builds first when the output is missing or stale. The scenario runs in a
 * process of its own: one that hangs is ended after some minutes, and nothing is left of it, neither processes nor its folder.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { lockFolder } from "../src/backend/store/folder-lock.ts";
import { buildIsFresh } from "./fresh-build.ts";
import { output, root } from "./paths.ts";
import { begun, errorLine } from "./stage/answer-line.ts";

const help = `Usage: npm run scenario -- FILE

Runs FILE, a JavaScript module with \`export default async (stage) => result\` and, if it likes, \`export const options = { accounts, schools, seed }\`,
against a fresh stage. The stage's members are in docs/scenarios.md.
`;

/** Of the scenario itself. A whole district of fifty thousand fits; what takes longer hangs. */
const longest = Number(process.env.SCENARIO_MINUTES ?? "15") * 60_000;
const buildMilliseconds = 300_000;
/** Until its stage stands it may take at least so long. */
const stageMilliseconds = 300_000;

function finish(line: string): never {
  process.stdout.write(`${line}\n`);
  process.exit(line.startsWith('{"error"') ? 1 : 0);
}

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** Two scenarios may be started at once: one builds, the other waits for it. */
async function buildLock(): Promise<() => void> {
  mkdirSync(output(), { recursive: true });
  const until = Date.now() + buildMilliseconds;
  for (;;) {
    try {
      return lockFolder(output());
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "FolderTakenError" || Date.now() > until) throw error;
      await pause(100);
    }
  }
}

async function buildWhenStale(): Promise<void> {
  if (buildIsFresh()) return;
  const unlock = await buildLock();
  try {
    if (buildIsFresh()) return;
    const built = spawnSync(process.execPath, [join(root, "build", "build.ts")], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
      timeout: buildMilliseconds,
    });
    if (built.status !== 0) throw new Error("Rollbook could not be built; the reason is on standard error.");
  } finally {
    unlock();
  }
}

/** The line that the scenario's process answers with. Whatever happens, that process and all of its own are gone afterwards. */
function runScenario(file: string, folder: string): Promise<string> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [output("scenario.js"), file], {
      cwd: process.env.INIT_CWD ?? process.cwd(),
      // What the scenario prints itself goes to standard error.
      stdio: ["ignore", 2, 2, "ipc"],
      detached: process.platform !== "win32",
      env: { ...process.env, STAGE_FOLDER: folder },
    });
    let line: string | null = null;
    const endAll = () => {
      try {
        if (child.pid !== undefined && process.platform !== "win32") process.kill(-child.pid, "SIGKILL");
        else child.kill("SIGKILL");
      } catch {
        // All of them are gone already.
      }
    };
    const tooLate = () => {
      line ??= errorLine(new Error(`The scenario did not end within ${longest / 60_000} minutes.`));
      endAll();
    };
    let tooLong = setTimeout(tooLate, Math.max(longest, stageMilliseconds));
    const stop = () => {
      line ??= errorLine(new Error("The scenario was stopped."));
      endAll();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    child.on("message", (message) => {
      if (message === begun) {
        clearTimeout(tooLong);
        tooLong = setTimeout(tooLate, longest);
      } else line ??= String(message);
    });
    child.once("error", (error) => {
      line ??= errorLine(error);
    });
    child.once("close", (code, signal) => {
      clearTimeout(tooLong);
      endAll();
      done(line ?? errorLine(new Error(`The scenario's process ended without an answer (${signal ?? code}).`)));
    });
  });
}

const [file] = process.argv.slice(2);
if (file === undefined || file === "--help" || file === "-h") {
  process.stderr.write(help);
  if (file === undefined) finish(errorLine(new Error("Name the file of a scenario.")));
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "rollbook-scenario-"));
let line: string;
try {
  // As npm was called from another folder of the project, a name means what it meant there.
  const path = realpathSync(resolve(process.env.INIT_CWD ?? process.cwd(), file));
  await buildWhenStale();
  line = await runScenario(path, folder);
} catch (error) {
  line = errorLine(error);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
finish(line);
