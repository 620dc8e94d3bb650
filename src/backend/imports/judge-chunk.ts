/** Judges the rows of a chunk one after the other, each seeing what those before it have made, given up and taken. */
import { makeGuid } from "../accounts";
import type { Services } from "../services";
import type { AccountField, ClassRecord } from "../store";
import type { ChunkFacts } from "./chunk-facts";
import { type ClassVerdict, judgeClass } from "./judge-class";
import { judgePerson, type PersonVerdict } from "./judge-person";
import type { PlannedRow } from "./plan";

const uniqueFields = ["userId", "email", "username"] as const;

export interface JudgedRow {
  readonly row: PlannedRow;
  readonly person: PersonVerdict;
  readonly inClass: ClassVerdict;
  /** The account's GUID; null when there is none. */
  readonly guid: string | null;
  readonly classGuid: string | null;
}

/** Gathers, row by row, what a chunk will write. */
export class ChunkJudge {
  readonly judged: JudgedRow[] = [];
  readonly classes = new Map<string, ClassRecord>();
  readonly handedOver = new Set<AccountField>();
  readonly #facts: ChunkFacts;
  readonly #services: Services;
  readonly #today: string;

  constructor(services: Services, facts: ChunkFacts) {
    this.#services = services;
    this.#facts = facts;
    this.#today = services.now().toISOString().slice(0, 10);
  }

  add(row: PlannedRow): void {
    const person = judgePerson(row, this.#facts);
    const inClass = judgeClass(row, this.#facts.plan, this.classes, this.#today);
    const guid = this.#guidOf(person);
    if (person.kind !== "failed" && guid !== null) {
      this.#facts.met.set(row.person, guid);
      this.#takeNames(person, guid);
    }
    const classGuid = person.kind === "failed" ? null : this.#classGuidOf(inClass, person);
    this.judged.push({ row, person, inClass, guid, classGuid });
  }

  #guidOf(person: PersonVerdict): string | null {
    if (person.kind === "create") return makeGuid(this.#services.random);
    return person.kind === "update" ? person.account.guid : person.guid;
  }

  /** The next rows see the names as they will be: what one gives up another may take. */
  #takeNames(person: PersonVerdict, guid: string): void {
    if (person.kind !== "create" && person.kind !== "update") return;
    for (const field of uniqueFields) {
      const owners = this.#facts.owners[field];
      const before = person.kind === "update" ? person.account[field].toLowerCase() : "";
      const after = person.values[field].toLowerCase();
      if (before === after) continue;
      if (owners.get(before) === guid) {
        owners.delete(before);
        this.handedOver.add(field);
      }
      if (after !== "") owners.set(after, guid);
    }
  }

  #classGuidOf(inClass: ClassVerdict, person: PersonVerdict): string | null {
    if (inClass.kind === "existing") return inClass.guid;
    if (inClass.kind !== "new") return null;
    const guid = makeGuid(this.#services.random);
    const isTeacher = (person.kind === "create" || person.kind === "update") && person.values.role === "Teacher";
    this.classes.set(inClass.values.classId.toLowerCase(), {
      ...inClass.values,
      guid,
      masterCodes: [],
      hasTeacher: isTeacher,
    });
    return guid;
  }
}
