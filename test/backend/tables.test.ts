/** The columns that kysely checks statements against are those that the migrated database has: a list that nobody compares is only believed. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { tables } from "../../src/backend/store/tables";
import type { TestService } from "./support/service";
import { stores } from "./support/stores";

interface ColumnOfDatabase {
  readonly table_name: keyof typeof tables;
  readonly column_name: string;
  readonly data_type: string;
  readonly is_nullable: "YES" | "NO";
  readonly column_default: string | null;
}

const typeNames: Readonly<Record<string, string>> = { "timestamp with time zone": "timestamptz" };

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.stop());

  test("design 6: every column with its type, whether it may be null, whether it has a default", async () => {
    const { rows } = await sql<ColumnOfDatabase>`
      SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
      WHERE table_schema = current_schema() ORDER BY table_name, column_name
    `.execute(service.running.services.store.db);
    const known = rows.filter((row) => Object.hasOwn(tables, row.table_name));
    const found: Record<string, Record<string, object>> = {};
    for (const row of known) {
      found[row.table_name] = {
        ...found[row.table_name],
        [row.column_name]: {
          is: typeNames[row.data_type] ?? row.data_type,
          ...(row.is_nullable === "YES" ? { mayBeNull: true } : {}),
          ...(row.column_default === null ? {} : { byDefault: true }),
        },
      };
    }
    const declared = JSON.parse(JSON.stringify(tables, (name, value) => (name === "words" ? undefined : value)));
    expect(declared).toEqual(found);
  });

  test("design 6: a column of words takes these words and no other", async () => {
    const { rows } = await sql<{ readonly table: string; readonly says: string }>`
      SELECT conrelid::regclass::text AS "table", pg_get_constraintdef(oid) AS says FROM pg_constraint WHERE contype = 'c'
    `.execute(service.running.services.store.db);
    const checks = rows
      .filter(({ table, says }) => Object.hasOwn(tables, table) && says.includes("ARRAY["))
      .map(
        ({ table, says }) =>
          `${table}.${/\((\w+) = ANY/.exec(says)?.[1]}: ${[...says.matchAll(/'(\w+)'/g)].map(([, word]) => word)}`,
      );
    const declared = Object.entries(tables).flatMap(([table, columns]) =>
      Object.entries(columns).flatMap(([name, column]) =>
        "words" in column ? [`${table}.${name}: ${column.words}`] : [],
      ),
    );
    expect(checks.sort()).toEqual(declared.sort());
  });
});
