/**
 * The add-on as it is pushed, in the simulator, against the real import service with a sample district: what an administrator would have, without
 * the page. The clock of triggers is the test's.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { root } from "../../build/paths.ts";
import type { CallEnvelope, CallInput, CallName, CallOutput, CallProblem, ImportList } from "../../src/contract";
import { createSimulator, type ScriptProject, type SimulatorHost, type SimulatorSwitches } from "../../src/simulator";
import { built, requireBuilt } from "../support/built";
import { freePort } from "../support/rollbook";
import { putSampleStore } from "../support/run/sample-store";

requireBuilt("simulator");

export const district = "district@riverbend.example";
export const lincolnAdministrator = "lincoln@riverbend.example";
export const teacherAndAdministrator = "grace@riverbend.example";
export const lincoln = "school-001";

interface Issuer {
  readonly url: string;
  token(email: string): Promise<string>;
  close(): void;
}

async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: "test", alg: "RS256", use: "sig" };
  const server: Server = createServer((_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ keys: [jwk] }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    token: (email) =>
      new SignJWT({ email, email_verified: true, name: email, hd: "riverbend.example" })
        .setProtectedHeader({ alg: "RS256", kid: "test" })
        .setIssuer(url)
        .setSubject(`subject of ${email}`)
        .setAudience("rollbook-test")
        .setIssuedAt()
        .setExpirationTime("1h")
        .sign(privateKey),
    close: () => server.close(),
  };
}

export interface ImportService {
  readonly url: string;
  token(email: string): Promise<string>;
  /** kill -9 */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function startService(size: { accounts: number; schools: number }): Promise<ImportService> {
  const directory = mkdtempSync(join(tmpdir(), "rollbook-addon-"));
  const environment = { ...process.env, NODE_OPTIONS: "", DATABASE_URL: "", DATA_DIR: directory };
  await putSampleStore(directory, size);
  const issuer = await startIssuer();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    const started = spawn(process.execPath, [built("backend", "main.js")], {
      cwd: root,
      env: {
        ...environment,
        PORT: String(port),
        LOG_LEVEL: "error",
        IDENTITY_ISSUERS: JSON.stringify([{ issuer: issuer.url, audiences: ["rollbook-test"], jwksUri: issuer.url }]),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = started;
    let said = "";
    for (const stream of [started.stdout, started.stderr]) stream?.on("data", (chunk) => (said += String(chunk)));
    for (let tries = 0; tries < 300; tries += 1) {
      if (started.exitCode !== null) throw new Error(`the service ended: ${said}`);
      try {
        if ((await fetch(`${url}/readyz`)).ok) return;
      } catch {
        // not listening yet
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`the service did not answer: ${said}`);
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  }

  await start();
  return {
    url,
    token: issuer.token,
    start,
    kill: () => end("SIGKILL"),
    async stop() {
      await end("SIGTERM");
      issuer.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The bundle exactly as clasp would push it. */
export function builtProject(): ScriptProject {
  const read = (file: string) => readFileSync(built("addon", file), "utf8");
  return {
    manifest: JSON.parse(read("appsscript.json")),
    scripts: [{ name: "rollbook", source: read("rollbook.js") }],
    html: readdirSync(built("addon"))
      .filter((file) => file.endsWith(".html"))
      .map((file) => ({ name: file.replace(".html", ""), source: read(file) })),
  };
}

export class CallFailed extends Error {
  readonly problem: CallProblem;

  constructor(problem: CallProblem) {
    super(`${problem.code}: ${problem.message}`);
    this.problem = problem;
  }
}

export interface Workbook {
  readonly host: SimulatorHost;
  /** The sidebar's call as a person makes it. Throws CallFailed for a problem. */
  call<Name extends CallName>(name: Name, input: CallInput<Name>, user?: string): Promise<CallOutput<Name>>;
  /** Types cells as a person does, and waits for onEdit. */
  type(tab: string, row: number, column: number, values: readonly (readonly string[])[], user?: string): Promise<void>;
  cells(tab: string, top: number, left: number, rows: number, columns: number): string[][];
  view(
    tab: string,
    row: number,
    column: number,
  ): { display: string; background?: string; note?: string; bold: boolean };
  tabs(): string[];
  /** Milliseconds since 1970, as the clock of triggers has it. */
  now(): number;
  /** Moves the trigger clock on and lets due triggers run. */
  pass(hours: number): Promise<void>;
  /** Waits until the import of a submission is finished, by asking the service as the sidebar does. */
  finish(submissionId: string, user?: string): Promise<CallOutput<"advance">>;
  /** Waits until the service has worked off all imports of a school, without a step of any submission. */
  idle(schoolId: string): Promise<void>;
}

export function openWorkbook(service: ImportService, switches: Partial<SimulatorSwitches> = {}): Workbook {
  let offset = 0;
  const project = builtProject();
  const deployed = new URL(String(project.manifest.urlFetchWhitelist?.[0])).origin;
  const host = createSimulator({
    project,
    switches,
    clock: { now: () => Date.now() + offset },
    identityToken: (email) => service.token(email),
    resolveUrl: (url) => url.replace(deployed, service.url),
  });
  const sheetId = (tab: string): number => {
    const sheet = host.document.sheets.find((one) => one.name === tab);
    if (sheet === undefined) throw new Error(`no tab ${tab}; there are ${host.document.sheets.map((one) => one.name)}`);
    return sheet.sheetId;
  };
  const block = (tab: string, top: number, left: number, rows: number, columns: number) =>
    host.cells(sheetId(tab), top, left, rows, columns).cells;

  async function call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    user = district,
  ): Promise<CallOutput<Name>> {
    const { record, value } = await host.call(user, "rpc", [JSON.stringify({ call: name, input })]);
    if (record.error !== undefined) throw new Error(`${record.error.name}: ${record.error.message}`);
    const envelope = JSON.parse(String(value)) as CallEnvelope<Name>;
    if (!envelope.ok) throw new CallFailed(envelope.problem);
    return envelope.data;
  }

  return {
    host,
    call,
    async type(tab, row, column, values, user = district) {
      await host.edit(user, { kind: "input", sheetId: sheetId(tab), top: row, left: column, values });
      await host.idle();
    },
    cells: (tab, top, left, rows, columns) =>
      block(tab, top, left, rows, columns).map((row) => row.map((cell) => cell?.display ?? "")),
    view(tab, row, column) {
      const cell = block(tab, row, column, 1, 1)[0]?.[0];
      return {
        display: cell?.display ?? "",
        bold: cell?.fontWeight === "bold",
        ...(cell?.background === undefined ? {} : { background: cell.background }),
        ...(cell?.note === undefined ? {} : { note: cell.note }),
      };
    },
    tabs: () => host.document.sheets.filter((sheet) => !sheet.hidden).map((sheet) => sheet.name),
    now: () => Date.now() + offset,
    async pass(hours) {
      offset += hours * 3_600_000;
      await host.fireDueTriggers();
    },
    async idle(schoolId) {
      // Asked directly: a call of the add-on would count in its quotas.
      const headers = { authorization: `Bearer ${await service.token(district)}` };
      for (let tries = 0; tries < 600; tries += 1) {
        const answer = await fetch(`${service.url}/v1/schools/${schoolId}/imports`, { headers });
        const { items } = (await answer.json()) as ImportList;
        if (items.every((item) => item.finishedAt !== undefined)) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`the service does not finish the imports of ${schoolId}`);
    },
    async finish(submissionId, user = district) {
      for (let tries = 0; tries < 200; tries += 1) {
        const view = await call("advance", { submissionId }, user);
        if (view.state === "written" || view.state === "refused" || view.state === "cancelled") return view;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`submission ${submissionId} did not finish`);
    },
  };
}
