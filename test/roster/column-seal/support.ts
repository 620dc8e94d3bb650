/** Rosters for the seal of the columns: seeded schools as their export lists them, what happens to a column, and what an ordinary August does to one. */
import { makeAccounts } from "../../../src/backend/seed/people";
import { makeSchools } from "../../../src/backend/seed/schools";
import { type SeededRandom, seededRandom } from "../../../src/backend/seed/seeded-random";
import { completeValues, type FieldKey, gradeLevels, type HeldRow, type RosterValues } from "../../../src/roster";

export const damagedFields = ["userId", "role", "firstName", "lastName", "gradeLevel", "email", "username"] as const;

export type Order = "name" | "userId" | "grade" | "made";

/** The accounts of one seeded school, in the order an administrator keeps them in. */
export function school(seed: number, size: number, order: Order): RosterValues[] {
  const schools = makeSchools(2);
  const people = makeAccounts(schools, size * 2, seededRandom(seed))
    .filter((account) => account.schoolIds.includes(schools[0]?.id ?? ""))
    .map(({ guid, schoolIds: _schools, ...values }) => completeValues({ userGuid: guid, ...values }));
  const key = (person: RosterValues) => {
    if (order === "userId") return person.userId;
    if (order === "grade") return String(gradeLevels.indexOf(person.gradeLevel as never) + 10);
    return order === "name" ? `${person.lastName} ${person.firstName}` : "";
  };
  return people.sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
}

export type Table = RosterValues[];

/** A column taken out, changed as a column, and put back. */
export function withColumn(table: Table, field: FieldKey, change: (cells: string[]) => string[]): Table {
  const cells = change(table.map((row) => row[field]));
  return table.map((row, index) => ({ ...row, [field]: cells[index] ?? "" }));
}

export const held = (stored: Table, now: Table): HeldRow[] =>
  stored.map((person, index) => ({ row: index + 2, stored: person, now: now[index] ?? {} }));

const nextGrade = (grade: string) => gradeLevels[gradeLevels.indexOf(grade as never) + 1] ?? grade;

type Edit = (table: Table, random: SeededRandom) => Table;

const changeOne = (table: Table, at: number, values: Partial<RosterValues>): Table =>
  table.map((row, index) => (index === at ? { ...row, ...values } : row));

/** What administrators really do in August; each may be all of a day's work, or some of it. */
export const augustEdits: Readonly<Record<string, Edit>> = {
  marriages(table, random) {
    let next = table;
    for (let count = random.below(8); count >= 0; count -= 1) {
      next = changeOne(next, random.below(table.length), { lastName: random.pick(table).lastName });
    }
    return next;
  },
  doubleNames(table, random) {
    let next = table;
    for (let count = random.below(12); count >= 0; count -= 1) {
      const at = random.below(table.length);
      next = changeOne(next, at, { lastName: `${table[at]?.lastName} ${random.pick(table).lastName}` });
    }
    return next;
  },
  families(table, random) {
    // Brothers and sisters stand together in a list by name, and take one new name.
    let next = table;
    for (let family = random.below(4); family >= 0; family -= 1) {
      const at = random.below(table.length - 5);
      const name = random.pick(table).lastName;
      const was = table[at]?.lastName ?? "";
      for (let child = 0; child < 2 + random.below(4); child += 1) {
        if (table[at + child]?.lastName === was) next = changeOne(next, at + child, { lastName: name });
      }
    }
    return next;
  },
  twins(table, random) {
    const at = random.below(table.length - 1);
    const one = table[at];
    const two = table[at + 1];
    if (one === undefined || two === undefined) return table;
    return changeOne(changeOne(table, at, { firstName: two.firstName }), at + 1, { firstName: one.firstName });
  },
  corrections(table, random) {
    let next = table;
    for (let count = random.below(25); count >= 0; count -= 1) {
      const at = random.below(table.length);
      const other = random.pick(table);
      const edit = random.below(3);
      if (edit === 0) next = changeOne(next, at, { firstName: other.firstName });
      if (edit === 1) next = changeOne(next, at, { gradeLevel: other.gradeLevel });
      if (edit === 2) next = changeOne(next, at, { userId: `9${random.below(1_000_000)}` });
    }
    return next;
  },
  promotion(table, random) {
    const retained = random.below(10);
    return table.map((row) => {
      if (row.role !== "Student" || row.gradeLevel === "" || random.below(100) < retained) return row;
      return { ...row, gradeLevel: nextGrade(row.gradeLevel) };
    });
  },
  promotionOfOneGrade(table, random) {
    const grade = random.pick(table).gradeLevel;
    return table.map((row) =>
      row.gradeLevel === grade && grade !== "" ? { ...row, gradeLevel: nextGrade(grade) } : row,
    );
  },
  newDomain(table) {
    return table.map((row) => ({ ...row, email: row.email.replace(/@.*/, "@district.example") }));
  },
  usernamesBecomeAddresses(table) {
    return table.map((row) => (row.email === "" ? row : { ...row, username: row.email }));
  },
  renumbering(table, random) {
    const prefix = random.pick(["2026", "S-", "L", "88"]);
    return table.map((row) => ({ ...row, userId: `${prefix}${row.userId}` }));
  },
  newNumbers(table, random) {
    const from = 700_000 + random.below(1000);
    return table.map((row, index) => ({ ...row, userId: String(from + index) }));
  },
  firstAddresses(table) {
    return table.map((row) => (row.email === "" ? { ...row, email: `${row.username}@district.example` } : row));
  },
  capitals(table, random) {
    const from = random.below(table.length);
    return table.map((row, index) =>
      index >= from && index < from + 30 ? { ...row, lastName: row.lastName.toUpperCase() } : row,
    );
  },
  namesTheWrongWayRound(table, random) {
    let next = table;
    for (let count = random.below(4); count >= 0; count -= 1) {
      const at = random.below(table.length);
      const person = next[at];
      if (person !== undefined) next = changeOne(next, at, { firstName: person.lastName, lastName: person.firstName });
    }
    return next;
  },
};

export const editNames = Object.keys(augustEdits);

/** A day's work: one to four kinds of edits after each other. */
export function augustDay(table: Table, seed: number): Table {
  const random = seededRandom(seed);
  let next = table;
  for (let count = random.below(4); count >= 0; count -= 1) {
    next = augustEdits[random.pick(editNames)]?.(next, random) ?? next;
  }
  return next;
}
