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

describe("B-12: nobody who has left is taken for present", () => {
  const list = (header: string, ...values: readonly string[]) =>
    `Student ID,First Name,Last Name,Grade,${header}\n${values.map((value, at) => `${at + 1},F,L${"abcdefghijkl"[at]},5,${value}\n`).join("")}`;
  const idsOf = (reading: FeedReading) => rowsOf(reading).map(({ userId }) => userId);
  const goneOf = (reading: FeedReading) => (reading.ok ? reading.feed.leavers.map(({ userId }) => userId) : []);

  test.each([
    [
      "Status",
      ["A", "Active", "", "Enrolled", "I", "W", "Withdrawn 03/01/2026", "Not Enrolled", "No longer enrolled", "Left"],
      4,
    ],
    ["Estado", ["Activo", "Matriculada", "Inscrito", "Baja", "Retirada", "No matriculado"], 3],
    ["Enroll_Status", ["0", "-1", "2", "3", "-2", "Transferred Out"], 2],
    ["Active", ["Y", "TRUE", "1", "sí", "N", "FALSE", "0.0", "Inactive", "No longer"], 4],
  ])("by what %s says", (header, values, present) => {
    const reading = readText(list(header, ...values));
    const all = values.map((_, at) => String(at + 1));
    expect(idsOf(reading)).toEqual(all.slice(0, present));
    expect(goneOf(reading)).toEqual(all.slice(present));
  });

  test("a status that nobody knows takes nobody in until somebody has said so, and is no leaver", () => {
    const text = list("Status", "A", "Foster", "foster", "T9");
    const reading = readText(text);
    expect(idsOf(reading)).toEqual(["1"]);
    expect(goneOf(reading)).toEqual([]);
    expect(notedOf(reading, "feed.status_unknown")).toEqual([
      { header: "Status", value: "Foster", count: 2 },
      { header: "Status", value: "T9", count: 1 },
    ]);
    const answered = readText(text, "a.csv", { present: ["Foster"] });
    expect(idsOf(answered)).toEqual(["1", "2", "3"]);
    expect(notedOf(answered, "feed.status_taken")).toEqual([{ header: "Status", value: "Foster", count: 2 }]);
    const blank = readText(list("Active", "Y", ""));
    expect(idsOf(blank)).toEqual(["1"]);
    expect(notedOf(blank, "feed.status_unknown")).toEqual([{ header: "Active", value: "", count: 1 }]);
    const nobody = readText(list("Estado", "TX"));
    expect(notedOf(nobody, "feed.status_unknown")).toEqual([{ header: "Estado", value: "TX", count: 1 }]);
  });

  test("PowerSchool's numbers are known by its header, whatever else is in the list; another's are asked about", () => {
    const text =
      "Student_Number,Last_Name,First_Name,Grade_Level,SchoolID,Enroll_Status,Username\n1,Ruiz,Ana,5,17,0,aruiz\n2,Gone,Bob,5,17,2,bgone\n";
    expect(idsOf(readText(text))).toEqual(["1"]);
    expect(goneOf(readText(text))).toEqual(["2"]);
    const other = readText(list("Status", "0", "1"));
    expect([idsOf(other), goneOf(other)]).toEqual([[], []]);
  });

  test("Google's folders of those who have left", () => {
    const header =
      "First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required],Employee ID,Status [READ ONLY]";
    const google = (...paths: readonly string[]) =>
      readText(`${header}\n${paths.map((path, at) => `F,L,u${at}@x.example,${path},${at + 1},Active\n`).join("")}`);
    const gone = [
      "/Students/Withdrawn",
      "/Former Students",
      "/Alumni/Students",
      "/Inactive/Students/4",
      "/Ex alumnos",
      "/Exalumnos",
    ];
    expect(goneOf(google(...gone))).toEqual(gone.map((_, at) => String(at + 1)));
    const asked = google("/Students/Grade 5", "/Transferred 2026/Students", "/Exeter/Students");
    expect(idsOf(asked)).toEqual(["1", "3"]);
    expect(notedOf(asked, "feed.status_unknown")).toEqual([
      { header: "Org Unit Path [Required]", value: "Transferred 2026", count: 1 },
    ]);
  });

  const filesOf = (named: Readonly<Record<string, string>>) =>
    Object.entries(named).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));

  test("an enrolment that has ended is none, by the day that is given", () => {
    const files = filesOf({
      "users.csv":
        "sourcedId,status,enabledUser,orgSourcedIds,role,givenName,familyName,identifier\nu1,active,true,s1,student,Ana,Ruiz,1\n",
      "classes.csv":
        "sourcedId,status,title,courseSourcedId,classCode,schoolSourcedId,termSourcedIds\nc1,active,Math,,M5,s1,\nc2,active,Art,,A5,s1,\n",
      "enrollments.csv":
        "sourcedId,status,classSourcedId,userSourcedId,role,beginDate,endDate\ne1,active,c1,u1,student,2025-08-10,2025-10-01\ne2,active,c2,u1,student,2025-08-10,2026-06-01\n",
    });
    const classesOn = (today: string) => rowsOf(readFeed(files, { today })).map(({ classId }) => classId);
    expect(classesOn("2025-10-01")).toEqual(["M5", "A5"]);
    expect(classesOn("2025-10-02")).toEqual(["A5"]);
  });

  test("a role that has ended is none, and one besides the first does not make a pupil a teacher", () => {
    const users = "sourcedId,status,enabledUser,givenName,familyName,identifier,primaryOrgSourcedId";
    const files = filesOf({
      "users.csv": `${users}\nu1,active,true,Ana,Ruiz,1,s1\nu2,active,true,Tom,King,T1,s1\n`,
      "roles.csv":
        "sourcedId,status,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId\nr1,active,u1,primary,student,2020-01-01,2021-06-01,s2\nr2,active,u1,primary,student,,,s1\nr3,active,u2,primary,teacher,2020-01-01,2021-06-01,s1\nr4,active,u1,secondary,teacher,,,s3\n",
    });
    const reading = readFeed(files, { today: "2026-08-01" });
    expect(rowsOf(reading)).toMatchObject([{ userId: "1", role: "Student" }]);
    expect(reading.ok && reading.feed.people.map(({ schools }) => schools)).toEqual([["s1"]]);
    expect(notedOf(reading, "feed.role_second")).toEqual([{ count: 1 }]);
  });
});

test("B-12: of a folder's numbers the one that says grade is the grade, and of two grades neither", () => {
  const header = "First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required]";
  const paths = [
    "/Students/Grade 5/2",
    "/Students/2/Grade 5",
    "/Students/5",
    "/Students/Grade 5/Grade 6",
    "/Students/5/2",
  ];
  const reading = readText(`${header}\n${paths.map((path, at) => `F,L,u${at}@x.example,${path}\n`).join("")}`);
  expect(rowsOf(reading).map(({ gradeLevel }) => gradeLevel)).toEqual(["5", "5", "5", "", ""]);
  expect(notedOf(reading, "feed.grades_several")).toEqual([{ value: "5, 6", count: 2 }]);
});
