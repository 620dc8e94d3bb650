import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { makeDistrict } from "../../../src/backend/seed/district";
import { readOptions, UsageError } from "../../../src/backend/seed/options";
import { peopleOf, writePeople } from "../../../src/backend/seed/people-file";
import { peopleSchema } from "../../../src/contract";

const today = "2026-11-23";

describe("the seed command", () => {
  test("makes 5 schools and 2,500 accounts unless told otherwise", () => {
    expect(readOptions([], today)).toEqual({ schools: 5, accounts: 2500, seed: 1, today });
    const given = ["--accounts", "10000", "--schools=20", "--seed", "42", "--today", "2027-08-01"];
    expect(readOptions(given, today)).toEqual({ schools: 20, accounts: 10_000, seed: 42, today: "2027-08-01" });
  });

  test.each([
    [["--accounts", "many"], "--accounts has to be a whole number from 5 to 2,000,000: many"],
    [["--accounts", "4"], "--accounts has to be a whole number from 5"],
    [["--accounts", "1e3"], "--accounts has to be"],
    [["--schools", "0"], "--schools has to be a whole number from 1 to 5,000: 0"],
    [["--seed", "1.5"], "--seed has to be"],
    [["--today", "2026-02-30"], "--today has to be a day written YYYY-MM-DD: 2026-02-30"],
    [["--account", "5"], "--account"],
    [["25"], "25"],
  ])("says what is wrong with %p, and how it is used", (args, sentence) => {
    expect(() => readOptions(args, today)).toThrow(UsageError);
    expect(() => readOptions(args, today)).toThrow(sentence);
    expect(() => readOptions(args, today)).toThrow("npm run seed --");
  });
});

describe("the people of the workbench", () => {
  const { people } = makeDistrict({ seed: 1, accounts: 10, schools: 3, today });

  test("S-2, S-3: are said with level, roles and the schools that are there", () => {
    const listed = peopleOf(people, ["school-001", "school-002"]);
    const of = (mailbox: string) => listed.find((person) => person.email === `${mailbox}@riverbend.example`);
    expect(of("district")).toMatchObject({
      level: "district",
      roles: ["administrator"],
      schools: ["school-001", "school-002"],
    });
    expect(of("tomas")).toMatchObject({ level: "school", schools: ["school-002"] });
    expect(of("grace")).toMatchObject({ level: "school", roles: ["administrator", "teacher"] });
    expect(of("reporting")).toMatchObject({ level: "reporting", roles: ["administrator"] });
    expect(of("curriculum")).toMatchObject({ level: "curriculum", roles: ["administrator"] });
    expect(of("teacher")).toMatchObject({ level: null, roles: ["teacher"] });
  });

  test("are written whole, again and again, and leave nothing beside", () => {
    const directory = mkdtempSync(join(tmpdir(), "rollbook-people-"));
    try {
      writePeople(directory, []);
      const file = writePeople(join(directory), peopleOf(people, ["school-001"]));
      expect(peopleSchema.parse(JSON.parse(readFileSync(file, "utf8")))).toHaveLength(people.length);
      expect(readdirSync(directory)).toEqual(["people.json"]);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
