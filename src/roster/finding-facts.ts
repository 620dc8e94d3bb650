/**
 * What each finding knows besides its value: the facts that its sentences may name. Data, so that a finding that comes over a wire or out of a store is held
 * to the same list; the types are made of it, so that a rule that forgets a fact, and a sentence with a hole that nothing fills, do not compile.
 */
import { type FindingCode, findingCodes } from "./finding-codes";

/** Facts of whatever code. Numbers are written with separators, row numbers without. */
export type Facts = Readonly<Record<string, string | number>>;

type Kind = "text" | "number";
/** One set of facts that a finding may have together. */
type FactSet = Readonly<Record<string, Kind>>;

const none = {} as const satisfies FactSet;
const expected = { expected: "text" } as const satisfies FactSet;
const otherRow = { otherRow: "number" } as const satisfies FactSet;
const owner = { owner: "text", school: "text" } as const satisfies FactSet;
const tooLong = [{ limit: "number", length: "number" }] as const satisfies readonly FactSet[];
/** Who has the name, where it may be said; or which row wants it as well. */
const taken = [none, otherRow, owner] as const satisfies readonly FactSet[];
const character = { character: "text" } as const satisfies FactSet;
const characters = [character, { character: "text", space: "number" }] as const satisfies readonly FactSet[];
const password = [{ minimum: "number", limit: "number" }] as const satisfies readonly FactSet[];
/** What a cell may mean, each as it would be written. */
const two = { first: "text", second: "text" } as const satisfies FactSet;
const twoDates = [two] as const satisfies readonly FactSet[];
/** Beside whom a value stands, and what belongs there: nothing, where none is told. The cell may be blank. */
const outOfStep = [
  { owner: "text" },
  { owner: "text", expected: "text" },
  { owner: "text", expected: "text", blank: "number" },
] as const satisfies readonly FactSet[];

/** The row that this one waits for, as the administrator and, where it has a key, as the spreadsheet calls it: both are sent together (G-7). */
const waits = <const Beside extends FactSet>(beside: Beside) =>
  [
    { ...beside, otherRow: "number" },
    { ...beside, otherRow: "number", otherKey: "text" },
  ] as const satisfies readonly FactSet[];

/**
 * By code, every set of facts that its findings come with. A fact that is not in all of them is one that a sentence must not count on. Codes that are not here
 * know nothing besides the value: every edit loads this list.
 */
const findingFacts = {
  "user_guid.malformed": [none, expected],
  "user_guid.unknown": [none, expected],
  "user_guid.other_person": [
    none,
    expected,
    { expected: "text", owner: "text" },
    { expected: "text", owner: "text", otherRow: "number" },
  ],
  "user_guid.missing": [none, expected],
  "user_id.too_long": tooLong,
  "user_id.characters": characters,
  "user_id.taken": taken,
  "user_id.shorter": [{ meant: "text" }],
  "user_id.lost_zeros": [expected],
  // how it begins, unless it is a password
  "cell.too_long": [
    { limit: "number", length: "number" },
    { limit: "number", length: "number", begins: "text" },
  ],
  "cell.became_number": [{ meant: "text" }],
  // without a reading: more than one is as likely, or none
  "cell.misread": [none, { meant: "text" }],
  "cell.quoted": [{ meant: "text" }],
  "cell.changed_by_spreadsheet": [expected],
  "column.slid": outOfStep,
  "column.reordered": outOfStep,
  "column.exchanged": outOfStep,
  "column.filled": outOfStep,
  "column.series": outOfStep,
  "column.cut": outOfStep,
  "role.changed": [{ before: "text", after: "text" }],
  // the class, where it is one of the school
  "role.last_teacher": [none, { classId: "text" }, ...waits({ classId: "text" })],
  "name.too_long": tooLong,
  "name.characters": characters,
  // which sign it is, or what stands there besides the name
  "name.look_alike": [
    { meant: "text", backtick: "number" },
    { meant: "text", acute: "number" },
    { meant: "text", quote: "number" },
    { meant: "text", hyphen: "text" },
    { meant: "text", nickname: "text" },
    { meant: "text", comma: "number" },
    { meant: "text" },
  ],
  // who it may be, and by what: codes of `nearReasons`, with commas
  "person.replaced": [{ owner: "text", expected: "text" }],
  "person.near": [{ who: "text", id: "text", guid: "text", reasons: "text" }],
  "person.near_district": [{ guid: "text", reasons: "text" }],
  "grade_level.unclear": [two, { first: "text", second: "text", third: "text" }],
  "grade_level.other_spelling": [expected],
  "grade_level.mapped": [expected],
  "grade_level.map_changed": [{ code: "text", expected: "text" }],
  "email.malformed": [none, ...characters],
  "email.too_long": tooLong,
  "email.taken": taken,
  "username.length": [{ minimum: "number", limit: "number", length: "number" }],
  "username.characters": characters,
  "username.taken": taken,
  "demonstration.name": [expected],
  "password.too_short": password,
  "password.too_long": password,
  "password.space": password,
  "password.no_upper": password,
  "password.no_lower": password,
  "password.no_digit": password,
  "password.run": password,
  "password.equals_username": password,
  "password.equals_email": password,
  "class_guid.other_class": [
    { classId: "text", owner: "text" },
    { classId: "text", owner: "text", expected: "text" },
  ],
  "class_id.too_long": tooLong,
  "class_name.too_long": tooLong,
  "date.unreadable": [none, { suggestion: "text" }],
  "date.two_digit_year": twoDates,
  "date.ambiguous": twoDates,
  // empty: of the year in which spreadsheets begin to count
  "date.far_from_today": [{ years: "number" }, { years: "number", empty: "number" }],
  "date.end_before_start": [{ start: "text" }],
  "date.too_far_apart": [{ start: "text", days: "number", limit: "number" }],
  "master_code.ended": [{ endDate: "text" }, { endDate: "text", latest: "text", latestEnd: "text" }],
  "master_code.not_latest": [{ latest: "text", latestEnd: "text" }],
  "row.repeated": [otherRow],
  // the User ID of two rows for a new person
  "row.disagrees": [otherRow, { otherRow: "number", userId: "text" }],
  "class.disagrees": [otherRow],
  "class.kept": [
    { classId: "text", classGuid: "text" },
    { classId: "text", classGuid: "text", stored: "text" },
  ],
  // the row that keeps the class from having a teacher
  "class.no_teacher": [none, ...waits({})],
  "class.two_core_products": [{ suggestion: "text", product: "text", otherProduct: "text", otherRow: "number" }],
  "class.many_students": [{ students: "number", limit: "number" }],
  // without a suggestion: of the release before
  "class.id_used_again": [{ endDate: "text" }, { endDate: "text", suggestion: "text" }],
  "class.starts_later": [{ visibleFrom: "text" }],
  "clear.not_erasable": [none, { name: "text" }],
  "cell.blank_kept": [{ stored: "text" }, { stored: "text", clear: "text" }],
  // live: what the platform has now; `value` is what was to be written
  "row.conflict": [{ live: "text" }],
  // the password of the row is sealed with a key that is gone; the service has stopped at this import more than once
  "row.failed": [none, { unreadable: "number" }, { stopped: "number" }],
  // the sentence as it stands in the file, in its own language
  "file.error": [{ sentence: "text" }],
} as const satisfies { readonly [Code in FindingCode]?: readonly [FactSet, ...FactSet[]] };

type Sets<Code extends FindingCode> = Code extends keyof typeof findingFacts
  ? (typeof findingFacts)[Code][number]
  : typeof none;
type NamesIn<Set> = Set extends FactSet ? keyof Set : never;
type Fact<Named> = Named extends "number" ? number : string;
/** Facts of another set are said to be absent: whoever looks for one need not ask for the code, and none can be given by mistake. */
type FactsIn<Set, Names extends PropertyKey> = Set extends FactSet
  ? { readonly [Name in keyof Set]: Fact<Set[Name]> } & { readonly [Name in Exclude<Names, keyof Set>]?: never }
  : never;

/** The facts of each code, exactly. Those of other codes are absent. */
export type FindingFacts = { [Code in FindingCode]: FactsIn<Sets<Code>, NamesIn<Sets<FindingCode>>> };

/** Names of facts that every finding of a code has. */
export type CertainFact<Code extends FindingCode> = keyof Sets<Code> & string;
/** Names of facts that some finding of a code has. */
export type PossibleFact<Code extends FindingCode> = NamesIn<Sets<Code>> & string;
/** Names of facts that every finding of a code has which has this one. */
export type FactBeside<Code extends FindingCode, Name> = Name extends string
  ? keyof Extract<Sets<Code>, Readonly<Record<Name, Kind>>> & string
  : never;

/** Codes that may be about a row as a whole; all others are about a cell. */
export const wholeRowCodes = [
  "row.repeated",
  "row.failed",
  "upload.confirm",
  "rehearsal.moved",
  "row.unattended_many",
  "row.unattended_finding",
  "undo.account_kept",
  "undo.school_kept",
  "file.error",
] as const satisfies readonly FindingCode[];
export type WholeRowCode = (typeof wholeRowCodes)[number];

const listed: { readonly [Code in FindingCode]?: readonly FactSet[] } = findingFacts;
const ours = (code: string): code is FindingCode => Object.keys(findingCodes).includes(code);

/** Every set of facts that a finding of this code may come with. */
export const factSetsOf = (code: FindingCode): readonly FactSet[] => listed[code] ?? [none];

const kindOf: Readonly<Record<Kind, string>> = { text: "string", number: "number" };

/** Whether a code is ours, and these are facts that a finding of it may come with; more than we know does no harm. */
export function hasFacts(code: string, facts: Facts): boolean {
  return (
    ours(code) &&
    factSetsOf(code).some((set) => Object.entries(set).every(([name, kind]) => typeof facts[name] === kindOf[kind]))
  );
}
