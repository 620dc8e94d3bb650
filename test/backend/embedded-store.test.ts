/** The embedded store's line to its thread: what a client of PostgreSQL expects of one, also when the thread dies (I-14). */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { ThreadedPglite } from "../../src/backend/store/threaded-pglite";
import { built } from "../support/built";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rollbook-embedded-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const opened = () => new ThreadedPglite(pathToFileURL(built("backend", "pglite-worker.js")), join(folder, "store"));

/** A thread that dies of the first statement, as one does that has run out of memory. */
function dying(): ThreadedPglite {
  const program = join(folder, "dying.mjs");
  writeFileSync(
    program,
    `import { parentPort } from "node:worker_threads";
     parentPort.on("message", () => { throw new Error("out of memory"); });
     parentPort.postMessage({ kind: "ready" });`,
  );
  return new ThreadedPglite(pathToFileURL(program), folder);
}

describe("the embedded store", () => {
  test("I-14: values of every kind come back as PostgreSQL gives them, also thousands of rows at once", async () => {
    const store = opened();
    await store.waitReady;
    const moment = new Date("2026-11-23T16:00:00.123Z");
    const { rows } = await store.query(
      "SELECT $1::text AS text, $2::text[] AS texts, $3::bigint AS whole, $4::timestamptz AS moment, $5::boolean AS flag, NULL AS nothing",
      ["Zoë 😀", ['a "b"', "c,d", "\\"], 9_007_199_254_740_991, moment, true],
    );
    expect(rows).toEqual([
      {
        text: "Zoë 😀",
        texts: ['a "b"', "c,d", "\\"],
        whole: 9_007_199_254_740_991,
        moment,
        flag: true,
        nothing: null,
      },
    ]);
    const many = await store.query<{ n: number; name: string }>(
      "SELECT n, 'name ' || n AS name FROM generate_series(1, 30000) AS n",
    );
    expect(many.rows).toHaveLength(30_000);
    expect(many.rows.at(-1)).toEqual({ n: 30_000, name: "name 30000" });
    await store.close();
  });

  test("I-14: a statement that fails says why, and the next one is not its victim", async () => {
    const store = opened();
    await store.waitReady;
    await store.exec("CREATE TABLE one (id integer PRIMARY KEY); INSERT INTO one VALUES (1)");
    await expect(store.query("INSERT INTO one VALUES ($1)", [1])).rejects.toMatchObject({
      code: "23505",
      constraint: "one_pkey",
    });
    const failed = store.transaction(async (transaction) => {
      await transaction.query("INSERT INTO one VALUES (2)");
      throw new Error("changed our mind");
    });
    await expect(failed).rejects.toThrow("changed our mind");
    expect((await store.query("SELECT id FROM one")).rows).toEqual([{ id: 1 }]);
    expect((await store.query("UPDATE one SET id = 3")).affectedRows).toBe(1);
    await store.close();
  });

  test("I-13, R-5: a long transaction does not make it seem away: whoever is answered, it answers", async () => {
    const store = opened();
    await store.waitReady;
    let isOver = false;
    let end: () => void = () => undefined;
    const held = store.transaction(async (transaction) => {
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      // Statement after statement, as a rehearsal of thousands of people makes them.
      while (!isOver) await transaction.query("SELECT count(*) FROM generate_series(1, 1000)");
      await ended;
    });
    await Promise.all([store.ping(), store.ping()]);
    await store.ping();
    isOver = true;
    // The line is still held, and nobody is answered: then it waits.
    const waiting = store.ping().then(() => "answered");
    expect(await Promise.race([waiting, Promise.resolve("still waiting")])).toBe("still waiting");
    end();
    await held;
    expect(await waiting).toBe("answered");
    await store.close();
  });

  test("I-14: who listens is told, until they no longer listen", async () => {
    const store = opened();
    await store.waitReady;
    const heard: string[] = [];
    const stop = await store.listen("New Work", (payload) => heard.push(payload));
    await store.query("SELECT pg_notify('New Work', 'one')");
    await stop();
    await store.query("SELECT pg_notify('New Work', 'two')");
    expect(heard).toEqual(["one"]);
    await store.close();
  });

  test("design 7: V8 leaves the parser of SQL alone, for which it would take 600 MB, and optimises everything else", () => {
    const { stdout } = spawnSync(
      process.execPath,
      ["--trace-wasm-compilation-times", built("backend", "seed.js"), "--accounts", "300", "--schools", "1"],
      { encoding: "utf8", env: { ...process.env, DATABASE_URL: "", DATA_DIR: folder }, maxBuffer: 100_000_000 },
    );
    expect(stdout).toContain("300 accounts");
    const taken = [...stdout.matchAll(/using TurboFan, took \d+ ms and (\d+) \/ \d+ max\/total bytes/g)].map(
      ([, bytes]) => Number(bytes),
    );
    expect(taken.length).toBeGreaterThan(20);
    expect(Math.max(...taken)).toBeLessThan(100_000_000);
  });

  test("I-1: what was answered is there after the next start", async () => {
    const first = opened();
    await first.waitReady;
    await first.exec("CREATE TABLE kept (name text)");
    await first.query("INSERT INTO kept VALUES ($1)", ["Ana"]);
    await first.close();
    const second = opened();
    await second.waitReady;
    expect((await second.query("SELECT name FROM kept")).rows).toEqual([{ name: "Ana" }]);
    await second.close();
  });

  test("I-14: when its thread dies every call is refused, and whoever runs the service is told", async () => {
    const store = dying();
    await expect(store.waitReady).rejects.toThrow();
    expect((await store.broken).message).toBe("out of memory");
    await expect(store.query("SELECT 1")).rejects.toThrow();
  });
});
