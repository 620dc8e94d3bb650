/** B-11: the finder that leaves most people out by their last names finds exactly whom the plain way finds: the keys of everybody, looked up. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { makeAccounts } from "../../src/backend/seed/people";
import { seededRandom } from "../../src/backend/seed/seeded-random";
import { type ComparedPerson, compared, type NearAnswer, type NearPerson, nearAmong, nearOf } from "../../src/roster";
import { keysOf, namesBeside } from "../../src/roster/near/keys";

const candidatesAtMost = 500;
const nameOf = ({ first, last }: ComparedPerson) => `${last.whole} ${first.whole}`;

function plainly(people: readonly NearPerson[], there: readonly NearPerson[]): [string, NearAnswer][] {
  const asking = new Map<string, NearPerson[]>();
  for (const person of people) {
    for (const key of keysOf(compared(person), true)) asking.set(key, [...(asking.get(key) ?? []), person]);
  }
  const candidates = new Map<NearPerson, Set<ComparedPerson>>();
  const all = there.map(compared);
  for (const person of all) {
    for (const asker of [...keysOf(person, false)].flatMap((key) => asking.get(key) ?? [])) {
      const found = candidates.get(asker) ?? new Set();
      candidates.set(asker, found);
      if (found.size < candidatesAtMost) found.add(person);
    }
  }
  const count = (one: ComparedPerson) => all.filter((other) => nameOf(other) === nameOf(one)).length;
  return [...candidates]
    .map(([person, found]): [string, NearAnswer] => [person.key, nearAmong(person, [...found], count)])
    .filter(([, { outcome }]) => outcome !== "none");
}

const known = fc.constantFrom(
  "Jonathan",
  "Jon",
  "María",
  "Maria José",
  "Ruiz",
  "Ruis",
  "Ruiz-Peña",
  "de la Peña Jr.",
  "#3",
  "y".repeat(40),
);
const any = fc.string({ unit: fc.constantFrom(..."aehnñsz -"), maxLength: 6 });
/** Names that are often the same, or a slip apart. */
const name = fc.oneof({ weight: 5, arbitrary: known }, any).chain((text) =>
  fc.oneof(
    fc.constant(text),
    fc.nat(text.length).map((at) => text.slice(0, at) + text.slice(at + 1)),
    fc
      .tuple(fc.nat(text.length), fc.constantFrom(..."aeszx"))
      .map(([at, letter]) => text.slice(0, at) + letter + text.slice(at)),
  ),
);
const oneOf = (...texts: string[]) => fc.constantFrom(...texts);
const person = fc.record({
  userId: oneOf("", "0012", "12", "99001"),
  role: oneOf("", "Student", "Teacher"),
  firstName: name,
  lastName: name,
  gradeLevel: oneOf("", "K", "1", "5"),
  email: oneOf("", "ana.ruiz@a.example", "ana.ruiz@b.example"),
});
const people = (most: number) =>
  fc
    .array(person, { minLength: 1, maxLength: most, size: "max" })
    .map((all) => all.map((one, at): NearPerson => ({ key: `p${at}`, ...one })));

test("B-11: whoever shares a key of names with somebody who is looked for is not left out", () => {
  let shared = 0;
  fc.assert(
    fc.property(people(4), people(20), (asked, there) => {
      const askers = asked.map(compared);
      const keys = new Set(askers.flatMap((one) => [...keysOf(one, true)]).filter((key) => !/^[ue] /.test(key)));
      const namesOf = namesBeside(askers);
      for (const one of there.map(compared)) {
        const meets = [...keysOf(one, false)].some((key) => keys.has(key));
        if (!meets) continue;
        shared += 1;
        expect([one, namesOf(one.firstName, one.lastName).mayMeet]).toEqual([one, true]);
      }
    }),
    { numRuns: 1_500 },
  );
  expect(shared).toBeGreaterThan(150);
});

test("B-11: the same answers in the same order as by the keys of everybody, of any names", () => {
  fc.assert(
    fc.property(people(6), people(30), (asked, there) => {
      expect([...nearOf(asked, there)]).toEqual(plainly(asked, there));
    }),
    { numRuns: 300 },
  );
});

test("B-11: of a school and its new people, too, and nearly nobody's keys are made", () => {
  const grades = ["K", "1", "2", "3", "4", "5"];
  const accounts = makeAccounts([{ id: "s", name: "School", grades }], 1_500, seededRandom(5)).map(
    ({ guid, ...one }): NearPerson => ({ key: guid, ...one }),
  );
  const asked = accounts.filter((_, at) => at % 100 === 0).map((one, at) => ({ ...one, userId: `N-${at}` }));
  const answers = [...nearOf(asked, accounts)];
  expect(answers.length).toBeGreaterThan(10);
  expect(answers).toEqual(plainly(asked, accounts));
  const namesOf = namesBeside(asked.map(compared));
  const met = accounts.filter(({ firstName, lastName }) => namesOf(firstName, lastName).mayMeet);
  expect(met.length).toBeLessThan(accounts.length / 5);
});
