/** B-12 and B-19 by their parts: formats as data, many rows, class cards. Files as they come are in test/contract/feeds. */
import { describe, expect, test } from "@jest/globals";
import { classNotes, formats, readFeed, rowsOfFeed } from "../../src/feeds";
import { listFormat } from "../../src/feeds/formats";
import { completeValues, type PartialValues } from "../../src/roster";
import { feedTexts } from "../../src/words";

const filesOf = (named: Readonly<Record<string, string>>) =>
  Object.entries(named).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));

describe("a format is data", () => {
  test.each([...formats, listFormat])("B-12: the example of $name is recognised as it, and is one student", ({
    id,
    example,
  }) => {
    const reading = readFeed(filesOf(example));
    expect(reading).toMatchObject({ ok: true, feed: { format: id } });
    const rows = reading.ok ? rowsOfFeed(reading.feed) : [];
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ userId: "004512", role: "Student", firstName: "Ana", lastName: "Ruiz" });
  });

  test("B-12: no two formats have one name", () => {
    const ids = [...formats, listFormat].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("B-12: thirty thousand people with their classes are read as they are, each once", () => {
  const count = 30_000;
  const people = Array.from({ length: count }, (_, at) => `u${at},active,true,s1,student,N${at},L,${at},,05`);
  const enrolments = Array.from({ length: count }, (_, at) => `c${at % 900},u${at},student,active`);
  const reading = readFeed(
    filesOf({
      "users.csv": [
        "sourcedId,status,enabledUser,orgSourcedIds,role,givenName,familyName,identifier,email,grades",
        ...people,
      ].join("\n"),
      "classes.csv": [
        "sourcedId,status,title,courseSourcedId,classCode,schoolSourcedId,termSourcedIds",
        ...Array.from({ length: 900 }, (_, at) => `c${at},active,Class ${at},,,s1,`),
      ].join("\n"),
      "enrollments.csv": ["classSourcedId,userSourcedId,role,status", ...enrolments].join("\n"),
    }),
  );
  const rows = reading.ok ? rowsOfFeed(reading.feed) : [];
  expect(rows).toHaveLength(count);
  expect(rows[29_999]).toMatchObject({ userId: "29999", classId: "c299", className: "Class 299", gradeLevel: "5" });
});

describe("class cards", () => {
  const line = (values: PartialValues) =>
    completeValues({ role: "Student", classId: "A", className: "Art", ...values });
  const dates = { classStartDate: "08/17/2026", classEndDate: "06/04/2027" };

  test("B-19: what is incomplete is told once for the class, whatever its rows", () => {
    const students = Array.from({ length: 57 }, (_, at) =>
      line({ userId: String(at), ...dates, masterCode: at < 3 ? "" : "M-1" }),
    );
    expect(classNotes(students)).toEqual([
      { code: "feed.class_no_teacher", facts: { classId: "A", className: "Art" } },
      { code: "feed.class_large", facts: { classId: "A", className: "Art", students: 57 } },
      {
        code: "feed.class_lines_missing",
        facts: { classId: "A", className: "Art", masterCode: "M-1", count: 3, students: 57 },
      },
    ]);
  });

  test("B-19: dates that are missing or the wrong way round, a class of nobody, and a teacher of too many", () => {
    const teacher = { role: "Teacher", userId: "T" };
    const codes = (...rows: readonly PartialValues[]) => classNotes(rows.map(line)).map(({ code }) => code);
    expect(codes(teacher)).toEqual(["feed.class_no_students", "feed.class_no_dates"]);
    expect(codes({ ...teacher, ...dates }, { userId: "1" })).toEqual([]);
    expect(codes({ ...teacher, classStartDate: "06/04/2027", classEndDate: "08/17/2026" }, { userId: "1" })).toEqual([
      "feed.class_ends_first",
    ]);
    const many = Array.from({ length: 51 }, (_, at) => [
      { ...teacher, ...dates, classId: `C${at}` },
      { userId: "1", classId: `C${at}` },
    ]);
    expect(codes(...many.flat())).toEqual(["feed.teacher_many_classes"]);
  });
});

test("S-18: every sentence about a feed names the same facts in both languages", () => {
  const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [code, text] of Object.entries(feedTexts.en)) {
    expect([code, holes(new Map<string, string>(Object.entries(feedTexts.es)).get(code) ?? "")]).toEqual([
      code,
      holes(text),
    ]);
  }
});
