/** The people of a feed: whoever is a student or a teacher and still there, each once; the others are counted. */
import type { Role } from "../roster";
import type { ClassLine, FeedAnswers, FeedPerson, Leaver, PersonValues } from "./feed";
import type { Format } from "./format";
import type { Grades } from "./grades";
import type { FeedNotes } from "./note";
import { Statuses } from "./statuses";
import type { FeedLineOfFile, TableOfFeed } from "./table-reader";
import { placeOf, roleBy, splitName } from "./words";

/** Somebody while they are put together: what other tables say of them is added. */
export interface PersonInHand {
  readonly own: string;
  readonly file: string;
  readonly row: number;
  readonly values: Omit<PersonValues, "role" | "gradeLevel">;
  role: Role | null;
  /** What their list is taken for: theirs where nobody says otherwise. */
  readonly inferred: Role | null;
  /** What they are where that is neither; "" while nobody has said. */
  otherRole: string;
  /** Only an enrolment has said the role. */
  saidByEnrolment: boolean;
  grade: string;
  readonly schools: Set<string>;
  readonly lines: ClassLine[];
  /** Their own rows' lines, each once. */
  readonly said: Set<string>;
}

const rowsNamed = 20;
const leaversNamed = 50;

export class People {
  private readonly format: Format;
  private readonly answers: FeedAnswers;
  private readonly notes: FeedNotes;
  readonly all: PersonInHand[] = [];
  private readonly byKey = new Map<string, PersonInHand>();
  private readonly said = new Map<string, PersonInHand>();
  private readonly gone = new Map<string, Leaver>();
  private readonly unsure = new Map<string, Leaver>();
  private readonly statuses: Statuses;
  private readonly schoolNames = new Map<string, string>();
  private repeated = 0;
  private withoutId = 0;

  constructor(format: Format, answers: FeedAnswers, notes: FeedNotes) {
    this.format = format;
    this.answers = answers;
    this.notes = notes;
    this.statuses = new Statuses(answers.present ?? [], format.anyHeaders === true);
  }

  /** Names of schools as the people's own rows give them. */
  get namedSchools(): ReadonlyMap<string, string> {
    return this.schoolNames;
  }

  addTable(table: TableOfFeed): void {
    const nameless: number[] = [];
    let namelessCount = 0;
    let split = 0;
    for (const line of table.lines(this.notes)) {
      const values = this.valuesOf(line, table);
      const names = this.namesOf(line);
      if (names.split) split += 1;
      const { firstName, lastName } = names;
      if (firstName === "" && lastName === "" && values.userId === "" && values.email === "") {
        namelessCount += 1;
        if (nameless.length < rowsNamed) nameless.push(line.row);
      } else this.add(line, table, { ...values, firstName, lastName });
    }
    const { file } = table.table;
    if (namelessCount > 0)
      this.notes.add({
        code: "feed.person_nameless",
        facts: { file, count: namelessCount, rows: nameless.join(", ") },
      });
    if (split > 0)
      this.notes.add({ code: "feed.names_split", facts: { header: table.headerOf("fullName"), count: split } });
    this.tellUserId(table);
  }

  private valuesOf(line: FeedLineOfFile, table: TableOfFeed) {
    const chosen = this.answers.userIdFrom === undefined ? "" : line.value("chosenUserId");
    const userId = chosen === "" ? line.value("userId") : chosen;
    if (userId !== "" && userId !== line.value("userIdFirst") && table.has("userIdFirst")) this.withoutId += 1;
    return {
      userGuid: line.value("userGuid"),
      userId,
      email: line.value("email"),
      username: line.value("username"),
      password: this.format.passwords === true ? line.value("password") : "",
    };
  }

  private namesOf(line: FeedLineOfFile): { firstName: string; lastName: string; split: boolean } {
    const [firstName, lastName] = [line.value("firstName"), line.value("lastName")];
    const full = firstName === "" && lastName === "" ? line.value("fullName") : "";
    return full === "" ? { firstName, lastName, split: false } : { ...splitName(full), split: true };
  }

  private tellUserId(table: TableOfFeed): void {
    const header = this.answers.userIdFrom ?? table.headerOf("userId");
    if (header === "" || this.format.passwords === true) return;
    const otherwise = table.headerOf("userId", this.answers.userIdFrom === undefined ? 1 : 0);
    const more = otherwise === "" || this.withoutId === 0 ? {} : { otherwise, count: this.withoutId };
    this.notes.add({ code: "feed.user_id_from", facts: { header, ...more } });
    this.withoutId = 0;
  }

  private schoolsOf(line: FeedLineOfFile): readonly string[] {
    const name = line.value("schoolName");
    const ids = line.all("school");
    const [only] = ids;
    if (name !== "") this.schoolNames.set(ids.length === 1 && only !== undefined ? only : name, name);
    return ids.length > 0 ? ids : name === "" ? [] : [name];
  }

  private add(line: FeedLineOfFile, table: TableOfFeed, values: PersonInHand["values"]): void {
    const { shape } = table;
    const key = line.value("key");
    const place = table.has("place") ? placeOf(line.value("place")) : null;
    const said = line.value("role");
    const ofShape = table.has("role") ? null : (shape.role ?? null);
    // Of any list it is a guess, however good, and is told as one.
    const known = this.format.anyHeaders === true ? null : ofShape;
    const role = said === "" ? (place?.role ?? known) : roleBy(said, this.format.roles);
    const schools = [...this.schoolsOf(line)];
    if (schools.length === 0 && place !== null && place.school !== "") {
      schools.push(place.school);
      this.schoolNames.set(place.school, place.school);
    }
    const own = key === "" ? JSON.stringify(values) : key;
    const presence = this.statuses.read(line, table, place);
    if (presence !== "there") {
      if (said !== "" && role === null) return;
      const { userId, firstName, lastName } = values;
      (presence === "gone" ? this.gone : this.unsure).set(`${shape.role ?? ""}:${own}`, {
        userId,
        firstName,
        lastName,
        role: role ?? ofShape ?? "",
        schools,
      });
      return;
    }
    const grade = line.value("gradeLevel");
    const byClasses = "roleFromClasses" in shape && shape.roleFromClasses === true;
    const person: PersonInHand = {
      own: `${shape.role ?? ""}:${own}`,
      file: table.table.file,
      row: line.row,
      values,
      role: byClasses ? null : role,
      inferred: ofShape,
      otherRole: byClasses ? "staff" : role === null ? said : "",
      saidByEnrolment: false,
      grade: grade === "" ? (place?.grade ?? "") : grade,
      schools: new Set(schools),
      lines: [],
      said: new Set(),
    };
    this.keep(person, key, shape.role, lineOfClass(line, schools[0] ?? ""));
  }

  /** Somebody who stands there twice is one person; who shares an ID with somebody of another name is told, and stays (C-14 judges it). */
  private keep(person: PersonInHand, key: string, role: Role | undefined, line: ClassLine | null): void {
    const { values, grade, role: is, otherRole } = person;
    const sameness = JSON.stringify([role ?? "", key, values, grade, is, otherRole]);
    const before = this.said.get(sameness);
    const one = before ?? person;
    if (before === undefined) {
      this.said.set(sameness, person);
      this.all.push(person);
      const known = key === "" ? undefined : this.byKey.get(person.own);
      if (known !== undefined) {
        this.notes.add({ code: "feed.person_differs", facts: { userId: values.userId === "" ? key : values.userId } });
      }
      if (key !== "") {
        for (const name of [person.own, `:${key}`]) if (!this.byKey.has(name)) this.byKey.set(name, person);
      }
    }
    const [schools, lines] = [one.schools.size, one.lines.length];
    for (const school of person.schools) one.schools.add(school);
    const written = JSON.stringify(line);
    if (line !== null && !one.said.has(written)) {
      one.said.add(written);
      one.lines.push(line);
    }
    if (before !== undefined && one.schools.size === schools && one.lines.length === lines) this.repeated += 1;
  }

  find(role: Role | "", key: string): PersonInHand | undefined {
    return this.byKey.get(`${role}:${key}`);
  }

  isLeaver(role: Role | "", key: string): boolean {
    return [this.gone, this.unsure].some((all) => all.has(`${role}:${key}`));
  }

  /**
   * Who is nobody's pupil or teacher, and who is gone, are counted; a list that does not say who they are is of students. `roleNeeded`: another table of the
   * feed gives every pupil and teacher their role, and whoever has none there is somebody else.
   */
  end(
    grades: Grades,
    roleNeeded: boolean,
  ): { readonly people: FeedPerson[]; readonly leavers: Leaver[]; readonly unsure: Leaver[] } {
    const skipped = new Map<string, { role: string; count: number }>();
    const assumed = new Map<Role, number>();
    let [unknown, none] = [0, 0];
    const people: FeedPerson[] = [];
    for (const person of this.all) {
      if (person.role === null && person.otherRole !== "") {
        const role = person.otherRole.slice(0, 40);
        const counted = skipped.get(role.toLowerCase()) ?? { role, count: 0 };
        counted.count += 1;
        skipped.set(role.toLowerCase(), counted);
        continue;
      }
      if (person.role === null && roleNeeded) {
        none += 1;
        continue;
      }
      const assumes = person.role === null && (this.format.anyHeaders === true || this.answers.role !== undefined);
      const taken = this.answers.role ?? person.inferred ?? "Student";
      if (assumes) assumed.set(taken, (assumed.get(taken) ?? 0) + 1);
      else if (person.role === null) unknown += 1;
      const role = person.role ?? (assumes ? taken : "");
      const gradeLevel = role === "Teacher" ? "" : grades.read(person.grade);
      people.push({
        values: { ...person.values, role, gradeLevel },
        schools: [...person.schools],
        lines: person.lines,
      });
    }
    for (const facts of skipped.values()) this.notes.add({ code: "feed.role_skipped", facts });
    for (const [role, count] of assumed) this.notes.add({ code: "feed.role_assumed", facts: { role, count } });
    if (none > 0) this.notes.add({ code: "feed.role_none", facts: { count: none } });
    if (unknown > 0) this.notes.add({ code: "feed.role_unknown", facts: { count: unknown } });
    if (this.repeated > 0) this.notes.add({ code: "feed.repeated", facts: { count: this.repeated } });
    this.statuses.tell(this.notes);
    return { people, leavers: this.leavers(), unsure: this.notThere(this.unsure) };
  }

  /** Who is gone from one school and there in another is no leaver. */
  private notThere(them: ReadonlyMap<string, Leaver>): Leaver[] {
    const there = new Set(this.all.map(({ own }) => own));
    return [...them].flatMap(([own, one]) => (there.has(own) ? [] : [one]));
  }

  private leavers(): Leaver[] {
    const leavers = this.notThere(this.gone);
    if (leavers.length > 0) {
      const userIds = leavers.slice(0, leaversNamed).map(({ userId }) => userId);
      this.notes.add({ code: "feed.leavers", facts: { count: leavers.length, userIds } });
    }
    return leavers;
  }
}

const classColumns = [
  "classGuid",
  "classId",
  "className",
  "classGradeLevel",
  "classStartDate",
  "classEndDate",
  "masterCode",
] as const;

/** Where the person's own row names a class. */
function lineOfClass(line: FeedLineOfFile, school: string): ClassLine | null {
  const values = Object.fromEntries(classColumns.map((column) => [column, line.value(column)]));
  return classColumns.every((column) => values[column] === "") ? null : { school, courses: [], values };
}
