import { describe, expect, test } from "@jest/globals";
import type { FieldKey } from "../../../src/roster";
import { codesOf, created, student, updated } from "../support/people";

describe("C-15: the word CLEAR", () => {
  test.each<FieldKey>([
    "userId",
    "role",
    "firstName",
    "lastName",
    "username",
    "password",
  ])("C-15: %s cannot be erased, and says so", (field) => {
    const row = updated(student, { [field]: "CLEAR" });
    expect(codesOf(row, field)).toEqual(["clear.not_erasable"]);
  });

  test("C-15: a person named Clear stays possible: new, stored, or written like a name", () => {
    expect(created({ lastName: "CLEAR" }).findings).toEqual([]);
    expect(updated(student, { lastName: "Clear" }).findings).toEqual([]);
    expect(updated({ ...student, lastName: "CLEAR" }, { lastName: "CLEAR", firstName: "Todd" }).findings).toEqual([]);
  });

  test("C-15: a grade level is erased", () => {
    expect(updated(student, { gradeLevel: "clear" }).values.gradeLevel).toBe("CLEAR");
  });
});
