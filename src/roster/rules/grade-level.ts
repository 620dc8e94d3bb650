/**
 * C-5 and C-11: grade levels, in the many ways schools write them, in English and Spanish. What can mean only one is taken, and told as another spelling; what
 * can mean two is not guessed (grade-readings.ts). Sources: PowerSchool's, Clever's, FastBridge's and PIMS' lists of grade codes; KF, KH, KE and PPK are in
 * exports of studentinsights; the publisher's list is PK, K, 1 to 12, NA.
 */
import { baseLetters } from "../base-letters";
import { looksLikeDate } from "../damage/dates";
import type { FieldKey } from "../fields";
import type { Finding } from "../finding";
import { gradeCode } from "../grade-code";
import { maxCellLength } from "../limits";
import { clearWord, erases } from "./clear";
import { gradeReadings } from "./grade-readings";
import { gradeLevels } from "./picked-values";
import { roleOf } from "./role";
import { accepted, finding, type Judgement, type Rule, type RuleRow } from "./rule";

const known: ReadonlySet<string> = new Set(gradeLevels);

/** P3 and P4 are the preschool of three- and four-year-olds; PKF, KF and KH say how long its day is, and KE that it is an extended one. */
const spoken: Readonly<Record<(typeof gradeLevels)[number], string>> = {
  PK: `pk pk3 pk4 pk3s pk4s prek prek3 prek4 prek3s prek4s p3 p4 ppk preprek prepk pkf pkh pka pkp prekg prekinder prekindergarten
    prekindergarden preschool preschool3 preschool4 preescolar prejardin nursery nurseryschool`,
  K: `k kg kdg kgn kdgn kgtn kdgt kindg kindergtn kf kh ke kfd khd kfull khalf fdk hdk 0k kinder kindergarten kindergarden kindergartner
    kindergarden jardin jardindeninos jardindeinfantes jardindeinfancia`,
  1: "first primer primero primera",
  2: "second segundo segunda",
  3: "third tercer tercero tercera",
  4: "fourth cuarto cuarta",
  5: "fifth quinto quinta",
  6: "sixth sexto sexta",
  7: "seventh septimo septima setimo",
  8: "eighth octavo octava",
  9: "ninth noveno novena freshman",
  10: "tenth decimo decima sophomore",
  11: "eleventh undecimo undecima junior onceavo",
  12: "twelfth duodecimo duodecima senior doceavo",
  NA: "na none ug ungraded nongraded notgraded notapplicable noaplica singrado",
};
/** A Map: in a plain object a cell that says "constructor" would be found. */
const words: ReadonlyMap<string, string> = new Map(
  gradeLevels.flatMap((grade) => spoken[grade].split(/\s+/).map((word) => [word, grade] as const)),
);
/** 5, 05, 5.0 (a number that became text), 5th, 5to, 5ta, 5o for 5º; not 5a, which may be a class of the fifth grade. */
const numbered = /^0*([1-9]|1[0-2])(?:[.,]0+|\.)?\s?(?:st|nd|rd|th|r[oa]|er|d[oa]|t[oa]|m[oa]|v[oa]|n[oa]|o)?\.?$/;
/** The space before a label at the end is trimmed afterwards: looked for here, a run of spaces would be looked through from each of them. */
const labels =
  /^(?:grade level|grade|grado|level|nivel|gr|g)\b[\s.:-]*|(?:\b(?:grade|grado|level|gr)|\bde primaria|\bprimaria)\.?$/g;
/** How long the day of a kindergarten is changes nothing about the grade. */
const dayLength = /\b(?:(?:full|half|extended|all|part) ?-?day|am|pm|dia completo|medio dia)\b/g;

/** Without accents, case, and the word for grade. */
function plainGrade(value: string): string {
  return baseLetters(value.replace(/\.?\s?[ºª°]/g, "th").replace(/[\u2010-\u2015\u2212]/g, "-"))
    .toLowerCase()
    .trim()
    .replace(/^(?:grade|grado|gr|g)(?:(?=\d)|\s+(?=-\d))/, "")
    .replace(labels, "")
    .replace(/[\s-]{1,5}$/, "")
    .trim();
}

function singleGrade(plain: string): string | null {
  const number = numbered.exec(plain);
  if (number) return number[1] ?? null;
  const found = words.get(plain.replace(/[\s./-]/g, ""));
  if (found !== undefined) return found;
  const bare = plain
    .replace(/[()]/g, " ")
    .replace(dayLength, "")
    .replace(/[\s,./-]/g, "");
  const ofDay = words.get(bare);
  return ofDay === "K" || ofDay === "PK" ? ofDay : null;
}

/** The one grade level that is meant, or all that may be. Nothing is guessed: "1-2" or "1/2" is not one, least of all 12. */
export function readGrade(value: string): { readonly grade: string | null; readonly readings: readonly string[] } {
  if (known.has(value)) return { grade: value, readings: [] };
  if (value.length > maxCellLength) return { grade: null, readings: [] };
  const plain = plainGrade(value);
  // PreK-3 is also the grades from PreK to 3, and -1 is not 1.
  const readings = gradeReadings(plain, singleGrade);
  return readings.length > 0 ? { grade: null, readings } : { grade: singleGrade(plain), readings };
}

export function normalizedGrade(value: string): string | null {
  return readGrade(value).grade;
}

/** The grade of a person: only students have one, and a student without one is worth a word. */
function personGrade(value: string, context: RuleRow): Judgement | null {
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

function notOne(row: number, field: FieldKey, value: string, [first, second, third]: readonly string[]): Finding {
  if (first === undefined || second === undefined) {
    // 5-6, which became the sixth of May.
    return finding(row, field, looksLikeDate(value) ? "cell.became_date" : "grade_level.unknown", value);
  }
  const facts = third === undefined ? { first, second } : { first, second, third };
  return finding(row, field, "grade_level.unclear", value, facts);
}

/** As the district has said, and never without a word (B-18). */
const mapped = (row: number, field: FieldKey, value: string, grade: string): Finding =>
  grade === ""
    ? finding(row, field, "grade_level.mapped_blank", value)
    : finding(row, field, "grade_level.mapped", value, { expected: grade });

export function gradeRule(field: FieldKey): Rule {
  return (value, context) => {
    const ofPerson = field === "gradeLevel" ? personGrade(value, context) : null;
    if (ofPerson !== null) return ofPerson;
    if (value === "") return accepted("");
    const { grade, readings } = readGrade(value);
    if (grade === null) {
      const said = context.grades?.get(gradeCode(value));
      return said === undefined
        ? { value, findings: [notOne(context.row, field, value, readings)] }
        : { value: said, findings: [mapped(context.row, field, value, said)] };
    }
    // What is stored already is not sent, however it is spelled.
    if (grade === value || grade === context.stored?.[field]) return accepted(grade);
    const spelling = finding(context.row, field, "grade_level.other_spelling", value, { expected: grade });
    return { value: grade, findings: [spelling] };
  };
}
