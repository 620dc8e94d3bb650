import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { schoolYear } from "../../../src/backend/seed/classes";
import { type DistrictSize, makeDistrict, type SampleDistrict } from "../../../src/backend/seed/district";
import { type CheckedRow, checkRows, isGuid, type PartialValues } from "../../../src/roster";

const size: DistrictSize = { seed: 7, accounts: 2500, schools: 5, today: "2026-11-23" };
const district = makeDistrict(size);

/** The district's people as rows of a roster, one row each. */
function accountRows({ accounts }: SampleDistrict): PartialValues[] {
  return accounts.map(({ guid, schoolIds: _, ...values }) => ({ userGuid: guid, ...values }));
}

function errorsOf(checked: readonly CheckedRow[]): unknown[] {
  return checked.flatMap((row) => row.findings.filter((one) => one.severity === "error"));
}

describe("a sample district", () => {
  test("is the same for the same seed and another for another", () => {
    expect(makeDistrict(size)).toEqual(district);
    expect(makeDistrict({ ...size, seed: 8 }).accounts[0]?.guid).not.toBe(district.accounts[0]?.guid);
  });

  test("S-4: every account keeps every rule, as it is exported and as a new person", () => {
    const rows = accountRows(district);
    const exported = rows.map((values, index) => ({ row: index + 2, stored: values, values }));
    expect(errorsOf(checkRows(exported))).toEqual([]);
    const created = rows.map((values, index) => ({
      row: index + 2,
      stored: null,
      values: { ...values, userGuid: "" },
    }));
    expect(errorsOf(checkRows(created))).toEqual([]);
  });

  test("S-4, C-4 to C-7: no value is written otherwise than the rules write it", () => {
    const rows = accountRows(district).map((values, index) => ({ row: index + 2, stored: null, values }));
    const written = checkRows(rows).map((row) => row.values);
    expect(written).toEqual(rows.map((row) => expect.objectContaining(row.values)));
  });

  test("C-1, C-2, C-6, C-7: what must be unique is, without regard to case", () => {
    const keys = ["guid", "userId", "email", "username"] as const;
    for (const key of keys) {
      const values = district.accounts.map((account) => account[key].toLowerCase()).filter((value) => value !== "");
      expect(new Set(values).size).toBe(values.length);
    }
    expect(district.accounts.every((account) => isGuid(account.guid))).toBe(true);
    const classIds = district.classes.map((one) => `${one.schoolId} ${one.classId.toLowerCase()}`);
    expect(new Set(classIds).size).toBe(classIds.length);
  });

  test("C-2, C-4: has the names and User IDs that break spreadsheets and naive rules", () => {
    const names = district.accounts.flatMap((account) => [account.firstName, account.lastName]);
    const kinds = [
      /[áéíóúñ]/,
      /'/,
      /’/,
      /ʻ/,
      /-/,
      / /,
      /^.$/u,
      /\./,
      /[ễạảằ]/,
      /^de la /,
      /^[A-Z]\.[A-Z]\.$/,
      / (Jr\.|III)$/,
    ];
    for (const kind of kinds) expect(names.filter((name) => kind.test(name)).length).toBeGreaterThan(0);
    expect(names.every((name) => name === name.normalize("NFC"))).toBe(true);
    const students = district.accounts.filter((account) => account.role === "Student");
    expect(students.every((student) => /^00\d{4}$/.test(student.userId))).toBe(true);
  });

  test("has the proportions of a district", () => {
    const teachers = district.accounts.filter((account) => account.role === "Teacher");
    expect(district.accounts.length).toBe(2500);
    expect(teachers.length).toBeGreaterThan(100);
    expect(teachers.length).toBeLessThan(180);
    expect(teachers.every((teacher) => teacher.email !== "" && teacher.gradeLevel === "")).toBe(true);
    const atTwo = district.accounts.filter((account) => account.schoolIds.length === 2);
    expect(atTwo.length).toBeGreaterThan(5);
    expect(atTwo.every(({ schoolIds: [one, other] }) => one !== other)).toBe(true);
    const withEmail = district.accounts.filter((account) => account.role === "Student" && account.email !== "");
    expect(withEmail.length).toBeGreaterThan(500);
    for (const school of district.schools) {
      const grades = district.accounts
        .filter((account) => account.schoolIds[0] === school.id && account.role === "Student")
        .map((account) => account.gradeLevel);
      expect([...new Set(grades)].filter((grade) => grade !== "" && !school.grades.includes(grade))).toEqual([]);
    }
  });

  test("S-1, S-2, S-3: has every kind of person", () => {
    const kinds = district.people.map((person) => [
      person.type,
      person.level,
      person.isTeacher,
      person.schoolIds.length,
    ]);
    expect(kinds).toContainEqual(["organization", "district", false, 0]);
    expect(kinds).toContainEqual(["organization", "school", false, 1]);
    expect(kinds).toContainEqual(["organization", "school", false, 2]);
    expect(kinds).toContainEqual(["organization", "school", true, 1]);
    expect(kinds).toContainEqual(["reporting", "district", false, 0]);
    expect(kinds).toContainEqual(["curriculum", "district", false, 0]);
    expect(kinds).toContainEqual([null, null, true, 1]);
    expect(district.people.every((person) => person.email.endsWith(".example"))).toBe(true);
  });

  test("S-4: every class, written out as roster rows, keeps every rule", () => {
    const byGuid = new Map(district.accounts.map((account) => [account.guid, account]));
    const people = new Map(accountRows(district).map((values) => [values.userGuid, values]));
    const rows = district.classes
      .filter((one) => one.schoolId === "school-001")
      .flatMap((one) =>
        one.members.flatMap(({ guid, role }) => {
          expect(byGuid.get(guid)?.role).toBe(role);
          expect(byGuid.get(guid)?.schoolIds).toContain(one.schoolId);
          return (one.masterCodes.length === 0 ? [""] : one.masterCodes).map((masterCode) => ({
            ...people.get(guid),
            classGuid: one.guid,
            classId: one.classId,
            className: one.name,
            classGradeLevel: one.gradeLevel,
            classStartDate: one.startDate,
            classEndDate: one.endDate,
            masterCode,
          }));
        }),
      );
    expect(rows.length).toBeGreaterThan(1500);
    expect(errorsOf(checkRows(rows.map((values, index) => ({ row: index + 2, stored: values, values }))))).toEqual([]);
  });

  test("C-12, C-13, C-14: classes have a teacher, core and add-on products that are held and not ended, and a future", () => {
    const kinds = new Set<string>();
    for (const one of district.classes) {
      expect(one.members.some((member) => member.role === "Teacher")).toBe(true);
      const products = one.masterCodes.map((code) =>
        district.products.find((held) => held.masterCode === code && held.schoolId === one.schoolId),
      );
      expect(products.every((product) => product !== undefined && product.endDate > size.today)).toBe(true);
      expect(products.filter((product) => product?.kind === "core").length).toBeLessThanOrEqual(1);
      kinds.add(products.map((product) => product?.kind).join(" + "));
    }
    expect([...kinds].sort()).toEqual(["", "core", "core + addon"]);
    expect(district.products.some((product) => product.endDate < size.today)).toBe(true);
    expect(district.classes.some((one) => one.startDate === "01/05/2027")).toBe(true);
  });

  test("C-12: the school year of a day begins in August", () => {
    expect(schoolYear("2026-07-31")).toEqual({ first: 2026, last: 2027 });
    expect(schoolYear("2026-06-30")).toEqual({ first: 2025, last: 2026 });
    expect(schoolYear("2027-01-01")).toEqual({ first: 2026, last: 2027 });
  });

  test("every size makes a district: each school has a teacher, each name keeps the rules", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 4_294_967_295 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 200 }),
        (seed, schools, more) => {
          const made = makeDistrict({ seed, schools, accounts: schools + more, today: "2027-02-01" });
          expect(made.accounts.length).toBe(schools + more);
          expect(new Set(made.schools.map((school) => school.id)).size).toBe(schools);
          expect(new Set(made.schools.map((school) => school.name)).size).toBe(schools);
          const teachersAt = new Set(
            made.accounts.filter((one) => one.role === "Teacher").flatMap((one) => one.schoolIds),
          );
          expect(teachersAt.size).toBe(schools);
          const rows = accountRows(made).map((values, index) => ({ row: index + 2, stored: null, values }));
          expect(errorsOf(checkRows(rows.map((row) => ({ ...row, values: { ...row.values, userGuid: "" } }))))).toEqual(
            [],
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
