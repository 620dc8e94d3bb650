/** R-2: an organization or a school leaves: no row of any table, and in the embedded folder no byte, has them; everybody else stays as they were. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { shortLived } from "../../build/stage/short-lived";
import { copyDistrict } from "../../build/stage/template";
import { offboard } from "../../src/backend/offboard/offboard";
import { openStore, type Queryable, type Store, type StoreConfig } from "../../src/backend/store";
import { built } from "../support/built";
import { eventually } from "../support/eventually";
import { guid } from "./support/district";
import { filledDatabase, filledEmbeddedStore } from "./support/filled-store";
import { startIdentityProvider } from "./support/identity-provider";
import { startPostgres, type TestPostgres } from "./support/postgres";
import { startProcess } from "./support/process";
import { startTestService, type TestService } from "./support/service";

/** Every table of every schema that is not PostgreSQL's own, whatever it is called: none can be forgotten. */
async function rowsWith(db: Queryable, pattern: string): Promise<string[]> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
  `.execute(db);
  expect(tables.length).toBeGreaterThan(20);
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ text: string }>`
      SELECT t::text AS text FROM ${sql.table(`${schema}.${name}`)} t WHERE t::text ~ ${pattern}
    `.execute(db);
    found.push(...rows.map(({ text }) => `${schema}.${name}: ${text}`));
  }
  return found;
}

const at = new Date("2026-11-23T16:00:00Z");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rollbook-offboard-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Something in every table that can hold a person: uploads and outcomes, changes, classes, passwords, reads, sign-ins, bindings. */
async function live(service: TestService): Promise<void> {
  const row = (number: number, values: object) => ({ row: number, values });
  const student = { role: "Student", firstName: "Quillona", lastName: "Vexworth", gradeLevel: "3" };
  await service.importRows("lincoln", [
    row(2, { ...student, userId: "Q-1", password: "Sunny-Table-42" }),
    row(3, { ...student, userId: "Q-2", firstName: "Quillbert", classId: "MATH-3" }),
    row(4, { userGuid: guid("maria"), lastName: "Vexworth-Cruz", email: "vexworth@riverbend.example" }),
    row(5, { userGuid: guid("ana"), classGuid: guid("mathclass"), className: "Vexworth Math" }),
    row(6, { userGuid: guid("jose"), email: "no address vexworth" }),
  ]);
  // Of Tubman, with a word about somebody of Lincoln, and taken in by both.
  await service.importRows(
    "tubman",
    [row(2, { userId: "00123", role: "Student", firstName: "Other", lastName: "Child", gradeLevel: "3" })],
    { as: "two" },
  );
  await service.importRows("lincoln", [row(2, { userGuid: guid("tessa"), gradeLevel: "2" })], { as: "two" });
  await service.importRows("tubman", [row(2, { userGuid: guid("jose"), firstName: "Vexjosé", email: "no" })], {
    as: "two",
  });
  await service.call(`/v1/accounts/${guid("maria")}/record`);
  await service.call(`/v1/accounts/${guid("maria")}/password-reset`, { method: "POST" });
  await service.export("lincoln", "lincoln");
  await service.importRows("faraway", [row(2, { userGuid: guid("faraccount"), firstName: "Fara" })], {
    as: "far@elsewhere.example",
  });
}

const ofRiverbend = "riverbend|Riverbend|[Vv]exworth|Quill|Lincoln|lincoln|Tubman|mariazzz|María|Núñez";
const ofLincoln = "[Vv]ex|Quill|Lincoln|lincoln|mariazzz|María|Núñez|josezzzz|liamzzzz|mathclas";

async function everythingOf(db: Queryable, organizationId: string): Promise<unknown[]> {
  const texts: unknown[] = [];
  for (const table of [
    "accounts",
    "schools",
    "imports",
    "import_uploads",
    "import_outcomes",
    "account_changes",
    "affiliations",
  ]) {
    const { rows } = await sql`
      SELECT t::text FROM ${sql.table(table)} t WHERE organization_id = ${organizationId} ORDER BY 1
    `.execute(db);
    texts.push([table, rows]);
  }
  return texts;
}

describe.each(["embedded", "postgres"] as const)("on the store %s", (kind) => {
  let postgres: TestPostgres | null = null;
  afterAll(async () => {
    await postgres?.stop();
  });

  async function filled(): Promise<StoreConfig> {
    if (kind === "embedded") return filledEmbeddedStore();
    postgres ??= await startPostgres();
    return { kind, url: await postgres.createDatabase(filledDatabase) };
  }

  /** A store that a service has lived on; the service is at rest. */
  async function withLife(work: (store: Store, service: TestService) => Promise<void>): Promise<void> {
    const service = await startTestService({ store: await filled(), clock: { now: at } });
    try {
      await live(service);
      await work(service.running.services.store, service);
    } finally {
      await service.stop();
    }
  }

  const leave = (store: Store, name: string, schoolId: string | null, organizationId = "riverbend") =>
    offboard(store, {
      organizationId,
      schoolId,
      folder: join(folder, name),
      backupsEnd: kind === "postgres" ? "2027-01-31" : null,
      now: () => at,
    });

  test("R-2: after an organization has left no row of any table has it, the others are as they were, and the certificate says what went", async () => {
    await withLife(async (store) => {
      const others = await everythingOf(store.db, "elsewhere");
      expect((await rowsWith(store.db, ofRiverbend)).length).toBeGreaterThan(30);
      const { rows: people } = await sql`SELECT guid FROM accounts WHERE organization_id = 'riverbend'`.execute(
        store.db,
      );
      const before = people.length;
      const certificate = await leave(store, "gone", null);
      expect(await rowsWith(store.db, ofRiverbend)).toEqual([]);
      expect(await everythingOf(store.db, "elsewhere")).toEqual(others);
      expect(certificate).toMatchObject({
        organization: "riverbend",
        name: "Riverbend Unified School District",
        store: kind,
        deletedAt: at.toISOString(),
        deleted: { organizations: 1, schools: 3, accounts: before },
      });
      expect(certificate.remains.map(({ until }) => until).includes("2027-01-31")).toBe(kind === "postgres");
      // What was deleted went out, without what opens or checks a password.
      const exported = readFileSync(join(folder, "gone", "accounts.jsonl"), "utf8")
        .trim()
        .split("\n");
      expect(exported).toHaveLength(before);
      expect(exported.join()).toContain("Vexworth-Cruz");
      const all = readdirSync(join(folder, "gone")).map((name) => readFileSync(join(folder, "gone", name), "utf8"));
      expect(all.join()).not.toMatch(/\$argon2|password_hash|"sealed"/);
      expect(JSON.parse(readFileSync(join(folder, "gone", "certificate.json"), "utf8"))).toEqual(certificate);
      await expect(leave(store, "again", null)).rejects.toThrow("no organization riverbend");
    });
  });

  test("R-2: a school leaves with those who are of no other; who is stays, and nothing of the school is left on anybody", async () => {
    await withLife(async (store, service) => {
      const others = await everythingOf(store.db, "elsewhere");
      const certificate = await leave(store, "gone", "lincoln");
      expect(certificate.deleted).toMatchObject({ schools: 1, classes: 1 });
      expect(await rowsWith(store.db, ofLincoln)).toEqual([]);
      expect(await everythingOf(store.db, "elsewhere")).toEqual(others);
      const left = await service.export("tubman");
      expect(left.map((row) => row.firstName)).toContain("Tessa");
      expect(await service.json("/v1/me", { as: "lincoln" })).toMatchObject({ code: "account.unknown" });
      expect((await service.json<{ schools: { id: string }[] }>("/v1/me", { as: "two" })).schools).toEqual([
        expect.objectContaining({ id: "tubman" }),
      ]);
      const values = { userGuid: guid("tessa"), gradeLevel: "4" };
      expect(await service.importRows("tubman", [{ row: 2, values }])).toMatchObject({ status: "completed" });
    });
  });

  test("R-2: a legal hold stops it, and one that was cut off before its end has changed nothing, or is carried on", async () => {
    await withLife(async (store) => {
      const before = await everythingOf(store.db, "riverbend");
      await sql`UPDATE organizations SET legal_hold = true WHERE organization_id = 'riverbend'`.execute(store.db);
      await expect(leave(store, "held", null)).rejects.toThrow("legal hold");
      await sql`UPDATE organizations SET legal_hold = false WHERE organization_id = 'riverbend'`.execute(store.db);
      const cutOff: Store = {
        ...store,
        transaction: (work) =>
          store.transaction(async (trx) => {
            await work(trx);
            throw new Error("killed");
          }),
      };
      await expect(leave(cutOff, "gone", null)).rejects.toThrow("killed");
      expect(await everythingOf(store.db, "riverbend")).toEqual(before);
      const cutOffLater: Store = {
        ...store,
        transaction: async (work) => {
          await store.transaction(work);
          throw new Error("killed later");
        },
      };
      await expect(leave(cutOffLater, "gone", null)).rejects.toThrow("killed later");
      const certificate = await leave(store, "gone", null);
      expect(certificate.deleted).toMatchObject({ organizations: 1 });
      expect(readdirSync(folder)).toEqual(["gone"]);
    });
  });
});

test("R-2: after a restore from a backup the deletions are repeated by the same command", async () => {
  const postgres = await startPostgres();
  const leave = async (url: string, name: string) => {
    const store = await openStore({ kind: "postgres", url });
    const leaving = { organizationId: "riverbend", schoolId: null, backupsEnd: "2027-01-31", now: () => at };
    const certificate = await offboard(store, { ...leaving, folder: join(folder, name) });
    const found = [await rowsWith(store.db, ofRiverbend), await everythingOf(store.db, "elsewhere")];
    await store.close();
    return { deleted: certificate.deleted, found };
  };
  // What was taken as a backup before the organization left, and came back whole.
  const first = await leave(await postgres.createDatabase(filledDatabase), "first");
  const again = await leave(await postgres.createDatabase(filledDatabase), "again");
  expect(first.found[0]).toEqual([]);
  expect(again).toEqual(first);
  await postgres.stop();
});

describe("the folder of the embedded store", () => {
  const files = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? files(join(path, entry.name)) : [join(path, entry.name)],
    );

  test("R-2: by its command an organization leaves no byte in it, and what is of others stays", async () => {
    const data = join(folder, "data");
    copyDistrict({ accounts: 400, schools: 2, seed: 1 }, data);
    const identity = await startIdentityProvider(() => new Date());
    const issuers = [{ issuer: identity.issuer, audiences: [identity.audience], jwksUri: identity.jwksUri }];
    const environment = {
      ...process.env,
      NODE_OPTIONS: "",
      DATABASE_URL: "",
      DATA_DIR: data,
      PORT: "0",
      LOG_LEVEL: "fatal",
      IDENTITY_ISSUERS: JSON.stringify(issuers),
    };
    const command = (name: string, ...args: string[]) => {
      const done = spawnSync(process.execPath, [...shortLived, built("backend", name), ...args], {
        env: environment,
        encoding: "utf8",
      });
      expect([done.status, done.stderr]).toEqual([0, ""]);
      return done.stdout;
    };
    const oak = join(folder, "oak.json");
    const administrators = [{ email: "head@oakdale.example", name: "Hal Head", kind: "district" }];
    const organization = { id: "oakdale", name: "Oakdale Schools" };
    writeFileSync(
      oak,
      JSON.stringify({ organization, schools: [{ id: "oak", name: "Oak Elementary" }], administrators }),
    );
    command("district.js", oak);

    const service = await startProcess(environment);
    const token = await identity.token("district@riverbend.example");
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const read = async (path: string, init: RequestInit = {}) =>
      (await (
        await fetch(`${service.url}${path}`, { ...init, headers: { ...headers, ...init.headers } })
      ).json()) as Record<string, unknown>;
    const { rows } = (await read("/v1/schools/school-001/accounts")) as {
      rows: { username: string; lastName: string }[];
    };
    const values = {
      userId: "Q-1",
      role: "Student",
      firstName: "Quillona",
      lastName: "Vexworth",
      gradeLevel: "3",
      password: "Sunny-Table-42",
    };
    const body = JSON.stringify({ rows: [{ row: 2, values }] });
    const { id } = await read("/v1/schools/school-001/imports", {
      method: "POST",
      headers: { "idempotency-key": "one" },
      body,
    });
    await eventually("the import is finished", async () =>
      (await read(`/v1/imports/${id}`)).finishedAt === undefined ? null : true,
    );
    // Not in order: what lay in the log alone is there, too.
    await service.kill();
    await identity.stop();
    // What the queue's watch notes when it looks while a turn is worked off.
    const store = await PGlite.create(join(data, "store"));
    await store.exec("UPDATE pgboss.queue SET singletons_active = ARRAY['riverbend/school-001']");
    await store.close();

    const names = ["Riverbend", "riverbend", "Vexworth", "Quillona", ...rows.slice(0, 40).map((row) => row.username)];
    const found = () => {
      const contents = files(data).map((file) => [file, readFileSync(file)] as const);
      return names.flatMap((name) =>
        contents.filter(([, bytes]) => bytes.includes(name)).map(([file]) => `${name} in ${file}`),
      );
    };
    expect(found().length).toBeGreaterThan(names.length);
    expect(command("offboard.js", "--organization", "riverbend", "--out", join(folder, "gone"))).toContain(
      "accounts: 401",
    );
    expect(found()).toEqual([]);
    expect(command("district.js", oak)).toContain("nothing was changed");
    const after = await startProcess(environment);
    await after.kill();
  });
});
