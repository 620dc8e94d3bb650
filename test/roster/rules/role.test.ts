import { describe, expect, test } from "@jest/globals";
import { codesOf, created, student, teacher, updated } from "../support/people";

describe("C-3: Role", () => {
  test.each([
    ["Teacher", "Teacher"],
    ["T", "Teacher"],
    ["t", "Teacher"],
    [" teacher ", "Teacher"],
    ["MAESTRA", "Teacher"],
    ["docente", "Teacher"],
    ["Student", "Student"],
    ["s", "Student"],
    ["estudiante", "Student"],
    ["alumno", "Student"],
  ])("C-3: %j is %s", (typed, role) => {
    const row = created({ role: typed, email: "ana@lincoln.example" });
    expect(row.values.role).toBe(role);
    expect(codesOf(row, "role")).toEqual([]);
  });

  // The last three are names that every JavaScript object knows.
  test.each([
    "Administrator",
    "TS",
    "Principal",
    "constructor",
    "toString",
    "__proto__",
  ])("C-3: %j is no role and is quoted as typed", (typed) => {
    const row = created({ role: typed });
    expect(row.findings).toMatchObject([{ code: "role.unknown", field: "role", value: typed, severity: "error" }]);
  });

  test("C-3: required for a new person, kept when blank on an update", () => {
    expect(codesOf(created({ role: "" }), "role")).toEqual(["role.required"]);
    expect(codesOf(updated(student, { role: "", firstName: "Mary" }), "role")).toEqual([]);
  });

  test("C-3: a change of role warns and says both", () => {
    const row = updated(teacher, { role: "s" });
    expect(row.findings.find((one) => one.field === "role")).toMatchObject({
      code: "role.changed",
      severity: "warning",
      facts: { before: "Teacher", after: "Student" },
    });
    expect(codesOf(updated(teacher, { role: "T", firstName: "Rut" }), "role")).toEqual([]);
  });
});
