import { describe, expect, test } from "@jest/globals";
import { languages } from "../../src/contract";
import {
  checkRow,
  checkRows,
  type Facts,
  type FieldKey,
  type Finding,
  type FindingCode,
  type ForeignFinding,
  factSetsOf,
  findingCodes,
  gradeMapOf,
  headerOf,
  isToldFinding,
  judgeRoster,
  type PartialValues,
  type ToldFinding,
  wholeRowCodes,
} from "../../src/roster";
import { fill, findingMessage, findingTemplates, findingTitle } from "../../src/words";
import { account, accounts, edited, guid, newStudent, pulledRows, student, teacher, typedRow } from "./support/people";
import { school } from "./support/school";

const baseline = accounts(4);
const sheet = pulledRows(baseline);
const created = (...rows: PartialValues[]) =>
  checkRows(rows.map((values, index) => ({ row: index + 2, stored: null, values: newStudent(values) })));
const updated = (stored: PartialValues, values: PartialValues) => [
  checkRow({ row: 2, stored, values: { userGuid: stored.userGuid ?? "", ...values } }),
];
const irish = accounts(1).map((one) => ({ ...one, values: { ...one.values, lastName: "O'Neil" } }));
const judged = (...rows: Parameters<typeof judgeRoster>[1][]) =>
  rows.flatMap((some) => [...judgeRoster(baseline, some).rows]);
const math = { classId: "M5", className: "Math" };
const dates = (classStartDate: string, classEndDate = "") => created({ ...math, classStartDate, classEndDate });

/** New people with classes, in a school whose products and classes are known. */
const inSchool = (...classes: PartialValues[]) =>
  checkRows(
    classes.map((values, index) => ({
      row: index + 2,
      stored: null,
      values: newStudent({ userId: `c${index}`, ...values }),
    })),
    [],
    school,
  );

/** A school with a column changed as a whole. */
const crowd = accounts(40).map((one, at) => (at === 5 ? { ...one, values: { ...one.values, email: "" } } : one));
function withColumn(field: FieldKey, change: (cells: string[]) => string[], other: FieldKey = field) {
  const cells = change(crowd.map(({ values }) => values[other]));
  const rows = pulledRows(crowd).map((row, at) => ({ ...row, values: { ...row.values, [field]: cells[at] ?? "" } }));
  return judgeRoster(crowd, rows).rows;
}
const outOfStep = [
  ...withColumn("email", (cells) => [...cells.slice(1), ""]),
  ...withColumn("lastName", (cells) => [...cells].sort((one, two) => one.length - two.length || (one < two ? 1 : -1))),
  ...withColumn("lastName", (cells) => cells, "username"),
  ...withColumn("lastName", (cells) => cells.map(() => cells[0] ?? "")),
  ...withColumn("userId", (cells) => cells.map((_, at) => String(3 + 2 * at).padStart(6, "0"))),
  ...withColumn("username", (cells) => cells.map((cell) => cell.slice(0, 8))),
];

/** Findings as the rules really make them, one or more for every code of the rules and every way they say it. */
const examples: readonly { readonly findings: readonly Finding[] }[] = [
  ...judged(
    edited(sheet, 0, { userGuid: "" }),
    edited(sheet, 0, { userGuid: "abc" }),
    edited(sheet, 0, { userGuid: guid(99) }),
    edited(sheet, 0, { userGuid: guid(3) }),
    edited(sheet.slice(0, 2), 0, { userGuid: guid(3) }),
    [
      ...sheet,
      typedRow(9, { ...newStudent(), userGuid: "abc" }),
      typedRow(10, { ...newStudent(), userGuid: guid(98) }),
    ],
    edited(sheet, 0, { userId: "77", firstName: "Irma", lastName: "Quill", email: "", username: "iquill" }),
    edited(sheet, 0, { userId: "1" }),
    edited(sheet, 0, { email: "", firstName: "" }),
    [
      ...sheet.slice(1),
      typedRow(9, newStudent({ userId: "000001", email: "person1@lincoln.example", username: "person.1" })),
    ],
  ),
  ...judgeRoster(irish, edited(pulledRows(irish), 0, { lastName: "O’Neil", gradeLevel: "Grado 12" })).rows,
  ...outOfStep,
  ...judgeRoster(crowd, [...pulledRows(crowd), typedRow(99, newStudent({ userId: "900" }))]).rows,
  ...updated(student, { userGuid: guid(50) }),
  ...updated(student, { userGuid: "" }),
  ...created({ userId: "", role: "", firstName: "", lastName: "", gradeLevel: "" }),
  ...created({ userId: "é".repeat(65), role: "x", firstName: "7".repeat(51), gradeLevel: "x", username: "é" }),
  ...created({ firstName: "O`Brien" }, { firstName: "O´Brien" }, { firstName: "‘Iolani" }, { firstName: "Ana‑Li" }),
  ...created({ firstName: "Robert “Bob”" }, { lastName: "King, Jr." }, { lastName: "Gal•la" }),
  ...created({ gradeLevel: "TK" }, { gradeLevel: "K4" }),
  ...created({ userId: "1 2", email: "a b@c.org", username: "a b c" }, { userId: "123-45-6789", email: "maria@" }),
  ...["TK", "13"].map((gradeLevel) =>
    checkRow({ row: 2, stored: null, values: { gradeLevel } }, school.today, gradeMapOf({ TK: "PK", "13": "" })),
  ),
  ...created({ email: "maría@school.org" }, { email: `x@${"y.".repeat(130)}org` }, { role: "T" }),
  ...created({ password: " " }, { password: `é${"a".repeat(64)}` }, { password: "Abcde1fgh", username: "Abcde1fgh" }),
  ...created({ password: "A1@school.org", email: "a1@school.org" }),
  ...created(
    { ...math, classGuid: "x" },
    { masterCode: "MC" },
    { classId: "x".repeat(65), className: "x".repeat(101) },
  ),
  ...created({ firstName: "#N/A" }, { classId: "03/04/2026", className: "Math" }, { userId: "null" }),
  ...created({ classId: "M5", className: "Espa\uFFFDol" }),
  ...created({ userId: "123456.0" }, { userId: "1.23457E+11" }, { lastName: "GarcÃ­a" }, { lastName: "JosÃ©" }),
  ...created({ userId: "1.23457E+15" }, { firstName: "“Ana”" }, { lastName: "a".repeat(1001) }),
  ...created({ firstName: "x".repeat(1001) }, { password: "Aa1".repeat(400) }),
  ...dates("soon"),
  ...dates("25/08/2026"),
  ...dates("8/9/26"),
  ...dates("8-9-2026"),
  ...dates("08/09/2026", "08/08/2026"),
  ...dates("08/09/2026", "08/08/2028"),
  ...updated(student, { role: "T" }),
  ...updated(student, { firstName: "CLEAR", username: "CLEAR" }),
  ...updated(student, { gradeLevel: "CLEAR" }),
  ...created({}, {}),
  ...created(
    { email: "a@b.org", username: "alpha" },
    { firstName: "Eva", lastName: "Ott", email: "a@b.org", username: "alpha" },
  ),
  ...created({}, { firstName: "Eva" }),
  ...checkRows([
    { row: 2, stored: teacher, values: { ...teacher, ...math } },
    { row: 3, stored: teacher, values: { ...teacher, firstName: "Rut" } },
  ]),
  ...inSchool(...Array.from({ length: 51 }, () => ({ ...math, classId: "LUNCH" }))),
  ...checkRows([{ row: 2, stored: null, values: newStudent({ classId: "M5", className: "Math, grade 5" }) }], [], {
    ...school,
    today: "2030-08-17",
    classes: school.classes.map((one) => ({ ...one, endDate: "06/04/2030" })),
  }),
  ...inSchool(
    { classId: "OLD", className: "Old", classStartDate: "12/30/1899", classEndDate: "12/31/9999" },
    { ...math, classGradeLevel: "6", classStartDate: "08/17/2027", classEndDate: "06/01/2028", masterCode: "READ-27" },
    { classId: "NEW", className: "New", classStartDate: "08/17/2027", masterCode: "READ-27" },
    { classId: "NEW", className: "News", masterCode: "MATH-27" },
    { ...math, masterCode: "READ-25" },
    { ...math, masterCode: "SCI-25" },
    { ...math, masterCode: "NONE" },
    { classGuid: guid(70), classId: "B2" },
    { classGuid: guid(70), classId: "C3" },
  ),
];

const codes = Object.keys(findingCodes) as FindingCode[];

/** A finding of every code with every set of facts that it may come with: what the service makes, which alone knows what exists and what is free. */
const possible: readonly ToldFinding[] = codes.flatMap((code) =>
  factSetsOf(code)
    .map(
      (names): ForeignFinding => ({
        code,
        field: wholeRowCodes.some((one) => one === code) ? null : "classId",
        value: "x",
        facts: Object.fromEntries(Object.entries(names).map(([name, kind]) => [name, kind === "text" ? "y" : 3])),
      }),
    )
    .filter(isToldFinding),
);

/** What the rules do not make: only the service, or a file, does. */
const notOfRules: readonly FindingCode[] = [
  "demonstration.name",
  // the whole tab does (near-rows.test.ts)
  "person.near",
  "person.near_district",
  "person.near_elsewhere",
  // a row that was read by an older map does (mapped-grades.ts)
  "grade_level.map_changed",
  "user_guid.other_school",
  "role.last_teacher",
  "class_guid.unknown",
  "class.no_teacher",
  "undo.account_kept",
  "undo.school_kept",
  "undo.value_kept",
  "row.conflict",
  "row.failed",
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
  "file.error",
];

const ofRules = examples.flatMap((row) => row.findings);
const all = [...ofRules, ...possible];

/** The fact that picked the sentence: found by rendering each template and comparing. */
function said(finding: ToldFinding): string | undefined {
  const column = finding.field === null ? {} : { column: headerOf(finding.field) };
  const known: Facts = { ...finding.facts, ...column, value: finding.value };
  const sentence = findingMessage(finding, "en");
  return findingTemplates(finding.code, "en").find(([, template]) => fill(template, known) === sentence)?.[0];
}

describe("the words of findings (S-18)", () => {
  test("S-18: every code has a title and a sentence in both languages, and they differ", () => {
    for (const code of codes) {
      const [english, spanish] = languages.map((language) => [
        findingTitle(code, language),
        ...findingTemplates(code, language).map(([, template]) => template),
      ]);
      expect(english?.length).toBe(spanish?.length);
      english?.forEach((text, index) => {
        expect(text).not.toBe("");
        expect(text).not.toBe(spanish?.[index]);
      });
    }
  });

  test("S-18: both languages speak of the same facts", () => {
    const holes = (template: string) => [...new Set(template.match(/\{\w+\}/g))].sort();
    for (const code of codes) {
      const spanish = new Map(findingTemplates(code, "es"));
      for (const [fact, template] of findingTemplates(code, "en")) {
        expect([code, fact, holes(spanish.get(fact) ?? "")]).toEqual([code, fact, holes(template)]);
      }
    }
  });

  test("every code is made by the rules or is one of the service, and every hole of its sentence is filled, whatever facts it comes with", () => {
    expect([...new Set([...ofRules.map((one) => one.code), ...notOfRules])].sort()).toEqual([...codes].sort());
    expect([...new Set(possible.map((one) => one.code))]).toEqual(codes);
    for (const one of all) {
      for (const language of languages) expect(findingMessage(one, language)).not.toMatch(/\{\w+\}/);
    }
  });

  test("every way of saying a code is said by some rule, or by the plain sentence of the service", () => {
    const used = new Set(all.map((one) => `${one.code} ${said(one) ?? "?"}`));
    const unused = codes
      .flatMap((code) => findingTemplates(code, "en").map(([fact]) => `${code} ${fact}`))
      .filter((way) => !used.has(way));
    expect(unused).toEqual([]);
  });

  test("C-8: no sentence about a password has room for one", () => {
    for (const code of codes.filter((one) => one.startsWith("password."))) {
      for (const language of languages) {
        for (const [, template] of findingTemplates(code, language)) expect(template).not.toContain("{value}");
      }
    }
  });

  test("the value is quoted on one line and shortened when it is long", () => {
    const told = findingMessage(
      { code: "role.unknown", value: `a\n\tb ${"x".repeat(200)}`, facts: {}, field: "role" },
      "en",
    );
    expect(told).toContain("“a b xxx");
    expect(told).toContain("x…” is not a role");
    expect(told.length).toBeLessThan(150);
  });

  test("a value with braces in it is quoted as it is", () => {
    expect(
      findingMessage(
        { code: "user_id.too_long", value: "{limit}", facts: { limit: 3, length: 7 }, field: "userId" },
        "en",
      ),
    ).toContain("“{limit}”");
  });

  test("S-18: facts quote what was typed too: on one line, shortened, and never filled a second time", () => {
    const facts = { otherRow: 3, userId: `{otherRow}\r\n\u2028\u0085${"é".repeat(200)}` };
    const told = findingMessage({ code: "row.disagrees", value: "", facts, field: "email" }, "en");
    expect(told).toContain("User ID “{otherRow} ééé");
    expect(told).toContain("é…” and another Email");
    expect(told.length).toBeLessThan(300);
  });

  test("A-16: a sentence of the platform's own file stays whole", () => {
    const sentence = "Grade 13 is not one of ours. ".repeat(8).trim();
    const told = { code: "file.error", value: "13", facts: { sentence }, field: "gradeLevel" } as const;
    for (const language of languages) expect(findingMessage(told, language)).toContain(sentence);
  });

  test("R-7: a finding of another version is ours only with a code of ours, and the facts its sentence needs", () => {
    const known = {
      code: "row.repeated",
      field: null,
      value: "",
      facts: { otherRow: 3 },
    } as const;
    expect(isToldFinding(known)).toBe(true);
    expect(isToldFinding({ ...known, facts: { otherRow: 3, more: "than we know" } })).toBe(true);
    expect(isToldFinding({ ...known, facts: {} })).toBe(false);
    expect(isToldFinding({ ...known, facts: { otherRow: "3" } })).toBe(false);
    expect(isToldFinding({ ...known, code: "row.of_another_version" })).toBe(false);
    expect(isToldFinding({ ...known, code: "constructor" })).toBe(false);
    expect(isToldFinding({ ...known, code: "class.disagrees" })).toBe(false);
    expect(isToldFinding({ ...known, code: "class.disagrees", field: "className" })).toBe(true);
  });

  test("row numbers are written as the sheet writes them, other numbers with separators", () => {
    const repeated = { code: "row.repeated", value: "", facts: { otherRow: 12345 }, field: null } as const;
    expect(findingMessage(repeated, "en")).toContain("row 12345");
    expect(fill("{rows}", { rows: 12345 })).toBe("12,345");
  });

  test("experience: the example of the brief", () => {
    const email = account(1, { email: "" }).values;
    const [row] = updated(email, { email: "maria@" });
    expect(row?.findings.map((one) => findingMessage(one, "en"))).toEqual([
      "“maria@” is not an e-mail address. Write it like name@school.org.",
    ]);
  });
});
