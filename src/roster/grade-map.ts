/**
 * The district's grade map (B-18): what it has said once of a code that means one grade here and another there. A code that can mean only one grade needs no
 * map, and a map never changes what that is.
 */
import { type GradeMap, gradeCode, gradeCodeLength } from "./grade-code";
import { readGrade } from "./rules/grade-level";
import { gradeLevels } from "./rules/picked-values";

export interface GradeSaid {
  /** Null: nobody can say, and the district has not said. */
  readonly grade: string | null;
  readonly readings: readonly string[];
  /** The map said it. */
  readonly mapped: boolean;
}

export function gradeBy(map: GradeMap, text: string): GradeSaid {
  const { grade, readings } = readGrade(text);
  if (grade !== null) return { grade, readings, mapped: false };
  const said = map.get(gradeCode(text));
  return said === undefined ? { grade: null, readings, mapped: false } : { grade: said, readings, mapped: true };
}

/** Whether a code may be put into the map: it must be one of which somebody has to say what it means. */
export const needsMap = (code: string): boolean =>
  code !== "" && code.length <= gradeCodeLength && readGrade(code).grade === null;

/** A grade level, or "" for a code that says none. */
export type MappedGrade = "" | (typeof gradeLevels)[number];

export const isMappedGrade = (grade: string): grade is MappedGrade =>
  grade === "" || (gradeLevels as readonly string[]).includes(grade);
