/** What may go while nobody looks (G-5): grade levels, class lines and new students, and nothing else. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  clearWord,
  countWaiting,
  defaultGuardLimits,
  type FieldKey,
  type GuardedSchool,
  guardedPoints,
  type PartialValues,
  personFields,
  type UnattendedRow,
  type WaitingReason,
  waitingUnattended,
} from "../../../src/roster";
import { account } from "../support/people";

const school: GuardedSchool = { accounts: 1000, ofGrade: new Map([["3", 200]]) };

function update(index: number, values: PartialValues, more: Partial<UnattendedRow> = {}): UnattendedRow {
  const stored: PartialValues = account(index + 1, { gradeLevel: "3" }).values;
  const person = stored.userGuid ?? "";
  return {
    row: index + 2,
    person,
    stored,
    values: { userGuid: person, ...values },
    movesClass: false,
    hasFinding: false,
    ...more,
  };
}

function newPerson(index: number, values: PartialValues = {}, more: Partial<UnattendedRow> = {}): UnattendedRow {
  const given = { userId: `N${index}`, role: "Student", firstName: "Ana", lastName: "Sol", gradeLevel: "3", ...values };
  return {
    row: index + 2,
    person: `new ${index}`,
    stored: null,
    values: given,
    movesClass: false,
    hasFinding: false,
    ...more,
  };
}

const waiting = (rows: readonly UnattendedRow[], of: GuardedSchool = school) =>
  waitingUnattended(rows, of, defaultGuardLimits);
const reasons = (rows: readonly UnattendedRow[], of: GuardedSchool = school) =>
  waiting(rows, of).map((all) => all.map(({ reason }) => reason));

describe("what may go unattended", () => {
  test("G-5: grade levels, class lines and new students go", () => {
    const rows = [
      update(0, { gradeLevel: "4" }),
      update(1, { classId: "MATH-1", className: "Math" }, { movesClass: true }),
      newPerson(2, { email: "ana.sol@example.org", username: "ana.sol", classId: "MATH-1", className: "Math" }),
      update(3, {}),
    ];
    expect(reasons(rows)).toEqual([[], [], [], []]);
  });

  test.each<[FieldKey, string, WaitingReason]>([
    ["password", "Str0ngEnough", "password"],
    ["email", "somebody.else@example.org", "email"],
    ["username", "somebody.else", "username"],
    ["userId", "Zu-4711", "userId"],
    ["role", "Teacher", "role"],
    ["firstName", "Zulema", "name"],
    ["lastName", "Zubiri", "name"],
  ])("G-5: a row that changes %s waits as a whole, and says so", (field, value, reason) => {
    expect(waiting([update(0, { gradeLevel: "4", [field]: value })])[0]?.[0]).toEqual({ reason, field });
  });

  test("G-5: what stands there already is no change, and holds nothing", () => {
    const { values } = account(1, { gradeLevel: "3" });
    expect(reasons([update(0, { ...values, gradeLevel: "4" })])).toEqual([[]]);
  });

  test("G-5: the same password typed again is a password", () => {
    expect(reasons([update(0, { password: clearWord })])).toEqual([["password"]]);
  });

  test("G-5: an erasure waits, also of a grade level", () => {
    expect(reasons([update(0, { gradeLevel: clearWord })])).toEqual([["erasure"]]);
    expect(reasons([update(0, { email: clearWord })])).toEqual([["erasure"]]);
  });

  test("G-5: a new teacher waits, and whoever would be one by a role that is no role", () => {
    expect(reasons([newPerson(0, { role: "Teacher" }), newPerson(1, { role: "" })])).toEqual([
      ["teacher"],
      ["teacher"],
    ]);
  });

  test("G-5: a new student with a finding or with a typed password waits", () => {
    expect(reasons([newPerson(0, {}, { hasFinding: true }), newPerson(1, { password: "Str0ngEnough" })])).toEqual([
      ["finding"],
      ["password"],
    ]);
  });

  test("G-5, S-17: whoever would be taken in from another school waits", () => {
    expect(reasons([update(0, { classId: "MATH-1" }, { joinsSchool: true })])).toEqual([["school"]]);
    expect(reasons([newPerson(0, { role: "" }, { joinsSchool: true })])).toEqual([["school"]]);
  });

  test("G-5: grade levels over the guard's limits wait, all of them; within the limits they go", () => {
    const grades = (count: number) => Array.from({ length: count }, (_, index) => update(index, { gradeLevel: "4" }));
    const small: GuardedSchool = { accounts: 100, ofGrade: new Map([["3", 100]]) };
    expect(reasons(grades(10), small).flat()).toEqual([]);
    expect(reasons(grades(11), small)).toEqual(grades(11).map(() => ["many"]));
  });

  test("G-5: what went within the last hour counts", () => {
    const of: GuardedSchool = { accounts: 100, ofGrade: new Map(), earlier: { gradeLevel: 10 } };
    expect(reasons([update(0, { gradeLevel: "4" })], of)).toEqual([["many"]]);
  });

  test("G-5: all rows of a person wait together, though only one of them says why", () => {
    const rows = [
      update(0, { email: "a@example.org" }),
      { ...update(0, { classId: "MATH-1" }), row: 9 },
      update(1, {}),
    ];
    expect(reasons(rows)).toEqual([["email"], ["email"], []]);
  });

  test("G-5: a damaged value says both what it is and what it does", () => {
    const accented = (index: number) => ({
      ...update(index, {}),
      stored: { ...update(index, {}).stored, lastName: "Díaz" },
    });
    const row = { ...accented(0), values: { ...accented(0).values, lastName: "Diaz" } };
    expect(reasons([row])).toEqual([["name", "damage"]]);
  });

  test("G-5: what waits is counted by its first reason, each row once", () => {
    const rows = [
      update(0, { email: "a@example.org", password: "Str0ngEnough" }),
      update(1, { email: "b@example.org" }),
      update(2, { gradeLevel: "4" }),
    ];
    expect(countWaiting(waiting(rows))).toEqual({ password: 1, email: 1 });
  });

  const values = fc.record(
    Object.fromEntries(
      personFields.map((field) => [
        field,
        field === "gradeLevel"
          ? fc.constantFrom("", "3", "4", clearWord)
          : field === "role"
            ? fc.constantFrom("", "Student", "Teacher")
            : fc.constantFrom("", "Zulu", "mike", clearWord),
      ]),
    ) as Record<FieldKey, fc.Arbitrary<string>>,
    { requiredKeys: [] },
  );

  test("G-5: a row that says of a value that it is meant waits for whoever says so, new or known", () => {
    const more = { isMeant: true };
    const rows = [newPerson(0, {}, more), update(1, { classId: "4-Mar", className: "Art" }, more), newPerson(2)];
    const finding = [{ reason: "finding", field: null }];
    expect(waiting(rows)).toEqual([finding, finding, []]);
  });

  test("G-5: of whatever is sent, what goes writes nothing but grade levels, class lines and new students, and is asked nothing by the guard", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(values, fc.boolean(), fc.boolean(), fc.boolean()), { maxLength: 60 }),
        fc.integer({ min: 0, max: 80 }),
        (drawn, accounts) => {
          const rows = drawn.map(([given, isNew, movesClass, hasFinding], index) => {
            const { userGuid: _own, ...others } = given;
            const more = { movesClass, hasFinding };
            return isNew ? newPerson(index, others, more) : update(index % 40, others, { ...more, row: index + 2 });
          });
          const of = { accounts, ofGrade: new Map([["3", accounts]]) };
          const held = waiting(rows, of);
          const going = rows.filter((_, index) => held[index]?.length === 0);
          for (const { stored, values: given } of going) {
            const written = personFields.filter((field) => {
              const value = given[field] ?? "";
              return value !== "" && field !== "userGuid" && value !== (stored?.[field] ?? "");
            });
            if (stored === null) expect([given.role, given.password ?? ""]).toEqual(["Student", ""]);
            else expect(written.filter((field) => field !== "gradeLevel")).toEqual([]);
          }
          expect(guardedPoints(going, of, defaultGuardLimits)).toEqual([]);
        },
      ),
    );
  });
});
