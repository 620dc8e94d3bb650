/** The temporary-password radar (B-13): everybody is counted once a class, and new slips are for just those who need one. Pure. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { PersonSignIn } from "../../src/contract";
import { radarOf } from "../../src/sidebar/later/radar";

const day = 86_400_000;
const made = Date.parse("2026-08-03T08:00:00Z");
const until = new Date(made + 90 * day).toISOString();
const person = (userGuid: string, changes: Partial<PersonSignIn> = {}): PersonSignIn => ({
  userGuid,
  username: userGuid,
  firstName: "Noa",
  lastName: "Sol",
  role: "Student",
  gradeLevel: "3",
  classes: [{ classGuid: "class-1", className: "Math 3" }],
  password: "temporary",
  temporaryPasswordsUntil: until,
  ...changes,
});
const { temporaryPasswordsUntil: _, ...ofNoEnd } = person("");
const own = (userGuid: string) =>
  ({ ...ofNoEnd, userGuid, password: "permanent", lastSignInAt: "2026-08-20T08:00:00Z" }) as PersonSignIn;

test("B-13: a class says how many have signed in, who never, and when what they have ends: day 76, 89, 90", () => {
  const people = [...Array.from({ length: 22 }, (_, at) => own(`own ${at}`)), person("a"), person("b")];
  const at = (days: number) => radarOf(people, made + days * day)[0];
  expect(at(76)).toMatchObject({ name: "Math 3", signedIn: 22, never: 2, stuck: 0, endsInDays: 14 });
  expect(at(76)?.forSlips.map((one) => one.userGuid)).toEqual(["a", "b"]);
  expect(at(89)?.endsInDays).toBe(1);
  expect(at(90)?.endsInDays).toBe(0);
});

test("B-13: on day 91 what has ended is named as such, first of all classes, and used passwords with it; who has their own keeps it", () => {
  const ended = person("ended", { password: "expired" });
  const used = { ...ofNoEnd, userGuid: "used", password: "used", lastSignInAt: until } as PersonSignIn;
  const other = { classes: [{ classGuid: "class-2", className: "Art" }] };
  const groups = radarOf([person("c", other), ended, used, own("own")], made + 91 * day);
  expect(groups.map(({ name, stuck }) => [name, stuck])).toEqual([
    ["Math 3", 2],
    ["Art", 0],
  ]);
  expect(groups[0]?.forSlips.map((one) => one.userGuid)).toEqual(["ended", "used"]);
});

describe("whoever they are", () => {
  const anybody = fc
    .record({
      role: fc.constantFrom("Student", "Teacher"),
      password: fc.constantFrom("none", "temporary", "expired", "used", "permanent"),
      lastSignInAt: fc.option(fc.constant(until), { nil: undefined }),
      classes: fc.uniqueArray(fc.constantFrom("1", "2", "3"), { maxLength: 3 }),
    })
    .map(
      ({ role, password, lastSignInAt, classes }, userGuid: number | undefined = undefined) =>
        ({
          ...ofNoEnd,
          userGuid: String(userGuid),
          role,
          password,
          ...(lastSignInAt === undefined ? {} : { lastSignInAt }),
          classes: classes.map((one) => ({ classGuid: one, className: `Class ${one}` })),
        }) as PersonSignIn,
    );

  test("B-13: each is in each of their classes once, or among those in none or the teachers; no slip is for a password of their own", () => {
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 60 }), (people) => {
        const groups = radarOf(people, made);
        const places = people.reduce(
          (sum, one) => sum + (one.role === "Teacher" ? 1 : Math.max(1, one.classes.length)),
          0,
        );
        expect(groups.reduce((sum, one) => sum + one.people.length, 0)).toBe(places);
        for (const { people: all, signedIn, never, forSlips } of groups) {
          expect(signedIn + never).toBe(all.length);
          expect(forSlips.some((one) => one.password === "permanent")).toBe(false);
          expect(forSlips.every((one) => all.includes(one))).toBe(true);
        }
      }),
    );
  });
});
