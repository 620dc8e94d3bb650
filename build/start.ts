/**
 * `npm start`: builds, makes a sample district on the first start, runs the import service on the embedded store and the workbench beside it.
 * Ctrl-C stops all; data stay in .data/. The service is a process of its own, started again when it dies, so that nothing of a killed
 * import is lost and the page needs no second command.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { identityIssuersValue } from "../src/workbench/identity/issuer.ts";
import { output, root } from "./paths.ts";
import { run } from "./run.ts";

const node = process.execPath;
const port = Number(process.env.PORT ?? 8787);
const dataDirectory = process.env.DATA_DIR ?? join(root, ".data");
const children = new Map<string, ChildProcess>();
let stopping = false;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** True when the port is free on loopback: said now, in words, instead of later in a stack trace. */
function portIsFree(candidate: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(candidate, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

async function freePortAfter(first: number): Promise<number> {
  for (let candidate = first; candidate < first + 100; candidate += 1) {
    if (await portIsFree(candidate)) return candidate;
  }
  throw new Error(`No free port between ${first} and ${first + 99}.`);
}

function start(name: string, program: string, environment: Record<string, string>, whenItDies: () => void): void {
  const child = spawn(node, [program], { cwd: root, stdio: "inherit", env: { ...process.env, ...environment } });
  children.set(name, child);
  child.once("exit", () => {
    children.delete(name);
    if (!stopping) whenItDies();
    else if (children.size === 0) process.exit(0);
  });
}

function stop(code: number): void {
  if (stopping) return;
  stopping = true;
  process.exitCode = code;
  if (children.size === 0) process.exit(code);
  for (const child of children.values()) child.kill("SIGTERM");
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function untilItAnswers(url: string, name: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await answers(url))) {
    if (stopping) return;
    if (Date.now() > deadline) {
      say(`${name} did not answer within a minute; its own words are above.`);
      stop(1);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

process.on("SIGINT", () => stop(0));
process.on("SIGTERM", () => stop(0));

if (!(await portIsFree(port))) {
  say(`Port ${port} is taken, perhaps by another Rollbook. Stop it, or choose another one: PORT=8800 npm start`);
  process.exit(1);
}
if (run(node, ["build/build.ts"]) !== 0) process.exit(1);
mkdirSync(dataDirectory, { recursive: true });
if (!existsSync(join(dataDirectory, "people.json"))) {
  say("Making a sample district: 5 schools, 2,500 accounts");
  const environment = { ...process.env, DATA_DIR: dataDirectory };
  if (run(node, [output("backend", "seed.js"), "--accounts", "2500", "--schools", "5"], environment) !== 0)
    process.exit(1);
}

const servicePort = await freePortAfter(port + 1);
const serviceUrl = `http://127.0.0.1:${servicePort}`;
const serviceEnvironment = {
  PORT: String(servicePort),
  DATA_DIR: dataDirectory,
  LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
  // Where children sign in stands on their slips: the workbench's address, at which a browser on this computer finds it.
  PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
  // The workbench signs its local people in; the service trusts it only because it is told so here.
  IDENTITY_ISSUERS: identityIssuersValue(port),
};
function startService(): void {
  start("service", output("backend", "main.js"), serviceEnvironment, () => {
    say("The import service stopped; starting it again. Accepted imports go on where they were.");
    setTimeout(() => {
      if (!stopping) startService();
    }, 1000);
  });
}
startService();
start(
  "workbench",
  output("workbench", "main.js"),
  { PORT: String(port), DATA_DIR: dataDirectory, SERVICE_URL: serviceUrl, ADDON_DIR: output("addon") },
  () => stop(1),
);
await untilItAnswers(`${serviceUrl}/healthz`, "The import service");
await untilItAnswers(`http://127.0.0.1:${port}/`, "The workbench");
if (!stopping)
  say(`\nRollbook is ready: http://localhost:${port}\nCtrl-C stops it; everything stays in ${dataDirectory}`);
