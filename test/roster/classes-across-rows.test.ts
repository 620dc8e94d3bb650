/** C-9 to C-14: what the rows of an upload say of classes, held against each other and against what the school has. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkRows, type Finding, type PartialValues, type SchoolFacts } from "../../src/roster";
import { guid, newStudent } from "./support/people";
import { school } from "./support/school";

/** One new student per row, each with these class cells; the first is on row 2. */
function judge(classes: readonly PartialValues[], known: SchoolFacts = school): Finding[] {
  const rows = classes.map((values, index) => ({
    row: index + 2,
    stored: null,
    values: newStudent({ userId: `s${index}`, ...values }),
  }));
  return checkRows(rows, [], known).flatMap((row) => row.findings);
}
const places = (found: readonly Finding[]) => found.map((one) => [one.row, one.field, one.code]);
const biology = { classId: "BIO-1", className: "Biology, period 1" };

describe("core products (C-14)", () => {
  test("C-14: a core product and an add-on share a class; a second core product is told on its rows, with a Class ID for it", () => {
    const found = judge([
      { ...biology, masterCode: "READ-29" },
      { ...biology, masterCode: "PRACTICE-27" },
      { ...biology, masterCode: "MATH-27" },
      { ...biology, classId: "bio-1", masterCode: "math-27" },
    ]);
    expect(places(found)).toEqual([
      [4, "classId", "class.two_core_products"],
      [5, "classId", "class.two_core_products"],
    ]);
    expect(found[0]).toMatchObject({
      severity: "warning",
      value: "BIO-1",
      facts: { suggestion: "BIO-1-MATH", product: "Math Pathways", otherProduct: "Reading Journeys", otherRow: 2 },
    });
  });

  test("C-14: two codes of one product are one product", () => {
    const found = judge([
      { ...biology, masterCode: "READ-27" },
      { ...biology, masterCode: "READ-29" },
    ]);
    expect(found.map((one) => one.code)).toEqual(["master_code.not_latest"]);
  });

  test("C-14: with its own Class ID each product is fine, and so it is after the suggestion", () => {
    const first = { ...biology, masterCode: "READ-29" };
    const [one] = judge([first, { ...biology, masterCode: "MATH-27" }]);
    const corrected = { ...biology, classId: String(one?.facts.suggestion), masterCode: "MATH-27" };
    expect(judge([first, corrected])).toEqual([]);
  });

  test("C-14: a suggested Class ID is none that a row or the school has, and not too long", () => {
    const taken = { ...biology, classId: "BIO-1-MATH", className: "Taken" };
    const [one] = judge([taken, { ...biology, masterCode: "READ-29" }, { ...biology, masterCode: "MATH-27" }]);
    expect(one?.facts.suggestion).toBe("BIO-1-MATH-2");
    const long = { classId: "x".repeat(64), className: "Long" };
    const [other] = judge([
      { ...long, masterCode: "READ-29" },
      { ...long, masterCode: "MATH-27" },
    ]);
    expect(String(other?.facts.suggestion)).toMatch(/^x{59}-MATH$/);
  });

  test("C-14: a class is the same by its GUID and by its ID", () => {
    const found = judge([
      { classGuid: guid(70), masterCode: "READ-29" },
      { classId: "m5", className: "Math, grade 5", masterCode: "MATH-27" },
    ]);
    expect(places(found)).toEqual([[3, "classId", "class.two_core_products"]]);
    expect(found[0]?.facts.suggestion).toBe("M5-MATH");
  });
});

describe("what is said once of a class (C-14)", () => {
  const many = (count: number, values: PartialValues = biology) => Array.from({ length: count }, () => values);
  const studentsOf = (found: readonly Finding[]) =>
    found.filter((one) => one.code === "class.many_students").map((one) => [one.row, one.value, one.facts.students]);

  test("C-14: more than 50 students in a class are told once, on its first row, with how many", () => {
    expect(studentsOf(judge(many(50)))).toEqual([]);
    const found = judge([...many(1, { classId: "A-1", className: "Art" }), ...many(51)]);
    expect(studentsOf(found)).toEqual([[3, "BIO-1", 51]]);
    expect(found).toMatchObject([{ code: "class.many_students", severity: "warning", facts: { limit: 50 } }]);
  });

  test("C-14: rows of one student for two products count one; teachers are no students", () => {
    const twice = [
      ...many(30, { ...biology, masterCode: "READ-29" }),
      ...many(30, { ...biology, masterCode: "PRACTICE-27" }),
    ];
    const rows = twice.map((values, index) => ({
      row: index + 2,
      stored: null,
      values: newStudent({ userId: `s${index % 30}`, ...values }),
    }));
    expect(studentsOf(checkRows(rows, [], school).flatMap((row) => row.findings))).toEqual([]);
    const staff = many(60, { ...biology, role: "Teacher", email: "" }).map((values, index) => ({
      ...values,
      email: `t${index}@school.org`,
    }));
    expect(studentsOf(judge(staff))).toEqual([]);
  });

  test("C-14: those who are in the class count, and whoever may be one of them does not count twice", () => {
    const full = { ...school, classes: [{ ...school.classes[0], students: 49 }] as typeof school.classes };
    const m5 = { classId: "M5", className: "Math, grade 5" };
    expect(studentsOf(judge(many(2, m5), full))).toEqual([[2, "M5", 51]]);
    const known = many(40, m5).map((values, index) => {
      const stored = { ...newStudent({ userId: `k${index}` }), userGuid: guid(300 + index) };
      return { row: index + 2, stored, values: { ...stored, ...values } };
    });
    expect(studentsOf(checkRows(known, [], full).flatMap((row) => row.findings))).toEqual([]);
  });

  test("C-14: a Class ID of a class that has ended is told once, by its ID or its GUID, and one that goes on is not", () => {
    const ended = { ...school, classes: [{ ...school.classes[0], endDate: "06/05/2026" }] as typeof school.classes };
    const m5 = { classId: "m5", className: "Math, grade 5" };
    const again = (found: readonly Finding[]) => found.filter((one) => one.code === "class.id_used_again");
    expect(again(judge([m5, m5, { classGuid: guid(70) }], ended))).toMatchObject([
      {
        row: 2,
        field: "classId",
        value: "M5",
        severity: "info",
        facts: { endDate: "06/05/2026", suggestion: "M5-2027" },
      },
    ]);
    expect(again(judge([m5], { ...ended, today: "2026-06-05" }))).toEqual([]);
    expect(again(judge([m5]))).toEqual([]);
    expect(again(judge([m5], { classes: ended.classes }))).toEqual([]);
  });
});

describe("classes that start later (C-14)", () => {
  test.each([
    ["11/26/2026", []],
    ["11/27/2026", ["11/24/2026"]],
    ["03/02/2027", ["02/27/2027"]],
    ["01/01/2027", ["12/29/2026"]],
    ["08/17/2026", []],
    ["", []],
  ])("C-14: one that starts on %s is seen from %p", (classStartDate, visibleFrom) => {
    const found = judge([{ ...biology, classStartDate }]);
    expect(found.map((one) => one.facts.visibleFrom)).toEqual(visibleFrom);
    for (const one of found) expect(one).toMatchObject({ code: "class.starts_later", severity: "info", row: 2 });
  });

  test("C-14: it is said once of a class, also of one that exists", () => {
    const found = judge([{ classGuid: guid(72) }, { classId: "SPRING" }, { ...biology, classStartDate: "03/02/2027" }]);
    expect(places(found).filter(([, , code]) => code === "class.starts_later")).toEqual([
      [2, "classStartDate", "class.starts_later"],
      [4, "classStartDate", "class.starts_later"],
    ]);
  });

  test("I-5: without a day nothing is said of days, without products nothing of products", () => {
    const rows = [{ ...biology, classStartDate: "03/02/2027", masterCode: "NONE" }];
    expect(judge(rows, {})).toEqual([]);
    expect(judge(rows, { today: school.today }).map((one) => one.code)).toEqual(["class.starts_later"]);
  });
});

describe("Master Codes (C-13)", () => {
  test.each([
    ["READ-29", []],
    ["read-29", []],
    ["READ-99", [["master_code.not_held", {}]]],
    ["SCI-25", [["master_code.ended", { endDate: "06/30/2025" }]]],
    ["READ-25", [["master_code.ended", { endDate: "07/31/2025", latest: "READ-29", latestEnd: "07/31/2029" }]]],
    ["READ-27", [["master_code.not_latest", { latest: "READ-29", latestEnd: "07/31/2029" }]]],
  ])("C-13: %s", (masterCode, expected) => {
    expect(judge([{ ...biology, masterCode }]).map((one) => [one.code, one.facts])).toEqual(expected);
  });

  test("C-13: the day on which a code ends is its last", () => {
    const row = { ...biology, masterCode: "MATH-27" };
    expect(judge([row], { ...school, today: "2027-07-31" })).toEqual([]);
    expect(judge([row], { ...school, today: "2027-08-01" })).toMatchObject([{ code: "master_code.ended" }]);
  });
});

describe("what rows say of one class (C-10 to C-12)", () => {
  test("C-14: rows of a class that describe it differently are told, a blank cell is not", () => {
    const found = judge([
      { ...biology, classGradeLevel: "9" },
      { ...biology, className: "Biology, period 2" },
      { ...biology, classGradeLevel: "10" },
    ]);
    expect(found).toMatchObject([
      { row: 3, field: "className", code: "class.disagrees", facts: { otherRow: 2 } },
      { row: 4, field: "classGradeLevel", code: "class.disagrees", facts: { otherRow: 2 } },
    ]);
  });

  test("C-9: without its GUID a class that exists stays as it is, which is told once with the GUID to write", () => {
    const found = judge([
      { classId: "M5", className: "Maths", classEndDate: "06/04/2027" },
      { classId: "m5", className: "Maths" },
    ]);
    expect(found).toMatchObject([
      { row: 2, field: "className", code: "class.kept", facts: { stored: "Math, grade 5", classGuid: guid(70) } },
      { row: 2, field: "classEndDate", code: "class.kept", severity: "warning" },
    ]);
    expect(found[1]?.facts.stored).toBeUndefined();
  });

  test("C-9: a Class GUID beside the ID of another class is told with both, and nothing else is said of that row", () => {
    const found = judge([{ classGuid: guid(70), classId: "B2", className: "Biology", classStartDate: "03/02/2027" }]);
    expect(found).toMatchObject([
      { field: "classGuid", code: "class_guid.other_class", facts: { owner: "M5", classId: "B2", expected: guid(71) } },
    ]);
    expect(judge([{ classGuid: guid(70), classId: "m5", className: "Maths" }])).toEqual([]);
  });

  test("C-12: a date that is changed alone is held against the other one that the class has", () => {
    expect(judge([{ classGuid: guid(70), classEndDate: "08/16/2026" }])).toMatchObject([
      { field: "classEndDate", code: "date.end_before_start", facts: { start: "08/17/2026" } },
    ]);
    expect(judge([{ classGuid: guid(71), classStartDate: "06/05/2027" }])).toMatchObject([
      { field: "classStartDate", code: "date.end_before_start" },
      { code: "class.starts_later" },
    ]);
  });

  test("I-4: whatever is typed, a finding is on a row that speaks of a class, once per cell and code", () => {
    const value = (...some: string[]) => fc.constantFrom("", ...some);
    const row = fc.record({
      classGuid: value(guid(70), guid(71), guid(99), "x"),
      classId: value("M5", "B2", "NEW", "new"),
      className: value("Math, grade 5", "Other"),
      classStartDate: value("08/17/2026", "03/02/2027", "soon"),
      classEndDate: value("06/04/2027", "01/01/2026"),
      masterCode: value("READ-27", "MATH-27", "PRACTICE-27", "NONE"),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const found = judge(rows);
        const keys = found.map((one) => `${one.row} ${one.field} ${one.code}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const one of found) {
          expect(Object.values(rows[one.row - 2] ?? {}).some((text) => text !== "")).toBe(true);
        }
      }),
    );
  });
});
