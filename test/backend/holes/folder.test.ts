/** The embedded store's folder: one holder, its owner's alone, never quietly made anew. */
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { leaseMilliseconds, lockFolder } from "../../../src/backend/store/folder-lock";
import { prepareFolder } from "../../../src/backend/store/store-folder";
import { type ServiceProcess, startProcess } from "../support/process";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rollbook-folder-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lockFile = () => join(folder, "store.lock");
/** The lock of a process in another container: its id is one that lives here, and means nothing. */
const ofContainer = (age: number) => {
  writeFileSync(lockFile(), `${process.ppid} 1 abc another-boot/pid:[4026532999]\n`);
  const then = new Date(Date.now() - age);
  utimesSync(lockFile(), then, then);
};

describe("the lock of a data folder across containers", () => {
  test("R-5: a holder in another container that shows signs of life keeps everybody out, whatever its process id", () => {
    ofContainer(1_000);
    expect(() => lockFolder(folder)).toThrow(/in use by another Rollbook process .*in another container/);
    writeFileSync(lockFile(), `4194303 1 abc another-boot/pid:[4026532999]\n`);
    expect(() => lockFolder(folder)).toThrow(/in another container/);
  });

  test("R-5: one that shows none for the length of its lease is dead, though a process of its number lives here", () => {
    ofContainer(leaseMilliseconds + 5_000);
    lockFolder(folder)();
  });
});

describe("a folder that was lost or half restored", () => {
  const complete = () => {
    const { store, opened } = prepareFolder(folder);
    for (const part of ["global", "base", "pg_wal"]) {
      rmSync(join(store, part), { recursive: true, force: true });
    }
    return { store, opened };
  };
  const make = () => {
    const { store, opened } = complete();
    for (const part of ["", "global", "base", "pg_wal"]) {
      const path = join(store, part);
      if (!existsSync(path)) mkdirSync(path, { recursive: true });
    }
    writeFileSync(join(store, "PG_VERSION"), "17");
    writeFileSync(join(store, "global", "pg_control"), "x");
    opened();
    return store;
  };

  test("R-5: a store that is gone, or misses a part, is refused with the way out", () => {
    const store = make();
    prepareFolder(folder);
    rmSync(join(store, "global", "pg_control"));
    expect(() => prepareFolder(folder)).toThrow(/gone or incomplete.*pg_control.*Restore/);
    rmSync(store, { recursive: true });
    expect(() => prepareFolder(folder)).toThrow(/gone or incomplete/);
  });

  test("R-7: the store of a release that left no mark is taken as it is; half of one is refused", () => {
    const store = make();
    rmSync(join(folder, "store.made"));
    prepareFolder(folder).opened();
    rmSync(join(folder, "store.made"));
    rmSync(join(store, "base"), { recursive: true });
    expect(() => prepareFolder(folder)).toThrow(/incomplete/);
  });

  test("I-1: killed while it was made for the first time, it is made again", () => {
    const { store } = prepareFolder(folder);
    mkdirSync(store);
    writeFileSync(join(store, "PG_VERSION"), "17");
    expect(prepareFolder(folder).store).toBe(store);
    expect(existsSync(store)).toBe(false);
  });
});

describe("the service on a folder", () => {
  const start = (): Promise<ServiceProcess> =>
    startProcess({
      ...process.env,
      NODE_OPTIONS: "",
      DATABASE_URL: "",
      DATA_DIR: folder,
      PORT: "0",
      LOG_LEVEL: "fatal",
    });

  function open(path: string): string[] {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const own = join(path, entry.name);
      const wrong = (statSync(own).mode & 0o077) === 0 ? [] : [own];
      return entry.isDirectory() ? [...wrong, ...open(own)] : wrong;
    });
  }

  test("I-12: everything in it is its owner's alone, also what was left open", async () => {
    const first = await start();
    expect(open(folder)).toEqual([]);
    await first.kill();
    chmodSync(join(folder, "store", "PG_VERSION"), 0o666);
    chmodSync(folder, 0o755);
    const second = await start();
    expect([...open(folder), statSync(folder).mode & 0o077]).toEqual([0]);
    await second.kill();
    // Another key than the secrets are sealed with: refused, and the way out is named.
    const other = startProcess({
      ...process.env,
      NODE_OPTIONS: "",
      DATABASE_URL: "",
      DATA_DIR: folder,
      PORT: "0",
      LOG_LEVEL: "fatal",
      SECRET_KEY: randomBytes(32).toString("base64"),
    });
    await expect(other).rejects.toThrow(/SECRET_KEY is not the key.*SECRET_KEY_PREVIOUS/s);
    // A store that cannot be read: a sentence, not the addresses of a WASM program.
    writeFileSync(join(folder, "store", "global", "pg_control"), "nothing");
    await expect(start()).rejects.toThrow(/could not be opened/);
    await expect(start()).rejects.not.toThrow(/wasm-function|at .*\.js:\d+/);
  });
});
