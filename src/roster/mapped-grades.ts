/**
 * What became of a code that the district has explained (B-18): the row remembers it, because the platform only has the grade. When the district says something
 * else of the code later, everybody whose grade came from it is named, and the new grade is offered as an edit; nobody is changed.
 */
import type { Finding } from "./finding";
import { type GradeMap, gradeCode } from "./grade-code";
import { type GradeFrom, gradeFrom, gradeMark } from "./meant-marks";
import type { SheetRow } from "./rows";
import { finding } from "./rules/rule";

/** `value` is the grade level as it would be sent, `findings` what the rules say of the row. */
export function mappedGrades(
  { row, values, meant = [] }: SheetRow,
  value: string,
  findings: readonly Finding[],
  grades: GradeMap = new Map(),
): { readonly marks: readonly string[]; readonly findings: readonly Finding[] } {
  const mapped = findings.find(({ code, field }) => code === "grade_level.mapped" && field === "gradeLevel");
  if (mapped !== undefined)
    return { marks: [gradeMark({ code: gradeCode(mapped.value), grade: value })], findings: [] };
  const standing = meant.map(gradeFrom).find((one): one is GradeFrom => one !== null);
  if (standing === undefined) return { marks: [], findings: [] };
  const { code, grade } = standing;
  const now = grades.get(code);
  // Somebody has put another grade there since: theirs is theirs. What the map says by now is the map's again.
  if (value !== grade) return { marks: value === now ? [gradeMark({ code, grade: value })] : [], findings: [] };
  const marks = [gradeMark(standing)];
  if (now === undefined || now === "" || now === grade) return { marks, findings: [] };
  const facts = { code, expected: now };
  return { marks, findings: [finding(row, "gradeLevel", "grade_level.map_changed", values.gradeLevel, facts)] };
}
