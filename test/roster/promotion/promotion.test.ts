/** B-17: who goes to which grade level, and that asking twice, in part, by two people or after an undo changes nothing more. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  gradeBy,
  gradeMapOf,
  leaving,
  nextGrade,
  type PersonToPromote,
  promotedGrades,
  promotionOf,
  type SinceSummer,
  summerBefore,
  topGrade,
} from "../../../src/roster";

const grades = ["PK", "K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
const student = (guid: string, gradeLevel: string, ...typed: readonly string[]): PersonToPromote => ({
  guid,
  role: "Student",
  gradeLevel,
  typed: typed.length === 0 ? [gradeLevel] : typed,
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
    expect(standing(student("e", "3", ""))).toBe("typed");
    // In the second of their rows, as well.
    expect(standing(student("w", "3", "3", "5"))).toBe("typed");
    expect(standing(student("n", "3", "4", "3"))).toBe("promoted");
  });

  const grade = (gradeLevel: string, count: number) =>
    Array.from({ length: count }, (_, index) => student(`${gradeLevel} ${index}`, gradeLevel));
  const elementary = ["K", "1", "2", "3", "4", "5"].flatMap((one) => grade(one, 20));

  test("B-17: one pupil in grade 12 by mistake makes no high school of an elementary: the fifth grade leaves, and that pupil is told and not moved", () => {
    const school = [...elementary, student("stray", "12")];
    expect(topGrade(school, nobody.sinceSummer)).toBe("5");
    const promotions = promotionOf(school, nobody);
    expect(promotions.filter((one) => one.from === "5").every((one) => one.standing === "leaving")).toBe(true);
    expect(promotions.at(-1)).toEqual({ guid: "stray", standing: "beyond", from: "12" });
    // A tenth of the largest grade is a grade: a small sixth that is being built up.
    expect(topGrade([...elementary, ...grade("6", 1)], nobody.sinceSummer)).toBe("5");
    expect(topGrade([...elementary, ...grade("6", 2)], nobody.sinceSummer)).toBe("6");
  });

  test("B-17: somebody who says which grade is the last one is believed, whatever the counts are", () => {
    const school = [...elementary, student("stray", "12")];
    expect(promotionOf(school, { ...nobody, top: "6" }).filter((one) => one.to === "6")).toHaveLength(20);
    const to4 = promotionOf(school, { ...nobody, top: "4" });
    expect(to4.filter((one) => one.from === "4").every((one) => one.standing === "leaving")).toBe(true);
    expect(to4.filter((one) => one.from === "5").every((one) => one.standing === "beyond")).toBe(true);
    expect(promotionOf(school, { ...nobody, top: "12" }).at(-1)).toMatchObject({ standing: "leaving" });
  });

  /** What five states call their grades, in the order of school, and what the district has said of those that another one means otherwise (B-18). */
  const chains: Readonly<Record<string, { codes: readonly string[]; said: Readonly<Record<string, string>> }>> = {
    California: { codes: ["PS", "TK", "KN", "01", "02", "12"], said: { PS: "PK", TK: "PK", KN: "K" } },
    Texas: { codes: ["EE", "PK", "KG", "01", "05", "12"], said: { EE: "PK" } },
    Florida: { codes: ["PK", "KG", "01", "02", "08", "12"], said: {} },
    "New York": { codes: ["PK", "KF", "1", "6", "12", "GED"], said: { GED: "NA" } },
    Illinois: { codes: ["14", "15", "1", "8", "9", "12"], said: { "14": "PK", "15": "K" } },
  };

  test.each(
    Object.entries(chains),
  )("B-17, B-18: every grade of %s goes to the one after it, in the district's own words", (_, chain) => {
    const map = gradeMapOf(chain.said);
    const read = chain.codes.map((code) => gradeBy(map, code).grade);
    expect(read.every((one) => one !== null)).toBe(true);
    const promotions = promotionOf(
      read.map((one, index) => student(String(index), one ?? "")),
      { ...nobody, top: "12" },
    );
    const expected = read.map((one) => {
      const place = grades.indexOf(one ?? "");
      return place < 0 ? "noGrade" : (grades[place + 1] ?? "leaving");
    });
    expect(promotions.map((one) => one.to ?? one.standing)).toEqual(expected);
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
    all.map((one) => ({ ...one, typed: [one.gradeLevel] }));

  test("B-17: twice is once: before the upload in the sheet, and after it on the platform", () => {
    fc.assert(
      fc.property(school, fc.array(fc.integer({ min: 1, max: 500 }).map(String)), (all, kept) => {
        const choices = { ...nobody, retained: new Set(kept) };
        const first = promotionOf(people(all), choices);
        const to = new Map(first.flatMap((one) => (one.to === undefined ? [] : [[one.guid, one.to] as const])));
        const typed = people(all).map((one) => ({ ...one, typed: [to.get(one.guid) ?? one.gradeLevel] }));
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

  test("B-17: promoted and undone, 20,000 people are who they were; promoted twice is promoted once", () => {
    const all = Array.from({ length: 20_000 }, (_, index) => ({
      guid: String(index),
      role: index % 20 === 0 ? "Teacher" : "Student",
      gradeLevel: [...grades, "NA", ""][index % 16] ?? "",
    }));
    const choices = { retained: new Set(["7", "77", "777"]), sinceSummer: new Map<string, SinceSummer>() };
    const first = promotionOf(people(all), choices);
    const to = new Map(first.flatMap((one) => (one.to === undefined ? [] : [[one.guid, one.to] as const])));
    expect(to.size).toBeGreaterThan(14_000);
    const sinceSummer = new Map(
      all.flatMap((one) => (to.has(one.guid) ? [[one.guid, { before: one.gradeLevel }] as const] : [])),
    );
    const uploaded = people(all.map((one) => ({ ...one, gradeLevel: to.get(one.guid) ?? one.gradeLevel })));
    expect(promotionOf(uploaded, { ...choices, sinceSummer }).filter((one) => one.to !== undefined)).toEqual([]);
    expect(promotionOf(people(all), { ...choices, sinceSummer })).toEqual(first);
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
