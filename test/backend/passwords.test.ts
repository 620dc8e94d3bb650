/** I-12: where passwords may be, and where not. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { hashPassword, verifyPassword } from "../../src/backend/accounts";
import { guid } from "./support/district";
import type { TestService } from "./support/service";
import { stores } from "./support/stores";

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  beforeAll(async () => {
    service = await start({ hashPassword });
  });
  afterAll(() => service.stop());

  const secret = "Given-pass-93";

  /** Every row of every table of ours and of the queue, as text. */
  async function everythingStored(): Promise<string> {
    const { db } = service.running.services.store;
    const tables = await sql<{ name: string }>`
    SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'
  `.execute(db);
    const texts: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await sql`SELECT t::text AS text FROM ${sql.raw(name)} t`.execute(db);
      texts.push(JSON.stringify(rows));
    }
    return texts.join("\n");
  }

  interface StoredAccount {
    readonly password_hash: string | null;
    readonly password_kind: string;
    readonly temporary_password: string | null;
  }

  async function stored(userGuid: string): Promise<StoredAccount | undefined> {
    const { rows } = await sql<StoredAccount>`SELECT * FROM accounts WHERE guid = ${userGuid}`.execute(
      service.running.services.store.db,
    );
    return rows[0];
  }

  test("I-12: a given password is hashed before the import is complete, and is readable nowhere", async () => {
    await service.importRows("lincoln", [{ row: 2, values: { userGuid: guid("maria"), password: secret } }]);
    const account = await stored(guid("maria"));
    expect(account?.password_kind).toBe("permanent");
    expect(account?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(account?.password_hash ?? "", secret)).toBe(true);
    expect(await everythingStored()).not.toContain(secret);
  });

  test("I-12: the password of a row that failed is not kept", async () => {
    await service.importRows("lincoln", [{ row: 2, values: { userGuid: guid("nobody"), password: secret } }]);
    const { rows } = await sql`SELECT 1 FROM import_credentials WHERE sealed IS NOT NULL`.execute(
      service.running.services.store.db,
    );
    expect(rows).toEqual([]);
  });

  test("I-12: a temporary password is kept sealed, hashed like any other, and opens for the Completed File only", async () => {
    const values = { userId: "P-1", role: "Student", firstName: "Pia", lastName: "Sol", gradeLevel: "2" };
    const view = await service.importRows("lincoln", [{ row: 2, values }]);
    const [row] = (await service.file(view.id, "completed")).rows;
    const password = row?.values.password ?? "";
    const account = await stored(row?.values.userGuid ?? "");
    expect(account?.password_kind).toBe("temporary");
    expect(await verifyPassword(account?.password_hash ?? "", password)).toBe(true);
    expect(await everythingStored()).not.toContain(password);
  });

  test("I-12: replaced, it is wiped: by one that is given, and by a reset, of which only the hash is kept", async () => {
    const values = { role: "Student", firstName: "Pau", lastName: "Sol", gradeLevel: "2" };
    const rows = ["P-3", "P-4"].map((userId, index) => ({ row: index + 2, values: { ...values, userId } }));
    const view = await service.importRows("lincoln", rows);
    const [one, other] = (await service.file(view.id, "completed")).rows.map((row) => row.values.userGuid ?? "");
    await service.importRows("lincoln", [{ row: 2, values: { userGuid: one ?? "", password: secret } }]);
    await service.json(`/v1/accounts/${other}/password-reset`, { method: "POST" });
    for (const [of, kind] of [[one, "permanent"] as const, [other, "temporary"] as const]) {
      expect(await stored(of ?? "")).toMatchObject({ password_kind: kind, temporary_password: null });
    }
    const after = (await service.file(view.id, "completed")).rows.map((row) => row.values.password ?? "");
    expect(after).toEqual(["", ""]);
  });

  test("S-14: after 90 days the Completed File shows the temporary password no more", async () => {
    const values = { userId: "P-2", role: "Student", firstName: "Paz", lastName: "Sol", gradeLevel: "2" };
    const view = await service.importRows("lincoln", [{ row: 2, values }]);
    const start = service.clock.now;
    service.clock.now = new Date(start.getTime() + 91 * 86_400_000);
    const [row] = (await service.file(view.id, "completed")).rows;
    service.clock.now = start;
    expect(row?.values.password ?? "").toBe("");
    expect((await service.file(view.id, "completed")).rows[0]?.values.password).not.toBe("");
  });
});
