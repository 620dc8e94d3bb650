/** Accounts of a sample district: teachers and students with names, User IDs, grades, e-mail addresses and usernames as schools have them. */
import { latinLetters, makeGuid, makeUsername } from "../accounts";
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
  /** The first is where the person mainly is. */
  readonly schoolIds: readonly string[];
}

type PersonName = Pick<SampleAccount, "firstName" | "lastName">;
type PersonOfRole = Omit<SampleAccount, "guid" | "schoolIds" | keyof PersonName>;

/** Reserved for examples (RFC 2606): mail to it reaches nobody. */
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

function makeName(random: SeededRandom): PersonName {
  const pool = pickPool(random);
  const first = random.pick(pool.firstNames);
  const last = random.pick(pool.lastNames);
  const firstName = random.chance(pool.twoFirstNames ?? 0) ? `${first} ${random.pick(pool.firstNames)}` : first;
  if (!random.chance(pool.twoSurnames ?? 0)) {
    return { firstName, lastName: random.chance(0.01) ? `${last} ${random.pick(["Jr.", "III", "Sr."])}` : last };
  }
  const other = random.pick(pool.lastNames);
  return { firstName, lastName: random.chance(0.3) ? `${last}-${other}` : `${last} ${other}` };
}

/** Hands out mailbox names that nobody has yet: maria.lopez, maria.lopez.2. */
class Mailboxes {
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

/** Two teachers for every school, then one in nineteen: about 18 students for a teacher. */
function teachesAt(index: number, schools: number, random: SeededRandom): boolean {
  return index < schools * 2 || random.chance(1 / 19);
}

function schoolIdsOf(index: number, schools: readonly SampleSchool[], random: SeededRandom): string[] {
  const at = (position: number) => schools[position % schools.length]?.id ?? "";
  return schools.length > 1 && random.chance(0.01) ? [at(index), at(index + 1)] : [at(index)];
}

export function makeAccounts(schools: readonly SampleSchool[], count: number, random: SeededRandom): SampleAccount[] {
  const taken = new Set<string>();
  const mailboxes = new Mailboxes();
  let studentNumber = 417;
  let teacherNumber = 12;

  function makeTeacher(name: PersonName): PersonOfRole {
    teacherNumber += 1;
    const first = latinLetters(name.firstName) || "teacher";
    // Teachers sign in with their e-mail address, as the publisher advises.
    const email = `${mailboxes.unique(`${first}.${latinLetters(name.lastName) || "staff"}`)}@${emailDomain}`;
    const userId = `T${String(teacherNumber).padStart(4, "0")}`;
    return { role: "Teacher", userId, gradeLevel: "", email, username: email };
  }

  function makeStudent(name: PersonName, school: SampleSchool): PersonOfRole {
    studentNumber += 1 + random.below(3);
    const username = makeUsername(name, (candidate) => taken.has(candidate), random.bytes);
    taken.add(username);
    return {
      role: "Student",
      userId: String(studentNumber).padStart(6, "0"),
      gradeLevel: random.chance(0.01) ? "" : random.pick(school.grades),
      email: random.chance(0.4) ? `${username}@${studentDomain}` : "",
      username,
    };
  }

  return Array.from({ length: count }, (_, index): SampleAccount => {
    const school = schools[index % schools.length] as SampleSchool;
    const name = makeName(random);
    const guid = makeGuid(random.bytes);
    const schoolIds = schoolIdsOf(index, schools, random);
    const person = teachesAt(index, schools.length, random) ? makeTeacher(name) : makeStudent(name, school);
    return { guid, ...name, ...person, schoolIds };
  });
}
