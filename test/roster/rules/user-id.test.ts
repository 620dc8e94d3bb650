import { describe, expect, test } from "@jest/globals";
import { judgeRoster } from "../../../src/roster";
import { account, codesOf, created, newStudent, pulledRows, student, typedRow, updated } from "../support/people";

const judged = (userId: string) => codesOf(created({ userId }), "userId");

describe("C-2: User ID", () => {
  test.each([
    "1",
    "00123",
    "A-7.b_2",
    "0000000",
    "9".repeat(64),
    "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    "12-345-6789",
  ])("C-2: %s is accepted and stays as it is", (userId) => {
    const row = created({ userId });
    expect(codesOf(row, "userId")).toEqual([]);
    expect(row.values.userId).toBe(userId);
  });

  test.each([
    ["", ["user_id.required"]],
    ["   ", ["user_id.required"]],
    ["9".repeat(65), ["user_id.too_long"]],
    ["12 34", ["user_id.characters"]],
    ["año7", ["user_id.characters"]],
    ["=1+1", ["user_id.characters"]],
    [`é${"9".repeat(64)}`, ["user_id.too_long", "user_id.characters"]],
    ["123-45-6789", ["user_id.looks_like_ssn"]],
  ])("C-2: %j is told as %j", (userId, expected) => {
    expect(judged(userId)).toEqual(expected);
  });

  test("C-2: what looks like a Social Security number is only a warning", () => {
    expect(created({ userId: "123-45-6789" }).findings).toMatchObject([{ severity: "warning", field: "userId" }]);
  });

  const newRows = (...ids: readonly string[]) =>
    ids.map((userId, index) => typedRow(index + 100, newStudent({ userId, firstName: `N${"abcdef".charAt(index)}` })));
  const warned = (stored: readonly string[], ...typed: readonly string[]) => {
    const baseline = stored.map((userId, index) => account(index + 1, { userId }));
    return judgeRoster(baseline, [...pulledRows(baseline), ...newRows(...typed)])
      .rows.filter((row) => row.findings.some((one) => one.code === "user_id.looks_like_ssn"))
      .map((row) => row.values.userId);
  };

  test("C-2: nine digits warn where the school's other IDs are not nine digits", () => {
    expect(warned(["004512", "004513", "004514"], "123456789", "004515")).toEqual(["123456789"]);
    expect(warned(["004512", "004513", "004514", "200000001"], "123456789")).toEqual(["123456789"]);
  });

  test("C-2: in a district whose IDs are nine digits, nobody is warned, new or changed", () => {
    expect(warned(["200000001", "200000002", "004512"], "200000003", "123456789")).toEqual([]);
    expect(warned([], "200000003", "123456789")).toEqual([]);
    expect(warned([], "200000003", "A-1", "A-2", "A-3")).toEqual(["200000003"]);
  });

  test("C-2: an ID that is stored is no news", () => {
    expect(warned(["004512", "004513", "123456789"])).toEqual([]);
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

  const shorter = (stored: readonly string[], ...typed: readonly string[]) => {
    const baseline = stored.map((userId, index) => account(index + 1, { userId }));
    return judgeRoster(baseline, [...pulledRows(baseline), ...newRows(...typed)]).rows.flatMap((row) =>
      row.findings.flatMap(({ code, severity, value, facts }) =>
        code === "user_id.shorter" ? [[severity, value, facts.meant]] : [],
      ),
    );
  };
  const six = ["004512", "004513", "110034", "004515", "004516"];

  test("C-2, A-5: digits of a new person that are fewer than those of all others at the school are asked about, with the zeros", () => {
    expect(shorter(six, "77", "000078", "4517", "A-9", "1234567")).toEqual([
      ["warning", "77", "000077"],
      ["warning", "4517", "004517"],
    ]);
  });

  test("C-2: where IDs have several lengths, no zeros in front, letters, or are too few to tell, nobody is asked", () => {
    expect(shorter(["4512", ...six], "77")).toEqual([]);
    expect(shorter(["204512", "204513", "204514", "204515", "204516"], "77")).toEqual([]);
    expect(shorter(["A-1", ...six], "77")).toEqual([]);
    expect(shorter(six.slice(1), "77")).toEqual([]);
    expect(shorter([], "77", "000078")).toEqual([]);
  });

  test("C-2: one in twenty may be otherwise, so that what was let through once is not the rule from then on", () => {
    const many = Array.from({ length: 19 }, (_, index) => `0045${index + 10}`);
    expect(shorter([...many, "77"], "78")).toEqual([["warning", "78", "000078"]]);
    expect(shorter([...many, "77", "78"], "79")).toEqual([]);
  });

  test("C-2: teachers are held against teachers, and who is known already against what is stored", () => {
    const teachers = Array.from({ length: 5 }, (_, index) =>
      account(index + 20, { userId: `${index + 10}`, role: "Teacher" }),
    );
    const students = six.map((userId, index) => account(index + 1, { userId }));
    const all = [...students, ...teachers];
    const rows = [
      ...pulledRows(all).map((row) =>
        row.values.userId === "110034" ? { ...row, values: { ...row.values, userId: "110" } } : row,
      ),
      typedRow(100, newStudent({ userId: "31", role: "Teacher", gradeLevel: "" })),
      typedRow(101, newStudent({ userId: "32" })),
    ];
    const told = judgeRoster(all, rows).rows.filter(({ findings }) =>
      findings.some(({ code }) => code === "user_id.shorter"),
    );
    expect(told.map(({ row }) => row)).toEqual([101]);
  });
});
