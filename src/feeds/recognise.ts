/** Which format it is, by the headers of all its tables together; names of files decide only where headers do not. */
import { type FieldKey, fieldOf, meantBy, otherNames } from "../roster";
import type { AnyTable, ColumnOf, Format, Headers, TableShape } from "./format";
import { formats, listFormat } from "./formats";
import { enrollStatus, enrollStatusHeaders } from "./formats/power-school";
import { fileKey, fitOf, headerKey, listOf } from "./headers";
import { NoFeed } from "./note";
import type { OpenTable } from "./open-files";
import { type OwnStatuses, roleBy } from "./words";

export interface Recognised {
  readonly format: Format;
  readonly tables: readonly { readonly table: OpenTable; readonly shape: AnyTable }[];
  readonly left: readonly OpenTable[];
}

interface Fit {
  readonly shape: AnyTable;
  readonly points: number;
}

function bestShape({ tables }: Format, { keys, file }: OpenTable): Fit | null {
  const all = new Set(keys);
  let best: Fit | null = null;
  for (const shape of tables) {
    const points = fitOf(shape, all, file);
    if (points > (best?.points ?? 0)) best = { shape, points };
  }
  return best;
}

function readAs(format: Format, tables: readonly OpenTable[]): { readonly found: Recognised; readonly points: number } {
  const fits = tables.map((table) => ({ table, fit: bestShape(format, table) }));
  const found = fits.flatMap(({ table, fit }) => (fit === null ? [] : [{ table, shape: fit.shape }]));
  const points = fits.reduce((sum, { fit }) => sum + (fit?.points ?? 0), 0);
  const left = fits.flatMap(({ table, fit }) => (fit === null ? [table] : []));
  return {
    found: { format, tables: found, left },
    points: found.some(({ shape }) => shape.kind === "people") ? points : 0,
  };
}

/** What each header of a list is taken for: as somebody has said, by its own name, or by the likeliest of its other names. */
export type Mapping = Readonly<Record<string, FieldKey | "">>;

const preferred: ReadonlyMap<string, number> = new Map([...otherNames.keys()].map((name, index) => [name, index]));
const rankOf = (header: string) => (fieldOf(header) !== undefined ? -1 : (preferred.get(headerKey(header)) ?? 999));

const [list] = listFormat.tables;
const ofList: Readonly<Partial<Record<ColumnOf<"people">, Headers>>> = list?.kind === "people" ? list.columns : {};

const fullNames: ReadonlySet<string> = new Set(listOf(ofList.fullName).map(headerKey));
const studentsWord = /student|pupil|learner|^stu|estudiante|alumn[oa]/;
const teachersWord = /teacher|faculty|instructor|docente|maestr[oa]|profesora?(?:es)?$|^profesor/;
const fileOfTeachers = /^(?:teachers|faculty|docentes|maestros|profesores)$/;

/** The column that a header of a list goes by, before anybody has said otherwise. */
const fieldBy = (header: string): FieldKey | null => fieldOf(header) ?? meantBy(header, otherNames);

/** Type may be of a person or of anything: of people where it says what they are. */
const roleByValues: ReadonlySet<string> = new Set(["type", "tipo"]);
const enoughOfAll = 0.5;

function saysRoles(table: OpenTable, at: number): boolean {
  const said = table.first.map((cells) => (cells[at] ?? "").trim()).filter((one) => one !== "");
  return said.length > 0 && said.filter((one) => roleBy(one) !== null).length >= said.length * enoughOfAll;
}

/** Which header is which column: of several that may be one, the one that says it best. */
function chosenHeaders(table: OpenTable, mapping: Mapping): ReadonlyMap<FieldKey, string> {
  const chosen = new Map<FieldKey, string>();
  const ofTeachers = isOfTeachers(table, mapping);
  for (const [at, one] of table.header.entries()) {
    const said = mapping[one];
    const byValues = roleByValues.has(headerKey(one)) && saysRoles(table, at) ? "role" : null;
    // Beside pupils, a column of their teacher is nobody's here, and passwords of another system are nobody's anywhere.
    const field = said ?? (teachersWord.test(headerKey(one)) && !ofTeachers ? null : (fieldBy(one) ?? byValues));
    if (one === "" || said === "" || field === null || field === "" || field === "password") continue;
    const before = chosen.get(field);
    if (before !== undefined && mapping[before] === field) continue;
    if (before === undefined || said !== undefined || rankOf(one) < rankOf(before)) chosen.set(field, one);
  }
  return chosen;
}

/** A shape for a table of any list; null where there is too little in it that is known. */
function shapeOfList(table: OpenTable, mapping: Mapping): TableShape<"people"> | null {
  const chosen = chosenHeaders(table, mapping);
  const named = chosen.has("firstName") && chosen.has("lastName");
  const ofTeachers = isOfTeachers(table, mapping);
  const fullName = listOf(ofList.fullName).filter((one) => ofTeachers || !teachersWord.test(headerKey(one)));
  const full = !named && fullName.some((one) => table.keys.includes(headerKey(one)));
  const [id, email] = [chosen.has("userId"), chosen.has("email")];
  // A table of schools has a name and a number, too: more than that has to be known.
  const enough = named ? chosen.size > 2 : full ? (id || email) && chosen.size > 1 : id && email;
  if (!enough && Object.keys(mapping).length === 0) return null;
  const taken = new Set([...chosen.values()].map(headerKey));
  const free = Object.entries({ ...ofList, fullName: full ? fullName : [] }).map(
    ([column, headers]) => [column, listOf(headers).filter((one) => !taken.has(headerKey(one)))] as const,
  );
  const columns = { ...Object.fromEntries(free), ...Object.fromEntries(chosen), key: idsOf(chosen) };
  const role = chosen.has("role") ? null : roleOfList(table, mapping);
  return {
    kind: "people",
    file: "people",
    needs: [],
    columns,
    ...(role === null ? {} : { role }),
    ...statusesOf(table),
  };
}

const idsOf = (chosen: ReadonlyMap<FieldKey, string>) =>
  (["userGuid", "userId", "email"] as const).flatMap((field) => chosen.get(field) ?? []);

/** Who shares it with somebody else does not go by it: a class has one teacher. */
function isEachOnesOwn(first: OpenTable["first"], at: number): boolean {
  const said = first.map((cells) => (cells[at] ?? "").trim().toLowerCase()).filter((one) => one !== "");
  return new Set(said).size === said.length;
}

/** A column of student teachers is of neither. */
const isOfPupils = (key: string) => studentsWord.test(key) && !teachersWord.test(key);

/**
 * Whether a list is one of teachers. A column of theirs stands in many a list of pupils, so it says so only where people go by it and by no other of its
 * kind, each by their own, and nothing is of pupils: no grade and no header of theirs.
 */
function isOfTeachers({ header, keys, first, file }: OpenTable, mapping: Mapping): boolean {
  const fields = header.map((one) => mapping[one] ?? fieldBy(one));
  if (fields.includes("gradeLevel") || keys.some(isOfPupils)) return false;
  const kinds = fields.map((field, at) => {
    if (fullNames.has(keys[at] ?? "") || field === "firstName" || field === "lastName") return "name";
    return field === "userId" || field === "userGuid" || field === "email" ? field : null;
  });
  const theirs = keys.flatMap((key, at) => (kinds[at] !== null && teachersWord.test(key) ? [at] : []));
  if (theirs.length === 0) return fileOfTeachers.test(fileKey(file));
  const others = new Set(kinds.filter((_, at) => !theirs.includes(at)));
  return theirs.every((at) => !others.has(kinds[at] ?? null) && (kinds[at] === "name" || isEachOnesOwn(first, at)));
}

const ofPowerSchool: ReadonlySet<string> = new Set(enrollStatusHeaders.map(headerKey));

/** Numbers of a system are known by the header that it has. */
const statusesOf = ({ keys }: OpenTable): OwnStatuses =>
  keys.some((key) => ofPowerSchool.has(key)) ? enrollStatus : {};

/** Whose list it is taken for, where it says so: it is noted, and whoever opens the file changes it. */
function roleOfList(table: OpenTable, mapping: Mapping): "Student" | "Teacher" | null {
  if (isOfTeachers(table, mapping)) return "Teacher";
  return table.keys.some(isOfPupils) ? "Student" : null;
}

function recogniseList(tables: readonly OpenTable[], mapping: Mapping): Recognised | null {
  const found = tables.flatMap((table) => {
    const shape = shapeOfList(table, mapping);
    return shape === null ? [] : [{ table, shape }];
  });
  if (found.length === 0) return null;
  // Beside tables of people who have first and last names, what has a name in one column is of something else.
  const named = found.filter(
    ({ shape: { columns } }) => columns.firstName !== undefined && columns.lastName !== undefined,
  );
  const people = named.length > 0 ? named : found;
  const taken = new Set(people.map(({ table }) => table));
  return { format: listFormat, tables: people, left: tables.filter((table) => !taken.has(table)) };
}

/** Throws when it is none of them. `wanted` is what somebody chose. */
export function recognise(tables: readonly OpenTable[], mapping: Mapping = {}, wanted?: string): Recognised {
  if (wanted !== listFormat.id) {
    const known = formats
      .filter(({ id }) => wanted === undefined || wanted === id)
      .map((format) => readAs(format, tables))
      .reduce<ReturnType<typeof readAs> | null>((best, one) => (one.points > (best?.points ?? 0) ? one : best), null);
    if (known !== null) return known.found;
  }
  const list = recogniseList(tables, mapping);
  if (list !== null) return list;
  const [first] = tables;
  if (first === undefined) throw new NoFeed({ code: "feed.empty", facts: {} });
  const known = formats.some(({ tables: shapes }) =>
    shapes.some((shape) => tables.some(({ keys, file }) => fitOf(shape, new Set(keys), file) > 0)),
  );
  if (known) throw new NoFeed({ code: "feed.no_people", facts: { file: first.file } });
  const header = (first.header.find((one) => one !== "") ?? "").slice(0, 60);
  throw new NoFeed({ code: "feed.unknown", facts: { file: first.file, header } });
}
