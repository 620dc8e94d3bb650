/**
 * `npm run seed -- --accounts N --schools M [--seed S]`: a sample district in the store that the environment names (DATABASE_URL, or DATA_DIR), and
 * the list of people the workbench can sign in, beside it. A district that is there already is left as it is.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Person, peopleSchema } from "../../contract";
import { readStoreConfig } from "../config";
import { openStore, saveDistrict } from "../store";
import { makeDistrict, type SampleDistrict, type SamplePerson } from "./district";

const usage = "npm run seed -- [--accounts 2500] [--schools 5] [--seed 1]";

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    process.stderr.write(`--${name} has to be a whole number from ${least} to ${most}: ${text}\n${usage}\n`);
    process.exit(2);
  }
  return value;
}

function rolesOf(person: SamplePerson): Person["roles"] {
  return [
    ...(person.type === null ? [] : (["administrator"] as const)),
    ...(person.isTeacher ? (["teacher"] as const) : []),
  ];
}

function schoolsOf(person: SamplePerson, district: SampleDistrict): string[] {
  return person.level === "district" ? district.schools.map((school) => school.id) : [...person.schoolIds];
}

/** The people as the workbench shows them (design 3). */
export function peopleOf(district: SampleDistrict): Person[] {
  return peopleSchema.parse(
    district.people.map((person) => ({
      email: person.email,
      name: person.name,
      level: person.type === "organization" ? person.level : person.type,
      roles: rolesOf(person),
      schools: schoolsOf(person, district),
    })),
  );
}

const { values } = parseArgs({
  options: {
    accounts: { type: "string", default: "2500" },
    schools: { type: "string", default: "5" },
    seed: { type: "string", default: "1" },
    today: { type: "string", default: new Date().toISOString().slice(0, 10) },
  },
});
const schools = wholeNumber("schools", values.schools, 1, 5000);
const accounts = wholeNumber("accounts", values.accounts, schools, 2_000_000);
const seed = wholeNumber("seed", values.seed, 0, 4_294_967_295);
const district = makeDistrict({ seed, accounts, schools, today: values.today });

const store = await openStore(readStoreConfig(process.env));
const saved = await saveDistrict(store, district);
await store.close();

const directory = process.env.DATA_DIR ?? ".data";
mkdirSync(directory, { recursive: true });
writeFileSync(join(directory, "people.json"), `${JSON.stringify(peopleOf(district), null, 2)}\n`);

const number = (count: number) => count.toLocaleString("en-US");
process.stdout.write(
  saved
    ? `${district.organization.name}: ${number(schools)} schools, ${number(accounts)} accounts, ${number(district.classes.length)} classes\n`
    : `${district.organization.name} is in the store already; it was left as it is. To start over, delete ${directory}.\n`,
);
