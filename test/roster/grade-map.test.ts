/** B-18: codes of grades as exports of states and systems have them; what can mean only one is read, all else waits for the district's word. */
import { describe, expect, test } from "@jest/globals";
import { checkRow, gradeBy, gradeMapOf, needsMap } from "../../src/roster";

/** By CEDS, CALPADS, PowerSchool's compliance pages of CT, VA and TN, PIMS (appendix K), Texas, Aeries, ClassLink; "?" is what nobody can say. */
const seen = `PK PK  PK3 PK  PK4 PK  P3 PK  P4 PK  PPK PK  PKF PK  PKH PK  PreK PK  Pre-K PK  Preschool PK  3K ?  4K ?
  KG K  K K  KF K  KH K  KE K  KDG K  0K K  Kindergarten K  K4 ?  K5 ?  K4A ?  K5F ?  TK ?  Transitional ?  JK ?  SK ?
  01 1  001 1  1 1  1st 1  Grade ?  T1 ?  P1 ?  02 2  03 3  04 4  05 5  06 6  07 7  08 8  09 9  010 10  10 10  11 11  012 12  12 12
  9th 9  Freshman 9  0 ?  00 ?  -1 ?  -2 ?  -3 ?  -4 ?  13 ?  14 ?  PS ?  PG ?  IT ?  PR ?  EE ?  AE ?  UG NA  NA NA  Ungraded NA  Other ?  5A ?`
  .trim()
  .split(/\s{2,}/)
  .map((pair) => pair.split(" ") as [code: string, grade: string]);

describe("the table of codes", () => {
  test("B-18: at least sixty codes are in it", () => expect(seen.length).toBeGreaterThanOrEqual(60));

  test.each(seen)("B-18: %s is %s, and a map changes only what nobody can say", (code, grade) => {
    const said = gradeBy(gradeMapOf(), code);
    expect(said.grade).toBe(grade === "?" ? null : grade);
    expect(needsMap(code)).toBe(grade === "?");
    const mapped = gradeBy(gradeMapOf({ [` ${code.toLowerCase()} `]: "8" }), code);
    expect(mapped).toMatchObject(grade === "?" ? { grade: "8", mapped: true } : { grade, mapped: false });
  });
});

describe("a cell", () => {
  const values = { userId: "1", role: "Student", firstName: "Ana", lastName: "Ruiz", gradeLevel: "tk" };
  const check = (map?: Readonly<Record<string, string>>) =>
    checkRow({ row: 2, stored: null, values }, "2026-11-29", gradeMapOf(map));

  test("B-18: without the district's word TK is an error with its readings, never K", () => {
    const { values: kept, findings } = check({});
    expect(kept.gradeLevel).toBe("tk");
    expect(findings).toMatchObject([{ code: "grade_level.unclear", facts: { first: "PK", second: "K" } }]);
  });

  test("B-18: with it the grade is taken and told; left blank is told, too", () => {
    const mapped = check({ TK: "PK" });
    expect(mapped.values.gradeLevel).toBe("PK");
    expect(mapped.findings).toMatchObject([
      { code: "grade_level.mapped", severity: "info", field: "gradeLevel", value: "tk", facts: { expected: "PK" } },
    ]);
    const blank = check({ TK: "" });
    expect(blank.values.gradeLevel).toBe("");
    expect(blank.findings).toMatchObject([{ code: "grade_level.mapped_blank", severity: "info" }]);
  });
});
