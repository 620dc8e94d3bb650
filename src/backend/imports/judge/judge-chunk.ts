/** Judges the rows of a chunk one after the other, each seeing what those before it have made, given up and taken. */
import { classDetails } from "../../../roster";
import { makeGuid } from "../../accounts";
import type { Services } from "../../services";
import type { AccountField, ClassChange, ClassRecord } from "../../store";
import { classFieldKey, type OtherRow, type PlannedRow } from "../import-plan";
import { otherRow } from "../plan/other-row";
import { type ChunkFacts, failedTeacherOf } from "./chunk-facts";
import { type Classes, type ClassVerdict, classIdOf, judgeClass } from "./judge-class";
import { judgePerson, type PersonVerdict } from "./judge-person";
import { judgeUndoneClass, judgeUndonePerson } from "./judge-undo";

const uniqueFields = ["userId", "email", "username"] as const;

export interface RowVerdict {
  readonly row: PlannedRow;
  readonly person: PersonVerdict;
  readonly inClass: ClassVerdict;
  /** The account's GUID; null when there is none. */
  readonly guid: string | null;
  /** The class that the person on the row now stands in, as it is. */
  readonly placedIn: ClassRecord | null;
  /** The row says of that class what was not so before this import. */
  readonly classChanged: boolean;
}

/** Gathers, row by row, what a chunk will write. */
export class ChunkJudge {
  readonly judged: RowVerdict[] = [];
  readonly handedOver = new Set<AccountField>();
  readonly classChanges: ClassChange[] = [];
  /** Classes that the chunk has made, changed or given a teacher, by GUID. */
  readonly classes = new Map<string, ClassRecord>();
  /** What the chunk changes of classes, by the text of classFieldKey. */
  readonly changedInClass = new Set<string>();
  readonly #madeClasses = new Map<string, string>();
  readonly #facts: ChunkFacts;
  readonly #services: Services;

  constructor(services: Services, facts: ChunkFacts) {
    this.#services = services;
    this.#facts = facts;
  }

  /** Rows of teachers who are not in their class, by its ID in lower case. */
  get failedTeachers(): ReadonlyMap<string, OtherRow> {
    return this.#facts.failedTeachers;
  }

  get newClasses(): ClassRecord[] {
    return [...this.#madeClasses.values()].flatMap((guid) => this.classes.get(guid) ?? []);
  }

  get changedClasses(): ClassRecord[] {
    return [...new Set(this.classChanges.map((change) => change.guid))].flatMap((guid) => this.classes.get(guid) ?? []);
  }

  add(row: PlannedRow): void {
    const { undo } = this.#facts.plan;
    const person = undo === null ? judgePerson(row, this.#facts) : judgeUndonePerson(row, this.#facts, undo);
    const classes = this.#classesNow();
    const inClass = undo === null ? judgeClass(row, classes) : judgeUndoneClass(row, classes, undo);
    const guid = this.#guidOf(person);
    if (person.kind !== "failed" && guid !== null) {
      this.#facts.met.set(row.person, guid);
      this.#takeNames(person, guid);
    }
    if (row.isTeacher && (person.kind === "failed" || inClass.kind === "failed")) {
      this.#facts.failedTeachers.set(classIdOf(row, classes), otherRow(row.source));
    }
    const placedIn = person.kind === "failed" ? null : this.#place(row, inClass);
    if (placedIn !== null && row.isTeacher) this.#facts.taught.add(placedIn.guid);
    const classChanged = placedIn !== null && this.#saysWhatChanged(row, placedIn);
    this.judged.push({ row, person, inClass, guid, placedIn, classChanged });
  }

  #classesNow(): Classes {
    const { plan } = this.#facts;
    const byGuid = (guid: string) => this.classes.get(guid) ?? plan.classesByGuid.get(guid);
    return {
      byGuid,
      byId: (classId) => {
        const guid = this.#madeClasses.get(classId) ?? plan.classesById.get(classId)?.guid;
        return guid === undefined ? undefined : byGuid(guid);
      },
      failedTeacher: (classId) => failedTeacherOf(this.#facts, classId),
    };
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

  /** Also of a row that repeats what one before it has changed: it stands there because of this import. */
  #saysWhatChanged({ values }: PlannedRow, { guid }: ClassRecord): boolean {
    const before = this.#facts.plan.changedInClass;
    // What a row says of a class that it names by its Class ID alone is not written, so nothing of it is said here either.
    if ((values.classGuid ?? "") === "" || (this.changedInClass.size === 0 && before.size === 0)) return false;
    return classDetails.some(([field]) => {
      const key = classFieldKey(guid, field);
      return (values[field] ?? "") !== "" && (this.changedInClass.has(key) || before.has(key));
    });
  }

  /** Makes or changes the class of a row, for the rows after it to see. */
  #place(row: PlannedRow, inClass: ClassVerdict): ClassRecord | null {
    if (inClass.kind !== "existing" && inClass.kind !== "new") return null;
    if (inClass.kind === "new") {
      const guid = makeGuid(this.#services.random);
      const made = { ...inClass.values, guid, masterCodes: [], hasTeacher: row.isTeacher, students: 0 };
      this.#madeClasses.set(made.classId.toLowerCase(), guid);
      this.classes.set(guid, made);
      return made;
    }
    const { before } = inClass;
    const after = { ...inClass.after, hasTeacher: before.hasTeacher || row.isTeacher };
    for (const [field, kept] of classDetails) {
      const [oldValue, newValue] = [before[kept], after[kept]];
      if (oldValue === newValue) continue;
      this.classChanges.push({ guid: before.guid, row: row.source.row, field, oldValue, newValue });
      this.changedInClass.add(classFieldKey(before.guid, field));
    }
    this.classes.set(before.guid, after);
    return after;
  }
}
