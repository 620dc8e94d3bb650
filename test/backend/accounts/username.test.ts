import { randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { makeUsername, type RandomSource, usernameStem } from "../../../src/backend/accounts";
import { namePools } from "../../../src/backend/seed/names";
import { checkRow } from "../../../src/roster";

const random: RandomSource = (bytes) => randomBytes(bytes);
const free = () => false;
const usernameOf = (firstName: string, lastName: string) => makeUsername({ firstName, lastName }, free, random);

/** Names as people type them, and what else may stand in a cell. */
const anyName = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(...namePools.flatMap((pool) => [...pool.firstNames, ...pool.lastNames])),
  fc.string({ unit: fc.constantFrom(..."aeiosStuckfdDnpEÑß’'-. ") }),
);

describe("generated usernames", () => {
  test.each([
    ["Emma", "Smith", "esmith"],
    ["María José", "Núñez Ibáñez", "mnunezibanez"],
    ["Łukasz", "Groß", "lgross"],
    ["D'Angelo", "O’Brien-Smith", "dobriensmith"],
    ["Đức", "Nguyễn", "dnguyen"],
    ["Søren", "Jørgensen", "sjorgensen"],
    ["Ana", "de la Cruz", "adelacruz"],
    ["T.J.", "St. John", "tstjohn"],
    ["Zoë", "Yılmaz", "zyilmaz"],
    ["ﬁona", "Ｓｍｉｔｈ", "fsmith"],
  ])("S-11: %s %s becomes %s", (firstName, lastName, expected) => {
    expect(usernameOf(firstName, lastName)).toBe(expected);
  });

  test("S-11, C-7: a name too short for an initial and a surname is written out, or gets a number", () => {
    expect(usernameOf("Li", "Wu")).toBe("li.wu");
    expect(usernameOf("Thảo", "Lê")).toBe("thao.le");
    expect(usernameOf("J", "O")).toMatch(/^jo[2-9]\d\d$/);
    expect(usernameOf("李", "Wang")).toBe("wang2");
  });

  test("S-11: a name without a Latin letter still gets a username", () => {
    expect(usernameOf("李", "王")).toBe("user2");
    expect(usernameOf("", "")).toBe("user2");
  });

  test("S-11: an initial never joins a surname into a rude word", () => {
    expect(usernameOf("Tomás", "Itus")).toBe("tomas.itus");
    expect(usernameOf("Sam", "Lutz")).toBe("sam.lutz");
    expect(usernameOf("Ana", "Nalwa")).toBe("ana.nalwa");
    expect(usernameOf("Maria", "Mas Sola")).toBe("maria.mas.sola");
    expect(usernameOf("Inés", "Vargas-Soto")).toBe("ines.vargas.soto");
  });

  test("S-11: a surname is no rude word, however it is spelled", () => {
    expect(usernameOf("Ava", "Mitchell")).toBe("amitchell");
    expect(usernameOf("Omar", "Al-Hassan")).toBe("oalhassan");
    expect(usernameOf("Emma", "Dickson")).toBe("edickson");
    expect(usernameOf("Yui", "Takeshita")).toBe("ytakeshita");
  });

  test("S-11: a prank in the name is not repeated", () => {
    expect(usernameOf("Seymour", "Shit")).toBe("user2");
    expect(usernameOf("Fuck", "Wu")).toMatch(/^fwu[2-9]\d$/);
  });

  test("S-11: of people with one name, the first go 2 to 9 and the others get a random number that grows as it must", () => {
    const taken = new Set<string>();
    const made = Array.from({ length: 2000 }, () => {
      const username = makeUsername({ firstName: "Juan", lastName: "García" }, (one) => taken.has(one), random);
      taken.add(username);
      return username;
    });
    expect(made.slice(0, 9)).toEqual(["jgarcia", ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => `jgarcia${number}`)]);
    expect(new Set(made).size).toBe(2000);
    expect(made.every((username) => /^jgarcia\d{0,6}$/.test(username))).toBe(true);
    expect(made.some((username) => /69|666|420/.test(username))).toBe(false);
  });

  test("S-11: a free one is found although a whole platform has the name, in few questions", () => {
    let questions = 0;
    const almostAll = (candidate: string) => {
      questions += 1;
      return /^\D+\d{0,6}$/.test(candidate);
    };
    expect(makeUsername({ firstName: "Juan", lastName: "García" }, almostAll, random)).toMatch(/^jgarcia\d{7}$/);
    expect(questions).toBeLessThan(100);
  });

  test("S-11, C-7: any name gives a username that the rules take, nobody has, and one stem finds", () => {
    fc.assert(
      fc.property(anyName, anyName, fc.nat({ max: 40 }), (firstName, lastName, others) => {
        const taken = new Set<string>();
        for (let index = 0; index <= others; index += 1) {
          const username = makeUsername({ firstName, lastName }, (candidate) => taken.has(candidate), random);
          expect(taken.has(username)).toBe(false);
          taken.add(username);
          expect(username.startsWith(usernameStem({ firstName, lastName }))).toBe(true);
          const { values, findings } = checkRow({ row: 2, stored: null, values: { username } });
          expect(findings.filter((one) => one.field === "username")).toEqual([]);
          expect(values.username).toBe(username);
        }
      }),
      { numRuns: 150 },
    );
  });
});
