/** The guard over a change set as a whole (G-3): what is asked, with which numbers and examples, and what goes without a word. */
import { describe, expect, test } from "@jest/globals";
import {
  clearWord,
  completeValues,
  defaultGuardLimits,
  type FieldKey,
  type GuardedPoint,
  type GuardedRow,
  type GuardedSchool,
  guardedPeople,
  guardedPoints,
  guardedText,
  type PartialValues,
} from "../../../src/roster";
import { account } from "../support/people";

const stored = (index: number): PartialValues => account(index + 1, { gradeLevel: String((index % 5) + 1) }).values;

function schoolOf(size: number, more: Partial<GuardedSchool> = {}): GuardedSchool {
  const ofGrade = new Map<string, number>();
  for (let index = 0; index < size; index += 1) {
    const grade = stored(index).gradeLevel ?? "";
    ofGrade.set(grade, (ofGrade.get(grade) ?? 0) + 1);
  }
  return { accounts: size, ofGrade, ...more };
}

const letters = (index: number) =>
  [...String(index)].map((digit) => String.fromCharCode(97 + Number(digit) * 2)).join("");

function updates(count: number, values: (index: number) => PartialValues, from = 0): GuardedRow[] {
  return Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    person: stored(from + index).userGuid ?? "",
    stored: stored(from + index),
    values: values(from + index),
    movesClass: false,
  }));
}

function creations(count: number): GuardedRow[] {
  return Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    person: `new-${index}`,
    stored: null,
    values: { userId: `N${index}`, role: "Student", firstName: "Ana", lastName: `Sol${letters(index)}` },
    movesClass: false,
  }));
}

const ask = (rows: readonly GuardedRow[], school: GuardedSchool): readonly GuardedPoint[] =>
  guardedPoints(rows, school, defaultGuardLimits);
const textOf = (points: readonly GuardedPoint[], rows: readonly GuardedRow[]) =>
  points.map((point) => guardedText(point, rows)).join(" ");
const kinds = (points: readonly GuardedPoint[]) => points.map(({ kind, field }) => [kind, field ?? ""]);
/** A value of its own for everybody, that nobody has. */
const fresh = (field: FieldKey) => (index: number) => ({ [field]: `Zu${letters(index)}` });

describe("the guard", () => {
  test.each<[string, (at: number) => number]>([
    ["all of one number", () => 1],
    ["numbers in pairs", (at) => 2 + (at >> 1)],
    ["a hundred rows apart", (at) => 2 + at * 100],
    ["one below the other", (at) => 2 + at],
  ])("G-1, G-3: names that slid by one are asked about as a column, in rows %s", (_how, rowOf) => {
    const names = ["Anderson", "Baker", "Brown", "Castillo", "Davis", "Evans", "Flores", "Gómez", "Harris", "Ito"];
    const rows = updates(9, (index) => ({ lastName: names[index + 1] ?? "" })).map((row, index) => ({
      ...row,
      row: rowOf(index),
      stored: { ...row.stored, lastName: names[index] ?? "" },
    }));
    const points = ask(rows, schoolOf(116)).filter(({ kind }) => kind === "column");
    expect(points).toMatchObject([{ kind: "column", field: "lastName", count: 8 }]);
    expect(points[0]?.examples[0]).toEqual({ row: rowOf(0), from: "Anderson", to: "Baker" });
  });

  test.each<FieldKey>([
    "firstName",
    "lastName",
    "userId",
    "username",
  ])("G-3: %s: ten go without a word, more than ten and a tenth of the school are asked about, and fifty always", (field) => {
    expect(ask(updates(10, fresh(field)), schoolOf(20))).toEqual([]);
    expect(kinds(ask(updates(11, fresh(field)), schoolOf(100)))).toEqual([["change", field]]);
    expect(ask(updates(49, fresh(field)), schoolOf(3000))).toEqual([]);
    expect(kinds(ask(updates(50, fresh(field)), schoolOf(3000)))).toEqual([["change", field]]);
  });

  test("G-3: the question names the field, how many of how many, and three examples, old and new", () => {
    const [point] = ask(updates(30, fresh("lastName")), schoolOf(200));
    expect(point).toMatchObject({ kind: "change", field: "lastName", count: 30, of: 200 });
    expect(point?.examples).toHaveLength(3);
    expect(point?.examples[0]).toEqual({ row: 2, from: stored(0).lastName, to: "Zua" });
  });

  test("C-3: one change of role is asked about, whatever the school's size", () => {
    expect(
      kinds(
        ask(
          updates(1, () => ({ role: "Teacher" })),
          schoolOf(3000),
        ),
      ),
    ).toEqual([["role", "role"]]);
  });

  test("G-3: a uniform promotion is one question, by its pattern", () => {
    const up = (index: number) => ({ gradeLevel: String(Number(stored(index).gradeLevel) + 1) });
    const points = ask(updates(120, up), schoolOf(120));
    expect(kinds(points)).toEqual([["change", "gradeLevel"]]);
    expect(points[0]?.pattern).toBe("1 → 2, 2 → 3, 3 → 4, 4 → 5, 5 → 6");
  });

  test.each<[string, FieldKey, (index: number) => string, string]>([
    ["a new domain", "email", (index) => `person${index + 1}@new.example`, "@lincoln.example → @new.example"],
    ["a prefix", "userId", (index) => `26-${stored(index).userId}`, "26-…"],
    ["a new numbering", "userId", (index) => String(700_000 + index), "700000 … 700059"],
  ])("G-3: %s is told by its pattern, and raises no alarm of a column", (_name, field, to, pattern) => {
    const points = ask(
      updates(60, (index) => ({ [field]: to(index) })),
      schoolOf(120),
    );
    expect(kinds(points)).toEqual([["change", field]]);
    expect(points[0]?.pattern).toBe(pattern);
  });

  test("G-1, G-3: a new numbering is asked about whatever its count, with how many of the people on the rows", () => {
    const numbers = updates(6, (index) => ({ userId: String(4000 + index) }));
    expect(ask(numbers, schoolOf(3000))).toMatchObject([
      { kind: "change", field: "userId", count: 6, of: 6, pattern: "4000 … 4005" },
    ]);
    expect(ask(numbers.slice(0, 3), schoolOf(3000))).toEqual([]);
  });

  test("G-1, G-3: changes beside a column out of step are counted for themselves", () => {
    const slid = updates(40, (index) => ({ lastName: stored(index + 1).lastName ?? "" }));
    const others = updates(12, fresh("lastName"), 60).map((row) => ({ ...row, row: row.row + 500 }));
    expect(kinds(ask([...slid, ...others], schoolOf(100)))).toEqual([
      ["column", "lastName"],
      ["change", "lastName"],
    ]);
  });

  test("G-3: creations, erasures and class moves have limits of their own", () => {
    expect(ask(creations(25), schoolOf(40))).toEqual([]);
    expect(kinds(ask(creations(26), schoolOf(100)))).toEqual([["creation", ""]]);
    expect(kinds(ask(creations(300), schoolOf(5000)))).toEqual([["creation", ""]]);
    expect(ask(creations(600), schoolOf(0))).toEqual([]);
    const cleared = () => ({ email: clearWord });
    expect(ask(updates(10, cleared), schoolOf(500))).toEqual([]);
    expect(kinds(ask(updates(11, cleared), schoolOf(500)))).toEqual([["erasure", ""]]);
    const moves = updates(60, () => ({ classId: "MATH-6" })).map((row) => ({ ...row, movesClass: true }));
    expect(kinds(ask(moves, schoolOf(500)))).toEqual([["classMove", ""]]);
  });

  test("G-3: passwords are counted and never shown", () => {
    const points = ask(
      updates(60, () => ({ password: "Secret12345" })),
      schoolOf(120),
    );
    expect(points).toMatchObject([{ kind: "change", field: "password", count: 60, examples: [] }]);
    expect(JSON.stringify(points)).not.toContain("Secret");
    expect(
      textOf(
        points,
        updates(60, () => ({ password: "Secret12345" })),
      ),
    ).not.toContain("Secret");
  });

  test("G-3: what lies in one grade is held against that grade", () => {
    const fifth = Array.from({ length: 500 }, (_, index) => index).filter((index) => stored(index).gradeLevel === "5");
    const rows = fifth.slice(0, 40).map(
      (index, at): GuardedRow => ({
        row: at + 2,
        person: stored(index).userGuid ?? "",
        stored: stored(index),
        values: { lastName: `Zu${letters(index)}` },
        movesClass: false,
      }),
    );
    expect(ask(rows, schoolOf(500))).toMatchObject([
      { kind: "change", field: "lastName", count: 40, of: 100, within: { field: "gradeLevel", value: "5" } },
    ]);
  });

  test("G-3: what lies in one class is held against that class, also of people who are new", () => {
    const inClass = (row: GuardedRow): GuardedRow => ({ ...row, classes: ["MATH-6", `OTHER-${row.row}`] });
    const of = schoolOf(500, { ofClass: new Map([["MATH-6", 30]]) });
    const names = updates(12, (index) => ({ ...fresh("lastName")(index) })).map(inClass);
    expect(ask(names, of)).toMatchObject([
      { kind: "change", field: "lastName", count: 12, of: 30, within: { field: "classId", value: "MATH-6" } },
    ]);
    expect(ask(names, schoolOf(500))).toEqual([]);
    expect(ask(creations(26).map(inClass), of)).toMatchObject([
      { kind: "creation", count: 26, of: 30, within: { field: "classId", value: "MATH-6" } },
    ]);
    const grade = creations(26).map((row) => ({ ...row, values: { ...row.values, gradeLevel: "5" } }));
    expect(ask(grade, of)).toMatchObject([
      { kind: "creation", count: 26, of: 100, within: { field: "gradeLevel", value: "5" } },
    ]);
  });

  test("G-3: a class move tells from which classes to which, and its pattern", () => {
    const moves = updates(60, () => ({ classId: "HR-4" })).map((row) => ({
      ...row,
      movesClass: true,
      classes: ["HR-3"],
    }));
    expect(ask(moves, schoolOf(500))).toMatchObject([
      { kind: "classMove", pattern: "HR-3 → HR-4", examples: [{ from: "HR-3", to: "HR-4" }, {}, {}] },
    ]);
  });

  test("G-3: counted over the hour: the twentieth upload of nine surnames is asked about", () => {
    const nine = updates(9, fresh("lastName"));
    expect(ask(nine, schoolOf(120))).toEqual([]);
    expect(kinds(ask(nine, schoolOf(120, { earlier: { lastName: 9 } })))).toEqual([["change", "lastName"]]);
    expect(ask(nine, schoolOf(120, { earlier: { lastName: 9 } }))).toMatchObject([{ count: 9, earlier: 9 }]);
    expect([...guardedPeople(nine)].map(([kind, people]) => [kind, people.size])).toEqual([["lastName", 9]]);
  });

  test("G-3: a person on several rows counts once", () => {
    const once = updates(9, fresh("lastName"));
    expect(ask([...once, ...once.map((row) => ({ ...row, row: row.row + 100 }))], schoolOf(40))).toEqual([]);
  });

  test("G-1, G-2: a column out of step and damage are asked about whatever their count", () => {
    const slid = updates(40, (index) => ({ lastName: stored(index + 1).lastName ?? "" }));
    expect(kinds(ask(slid, schoolOf(3000)))).toEqual([["column", "lastName"]]);
    const lost = updates(1, (index) => ({ userId: (stored(index).userId ?? "").replace(/^0+/, "") }));
    expect(ask(lost, schoolOf(3000))).toMatchObject([{ kind: "damage", field: "userId", count: 1 }]);
  });

  test("G-4: the text of a question is the same for the same changes, and another one as soon as anything moved", () => {
    const rows = updates(60, fresh("lastName"));
    const text = textOf(ask(rows, schoolOf(120)), rows);
    expect(textOf(ask(rows, schoolOf(121)), rows)).toBe(text);
    const live = rows.map((row, index) =>
      index === 5 ? { ...row, stored: completeValues({ ...row.stored, lastName: "Moved" }) } : row,
    );
    expect(textOf(ask(live, schoolOf(120)), live)).not.toBe(text);
    const other = rows.map((row, index) => (index === 5 ? { ...row, values: { lastName: "Other" } } : row));
    expect(textOf(ask(other, schoolOf(120)), other)).not.toBe(text);
  });
});
