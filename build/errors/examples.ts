/**
 * An example of every finding and how it is put right, for docs/errors.md. Where one cell makes it, the cell before and after stands here, and a test
 * shows that the first yields the code and the second does not; where it takes the sheet's or the service's knowledge, the situation is told.
 */
import type { FieldKey, FindingCode, PartialValues } from "../../src/roster/index.ts";

export interface CellExample {
  readonly field: FieldKey;
  readonly bad: string;
  readonly good: string;
  /** Other cells of the row that it takes. */
  readonly beside?: PartialValues;
  /** Of an account that is there; a new person otherwise. */
  readonly ofAccount?: true;
}

export interface Situation {
  readonly situation: string;
  readonly fix: string;
}

const math = { classId: "MATH-3", className: "Math" } as const;
const cell = (field: FieldKey, bad: string, good: string, beside?: PartialValues): CellExample => ({
  field,
  bad,
  good,
  ...(beside === undefined ? {} : { beside }),
});
const guid = "7k3m9x2p-q8wz-4h6t-y1vn-0c5r8d2f6g4j";

export const examples: Readonly<Record<FindingCode, CellExample | Situation>> = {
  "user_guid.malformed": { ...cell("userGuid", "7k3m9x2p", guid), ofAccount: true },
  "user_guid.unknown": {
    situation: "A User GUID of the right shape that no account of the district has",
    fix: "Restore it, or leave it blank for a new person",
  },
  "user_guid.other_school": {
    situation: "A User GUID of an account at a school you do not have",
    fix: "Ask the district administrator, who has both schools",
  },
  "user_guid.other_person": {
    situation: "María's row has José's User GUID: swapped, slid by one row, or sorted away",
    fix: "Fix in the sidebar restores it",
  },
  "user_guid.missing": {
    situation: "The User GUID of a row that was pulled with one was deleted",
    fix: "Fix in the sidebar restores it",
  },
  "user_id.required": cell("userId", "", "00123"),
  "user_id.too_long": cell("userId", "1234567890".repeat(7), "00123"),
  "user_id.characters": cell("userId", "12 345", "12345"),
  "user_id.taken": {
    situation: "Two people of the district with one User ID",
    fix: "Give each their own; if it is one person, use the account that is there",
  },
  "user_id.looks_like_ssn": cell("userId", "123-45-6789", "00123"),
  "user_id.shorter": {
    situation: "A new student has 77 at a school where all students have six digits, such as 000123",
    fix: "Fix in the sidebar writes 000077; the row goes as it is otherwise",
  },
  "user_id.lost_zeros": {
    situation: "00123 was pulled and 123 is in the cell",
    fix: "Put back in the sidebar gives the zeros back; It is meant keeps 123",
  },
  "cell.too_long": cell("className", "x".repeat(1001), "Math", { classId: "MATH-3" }),
  "cell.spreadsheet_error": cell("firstName", "#N/A", "Ana"),
  "cell.blank_word": cell("userId", "NULL", "00123"),
  "cell.became_date": cell("classId", "03/04/2026", "3-4", { className: "Math" }),
  "cell.became_number": cell("userId", "123456.0", "123456"),
  "cell.letters_lost": cell("className", "Espa\uFFFDol", "Español"),
  "cell.digits_lost": cell("userId", "1.23457E+11", "123456789012"),
  "cell.misread": cell("lastName", "GarcÃa", "García"),
  "cell.rounded": cell("userId", "1.23457E+15", "1234567890123456"),
  "cell.quoted": cell("firstName", "“Ana”", "Ana"),
  "cell.changed_by_spreadsheet": {
    situation:
      "O'Neil was pulled and O’Neil is in the cell; or 004512 and 4512.00, 1E5 and 100000, MAR2 and 2-Mar, Núñez and NUNEZ or NÃºÃ±ez",
    fix: "Put back in the sidebar gives back what was pulled; It is meant keeps what is there",
  },
  "column.slid": {
    situation: "The first names stand one row too high: Ana's row has María's, and so on down the sheet",
    fix: "Put back in the sidebar restores the whole column; It is meant keeps it as it is",
  },
  "column.reordered": {
    situation: "The last names were sorted without the other columns, or stand in reverse",
    fix: "Put back in the sidebar restores the whole column",
  },
  "column.exchanged": {
    situation: "First and last names have changed places, or usernames were copied over User IDs",
    fix: "Put back in the sidebar restores the whole column",
  },
  "column.filled": {
    situation: "The last name of the first row was pulled down over everybody",
    fix: "Put back in the sidebar restores the whole column",
  },
  "column.series": {
    situation: "The fill handle was pulled on one User ID, and 1041, 1042, 1043 … stand over the IDs of other people",
    fix: "Put back in the sidebar restores the whole column; a new numbering of everybody is none of these",
  },
  "column.cut": {
    situation:
      "A program with room for ten letters: Featherstone came back as Featherst, and every other long name ends there, too",
    fix: "Put back in the sidebar restores the whole column",
  },
  "role.required": cell("role", "", "Student"),
  "role.unknown": cell("role", "Pupil", "Student"),
  "role.changed": { situation: "A teacher's row says Student", fix: "Leave it if it is meant; type Teacher if not" },
  "role.last_teacher": {
    situation: "The only teacher of MATH-3 is made a student",
    fix: "Give MATH-3 another teacher in the same upload, or leave the role",
  },
  "name.required": cell("firstName", "", "Ana"),
  "name.too_long": cell("lastName", "x".repeat(51), "Luna"),
  "name.characters": cell("firstName", "R2D2", "Arthur"),
  "name.look_alike": cell("lastName", "O`Brien", "O'Brien"),
  "person.replaced": {
    situation: "The row of Jesús de León, who has left: Irma Quill was typed over it, with her User ID and username",
    fix: "Put back restores the row; then type Irma in a new row, with a blank User GUID. It is meant keeps it, where it is one person",
  },
  "person.near": {
    situation: "A new row for Jon Smith, grade 5, in a school that has Jonathan Smith in grade 5",
    fix: "Choose It is them or Someone else",
  },
  "person.near_district": {
    situation: "A new row for Jon Smith, grade 5, and Jonathan Smith in grade 5 at another school of the administrator",
    fix: "Choose It is them or Someone else in Review",
  },
  "person.near_elsewhere": {
    situation: "A new row with the name and the grade of somebody at a school that the administrator does not have",
    fix: "Ask the district office, or choose Someone else",
  },
  "grade_level.unknown": cell("gradeLevel", "99", "9"),
  "grade_level.unclear": cell("gradeLevel", "TK", "PK"),
  "grade_level.blank": cell("gradeLevel", "", "3"),
  "grade_level.other_spelling": {
    situation: "1st, 01 or primero in the cell",
    fix: "Nothing has to be done; Fix in the sidebar writes 1",
  },
  "grade_level.mapped": {
    situation: "TK in the cell, and the district has said that TK is PK",
    fix: "Nothing has to be done; an administrator of the district can change what TK is",
  },
  "grade_level.mapped_blank": {
    situation: "13 in the cell, and the district has said that it is to be left blank",
    fix: "Nothing has to be done; type a grade level if there is one",
  },
  "grade_level.map_changed": {
    situation: "PK, which came from TK, and the district has said since that TK is K",
    fix: "Fix in the sidebar writes K for everybody whose grade came from TK; whoever is to stay PK is left",
  },
  "email.required": cell("email", "", "ana@school.org", { role: "Teacher" }),
  "email.malformed": cell("email", "maria@", "maria@school.org"),
  "email.too_long": cell("email", `maria@${"district.".repeat(28)}org`, "maria@school.org"),
  "email.taken": {
    situation: "Another account of the platform has this address",
    fix: "Use another one, or leave it blank for a student",
  },
  "username.length": cell("username", "ana", "ana.luna"),
  "username.characters": cell("username", "ana luna", "ana.luna"),
  "demonstration.name": {
    situation: "In a demonstration, an e-mail address or username without its ending",
    fix: "Write it with the ending that the message gives",
  },
  "username.taken": {
    situation: "Another account of the platform has this username",
    fix: "Choose another one, or leave it blank for a new person",
  },
  "password.too_short": cell("password", "Abc12345", "Straw-egg-49764"),
  "password.too_long": cell("password", `Aa1${"bc".repeat(31)}`, "Straw-egg-49764"),
  "password.space": cell("password", "Straw egg 49764", "Straw-egg-49764"),
  "password.no_upper": cell("password", "straw-egg-49764", "Straw-egg-49764"),
  "password.no_lower": cell("password", "STRAW-EGG-49764", "Straw-egg-49764"),
  "password.no_digit": cell("password", "Straw-egg-bug", "Straw-egg-49764"),
  "password.run": cell("password", "Straw-11111-egg", "Straw-egg-49764"),
  "password.equals_username": cell("password", "Ana.luna.2026", "Straw-egg-49764", { username: "Ana.luna.2026" }),
  "password.equals_email": cell("password", "Ana1@school.org", "Straw-egg-49764", { email: "Ana1@school.org" }),
  "class_guid.malformed": cell("classGuid", "MATH-3", guid, math),
  "class_guid.unknown": {
    situation: "A Class GUID that no class of the school has",
    fix: "Take it from the export of classes, or leave it blank for a new class",
  },
  "class_guid.other_class": {
    situation: "The Class GUID of MATH-3 beside the Class ID READ-3",
    fix: "Write the Class GUID that is suggested, or leave it blank for a new class",
  },
  "class_id.required": cell("classId", "", "MATH-3", { className: "Math" }),
  "class_id.too_long": cell("classId", "x".repeat(65), "MATH-3", { className: "Math" }),
  "class_name.required": cell("className", "", "Math", { classId: "MATH-3" }),
  "class_name.too_long": cell("className", "x".repeat(101), "Math", { classId: "MATH-3" }),
  "date.unreadable": cell("classStartDate", "soon", "08/17/2026", math),
  "date.two_digit_year": cell("classStartDate", "8/17/26", "08/17/2026", math),
  "date.ambiguous": cell("classStartDate", "8-9-2026", "08/09/2026", math),
  "date.far_from_today": {
    situation: "A class that starts on 12/30/1899 or ends on 12/31/9999",
    fix: "Leave the cell blank, or write the day",
  },
  "date.end_before_start": cell("classEndDate", "08/16/2026", "06/04/2027", { ...math, classStartDate: "08/17/2026" }),
  "date.too_far_apart": cell("classEndDate", "10/17/2027", "06/04/2027", { ...math, classStartDate: "08/17/2026" }),
  "master_code.not_held": {
    situation: "A Master Code the school has not bought, or a slip in one",
    fix: "Look it up under Manage Products",
  },
  "master_code.ended": {
    situation: "READ-2025, which ended on 07/31/2025",
    fix: "Use the code that is suggested, READ-2027",
  },
  "master_code.not_latest": {
    situation: "READ-2026 works, and READ-2027 of the same product ends later",
    fix: "Use the later one, if the class goes on",
  },
  "row.repeated": { situation: "Two rows that say the same in every column", fix: "Delete one of them" },
  "row.disagrees": {
    situation: "Two rows of María, one in grade 3 and one in grade 4",
    fix: "Let them say the same in columns A to I",
  },
  "class.disagrees": {
    situation: "Two rows of MATH-3, one calls it Math and the other Maths",
    fix: "Call it the same on both",
  },
  "class.no_teacher": {
    situation: "Students in class MATH-3, and no teacher in these rows or on the platform",
    fix: "Add a row with its teacher and this class",
  },
  "class.two_core_products": {
    situation: "Rows of MATH-3 with Master Codes of two core products",
    fix: "Give one its own Class ID, such as MATH-3-READING",
  },
  "class.many_students": {
    situation: "Rows put 60 students into LUNCH-A",
    fix: "Leave it if it is one class; otherwise give each class its own Class ID",
  },
  "class.id_used_again": {
    situation: "Rows of August 2026 name MATH-3, which ended on 06/05/2026",
    fix: "Give this year's class its own Class ID, such as MATH-3-2027",
  },
  "class.starts_later": {
    situation: "A class that starts on 08/17/2026, uploaded in July",
    fix: "Nothing to do; students see it from 08/14/2026",
  },
  "class.kept": {
    situation: "The row calls an existing class Math A, the platform Math",
    fix: "Write the Class GUID that is suggested, or leave the cell blank",
  },
  "clear.not_erasable": { ...cell("firstName", "CLEAR", "Ana"), ofAccount: true },
  "cell.blank_kept": {
    situation: "An e-mail address was deleted from its cell",
    fix: "Type CLEAR to erase it on the platform",
  },
  "undo.account_kept": {
    situation: "An import that made this account is undone",
    fix: "Nothing to do; if the person is not of this school, take them out under Manage Users",
  },
  "undo.school_kept": {
    situation: "An import that added this account to the school is undone",
    fix: "Nothing to do; if the person is not of this school, take them out under Manage Users",
  },
  "undo.value_kept": {
    situation: "An import that set this person's password is undone",
    fix: "Set a new password, or leave it",
  },
  "row.conflict": {
    situation: "5 here, 6 on the platform, changed there since the pull",
    fix: "Pull again, then keep yours or take theirs",
  },
  "row.failed": {
    situation:
      "A fault of the service while it worked on this row, a password that no key opens any more, or an upload at which the service stopped more than once",
    fix: "Send the row again",
  },
  "upload.confirm": {
    situation: "An upload was confirmed, and accounts changed before its turn came",
    fix: "Upload again, and look at what is asked",
  },
  "rehearsal.moved": {
    situation: "An upload was to come out like its rehearsal, and accounts changed before its turn came",
    fix: "Rehearse again, then upload",
  },
  "row.unattended_cell": {
    situation: "A scheduled upload changes a password, an e-mail address, a username, a User ID, a role or a name",
    fix: "Upload the row by hand",
  },
  "row.unattended_erasure": {
    situation: "A scheduled upload erases a value with CLEAR",
    fix: "Upload the row by hand",
  },
  "row.unattended_teacher": { situation: "A scheduled upload has a new teacher", fix: "Upload the row by hand" },
  "row.unattended_school": {
    situation: "A scheduled upload takes in an account of another school",
    fix: "Upload the row by hand",
  },
  "row.unattended_column": {
    situation: "A scheduled upload has a column that slid, or was sorted alone",
    fix: "Put the column back, or upload by hand",
  },
  "row.unattended_damage": {
    situation: "A scheduled upload has 4512 for 004512",
    fix: "Put the value back, or upload the row by hand",
  },
  "row.unattended_many": {
    situation: "A scheduled upload changes more grade levels, classes or new students than go without a question",
    fix: "Upload the rows by hand, and answer the question",
  },
  "row.unattended_finding": {
    situation: "A scheduled upload has a new student with a warning",
    fix: "Look at the warning, then upload the row by hand",
  },
  "file.error": {
    situation: "An Error File of the platform was opened, and its Error column has a sentence for this row",
    fix: "Correct what the sentence names",
  },
};
