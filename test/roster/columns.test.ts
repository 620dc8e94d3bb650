import { describe, expect, test } from "@jest/globals";
import { languages } from "../../src/contract";
import {
  checkRow,
  columnOf,
  columns,
  emptyValues,
  type FieldKey,
  fieldKeys,
  gradeLevels,
  headerOf,
  roles,
  sayTheSame,
} from "../../src/roster";
import { columnHelp } from "../../src/words";
import { codesOf, newStudent, student, teacher, updated } from "./support/people";

describe("the 16 columns", () => {
  test("C: order, headers and letters are those of the file", () => {
    expect(columns.map((column) => column.header).join(", ")).toBe(
      "User GUID, User ID, Role, First Name, Last Name, Grade Level, Email, Username, Password, " +
        "Class GUID, Class ID, Class Name, Class Grade Level, Class Start Date, Class End Date, Master Code",
    );
    expect(columns.map((column) => column.letter).join("")).toBe("ABCDEFGHIJKLMNOP");
    expect(columns.map((column) => column.key)).toEqual([...fieldKeys]);
    expect(headerOf("classStartDate")).toBe("Class Start Date");
  });

  test("A-3: a row says the same as another one only when every one of its columns does", () => {
    expect(sayTheSame({ ...emptyValues }, { ...emptyValues })).toBe(true);
    for (const key of fieldKeys)
      expect([key, sayTheSame(emptyValues, { ...emptyValues, [key]: "x" })]).toEqual([key, false]);
  });

  test("S-5: exactly eight columns of an existing account can be changed", () => {
    const editable = columns.filter((column) => column.editable).map((column) => column.header);
    expect(editable.join(", ")).toBe("User ID, Role, First Name, Last Name, Grade Level, Email, Username, Password");
  });

  test("C-15: exactly Email and Grade Level can be erased, as the rules have it", () => {
    const erasable = columns.filter((column) => column.erasable).map((column) => column.key);
    expect(erasable).toEqual(["gradeLevel", "email"]);
    for (const { key, erasable: mayBe } of columns.slice(1, 9)) {
      expect([key, codesOf(updated(student, { [key]: "CLEAR" }), key).includes("clear.not_erasable")]).toEqual([
        key,
        !mayBe,
      ]);
    }
  });

  test("C-2 to C-8: what a column says is required is what the rules require", () => {
    const without = (field: FieldKey, values: object) =>
      checkRow({ row: 2, stored: null, values: { ...newStudent(), ...values, [field]: "" } }).findings.some(
        (one) => one.field === field && one.severity === "error",
      );
    for (const { key, requiredOnCreate } of columns) {
      expect([key, without(key, {})]).toEqual([key, requiredOnCreate === "always"]);
      expect([key, without(key, { ...teacher, userGuid: "" })]).toEqual([
        key,
        requiredOnCreate === "always" || requiredOnCreate === "teacher",
      ]);
      expect([key, without(key, { masterCode: "MC", classId: "M5", className: "Math" })]).toEqual([
        key,
        requiredOnCreate === "always" || requiredOnCreate === "withClass",
      ]);
    }
  });

  test("S-7: every column says in both languages what it is, when it is required, what is accepted, with an example", () => {
    for (const column of columns) {
      for (const language of languages) {
        for (const text of Object.values(columnHelp(column.key, language))) expect(text.length).toBeGreaterThan(0);
      }
      if (column.key !== "classGuid")
        expect(columnHelp(column.key, "es").what).not.toBe(columnHelp(column.key, "en").what);
    }
  });

  test("S-7: the examples are accepted by the rules, and in the same spelling", () => {
    for (const { key } of columns.filter((column) => column.key !== "password")) {
      for (const { example } of languages.map((language) => columnHelp(key, language))) {
        const row = checkRow({
          row: 2,
          stored: null,
          values: { ...newStudent(), classId: "M5", className: "Math", [key]: example },
        });
        expect(codesOf(row, key)).toEqual([]);
        expect(row.values[key]).toBe(example);
      }
    }
  });

  test("C-3, C-5: drop-downs offer what the rules accept", () => {
    expect(columnOf("role").choices).toEqual(roles);
    expect(columnOf("gradeLevel").choices).toEqual(gradeLevels);
    expect(columns.filter((column) => column.secret).map((column) => column.key)).toEqual(["password"]);
  });
});
