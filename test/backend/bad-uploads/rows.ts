/**
 * Bad rows: an import is made of them, every error of the row is told on its cell with its exact code, and no account or class is touched. Together
 * with the sheet's own codes they are all the codes there are.
 */
import { columnCodes, type FieldKey, type FindingCode, type PartialValues } from "../../../src/roster";
import { guid } from "../support/district";

export interface BadRow {
  readonly what: string;
  /** The last one is the bad one; those before it are what it clashes with. */
  readonly rows: readonly PartialValues[];
  /** Every error of the last row: field and code. */
  readonly errors: readonly (readonly [FieldKey | null, FindingCode])[];
  readonly school?: string;
  readonly as?: string;
  readonly version?: string;
}

const student: PartialValues = {
  userId: "BAD-1",
  role: "Student",
  firstName: "Ana",
  lastName: "Luna",
  gradeLevel: "3",
};
const teacher: PartialValues = { ...student, userId: "BAD-T", role: "Teacher", email: "bad.teacher@riverbend.example" };
const maria: PartialValues = { userGuid: guid("maria") };
const math: PartialValues = { classId: "MATH-3", className: "Math, grade 3" };

/** One cell of a new student. */
const cell = (what: string, field: FieldKey, value: string, ...codes: readonly FindingCode[]): BadRow => ({
  what,
  rows: [{ ...student, [field]: value }],
  errors: codes.map((code) => [field, code]),
});
/** One cell of Maria, who is there. */
const change = (what: string, field: FieldKey, value: string, ...codes: readonly FindingCode[]): BadRow => ({
  what: `${what}, of an account`,
  rows: [{ ...maria, [field]: value }],
  errors: codes.map((code) => [field, code]),
});
const inClass = (
  what: string,
  values: PartialValues,
  ...errors: readonly (readonly [FieldKey | null, FindingCode])[]
): BadRow => ({
  what,
  rows: [{ ...maria, ...math, ...values }],
  errors,
});

export const badRows: readonly BadRow[] = [
  // C-1, S-6, S-17
  change("a GUID that is none", "userGuid", "not-a-guid", "user_guid.malformed"),
  change("a GUID that lost its end", "userGuid", guid("maria").slice(0, -1), "user_guid.malformed"),
  change("a GUID nobody has", "userGuid", guid("ghost"), "user_guid.unknown"),
  {
    what: "a GUID of another district",
    rows: [{ userGuid: guid("faraccount"), firstName: "Mine" }],
    errors: [["userGuid", "user_guid.unknown"]],
  },
  {
    what: "a GUID of a school one does not have",
    rows: [{ userGuid: guid("carlos"), firstName: "Mine" }],
    errors: [["userGuid", "user_guid.other_school"]],
    as: "two",
  },
  {
    what: "a GUID that was deleted",
    rows: [{ userId: "00123", role: "Student", firstName: "María", lastName: "de la Cruz" }],
    errors: [["userGuid", "user_guid.missing"]],
  },
  {
    what: "a GUID taken from another row",
    rows: [{ userGuid: guid("jose"), userId: "00123", firstName: "María", lastName: "de la Cruz" }],
    errors: [["userGuid", "user_guid.other_person"]],
  },
  // C-2
  cell("no User ID", "userId", "", "user_id.required"),
  cell("a User ID of 65 characters", "userId", "x".repeat(65), "user_id.too_long"),
  ...["a b", "a/b", "ñ", "12#3", "1,2", "a\tb", "00😀1", "٣٤٥"].map((id) =>
    cell(`the User ID ${JSON.stringify(id)}`, "userId", id, "user_id.characters"),
  ),
  cell("a formula as User ID", "userId", "=1+1", "user_id.characters"),
  cell("a link as User ID", "userId", '=HYPERLINK("http://evil.example")', "user_id.characters"),
  cell("a User ID somebody has", "userId", "00124", "user_id.taken"),
  cell("a User ID somebody has, in full-width digits", "userId", "００１２４", "user_id.characters"),
  cell("a User ID that a formula lost", "userId", "#REF!", "cell.spreadsheet_error"),
  cell("a User ID of more digits than a spreadsheet keeps", "userId", "1.23457E+15", "cell.rounded"),
  cell("a User ID that became a decimal", "userId", "123456.0", "cell.became_number"),
  cell("a User ID that a spreadsheet shortened", "userId", "1.23457E+11", "cell.digits_lost"),
  cell("a username that a spreadsheet shortened", "username", "5.12346E+08", "cell.digits_lost"),
  cell("a User ID that is a word for nothing", "userId", "NULL", "cell.blank_word"),
  cell("a User ID that became a date", "userId", "12-Mar", "cell.became_date"),
  cell("a name whose letters were read wrongly", "lastName", "GarcÃa", "cell.misread"),
  cell("a User ID in quotation marks", "userId", "“B-9”", "cell.quoted"),
  cell("a User ID of a thousand characters and one", "userId", "9".repeat(1001), "cell.too_long"),
  change("a User ID somebody has", "userId", "00124", "user_id.taken"),
  change("a User ID to be erased", "userId", "CLEAR", "clear.not_erasable"),
  // C-3
  cell("no role", "role", "", "role.required"),
  ...["Administrator", "Studnet", "teacher student", "TRUE", "1", "Estudiantes"].map((role) =>
    cell(`the role ${role}`, "role", role, "role.unknown"),
  ),
  change("a role to be erased", "role", "CLEAR", "clear.not_erasable"),
  {
    what: "the only teacher of a class as a student",
    rows: [{ userGuid: guid("ana"), role: "Student" }],
    errors: [["role", "role.last_teacher"]],
  },
  // C-4
  cell("no first name", "firstName", "", "name.required"),
  cell("no last name", "lastName", "", "name.required"),
  cell("a name of spaces", "firstName", "   ", "name.required"),
  cell("a name of invisible characters", "firstName", "\u200B\u202E\uFEFF", "name.required"),
  cell("a name of 51 letters", "lastName", "x".repeat(51), "name.too_long"),
  ...[
    "R2D2",
    "Ana@",
    "<b>Ana</b>",
    "Ana;DROP",
    "Ana\u0007",
    "😀",
    "Ana_Luna",
    "=Ana",
    "+Ana",
    "@Ana",
    "Ana,",
    "(Ana)",
    "Ana\u001B[31m",
  ].map((name) => cell(`the name ${JSON.stringify(name)}`, "firstName", name, "name.characters")),
  ...["O`Brien", "O´Brien", "‘Iolani", "Núñez‑Soto", "King, Jr.", 'Robert "Bob"'].map((name) =>
    cell(`the name ${name}`, "lastName", name, "name.look_alike"),
  ),
  cell("a very long cell", "lastName", `9${"x".repeat(40_000)}`, "cell.too_long"),
  change("a name to be erased", "firstName", "CLEAR", "clear.not_erasable"),
  // C-5
  ...["99", "third graders", "1.5", "٣", "K1?"].map((grade) =>
    cell(`the grade ${grade}`, "gradeLevel", grade, "grade_level.unknown"),
  ),
  ...["TK", "13", "0", "K-12", "-1", "K1", "1st, 2nd"].map((grade) =>
    cell(`the grade ${grade}`, "gradeLevel", grade, "grade_level.unclear"),
  ),
  // C-6
  ...[
    "maria@",
    "@school.org",
    "maria school.org",
    "a@b",
    "a@@b.org",
    "a b@c.org",
    "a@b..org",
    "maría@school.org",
    "mailto:a@b.org",
    "a@b.org, c@d.org",
    "<a@b.org>",
  ].map((email) => cell(`the address ${email}`, "email", email, "email.malformed")),
  cell("an address of 255 characters", "email", `${"x".repeat(60)}@${"y.".repeat(96)}org`, "email.too_long"),
  cell("an address somebody has", "email", "MARIA@riverbend.example", "email.taken"),
  cell("an address somebody of another district has", "email", "far.student@elsewhere.example", "email.taken"),
  { what: "a teacher without an address", rows: [{ ...teacher, email: "" }], errors: [["email", "email.required"]] },
  // C-7
  cell("a username of 4 characters", "username", "anal", "username.length"),
  cell("a username of 101 characters", "username", "x".repeat(101), "username.length"),
  ...["ana luna", "ana/luna", "ánaluna", "ana#luna", "💚💚💚💚💚"].map((name) =>
    cell(`the username ${JSON.stringify(name)}`, "username", name, "username.characters"),
  ),
  cell("a username somebody has", "username", "JOSE.user", "username.taken"),
  cell("a username somebody of another district has", "username", "faraccount.user", "username.taken"),
  change("a username to be erased", "username", "CLEAR", "clear.not_erasable"),
  // C-8
  cell("a password of 8 characters", "password", "Abcdefg1", "password.too_short"),
  cell("a password of 65 characters", "password", `Aa1${"bc".repeat(31)}`, "password.too_long"),
  cell("a password with a space", "password", "Abcde 12345", "password.space"),
  cell("a password that ends with a space", "password", "Abcde12345 ", "password.space"),
  cell("a password without an upper case letter", "password", "abcde12345", "password.no_upper"),
  cell("a password without a lower case letter", "password", "ABCDE12345", "password.no_lower"),
  cell("a password without a digit", "password", "Abcdefghij", "password.no_digit"),
  cell("a password with a run of five", "password", "Abc11111xyz", "password.run"),
  cell("a password with a run of five in two cases", "password", "Aaaaa12345", "password.run"),
  cell(
    "a short one with everything wrong",
    "password",
    "a a",
    "password.too_short",
    "password.space",
    "password.no_upper",
    "password.no_digit",
  ),
  {
    what: "the username as password",
    rows: [{ ...student, username: "Abcde12345", password: "Abcde12345" }],
    errors: [["password", "password.equals_username"]],
  },
  {
    what: "the address as password",
    rows: [{ ...student, email: "Abc1@school.org", password: "Abc1@school.org" }],
    errors: [["password", "password.equals_email"]],
  },
  change("a short password", "password", "Ab1", "password.too_short"),
  // C-9 to C-12
  inClass("a Class GUID that is none", { classGuid: "abc" }, ["classGuid", "class_guid.malformed"]),
  inClass("a Class GUID no class has", { classGuid: guid("ghostclass") }, ["classGuid", "class_guid.unknown"]),
  inClass("the Class GUID of another class", { classGuid: guid("mathclass"), classId: "MATH-4" }, [
    "classGuid",
    "class_guid.other_class",
  ]),
  {
    what: "a class that another row calls otherwise",
    rows: [
      { ...maria, classGuid: guid("mathclass"), className: "Maths" },
      { userGuid: guid("jose"), classGuid: guid("mathclass"), className: "Math" },
    ],
    errors: [["className", "class.disagrees"]],
  },
  inClass("a class without an ID", { classId: "" }, ["classId", "class_id.required"]),
  inClass("a class without a name", { className: "" }, ["className", "class_name.required"]),
  inClass(
    "a Class ID of 65 characters",
    { classId: "x".repeat(65) },
    ["classId", "class_id.too_long"],
    ["classId", "class.no_teacher"],
  ),
  inClass("a class name with a letter that could not be read", { className: "Espa\uFFFDol" }, [
    "className",
    "cell.letters_lost",
  ]),
  inClass("a class name with a web page's letters", { className: "Espa&ntilde;ol" }, ["className", "cell.misread"]),
  inClass("a class name of 101 characters", { className: "x".repeat(101) }, ["className", "class_name.too_long"]),
  inClass(
    "a Class ID that became a date",
    { classId: "03/04/2026" },
    ["classId", "cell.became_date"],
    ["classId", "class.no_teacher"],
  ),
  inClass("a class grade that is none", { classGradeLevel: "99th" }, ["classGradeLevel", "grade_level.unknown"]),
  ...["soon", "32/01/2026", "02/30/2027", "2026-13-01", "45000", "Aug 2026"].map((date) =>
    inClass(`the date ${date}`, { classStartDate: date }, ["classStartDate", "date.unreadable"]),
  ),
  inClass("a date with a two-digit year", { classStartDate: "8/19/26" }, ["classStartDate", "date.two_digit_year"]),
  inClass("a date that could be two", { classStartDate: "8-9-2026" }, ["classStartDate", "date.ambiguous"]),
  ...["12/30/1899", "12/31/9999", "2046-08-17T00:00:00Z"].map((date) =>
    inClass(`the date ${date}`, { classStartDate: date }, ["classStartDate", "date.far_from_today"]),
  ),
  inClass("an end before its start", { classStartDate: "08/17/2026", classEndDate: "08/16/2026" }, [
    "classEndDate",
    "date.end_before_start",
  ]),
  inClass("a class of more than 400 days", { classStartDate: "08/17/2026", classEndDate: "10/17/2027" }, [
    "classEndDate",
    "date.too_far_apart",
  ]),
  // C-13, C-14
  inClass("a Master Code the school does not hold", { masterCode: "NOPE" }, ["masterCode", "master_code.not_held"]),
  inClass("a Master Code past its end", { masterCode: "READ-2025" }, ["masterCode", "master_code.ended"]),
  inClass("a class that nobody teaches", { classId: "NEW-1", className: "New" }, ["classId", "class.no_teacher"]),
  { what: "a row that is there twice", rows: [maria, maria], errors: [[null, "row.repeated"]] },
  {
    what: "a row that disagrees with another one of the same person",
    rows: [maria, { ...maria, firstName: "Marta" }],
    errors: [["firstName", "row.disagrees"]],
  },
  {
    what: "two new people with one User ID",
    rows: [
      { ...student, password: "x" },
      { ...student, firstName: "Eva", lastName: "Ott" },
    ],
    errors: [["userId", "user_id.taken"]],
  },
  // I-6
  {
    what: "a change somebody else has made meanwhile",
    rows: [{ ...maria, lastName: "Mine" }],
    errors: [["lastName", "row.conflict"]],
    version: "1",
  },
];

/** Rows that are done, and of which something is told besides. */
export const toldRows: readonly (Omit<BadRow, "errors"> & {
  readonly told: readonly (readonly [FieldKey, FindingCode])[];
})[] = [
  {
    what: "a number written like an SSN",
    rows: [{ ...student, userId: "123-45-6789" }],
    told: [["userId", "user_id.looks_like_ssn"]],
  },
  {
    what: "nine digits in a school whose IDs are other ones",
    rows: [{ ...student, userId: "123456789" }],
    told: [["userId", "user_id.looks_like_ssn"]],
  },
  {
    what: "fewer digits than all others of the school have",
    rows: [{ ...student, userId: "77" }],
    told: [["userId", "user_id.shorter"]],
  },
  {
    what: "a student without a grade",
    rows: [{ ...student, gradeLevel: "" }],
    told: [["gradeLevel", "grade_level.blank"]],
  },
  {
    what: "a grade in another spelling",
    rows: [{ ...student, gradeLevel: "03" }],
    told: [["gradeLevel", "grade_level.other_spelling"]],
  },
  {
    what: "a User ID that has lost its zeros",
    rows: [{ ...maria, userId: "123" }],
    told: [["userId", "user_id.lost_zeros"]],
  },
  {
    what: "a name that has lost its accents",
    rows: [{ ...maria, firstName: "Maria" }],
    told: [["firstName", "cell.changed_by_spreadsheet"]],
  },
  {
    what: "a role that changes",
    rows: [{ ...maria, role: "Teacher" }],
    told: [["role", "role.changed"]],
  },
  {
    what: "a code whose product has one that ends later",
    rows: [{ ...maria, ...math, masterCode: "MATH-2026" }],
    told: [["masterCode", "master_code.not_latest"]],
  },
  {
    what: "another name for a class that is there, without its GUID",
    rows: [{ ...maria, ...math, className: "Maths" }],
    told: [["className", "class.kept"]],
  },
  {
    what: "a second core product in one class",
    rows: [
      { ...maria, ...math, masterCode: "READ-2027" },
      { ...maria, ...math, masterCode: "MATH-2027" },
    ],
    told: [["classId", "class.two_core_products"]],
  },
  {
    what: "a class that starts after the holidays",
    rows: [{ ...teacher, classId: "SPRING-1", className: "Spring", classStartDate: "01/05/2027" }],
    told: [["classStartDate", "class.starts_later"]],
  },
];

/** Codes no upload can bring about: the sheet finds them against what was pulled. */
export const onlyInTheSheet: readonly FindingCode[] = [
  "cell.blank_kept",
  "person.replaced",
  "person.near",
  "person.near_district",
  "person.near_elsewhere",
  ...columnCodes,
  "file.error",
];
/** Codes of what moved before its turn came, or was sent while nobody was looking (unattended.test.ts, confirmed-goes.test.ts). */
export const onlyOfTheGuard: readonly FindingCode[] = [
  "upload.confirm",
  "rehearsal.moved",
  "row.unattended_cell",
  "row.unattended_erasure",
  "row.unattended_teacher",
  "row.unattended_school",
  "row.unattended_column",
  "row.unattended_damage",
  "row.unattended_many",
  "row.unattended_finding",
];
/** Codes that take a class of more people, or of last year (classes.test.ts, test/roster/classes-across-rows.test.ts). */
export const onlyOfClasses: readonly FindingCode[] = ["class.many_students", "class.id_used_again"];
/** Codes that an undo tells (undo.test.ts). */
export const onlyOfUndos: readonly FindingCode[] = ["undo.account_kept", "undo.school_kept", "undo.value_kept"];
/** Codes that take what the district has said of a grade (grade-map.test.ts), and those of a demonstration (demonstration.test.ts). */
export const onlyOfSettings: readonly FindingCode[] = [
  "grade_level.mapped",
  "grade_level.mapped_blank",
  "grade_level.map_changed",
  "demonstration.name",
];
