/** A new embedded store is unpacked: whole, or not yet a store. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { zipSync } from "fflate";
import { unpackFolder } from "../../src/backend/store/unpack-folder";

let folder: string;
const archive = () => join(folder, "store.zip");
const store = () => join(folder, "store");
const pack = (files: Readonly<Record<string, string>>) =>
  writeFileSync(
    archive(),
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]))),
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rollbook-unpack-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("I-1, R-5: every file and folder of it, also empty ones, for its owner alone", () => {
  pack({ PG_VERSION: "17", "base/1/112": "x", "pg_notify/": "" });
  unpackFolder(archive(), store(), "PG_VERSION");
  expect(readFileSync(join(store(), "base", "1", "112"), "utf8")).toBe("x");
  expect(statSync(join(store(), "pg_notify")).isDirectory()).toBe(true);
  const modes = ["", "base", "base/1/112", "PG_VERSION"].map((name) => statSync(join(store(), name)).mode & 0o777);
  expect(modes).toEqual([0o700, 0o700, 0o600, 0o600]);
});

test("I-1: what ends half-way is no store, so that the next start makes one", () => {
  // The second file cannot be written: its folder is a file.
  pack({ PG_VERSION: "17", base: "x", "base/1": "y" });
  expect(() => unpackFolder(archive(), store(), "PG_VERSION")).toThrow();
  expect(existsSync(join(store(), "PG_VERSION"))).toBe(false);
  pack({ base: "x" });
  expect(() => unpackFolder(archive(), store(), "PG_VERSION")).toThrow("has no PG_VERSION");
});
