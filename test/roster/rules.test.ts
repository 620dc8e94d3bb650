import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  checkRow,
  checkRows,
  type FieldKey,
  type FindingCode,
  findingMessage,
  languages,
  type PartialValues,
} from "../../src/roster";
import { account, guidOf } from "./support";

const newStudent: PartialValues = {
  userId: "00123",
  role: "Student",
  firstName: "María José",
  lastName: "O’Brien-Núñez",
  gradeLevel: "5",
};
const stored = account(7).values;

function codes(values: PartialValues, known: PartialValues | null = null): FindingCode[] {
  return checkRow({ row: 9, stored: known, values }).findings.map((one) => one.code);
}

function judged(field: FieldKey, value: string, known: PartialValues | null = null) {
  const row = checkRow({ row: 9, stored: known, values: { ...(known === null ? newStudent : {}), [field]: value } });
  return { value: row.values[field], codes: row.findings.filter((one) => one.field === field).map((one) => one.code) };
}

describe("a new person", () => {
  test("C-2, C-3, C-4: everything required is told at once, not the first thing (I-4)", () => {
    expect(codes({ email: "x" })).toEqual([
      "user_id.required",
      "role.required",
      "name.required",
      "name.required",
      "email.malformed",
    ]);
    expect(codes(newStudent)).toEqual([]);
  });

  test.each([
    ["userId", "00123", "00123", []],
    ["userId", " A.b_c-9 ", "A.b_c-9", []],
    ["userId", "12 34", "12 34", ["user_id.characters"]],
    ["userId", "x".repeat(33), "x".repeat(33), ["user_id.too_long"]],
    ["userId", "123456789", "123456789", ["user_id.looks_like_ssn"]],
    ["userId", "123-45-6789", "123-45-6789", ["user_id.looks_like_ssn"]],
    ["role", "t", "Teacher", ["email"]],
    ["role", "STUDENT", "Student", []],
    ["role", "Principal", "Principal", ["role.unknown"]],
    ["firstName", "  José ", "José", []],
    ["firstName", "N", "N", []],
    ["firstName", "Nguyễn", "Nguyễn", []],
    ["firstName", "=1+1", "=1+1", ["name.characters"]],
    ["firstName", "R2D2", "R2D2", ["name.characters"]],
    ["lastName", "x".repeat(51), "x".repeat(51), ["name.too_long"]],
    ["lastName", "---", "---", ["name.characters"]],
    ["gradeLevel", "KG", "K", []],
    ["gradeLevel", "01", "1", []],
    ["gradeLevel", "1st", "1", []],
    ["gradeLevel", "Grade 1", "1", []],
    ["gradeLevel", "first", "1", []],
    ["gradeLevel", "primero", "1", []],
    ["gradeLevel", "5º", "5", []],
    ["gradeLevel", "Pre-K", "PK", []],
    ["gradeLevel", "n/a", "NA", []],
    ["gradeLevel", "13", "13", ["grade_level.unknown"]],
    ["gradeLevel", "", "", ["grade_level.blank"]],
    ["email", "maria@school.org", "maria@school.org", []],
    ["email", "maria@", "maria@", ["email.malformed"]],
    ["email", "a b@school.org", "a b@school.org", ["email.malformed"]],
    ["email", "o'brien+x@k12.school.org", "o'brien+x@k12.school.org", []],
    ["email", "maria@localhost", "maria@localhost", ["email.malformed"]],
    ["username", "abcd", "abcd", ["username.length"]],
    ["username", "maría1", "maría1", ["username.characters"]],
    ["username", "m.o@b_x+1-2", "m.o@b_x+1-2", []],
    ["classStartDate", "2026-08-24", "08/24/2026", ["class_id"]],
    ["classStartDate", "8/24/26", "8/24/26", ["date.two_digit_year"]],
    ["classStartDate", "25/08/2026", "25/08/2026", ["date.ambiguous"]],
    ["classStartDate", "02/30/2026", "02/30/2026", ["date.unreadable"]],
    ["classGuid", "nope", "nope", ["class_guid.malformed"]],
  ] as const)("C-2 to C-12: %s “%s” becomes “%s” with %j", (field, typed, kept, wanted) => {
    const result = judged(field, typed);
    expect(result.value).toBe(kept);
    const own = result.codes.map(String);
    expect(own).toEqual(wanted.filter((code) => code.includes(".")));
  });

  test("C-6: a teacher needs an e-mail address, a student does not", () => {
    expect(codes({ ...newStudent, role: "Teacher" })).toEqual(["email.required"]);
  });

  test("C-8: every part of the password policy is named, and the password is never quoted", () => {
    const row = checkRow({ row: 3, stored: null, values: { ...newStudent, username: "abcde", password: "aaaaa b" } });
    const found = row.findings.filter((one) => one.field === "password");
    expect(found.map((one) => one.code)).toEqual([
      "password.too_short",
      "password.space",
      "password.no_upper",
      "password.no_digit",
      "password.run",
    ]);
    for (const one of found) {
      expect(one.value).toBe("");
      for (const language of languages) expect(findingMessage(one, language)).not.toContain("aaaaa");
    }
    expect(judged("password", "AAaa11aa1").codes).toEqual([]);
    expect(judged("password", "Aa1aAaxAa").codes).toEqual([]);
    expect(judged("password", "aAaAa1bcd").codes).toEqual(["password.run"]);
    expect(codes({ ...newStudent, username: "Passw0rd9", password: "passW0RD9" })).toEqual([
      "password.equals_username",
    ]);
    expect(judged("password", "A1b".repeat(22)).codes).toEqual(["password.too_long"]);
  });

  test("C-12: a class that ends before it starts, or lasts too long", () => {
    const inClass = { ...newStudent, classId: "M5", className: "Math" };
    expect(codes({ ...inClass, classStartDate: "08/24/2026", classEndDate: "08/23/2026" })).toEqual([
      "date.end_before_start",
    ]);
    expect(codes({ ...inClass, classStartDate: "08/24/2026", classEndDate: "10/01/2027" })).toEqual([
      "date.too_far_apart",
    ]);
    expect(codes({ ...inClass, classStartDate: "08/24/2026", classEndDate: "09/28/2027" })).toEqual([]);
  });

  test("C-10: a row with a class needs the class's ID and name", () => {
    expect(codes({ ...newStudent, masterCode: "MC1" })).toEqual(["class_id.required", "class_name.required"]);
  });
});

describe("an existing account", () => {
  test("C-15: blank cells keep what is stored and are no fault", () => {
    expect(codes({ userGuid: stored.userGuid, firstName: "", email: "", userId: "" }, stored)).toEqual([]);
    expect(codes({ userGuid: stored.userGuid }, { ...stored, userId: "" })).toEqual(["user_id.required"]);
  });

  test("C-15: Email and Grade Level are erased with CLEAR; nothing else is, and a person may be named Clear", () => {
    expect(
      codes({ userGuid: stored.userGuid, email: "CLEAR", gradeLevel: "CLEAR", lastName: "Clear" }, stored),
    ).toEqual([]);
    expect(codes({ userGuid: stored.userGuid, username: "CLEAR" }, stored)).toEqual(["clear.not_erasable"]);
    expect(codes({ userGuid: stored.userGuid, role: "Teacher", email: "CLEAR" }, stored)).toContain("email.required");
  });

  test("C-3: a change of role warns", () => {
    const row = checkRow({ row: 4, stored, values: { userGuid: stored.userGuid, role: "Teacher" } });
    expect(row.findings).toMatchObject([
      { code: "role.changed", severity: "warning", facts: { before: "Student", after: "Teacher" } },
    ]);
  });

  test("C-1, S-6: a GUID that is missing, malformed or another person's is named with the right one", () => {
    expect(codes({ userGuid: "" }, stored)).toEqual(["user_guid.missing"]);
    expect(codes({ userGuid: "7k3m9x2p" }, stored)).toEqual(["user_guid.malformed"]);
    expect(codes({ userGuid: guidOf(8) }, stored)).toEqual(["user_guid.other_person"]);
    expect(codes({ userGuid: stored.userGuid.toUpperCase() }, stored)).toEqual([]);
  });

  test("C-5: the grade level of a teacher is ignored", () => {
    expect(codes({ userGuid: stored.userGuid, gradeLevel: "whatever" }, { ...stored, role: "Teacher" })).toEqual([]);
  });
});

describe("rows together", () => {
  const line = (row: number, values: PartialValues) => ({ row, stored: null, values: { ...newStudent, ...values } });
  const codesOf = (rows: Parameters<typeof checkRows>[0]) =>
    checkRows(rows).map((row) => row.findings.map((one) => [one.code, one.facts.otherRow]));
  const inClass = { classId: "M5", className: "Math 5" };

  test("C-14: one person on several rows is legal when the rows agree", () => {
    expect(codesOf([line(2, { ...inClass, masterCode: "A" }), line(3, { ...inClass, masterCode: "B" })])).toEqual([
      [],
      [],
    ]);
  });

  test("C-14: rows that say the same are named, each with the other", () => {
    expect(codesOf([line(2, inClass), line(3, inClass)])).toEqual([[], [["row.repeated", 2]]]);
  });

  test("C-14: rows of one person that disagree are errors naming both", () => {
    expect(codesOf([line(2, inClass), line(3, { classId: "X", className: "Y", firstName: "Mario" })])).toEqual([
      [["row.disagrees", 3]],
      [["row.disagrees", 2]],
    ]);
  });

  test("C-2, C-6, C-7: what names one person may not name two, without regard to case", () => {
    const first = line(2, { email: "A@school.org", username: "alpha1" });
    const second = line(5, { userId: "00124", email: "a@school.org", username: "ALPHA1" });
    expect(codesOf([first, second])).toEqual([
      [],
      [
        ["email.taken", 2],
        ["username.taken", 2],
      ],
    ]);
  });

  test("C-2: the person who had the User ID already is not the one to be blamed", () => {
    const taker = line(2, { userId: stored.userId });
    const owner = { row: 3, stored, values: { ...stored } };
    expect(codesOf([taker, owner])).toEqual([[["user_id.taken", 3]], []]);
  });
});

describe("properties", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom("01", "KG", "t", "CLEAR", "8/24/2026"),
  );
  const row = fc.record({
    userId: cell,
    role: cell,
    firstName: cell,
    lastName: cell,
    gradeLevel: cell,
    email: cell,
    username: cell,
    classId: cell,
    classStartDate: cell,
  });

  test("C-5: judging what was judged changes nothing more", () => {
    fc.assert(
      fc.property(row, fc.boolean(), (values, exists) => {
        const known = exists ? stored : null;
        const once = checkRow({ row: 2, stored: known, values });
        const twice = checkRow({ row: 2, stored: known, values: once.values });
        expect(twice.values).toEqual(once.values);
      }),
    );
  });

  test("I-4: any cells give findings that every language can say, without a hole", () => {
    fc.assert(
      fc.property(row, fc.boolean(), (values, exists) => {
        const checked = checkRows([
          { row: 2, stored: exists ? stored : null, values },
          { row: 3, stored: null, values },
        ]);
        for (const one of checked.flatMap((result) => result.findings)) {
          for (const language of languages) {
            const template = findingMessage({ ...one, value: "" }, language);
            expect(template).not.toMatch(/\{\w+\}/);
          }
        }
      }),
    );
  });
});
