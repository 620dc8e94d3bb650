/**
 * The whole of Rollbook as `npm start` runs it, for tests: the built service and the built workbench as processes of their own, on free
 * loopback ports, with a sample district in a folder of their own. The service can be killed the hard way and started again.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../build/free-port.ts";
import { root } from "../../build/paths.ts";
import { shortLived } from "../../build/stage/short-lived";
import { copyDistrict } from "../../build/stage/template";
import { identityIssuersValue } from "../../src/workbench/identity/issuer";
import { built, requireBuilt } from "./built";

export interface Rollbook {
  readonly url: string;
  readonly serviceUrl: string;
  readonly dataDirectory: string;
  /** kill -9; resolves when the process is gone. */
  killService(): Promise<void>;
  startService(): Promise<void>;
  /** A signed ID token of a person of the sample district. */
  token(email: string): Promise<string>;
  people(): Promise<readonly RollbookPerson[]>;
  stop(): Promise<void>;
}

export interface RollbookPerson {
  readonly email: string;
  readonly name: string;
  readonly level: string | null;
  readonly roles: readonly string[];
  readonly schools: readonly string[];
}

async function untilItAnswers(url: string, output: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer within a minute:\n${output()}`);
}

function startProgram(
  program: string,
  environment: Record<string, string>,
): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [...shortLived, program], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: "", ...environment },
  });
  let text = "";
  child.stdout?.on("data", (chunk) => {
    text += String(chunk);
  });
  child.stderr?.on("data", (chunk) => {
    text += String(chunk);
  });
  return { child, output: () => text };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

/** `signInHere`: slips print the workbench's own address, as `npm start` has it; otherwise that of a deployment. */
export async function startRollbook({
  signInHere = false,
  ...options
}: {
  accounts: number;
  schools: number;
  signInHere?: boolean;
}): Promise<Rollbook> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "rollbook-"));
  const [port, servicePort] = [await freePort(), await freePort()];
  const [url, serviceUrl] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${servicePort}`];
  requireBuilt("stage");
  copyDistrict({ ...options, seed: 1 }, dataDirectory);
  let service = { child: null as ChildProcess | null, output: () => "" };

  async function startService(): Promise<void> {
    service = startProgram(built("backend", "main.js"), {
      PORT: String(servicePort),
      DATABASE_URL: "",
      DATA_DIR: dataDirectory,
      LOG_LEVEL: "warn",
      IDENTITY_ISSUERS: identityIssuersValue(port),
      ...(signInHere ? { PUBLIC_URL: url } : {}),
    });
    await untilItAnswers(`${serviceUrl}/healthz`, service.output);
  }

  await startService();
  const workbench = startProgram(built("workbench", "main.js"), {
    PORT: String(port),
    DATA_DIR: dataDirectory,
    SERVICE_URL: serviceUrl,
    ADDON_DIR: built("addon"),
  });
  await untilItAnswers(`${url}/`, workbench.output);

  return {
    url,
    serviceUrl,
    dataDirectory,
    startService,
    async killService() {
      if (service.child === null) return;
      service.child.kill("SIGKILL");
      await ended(service.child);
    },
    async token(email) {
      const answer = await fetch(`${url}/identity/token`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email }),
      });
      if (!answer.ok) throw new Error(`no token for ${email}: ${await answer.text()}`);
      return ((await answer.json()) as { token: string }).token;
    },
    async people() {
      return (await (await fetch(`${url}/identity/people`)).json()) as RollbookPerson[];
    },
    async stop() {
      for (const child of [workbench.child, service.child]) {
        if (child === null) continue;
        child.kill("SIGTERM");
        await ended(child);
      }
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
