import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { importCircles, importRuleFaults } from "../build/import-rules.ts";
import { root } from "../build/paths.ts";

describe("rooms", () => {
  test("design 2: every import in src keeps to the table of rooms", () => {
    expect(importRuleFaults()).toEqual([]);
  });

  test("design 2: no files import each other in a circle, types included", () => {
    expect(importCircles()).toEqual([]);
  });

  test("design 2: the add-on's root holds its entry, everything else stands in the room of its stage", () => {
    const here = readdirSync(join(root, "src", "addon"), { withFileTypes: true });
    expect(here.filter((one) => one.isFile()).map((one) => one.name)).toEqual(["entry.ts"]);
  });

  test("design 2: a circle is found whatever it is made of: types, a folder's index, a file that imports itself", () => {
    const folder = mkdtempSync(join(tmpdir(), "circles-"));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    mkdirSync(join(folder, "deep"));
    write("start.ts", 'import "./a";\nimport "./straight";');
    write("straight.ts", "export const end = 1;");
    write("a.ts", 'import type { B } from "./b";\nexport type A = B;');
    write("b.ts", 'export * from "./deep";\nexport type B = 1;');
    write("deep/index.ts", 'import "../a.ts";\nimport "../straight";');
    write("self.ts", 'import type { Me } from "./self";\nexport type Me = 1;');
    try {
      expect(importCircles(folder).sort()).toEqual(
        [
          ["a.ts", "b.ts", join("deep", "index.ts"), "a.ts"],
          ["self.ts", "self.ts"],
        ].map((circle) => expect.arrayContaining(circle)),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
