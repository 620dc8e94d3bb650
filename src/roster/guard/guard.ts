/**
 * The guard (G-3): what a change set as a whole would do to a school, where that is more than anybody does in passing. One function, asked by sidebar,
 * schedule, API and files; it says what is to be asked, and never refuses by itself.
 */

import { columnsOutOfStep, type HeldRow } from "../column-seal/column-seal";
import { damageOf } from "../damage/damage";
import { classFields, type FieldKey, type PartialValues, personFields } from "../fields";
import { fullName } from "../person";
import { isRenamed, replacedFields } from "../replaced";
import { clearWord } from "../rules/clear";
import { type CountedKind, type GuardLimit, type GuardLimits, guardedFields, isAsked, limitOf } from "./limits";
import { type FromTo, isNumbering, patternOf } from "./pattern";

/** A row that would go: what is stored of the person (null = a new one) and what is to be written, in one spelling. */
export interface GuardedRow {
  readonly row: number;
  /** One person on several rows counts once. */
  readonly person: string;
  readonly stored: PartialValues | null;
  readonly values: PartialValues;
  /** The person is in a class, and the class line of this row is of another one. */
  readonly movesClass: boolean;
  /** Class IDs of the person now, as stored; of somebody new, of the class on the row. For the changes that are all in one class. */
  readonly classes?: readonly string[];
}

export interface GuardedExample extends FromTo {
  readonly row: number;
}

/** `near` is asked by the service alone, which finds who is there already (B-11). */
export type GuardedKind = "change" | "role" | "creation" | "erasure" | "classMove" | "column" | "damage" | "near";

export interface GuardedPoint {
  readonly kind: GuardedKind;
  readonly field?: FieldKey;
  readonly count: number;
  /** Of how many people of the school, or of the grade or class that is named. */
  readonly of: number;
  /** The grade or the class in which the changes are concentrated; absent when it is the school. */
  readonly within?: { readonly field: "gradeLevel" | "classId"; readonly value: string };
  readonly examples: readonly GuardedExample[];
  readonly pattern?: string;
  /** So many people more were changed in the same way within the last hour, in uploads of which nothing was asked. */
  readonly earlier?: number;
  /** All rows of the point, for the digest and for holding them back. */
  readonly rows: readonly number[];
}

export interface GuardedSchool {
  readonly accounts: number;
  /** People of a grade level, as stored. */
  readonly ofGrade: ReadonlyMap<string, number>;
  /** People of a class, by its Class ID. */
  readonly ofClass?: ReadonlyMap<string, number>;
  /** What the administrator has changed here within the last hour and nobody has confirmed or undone: how many others than those of the rows, by kind. */
  readonly earlier?: Readonly<Partial<Record<CountedKind, number>>>;
}

const examplesShown = 3;
/** So many of the changes lie in one grade or class: then it is that one which is asked about. */
const concentrated = 0.8;

interface Change extends GuardedExample {
  readonly person: string;
  readonly gradeLevel: readonly string[];
  readonly classId: readonly string[];
}

function changeOf({ row, person, stored, values, classes = [] }: GuardedRow, from: string, to: string): Change {
  const grade = (stored ?? values).gradeLevel ?? "";
  return { row, person, from, to, gradeLevel: grade === "" ? [] : [grade], classId: classes };
}

/** One of several rows of a person is enough. */
function oncePerPerson(changes: readonly Change[]): Change[] {
  const seen = new Set<string>();
  return changes.filter(({ person }) => !seen.has(person) && seen.add(person) !== undefined);
}

const examplesOf = (changes: readonly Change[]): GuardedExample[] =>
  changes.slice(0, examplesShown).map(({ row, from, to }) => ({ row, from, to }));

function pointOf(kind: GuardedKind, field: FieldKey | null, changes: readonly Change[], of: number): GuardedPoint {
  const pattern = kind === "change" || kind === "classMove" ? patternOf(changes) : null;
  return {
    kind,
    ...(field === null ? {} : { field }),
    count: changes.length,
    of,
    // A password is never shown, not even as an example.
    examples: field === "password" ? [] : examplesOf(changes),
    ...(pattern === null || field === "password" ? {} : { pattern }),
    rows: changes.map(({ row }) => row),
  };
}

/** Columns of which every person has a value of their own: the fill handle makes a series there, as somebody does who numbers anew. */
const numbered: readonly FieldKey[] = ["userId", "email", "username"];

/** The one grade or class that nearly all of the changes are in; of several classes that which most of them are in. */
function gathered(
  changes: readonly Change[],
  by: "gradeLevel" | "classId",
): { readonly value: string; readonly changes: readonly Change[] } | null {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    for (const value of change[by]) {
      const known = groups.get(value);
      if (known === undefined) groups.set(value, [change]);
      else known.push(change);
    }
  }
  let most: [string, Change[]] | null = null;
  for (const group of groups) if (most === null || group[1].length > most[1].length) most = group;
  if (most === null || most[1].length < changes.length * concentrated) return null;
  return { value: most[0], changes: most[1] };
}

function asked(
  kind: GuardedKind,
  field: FieldKey | null,
  found: readonly Change[],
  limit: GuardLimit,
  school: GuardedSchool,
  counted: CountedKind,
  /** How many people stand on the rows. */
  held: number,
): GuardedPoint[] {
  const changes = oncePerPerson(found);
  if (changes.length === 0) return [];
  const earlier = school.earlier?.[counted] ?? 0;
  const before = earlier === 0 ? {} : { earlier };
  if (isAsked(limit, changes.length + earlier, school.accounts))
    return [{ ...pointOf(kind, field, changes, school.accounts), ...before }];
  for (const [by, sizes] of [
    ["gradeLevel", school.ofGrade],
    ["classId", school.ofClass],
  ] as const) {
    const group = gathered(changes, by);
    const of = group === null ? 0 : (sizes?.get(group.value) ?? 0);
    if (group === null || of === 0 || !isAsked(limit, group.changes.length + earlier, of)) continue;
    return [{ ...pointOf(kind, field, group.changes, of), within: { field: by, value: group.value }, ...before }];
  }
  if (numbered.some((one) => one === field) && isNumbering(changes))
    return [pointOf(kind, field, changes, Math.max(held, changes.length))];
  return [];
}

function changesOf(rows: readonly GuardedRow[], field: FieldKey): Change[] {
  return rows.flatMap((row) => {
    const to = row.values[field] ?? "";
    if (row.stored === null || to === "" || to === clearWord) return [];
    const from = row.stored[field] ?? "";
    return field === "password" || from !== to ? [changeOf(row, from, to)] : [];
  });
}

const erasuresOf = (rows: readonly GuardedRow[]): Change[] =>
  rows.flatMap((row) =>
    personFields.flatMap((field) => {
      const from = row.stored?.[field] ?? "";
      return row.values[field] === clearWord && from !== "" ? [changeOf(row, from, "")] : [];
    }),
  );

const classOf = (values: PartialValues) => values.classId ?? "";

/** By its number, or by its place where a number comes twice, as an upload through the API may have it: rows that share one would hide each other. */
function heldRows(rows: readonly GuardedRow[]): ReadonlyMap<number, GuardedRow> {
  const byNumber = new Map(rows.map((row) => [row.row, row] as const));
  return byNumber.size === rows.length ? byNumber : new Map(rows.map((row, index) => [index + 1, row] as const));
}

function columnPoints(rows: readonly GuardedRow[], school: GuardedSchool): GuardedPoint[] {
  const byRow = heldRows(rows);
  const held: HeldRow[] = [];
  for (const [row, { stored, values }] of byRow) if (stored !== null) held.push({ row, stored, now: values });
  return columnsOutOfStep(held).map(({ field, rows: numbers }) => {
    const changes = numbers.flatMap((number) => {
      const row = byRow.get(number);
      const to = row?.values[field] ?? "";
      return row === undefined || to === "" ? [] : [changeOf(row, row.stored?.[field] ?? "", to)];
    });
    return pointOf("column", field, oncePerPerson(changes), school.accounts);
  });
}

function damagePoints(
  rows: readonly GuardedRow[],
  taken: ReadonlySet<FieldKey>,
  school: GuardedSchool,
): GuardedPoint[] {
  return personFields.flatMap((field): GuardedPoint[] => {
    if (field === "userGuid" || field === "role" || taken.has(field)) return [];
    const damaged = changesOf(rows, field).filter(({ from, to }) => damageOf(field, from, to) !== null);
    const changes = oncePerPerson(damaged);
    return changes.length === 0 ? [] : [pointOf("damage", field, changes, school.accounts)];
  });
}

/** So many people one below the other who had so many different grades: one was pulled down over them, or pasted into all (G-1). */
const filledBlock = { people: 6, different: 3 };

/** The changes to one and the same grade that stand together; rows that had it already may stand between them. */
function filledDown(changes: readonly Change[]): Change[] {
  const byGrade = new Map<string, Change[]>();
  for (const change of changes) {
    const known = byGrade.get(change.to);
    if (known === undefined) byGrade.set(change.to, [change]);
    else known.push(change);
  }
  return [...byGrade.values()].flatMap((of) => {
    const rows = of.map(({ row }) => row);
    const [first = 0, last = 0] = [Math.min(...rows), Math.max(...rows)];
    const isBlock = last - first + 1 <= of.length * 2;
    const isMixed = new Set(of.map(({ from }) => from)).size >= filledBlock.different;
    return of.length >= filledBlock.people && isBlock && isMixed ? of : [];
  });
}

interface Counted {
  readonly kind: CountedKind;
  readonly field: FieldKey | null;
  readonly changes: readonly Change[];
}

/** All that is counted, of whichever kind. */
function countedChanges(rows: readonly GuardedRow[]): Counted[] {
  const created = rows.filter(({ stored }) => stored === null).map((row) => changeOf(row, "", fullName(row.values)));
  const moved = rows.filter(({ movesClass }) => movesClass);
  const moves = moved.map((row) => changeOf(row, (row.classes ?? []).join(", "), classOf(row.values)));
  return [
    ...guardedFields.map((field) => ({ kind: field, field, changes: changesOf(rows, field) })),
    { kind: "creation", field: null, changes: created },
    { kind: "erasure", field: null, changes: erasuresOf(rows) },
    { kind: "classMove", field: null, changes: moves },
  ];
}

/** Whom the rows would change in which way: what is held against the hour before them. */
export function guardedPeople(rows: readonly GuardedRow[]): ReadonlyMap<CountedKind, ReadonlySet<string>> {
  const changed = countedChanges(rows).filter(({ changes }) => changes.length > 0);
  return new Map(changed.map(({ kind, changes }) => [kind, new Set(changes.map(({ person }) => person))]));
}

/** All that is to be asked before these rows may go, in one question; nothing when they may go as they are. */
export function guardedPoints(
  rows: readonly GuardedRow[],
  school: GuardedSchool,
  limits: GuardLimits,
): readonly GuardedPoint[] {
  const columns = columnPoints(rows, school);
  const outOfStep = new Set(columns.flatMap(({ field }) => (field === undefined ? [] : [field])));
  const roles = oncePerPerson(changesOf(rows, "role"));
  const inColumns = new Map(columns.map(({ field, rows: numbers }) => [field, new Set(numbers)]));
  const replaced = replacedRows(rows);
  const held = new Set(rows.flatMap(({ stored, person }) => (stored === null ? [] : [person]))).size;
  const counted = countedChanges(rows).flatMap(({ kind, field, changes: all }) => {
    // What stands in a column out of step is asked about with it.
    const asColumn = field === null ? undefined : inColumns.get(field);
    const changes = asColumn === undefined ? all : all.filter(({ row }) => !asColumn.has(row));
    // Into a new school everybody is new: said, and not asked.
    if (kind === "creation" && school.accounts === 0) return [];
    const told = kind === "creation" || kind === "erasure" || kind === "classMove" ? kind : "change";
    const points = asked(told, field, changes, limitOf(limits, kind), school, kind, held);
    if (points.length > 0) return points;
    const others =
      field === "lastName"
        ? changes.filter(({ row }) => replaced.has(row))
        : field === "gradeLevel"
          ? filledDown(changes)
          : [];
    return others.length === 0 ? [] : [pointOf("change", field, oncePerPerson(others), school.accounts)];
  });
  return [
    ...columns,
    ...damagePoints(rows, outOfStep, school),
    ...(roles.length === 0 ? [] : [pointOf("role", "role", roles, school.accounts)]),
    ...counted,
  ];
}

/** One child gets two new names; of so many at once others' names were pasted over theirs. */
const leastRenamed = 5;

/** Whoever stands in the row of somebody else (replaced.ts) is asked about, be it one; and those who have two other names, where they are many. */
function replacedRows(rows: readonly GuardedRow[]): ReadonlySet<number> {
  const renamed = rows.flatMap(({ row, stored, values }) => {
    if (stored === null) return [];
    const said = Object.entries(values).filter(([, value]) => value !== "");
    const now: PartialValues = { ...stored, ...Object.fromEntries(said) };
    return isRenamed(stored, now) ? [{ row, isReplaced: replacedFields(stored, now).length > 0 }] : [];
  });
  const asked = renamed.length >= leastRenamed ? renamed : renamed.filter(({ isReplaced }) => isReplaced);
  return new Set(asked.map(({ row }) => row));
}

/** The text of which a point's digest is made: the same changes of the same people, whatever was asked first. Class fields are part of a class move. */
export function guardedText({ kind, field, rows: numbers }: GuardedPoint, rows: readonly GuardedRow[]): string {
  const wanted = new Set(numbers);
  const fields = kind === "classMove" ? classFields : field === undefined ? personFields : [field];
  // By number and not by place in a table of numbers: two rows that call themselves the same are both part of it.
  const said = rows.flatMap(({ row, person, stored, values }) =>
    wanted.has(row)
      ? [[row, person, fields.map((one) => (one === "password" ? "" : [stored?.[one] ?? "", values[one] ?? ""]))]]
      : [],
  );
  return JSON.stringify([kind, field ?? "", said]);
}
