import { describe, expect, test } from "@jest/globals";
import { importRuleFaults } from "../build/import-rules.ts";

describe("rooms", () => {
  test("design 2: every import in src keeps to the table of rooms", () => {
    expect(importRuleFaults()).toEqual([]);
  });
});
