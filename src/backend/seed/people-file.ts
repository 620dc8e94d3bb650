/** The people of a sample district as the workbench shows them (`GET /identity/people`). */
import { randomBytes } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Person, peopleSchema } from "../../contract";
import type { SamplePerson } from "./district";

function rolesOf(person: SamplePerson): Person["roles"] {
  return [
    ...(person.type === null ? [] : (["administrator"] as const)),
    ...(person.isTeacher ? (["teacher"] as const) : []),
  ];
}

/** `schoolIds` are the schools that are really there: a district's people have all of them. */
export function peopleOf(people: readonly SamplePerson[], schoolIds: readonly string[]): Person[] {
  return peopleSchema.parse(
    people.map((person) => ({
      email: person.email,
      name: person.name,
      level: person.type === "organization" ? person.level : person.type,
      roles: rolesOf(person),
      schools: schoolIds.filter((id) => person.level === "district" || person.schoolIds.includes(id)),
    })),
  );
}

/** Written beside and moved into place: the workbench may read it at any moment, and the seed may be killed at any. */
export function writePeople(directory: string, people: readonly Person[]): string {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, "people.json");
  const unfinished = `${file}.${randomBytes(4).toString("hex")}`;
  writeFileSync(unfinished, `${JSON.stringify(people, null, 2)}\n`);
  renameSync(unfinished, file);
  return file;
}
