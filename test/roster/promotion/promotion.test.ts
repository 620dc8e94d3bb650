/** B-17: who goes to which grade level, and that asking twice, in part, by two people or after an undo changes nothing more. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  leaving,
  nextGrade,
  type PersonToPromote,
  promotedGrades,
  promotionOf,
  type SinceSummer,
  summerBefore,
} from "../../../src/roster";

const grades = ["PK", "K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
const student = (guid: string, gradeLevel: string, typed = gradeLevel): PersonToPromote => ({
  guid,
  role: "Student",
  gradeLevel,
  typed,
});
const nobody = { retained: new Set<string>(), sinceSummer: new Map<string, SinceSummer>() };
const toOf = (person: PersonToPromote, choices: Parameters<typeof promotionOf>[1] = nobody) =>
  promotionOf([person], choices)[0];

describe("the next grade", () => {
  test("B-17: PK to K to 1 and on to 12, then away; NA, a blank and anything else have none", () => {
    expect(grades.map(nextGrade)).toEqual([...grades.slice(1), leaving]);
    expect(["NA", "", "TK", "13", "constructor"].map(nextGrade)).toEqual([null, null, null, null, null]);
  });

  test("B-17: the school's last grade leaves, whatever comes after it elsewhere", () => {
    const school = [student("a", "4"), student("b", "5"), { ...student("t", "9"), role: "Teacher" }];
    expect(promotionOf(school, nobody)).toEqual([
      { guid: "a", standing: "promoted", from: "4", to: "5" },
      { guid: "b", standing: "leaving", from: "5" },
      { guid: "t", standing: "teacher", from: "9" },
    ]);
    expect(promotionOf(school, { ...nobody, top: "8" })[1]).toMatchObject({ standing: "promoted", to: "6" });
  });

  test("B-17: whoever is retained, was made since July, has no grade, or has one typed by hand stays as they are", () => {
    const choices = {
      top: "12",
      retained: new Set(["r"]),
      sinceSummer: new Map<string, SinceSummer>([["c", { created: true }]]),
    };
    const standing = (person: PersonToPromote) => toOf(person, choices)?.standing;
    expect(standing(student("r", "3"))).toBe("retained");
    expect(standing(student("c", "3"))).toBe("created");
    expect(standing(student("n", "NA"))).toBe("noGrade");
    expect(standing(student("b", ""))).toBe("noGrade");
    expect(standing(student("h", "3", "5"))).toBe("typed");
  });
});

describe("asked again", () => {
  test("B-17: a half-promoted school: who was moved since July stays, the others go, and the last grade is the one before the summer", () => {
    const sinceSummer = new Map<string, SinceSummer>([["moved", { before: "4" }]]);
    const school = [student("moved", "5"), student("left", "4"), student("top", "5")];
    expect(promotionOf(school, { ...nobody, sinceSummer }).map((one) => one.standing)).toEqual([
      "already",
      "promoted",
      "leaving",
    ]);
  });

  test("B-17: whose promotion was undone is promoted again; of whom the old value has ended nothing is guessed", () => {
    const undone = new Map<string, SinceSummer>([["u", { before: "3" }]]);
    expect(toOf(student("u", "3"), { ...nobody, top: "12", sinceSummer: undone })).toMatchObject({ to: "4" });
    const ended = new Map<string, SinceSummer>([["u", { before: null }]]);
    expect(toOf(student("u", "3"), { ...nobody, top: "12", sinceSummer: ended })?.standing).toBe("already");
  });

  const school = fc.uniqueArray(
    fc.record({
      guid: fc.integer({ min: 1, max: 500 }).map(String),
      gradeLevel: fc.constantFrom(...grades, "NA", ""),
      role: fc.constantFrom("Student", "Student", "Teacher"),
    }),
    { selector: (one) => one.guid, maxLength: 40 },
  );
  const people = (all: readonly { guid: string; gradeLevel: string; role: string }[]) =>
    all.map((one) => ({ ...one, typed: one.gradeLevel }));

  test("B-17: twice is once: before the upload in the sheet, and after it on the platform", () => {
    fc.assert(
      fc.property(school, fc.array(fc.integer({ min: 1, max: 500 }).map(String)), (all, kept) => {
        const choices = { ...nobody, retained: new Set(kept) };
        const first = promotionOf(people(all), choices);
        const to = new Map(first.flatMap((one) => (one.to === undefined ? [] : [[one.guid, one.to] as const])));
        const typed = people(all).map((one) => ({ ...one, typed: to.get(one.guid) ?? one.typed }));
        expect(promotionOf(typed, choices)).toEqual(first);
        const sinceSummer = new Map(
          all.flatMap((one) => (to.has(one.guid) ? [[one.guid, { before: one.gradeLevel }] as const] : [])),
        );
        const uploaded = people(all.map((one) => ({ ...one, gradeLevel: to.get(one.guid) ?? one.gradeLevel })));
        expect(promotionOf(uploaded, { ...choices, sinceSummer }).filter((one) => one.to !== undefined)).toEqual([]);
        // Undone, everything is as it was before.
        expect(promotionOf(people(all), { ...choices, sinceSummer })).toEqual(first);
      }),
    );
  });

  test("B-17: the table counts everybody but teachers once, in the order of school", () => {
    fc.assert(
      fc.property(school, (all) => {
        const table = promotedGrades(promotionOf(people(all), nobody));
        const counted = table.flatMap((line) => Object.values(line.counts)).reduce((sum, count) => sum + count, 0);
        expect(counted).toBe(all.filter((one) => one.role !== "Teacher").length);
        const places = table.map((line) => grades.indexOf(line.grade)).filter((place) => place >= 0);
        expect(places).toEqual([...places].sort((one, other) => one - other));
      }),
    );
  });
});

test("B-17: a promotion of the school year that begins in August counts from the first of July before", () => {
  expect(["2026-07-01", "2026-11-29", "2027-06-30", "2027-01-02"].map(summerBefore)).toEqual([
    "2026-07-01",
    "2026-07-01",
    "2026-07-01",
    "2026-07-01",
  ]);
});
