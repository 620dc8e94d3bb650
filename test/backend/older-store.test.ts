/** A store as an older version has left it, brought forward by the start of this one: nothing that was accepted or put on record is lost (I-1, I-11). */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { savePeopleAndClasses } from "../../src/backend/store";
import { migrate } from "../../src/backend/store/migrate";
import type { Tables } from "../../src/backend/store/tables";
import type { ImportView } from "../../src/contract";
import { guid, riverbend } from "./support/district";
import { startPostgres, type TestPostgres } from "./support/postgres";
import { startTestService, type TestService } from "./support/service";

const organizationId = "riverbend";
const schoolId = "lincoln";
const finished = "old-finished";
const waiting = "old-waiting";

interface OldRow {
  readonly position: number;
  readonly submitted: Readonly<Record<string, string>>;
  readonly state?: string;
  readonly guid?: string;
  readonly findings?: readonly object[];
  readonly result?: Readonly<Record<string, string>>;
}

/** An import as it was kept before uploads and outcomes had tables of their own. */
async function insertOldImport(db: Kysely<Tables>, id: string, status: string, rows: readonly OldRow[]): Promise<void> {
  const failed = rows.filter((row) => row.state === "failed").length;
  const done = rows.filter((row) => row.state !== undefined).length;
  const at = new Date("2026-08-17T12:00:00Z");
  await sql`
    INSERT INTO imports (organization_id, import_id, school_id, kind, status, idempotency_key, body_digest, file_name, administrator_id, uploaded_by,
      created_at, started_at, finished_at, rows_total, rows_done, updated, failed)
    VALUES (${organizationId}, ${id}, ${schoolId}, 'import', ${status}, ${id}, 'digest', 'august.csv', 'district', 'Person district',
      ${at}, ${at}, ${status === "queued" ? null : at}, ${rows.length}, ${done}, ${done - failed}, ${failed})
  `.execute(db);
  for (const { position, submitted, state, guid: account, findings, result } of rows) {
    await sql`
      INSERT INTO import_rows (organization_id, import_id, position, row, version, submitted, state, in_error, findings, guid, result)
      VALUES (${organizationId}, ${id}, ${position}, ${position + 1}, 1, ${JSON.stringify(submitted)}, ${state ?? "waiting"},
        ${state === "failed"}, ${findings === undefined ? null : JSON.stringify(findings)}, ${account ?? null},
        ${result === undefined ? null : JSON.stringify(result)})
    `.execute(db);
  }
}

async function leaveOldStore(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, "0005-room-for-updates");
    // The district as that version wrote it: today's tables have columns more.
    await sql`INSERT INTO organizations (organization_id, name) VALUES (${organizationId}, ${riverbend.organization.name})`.execute(
      db,
    );
    for (const { id, name } of riverbend.schools) {
      await sql`INSERT INTO schools (organization_id, school_id, name) VALUES (${organizationId}, ${id}, ${name})`.execute(
        db,
      );
    }
    for (const { schoolId: school, masterCode, product, kind, endDate } of riverbend.products) {
      await sql`
        INSERT INTO products (organization_id, school_id, master_code, product, kind, end_date)
        VALUES (${organizationId}, ${school}, ${masterCode}, ${product}, ${kind}, ${endDate})
      `.execute(db);
    }
    await db.transaction().execute((trx) => savePeopleAndClasses(trx, riverbend));
    for (const { id, email, name, type, level, isTeacher } of riverbend.people) {
      await sql`
        INSERT INTO administrators (organization_id, administrator_id, email, name, administrator_type, administrator_level, is_teacher)
        VALUES (${organizationId}, ${id}, ${email}, ${name}, ${type}, ${level}, ${isTeacher})
      `.execute(db);
    }
    const taken = {
      code: "email.taken",
      severity: "error",
      row: 3,
      field: "email",
      value: "ana@riverbend.example",
      facts: {},
    };
    await insertOldImport(db, finished, "completed_with_errors", [
      { position: 1, submitted: { userGuid: guid("zoe"), firstName: "Zora" }, state: "updated", guid: guid("zoe") },
      {
        position: 2,
        submitted: { userId: "X-9", role: "S", email: "ana@riverbend.example" },
        state: "failed",
        findings: [taken],
        result: { role: "Student" },
      },
    ]);
    await sql`UPDATE accounts SET first_name = 'Zora', version = 2 WHERE guid = ${guid("zoe")}`.execute(db);
    await sql`
      INSERT INTO account_changes (organization_id, guid, at, administrator_id, changed_by, import_id, version, field, old_value, new_value)
      VALUES (${organizationId}, ${guid("zoe")}, ${new Date("2026-08-17T12:00:00Z")}, 'district', 'Person district', ${finished}, 2, 'firstName',
        'Zoë', 'Zora')
    `.execute(db);
    await insertOldImport(db, waiting, "queued", [
      { position: 1, submitted: { userGuid: guid("zoe"), gradeLevel: "5" } },
    ]);
  } finally {
    await db.destroy();
  }
}

describe("a store of an older version", () => {
  let postgres: TestPostgres;
  let service: TestService;
  beforeAll(async () => {
    postgres = await startPostgres();
    const url = await postgres.createDatabase();
    await leaveOldStore(url);
    // The day after: today its rows would have ended.
    const clock = { now: new Date("2026-08-18T12:00:00Z") };
    service = await startTestService({ store: { kind: "postgres", url }, withDistrict: false, clock });
  });
  afterAll(async () => {
    await service.stop();
    await postgres.stop();
  });

  const account = async () => (await service.export(schoolId)).find((row) => row.userGuid === guid("zoe"));

  test("S-11, S-12: the files of its imports are what they were", async () => {
    const view = await service.json<ImportView>(`/v1/imports/${finished}`);
    expect(view).toMatchObject({
      status: "completed_with_errors",
      fileName: "august.csv",
      counts: { updated: 1, failed: 1 },
    });
    expect((await service.file(finished, "uploaded")).rows.map(({ row, values }) => [row, values.userId])).toEqual([
      [2, undefined],
      [3, "X-9"],
    ]);
    expect((await service.file(finished, "completed")).rows).toMatchObject([
      { row: 2, values: { userGuid: guid("zoe"), firstName: "Zora" } },
    ]);
    expect((await service.file(finished, "error")).rows).toMatchObject([
      { row: 3, values: { userId: "X-9" }, findings: [{ code: "email.taken", field: "email" }] },
    ]);
  });

  test("I-11: who changed what is still on record", async () => {
    const history = await service.json<{ items: object[] }>(`/v1/accounts/${guid("zoe")}/history`);
    expect(history.items).toMatchObject([
      { field: "firstName", oldValue: "Zoë", newValue: "Zora", changedBy: "Person district", import: finished },
    ]);
  });

  test("I-1: what was accepted and not yet begun is worked off", async () => {
    const { store, queue } = service.running.services;
    await store.transaction((trx) => queue.enqueue(trx, { organizationId, schoolId }, 1));
    expect(await service.finished(waiting)).toMatchObject({ status: "completed", counts: { updated: 1, failed: 0 } });
    expect(await account()).toMatchObject({ firstName: "Zora", gradeLevel: "5" });
  });

  test("I-8: an import of the older version can be taken back", async () => {
    const made = await service.json<ImportView>(`/v1/imports/${finished}/undo`, { method: "POST" });
    expect(await service.finished(made.id)).toMatchObject({ status: "completed", counts: { updated: 1 } });
    expect(await account()).toMatchObject({ firstName: "Zoë" });
  });
});
