/** Files that an administrator already has, read as a feed: recognised, mapped, and nothing in it that a roster does not need (B-12). */
import type { FileFault } from "../files";
import { fingerprint, gradeMapOf, type Role } from "../roster";
import { Classes, hasEnded } from "./classes";
import type { Feed, FeedAnswers, FeedSchool } from "./feed";
import type { AnyTable, TableKind } from "./format";
import { formats } from "./formats";
import { Grades } from "./grades";
import { fileKey, headerKey } from "./headers";
import { FeedNotes, type FeedProblem, NoFeed } from "./note";
import { feedFit, type NamedFile, type OpenTable, openFiles } from "./open-files";
import { People, type PersonInHand } from "./people";
import { type Recognised, recognise } from "./recognise";
import { TableOfFeed } from "./table-reader";
import { isGone, isSchool, roleBy } from "./words";

export type FeedReading =
  | { readonly ok: true; readonly feed: Feed; readonly about: FeedAbout }
  | { readonly ok: false; readonly problems: readonly (FeedProblem | FileFault)[] };

/** Of the table with the people. */
export interface FeedAbout {
  readonly sheet?: string;
  readonly readAs?: string;
  readonly headerRow: number;
}

/** Where somebody has said which column is the User ID, it comes first. */
function withAnswers(shape: AnyTable, table: OpenTable, answers: FeedAnswers): AnyTable {
  if (shape.kind !== "people") return shape;
  const { userIdFrom } = answers;
  const chosen = table.header.find((one) => userIdFrom !== undefined && headerKey(one) === headerKey(userIdFrom));
  const first = shape.columns.userId;
  const columns = {
    ...shape.columns,
    ...(chosen === undefined ? {} : { chosenUserId: chosen }),
    ...(first === undefined ? {} : { userIdFirst: chosen ?? (typeof first === "string" ? first : (first[0] ?? "")) }),
  };
  return { ...shape, columns };
}

/** A role that somebody has at a school. */
interface RoleGiven {
  readonly role: Role;
  readonly second: boolean;
  readonly schools: readonly string[];
  readonly grade: string;
}

/** OneRoster's roleType, or what SDS says of isPrimary. */
const isSecond = (rank: string): boolean => ["secondary", "false"].includes(rank.trim().toLowerCase());

class FeedReader {
  private readonly found: Recognised;
  private readonly answers: FeedAnswers;
  private readonly notes: FeedNotes;
  private readonly tables: readonly TableOfFeed[];

  constructor(found: Recognised, answers: FeedAnswers, notes: FeedNotes) {
    this.found = found;
    this.answers = answers;
    this.notes = notes;
    const leaves = found.format.usernamesWhenAsked === true && answers.usernames !== true;
    const unwanted = new Set(leaves ? ["username"] : []);
    this.tables = found.tables.map(
      ({ table, shape }) => new TableOfFeed(table, withAnswers(shape, table, answers), unwanted),
    );
  }

  private kind(kind: TableKind): readonly TableOfFeed[] {
    return this.tables.filter(({ shape }) => shape.kind === kind);
  }

  readerOf(table: OpenTable): TableOfFeed | undefined {
    return this.tables.find((one) => one.table === table);
  }

  /** Names of schools by key; organizations above schools are none. */
  private schools(): { readonly names: Map<string, string>; readonly others: ReadonlySet<string> } {
    const names = new Map<string, string>();
    const others = new Set<string>();
    for (const table of this.kind("schools")) {
      for (const line of table.lines(this.notes)) {
        const key = line.value("key");
        if (isGone(line.value("status")) || !isSchool(line.value("type"))) others.add(key);
        else names.set(key, line.value("name"));
      }
    }
    return { names, others };
  }

  private addRoles(people: People): void {
    const given = new Map<PersonInHand, RoleGiven[]>();
    for (const table of this.kind("roles")) {
      for (const line of table.lines(this.notes)) {
        const person = people.find("", line.value("person"));
        if (person === undefined || isGone(line.value("status"))) continue;
        if (hasEnded(line.value("end"), this.answers.today)) continue;
        const said = line.value("role");
        const role = roleBy(said, this.found.format.roles);
        if (role === null) {
          if (person.role === null) person.otherRole = said;
          continue;
        }
        const second = isSecond(line.value("rank"));
        const one = { role, second, schools: line.all("school"), grade: line.value("gradeLevel") };
        given.set(person, [...(given.get(person) ?? []), one]);
      }
    }
    let passedOver = 0;
    for (const [person, all] of given) {
      const first = all.filter(({ second }) => !second);
      const used = first.length > 0 ? first : all;
      const isTeacher = person.role === "Teacher" || used.some(({ role }) => role === "Teacher");
      person.role = isTeacher ? "Teacher" : "Student";
      person.otherRole = "";
      for (const { role, second, schools, grade } of all) {
        // A pupil who helps to teach is a pupil, and at no school besides their own.
        if (second && first.length > 0 && role !== person.role) {
          passedOver += 1;
          continue;
        }
        for (const school of schools) person.schools.add(school);
        if (person.grade === "" && role === "Student") person.grade = grade;
      }
    }
    if (passedOver > 0) this.notes.add({ code: "feed.role_second", facts: { count: passedOver } });
  }

  read(): Feed {
    const { format } = this.found;
    const people = new People(format, this.answers, this.notes);
    const grades = new Grades(gradeMapOf(this.answers.gradeMap), gradeMapOf(this.answers.gradesTold));
    const classes = new Classes(this.notes, this.answers.today);
    const { names, others } = this.schools();
    for (const table of this.kind("people")) people.addTable(table);
    this.addRoles(people);
    let staff = 0;
    for (const table of this.kind("staff")) for (const _ of table.lines(this.notes)) staff += 1;
    if (staff > 0) this.notes.add({ code: "feed.role_skipped", facts: { role: "staff", count: staff } });
    for (const table of this.kind("terms")) classes.addTerms(table);
    for (const table of this.kind("courses")) classes.addCourses(table);
    for (const table of this.kind("classes")) classes.addClasses(table);
    classes.place(this.kind("enrolments"), people, grades);
    for (const { schools } of people.all) {
      for (const school of schools) if (others.has(school)) schools.delete(school);
    }
    const { people: all, leavers, unsure } = people.end(grades, this.kind("roles").length > 0);
    grades.tell(this.notes);
    this.tellLeft();
    const onlyChanges = this.hasOnlyChanges();
    const schools = schoolsOf(all, new Map([...people.namedSchools, ...names]));
    for (const { id, name, students, teachers } of schools) {
      this.notes.add({ code: "feed.school", facts: { school: name, id, students, teachers } });
    }
    const columns = this.tables.flatMap((table) => table.uses());
    return { format: format.id, schools, people: all, leavers, unsure, columns, headers: "", onlyChanges, notes: [] };
  }

  /** What was not read, by table. */
  private tellLeft(): void {
    const { format, tables, left } = this.found;
    const leaves = format.usernamesWhenAsked === true && this.answers.usernames !== true;
    for (const [at, table] of this.tables.entries()) {
      const shape = tables[at]?.shape;
      const asked = leaves && shape?.kind === "people" ? shape.columns.username : undefined;
      const header = table.table.header.find(
        (one) => asked !== undefined && headerKey(one) === headerKey(String(asked)),
      );
      if (header !== undefined) this.notes.add({ code: "feed.usernames_left", facts: { header } });
      const headers = table.dropped().filter((one) => one !== header);
      if (headers.length === 0) continue;
      this.notes.add({
        code: "feed.columns_dropped",
        facts: { file: table.table.file, count: headers.length, headers },
      });
    }
    for (const { file } of left) this.notes.add({ code: "feed.file_not_needed", facts: { file } });
  }

  /** OneRoster's manifest says of each file whether all of it is there, or what has changed since. */
  private hasOnlyChanges(): boolean {
    const manifest = this.found.left.find(
      ({ file, keys }) => fileKey(file) === "manifest" && keys.includes("propertyname"),
    );
    if (manifest === undefined) return false;
    let isDelta = false;
    for (const lines of manifest.lines()) {
      for (const { cells } of lines) {
        const [name = "", value = ""] = cells.map((cell) => cell.trim().toLowerCase());
        if (name === "file.users" && value === "delta") isDelta = true;
      }
    }
    if (isDelta) this.notes.add({ code: "feed.only_changes", facts: {} });
    return isDelta;
  }
}

type Counted = { -readonly [Key in keyof FeedSchool]: FeedSchool[Key] };

function schoolsOf(people: Feed["people"], names: ReadonlyMap<string, string>): FeedSchool[] {
  const counted = new Map(
    [...names].map(([id, name]) => [id, { id, name, students: 0, teachers: 0 } as Counted] as const),
  );
  for (const { schools, values } of people) {
    for (const id of schools) {
      const school = counted.get(id) ?? { id, name: id, students: 0, teachers: 0 };
      counted.set(id, school);
      if (values.role === "Student") school.students += 1;
      if (values.role === "Teacher") school.teachers += 1;
    }
  }
  return [...counted.values()].filter(({ students, teachers }) => students + teachers > 0);
}

function aboutOf({ tables }: Recognised, ofTables: (table: OpenTable) => TableOfFeed | undefined): FeedAbout {
  const people = tables.find(({ shape }) => shape.kind === "people");
  const end = people === undefined ? null : ofTables(people.table)?.end;
  if (end?.ok !== true) return { headerRow: 1 };
  const { sheet, readAs, headerRow } = end.about;
  return { headerRow, ...(sheet === undefined ? {} : { sheet }), ...(readAs === undefined ? {} : { readAs }) };
}

/** Whatever the order of tables and columns, and whatever the files are called. */
const markOfHeaders = (tables: readonly OpenTable[]) =>
  fingerprint(
    JSON.stringify(
      tables
        .map(({ keys }) =>
          [...keys]
            .filter((key) => key !== "")
            .sort()
            .join("\n"),
        )
        .sort(),
    ),
  );

/** The headers of what was dropped, for whoever has to say what they mean or has said it before; nothing below them is read. */
export function headersOfFiles(files: readonly NamedFile[]): {
  readonly mark: string;
  readonly tables: readonly { readonly file: string; readonly headers: readonly string[] }[];
} {
  const { tables } = openFiles(files, feedFit(formats));
  return { mark: markOfHeaders(tables), tables: tables.map(({ file, header }) => ({ file, headers: header })) };
}

/** `files` are what was dropped together: a zip, or the files of a set. */
export function readFeed(files: readonly NamedFile[], answers: FeedAnswers = {}): FeedReading {
  const notes = new FeedNotes();
  const { tables, faults } = openFiles(files, feedFit(formats));
  const [fault] = faults;
  if (tables.length === 0 && fault !== undefined) return { ok: false, problems: faults.map((one) => one.fault) };
  try {
    const found = recognise(tables, answers.mapping, answers.format);
    const { format } = found;
    const used = found.tables.map(({ table }) => table.file);
    notes.add({ code: "feed.recognised", facts: { format: format.id, name: format.name, files: used } });
    for (const {
      file,
      fault: { code: reason },
    } of faults)
      notes.add({ code: "feed.file_unreadable", facts: { file, reason } });
    const reader = new FeedReader(found, answers, notes);
    const feed = reader.read();
    if (feed.people.length + feed.leavers.length + feed.unsure.length === 0) {
      throw new NoFeed({ code: "feed.no_people", facts: { file: used[0] ?? "" } });
    }
    const about = aboutOf(found, (table) => reader.readerOf(table));
    return { ok: true, feed: { ...feed, headers: markOfHeaders(tables), notes: notes.all() }, about };
  } catch (error) {
    if (error instanceof NoFeed) return { ok: false, problems: [error.problem] };
    throw error;
  }
}
