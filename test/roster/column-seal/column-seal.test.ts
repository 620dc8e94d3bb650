/** The seal of the columns (G-1): whatever happens to a whole column is named, and an ordinary August is left in peace. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { seededRandom } from "../../../src/backend/seed/seeded-random";
import { columnsOutOfStep, type FieldKey, type OutOfStep } from "../../../src/roster";
import { augustDay, augustEdits, damagedFields, held, type Order, school, type Table, withColumn } from "./support";

const field = fc.constantFrom<FieldKey>(...damagedFields);
const fullField = fc.constantFrom<FieldKey>("userId", "firstName", "lastName", "username");
const order = fc.constantFrom<Order>("name", "userId", "grade", "made");
/** Which school: its seed, its size, its order. A failing property then says three words, and not a school. */
const roster = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom(60, 120, 240), order);
const schools = new Map<string, Table>();

function rosterOf([seed, size, by]: readonly [number, number, Order]): Table {
  const key = `${seed} ${size} ${by}`;
  const known = schools.get(key) ?? school(seed, size, by);
  schools.set(key, known);
  return known;
}

const displacedOf = (stored: Table, now: Table, one: FieldKey) =>
  stored.flatMap((person, index) =>
    person[one].toLowerCase() === (now[index]?.[one] ?? "").toLowerCase() ? [] : [index + 2],
  );

/** The seal must name the column, and with the rows it names the column is restored exactly. */
function expectRestored(stored: Table, now: Table, one: FieldKey, kinds: readonly OutOfStep["kind"][]): void {
  const found = columnsOutOfStep(held(stored, now)).filter((each) => each.field === one);
  expect(found).toHaveLength(1);
  expect(kinds).toContain(found[0]?.kind);
  expect([...(found[0]?.rows ?? [])]).toEqual(displacedOf(stored, now, one));
}

describe("a column out of step", () => {
  test("G-1: a slid column is named and every cell of it is known, whichever column, by however many rows", () => {
    fc.assert(
      fc.property(roster, field, fc.integer({ min: 1, max: 12 }), fc.boolean(), (which, one, by, up) => {
        const stored = rosterOf(which);
        const now = withColumn(stored, one, (cells) =>
          up
            ? [...cells.slice(by), ...cells.slice(0, by).map(() => "")]
            : [...cells.slice(0, by).map(() => ""), ...cells.slice(0, -by)],
        );
        // What a list by grade looks like with its grades slid is a promotion, and that the guard asks about (G-3); so it does about every change of role.
        fc.pre(one !== "role" && !(one === "gradeLevel" && which[2] === "grade"));
        fc.pre(displacedOf(stored, now, one).length > 12);
        expectRestored(stored, now, one, ["slid"]);
      }),
      { numRuns: 300 },
    );
  });

  test("G-1: a column that was sorted alone, or reversed, is named, whichever column", () => {
    fc.assert(
      fc.property(roster, field, fc.constantFrom("up", "down", "reversed"), (which, one, how) => {
        const stored = rosterOf(which);
        const now = withColumn(stored, one, (cells) => {
          if (how === "reversed") return [...cells].reverse();
          const filledCells = cells.filter((cell) => cell !== "").sort();
          if (how === "down") filledCells.reverse();
          return [...filledCells, ...cells.filter((cell) => cell === "")];
        });
        fc.pre(displacedOf(stored, now, one).length > 12);
        expectRestored(stored, now, one, ["reordered", "slid"]);
      }),
      { numRuns: 300 },
    );
  });

  test("G-1: two columns swapped are both named, and each says which other one stands there", () => {
    const pairs = fc.constantFrom<[FieldKey, FieldKey]>(
      ["firstName", "lastName"],
      ["userId", "username"],
      ["lastName", "username"],
      ["email", "username"],
      ["role", "gradeLevel"],
      ["userId", "gradeLevel"],
    );
    fc.assert(
      fc.property(roster, pairs, (which, [one, other]) => {
        const stored = rosterOf(which);
        const now = stored.map((row) => ({ ...row, [one]: row[other], [other]: row[one] }));
        const found = columnsOutOfStep(held(stored, now));
        expect(found.map((each) => each.field).sort()).toEqual([one, other].sort());
        expect(found.map((each) => each.otherField).sort()).toEqual([one, other].sort());
      }),
      { numRuns: 150 },
    );
  });

  test("G-1: a value filled down over people who had others is named", () => {
    fc.assert(
      fc.property(roster, fullField, fc.nat(), fc.integer({ min: 6, max: 200 }), (which, one, start, count) => {
        const stored = rosterOf(which);
        const from = start % Math.max(1, stored.length - count);
        const now = withColumn(stored, one, (cells) =>
          cells.map((cell, index) => (index > from && index <= from + count ? (cells[from] ?? "") : cell)),
        );
        const places = displacedOf(stored, now, one);
        fc.pre(new Set(places.map((row) => stored[row - 2]?.[one].toLowerCase())).size >= 4);
        expectRestored(stored, now, one, ["filled"]);
      }),
      { numRuns: 200 },
    );
  });

  test("G-1: a series pulled from one cell over numbers that people had is named", () => {
    fc.assert(
      fc.property(roster, fc.nat(), fc.integer({ min: 6, max: 200 }), (which, start, count) => {
        const stored = rosterOf(which);
        const from = start % Math.max(1, stored.length - count);
        const now = withColumn(stored, "userId", (cells) => {
          const match = /^(.*?)(\d+)$/.exec(cells[from] ?? "");
          const [, stem = "", digits = "0"] = match ?? [];
          return cells.map((cell, index) =>
            index > from && index <= from + count
              ? `${stem}${String(Number(digits) + index - from).padStart(digits.length, "0")}`
              : cell,
          );
        });
        fc.pre(displacedOf(stored, now, "userId").length >= 6);
        expectRestored(stored, now, "userId", ["series", "slid"]);
      }),
      { numRuns: 200 },
    );
  });

  test("G-1, G-2: a column whose long values were cut off at one width is named, with every value that lost its end", () => {
    const people = fc.constantFrom<FieldKey>("firstName", "lastName", "username", "email");
    fc.assert(
      fc.property(roster, people, fc.integer({ min: 3, max: 20 }), (which, one, width) => {
        const stored = rosterOf(which);
        const now = withColumn(stored, one, (cells) => cells.map((cell) => cell.slice(0, width).trimEnd()));
        const places = displacedOf(stored, now, one);
        const left = places.map((row) => now[row - 2]?.[one].toLowerCase() ?? "");
        fc.pre(new Set(left).size >= 3 && left.filter((cell) => cell.length === width).length >= 2);
        expectRestored(stored, now, one, ["cut"]);
      }),
      { numRuns: 200 },
    );
  });

  test("G-1: names that were shortened by hand are no cut column", () => {
    const stored = rosterOf([1, 120, "name"]);
    const now = withColumn(stored, "firstName", (cells) =>
      cells.map((cell, index) => (index % 9 === 0 ? cell.slice(0, 4) : cell)),
    );
    expect(displacedOf(stored, now, "firstName").length).toBeGreaterThan(5);
    expect(columnsOutOfStep(held(stored, now))).toEqual([]);
  });

  test("G-1: a block pasted a row off is named in each of its columns", () => {
    fc.assert(
      fc.property(
        roster,
        fc.nat(),
        fc.integer({ min: 12, max: 40 }),
        fc.constantFrom(-1, 1),
        (which, start, count, by) => {
          const stored = rosterOf(which);
          const from = 1 + (start % Math.max(1, stored.length - count - 2));
          const now = stored.map((row, index) => {
            const source = stored[index + by];
            if (index < from || index >= from + count || source === undefined) return row;
            return { ...row, firstName: source.firstName, lastName: source.lastName, userId: source.userId };
          });
          const found = columnsOutOfStep(held(stored, now)).map((each) => each.field);
          expect(found).toContain("firstName");
          expect(found).toContain("userId");
        },
      ),
      { numRuns: 200 },
    );
  });

  test("G-1: ordinary work beside a block out of step hides nothing of it: sorted, on its head, slid twice, with what else was done that day", () => {
    const ordinary = fc.constantFrom(
      "marriages",
      "doubleNames",
      "families",
      "twins",
      "corrections",
      "namesTheWrongWayRound",
    );
    const damages: Readonly<Record<string, (cells: readonly string[]) => string[]>> = {
      sorted: (cells) => [...cells].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0)),
      sortedDown: (cells) => [...cells].sort((one, other) => (one < other ? 1 : one > other ? -1 : 0)),
      reversed: (cells) => [...cells].reverse(),
      // Two cells deleted, those below moved up.
      twoSlides: (cells) => [...cells.slice(1, 8), ...cells.slice(9), "", ""],
      // A cell inserted, another one deleted further down.
      thereAndBack: (cells) => ["", ...cells.slice(0, 9), ...cells.slice(10)],
      rotated: (cells) => [...cells.slice(3), ...cells.slice(0, 3)],
    };
    fc.assert(
      fc.property(
        roster,
        fc.constantFrom<FieldKey>("userId", "firstName", "lastName", "username"),
        fc.constantFrom(...Object.keys(damages)),
        fc.nat(),
        fc.integer({ min: 14, max: 40 }),
        fc.array(fc.tuple(ordinary, fc.nat()), { maxLength: 3 }),
        (which, one, how, start, count, work) => {
          const stored = rosterOf(which);
          const worked = work.reduce(
            (table, [name, seed]) => augustEdits[name]?.(table, seededRandom(seed)) ?? table,
            stored,
          );
          const from = start % Math.max(1, stored.length - count);
          const now = withColumn(worked, one, (cells) => [
            ...cells.slice(0, from),
            ...(damages[how]?.(stored.slice(from, from + count).map((row) => row[one])) ?? []),
            ...cells.slice(from + count),
          ]);
          const block = displacedOf(stored, now, one).filter((row) => row >= from + 2 && row < from + 2 + count);
          const said = new Set(block.map((row) => now[row - 2]?.[one].toLowerCase()));
          fc.pre(block.length >= 12 && said.size >= 8);
          const named = new Set(
            columnsOutOfStep(held(stored, now)).flatMap((each) => (each.field === one ? each.rows : [])),
          );
          expect(block.filter((row) => named.has(row)).length).toBeGreaterThanOrEqual(block.length * 0.7);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("G-1: an ordinary August raises no alarm: 0 in 1,000 seeded days", () => {
    const alarms: string[] = [];
    for (let seed = 1; seed <= 1000; seed += 1) {
      const orders: readonly Order[] = ["name", "userId", "grade", "made"];
      const stored = rosterOf([1 + (seed % 5), 40 + (seed % 7) * 50, orders[seed % 4] ?? "name"]);
      for (const found of columnsOutOfStep(held(stored, augustDay(stored, seed)))) {
        alarms.push(`${seed}: ${found.kind} ${found.field} ${found.rows.length}`);
      }
    }
    expect(alarms).toEqual([]);
  });
});
