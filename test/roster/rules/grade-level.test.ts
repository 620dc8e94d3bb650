import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { gradeLevels } from "../../../src/roster";
import { normalizedGrade } from "../../../src/roster/rules/grade-level";
import { codesOf, created, student, teacher, updated } from "../support/people";

describe("C-5: Grade Level", () => {
  test.each([
    ["KG", "K"],
    ["kinder", "K"],
    ["Kindergarten", "K"],
    ["TK", "K"],
    ["Pre-K", "PK"],
    ["pre kinder", "PK"],
    ["PreK4", "PK"],
    ["preescolar", "PK"],
    ["01", "1"],
    ["1.0", "1"],
    ["1st", "1"],
    ["1st Grade", "1"],
    ["Grade 1", "1"],
    ["grade1", "1"],
    ["Gr. 5", "5"],
    ["G5", "5"],
    ["first", "1"],
    ["First Grade", "1"],
    ["primero", "1"],
    ["primer grado", "1"],
    ["1º", "1"],
    ["1.º", "1"],
    ["5°", "5"],
    ["5to", "5"],
    ["sexto", "6"],
    ["séptimo grado", "7"],
    ["12th", "12"],
    ["012", "12"],
    ["Senior", "12"],
    ["n/a", "NA"],
    ["N.A.", "NA"],
    ["no aplica", "NA"],
  ])("C-5: %j is %s", (typed, grade) => {
    const row = created({ gradeLevel: typed });
    expect(row.values.gradeLevel).toBe(grade);
    expect(codesOf(row, "gradeLevel")).toEqual([]);
  });

  test.each([
    "0",
    "13",
    "-5",
    "1-2",
    "1/2",
    "5,6",
    "11 12",
    "1 2",
    "1.5",
    "grade",
    "quinta grande",
    "constructor",
    "K5?",
  ])("C-5: %j is no grade level, and no part of it is taken for one", (typed) => {
    expect(codesOf(created({ gradeLevel: typed }), "gradeLevel")).toEqual(["grade_level.unknown"]);
  });

  test("C-5: whatever is read as a grade level is one of the list, and reads as itself again", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.integer({ max: 99 }).map(String)), (typed) => {
        const grade = normalizedGrade(typed);
        expect(grade === null || (gradeLevels as readonly string[]).includes(grade)).toBe(true);
        if (grade !== null) expect(normalizedGrade(grade)).toBe(grade);
      }),
    );
  });

  test("C-5: a student without one is a warning, new or about to lose it", () => {
    expect(created({ gradeLevel: "" }).findings).toMatchObject([{ code: "grade_level.blank", severity: "warning" }]);
    expect(codesOf(updated(student, { gradeLevel: "CLEAR" }), "gradeLevel")).toEqual(["grade_level.blank"]);
    expect(codesOf(updated(student, { gradeLevel: "", firstName: "Mary" }), "gradeLevel")).toEqual([]);
  });

  test("C-5: it is ignored for teachers, whatever it says", () => {
    const row = updated(teacher, { gradeLevel: "all of them" });
    expect(row.findings).toEqual([]);
    expect(row.values.gradeLevel).toBe("");
  });

  test("C-11: the Class Grade Level is read the same way, and never required", () => {
    const ofClass = { classId: "M5", className: "Math 5" };
    expect(created({ ...ofClass, classGradeLevel: "5th" }).values.classGradeLevel).toBe("5");
    expect(codesOf(created({ ...ofClass, classGradeLevel: "fifth-ish" }), "classGradeLevel")).toEqual([
      "grade_level.unknown",
    ]);
    expect(codesOf(created({ ...ofClass, classGradeLevel: "" }), "classGradeLevel")).toEqual([]);
  });
});
