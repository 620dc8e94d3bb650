/** C-5 and C-11: grade levels, in the many ways schools write them, in English and Spanish. */
import { baseLetters } from "../base-letters";
import type { FieldKey } from "../fields";
import { maxCellLength } from "../limits";
import { clearWord, erases } from "./clear";
import { roleOf } from "./role";
import { accepted, finding, type Rule, type RuleRow } from "./rule";

export const gradeLevels = ["PK", "K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "NA"] as const;
const known: ReadonlySet<string> = new Set(gradeLevels);

const spoken: Readonly<Record<(typeof gradeLevels)[number], string>> = {
  PK: "pk pk3 pk4 prek prek3 prek4 prekinder prekindergarten prekindergarden preschool preescolar",
  K: "k kg tk kinder kindergarten kindergarden transitionalkindergarten jardin jardindeninos jardindeinfantes",
  1: "first primer primero primera",
  2: "second segundo segunda",
  3: "third tercer tercero tercera",
  4: "fourth cuarto cuarta",
  5: "fifth quinto quinta",
  6: "sixth sexto sexta",
  7: "seventh septimo septima",
  8: "eighth octavo octava",
  9: "ninth noveno novena freshman",
  10: "tenth decimo decima sophomore",
  11: "eleventh undecimo undecima junior",
  12: "twelfth duodecimo duodecima senior",
  NA: "na none ungraded notapplicable noaplica",
};
/** A Map: in a plain object a cell that says "constructor" would be found. */
const words: ReadonlyMap<string, string> = new Map(
  gradeLevels.flatMap((grade) => spoken[grade].split(" ").map((word) => [word, grade] as const)),
);
/** 5, 05, 5.0 (a number that became text), 5th, 5º (º has become o by then), 5to, 5ta. */
const numbered = /^0*([1-9]|1[0-2])(?:[.,]0+|\.)?\s?(?:st|nd|rd|th|r[oa]|er|d[oa]|t[oa]|m[oa]|v[oa]|n[oa]|[oa])?\.?$/;
/** The space before a label at the end is trimmed afterwards: looked for here, a run of spaces would be looked through from each of them. */
const labels = /^(?:grade|grado|level|gr|g)\b[\s.:-]*|\b(?:grade|grado|level|gr)\.?$/g;

/** The grade level that is meant, or null. Nothing is guessed: "1-2" or "1/2" is no grade, least of all 12. */
export function normalizedGrade(value: string): string | null {
  if (known.has(value)) return value;
  if (value.length > maxCellLength) return null;
  const lower = baseLetters(value.replace(/°/g, "º"))
    .toLowerCase()
    .replace(/^(?:grade|grado|gr|g)(?=\d)/, "")
    .replace(labels, "")
    .trim();
  const number = numbered.exec(lower);
  if (number) return number[1] ?? null;
  return words.get(lower.replace(/[\s./-]/g, "")) ?? null;
}

/** The grade of a person: only students have one, and a student without one is worth a word. */
function personGrade(value: string, context: RuleRow): ReturnType<Rule> | null {
  const { row, stored, values } = context;
  const role = roleOf(values, stored);
  if (role === "Teacher") return accepted("");
  const erased = erases(value, context);
  if (value !== "" && !erased) return null;
  const blank = erased || (stored?.gradeLevel ?? "") === "";
  const kept = erased ? clearWord : "";
  return role === "Student" && blank
    ? { value: kept, findings: [finding(row, "gradeLevel", "grade_level.blank", value)] }
    : accepted(kept);
}

export function gradeRule(field: FieldKey): Rule {
  return (value, context) => {
    const ofPerson = field === "gradeLevel" ? personGrade(value, context) : null;
    if (ofPerson !== null) return ofPerson;
    if (value === "") return accepted("");
    const grade = normalizedGrade(value);
    return grade === null
      ? { value, findings: [finding(context.row, field, "grade_level.unknown", value)] }
      : accepted(grade);
  };
}
