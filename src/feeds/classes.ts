/** Classes of a feed, and who is in which: every enrolment becomes a line of that person (B-19). */
import { iso, readDate } from "../roster";
import type { ClassLine } from "./feed";
import type { Grades } from "./grades";
import type { FeedNotes } from "./note";
import type { People } from "./people";
import type { TableOfFeed } from "./table-reader";
import { isGone, roleBy } from "./words";

interface Span {
  readonly start: string;
  readonly end: string;
}

interface Course {
  readonly code: string;
  readonly name: string;
  readonly span: Span;
}

interface ClassInHand {
  readonly key: string;
  /** As the school knows it; "" where only its key is there. */
  readonly id: string;
  readonly name: string;
  readonly grade: string;
  readonly course: string;
  readonly school: string;
  readonly span: Span;
  readonly teachers: readonly string[];
}

const noSpan: Span = { start: "", end: "" };

/** MM/DD/YYYY where it is a day that can be read; as it stands otherwise, and the rule of dates says what is the matter. */
function dayOf(text: string): string {
  const read = text === "" ? null : readDate(text);
  return read?.ok === true ? read.date : text;
}

/** Whether a last day is over; where nobody has said which day it is, none is. */
export function hasEnded(end: string, today: string | undefined): boolean {
  const day = dayOf(end);
  return today !== undefined && isDay(day) && iso(day) < today;
}

const isDay = (text: string) => /^\d{2}\/\d{2}\/\d{4}$/.test(text);

/** From the first start to the last end. */
function wholeOf(spans: readonly Span[]): Span {
  const [starts, ends] = [spans.map(({ start }) => start), spans.map(({ end }) => end)].map((days) =>
    days.filter(isDay).sort((one, other) => (iso(one) < iso(other) ? -1 : 1)),
  );
  return {
    start: starts?.[0] ?? spans.find(({ start }) => start !== "")?.start ?? "",
    end: ends?.at(-1) ?? spans.find(({ end }) => end !== "")?.end ?? "",
  };
}

export class Classes {
  private readonly notes: FeedNotes;
  private readonly today: string | undefined;
  private readonly terms = new Map<string, Span>();
  private readonly courses = new Map<string, Course>();
  private readonly classes = new Map<string, ClassInHand>();
  private readonly ended = new Set<string>();
  private readonly left = { noPerson: 0, noClass: 0, otherRole: 0, ended: 0 };
  private hasTable = false;
  private keyHeader = "";

  constructor(notes: FeedNotes, today: string | undefined) {
    this.notes = notes;
    this.today = today;
  }

  addTerms(table: TableOfFeed): void {
    for (const line of table.lines(this.notes)) {
      if (isGone(line.value("status"))) continue;
      this.terms.set(line.value("key"), { start: dayOf(line.value("start")), end: dayOf(line.value("end")) });
    }
  }

  private spanOfTerms(keys: readonly string[]): Span {
    return wholeOf(keys.flatMap((key) => this.terms.get(key) ?? []));
  }

  /** After terms. */
  addCourses(table: TableOfFeed): void {
    for (const line of table.lines(this.notes)) {
      if (isGone(line.value("status"))) continue;
      const own = { start: dayOf(line.value("start")), end: dayOf(line.value("end")) };
      const terms = this.spanOfTerms(line.all("terms"));
      const span = { start: own.start === "" ? terms.start : own.start, end: own.end === "" ? terms.end : own.end };
      this.courses.set(line.value("key"), { code: line.value("code"), name: line.value("name"), span });
    }
  }

  /** After courses. */
  addClasses(table: TableOfFeed): void {
    this.hasTable = true;
    this.keyHeader = table.headerOf("key");
    for (const line of table.lines(this.notes)) {
      const key = line.value("key");
      if (key === "") continue;
      if (isGone(line.value("status"))) {
        this.ended.add(key);
        continue;
      }
      const course = line.value("course");
      const [terms, known] = [this.spanOfTerms(line.all("terms")), this.courses.get(course)?.span ?? noSpan];
      const own = { start: dayOf(line.value("start")), end: dayOf(line.value("end")) };
      const first = (...days: readonly string[]) => days.find((day) => day !== "") ?? "";
      const before = this.classes.get(key);
      const span = { start: first(own.start, terms.start, known.start), end: first(own.end, terms.end, known.end) };
      const teachers = [...new Set([...(before?.teachers ?? []), ...line.all("teachers")])];
      const name = first(line.value("className"), this.courses.get(course)?.name ?? "");
      const grade = line.value("classGradeLevel");
      // A section that stands there once for each of its terms or teachers is one class.
      if (before === undefined) {
        const [id, school] = [line.value("classId"), line.all("school")[0] ?? ""];
        this.classes.set(key, { key, id, name, grade, course, school, span, teachers });
      } else this.classes.set(key, { ...before, span: wholeOf([before.span, span]), teachers });
    }
  }

  /** A code that several classes of a school share names none of them: then each goes by its own key. */
  private sharedIds(): ReadonlySet<string> {
    const counted = new Map<string, number>();
    for (const { school, id } of this.classes.values()) {
      const named = `${school}\n${id.toLowerCase()}`;
      if (id !== "") counted.set(named, (counted.get(named) ?? 0) + 1);
    }
    return new Set([...counted].flatMap(([named, count]) => (count > 1 ? [named] : [])));
  }

  /** Lines by class, each made once. */
  private linesOf(grades: Grades): ReadonlyMap<string, ClassLine> {
    const shared = this.sharedIds();
    let byKey = 0;
    const lines = new Map<string, ClassLine>();
    for (const { key, id, name, grade, course, school, span } of this.classes.values()) {
      const isShared = shared.has(`${school}\n${id.toLowerCase()}`);
      if (isShared) byKey += 1;
      const known = this.courses.get(course);
      const values = {
        classId: id === "" || isShared ? key : id,
        className: name,
        classGradeLevel: grades.read(grade),
        classStartDate: span.start,
        classEndDate: span.end,
      };
      const courses = [course, known?.code ?? "", known?.name ?? ""].filter((one) => one !== "");
      lines.set(key, { school, courses, values });
    }
    if (byKey > 0) this.notes.add({ code: "feed.class_id_from", facts: { header: this.keyHeader, count: byKey } });
    return lines;
  }

  private unknownClass(key: string): ClassLine {
    const course = this.courses.get(key);
    const values = {
      classId: key,
      className: course?.name ?? "",
      classStartDate: course?.span.start ?? "",
      classEndDate: course?.span.end ?? "",
    };
    return { school: "", courses: [key, course?.code ?? "", course?.name ?? ""].filter((one) => one !== ""), values };
  }

  /** Gives every person their lines. After classes and people. */
  place(tables: readonly TableOfFeed[], people: People, grades: Grades): void {
    const lines = this.linesOf(grades);
    const given = new Set<string>();
    const unknown = new Map<string, ClassLine>();
    const place = (personRole: "" | "Student" | "Teacher", person: string, key: string, role: string): void => {
      const found = people.find(personRole, person);
      if (found === undefined) {
        this.left[people.isLeaver(personRole, person) ? "ended" : "noPerson"] += 1;
        return;
      }
      let line = lines.get(key);
      if (line === undefined && !this.hasTable && key !== "") {
        line = unknown.get(key) ?? this.unknownClass(key);
        unknown.set(key, line);
      }
      if (line === undefined) {
        this.left[this.ended.has(key) ? "ended" : "noClass"] += 1;
        return;
      }
      if (personRole !== "" && found.role === null) {
        found.role = personRole;
        found.otherRole = "";
      }
      const said = role === "" ? null : roleBy(role);
      // A system that says who somebody is only where they are enrolled: a teacher anywhere is a teacher.
      if (
        said !== null &&
        (found.role === null || (found.otherRole === "" && found.saidByEnrolment && said === "Teacher"))
      ) {
        found.role = said;
        found.saidByEnrolment = true;
        found.otherRole = "";
      }
      if (role !== "" && said === null) {
        this.left.otherRole += 1;
        if (found.role === null) found.otherRole = role;
        return;
      }
      if (line.school !== "") found.schools.add(line.school);
      const once = `${found.own}\n${found.row}\n${key}`;
      if (given.has(once)) return;
      given.add(once);
      found.lines.push(line);
    };
    for (const table of tables) {
      for (const line of table.lines(this.notes)) {
        if (isGone(line.value("status")) || hasEnded(line.value("end"), this.today)) {
          this.left.ended += 1;
          continue;
        }
        const key = line.value("class");
        const [person, student, teacher] = [line.value("person"), line.value("student"), line.value("teacher")];
        if (person !== "") place("", person, key, line.value("role"));
        if (student !== "") place("Student", student, key, "");
        if (teacher !== "") place("Teacher", teacher, key, "");
      }
    }
    for (const { key, teachers } of this.classes.values()) {
      for (const teacher of teachers) place("Teacher", teacher, key, "");
    }
    const count = Object.values(this.left).reduce((sum, one) => sum + one, 0);
    if (count > 0) this.notes.add({ code: "feed.enrolments_left", facts: { count, ...this.left } });
  }
}
