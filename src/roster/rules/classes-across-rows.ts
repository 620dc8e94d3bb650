/**
 * C-9 to C-14 of the classes that rows speak of: which class each row means, whether its rows agree, how many core products it would get, when
 * students see it, how many they are. What is said of a class as a whole is said once, on its first row. Linear in the number of rows.
 *
 * Sources: Open Learning classes of the publisher can have several products (its OneRoster instructions, undated), so a second core product is a warning with the
 * suffix that its older article asks for; classes of fewer than 50 students, without lunch groups and study halls (HMH, CLASSASSIGNMENT file); Class IDs change
 * every year (HMH, CLASS file).
 */
import { baseLetters } from "../base-letters";
import { classFields, type FieldKey } from "../fields";
import { canonicalGuid } from "../guid";
import { hasClass, maxClassIdLength } from "./class";
import { classIdOfTheYear } from "./class-id-of-the-year";
import { type ComparedRow, cell, type FindingsByRow } from "./compared-row";
import { daysBefore, iso, readDate, spanFindings } from "./dates";
import { masterCodeFindings, type ProductsByCode, productOf, productsByCode } from "./master-code";
import { roleOf } from "./role";
import { finding } from "./rule";
import type { KnownClass, SchoolFacts } from "./school-facts";

/** So many days before its start students see a class (published by the publisher). */
const visibleDays = 3;

/** A class with more is mostly none. */
const mostStudents = 50;

/** Cells that describe the class itself, and where a class keeps them. */
export const classDetails = [
  ["className", "name"],
  ["classGradeLevel", "gradeLevel"],
  ["classStartDate", "startDate"],
  ["classEndDate", "endDate"],
] as const satisfies readonly (readonly [FieldKey, keyof KnownClass])[];

interface KnownClasses {
  readonly byGuid: ReadonlyMap<string, KnownClass>;
  readonly byId: ReadonlyMap<string, KnownClass>;
}

/** A class as the rows speak of it. */
interface SpokenClass {
  readonly known: KnownClass | null;
  /** Where each detail was said first. */
  readonly details: Map<FieldKey, ComparedRow>;
  /** Who the rows put into it, and how many of them are new people. */
  readonly students: Set<string>;
  newStudents: number;
  readonly first: ComparedRow;
  /** The first row of its first core product. */
  core: { readonly product: string; readonly row: ComparedRow } | null;
}

function knownOf(row: ComparedRow, classes: KnownClasses | null): KnownClass | null {
  const guid = canonicalGuid(cell(row, "classGuid"));
  if (guid !== "") return classes?.byGuid.get(guid) ?? null;
  return classes?.byId.get(cell(row, "classId").toLowerCase()) ?? null;
}

/** Of a row that has class cells and neither a GUID nor an ID. */
const noClass = "new ";

/** What makes two rows the same class: its GUID; for a new one its ID. */
function keyOf(row: ComparedRow, known: KnownClass | null): string {
  const guid = known?.guid ?? canonicalGuid(cell(row, "classGuid"));
  return guid === "" ? `${noClass}${cell(row, "classId").toLowerCase()}` : guid;
}

/** C-9: a Class GUID names the class; the ID beside it may only say the same. Otherwise the column slid, and the wrong class would change. */
function isOfOtherClass(row: ComparedRow, known: KnownClass | null): known is KnownClass {
  const classId = cell(row, "classId").toLowerCase();
  return known !== null && cell(row, "classGuid") !== "" && classId !== "" && classId !== known.classId.toLowerCase();
}

function otherClass(row: ComparedRow, known: KnownClass, classes: KnownClasses | null) {
  const classId = cell(row, "classId");
  const meant = classes?.byId.get(classId.toLowerCase());
  const expected = meant === undefined ? {} : { expected: meant.guid };
  const facts = { classId, owner: known.classId, ...expected };
  return finding(row.row, "classGuid", "class_guid.other_class", cell(row, "classGuid"), facts);
}

/** The rows of a class describe it alike; a class that exists is described anew only by its GUID. */
function detailFindings(row: ComparedRow, spoken: SpokenClass, to: FindingsByRow): void {
  const { known, details } = spoken;
  for (const [field, kept] of classDetails) {
    const value = cell(row, field);
    if (value === "") continue;
    const first = details.get(field);
    if (first !== undefined) {
      if (cell(first, field) === value) continue;
      to.add(row, finding(row.row, field, "class.disagrees", value, { otherRow: first.row }));
      continue;
    }
    details.set(field, row);
    if (known === null || cell(row, "classGuid") !== "" || known[kept] === value) continue;
    // Facts of a sentence are not blank: a class without dates has none to quote.
    const stored = known[kept] === "" ? {} : { stored: known[kept] };
    const facts = { classId: known.classId, classGuid: known.guid, ...stored };
    to.add(row, finding(row.row, field, "class.kept", value, facts));
  }
}

/** Where only one of the two dates is said, the other is the one that the class has. */
function datesFindings(row: ComparedRow, known: KnownClass | null, today: string | undefined, to: FindingsByRow): void {
  const [start, end] = [cell(row, "classStartDate"), cell(row, "classEndDate")];
  if (known === null || cell(row, "classGuid") === "" || (start === "") === (end === "")) return;
  for (const one of spanFindings(row.row, start || known.startDate, end || known.endDate, today)) {
    to.add(row, { ...one, field: start === "" ? "classEndDate" : "classStartDate" });
  }
}

/** "Reading Journeys" gives READING: how the publisher tells two classes of one group apart. */
function suffixOf(product: string): string {
  const words = baseLetters(product)
    .toUpperCase()
    .match(/[A-Z0-9]+/g);
  return words?.[0] ?? "2";
}

/** One Class ID with the product's name behind it, which no row and no class has yet. */
function suggestedId(classId: string, product: string, isTaken: (id: string) => boolean): string {
  for (let turn = 1; ; turn += 1) {
    const suffix = `-${suffixOf(product)}${turn === 1 ? "" : `-${turn}`}`;
    const id = `${classId.slice(0, maxClassIdLength - suffix.length)}${suffix}`;
    if (!isTaken(id.toLowerCase())) return id;
  }
}

/** C-14: within one upload a class has one core product, and add-ons besides. The rows of the first one stand. */
function coreFindings(
  row: ComparedRow,
  spoken: SpokenClass,
  products: ProductsByCode,
  isTaken: (id: string) => boolean,
  to: FindingsByRow,
): void {
  const product = productOf(row, products);
  if (product === undefined || product.kind !== "core") return;
  if (spoken.core === null) spoken.core = { product: product.product, row };
  if (spoken.core.product === product.product) return;
  const classId = spoken.known?.classId ?? cell(row, "classId");
  const suggestion = suggestedId(classId, product.product, isTaken);
  const facts = {
    suggestion,
    product: product.product,
    otherProduct: spoken.core.product,
    otherRow: spoken.core.row.row,
  };
  to.add(row, finding(row.row, "classId", "class.two_core_products", classId, facts));
}

/** C-14: from when students see a class that starts in the future. */
function startFindings(row: ComparedRow, spoken: SpokenClass, today: string, to: FindingsByRow): void {
  const text = cell(row, "classStartDate");
  const start = readDate(
    text === "" || (spoken.known !== null && cell(row, "classGuid") === "") ? (spoken.known?.startDate ?? text) : text,
    today,
  );
  if (!start.ok) return;
  const visibleFrom = daysBefore(start.date, visibleDays);
  if (iso(visibleFrom) <= today) return;
  to.add(row, finding(row.row, "classStartDate", "class.starts_later", text, { visibleFrom }));
}

/** C-14: told of the class with its Class ID, also where only its GUID names it. */
function countStudent(row: ComparedRow, spoken: SpokenClass): void {
  if (roleOf(row.values, row.stored) !== "Student") return;
  const person = row.stored?.userGuid ?? (cell(row, "userGuid") || `new ${cell(row, "userId").toLowerCase()}`);
  if (spoken.students.has(person)) return;
  spoken.students.add(person);
  if (row.stored === null) spoken.newStudents += 1;
}

/** Whoever has an account may be in the class already, so this is how many they are at least. */
function manyFindings({ known, students, newStudents, first }: SpokenClass, to: FindingsByRow): void {
  const least = Math.max(students.size, (known?.students ?? 0) + newStudents);
  if (least <= mostStudents) return;
  const classId = known?.classId ?? cell(first, "classId");
  const facts = { students: least, limit: mostStudents };
  to.add(first, finding(first.row, "classId", "class.many_students", classId, facts));
}

function endedFindings({ known, first }: SpokenClass, today: string, to: FindingsByRow): void {
  const endDate = known?.endDate ?? "";
  if (known === null || endDate === "" || iso(endDate) >= today) return;
  const suggestion = classIdOfTheYear(known.classId, today);
  to.add(first, finding(first.row, "classId", "class.id_used_again", known.classId, { endDate, suggestion }));
}

/** The row says something of a class that is not merely as it was pulled. */
function saysClass(row: ComparedRow): boolean {
  const { values, stored } = row;
  if (values === stored || !hasClass(values)) return false;
  return stored === null || classFields.some((field) => cell(row, field) !== (stored[field] ?? ""));
}

export function classesAcrossRows(rows: readonly ComparedRow[], school: SchoolFacts, to: FindingsByRow): void {
  const withClass = rows.filter(saysClass);
  if (withClass.length === 0) return;
  const { today } = school;
  const products = school.products === undefined ? null : productsByCode(school.products);
  const classes: KnownClasses | null =
    school.classes === undefined
      ? null
      : {
          byGuid: new Map(school.classes.map((one) => [one.guid, one])),
          byId: new Map(school.classes.map((one) => [one.classId.toLowerCase(), one])),
        };
  const typedIds = new Set(withClass.map((row) => cell(row, "classId").toLowerCase()));
  const isTaken = (id: string) => typedIds.has(id) || classes?.byId.has(id) === true;
  const spokenOf = new Map<string, SpokenClass>();
  for (const row of withClass) {
    const known = knownOf(row, classes);
    if (products !== null && today !== undefined) {
      for (const one of masterCodeFindings(row, products, today)) to.add(row, one);
    }
    // Which of two classes is meant is not guessed, so nothing more is said of either.
    if (isOfOtherClass(row, known)) {
      to.add(row, otherClass(row, known, classes));
      continue;
    }
    const key = keyOf(row, known);
    if (key === noClass) continue;
    const before = spokenOf.get(key);
    const spoken: SpokenClass = before ?? {
      known,
      details: new Map(),
      students: new Set(),
      newStudents: 0,
      first: row,
      core: null,
    };
    spokenOf.set(key, spoken);
    detailFindings(row, spoken, to);
    datesFindings(row, known, today, to);
    if (products !== null) coreFindings(row, spoken, products, isTaken, to);
    countStudent(row, spoken);
    if (before === undefined && today !== undefined) startFindings(row, spoken, today, to);
  }
  for (const spoken of spokenOf.values()) {
    manyFindings(spoken, to);
    if (today !== undefined) endedFindings(spoken, today, to);
  }
}
