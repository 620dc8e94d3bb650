import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { languages } from "../../../src/contract";
import { gradeLevels, readingsOf } from "../../../src/roster";
import { normalizedGrade } from "../../../src/roster/rules/grade-level";
import { findingMessage } from "../../../src/words";
import { codesOf, created, student, teacher, updated } from "../support/people";

describe("C-5: Grade Level", () => {
  test.each([
    ["KG", "K"],
    ["KDG", "K"],
    ["KF", "K"],
    ["KH", "K"],
    ["KE", "K"],
    ["0K", "K"],
    ["kinder", "K"],
    ["Kindergarten", "K"],
    ["Kindergarten (Full Day)", "K"],
    ["Half-Day Kindergarten", "K"],
    ["K AM", "K"],
    ["Pre-K", "PK"],
    ["pre kinder", "PK"],
    ["PreK4", "PK"],
    ["Pre-Kindergarten (Full Day)", "PK"],
    ["PPK", "PK"],
    ["P3", "PK"],
    ["P4", "PK"],
    ["preescolar", "PK"],
    ["01", "1"],
    ["1.0", "1"],
    ["1st", "1"],
    ["1st Grade", "1"],
    ["Grade 1", "1"],
    ["Grade-1", "1"],
    ["grade1", "1"],
    ["Gr. 5", "5"],
    ["G5", "5"],
    ["first", "1"],
    ["First Grade", "1"],
    ["primero", "1"],
    ["primer grado", "1"],
    ["1º", "1"],
    ["1.º", "1"],
    ["5ª", "5"],
    ["5°", "5"],
    ["5to", "5"],
    ["5to de primaria", "5"],
    ["sexto", "6"],
    ["séptimo grado", "7"],
    ["12th", "12"],
    ["012", "12"],
    ["Senior", "12"],
    ["n/a", "NA"],
    ["N.A.", "NA"],
    ["UG", "NA"],
    ["Ungraded", "NA"],
    ["no aplica", "NA"],
  ])("C-5: %j can only mean %s: it is taken, and told as another spelling", (typed, grade) => {
    const row = created({ gradeLevel: typed });
    expect(row.values.gradeLevel).toBe(grade);
    expect(row.findings).toMatchObject([
      { code: "grade_level.other_spelling", severity: "info", field: "gradeLevel", facts: { expected: grade } },
    ]);
  });

  test.each([
    ["TK", "PK K"],
    ["Transitional Kindergarten", "PK K"],
    ["TK/K", "PK K"],
    ["0", "K PK"],
    ["00", "K PK"],
    ["-1", "PK K"],
    ["Grade -1", "PK K"],
    ["−2", "PK K"],
    ["13", "12 NA"],
    ["K4", "PK K 4"],
    ["K5", "K 5"],
    ["4K", "PK K 4"],
    ["EE", "PK K NA"],
    ["PS", "PK NA"],
    ["T1", "K 1"],
    ["IT", "PK NA"],
    ["PR", "PK 1"],
    ["5A", "5 NA"],
    ["5-B", "5 NA"],
    ["PreK-3", "PK 3"],
    ["PK-3", "PK 3"],
    ["K-12", "K 12"],
    ["K1", "K 1"],
    ["1-2", "1 2"],
    ["1/2", "1 2"],
    ["5,6", "5 6"],
    ["1st, 2nd", "1 2"],
    ["K,1,2", "K 1 2"],
    ["Year 5", "4 5"],
  ])("C-5: %j is never guessed: the error says that it may mean %s", (typed, readings) => {
    const row = created({ gradeLevel: typed });
    expect(row.values.gradeLevel).toBe(typed);
    expect(row.findings).toMatchObject([{ code: "grade_level.unclear", severity: "error", field: "gradeLevel" }]);
    const [told] = row.findings;
    if (told === undefined) throw new Error("nothing told");
    expect(readingsOf(told.facts)).toEqual(readings.split(" "));
    for (const language of languages)
      for (const reading of readings.split(" ")) expect(findingMessage(told, language)).toContain(reading);
  });

  test.each([
    "99",
    "-5",
    "11 12",
    "1 2",
    "1.5",
    "grade",
    "quinta grande",
    "constructor",
    "K5?",
    "third graders",
    "1,2,3,4",
  ])("C-5: %j is no grade level, and no part of it is taken for one", (typed) => {
    expect(codesOf(created({ gradeLevel: typed }), "gradeLevel")).toEqual(["grade_level.unknown"]);
  });

  test("C-5: a stored grade in another spelling is no news", () => {
    expect(updated(student, { gradeLevel: "05", firstName: "Mary" }).findings).toEqual([]);
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
