/** Pulling again, and the merge that follows an import, as pure functions. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { classLine, mergeRoster, type Settled, settledGuid } from "../../src/addon/roster/merge";
import { type BaselineRow, completeValues, type PartialValues } from "../../src/roster";

const guid = (number: number) => `aaaaaaaa-bbbb-cccc-dddd-${String(number).padStart(12, "0")}`;

function account(number: number, values: PartialValues = {}): BaselineRow {
  return {
    version: "1",
    values: completeValues({
      userGuid: guid(number),
      userId: `A${number}`,
      role: "Student",
      firstName: "Ana",
      lastName: "Li",
      gradeLevel: "4",
      email: `a${number}@school.org`,
      username: `ana.li.${number}`,
      ...values,
    }),
  };
}

function row(number: number, values: PartialValues = {}, key = guid(number)) {
  return { row: number + 1, key, values: { ...account(number).values, ...values }, status: "", conflicts: [] };
}

const settled = (values: PartialValues, person = 1): Settled => ({
  people: new Set([settledGuid(guid(person))]),
  classLines: new Set([classLine(values)]),
  corrections: new Map(),
});

describe("pulling again", () => {
  test("A-2: an untouched cell takes what is on the platform, an edited one stays, both changed is a conflict", () => {
    const there = account(1, { firstName: "Anna", lastName: "Lee" });
    const { rows } = mergeRoster([account(1)], [row(1, { gradeLevel: "5", lastName: "Lim" })], [there]);
    expect(rows[0]).toMatchObject({ conflicts: ["lastName"], touched: true });
    expect(rows[0]?.values).toMatchObject({ firstName: "Anna", lastName: "Lim", gradeLevel: "5" });
  });

  test("A-2: what is the same on both sides, however it is spelled, is no conflict", () => {
    const { rows } = mergeRoster([account(1)], [row(1, { gradeLevel: "5th" })], [account(1, { gradeLevel: "5" })]);
    expect(rows[0]?.conflicts).toEqual([]);
    expect(rows[0]?.values.gradeLevel).toBe("5");
  });

  test("C-15: a cell that was erased with CLEAR is blank when the platform has erased it", () => {
    const { rows } = mergeRoster([account(1)], [row(1, { email: "CLEAR" })], [account(1, { email: "" })]);
    expect(rows[0]?.conflicts).toEqual([]);
    expect(rows[0]?.values.email).toBe("");
  });

  test("A-2: new accounts are added, people taken out of the sheet are not brought back", () => {
    const { added } = mergeRoster([account(1), account(2)], [row(1)], [account(1), account(2), account(3)]);
    expect(added.map((one) => one.values.userGuid)).toEqual([guid(3)]);
  });

  test("A-9: a new person's GUID and username come into the row that was typed", () => {
    const typed = row(4, { userGuid: "", username: "" }, "");
    const { rows, added } = mergeRoster([], [typed], [account(4)]);
    expect(added).toEqual([]);
    expect(rows[0]).toMatchObject({ key: guid(4) });
    expect(rows[0]?.values).toMatchObject({ userGuid: guid(4), username: "ana.li.4" });
  });

  test("A-11: a password that was typed since stays; a class goes only if exactly it went", () => {
    const sent = { classId: "C-1", className: "Art", classStartDate: "09/01/2026", classEndDate: "06/01/2027" };
    const here = row(1, { ...sent, password: "Later-word-1" });
    const after = mergeRoster([account(1)], [here], [account(1)], settled(sent)).rows[0]?.values;
    expect(after).toMatchObject({ classId: "", className: "", password: "Later-word-1" });
    const other = mergeRoster([account(1)], [here], [account(1)], settled({ ...sent, classId: "C-0" })).rows[0]?.values;
    expect(other).toMatchObject({ classId: "C-1", className: "Art" });
  });

  test("A-2: merging twice is merging once, and no edited cell is ever lost", () => {
    const name = fc.constantFrom("Ana", "Bea", "Zoë", "Li");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name, name), { minLength: 1, maxLength: 8 }), (people) => {
        const before = people.map(([was], index) => account(index + 1, { firstName: was }));
        const rows = people.map(([, here], index) => row(index + 1, { firstName: here }));
        const there = people.map(([, , now], index) => account(index + 1, { firstName: now }));
        const once = mergeRoster(before, rows, there);
        once.rows.forEach((merged, index) => {
          const [was, here, now] = people[index] ?? ["", "", ""];
          expect(merged.values.firstName).toBe(here === was ? now : here);
          expect(merged.conflicts.length > 0).toBe(here !== was && here !== now && now !== was);
        });
        const again = mergeRoster(
          there,
          once.rows.map((merged) => ({ ...merged, status: "" })),
          there,
        );
        expect(again.rows.map((merged) => [merged.values, merged.conflicts, merged.touched])).toEqual(
          once.rows.map((merged) => [merged.values, merged.conflicts, false]),
        );
      }),
    );
  });
});
