/** Files as they go wrong, or say what needs an answer: what each is read as, or why it is not. */
import type { FeedAnswers } from "../../../src/feeds";
import type { PartialValues } from "../../../src/roster";
import { zip } from "../../support/zip";
import { table } from "./case";
import { csv, type Dropped } from "./vary";

export interface DamagedCase {
  readonly what: string;
  readonly files: readonly Dropped[];
  readonly answers?: FeedAnswers;
  /** Of these fields what each row says; or the problem. */
  readonly rows: readonly PartialValues[] | string;
  /** Notes that must be there, with these facts. */
  readonly noted?: readonly (readonly [code: string, facts: object])[];
}

const file = (name: string, ...lines: readonly string[]): Dropped => ({
  name,
  bytes: Buffer.from(csv(table(...lines))),
});
const text = (name: string, content: string): Dropped => ({ name, bytes: Buffer.from(content) });
const users = "sourcedId|status|enabledUser|orgSourcedIds|role|givenName|familyName|identifier|email|grades";
const classes = "sourcedId|status|title|courseSourcedId|classCode|schoolSourcedId|termSourcedIds";
const enrolled = "classSourcedId|userSourcedId|role|status";
const powerSchool = "Student_Number|First_Name|Last_Name|Grade_Level|SchoolID|Enroll_Status";

export const damaged: readonly DamagedCase[] = [
  {
    what: "people marked as gone are leavers, and nobody's row",
    files: [
      file(
        "users.csv",
        users,
        "u1|active|true|s1|student|Ana|Ruiz|1||5",
        "u2|tobedeleted|true|s1|student|Bo|Oh|2||5",
        "u3|active|false|s1|teacher|Tea|Luk|3||",
      ),
    ],
    rows: [{ userId: "1" }],
    noted: [["feed.leavers", { count: 2, userIds: ["2", "3"] }]],
  },
  {
    what: "gone from one school and there in another is no leaver",
    files: [
      file(
        "students.csv",
        "School_id|Student_id|First_name|Last_name|Grade|Status",
        "1|a|Ana|Ruiz|5|Withdrawn",
        "2|a|Ana|Ruiz|5|Active",
      ),
    ],
    rows: [{ userId: "a", gradeLevel: "5" }],
    noted: [],
  },
  {
    what: "without an identifier the sourcedId is the User ID, and it is said of how many",
    files: [
      file("users.csv", users, "u1|active|true|s1|student|Ana|Ruiz|||5", "u2|active|true|s1|student|Bo|Oh|77||5"),
    ],
    rows: [{ userId: "u1" }, { userId: "77" }],
    noted: [["feed.user_id_from", { header: "identifier", otherwise: "sourcedId", count: 1 }]],
  },
  {
    what: "the column that was chosen as the User ID, and where it is blank the usual one",
    files: [
      file(
        "users.csv",
        users,
        "u1|active|true|s1|student|Ana|Ruiz|5|a@b.org|5",
        "u2|active|true|s1|student|Bo|Oh|77||5",
      ),
    ],
    answers: { userIdFrom: "email" },
    rows: [{ userId: "a@b.org" }, { userId: "77" }],
  },
  {
    what: "usernames of another system are taken when that is asked for",
    files: [file("users.csv", `${users}|username`, "u1|active|true|s1|student|Ana|Ruiz|1||5|aruiz")],
    answers: { usernames: true },
    rows: [{ username: "aruiz" }],
  },
  {
    what: "codes of grades that mean two things stay as they are written, and TK is no kindergarten",
    files: [
      file(
        "students.csv",
        powerSchool,
        "1|Ana|Ruiz|0|17|0",
        "2|Bo|Oh|-1|17|0",
        "3|Cy|Po|TK|17|0",
        "4|Di|Qu|13|17|0",
        "5|Ed|Ra|-1|17|0",
      ),
    ],
    rows: [{ gradeLevel: "0" }, { gradeLevel: "-1" }, { gradeLevel: "TK" }, { gradeLevel: "13" }, { gradeLevel: "-1" }],
    noted: [
      ["feed.grade_unknown", { code: "-1", count: 2, readings: ["PK", "K"] }],
      ["feed.grade_unknown", { code: "TK", count: 1, readings: ["PK", "K"] }],
    ],
  },
  {
    what: "what the district has said of a code is taken, and told",
    files: [file("students.csv", powerSchool, "1|Ana|Ruiz|0|17|0", "2|Bo|Oh|tk|17|0", "3|Cy|Po|13|17|0")],
    answers: { gradeMap: { "0": "K", TK: "PK", "13": "" } },
    rows: [{ gradeLevel: "K" }, { gradeLevel: "PK" }, { gradeLevel: "" }],
    noted: [["feed.grade_mapped", { code: "TK", grade: "PK", count: 1 }]],
  },
  {
    what: "a map does not change what can mean only one grade",
    files: [file("students.csv", powerSchool, "1|Ana|Ruiz|KG|17|0", "2|Bo|Oh|3|17|0")],
    answers: { gradeMap: { KG: "PK", "3": "4" } },
    rows: [{ gradeLevel: "K" }, { gradeLevel: "3" }],
  },
  {
    what: "of several grades none is taken",
    files: [
      file(
        "users.csv",
        users,
        "u1|active|true|s1|student|Ana|Ruiz|1||09,10",
        "u2|active|true|s1|student|Bo|Oh|2||09,9th",
      ),
    ],
    rows: [{ gradeLevel: "" }, { gradeLevel: "9" }],
    noted: [["feed.grades_several", { value: "09,10", count: 1 }]],
  },
  {
    what: "a school of each, and one person at two",
    files: [
      file("orgs.csv", "sourcedId|status|name|type", "s1|active|Lincoln|school", "s2|active|Chavez|school"),
      file(
        "users.csv",
        users,
        "u1|active|true|s1|student|Ana|Ruiz|1||5",
        "u2|active|true|s2|student|Bo|Oh|2||5",
        "u3|active|true|s1,s2|teacher|Tea|Luk|3||",
      ),
    ],
    rows: [{ userId: "1" }, { userId: "2" }, { userId: "3" }],
    noted: [
      ["feed.school", { school: "Lincoln", id: "s1", students: 1, teachers: 1 }],
      ["feed.school", { school: "Chavez", id: "s2", students: 1, teachers: 1 }],
    ],
  },
  {
    what: "classes that share a code go by their own key",
    files: [
      file("users.csv", users, "u1|active|true|s1|student|Ana|Ruiz|1||5"),
      file("classes.csv", classes, "c1|active|Art A||ART|s1|", "c2|active|Art B||ART|s1|", "c3|active|Gym||GYM|s1|"),
      file("enrollments.csv", enrolled, "c1|u1|student|active", "c2|u1|student|active", "c3|u1|student|active"),
    ],
    rows: [{ classId: "c1" }, { classId: "c2" }, { classId: "GYM" }],
    noted: [["feed.class_id_from", { header: "sourcedId", count: 2 }]],
  },
  {
    what: "enrolments of nobody, of no class, ended ones and other roles are counted",
    files: [
      file("users.csv", users, "u1|active|true|s1|student|Ana|Ruiz|1||5", "u2|tobedeleted|true|s1|student|Bo|Oh|2||5"),
      file("classes.csv", classes, "c1|active|Art||ART|s1|", "c2|tobedeleted|Gym||GYM|s1|"),
      file(
        "enrollments.csv",
        enrolled,
        "c1|u1|student|active",
        "c1|u1|student|active",
        "c1|u9|student|active",
        "c9|u1|student|active",
        "c2|u1|student|active",
        "c1|u1|proctor|active",
        "c1|u1|student|tobedeleted",
        "c1|u2|student|active",
      ),
    ],
    rows: [{ userId: "1", classId: "ART" }],
    noted: [["feed.enrolments_left", { count: 6, noPerson: 1, noClass: 1, otherRole: 1, ended: 3 }]],
  },
  {
    what: "two products of a course are two rows, and none is a blank Master Code",
    files: [
      file("users.csv", users, "u1|active|true|s1|student|Ana|Ruiz|1||5", "u2|active|true|s1|teacher|Tea|Luk|2||"),
      file("courses.csv", "sourcedId|status|title|courseCode", "k1|active|Algebra|ALG1"),
      file("classes.csv", classes, "c1|active|Algebra 1|k1|A|s1|", "c2|active|Gym||G|s1|"),
      file("enrollments.csv", enrolled, "c1|u1|student|active", "c2|u1|student|active", "c1|u2|teacher|active"),
    ],
    answers: { products: { alg1: ["M-1", "M-2"] } },
    rows: [
      { userId: "1", classId: "A", masterCode: "M-1" },
      { userId: "1", classId: "A", masterCode: "M-2" },
      { userId: "1", classId: "G", masterCode: "" },
      { userId: "2", classId: "A", masterCode: "M-1" },
      { userId: "2", classId: "A", masterCode: "M-2" },
    ],
  },
  {
    what: "co-teachers, and a section that stands there for each of its terms",
    files: [
      file("teachers.csv", "School_id|Teacher_id|First_name|Last_name", "1|a|Tea|Luk", "1|b|Tom|Moe", "1|c|Tim|Noe"),
      file(
        "sections.csv",
        "School_id|Section_id|Teacher_id|Teacher_2_id|Course_name|Period|Term_start|Term_end",
        "1|x|a|b|Algebra|3|01/05/2027|06/04/2027",
        "1|x|c||Algebra|3|08/17/2026|12/18/2026",
      ),
    ],
    rows: ["a", "b", "c"].map((userId) => ({
      userId,
      className: "Algebra 3",
      classStartDate: "08/17/2026",
      classEndDate: "06/04/2027",
    })),
  },
  {
    what: "a teacher and a student of one number are two people",
    files: [
      file("students.csv", "School_id|Student_id|First_name|Last_name", "1|7|Ana|Ruiz"),
      file("teachers.csv", "School_id|Teacher_id|First_name|Last_name", "1|7|Tea|Luk"),
      file("sections.csv", "School_id|Section_id|Teacher_id|Name", "1|x|7|Art", "1|y||Gym"),
      file("enrollments.csv", "School_id|Section_id|Student_id", "1|y|7"),
    ],
    rows: [
      { role: "Student", classId: "y" },
      { role: "Teacher", classId: "x" },
    ],
  },
  {
    what: "one ID with two names is told, and both stay",
    files: [
      file("users.csv", users, "u1|active|true|s1|student|Ana|Ruiz|1||5", "u1|active|true|s1|student|Eva|Ruiz|1||5"),
    ],
    rows: [{ firstName: "Ana" }, { firstName: "Eva" }],
    noted: [["feed.person_differs", { userId: "1" }]],
  },
  {
    what: "a comma too many moves no cell into another column",
    files: [
      text(
        "students.csv",
        "Student_Number,First_Name,Last_Name,Grade_Level\n1,Ana,Ruiz,5\n2,Bo,Oh, Jr.,5\n3,Cy,Po,5\n",
      ),
    ],
    rows: [{ userId: "1" }, { userId: "3" }],
    noted: [["feed.rows_damaged", { file: "students.csv", count: 1, rows: "3" }]],
  },
  {
    what: "a quotation mark that never closes",
    files: [text("students.csv", 'Student_Number,First_Name,Last_Name,Grade_Level\n1,"Ana,Ruiz,5\n2,Bo,Oh,5\n')],
    rows: "feed.quotes",
  },
  {
    what: "a title above the headers",
    files: [
      text(
        "report.csv",
        "Lincoln Elementary roster,,,\nPrinted today,,,\nStudent ID,Last Name,First Name,Grade\n1,Ruiz,Ana,5\n",
      ),
    ],
    rows: [{ userId: "1", role: "Student", lastName: "Ruiz", gradeLevel: "5" }],
    noted: [["feed.title_passed_over", { file: "report.csv", row: 3, above: "Lincoln Elementary roster" }]],
  },
  {
    what: "names in one column",
    files: [file("list.csv", "Student Name|Student ID|Grade", "Ruiz Peña, Ana María|1|5", "Bo Oh|2|K")],
    rows: [
      { firstName: "Ana María", lastName: "Ruiz Peña" },
      { firstName: "Bo", lastName: "Oh" },
    ],
    noted: [["feed.names_split", { header: "Student Name", count: 2 }]],
  },
  {
    what: "a list that does not say who they are",
    files: [file("people.csv", "First Name|Last Name|E-mail", "Ana|Ruiz|a@b.org")],
    rows: [{ role: "Student" }],
    noted: [["feed.role_assumed", { role: "Student", count: 1 }]],
  },
  {
    what: "a list whose columns somebody has named",
    files: [file("people.csv", "Vorname|Nachname|Nummer|Klasse", "Ana|Ruiz|1|5")],
    answers: {
      mapping: { Vorname: "firstName", Nachname: "lastName", Nummer: "userId", Klasse: "gradeLevel" },
      role: "Student",
    },
    rows: [{ userId: "1", role: "Student", firstName: "Ana", lastName: "Ruiz", gradeLevel: "5" }],
  },
  {
    what: "a list of e-mail addresses alone fills them in",
    files: [file("mail.csv", "Student ID|Email", "1|a@b.org")],
    rows: [{ userId: "1", email: "a@b.org", firstName: "" }],
  },
  {
    what: "people of other roles in a list",
    files: [
      file("list.csv", "ID|Role|First Name|Surname", "1|Teacher|Tea|Luk", "2|Bus driver|Bob|Bus", "3|learner|Ana|Ruiz"),
    ],
    rows: [
      { userId: "1", role: "Teacher" },
      { userId: "3", role: "Student" },
    ],
    noted: [["feed.role_skipped", { role: "Bus driver", count: 1 }]],
  },
  {
    what: "suspended users of Google, and those of no known place",
    files: [
      file(
        "Users.csv",
        "First Name [Required]|Last Name [Required]|Email Address [Required]|Org Unit Path [Required]|Status [READ ONLY]",
        "Ana|Ruiz|a@b.org|/Students/2031|Suspended",
        "Bo|Oh|b@b.org|/Somewhere|Active",
      ),
    ],
    rows: [{ email: "b@b.org", role: "" }],
    noted: [
      ["feed.leavers", { count: 1 }],
      ["feed.role_unknown", { count: 1 }],
    ],
  },
  {
    what: "who left PowerSchool, and who is only registered for next year",
    files: [file("students.csv", powerSchool, "1|Ana|Ruiz|5|17|2", "2|Bo|Oh|5|17|-1", "3|Cy|Po|5|17|3")],
    rows: [{ userId: "2" }],
    noted: [["feed.leavers", { count: 2, userIds: ["1", "3"] }]],
  },
  {
    what: "a delta says that nobody is missing",
    files: [
      file("manifest.csv", "propertyName|value", "file.users|delta"),
      file("users.csv", users, "u1|active|true|s1|student|Ana|Ruiz|1||5"),
    ],
    rows: [{ userId: "1" }],
    noted: [["feed.only_changes", {}]],
  },
  {
    what: "what spreadsheets and programs put around a value",
    files: [text("students.csv", 'Student_Number,First_Name,Last_Name,Grade_Level\n"=""004512""",Ana,Ruiz,\'05\n')],
    rows: [{ userId: "004512", gradeLevel: "5" }],
  },
  {
    what: "a picture in the zip is left out, and told",
    files: [
      {
        name: "set.zip",
        bytes: zip([
          { name: "logo.png", content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]) },
          { name: "users.csv", content: Buffer.from(csv(table(users, "u1|active|true|s1|student|Ana|Ruiz|1||5"))) },
        ]),
      },
    ],
    rows: [{ userId: "1" }],
    noted: [["feed.file_unreadable", { file: "logo.png", reason: "file.image" }]],
  },
  {
    what: "a zip whose part lies about its size",
    files: [{ name: "x.zip", bytes: zip([{ name: "users.csv", content: Buffer.from("a,b\n"), declared: 99 }]) }],
    rows: "file.damaged",
  },
  {
    what: "classes without anybody",
    files: [file("classes.csv", classes, "c1|active|Art||ART|s1|")],
    rows: "feed.no_people",
  },
  {
    what: "a list of something else",
    files: [file("books.csv", "Title|Author|Year", "One|Two|3")],
    rows: "feed.unknown",
  },
  {
    what: "a table of schools is no list of people",
    files: [file("schools.csv", "Name|State ID|School Number|Address", "Lincoln High|WA|1|x")],
    rows: "feed.unknown",
  },
  { what: "headers and nobody below them", files: [file("users.csv", users)], rows: "feed.no_people" },
  { what: "nothing at all", files: [text("users.csv", "")], rows: "feed.empty" },
  { what: "a PDF", files: [text("users.pdf", "%PDF-1.7\n")], rows: "file.pdf" },
];
