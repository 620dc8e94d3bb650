/** B-12: what a file changes in a tab, and what it never does. */
import { describe, expect, test } from "@jest/globals";
import { completeValues, fillDoubts, type PartialValues, planFill, type SheetRow } from "../../../src/roster";
import { guid } from "../support/people";

const stored = (at: number, values: PartialValues = {}) =>
  completeValues({
    userGuid: guid(at),
    userId: `00${4500 + at}`,
    role: "Student",
    firstName: "José",
    lastName: "Núñez",
    gradeLevel: "4",
    email: `s${at}@example.org`,
    username: `s${at}`,
    ...values,
  });
const tab = (...values: readonly PartialValues[]): SheetRow[] =>
  values.map((one, at) => ({ row: at + 2, key: stored(at).userGuid, values: stored(at, one) }));
const accountsOf = (rows: readonly SheetRow[]) => new Set(rows.map(({ values }) => values.userGuid));
const plan = (rows: readonly SheetRow[], given: readonly PartialValues[], classes = false) =>
  planFill(rows, accountsOf(rows), given.map(completeValues), { classes });

describe("who is there", () => {
  test("B-12: differing cells are filled, of whoever has the User ID or the address; the same is no change", () => {
    const rows = tab({}, {}, {});
    const { cells, people, matched, added } = plan(rows, [
      {
        userId: "004500",
        firstName: "José",
        lastName: "Núñez",
        gradeLevel: "5",
        role: "Student",
        email: "s0@example.org",
      },
      {
        userId: "004501",
        firstName: "JOSE",
        lastName: "NUNEZ",
        gradeLevel: "4",
        role: "Student",
        email: "S1@example.org",
      },
      { email: "s2@example.org", lastName: "Ott" },
    ]);
    expect(cells.map(({ row, field, from, to }) => [row, field, from, to])).toEqual([
      [2, "gradeLevel", "4", "5"],
      [4, "lastName", "Núñez", "Ott"],
    ]);
    expect(people).toEqual({ added: 0, changed: 2, same: 1, elsewhere: 0 });
    expect(matched).toHaveLength(3);
    expect(added).toEqual([]);
  });

  test("B-12: never a GUID, a username or a password, nothing for a blank; another User ID only of an account that is named", () => {
    const rows = tab({}, { userId: "" }, {});
    const { cells } = plan(rows, [
      { userGuid: guid(0), userId: "X", username: "other", password: "Blue7Kites", firstName: "", email: "" },
      { email: "s1@example.org", userId: "NEW-9", username: "other", password: "Blue7Kites" },
      { email: "s2@example.org", userId: "NEW-8" },
    ]);
    expect(cells.map(({ row, field, to }) => [row, field, to])).toEqual([
      [2, "userId", "X"],
      [3, "userId", "NEW-9"],
    ]);
  });

  test("B-12: an account of another school is left out, and counted", () => {
    const { cells, added, people } = plan(tab({}), [{ userGuid: guid(9), userId: "004509", firstName: "Eva" }]);
    expect([cells, added, people.elsewhere]).toEqual([[], [], 1]);
  });
});

describe("who is new", () => {
  test("B-12: a row below, without a GUID; the second fill of the same file changes nothing", () => {
    const given = [
      { userId: "7", role: "Student", firstName: "Eva", lastName: "Ott", gradeLevel: "5", username: "eva.ott" },
    ];
    const rows = tab({});
    const { added, people } = plan(rows, given);
    expect([added, people.added]).toEqual([[completeValues(given[0] ?? {})], 1]);
    const filled = [...rows, { row: 3, key: "", values: added[0] ?? completeValues({}) }];
    expect(plan(filled, given)).toMatchObject({ cells: [], added: [], people: { added: 0, changed: 0, same: 1 } });
  });
});

describe("class lines", () => {
  const line = { userId: "004500", role: "Student", classId: "A", className: "Art", masterCode: "M-1" };

  test("B-19: into the row that has none yet, then as further rows with what their own row says of them; twice is once", () => {
    const rows = tab({});
    const { cells, added } = plan(rows, [line, { ...line, classId: "B", className: "Gym" }], true);
    expect(cells.map(({ field, to }) => [field, to])).toEqual([
      ["classId", "A"],
      ["className", "Art"],
      ["masterCode", "M-1"],
    ]);
    expect(added).toEqual([{ ...stored(0), password: "", classId: "B", className: "Gym", masterCode: "M-1" }]);
    const filled = [
      { ...(rows[0] as SheetRow), values: { ...stored(0), classId: "A", className: "Art", masterCode: "M-1" } },
      { row: 3, key: "", values: added[0] ?? completeValues({}) },
    ];
    expect(plan(filled, [line, { ...line, classId: "B", className: "Gym" }], true)).toMatchObject({
      cells: [],
      added: [],
    });
    expect(plan(rows, [line]).cells).toEqual([]);
  });
});

test("B-12, G-3: a file of another school, an old one, and one that the guard would ask about, say so first", () => {
  const codes = (figures: Partial<Parameters<typeof fillDoubts>[0]>) =>
    fillDoubts({ accounts: 500, matched: 490, added: 5, changed: 20, fields: {}, ...figures }).map(({ code }) => code);
  expect(codes({})).toEqual([]);
  expect(codes({ matched: 12, added: 4, changed: 0 })).toEqual(["fill.other_school"]);
  expect(codes({ changed: 120 })).toEqual(["fill.old"]);
  expect(codes({ fields: { gradeLevel: 60 } })).toEqual(["fill.guard"]);
  expect(codes({ added: 400 })).toEqual(["fill.guard"]);
  expect(codes({ accounts: 4, matched: 1, added: 1, changed: 1 })).toEqual([]);
});
