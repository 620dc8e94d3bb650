import { describe, expect, test } from "@jest/globals";
import { codesOf, created, student, updated } from "../support/people";

describe("C-7: Username", () => {
  test.each(["abcde", "Maria.OBrien-2_3+x@school.org", "u".repeat(100), "clear"])("C-7: %s is accepted", (username) => {
    const row = created({ username });
    expect(codesOf(row, "username")).toEqual([]);
    expect(row.values.username).toBe(username);
  });

  test.each([
    ["abcd", ["username.length"]],
    ["u".repeat(101), ["username.length"]],
    ["maría", ["username.characters"]],
    ["maria o", ["username.characters"]],
    ["o’b", ["username.length", "username.characters"]],
  ])("C-7: %j is told as %j", (username, expected) => {
    expect(codesOf(created({ username }), "username")).toEqual(expected);
  });

  test("C-7: blank is generated for a new person and kept for an existing one", () => {
    expect(codesOf(created({ username: "" }), "username")).toEqual([]);
    expect(codesOf(updated(student, { username: "", firstName: "Mary" }), "username")).toEqual([]);
  });
});
