/** B-12: lists of any system as they come: whose a column is, who is still there, and what nobody has said. */
import { describe, expect, test } from "@jest/globals";
import { type FeedAnswers, type FeedReading, readFeed, rowsOfFeed } from "../../src/feeds";
import type { RosterValues } from "../../src/roster";

const readText = (text: string, name = "august.csv", answers: FeedAnswers = {}): FeedReading =>
  readFeed([{ name, bytes: new TextEncoder().encode(text) }], answers);

const rowsOf = (reading: FeedReading): readonly RosterValues[] => (reading.ok ? rowsOfFeed(reading.feed) : []);
const notesOf = (reading: FeedReading) => (reading.ok ? reading.feed.notes : []);
const notedOf = (reading: FeedReading, code: string) =>
  notesOf(reading).flatMap((note) => (note.code === code ? [note.facts] : []));

describe("B-12: a list of students with a teacher column is a list of students", () => {
  test.each([
    ["Local ID,Last Name,First Name,Grade,Homeroom Teacher\n1,Ruiz,Ana,5,King\n2,Sol,Bea,4,King\n"],
    ["ID,Last Name,First Name,Email,Teacher\n1,Ruiz,Ana,a@x.example,King\n"],
    ["Matrícula,Nombre completo,Grado,Correo del padre,Docente\n1,Ruiz Ana,5,p@x.example,King\n"],
    ["ID,Name,Email,Teacher Name\n1,Ana Ruiz,a@x.example,Tom King\n"],
    ["ID,Name,Teacher First Name,Teacher Last Name,Grade\n1,Ana Ruiz,Tom,King,5\n"],
    [
      "Student Number,Student Name,Grade,Teacher First Name,Teacher Last Name,Teacher Email\n1,Ana Ruiz,5,Tom,King,t@x.example\n",
    ],
  ])("%s", (text) => {
    const [row] = rowsOf(readText(text, "Ms King teacher class list.csv"));
    expect(row).toMatchObject({ userId: "1", role: "Student" });
    expect([row?.firstName, row?.lastName].sort()).toEqual(["Ana", "Ruiz"]);
    expect(row?.email).not.toBe("t@x.example");
    expect(notedOf(readText(text), "feed.role_assumed")).toMatchObject([{ role: "Student" }]);
  });

  test("a teacher's ID and address are nobody's there, also without a grade: a class has one teacher", () => {
    const lines = "Ruiz,Ana,5,T1,tom@x.example\nSol,Bea,5,T2,sue@x.example\n";
    const graded = readText(`Last Name,First Name,Grade,Teacher ID,Teacher Email\n${lines}`);
    expect(rowsOf(graded)).toMatchObject(Array.from({ length: 2 }, () => ({ userId: "", email: "", role: "Student" })));
    const shared = readText(`Last Name,First Name,Login,Teacher ID\nRuiz,Ana,aruiz,T1\nSol,Bea,bsol,T1\n`);
    expect(rowsOf(shared)).toMatchObject([
      { userId: "", role: "Student" },
      { userId: "", role: "Student" },
    ]);
  });
});

test("B-12: a list of teachers is taken for one, which is told and may be answered otherwise", () => {
  const text = "Teacher ID,First Name,Last Name,Teacher Email\nT1,Tom,King,t@x.example\nT2,Sue,Sol,s@x.example\n";
  const teacher = { userId: "T1", role: "Teacher", firstName: "Tom", email: "t@x.example" };
  expect(rowsOf(readText(text))[0]).toMatchObject(teacher);
  expect(notedOf(readText(text), "feed.role_assumed")).toEqual([{ role: "Teacher", count: 2 }]);
  expect(rowsOf(readText(text, "a.csv", { role: "Student" })).map(({ role }) => role)).toEqual(["Student", "Student"]);
  const named = readText(
    "Employee ID,Last Name,First Name,Email,Student Teacher\nE1,King,Tom,t@x.example,N\n",
    "faculty.csv",
  );
  expect(rowsOf(named)).toMatchObject([{ role: "Teacher" }]);
});

test("B-12: a column Type is the role where it says roles, and nothing where it does not", () => {
  const list = (one: string, other: string) =>
    rowsOf(readText(`Student ID,First Name,Last Name,Type\n1,Ana,Ruiz,${one}\n2,Tom,King,${other}\n`)).map(
      ({ role }) => role,
    );
  expect(list("Student", "Teacher")).toEqual(["Student", "Teacher"]);
  expect(list("Day", "Boarder")).toEqual(["Student", "Student"]);
});

describe("B-12: what belongs to somebody else is not the child's", () => {
  test.each([
    "Email (Guardian)",
    "First Name (Mother)",
    "Correo (madre)",
    "E-mail (Home)",
    "Grade (Math)",
    "Username [Old]",
    "Guardian Email",
    "Parent First Name",
    "Emergency Contact Email",
    "Email del padre",
    "Counselor Email",
  ])("%s", (header) => {
    const reading = readText(`Student Number,Student Name,${header}\n1,"Ruiz, Ana",x@x.example\n`);
    const spare = readText(`Student Number,First Name,Last Name,Grade,${header}\n1,Ana,Ruiz,5,x@x.example\n`);
    const child = { userId: "1", firstName: "Ana", lastName: "Ruiz", email: "", username: "" };
    expect(rowsOf(spare)).toMatchObject([{ ...child, gradeLevel: "5" }]);
    expect(reading.ok ? rowsOf(reading) : [child]).toMatchObject([child]);
    expect(notedOf(spare, "feed.columns_dropped")).toMatchObject([{ headers: [header] }]);
  });

  test.each([
    "Email [Required]",
    "Email (required)",
    "Email (Optional)",
    "Email [READ ONLY]",
    "Correo (obligatorio)",
    "Email (Student)",
    "[Students]Email",
  ])("and %s is", (header) => {
    const reading = readText(`Student Number,First Name,Last Name,${header}\n1,Ana,Ruiz,a@x.example\n`);
    expect(rowsOf(reading)).toMatchObject([{ userId: "1", email: "a@x.example" }]);
  });

  test("and how a value is written is no other header", () => {
    const reading = readText('Student ID,"Student Name (Last, First)",Grade (K-12)\n1,"Ruiz, Ana",5\n');
    expect(rowsOf(reading)).toMatchObject([{ userId: "1", firstName: "Ana", lastName: "Ruiz", gradeLevel: "5" }]);
  });

  test("a password of before is no password, in our own export, too", () => {
    const own = "User GUID,User ID,Role,First Name,Last Name,Grade Level,Email,Username,Password (Old)";
    expect(rowsOf(readText(`${own}\n,1,Student,Ana,Ruiz,5,,,Abcdefgh1\n`))).toMatchObject([
      { userId: "1", password: "" },
    ]);
  });
});
