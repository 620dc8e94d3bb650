/** What a feed is once it is read: people with their schools and classes, and what was noticed. Nothing that a roster does not need is in it. */
import type { FieldKey, Role } from "../roster";
import type { FeedNote } from "./note";
import type { Mapping } from "./recognise";
import type { ColumnUse } from "./table-reader";

/** What somebody has said who was asked; each is left out for its default. */
export interface FeedAnswers {
  /** Of a format, by its id, where it was recognised wrongly. */
  readonly format?: string;
  /** Of any list: which header is which column; "" is none. */
  readonly mapping?: Mapping;
  /** Header of the column that is the User ID; where a person has nothing there, the format's own order stands. */
  readonly userIdFrom?: string;
  /** Take the usernames of a format that has another system's. */
  readonly usernames?: boolean;
  /** Statuses that nobody knows, and of which somebody has said that these people are there. */
  readonly present?: readonly string[];
  /** YYYY-MM-DD: what has ended before it is over. Left out where nobody has said which day it is. */
  readonly today?: string;
  /** Who is in a list that does not say. */
  readonly role?: Role;
  /** What somebody has said of codes of grades, for the rows at hand: their grade stands in the row (B-18). */
  readonly gradeMap?: Readonly<Record<string, string>>;
  /** Codes of which the cell itself tells what they mean: they stay as they are written. */
  readonly gradesTold?: Readonly<Record<string, string>>;
  /** Master Codes by course: its code, its name or its key (B-19). */
  readonly products?: Readonly<Record<string, readonly string[]>>;
}

export type PersonValues = Readonly<
  Record<
    "userGuid" | "userId" | "role" | "firstName" | "lastName" | "gradeLevel" | "email" | "username" | "password",
    string
  >
>;

/** A person in a class. */
export interface ClassLine {
  readonly school: string;
  /** What products are looked up by. */
  readonly courses: readonly string[];
  readonly values: Readonly<Partial<Record<FieldKey, string>>>;
}

export interface FeedPerson {
  readonly values: PersonValues;
  /** None where the file says none: then they may be of any. */
  readonly schools: readonly string[];
  readonly lines: readonly ClassLine[];
}

/** Somebody who is marked as gone: listed, never removed (B-20, S-16). */
export interface Leaver {
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: string;
  readonly schools: readonly string[];
}

export interface FeedSchool {
  readonly id: string;
  readonly name: string;
  readonly students: number;
  readonly teachers: number;
}

export interface Feed {
  readonly format: string;
  readonly schools: readonly FeedSchool[];
  readonly people: readonly FeedPerson[];
  readonly leavers: readonly Leaver[];
  /** Of whom a status says what nobody knows: nobody's row, and no leaver, until somebody has said so. */
  readonly unsure: readonly Leaver[];
  readonly columns: readonly ColumnUse[];
  /** Of all headers of its tables: a short mark, by which the same format is known again. */
  readonly headers: string;
  /** Only what has changed since the last one is in it: nobody is missing from it. */
  readonly onlyChanges: boolean;
  readonly notes: readonly FeedNote[];
}
