/** Processes of the service under a supervisor: killed by us or gone by themselves they are started again, and what they log is counted. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../free-port.ts";
import { output } from "../../paths.ts";

export type Role = "web" | "worker" | "all";

export interface Supervised {
  readonly role: Role;
  readonly url: string;
  /** kill -9; the supervisor starts it again. */
  kill(): void;
  stop(): Promise<void>;
}

export interface Supervisor {
  start(role: Role): Promise<Supervised>;
  /** What was logged as a warning or worse, by message, with how often; and lines of what was said in no JSON, as at a refused start. */
  readonly logged: Map<string, number>;
  /** Went without having been killed, after they had once started. */
  readonly deaths: string[];
  /** Starts that were refused, because the store was away at that moment. */
  readonly refusedStarts: () => number;
  stop(): Promise<void>;
}

const warning = 40;
const againMilliseconds = 500;
const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);

export function openSupervisor(environment: NodeJS.ProcessEnv, endsByDesign: RegExp = /^$/): Supervisor {
  const logged = new Map<string, number>();
  const deaths: string[] = [];
  const all: Supervised[] = [];
  let refused = 0;

  function read(line: string): void {
    let level: unknown;
    let message: unknown;
    let error: { readonly code?: unknown; readonly message?: unknown } | undefined;
    try {
      ({ level, msg: message, err: error } = JSON.parse(line));
    } catch {
      // Frames of a stack say nothing by themselves.
      if (!/^Rollbook (import service|worker)|^\s+at |^\s*$/.test(line)) count(logged, line.slice(0, 200));
      return;
    }
    if (typeof level !== "number" || level < warning) return;
    const why = error?.code ?? error?.message;
    count(logged, `${message}${typeof why === "string" ? ` (${why.slice(0, 80)})` : ""}`);
  }

  async function start(role: Role): Promise<Supervised> {
    const port = role === "worker" ? 0 : await freePort();
    let child: ChildProcess | null = null;
    let isWanted = true;
    let killed = false;
    let first: () => void = () => undefined;
    const started = new Promise<void>((resolve) => {
      first = resolve;
    });
    async function keep(): Promise<void> {
      while (isWanted) {
        const one = spawn(process.execPath, [output("backend", "main.js")], {
          env: { ...environment, ROLE: role, PORT: String(port) },
          stdio: ["ignore", "pipe", "pipe"],
        });
        child = one;
        killed = false;
        let isUp = false;
        const last: string[] = [];
        for (const stream of [one.stdout, one.stderr]) {
          createInterface({ input: stream }).on("line", (line) => {
            if (/^Rollbook (import service on|worker is at work)/.test(line)) {
              isUp = true;
              first();
            }
            last.push(line);
            if (last.length > 3) last.shift();
            read(line);
          });
        }
        await once(one, "close");
        if (!isWanted) return;
        if (!killed && isUp && !endsByDesign.test(last.join("\n"))) deaths.push(`${role}: ${last.join(" | ")}`);
        if (!killed && !isUp) refused += 1;
        await pause(againMilliseconds);
      }
    }
    const kept = keep();
    await started;
    const supervised: Supervised = {
      role,
      url: port === 0 ? "" : `http://127.0.0.1:${port}`,
      kill() {
        killed = true;
        child?.kill("SIGKILL");
      },
      async stop() {
        isWanted = false;
        child?.kill("SIGKILL");
        await kept;
      },
    };
    all.push(supervised);
    return supervised;
  }
  return {
    start,
    logged,
    deaths,
    refusedStarts: () => refused,
    async stop() {
      await Promise.all(all.map((one) => one.stop()));
    },
  };
}
