/**
 * The guard (G-3): what a change set as a whole would do to a school, where that is more than anybody does in passing. One function, asked by sidebar,
 * schedule, API and files; it says what is to be asked, and never refuses by itself.
 */
import { columnsOutOfStep, type HeldRow } from "../column-seal/column-seal";
import { damageOf } from "../damage/damage";
import { classFields, type FieldKey, type PartialValues, personFields } from "../fields";
import { clearWord } from "../rules/clear";
import { type GuardedField, type GuardLimit, type GuardLimits, guardedFields, isAsked } from "./limits";
import { type FromTo, patternOf } from "./pattern";

/** A row that would go: what is stored of the person (null = a new one) and what is to be written, in one spelling. */
export interface GuardedRow {
  readonly row: number;
  /** One person on several rows counts once. */
  readonly person: string;
  readonly stored: PartialValues | null;
  readonly values: PartialValues;
  /** The class line of this row is another one than the person has now. */
  readonly movesClass: boolean;
}

export interface GuardedExample extends FromTo {
  readonly row: number;
}

export type GuardedKind = "change" | "role" | "creation" | "erasure" | "classMove" | "column" | "damage";

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
  /** All rows of the point, for the digest and for holding them back. */
  readonly rows: readonly number[];
}

export interface GuardedSchool {
  readonly accounts: number;
  /** People of a grade level, as stored. */
  readonly ofGrade: ReadonlyMap<string, number>;
  /** What this person has changed here within the last hour and nobody has confirmed or undone: people by field. */
  readonly earlier?: Readonly<Partial<Record<GuardedField | "creation" | "classMove" | "erasure", number>>>;
}

const examplesShown = 3;
/** So many of the changes lie in one grade or class: then it is that one which is asked about. */
const concentrated = 0.8;

interface Change extends GuardedExample {
  readonly person: string;
  readonly grade: string;
  readonly classId: string;
}

const changeOf = (row: GuardedRow, from: string, to: string): Change => ({
  row: row.row,
  person: row.person,
  from,
  to,
  grade: row.stored?.gradeLevel ?? "",
  classId: row.values.classId ?? row.stored?.classId ?? "",
});

/** One of several rows of a person is enough. */
function oncePerPerson(changes: readonly Change[]): Change[] {
  const seen = new Set<string>();
  return changes.filter(({ person }) => !seen.has(person) && seen.add(person) !== undefined);
}

const examplesOf = (changes: readonly Change[]): GuardedExample[] =>
  changes.slice(0, examplesShown).map(({ row, from, to }) => ({ row, from, to }));

function pointOf(kind: GuardedKind, field: FieldKey | null, changes: readonly Change[], of: number): GuardedPoint {
  const pattern = kind === "change" ? patternOf(changes) : null;
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

/** The one grade or class that nearly all of the changes are in. */
function gathered(changes: readonly Change[], by: "grade" | "classId"): { value: string; changes: Change[] } | null {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    if (change[by] === "") continue;
    const known = groups.get(change[by]);
    if (known === undefined) groups.set(change[by], [change]);
    else known.push(change);
  }
  for (const [value, within] of groups)
    if (within.length >= changes.length * concentrated) return { value, changes: within };
  return null;
}

function asked(
  kind: GuardedKind,
  field: FieldKey | null,
  found: readonly Change[],
  limit: GuardLimit,
  school: GuardedSchool,
  earlier: number,
): GuardedPoint[] {
  const changes = oncePerPerson(found);
  if (changes.length === 0) return [];
  if (isAsked(limit, changes.length + earlier, school.accounts))
    return [pointOf(kind, field, changes, school.accounts)];
  if (kind === "creation") return [];
  const grade = gathered(changes, "grade");
  const ofGrade = grade === null ? 0 : (school.ofGrade.get(grade.value) ?? 0);
  if (grade !== null && ofGrade > 0 && isAsked(limit, grade.changes.length + earlier, ofGrade)) {
    const within = { field: "gradeLevel", value: grade.value } as const;
    return [{ ...pointOf(kind, field, grade.changes, ofGrade), within }];
  }
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

const nameOf = ({ firstName = "", lastName = "" }: PartialValues) => `${firstName} ${lastName}`.trim();

const classOf = (values: PartialValues) => values.classId ?? "";

function heldRows(rows: readonly GuardedRow[]): HeldRow[] {
  const held: HeldRow[] = [];
  for (const { row, stored, values } of rows) if (stored !== null) held.push({ row, stored, now: values });
  return held;
}

function columnPoints(rows: readonly GuardedRow[], school: GuardedSchool): GuardedPoint[] {
  const byRow = new Map(rows.map((row) => [row.row, row] as const));
  return columnsOutOfStep(heldRows(rows)).map(({ field, rows: numbers }) => {
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

/** All that is to be asked before these rows may go, in one question; nothing when they may go as they are. */
export function guardedPoints(
  rows: readonly GuardedRow[],
  school: GuardedSchool,
  limits: GuardLimits,
): readonly GuardedPoint[] {
  const earlier = school.earlier ?? {};
  const columns = columnPoints(rows, school);
  const outOfStep = new Set(columns.flatMap(({ field }) => (field === undefined ? [] : [field])));
  const roles = oncePerPerson(changesOf(rows, "role"));
  const created = rows.filter(({ stored }) => stored === null).map((row) => changeOf(row, "", nameOf(row.values)));
  const moved = rows.filter(({ movesClass }) => movesClass);
  const moves = moved.map((row) => changeOf(row, classOf(row.stored ?? {}), classOf(row.values)));
  return [
    ...columns,
    ...damagePoints(rows, outOfStep, school),
    ...(roles.length === 0 ? [] : [pointOf("role", "role", roles, school.accounts)]),
    ...guardedFields
      .filter((field) => !outOfStep.has(field))
      .flatMap((field) =>
        asked("change", field, changesOf(rows, field), limits.fields[field], school, earlier[field] ?? 0),
      ),
    // Into a new school everybody is new: said, and not asked.
    ...(school.accounts === 0 ? [] : asked("creation", null, created, limits.creation, school, earlier.creation ?? 0)),
    ...asked("erasure", null, erasuresOf(rows), limits.erasure, school, earlier.erasure ?? 0),
    ...asked("classMove", null, moves, limits.classMove, school, earlier.classMove ?? 0),
  ];
}

/** The text of which a question's digest is made: the same changes of the same people, whatever was asked first. Class fields are part of a class move. */
export function guardedText(points: readonly GuardedPoint[], rows: readonly GuardedRow[]): string {
  const byRow = new Map(rows.map((row) => [row.row, row] as const));
  const said = points.map(({ kind, field, rows: numbers }) => [
    kind,
    field ?? "",
    numbers.map((number) => {
      const row = byRow.get(number);
      const fields = kind === "classMove" ? classFields : field === undefined ? personFields : [field];
      const values = fields.map((one) =>
        one === "password" ? "" : [row?.stored?.[one] ?? "", row?.values[one] ?? ""],
      );
      return [number, row?.person ?? "", values];
    }),
  ]);
  return JSON.stringify(said);
}
