import { describe, expect, test } from "@jest/globals";
import { codesOf, created, student, updated } from "../support/people";

const judged = (userId: string) => codesOf(created({ userId }), "userId");

describe("C-2: User ID", () => {
  test.each([
    "1",
    "00123",
    "A-7.b_2",
    "0000000",
    "9".repeat(32),
  ])("C-2: %s is accepted and stays as it is", (userId) => {
    const row = created({ userId });
    expect(codesOf(row, "userId")).toEqual([]);
    expect(row.values.userId).toBe(userId);
  });

  test.each([
    ["", ["user_id.required"]],
    ["   ", ["user_id.required"]],
    ["9".repeat(33), ["user_id.too_long"]],
    ["12 34", ["user_id.characters"]],
    ["año7", ["user_id.characters"]],
    ["=1+1", ["user_id.characters"]],
    [`é${"9".repeat(32)}`, ["user_id.too_long", "user_id.characters"]],
    ["123456789", ["user_id.looks_like_ssn"]],
    ["123-45-6789", ["user_id.looks_like_ssn"]],
  ])("C-2: %j is told as %j", (userId, expected) => {
    expect(judged(userId)).toEqual(expected);
  });

  test("C-2: what looks like a Social Security number is only a warning", () => {
    expect(created({ userId: "123456789" }).findings).toMatchObject([{ severity: "warning", field: "userId" }]);
  });

  test("C-2: on an update it is required only if the account has none", () => {
    expect(codesOf(updated(student, { firstName: "Mary", userId: "" }), "userId")).toEqual([]);
    const withoutId = { ...student, userId: "" };
    expect(codesOf(updated(withoutId, { firstName: "Mary", userId: "" }), "userId")).toEqual(["user_id.required"]);
    expect(codesOf(updated(withoutId, { firstName: "Mary", userId: "77" }), "userId")).toEqual([]);
  });

  test("C-2: the character that does not belong is named, a space as a space", () => {
    expect(created({ userId: "12é4" }).findings[0]?.facts).toMatchObject({ character: "é" });
    expect(created({ userId: "12 4" }).findings[0]?.facts).toMatchObject({ space: 1 });
  });
});
