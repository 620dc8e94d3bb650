/** The service's key: the wrong one is refused at the start, another one comes in beside the old, and what no key opens holds nobody up (I-12, I-9). */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createSecretBox } from "../../../src/backend/accounts";
import { checkSecretKey } from "../../../src/backend/secret-key";
import type { Store } from "../../../src/backend/store";
import { unlike } from "../../support/unlike";
import { openEmptyStore, startPostgres, type TestPostgres } from "../support/postgres";
import { startTestService } from "../support/service";

const at = new Date("2026-11-23T16:00:00Z");
const [old, next, third] = [1, 2, 3].map((byte) => new Uint8Array(32).fill(byte)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

describe("which key", () => {
  let store: Store;
  beforeAll(async () => {
    store = await openEmptyStore();
  });
  afterAll(() => store.close());
  const check = (keys: readonly Uint8Array[], lost = false) => checkSecretKey(store, keys, lost, at);

  test("I-12: the first is taken, another is refused with the way out, and comes in beside the old one", async () => {
    await check([old]);
    await check([old]);
    await expect(check([next])).rejects.toThrow(/SECRET_KEY is not the key.*SECRET_KEY_PREVIOUS/);
    // Half of the processes have the new one already, the others know it.
    await check([next, old]);
    await check([old, next]);
    await check([next, old]);
    await check([next]);
    await expect(check([old])).rejects.toThrow(/SECRET_KEY is not the key/);
    await expect(check([third])).rejects.toThrow(/lost/);
    await check([third], true);
    await check([third]);
  });

  test("I-12: a box opens what was sealed under a key before, and seals under the new one only", () => {
    const before = createSecretBox(old).seal("Sunny-Table-42", "account a");
    const both = createSecretBox(next, [old]);
    expect(both.open(before, "account a")).toBe("Sunny-Table-42");
    expect(() => both.open(before, "account b")).toThrow();
    const after = both.seal("Quiet-River-17", "account a");
    expect(createSecretBox(next).open(after, "account a")).toBe("Quiet-River-17");
    expect(createSecretBox(old).openOrNull(after, "account a")).toBeNull();
  });
});

describe("an import whose secrets nobody can open", () => {
  let postgres: TestPostgres;
  let url: string;
  beforeAll(async () => {
    postgres = await startPostgres();
    url = await postgres.createDatabase();
  });
  afterAll(() => postgres.stop());

  const person = (row: number, password?: string) => ({
    row,
    values: {
      userId: `KEY-${row}`,
      role: "Student",
      ...unlike(row),
      gradeLevel: "3",
      ...(password === undefined ? {} : { password }),
    },
  });

  test("I-9, I-12: it ends with the rows that it had a password for as failed, the school goes on, and its files are answered", async () => {
    const before = await startTestService({ store: { kind: "postgres", url }, secretKey: old });
    const done = await before.importRows("lincoln", [person(2)]);
    expect((await before.file(done.id, "completed")).rows[0]?.values.password).not.toBe("");
    await before.stop();
    const web = await startTestService({
      store: { kind: "postgres", url },
      secretKey: old,
      role: "web",
      withDistrict: false,
    });
    const key = { "idempotency-key": randomBytes(8).toString("hex") };
    const rows = [person(3, "Sunny-Table-42"), person(4)];
    // Each service of a test has an issuer of its own: whoever was bound by the one before is nobody here.
    const queued = await web.json<{ id: string }>("/v1/schools/lincoln/imports", {
      as: "lincoln",
      body: { rows },
      headers: key,
    });
    await web.stop();

    const after = await startTestService({
      store: { kind: "postgres", url },
      secretKey: next,
      previousKeyIsLost: true,
      withDistrict: false,
    });
    const view = await after.finished(queued.id, "two");
    expect(view).toMatchObject({ status: "completed_with_errors", counts: { created: 1, failed: 1 } });
    const { rows: failed } = await after.file(queued.id, "error", "two");
    expect(failed.map(({ row, findings }) => [row, findings.map(({ code, message }) => [code, message])])).toEqual([
      [3, [["row.failed", expect.stringContaining("service’s key was changed")]]],
    ]);
    const completed = await after.file(done.id, "completed", "two");
    expect(completed.rows.map(({ values }) => [values.userId, values.password ?? ""])).toEqual([["KEY-2", ""]]);
    expect(await after.importRows("lincoln", [person(5)], { as: "two" })).toMatchObject({ status: "completed" });
    await after.stop();
  });
});

test("I-2, I-12: the same upload with the same key is the same import, also after the service's key was changed", async () => {
  const postgres = await startPostgres();
  const url = await postgres.createDatabase();
  const body = { rows: [{ row: 2, values: { userId: "K-1", role: "Student", firstName: "Noa", lastName: "Sol" } }] };
  const send = { body, headers: { "idempotency-key": "one" } };
  const before = await startTestService({ store: { kind: "postgres", url }, secretKey: old });
  const first = await before.json<{ id: string }>("/v1/schools/lincoln/imports", send);
  await before.stop();
  const after = await startTestService({
    store: { kind: "postgres", url },
    secretKey: next,
    previousKeys: [old],
    withDistrict: false,
  });
  expect(await after.json("/v1/schools/lincoln/imports", { ...send, as: "lincoln" })).toMatchObject({ id: first.id });
  const other = { ...send, as: "lincoln", body: { rows: [{ row: 3, values: { userId: "K-2" } }] } };
  expect(await after.json("/v1/schools/lincoln/imports", other)).toMatchObject({ code: "idempotency.reused" });
  await after.stop();
  await postgres.stop();
});
