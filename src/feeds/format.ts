/**
 * What a format is: data. Of each of its tables the headers by which it is recognised, and what each column that a roster needs is to us; every other column
 * is not read. One file a format in formats/, with where its columns are known from and an example (CONTRIBUTING, "a format").
 */
import type { FieldKey, Role } from "../roster";

/** What a table of each kind tells besides the 16 columns. */
interface LinksOf {
  /** Whoever is in the file; class columns too, where a line is a person in a class. `place`: an org unit's path. */
  people: FieldKey | "key" | "school" | "schoolName" | "status" | "enabled" | "place" | "fullName";
  /** Who is no roster's: only counted. */
  staff: "key";
  schools: "key" | "name" | "type" | "status";
  terms: "key" | "start" | "end" | "status";
  courses: "key" | "code" | "name" | "start" | "end" | "terms" | "status";
  classes:
    | "key"
    | "classId"
    | "className"
    | "classGradeLevel"
    | "course"
    | "school"
    | "teachers"
    | "terms"
    | "start"
    | "end"
    | "status";
  /** `student` and `teacher` where each has numbers of its own. */
  enrolments: "person" | "student" | "teacher" | "class" | "role" | "end" | "status";
  /** `rank`: whether it is their first role or one besides. */
  roles: "person" | "role" | "rank" | "school" | "gradeLevel" | "end" | "status";
}

export type TableKind = keyof LinksOf;
export type ColumnOf<Kind extends TableKind> = LinksOf[Kind];

/**
 * Where a value comes from: the first of these columns that has something in it. "A + B" are two columns as one text; in "Teacher_#_id" # is any number.
 * `school`, `terms` and `teachers` take all of them, and lists with commas.
 */
export type Headers = string | readonly string[];

export interface TableShape<Kind extends TableKind> {
  readonly kind: Kind;
  /** What the file is called, for where headers alone do not tell tables apart, and for the words about it. */
  readonly file: string;
  /** Headers that only this table has together: all of them; "a|b" is either. */
  readonly needs: readonly string[];
  /** Headers that another format's table of nearly the same headers has. */
  readonly never?: readonly string[];
  readonly columns: Readonly<Partial<Record<ColumnOf<Kind>, Headers>>>;
  /** Whose table it is, where no column says it. */
  readonly role?: Role;
  /** Only whom a class names is of that role; the others are staff, and counted. */
  readonly roleFromClasses?: true;
  /** What its status says of who is there no more, besides the usual words. */
  readonly gone?: readonly string[];
  /** And of who is. A status that is neither is asked about, and nobody is taken in by it. */
  readonly present?: readonly string[];
}

export type AnyTable = { readonly [Kind in TableKind]: TableShape<Kind> }[TableKind];

export interface Format {
  /** As it is stored and told: never changed. */
  readonly id: string;
  /** As people call it. */
  readonly name: string;
  /** Where its columns are known from. */
  readonly source: string;
  readonly tables: readonly AnyTable[];
  /** Files of the format in which nothing is that a roster needs. */
  readonly notNeeded?: readonly string[];
  /** Words for our roles besides ours. Whoever has another one is no roster's, and counted. */
  readonly roles?: Readonly<Record<string, Role>>;
  /** Usernames are taken only when that is asked for (B-12): these are another system's. */
  readonly usernamesWhenAsked?: boolean;
  /** Passwords in it are meant for this platform: only of our own template and export. */
  readonly passwords?: boolean;
  /** Columns are found by what they are called anywhere. */
  readonly anyHeaders?: boolean;
  /** The least file of it that can be read, by names. */
  readonly example: Readonly<Record<string, string>>;
}
