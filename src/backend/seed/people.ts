/** Accounts of a sample district: teachers and students with names, User IDs, grades, e-mail addresses and usernames as schools have them. */
import { latinLetters, makeGuid } from "../accounts";
import { type NamePool, namePools } from "./names";
import type { SeededRandom } from "./seeded-random";

export interface SampleAccount {
  readonly guid: string;
  readonly userId: string;
  readonly role: "Teacher" | "Student";
  readonly firstName: string;
  readonly lastName: string;
  readonly gradeLevel: string;
  readonly email: string;
  readonly username: string;
  readonly schoolIds: readonly string[];
}

export const emailDomain = "riverbend.example";
const studentDomain = `students.${emailDomain}`;
const totalWeight = namePools.reduce((sum, pool) => sum + pool.weight, 0);

function pickPool(random: SeededRandom): NamePool {
  let point = random.next() * totalWeight;
  for (const pool of namePools) {
    point -= pool.weight;
    if (point < 0) return pool;
  }
  return namePools[0] as NamePool;
}

function makeName(random: SeededRandom): { firstName: string; lastName: string } {
  const pool = pickPool(random);
  const first = random.pick(pool.firstNames);
  const last = random.pick(pool.lastNames);
  const firstName = random.chance(pool.twoFirstNames ?? 0) ? `${first} ${random.pick(pool.firstNames)}` : first;
  if (!random.chance(pool.twoSurnames ?? 0)) return { firstName, lastName: last };
  const other = random.pick(pool.lastNames);
  return { firstName, lastName: random.chance(0.3) ? `${last}-${other}` : `${last} ${other}` };
}

/** Hands out names that nobody has yet: maria, maria2, maria3. */
class Names {
  readonly #counts = new Map<string, number>();

  unique(stem: string): string {
    const count = (this.#counts.get(stem) ?? 0) + 1;
    this.#counts.set(stem, count);
    return count === 1 ? stem : `${stem}.${count}`;
  }
}

export interface SampleSchool {
  readonly id: string;
  readonly name: string;
  readonly grades: readonly string[];
}

export function makeAccounts(schools: readonly SampleSchool[], count: number, random: SeededRandom): SampleAccount[] {
  const usernames = new Names();
  const emails = new Names();
  let studentNumber = 417;
  let teacherNumber = 12;
  return Array.from({ length: count }, (_, index): SampleAccount => {
    const school = schools[index % schools.length] as SampleSchool;
    const name = makeName(random);
    // The first of every school teach; afterwards one in nineteen.
    const teaches = index < schools.length * 2 || random.chance(1 / 19);
    const letters = `${latinLetters(name.firstName).slice(0, 1) || "x"}${latinLetters(name.lastName) || "user"}`.padEnd(
      5,
      "x",
    );
    const alsoAt =
      schools.length > 1 && random.chance(0.01) ? [schools[(index + 1) % schools.length]?.id ?? school.id] : [];
    studentNumber += teaches ? 0 : 1 + random.below(3);
    teacherNumber += teaches ? 1 : 0;
    const base = { guid: makeGuid(random.bytes), ...name, schoolIds: [school.id, ...alsoAt] };
    if (teaches) {
      const mailbox = emails.unique(
        `${latinLetters(name.firstName) || "teacher"}.${latinLetters(name.lastName) || "user"}`,
      );
      return {
        ...base,
        role: "Teacher",
        userId: `T${String(teacherNumber).padStart(4, "0")}`,
        gradeLevel: "",
        email: `${mailbox}@${emailDomain}`,
        username: `${mailbox}@${emailDomain}`,
      };
    }
    const username = usernames.unique(letters);
    return {
      ...base,
      role: "Student",
      userId: String(studentNumber).padStart(6, "0"),
      gradeLevel: random.chance(0.01) ? "" : random.pick(school.grades),
      email: random.chance(0.4) ? `${username}@${studentDomain}` : "",
      username,
    };
  });
}
