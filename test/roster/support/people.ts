/** People for roster tests: accounts as they are pulled, rows as they stand in a sheet, and short ways to judge them. */
import fc from "fast-check";
import {
  type BaselineRow,
  type CheckedRow,
  checkRow,
  completeValues,
  type FieldKey,
  type Finding,
  type PartialValues,
  type SheetRow,
} from "../../../src/roster";

/** A GUID as the publisher makes them: letters beyond f. */
export function guid(number: number): string {
  return `7k3m9x2p-q8wz-4h6t-y1vn-${number.toString(36).padStart(12, "0")}`;
}

export const student: PartialValues = {
  userGuid: guid(1),
  userId: "004512",
  role: "Student",
  firstName: "María José",
  lastName: "O’Brien-Núñez",
  gradeLevel: "5",
  email: "maria@lincoln.example",
  username: "mobrien",
};

export const teacher: PartialValues = {
  userGuid: guid(2),
  userId: "T-17",
  role: "Teacher",
  firstName: "Ruth",
  lastName: "Okafor",
  email: "ruth@lincoln.example",
  username: "rokafor",
};

/** A complete new student; what a test is about is given. */
export function newStudent(values: PartialValues = {}): PartialValues {
  return { userId: "900", role: "Student", firstName: "Ana", lastName: "Li", gradeLevel: "3", ...values };
}

/** The n-th account of a baseline, different from every other in all that tells people apart. */
export function account(number: number, values: PartialValues = {}): BaselineRow {
  return {
    version: `v${number}`,
    values: completeValues({
      userGuid: guid(number),
      userId: String(number).padStart(6, "0"),
      role: "Student",
      firstName: `Given${letters(number)}`,
      lastName: `Family${letters(number)}`,
      gradeLevel: String((number % 12) + 1),
      email: `person${number}@lincoln.example`,
      username: `person.${number}`,
      ...values,
    }),
  };
}

function letters(number: number): string {
  return [...String(number)].map((digit) => "abcdefghij".charAt(Number(digit))).join("");
}

export function accounts(count: number): BaselineRow[] {
  return Array.from({ length: count }, (_, index) => account(index + 1));
}

/** The row of an account as it was pulled, with what was typed over it. The header is row 1. */
export function pulledRow(row: number, { values }: BaselineRow, typed: PartialValues = {}): SheetRow {
  return { row, key: values.userGuid, values: { ...values, ...typed } };
}

/** A row somebody typed below the others. */
export function typedRow(row: number, values: PartialValues): SheetRow {
  return { row, key: "", values: completeValues(values) };
}

export function pulledRows(baseline: readonly BaselineRow[]): SheetRow[] {
  return baseline.map((one, index) => pulledRow(index + 2, one));
}

/** Judges one cell of a new student. */
export function created(values: PartialValues): CheckedRow {
  return checkRow({ row: 2, stored: null, values: newStudent(values) });
}

/** Judges cells typed over an account. */
export function updated(stored: PartialValues, values: PartialValues): CheckedRow {
  return checkRow({ row: 2, stored, values: { userGuid: stored.userGuid ?? "", ...values } });
}

export function codes({ findings }: { readonly findings: readonly Finding[] }): string[] {
  return findings.map((one) => one.code);
}

export function codesOf(checked: { readonly findings: readonly Finding[] }, field: FieldKey | null): string[] {
  return checked.findings.filter((one) => one.field === field).map((one) => one.code);
}

/** What the administrator typed into one row of a sheet. */
export function edited(rows: readonly SheetRow[], index: number, values: PartialValues): SheetRow[] {
  return rows.map((row, at) => (at === index ? { ...row, values: { ...row.values, ...values } } : row));
}

/** A name as C-4 accepts it, already in its one spelling. */
export const nameArbitrary = fc
  .array(fc.constantFrom(..."abcdeñéüÁØłàZ'’-. "), { minLength: 1, maxLength: 20 })
  .map((letters) => `A${letters.join("")}`.replace(/ {2,}/g, " ").trim());
