/**
 * The import service of a stage: the built program as a process of its own, with a sample district in a store of its own, which is the embedded one unless
 * another is handed in. It can be killed the hard way, started again on the same data and address, and its clock moved.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Person } from "../../src/contract";
import { output, root } from "../paths.ts";
import { openIdentity } from "./identity";
import { type FromService, fromServiceSchema, type ToService } from "./service-messages";
import { shortLived } from "./short-lived";
import { embeddedInFolder, type StageStore } from "./store";
import type { DistrictOptions } from "./template";

export interface StageService {
  readonly url: string;
  /** Of its store; "" of the embedded one, which is the service's alone. */
  readonly databaseUrl: string;
  /** The last that it has logged. */
  output(): string;
  people(): readonly Person[];
  token(email: string): Promise<string>;
  /** The service's clock stands so far from the machine's, from when this resolves. */
  moveClock(offset: number): Promise<void>;
  /** Waits until no import is queued or running, so long at the most; at once while the service is down. */
  workedOff(patience: number): Promise<void>;
  /** What only those can do who run the platform (S-16): an account is of the school no more. */
  takeOut(guid: string, schoolId: string): Promise<void>;
  readonly isRunning: boolean;
  /** kill -9; resolves when the process is gone. */
  kill(): Promise<void>;
  /** On the same store and address; at once when it runs. */
  start(): Promise<void>;
  /** Told to stop, as at a deployment. */
  stop(): Promise<void>;
  /** Stopped for good, and nothing left of it. */
  close(): Promise<void>;
}

const startMilliseconds = 60_000;
const askAgainMilliseconds = 25;
const keptOutput = 20_000;
/** What a developer has set for a service of their own is not for this one. */
const others = ["DATABASE_URL", "SECRET_KEY", "HOST", "ROLE", "PUBLIC_URL", "TRUST_PROXY", "MASS_CHANGE_LIMITS"];

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const isGone = (child: ChildProcess | null) =>
  child === null || child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

export async function startStageService(
  options: DistrictOptions,
  clock: { readonly now: () => number; readonly offset: () => number } = { now: Date.now, offset: () => 0 },
  store: StageStore = embeddedInFolder,
): Promise<StageService> {
  const folder = mkdtempSync(join(process.env.STAGE_FOLDER ?? tmpdir(), "rollbook-stage-"));
  const data = join(folder, "data");
  mkdirSync(data);
  const remove = async () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    await store.remove();
  };
  let whereItIs: Readonly<Record<string, string>>;
  try {
    whereItIs = await store.furnish(options, data);
  } catch (error) {
    await remove();
    throw error;
  }
  const identity = await openIdentity(data, clock.now);
  const waiting = new Map<number, (answer: FromService) => void>();
  let child: ChildProcess | null = null;
  let url = "";
  let said = "";
  let asked = 0;

  const environment = (): NodeJS.ProcessEnv => ({
    ...process.env,
    ...Object.fromEntries(others.map((name) => [name, ""])),
    NODE_OPTIONS: "",
    DATA_DIR: data,
    // The same one every time, so that who has its address finds it again.
    PORT: url === "" ? "0" : new URL(url).port,
    LOG_LEVEL: "error",
    IDENTITY_ISSUERS: identity.issuers,
    ...whereItIs,
    STAGE_CLOCK_OFFSET: String(clock.offset()),
  });

  async function start(): Promise<void> {
    if (!isGone(child)) return;
    const started = spawn(process.execPath, [...shortLived, output("stage", "service.js")], {
      cwd: root,
      env: environment(),
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    child = started;
    said = "";
    let open: (address: string) => void = () => undefined;
    let refuse: (error: Error) => void = () => undefined;
    const address = new Promise<string>((resolve, reject) => {
      open = resolve;
      refuse = reject;
    });
    for (const stream of [started.stdout, started.stderr]) {
      stream?.on("data", (chunk) => {
        said = (said + String(chunk)).slice(-keptOutput);
        const found = /import service on (http:\/\/\S+)/.exec(said)?.[1];
        if (found !== undefined) open(found);
      });
    }
    started.on("message", (message) => {
      const answer = fromServiceSchema.parse(message);
      waiting.get(answer.number)?.(answer);
      waiting.delete(answer.number);
    });
    started.once("error", (error) => refuse(error));
    started.once("exit", () => {
      refuse(new Error(`The service ended before it listened: ${said}`));
      // Nobody answers any more; whoever waited goes on.
      for (const [number, answer] of waiting) answer({ number, open: 0 });
      waiting.clear();
    });
    const tooLate = setTimeout(
      () => refuse(new Error(`The service did not start within a minute: ${said}`)),
      startMilliseconds,
    );
    try {
      url = await address;
    } finally {
      clearTimeout(tooLate);
    }
  }

  type Question =
    | { ask: "open" }
    | { ask: "clock"; offset: number }
    | { ask: "takeOut"; guid: string; schoolId: string };
  function ask(question: Question): Promise<FromService> {
    const running = child;
    asked += 1;
    const number = asked;
    if (running === null || isGone(running) || !running.connected) return Promise.resolve({ number, open: 0 });
    return new Promise((resolve) => {
      waiting.set(number, resolve);
      const message: ToService = { ...question, number };
      // One that is dying cannot be written to any more; its end answers.
      running.send(message, (error) => {
        if (error === null) return;
        waiting.delete(number);
        resolve({ number, open: 0 });
      });
    });
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const running = child;
    if (running === null || isGone(running)) return;
    const gone = once(running, "exit");
    running.kill(signal);
    await gone;
  }

  async function close(): Promise<void> {
    await end("SIGKILL");
    await identity.close();
    await remove();
  }

  try {
    await start();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    get url() {
      return url;
    },
    databaseUrl: whereItIs.DATABASE_URL ?? "",
    output: () => said,
    people: identity.people,
    token: identity.token,
    async moveClock(offset) {
      await ask({ ask: "clock", offset });
    },
    async workedOff(patience) {
      const until = Date.now() + patience;
      while ((await ask({ ask: "open" })).open > 0 && Date.now() < until) await pause(askAgainMilliseconds);
    },
    async takeOut(guid, schoolId) {
      await ask({ ask: "takeOut", guid, schoolId });
    },
    get isRunning() {
      return !isGone(child);
    },
    kill: () => end("SIGKILL"),
    start,
    stop: () => end("SIGTERM"),
    close,
  };
}
