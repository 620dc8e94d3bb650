/** B-17, C-14: last year's Class ID with the new year. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { classIdOfTheYear } from "../../src/roster/rules/class-id-of-the-year";

test.each([
  ["MATH-3", "MATH-3-2027"],
  ["MATH-3-2026", "MATH-3-2027"],
  ["2025-2026_MATH3", "2026-2027_MATH3"],
  ["M3-2025-26", "M3-2026-27"],
  ["25-26-ALG1-P4", "26-27-ALG1-P4"],
  ["2526.ALG1", "2627.ALG1"],
  // No year of a school: a room, a course number.
  ["ROOM-1212", "ROOM-1212-2027"],
  ["HIST-2030", "HIST-2030-2027"],
])("B-17, C-14: in August 2026 %s becomes %s", (before, after) => {
  expect(classIdOfTheYear(before, "2026-08-10")).toBe(after);
});

test("B-17, C-14: in spring it is still the same school year; what is offered is another ID, as long as one may be, and offered of itself stays another", () => {
  expect(classIdOfTheYear("MATH-3-2025", "2026-03-01")).toBe("MATH-3-2026");
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/), (classId) => {
      const offered = classIdOfTheYear(classId, "2026-08-10");
      expect(offered).not.toBe(classId);
      expect(offered.length).toBeLessThanOrEqual(64);
    }),
  );
});
