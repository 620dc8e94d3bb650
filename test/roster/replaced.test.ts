/** Another person typed or pasted over somebody's row (A-4, G-3): told in the sheet, asked about at the door. */
import { describe, expect, test } from "@jest/globals";
import {
  type BaselineRow,
  completeValues,
  defaultGuardLimits,
  type GuardedRow,
  guardedPoints,
  judgeRoster,
  type PartialValues,
  type RosterValues,
  type SheetRow,
  uploadRows,
} from "../../src/roster";
import { replacedFields } from "../../src/roster/replaced";
import { school } from "./column-seal/support";
import { account } from "./support/people";

const person = completeValues({
  userGuid: "abcdefgh-ijkl-mnop-qrst-uvwxyz012345",
  userId: "000500",
  role: "Student",
  firstName: "Jesús",
  lastName: "de León",
  gradeLevel: "3",
  username: "jdeleon",
});
const irma = { userId: "700417", firstName: "Irma", lastName: "Quill", username: "iquill" };
const baseline: readonly BaselineRow[] = [{ version: "v1", values: person }];
const rowOf = (values: Partial<RosterValues>, meant?: readonly string[]): SheetRow => ({
  row: 2,
  key: person.userGuid,
  values: { ...person, ...values },
  ...(meant === undefined ? {} : { meant }),
});

describe("another person in somebody's row", () => {
  test("A-4: a new pupil typed over one who has left is told on every cell, with what stood there, and does not go", () => {
    const judged = judgeRoster(baseline, [rowOf(irma)]);
    expect(
      judged.rows[0]?.findings
        .filter(({ code }) => code === "person.replaced")
        .map(({ field, severity, facts }) => [field, severity, facts.expected, facts.owner]),
    ).toEqual([
      ["userId", "error", "000500", "Jesús de León"],
      ["firstName", "error", "Jesús", "Jesús de León"],
      ["lastName", "error", "de León", "Jesús de León"],
      ["username", "error", "jdeleon", "Jesús de León"],
    ]);
    expect(uploadRows(judged)).toEqual([]);
  });

  test.each<[string, PartialValues]>([
    ["a marriage", { lastName: "Quill" }],
    [
      "a marriage, with a new username and address",
      { lastName: "Quill", username: "jquill", email: "j.quill@a.example" },
    ],
    ["a new number", { userId: "700417" }],
    [
      "a new number and a second name",
      { userId: "700417", firstName: "Jesús María", lastName: "de León Quill", username: "jl" },
    ],
    ["the names the wrong way round", { userId: "700417", firstName: "de León", lastName: "Jesús", username: "x.y" }],
    ["both names, the number as it was", { firstName: "Irma", lastName: "Quill", username: "iquill" }],
    ["a correction of letters", { userId: "700417", firstName: "Jesus", lastName: "De Leon", username: "jleon" }],
  ])("A-4: %s is one person's", (_what, values) => {
    expect(replacedFields(person, { ...person, ...values })).toEqual([]);
  });

  const updates = (count: number, values: (index: number) => PartialValues): GuardedRow[] =>
    Array.from({ length: count }, (_, index) => ({
      row: index + 2,
      person: account(index + 1).values.userGuid,
      stored: account(index + 1, { gradeLevel: String((index % 5) + 1) }).values,
      values: values(index),
      movesClass: false,
    }));
  const asked = (rows: readonly GuardedRow[]) =>
    guardedPoints(rows, { accounts: 500, ofGrade: new Map() }, defaultGuardLimits).map(({ kind, field, count }) => [
      kind,
      field,
      count,
    ]);
  const names = ["Quill", "Pratt", "Orr", "Nash", "Moss", "Lund"];

  test("G-3: one account that would become another person's is asked about, and five that get two other names", () => {
    const other = (index: number) => ({ firstName: `Zoe${"abcdef"[index]}`, lastName: names[index] ?? "" });
    expect(
      asked(updates(1, (index) => ({ ...other(index), userId: "9", username: "zq", email: "z@q.example" }))),
    ).toEqual([["change", "lastName", 1]]);
    expect(asked(updates(4, other))).toEqual([]);
    expect(asked(updates(5, other))).toEqual([["change", "lastName", 5]]);
    expect(asked(updates(6, (index) => ({ lastName: names[index] ?? "" })))).toEqual([]);
  });

  test("G-1: one grade over people who had different ones is asked about; a grade that moves up is not", () => {
    expect(asked(updates(6, () => ({ gradeLevel: "9" })))).toEqual([["change", "gradeLevel", 6]]);
    expect(asked(updates(5, () => ({ gradeLevel: "9" })))).toEqual([]);
    expect(asked(updates(10, (index) => ({ gradeLevel: String((index % 5) + 2) })))).toEqual([]);
    const apart = updates(6, () => ({ gradeLevel: "9" })).map((row, index) => ({ ...row, row: 2 + index * 30 }));
    expect(asked(apart)).toEqual([]);
  });

  test("A-4: nobody of a school is somebody else's row, and everybody is another's", () => {
    const people = school(1, 120, "made");
    for (const one of people) expect(replacedFields(one, one)).toEqual([]);
    const [first] = people;
    const others = people.filter((one) => first !== undefined && replacedFields(first, one).length > 0);
    expect(others.length).toBeGreaterThan(90);
  });
});
