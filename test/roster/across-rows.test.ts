import { describe, expect, test } from "@jest/globals";
import { checkRows, judgeRoster, type PartialValues, type RowToCheck } from "../../src/roster";
import { account, accounts, edited, newStudent, pulledRow, pulledRows, student, typedRow } from "./support/people";

const math = { classId: "M5", className: "Math 5" };
const art = { classId: "A1", className: "Art" };
const line = (row: number, values: PartialValues = {}): RowToCheck => ({
  row,
  stored: null,
  values: newStudent(values),
});
const ofStudent = (row: number, values: PartialValues = {}): RowToCheck => ({
  row,
  stored: student,
  values: { ...student, ...values },
});
/** Per row: code, column, the other row that is named. */
const told = (rows: readonly RowToCheck[]) =>
  checkRows(rows).map((row) => row.findings.map((one) => [one.code, one.field, one.facts.otherRow]));

describe("C-14: rows of one person", () => {
  test("C-14: one person on several rows is legal when A to I agree after normalising", () => {
    expect(told([line(2, math), line(3, art), line(4, { ...art, masterCode: "MC" })])).toEqual([[], [], []]);
    // Another spelling is told, and is no disagreement.
    expect(told([line(2, math), line(3, { ...art, role: "s", gradeLevel: "3rd", firstName: " Ana" })])).toEqual([
      [],
      [["grade_level.other_spelling", "gradeLevel", undefined]],
    ]);
    expect(told([ofStudent(2, math), ofStudent(3, { ...art, role: "S" })])).toEqual([[], []]);
  });

  test("C-14: a blank cell of an account agrees with what is stored", () => {
    expect(
      told([ofStudent(2, math), { row: 3, stored: student, values: { userGuid: student.userGuid ?? "", ...art } }]),
    ).toEqual([[], []]);
  });

  test("C-14: exact repeats are told with the row they repeat, whichever that is", () => {
    expect(told([line(2, math), line(3, art), line(4, art), line(5, math)])).toEqual([
      [],
      [],
      [["row.repeated", null, 3]],
      [["row.repeated", null, 2]],
    ]);
    expect(told([ofStudent(7), ofStudent(9)])).toEqual([[], [["row.repeated", null, 7]]]);
  });

  test("C-14: rows of one person that disagree are errors on every disagreeing cell of both, naming each other", () => {
    expect(told([ofStudent(2, math), ofStudent(5, { ...art, firstName: "Mary", gradeLevel: "6" })])).toEqual([
      [
        ["row.disagrees", "firstName", 5],
        ["row.disagrees", "gradeLevel", 5],
      ],
      [
        ["row.disagrees", "firstName", 2],
        ["row.disagrees", "gradeLevel", 2],
      ],
    ]);
  });

  test("C-14, C-8: passwords that disagree are told without quoting one", () => {
    const rows = checkRows([line(2, { ...math, password: "Abcdefgh1" }), line(3, { ...art, password: "Abcdefgh2" })]);
    expect(rows.flatMap((row) => row.findings)).toMatchObject([
      { code: "row.disagrees", field: "password", value: "" },
      { code: "row.disagrees", field: "password", value: "" },
    ]);
    expect(JSON.stringify(rows.map((row) => row.findings))).not.toContain("Abcdefgh");
  });

  test("C-14: two new rows with one User ID are one person told of twice, or two people with one number", () => {
    expect(told([line(2, math), line(3, { ...art, firstName: "Anna" })])).toEqual([
      [["row.disagrees", "firstName", 3]],
      [["row.disagrees", "firstName", 2]],
    ]);
    expect(told([line(2), line(3, { firstName: "Omar", lastName: "Haddad" })])).toEqual([
      [["user_id.taken", "userId", 3]],
      [["user_id.taken", "userId", 2]],
    ]);
  });
});

describe("C-2, C-6, C-7: what names one person may not name two", () => {
  const other = { userId: "901", firstName: "Omar", lastName: "Haddad" };

  test("C-2, C-6, C-7: new people who share it are both told, without regard to case", () => {
    const first = line(2, { email: "A@school.org", username: "alpha1" });
    const second = line(5, { ...other, email: "a@school.org", username: "ALPHA1" });
    expect(told([first, second])).toEqual([
      [
        ["email.taken", "email", 5],
        ["username.taken", "username", 5],
      ],
      [
        ["email.taken", "email", 2],
        ["username.taken", "username", 2],
      ],
    ]);
  });

  test("C-2: who has had it is not to be blamed, on whichever row they are", () => {
    const taker = (row: number) => line(row, { userId: student.userId ?? "" });
    expect(told([taker(2), ofStudent(3)])).toEqual([[["user_id.taken", "userId", 3]], []]);
    expect(told([ofStudent(2), taker(3)])).toEqual([[], [["user_id.taken", "userId", 2]]]);
  });

  test("C-2: two accounts may exchange their numbers", () => {
    const [one, two] = [account(1), account(2)];
    const rows = [pulledRow(2, one, { userId: two.values.userId }), pulledRow(3, two, { userId: one.values.userId })];
    expect(judgeRoster([one, two], rows).counts).toMatchObject({ changed: 2, errors: 0 });
  });

  test("C-6: accounts that share an address already are not told when neither is touched", () => {
    const shared = [account(1, { email: "office@lincoln.example" }), account(2, { email: "office@lincoln.example" })];
    expect(judgeRoster(shared, edited(pulledRows(shared), 0, { firstName: "Ana" })).counts.errors).toBe(0);
  });

  test("C-2: the number of an account whose row was deleted is still taken", () => {
    const baseline = accounts(3);
    const rows = [
      ...pulledRows(baseline).slice(1),
      typedRow(9, newStudent({ userId: baseline[0]?.values.userId ?? "" })),
    ];
    expect(judgeRoster(baseline, rows).rows[2]?.findings).toMatchObject([
      { code: "user_id.taken", field: "userId", facts: {} },
    ]);
  });

  test("C-15: many e-mail addresses may be erased at once", () => {
    const baseline = accounts(3);
    const rows = pulledRows(baseline).map((row) => ({ ...row, values: { ...row.values, email: "CLEAR" } }));
    expect(judgeRoster(baseline, rows).counts).toMatchObject({ changed: 3, errors: 0 });
  });
});
