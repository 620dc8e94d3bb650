import { describe, expect, test } from "@jest/globals";
import { type DistrictSize, makeDistrict } from "../../../src/backend/seed/district";
import { checkRows, columns, isGuid } from "../../../src/roster";

const size: DistrictSize = { seed: 7, accounts: 2500, schools: 5, today: "2026-11-23" };
const district = makeDistrict(size);

describe("a sample district", () => {
  test("is the same for the same seed and another for another", () => {
    expect(makeDistrict(size)).toEqual(district);
    expect(makeDistrict({ ...size, seed: 8 }).accounts[0]?.guid).not.toBe(district.accounts[0]?.guid);
  });

  test("S-4: every account keeps every rule, as a new person and as it is exported", () => {
    const rows = district.accounts.map((account, index) => ({
      row: index + 2,
      stored: null,
      values: { ...account, userGuid: "" },
    }));
    const withKnownFields = rows.map((row) => ({
      ...row,
      values: Object.fromEntries(
        columns.map(({ key }) => [key, String((row.values as Record<string, unknown>)[key] ?? "")]),
      ),
    }));
    const errors = checkRows(withKnownFields).flatMap((row) => row.findings.filter((one) => one.severity === "error"));
    expect(errors).toEqual([]);
    expect(district.accounts.every((account) => isGuid(account.guid))).toBe(true);
  });

  test("C-2, C-4: has the names and User IDs that break spreadsheets and naive rules", () => {
    const names = district.accounts.flatMap((account) => [account.firstName, account.lastName]);
    for (const kind of [/[áéíóúñ]/, /'/, /’/, /-/, / /, /^.$/u, /\./, /[ễạảằ]/]) {
      expect(names.some((name) => kind.test(name))).toBe(true);
    }
    expect(district.accounts.filter((account) => account.userId.startsWith("00")).length).toBeGreaterThan(1000);
    expect(district.accounts.some((account) => account.schoolIds.length > 1)).toBe(true);
  });

  test("S-1, S-2, S-3: has every kind of person", () => {
    const kinds = district.people.map((person) => [person.type, person.level, person.isTeacher]);
    expect(kinds).toContainEqual(["organization", "district", false]);
    expect(kinds).toContainEqual(["organization", "school", false]);
    expect(kinds).toContainEqual(["organization", "school", true]);
    expect(kinds).toContainEqual(["reporting", "district", false]);
    expect(kinds).toContainEqual([null, null, true]);
  });

  test("C-13, C-14: classes have a teacher, and their Master Codes are held and not ended", () => {
    expect(district.classes.length).toBeGreaterThan(20);
    for (const one of district.classes) {
      expect(one.members.some((member) => member.role === "Teacher")).toBe(true);
      for (const code of one.masterCodes) {
        const product = district.products.find((held) => held.masterCode === code && held.schoolId === one.schoolId);
        expect(product !== undefined && product.endDate > size.today).toBe(true);
      }
    }
    expect(district.products.some((product) => product.endDate < size.today)).toBe(true);
  });
});
