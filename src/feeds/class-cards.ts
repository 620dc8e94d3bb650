/** What is incomplete of a class, told once for the class and not for each of its rows (B-19): over any roster rows, whether built or pulled. */
import { iso, type PartialValues, readDate } from "../roster";
import type { Feed } from "./feed";
import type { FeedNote } from "./note";

/** The publisher's own limits of a class, and of a teacher's classes. */
export const studentsAtMost = 50;
export const classesOfTeacherAtMost = 50;

interface ClassCard {
  readonly classId: string;
  className: string;
  start: string;
  end: string;
  readonly students: Set<string>;
  readonly teachers: Set<string>;
  /** Students by Master Code. */
  readonly products: Map<string, Set<string>>;
}

const personOf = ({ userGuid = "", userId = "", email = "", firstName = "", lastName = "" }: PartialValues) =>
  [userGuid, userId.toLowerCase(), email.toLowerCase(), `${firstName} ${lastName}`].find((one) => one.trim() !== "") ??
  "";

function cardsOf(rows: readonly PartialValues[]): ClassCard[] {
  const cards = new Map<string, ClassCard>();
  for (const row of rows) {
    const {
      classGuid = "",
      classId = "",
      className = "",
      classStartDate = "",
      classEndDate = "",
      masterCode = "",
    } = row;
    if (classId === "" && classGuid === "") continue;
    const key = (classId === "" ? classGuid : classId).toLowerCase();
    const card = cards.get(key) ?? {
      classId: classId === "" ? classGuid : classId,
      className,
      start: classStartDate,
      end: classEndDate,
      students: new Set(),
      teachers: new Set(),
      products: new Map(),
    };
    cards.set(key, card);
    if (card.className === "") card.className = className;
    if (card.start === "") card.start = classStartDate;
    if (card.end === "") card.end = classEndDate;
    const person = personOf(row);
    if (row.role === "Teacher") card.teachers.add(person);
    else card.students.add(person);
    if (masterCode === "") continue;
    const having = card.products.get(masterCode) ?? new Set();
    card.products.set(masterCode, having);
    if (row.role !== "Teacher") having.add(person);
  }
  return [...cards.values()];
}

/** A Master Code that the school holds, and until when: YYYY-MM-DD. */
export interface HeldProduct {
  readonly masterCode: string;
  readonly endDate: string;
}

export interface Holdings {
  readonly held: readonly HeldProduct[];
  /** YYYY-MM-DD */
  readonly today: string;
}

/** What the school does not hold, and what has ended, of the Master Codes of a class. */
function* productNotes({ classId, className, products }: ClassCard, { held, today }: Holdings): Generator<FeedNote> {
  const endOf = new Map(held.map(({ masterCode, endDate }) => [masterCode.toLowerCase(), endDate] as const));
  for (const masterCode of products.keys()) {
    const endDate = endOf.get(masterCode.toLowerCase());
    const facts = { classId, className, masterCode };
    if (endDate === undefined) yield { code: "feed.class_product_unknown", facts };
    else if (endDate < today) yield { code: "feed.class_product_ended", facts: { ...facts, endDate } };
  }
}

function* notesOf({ classId, className, start, end, students, teachers, products }: ClassCard): Generator<FeedNote> {
  const facts = { classId, className };
  if (teachers.size === 0) yield { code: "feed.class_no_teacher", facts };
  if (students.size === 0) yield { code: "feed.class_no_students", facts };
  if (start === "" || end === "") yield { code: "feed.class_no_dates", facts };
  const [first, last] = [readDate(start), readDate(end)];
  if (first.ok && last.ok && iso(last.date) < iso(first.date)) {
    yield { code: "feed.class_ends_first", facts: { ...facts, start: first.date, end: last.date } };
  }
  if (students.size > studentsAtMost) yield { code: "feed.class_large", facts: { ...facts, students: students.size } };
  for (const [masterCode, having] of products) {
    const count = students.size - having.size;
    // What its teacher alone has is no product of theirs.
    if (count > 0 && having.size > 0) {
      yield { code: "feed.class_lines_missing", facts: { ...facts, masterCode, count, students: students.size } };
    }
  }
}

/** Notes of all classes, in the order in which they stand there, then of teachers with more classes than anybody teaches. */
export function classNotes(rows: readonly PartialValues[], holdings?: Holdings): FeedNote[] {
  const cards = cardsOf(rows);
  const taught = new Map<string, number>();
  for (const { teachers } of cards) for (const one of teachers) taught.set(one, (taught.get(one) ?? 0) + 1);
  const many = [...taught].flatMap(([userId, count]): FeedNote[] =>
    count > classesOfTeacherAtMost ? [{ code: "feed.teacher_many_classes", facts: { userId, count } }] : [],
  );
  const ofCard = (card: ClassCard): FeedNote[] => [
    ...notesOf(card),
    ...(holdings === undefined ? [] : productNotes(card, holdings)),
  ];
  return [...cards.flatMap(ofCard), ...many];
}

const coursesNamed = 20;

/** Courses of which nobody has said which products they use. */
export function coursesWithoutProduct(
  feed: Feed,
  products: Readonly<Record<string, readonly string[]>> = {},
): FeedNote[] {
  const known = new Set(Object.keys(products).map((course) => course.toLowerCase()));
  const open = new Map<string, string>();
  for (const { lines } of feed.people) {
    for (const { courses, values } of lines) {
      const [course] = courses;
      if (course === undefined || (values.masterCode ?? "") !== "") continue;
      if (!courses.some((one) => known.has(one.toLowerCase()))) open.set(course, courses.at(-1) ?? course);
    }
  }
  if (open.size === 0) return [];
  const courses = [...open.values()].slice(0, coursesNamed);
  return [{ code: "feed.courses_without_product", facts: { count: open.size, courses } }];
}
