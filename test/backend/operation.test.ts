/** What those who run the service rely on. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { root } from "../../build/paths.ts";
import { ConfigurationError, readConfig } from "../../src/backend/config";
import { loggedError } from "../../src/backend/http/logger";
import { toProblemError } from "../../src/backend/http/problems";
import { lockFolder } from "../../src/backend/store/folder-lock";
import { routes } from "../../src/contract";
import { defaultGuardLimits } from "../../src/roster";
import { type Described, describedAnswers } from "./support/as-described";
import { guid } from "./support/district";
import { startTestService, type TestService } from "./support/service";

describe("the running service", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.stop());

  test("says that it is alive and ready, and how many imports it has by status", async () => {
    expect((await service.call("/healthz", { as: null })).status).toBe(200);
    expect((await service.call("/readyz", { as: null })).status).toBe(200);
    await service.importRows("lincoln", [{ row: 2, values: { userGuid: guid("xi"), gradeLevel: "5" } }]);
    const text = await (await service.call("/metrics", { as: null })).text();
    expect(text).toContain('rollbook_imports{status="completed"} 1');
    expect(text).toContain('rollbook_imports{status="completed_with_errors"} 0');
    expect(text).toContain("rollbook_queue_age_seconds 0\n");
  });

  test("R-5: every figure that an alert of docs/operations.md looks at is told, and moves", async () => {
    const { clock, running } = service;
    const start = clock.now;
    const told = async () => {
      const text = await (await service.call("/metrics", { as: null })).text();
      return new Map(
        [...text.matchAll(/^(\w+)(?:\{.*\})? (-?[\d.]+)$/gm)].map(([, name = "", value]) => [name, Number(value)]),
      );
    };
    const later = (seconds: number) => {
      clock.now = new Date(clock.now.getTime() + seconds * 1000);
    };
    const { db } = running.services.store;
    const setDone = (done: number) =>
      sql`UPDATE imports SET status = 'in_progress', rows_done = ${done} WHERE import_id = ${still.id}`.execute(db);
    const still = await service.importRows("lincoln", [{ row: 2, values: { userGuid: guid("xi"), gradeLevel: "4" } }]);
    const before = await told();
    await setDone(0);
    expect((await told()).get("rollbook_import_still_seconds")).toBe(0);
    later(100);
    expect((await told()).get("rollbook_import_still_seconds")).toBe(100);
    await setDone(1);
    expect((await told()).get("rollbook_import_still_seconds")).toBe(0);
    await sql`UPDATE imports SET status = 'completed' WHERE import_id = ${still.id}`.execute(db);
    await sql`CREATE TABLE filler AS SELECT repeat('x', 1000) FROM generate_series(1, 2000)`.execute(db);
    const after = await told();
    const moved = (name: string) => (after.get(name) ?? Number.NaN) - (before.get(name) ?? Number.NaN);
    expect(moved("rollbook_secret_key_age_seconds")).toBe(100);
    expect(moved("rollbook_database_bytes")).toBeGreaterThan(1_000_000);
    expect(moved("rollbook_database_transactions_age")).toBeGreaterThan(0);
    expect(after.get("rollbook_secret_keys_previous")).toBe(0);
    expect(after.get("rollbook_database_connections")).toBeLessThanOrEqual(
      after.get("rollbook_database_connections_limit") ?? 0,
    );
    await sql`DROP TABLE filler`.execute(db);
    clock.now = start;
    // The table names no figure that is not there.
    const alerts =
      readFileSync(join(root, "docs", "operations.md"), "utf8")
        .split("### Alerts")[1]
        ?.split("\n#")[0] ?? "";
    const named = [...alerts.matchAll(/\b(?:rollbook|process)_\w+/g)].map(([name]) => name);
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((name) => !after.has(name))).toEqual([]);
  });

  test("what has finished is counted once, however often it is asked for, and what comes later beside it", async () => {
    const asked = async () => (await service.call("/metrics", { as: null })).text();
    const figure = async (name: string) => Number((await asked()).split(`${name} `)[1]?.split("\n")[0]);
    const [completed, rows] = ['rollbook_imports{status="completed"}', "\nrollbook_import_rows_done_total"];
    const before = { imports: await figure(completed), rows: await figure(rows) };
    const start = service.clock.now;
    for (const [later, gradeLevel] of ["4", "3", "5"].entries()) {
      await service.importRows("lincoln", [{ row: 2, values: { userGuid: guid("xi"), gradeLevel } }]);
      const expected = { imports: before.imports + later + 1, rows: before.rows + later + 1 };
      expect({ imports: await figure(completed), rows: await figure(rows) }).toEqual(expected);
      // Past the time after which it is counted no more.
      service.clock.now = new Date(service.clock.now.getTime() + 11 * 60 * 1000);
      expect({ imports: await figure(completed), rows: await figure(rows) }).toEqual(expected);
    }
    service.clock.now = start;
  });

  interface OpenApi {
    readonly openapi: string;
    readonly paths: Record<
      string,
      Record<string, { requestBody?: { content: Record<string, object> }; responses: object }>
    >;
  }

  test("describes every route of the contract in OpenAPI 3.1, the upload with all of its bodies", async () => {
    const document = await service.json<OpenApi>("/v1/openapi.json", { as: null });
    expect(document.openapi).toBe("3.1.0");
    const known = Object.keys(document.paths).map((path) => path.replace(/\{\w+\}/g, "x"));
    // The sign-in page is for people; programs have no use for its description.
    const { file: _file, signInPage: _page, ...others } = routes;
    const expected = Object.values(others).map((route) => (typeof route === "string" ? route : route("x")));
    expect(known).toEqual(expect.arrayContaining([...expected, "/v1/imports/x/files/x"]));
    const upload = document.paths["/v1/schools/{schoolId}/imports"]?.post;
    expect(Object.keys(upload?.requestBody?.content ?? {})).toEqual([
      "application/json",
      "text/csv",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]);
  });

  test("every answer that a test sees is held to that document: a status, a type or a shape that it does not have is told", async () => {
    const document = await service.json<Described>("/v1/openapi.json", { as: null });
    const told = describedAnswers(document);
    const me = await (await service.call("/v1/me")).json();
    const answer = (body: object, status = 200, type = "application/json") =>
      new Response(JSON.stringify(body), { status, headers: { "content-type": type } });
    await told("/v1/me", "GET", answer(me));
    await expect(told("/v1/me", "GET", answer({ ...me, secret: "x" }))).rejects.toThrow("not as described");
    await expect(told("/v1/me", "GET", answer({ ...me, name: 5 }))).rejects.toThrow("not as described");
    await expect(told("/v1/me", "GET", answer(me, 207))).rejects.toThrow("not in the OpenAPI document");
    await expect(told("/v1/me", "GET", answer(me, 200, "text/plain"))).rejects.toThrow("not in the OpenAPI document");
    await expect(told("/v1/me", "GET", answer({}, 403, "application/problem+json"))).rejects.toThrow(
      "not as described",
    );
    for (const operations of Object.values(document.paths)) {
      for (const { responses } of Object.values(operations)) expect(Object.keys(responses)).toContain("4XX");
    }
  });

  test("tells by 405 and Allow what an address can do; OPTIONS asks for just that", async () => {
    const answer = await service.call("/v1/schools/lincoln/imports", { method: "DELETE", as: null });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD, POST");
    expect(await answer.json()).toMatchObject({ code: "method.not_allowed", status: 405 });
    const asked = await service.call("/v1/me", { method: "OPTIONS", as: null });
    expect([asked.status, asked.headers.get("allow")]).toEqual([204, "GET, HEAD"]);
    expect((await service.call("/v1/schools/lincoln/accounts", { method: "HEAD" })).status).toBe(200);
    expect((await service.call("/v1/nothing", { method: "DELETE" })).status).toBe(404);
  });

  test("refuses what is no HTTP, or no address, in the same form as everything else", async () => {
    const { hostname, port } = new URL(service.url);
    const { connect } = await import("node:net");
    const said = await new Promise<string>((resolve) => {
      let text = "";
      const socket = connect(Number(port), hostname, () => socket.write("NONSENSE / HTTP/1.1\r\n\r\n"));
      socket.on("data", (bytes) => {
        text += bytes.toString();
      });
      socket.on("close", () => resolve(text));
    });
    expect(said).toMatch(/^HTTP\/1.1 400 [\s\S]*application\/problem\+json[\s\S]*"code":"request.malformed"/);
    const badly = await service.call("/v1/%zz");
    expect(badly.headers.get("content-type")).toContain("application/problem+json");
    expect(await badly.json()).toMatchObject({ code: "request.malformed", status: 400 });
  });

  test("gives every refusal an id of its own", async () => {
    const ids = await Promise.all(
      Array.from({ length: 5 }, async () => (await service.json("/v1/nothing")).requestId as string),
    );
    expect(new Set(ids).size).toBe(5);
    expect(ids.every((id) => /^[\w-]{16}$/.test(id))).toBe(true);
  });

  test("compresses what is worth it", async () => {
    const answer = await service.call("/v1/openapi.json", { as: null, headers: { "accept-encoding": "gzip" } });
    expect(answer.headers.get("content-encoding")).toBe("gzip");
  });

  test("tells proxies to keep nothing of the files that may hold temporary passwords", async () => {
    const view = await service.importRows("lincoln", [{ row: 2, values: { userGuid: guid("xi") } }]);
    const answer = await service.call(`/v1/imports/${view.id}/files/completed`);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    await answer.arrayBuffer();
  });
});

describe("a store that is away", () => {
  test.each([
    [{ code: "ECONNREFUSED" }, "service.unready"],
    [{ code: "57P01" }, "service.unready"],
    [{ code: "08006" }, "service.unready"],
    [new Error("Connection terminated unexpectedly"), "service.unready"],
    [{ code: "23505" }, "service.internal"],
    [new Error("a mistake of ours"), "service.internal"],
  ])("is told as such, and to be asked again: %p is %s", (error, code) => {
    expect(toProblemError(error).code).toBe(code);
  });
});

describe("the log", () => {
  test("keeps nothing of what PostgreSQL says about values", () => {
    const error = Object.assign(new Error('invalid input: "maria@riverbend.example"'), {
      code: "23505",
      constraint: "accounts_email",
      detail: "Key (lower(email))=(maria@riverbend.example) already exists.",
    });
    const logged = JSON.stringify(loggedError(error));
    expect(logged).toContain("accounts_email");
    expect(logged).not.toContain("maria");
    expect(JSON.stringify(loggedError({ password: "Topsecret-1" }))).not.toContain("Topsecret");
  });
});

describe("configuration", () => {
  const faultsOf = (environment: Record<string, string>): readonly string[] => {
    try {
      readConfig(environment, randomBytes);
      return [];
    } catch (error) {
      if (error instanceof ConfigurationError) return error.faults;
      throw error;
    }
  };

  test("tells every fault at once, and repeats no password of an address", () => {
    const faults = faultsOf({
      PORT: "70000",
      LOG_LEVEL: "loud",
      ROLE: "boss",
      IDENTITY_ISSUERS: "{not json",
      DATABASE_URL: "mysql://user:topsecret@host/db",
      SECRET_KEY: "c2hvcnQ=",
      TRUST_PROXY: "true, 10.0.0.0/33",
    });
    const names = ["PORT", "LOG_LEVEL", "ROLE", "IDENTITY_ISSUERS", "DATABASE_URL", "SECRET_KEY", "TRUST_PROXY"];
    expect(faults.length).toBe(names.length);
    for (const name of names) {
      expect(faults.filter((fault) => fault.startsWith(name)).length).toBe(1);
    }
    expect(faults.join(" ")).not.toContain("topsecret");
  });

  test("G-3: limits of the guard are set one by one, and nonsense is refused", () => {
    const read = (limits: object) =>
      readConfig(
        { MASS_CHANGE_LIMITS: JSON.stringify(limits), SECRET_KEY: randomBytes(32).toString("base64") },
        randomBytes,
      ).guardLimits;
    const { fields } = defaultGuardLimits;
    expect(read({ lastName: { atLeast: 1 }, creation: { always: 40 } })).toEqual({
      ...defaultGuardLimits,
      fields: { ...fields, lastName: { ...fields.lastName, atLeast: 1 } },
      creation: { ...defaultGuardLimits.creation, always: 40 },
    });
    // What an older setting says of roles is taken, and they are asked about all the same.
    expect(read({ role: { atLeast: 5, share: 0.02 } })).toEqual(defaultGuardLimits);
    for (const wrong of [{ shoe: { atLeast: 1, share: 0 } }, { role: { atLeast: 1, share: 2 } }, { role: 5 }, []]) {
      expect(faultsOf({ MASS_CHANGE_LIMITS: JSON.stringify(wrong) }).join()).toContain("MASS_CHANGE_LIMITS");
    }
  });

  test("a database shared by many processes must be given its key", () => {
    expect(faultsOf({ DATABASE_URL: "postgresql://localhost/rollbook" }).join(" ")).toContain("SECRET_KEY");
  });

  test("the embedded store belongs to one process that does all", () => {
    expect(faultsOf({ ROLE: "worker", DATA_DIR: join(tmpdir(), "never-made") }).join(" ")).toContain("DATABASE_URL");
  });

  test("the embedded store's key is made once and read again", () => {
    const directory = mkdtempSync(join(tmpdir(), "rollbook-config-"));
    const first = readConfig({ DATA_DIR: directory }, randomBytes);
    const second = readConfig({ DATA_DIR: directory }, randomBytes);
    rmSync(directory, { recursive: true });
    expect(Buffer.from(second.secretKey).equals(Buffer.from(first.secretKey))).toBe(true);
  });
});

describe("the lock of a data folder", () => {
  const directory = mkdtempSync(join(tmpdir(), "rollbook-lock-"));
  afterAll(() => rmSync(directory, { recursive: true }));

  test("is refused while it is held, and free again afterwards", () => {
    const unlock = lockFolder(directory);
    expect(() => lockFolder(directory)).toThrow(/in use by another Rollbook process/);
    unlock();
    lockFolder(directory)();
  });

  test("of a dead process is taken over, of a living one it is not", () => {
    writeFileSync(join(directory, "store.lock"), "4194303 1\n");
    const unlock = lockFolder(directory);
    expect(readFileSync(join(directory, "store.lock"), "utf8")).toContain(String(process.pid));
    unlock();
    writeFileSync(join(directory, "store.lock"), `${process.ppid}\n`);
    expect(() => lockFolder(directory)).toThrow(String(process.ppid));
    rmSync(join(directory, "store.lock"));
  });
});
