import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { makeDistrict } from "../../../src/backend/seed/district";
import { type Store, saveDistrict } from "../../../src/backend/store";
import { areEmpty, withoutIndexes } from "../../../src/backend/store/bulk-load";
import { openEmptyStore } from "../support/postgres";

const tables = ["accounts", "affiliations", "classes", "enrolments"];
let store: Store;

/** Every index and constraint of the store, by name and as the database tells it. */
async function catalog(): Promise<string[]> {
  const { rows } = await sql<{ said: string }>`
    SELECT indexdef AS said FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    ORDER BY 1
  `.execute(store.db);
  return rows.map(({ said }) => said);
}

const accounts = async () => {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::integer AS count FROM accounts`.execute(store.db);
  return rows[0]?.count;
};

beforeAll(async () => {
  store = await openEmptyStore();
});
afterAll(() => store.close());

describe("R-4: tables that are filled without their indexes", () => {
  test("are as they were when it does not end well", async () => {
    const before = await catalog();
    const filling = store.transaction((trx) =>
      withoutIndexes(trx, tables, async () => {
        throw new Error("the disk is full");
      }),
    );
    await expect(filling).rejects.toThrow("the disk is full");
    expect(await catalog()).toEqual(before);
  });

  test("have every index and reference afterwards, checked", async () => {
    const before = await catalog();
    expect(await areEmpty(store.db, tables)).toBe(true);
    const district = makeDistrict({ seed: 5, accounts: 20_000, schools: 40, today: "2026-11-23" });
    expect(await saveDistrict(store, district)).toBe(true);
    expect(await catalog()).toEqual(before);
    expect(await accounts()).toBe(20_000);
    expect(await areEmpty(store.db, tables)).toBe(false);
  });
});
