/** The operator's hook: what is told, to whom, how often, and that no import waits for it. With a receiver of its own on loopback. */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { ConfigurationError, readConfig } from "../../src/backend/config";
import { signatureOf } from "../../src/backend/hook";
import { eventually } from "../support/eventually";
import { guid } from "./support/district";
import { startTestService, type TestService } from "./support/service";

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const secret = randomBytes(32).toString("base64");
const received: Received[] = [];
/** What is answered next; 204 where nothing is said. */
const answers: ((answer: ServerResponse) => void)[] = [];
let receiver: Server;
let service: TestService;

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}) =>
  (answer: ServerResponse) =>
    answer.writeHead(code, headers).end();
const told = (type: string) => received.filter(({ body }) => body.type === type);

const come = (count: number, type?: string) =>
  eventually(`${count} messages ${type ?? ""}`, async () => {
    const those = type === undefined ? received : told(type);
    return those.length >= count ? those : null;
  });

beforeAll(async () => {
  receiver = createServer((request, answer) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const text = Buffer.concat(parts).toString();
      received.push({ headers: request.headers, text, body: JSON.parse(text) as Received["body"] });
      (answers.shift() ?? status(204))(answer);
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const address = receiver.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  service = await startTestService({ hook: { url: `http://127.0.0.1:${port}/told`, secret } });
});
afterAll(async () => {
  await service?.stop();
  receiver?.closeAllConnections();
  await new Promise((resolve) => receiver?.close(resolve));
});

const rename = (firstName: string) =>
  service.importRows("lincoln", [{ row: 2, values: { userGuid: guid("maria"), firstName } }]);

describe("an import that has ended", () => {
  test("R-4: is told once, signed, with ids and counts and nothing of a person", async () => {
    const done = await service.importRows("lincoln", [
      { row: 2, values: { userGuid: guid("maria"), firstName: "Marisol" } },
      { row: 3, values: { userGuid: guid("nobody"), firstName: "Nadie" } },
    ]);
    await come(1, "import.done");
    const [{ headers, text, body } = { headers: {}, text: "", body: {} }] = told("import.done");
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      at: service.clock.now.toISOString(),
      type: "import.done",
      organizationId: "riverbend",
      schoolId: "lincoln",
      importId: done.id,
      kind: "import",
      status: "completed_with_errors",
      rows: 2,
      failed: 1,
    });
    expect(headers["rollbook-event"]).toBe(body.id);
    const seconds = Math.floor(service.clock.now.getTime() / 1000);
    expect(headers["rollbook-signature"]).toBe(`t=${seconds},v1=${signatureOf(secret, seconds, text)}`);
    for (const personal of ["Mar", "Nadie", guid("maria"), "Person", "@", "Lincoln"])
      expect(text).not.toContain(personal);
  });

  test("R-4: a receiver that fails is asked again with the same event, and one that sends elsewhere is not followed", async () => {
    received.length = 0;
    answers.push(status(500), status(307, { location: "/elsewhere" }));
    const { id } = await rename("Mara");
    await come(3, "import.done");
    expect(new Set(told("import.done").map(({ text }) => text)).size).toBe(1);
    expect(received[0]?.body.importId).toBe(id);
  });

  test("R-4, I-1: a receiver that never answers holds up no import", async () => {
    received.length = 0;
    let release: () => void = () => undefined;
    answers.push((answer) => {
      release = () => answer.writeHead(204).end();
    });
    await rename("Marta");
    await come(1);
    for (const name of ["Maria", "Marta", "Maria"]) expect((await rename(name)).status).toBe("completed");
    expect(answers).toEqual([]);
    release();
    await come(4, "import.done");
    expect(new Set(told("import.done").map(({ body }) => body.id)).size).toBe(4);
  });

  test("I-7: a rehearsal is nothing to tell", async () => {
    received.length = 0;
    const body = { rows: [{ row: 2, values: { userGuid: guid("maria"), firstName: "Mona" } }] };
    const headers = { "idempotency-key": "rehearsed" };
    const { id } = await service.json<{ id: string }>("/v1/schools/lincoln/imports?rehearse=true", { body, headers });
    await service.finished(id);
    await rename("Mona");
    await come(1);
    expect(received[0]?.body.importId).not.toBe(id);
  });
});

describe("what is noticed", () => {
  test("R-4: an import that has not ended after half an hour is told once, however often it is noticed", async () => {
    received.length = 0;
    const { id } = await rename("Moira");
    const { db } = service.running.services.store;
    await sql`UPDATE imports SET status = 'in_progress', finished_at = NULL WHERE import_id = ${id}`.execute(db);
    await service.running.minutely();
    service.clock.now = new Date(service.clock.now.getTime() + 31 * 60_000);
    await service.running.minutely();
    await service.running.minutely();
    await come(1, "import.stuck");
    expect(told("import.stuck")[0]?.body).toMatchObject({ schoolId: "lincoln", importId: id });
    await sql`UPDATE imports SET status = 'completed', finished_at = now() WHERE import_id = ${id}`.execute(db);
  });

  test("S-14: temporary passwords that are about to end are told by school, with how many and the first day, once", async () => {
    received.length = 0;
    await service.importRows("lincoln", [
      { row: 2, values: { userId: "N-1", role: "Student", firstName: "Nia", lastName: "Nueva", gradeLevel: "2" } },
    ]);
    const end = service.clock.now.getTime() + 90 * 24 * 3_600_000;
    await service.running.hourly();
    expect(told("passwords.ending")).toEqual([]);
    service.clock.now = new Date(end - 10 * 24 * 3_600_000);
    await service.running.hourly();
    await come(1, "passwords.ending");
    await service.running.hourly();
    service.clock.now = new Date(service.clock.now.getTime() + 24 * 3_600_000);
    await service.running.hourly();
    await rename("Mina");
    await come(2, "import.done");
    expect(told("passwords.ending").map(({ body }) => body)).toEqual([
      expect.objectContaining({
        organizationId: "riverbend",
        schoolId: "lincoln",
        count: 1,
        firstEnd: new Date(end).toISOString(),
      }),
    ]);
  });
});

test("R-4: without an address nobody is told, and nothing waits to be", async () => {
  const quiet = await startTestService();
  try {
    await quiet.importRows("lincoln", [{ row: 2, values: { userGuid: guid("maria"), firstName: "Mia" } }]);
    await quiet.running.minutely();
    const { rows } = await sql`SELECT 1 FROM pgboss.job WHERE name = 'hook'`.execute(quiet.running.services.store.db);
    expect(rows).toEqual([]);
  } finally {
    await quiet.stop();
  }
});

describe("settings", () => {
  const faultsOf = (environment: Readonly<Record<string, string>>): readonly string[] => {
    try {
      readConfig({ SECRET_KEY: randomBytes(32).toString("base64"), ...environment }, randomBytes);
      return [];
    } catch (error) {
      if (error instanceof ConfigurationError) return error.faults;
      throw error;
    }
  };

  test("R-1: the hook is told over TLS or on this machine only, with a secret that is one, and none of it is repeated", () => {
    const all = { HOOK_URL: "https://ops.example/hook/topsecret", HOOK_SECRET: secret };
    expect(faultsOf(all)).toEqual([]);
    for (const url of ["http://127.0.0.1:9/x", "http://localhost/x", "http://[::1]/x"])
      expect(faultsOf({ ...all, HOOK_URL: url })).toEqual([]);
    const wrong = [
      { ...all, HOOK_URL: "http://ops.example/topsecret" },
      { ...all, HOOK_URL: "http://127.0.0.1.ops.example/topsecret" },
      { ...all, HOOK_URL: "https://user:topsecret@ops.example/" },
      { ...all, HOOK_URL: "ftp://ops.example/topsecret" },
      { ...all, HOOK_SECRET: "topsecret" },
      { HOOK_URL: all.HOOK_URL },
    ];
    for (const one of wrong) {
      const faults = faultsOf(one);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatch(/^HOOK_/);
      expect(faults[0]).not.toContain("topsecret");
    }
  });
});
