/** The people of the sample district, who may be signed in here. The seed writes the list; it is read again each time, so a new district shows. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Person, peopleSchema } from "../../contract";

export function readPeople(dataDirectory: string): readonly Person[] {
  const file = join(dataDirectory, "people.json");
  return existsSync(file) ? peopleSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : [];
}

export function findPerson(people: readonly Person[], email: string): Person | undefined {
  const wanted = email.trim().toLowerCase();
  return people.find((person) => person.email.toLowerCase() === wanted);
}
