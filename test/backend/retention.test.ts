/** data has an end, by kind; what is kept longer stays, a hold stops it, and a run that is cut off is made up for by the next. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { endData } from "../../src/backend/retention";
import { readRetention } from "../../src/backend/retention-days";
import { lastRetentionRun } from "../../src/backend/store";
import type { ImportView } from "../../src/contract";
import { eventually } from "../support/eventually";
import { guid } from "./support/district";
import { startOfTests, type TestService } from "./support/service";
import { stores } from "./support/stores";

const never = new AbortController().signal;
const dayMilliseconds = 86_400_000;

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  let old: ImportView;
  beforeAll(async () => {
    service = await start();
    const rows = [{ row: 2, values: { userGuid: guid("maria"), lastName: "Vieja", password: "Sunny-Table-42" } }];
    old = await service.importRows("lincoln", rows);
    await service.importRows("tubman", [{ row: 2, values: { userGuid: guid("tessa"), lastName: "Alt" } }]);
  });
  afterAll(() => service.stop());

  const day = (days: number) => {
    service.clock.now = new Date(startOfTests.getTime() + days * dayMilliseconds);
  };
  const run = (services = service.running.services, signal = never) => endData(services, signal);
  const view = (id: string) => service.json<ImportView>(`/v1/imports/${id}`);
  const code = async (path: string, method = "GET") => (await service.json<{ code?: string }>(path, { method })).code;
  const history = async (name: string) =>
    (await service.json<{ items: Record<string, unknown>[] }>(`/v1/accounts/${guid(name)}/history`)).items;
  const hold = (on: boolean) =>
    sql`UPDATE organizations SET legal_hold = ${on} WHERE organization_id = 'riverbend'`.execute(
      service.running.services.store.db,
    );

  test("R-2: before its day nothing ends, and the history says until when", async () => {
    day(89);
    expect(await run()).toEqual({ imports: 0, values: 0, reads: 0 });
    const { finishedAt = "", rowsUntil, files } = await view(old.id);
    expect(Date.parse(rowsUntil ?? "") - Date.parse(finishedAt)).toBe(90 * dayMilliseconds);
    expect(files).toContain("completed");
  });

  test("R-2: under a legal hold nothing ends", async () => {
    await hold(true);
    day(400);
    expect(await run()).toEqual({ imports: 0, values: 0, reads: 0 });
    await hold(false);
  });

  test("R-2: rows and files end with undo and corrections; of a change only that it was made stays; a run that is cut off is made up for", async () => {
    day(80);
    const young = await service.importRows("lincoln", [
      { row: 2, values: { userGuid: guid("jose"), lastName: "Joven" } },
    ]);
    day(91);
    let steps = 0;
    const { services } = service.running;
    const killed = {
      ...services,
      store: {
        ...services.store,
        step: <Result>(work: Parameters<typeof services.store.step<Result>>[0]) => {
          steps += 1;
          return steps > 2 ? Promise.reject(new Error("killed")) : services.store.step(work);
        },
      },
    };
    await expect(run(killed)).rejects.toThrow("killed");
    const rest = await run();
    expect(rest.values).toBeGreaterThanOrEqual(2);
    expect(await run()).toEqual({ imports: 0, values: 0, reads: 0 });

    expect(await view(old.id)).toMatchObject({ status: "completed", counts: { updated: 1 }, files: [] });
    expect(Date.parse((await view(old.id)).rowsUntil ?? "")).toBeLessThanOrEqual(service.clock.now.getTime());
    expect(await code(`/v1/imports/${old.id}/files/completed`)).toBe("import.rows_ended");
    expect(await code(`/v1/imports/${old.id}/undo`, "POST")).toBe("import.rows_ended");
    expect(
      (await history("maria")).map(({ field, oldValue, newValue, valuesEnded }) => [
        field,
        oldValue,
        newValue,
        valuesEnded,
      ]),
    ).toEqual(expect.arrayContaining([["lastName", "", "", true]]));
    expect((await service.export("lincoln")).find((row) => row.userGuid === guid("maria"))?.lastName).toBe("Vieja");

    expect((await view(young.id)).files).toContain("completed");
    expect((await service.file(young.id, "completed")).rows).toHaveLength(1);
    expect((await history("jose"))[0]).toMatchObject({ oldValue: "O’Brien-Álvarez", newValue: "Joven" });
  });

  test("R-2, R-4: what a promotion leaves in the history ends, all of it, in portions", async () => {
    const { store } = service.running.services;
    const promoted = 12_000;
    // Two thousand in each moment, as chunks are written.
    await sql`
      INSERT INTO account_changes (organization_id, guid, at, administrator_id, changed_by, version, field, old_value, new_value)
      SELECT 'riverbend', 'promoted-' || n, ${service.clock.now}::timestamptz + make_interval(secs => n / 2000), '', '', 1, 'gradeLevel', '2', '3'
      FROM generate_series(1, ${promoted}::integer) n
    `.execute(store.db);
    day(190);
    expect((await run()).values).toBeGreaterThanOrEqual(promoted);
    const { rows } = await sql<{ left: number }>`
      SELECT count(*)::integer AS left FROM account_changes WHERE guid LIKE 'promoted-%' AND (new_value <> '' OR NOT values_ended)
    `.execute(store.db);
    expect(rows).toEqual([{ left: 0 }]);
    expect(await run()).toEqual({ imports: 0, values: 0, reads: 0 });
  });

  test("R-2, R-3: records of reads and sign-ins end after a year", async () => {
    const reads = async () => (await service.json<{ items: unknown[] }>("/v1/organization/reads")).items.length;
    expect(await reads()).toBeGreaterThan(0);
    day(91 + 366);
    await run();
    expect(await reads()).toBe(0);
  });

  test("R-2: by itself it runs as a job of the queue", async () => {
    day(500);
    await service.running.hourly();
    await service.running.hourly();
    await eventually("the retention has run", async () => {
      const last = await lastRetentionRun(service.running.services.store.db);
      return last?.finishedAt.getTime() === service.clock.now.getTime() ? last : null;
    });
    day(501);
    const metrics = await (await service.call("/metrics", { as: null })).text();
    expect(metrics).toContain("rollbook_retention_age_seconds 86400\n");
  });
});

test("R-2: days are whole, and values are kept as long as what can be undone", () => {
  expect(readRetention({})).toEqual({ rows: 90, values: 90, reads: 365 });
  expect(readRetention({ rows: 30 })).toEqual({ rows: 30, values: 30, reads: 365 });
  expect(readRetention({ rows: 30, values: 400 })).toEqual({ rows: 30, values: 400, reads: 365 });
  for (const wrong of [{ rows: 90, values: 30 }, { rows: 0 }, { rows: 1.5 }, { files: 3 }, [], null, "90"]) {
    expect(readRetention(wrong)).toBeNull();
  }
});
