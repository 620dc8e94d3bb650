/** Rosters for the tests of this room. */
import fc from "fast-check";
import { type BaselineRow, completeValues, type PartialValues, type SheetRow } from "../../src/roster";

const digits = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A GUID that is made of letters beyond f too, as the publisher's are. */
export function guidOf(index: number): string {
  const tail = index.toString(36).padStart(12, "z");
  return `7k3m9x2p-q8wz-4h6t-y1vn-${tail}`;
}

export function account(index: number, values: PartialValues = {}): BaselineRow {
  return {
    version: String(index),
    values: completeValues({
      userGuid: guidOf(index),
      userId: String(index).padStart(6, "0"),
      role: "Student",
      firstName: `Ana${digits[index % 26] === undefined ? "" : String.fromCharCode(97 + (index % 26))}`,
      lastName: "Núñez",
      gradeLevel: "5",
      email: `ana${index}@school.example`,
      username: `anan${index}`,
      ...values,
    }),
  };
}

export function pulled(baseline: readonly BaselineRow[]): SheetRow[] {
  return baseline.map((one, index) => ({ row: index + 2, key: one.values.userGuid, values: one.values }));
}

export function edited(rows: readonly SheetRow[], index: number, values: PartialValues): SheetRow[] {
  return rows.map((row, at) => (at === index ? { ...row, values: { ...row.values, ...values } } : row));
}

/** A name as C-4 accepts it. */
export const nameArbitrary = fc
  .array(fc.constantFrom(..."abcdeñéüÁØłàZ'’-. "), { minLength: 1, maxLength: 20 })
  .map((letters) => `A${letters.join("")}`.replace(/ {2,}/g, " ").trim());
