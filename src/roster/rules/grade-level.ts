/** C-5 and C-11: grade levels, in the many ways schools write them, in English and Spanish. */
import type { FieldKey } from "../fields";
import { normalizedRole } from "./role";
import { accepted, finding, type Rule } from "./rule";

export const gradeLevels = ["PK", "K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "NA"] as const;
/** The word that erases a stored value on purpose (C-15). */
export const clearWord = "CLEAR";

const words: Readonly<Record<string, string>> = {
  pk: "PK",
  prek: "PK",
  prekinder: "PK",
  prekindergarten: "PK",
  preescolar: "PK",
  k: "K",
  kg: "K",
  tk: "K",
  kinder: "K",
  kindergarten: "K",
  na: "NA",
  none: "NA",
  first: "1",
  second: "2",
  third: "3",
  fourth: "4",
  fifth: "5",
  sixth: "6",
  seventh: "7",
  eighth: "8",
  ninth: "9",
  tenth: "10",
  eleventh: "11",
  twelfth: "12",
  freshman: "9",
  sophomore: "10",
  junior: "11",
  senior: "12",
  primero: "1",
  primer: "1",
  segundo: "2",
  tercero: "3",
  tercer: "3",
  cuarto: "4",
  quinto: "5",
  sexto: "6",
  septimo: "7",
  octavo: "8",
  noveno: "9",
  decimo: "10",
  undecimo: "11",
  duodecimo: "12",
};

/** The grade level that is meant, or null. */
export function normalizedGrade(value: string): string | null {
  const plain = value
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/\b(grade|grado|level|gr)\b/g, "")
    .replace(/[^a-z0-9]/g, "");
  const word = words[plain];
  if (word !== undefined) return word;
  const number = /^0*([1-9]|1[0-2])(st|nd|rd|th|ro|er|do|to|mo|vo|no|o)?$/.exec(plain);
  return number?.[1] ?? null;
}

export function gradeRule(field: FieldKey): Rule {
  return (value, { row, stored, values }) => {
    const isPersonGrade = field === "gradeLevel";
    const role = normalizedRole(values.role ?? "") ?? stored?.role ?? "";
    if (isPersonGrade && role === "Teacher") return accepted("");
    if (value === "") {
      const storedGrade = stored?.[field] ?? "";
      if (isPersonGrade && role === "Student" && storedGrade === "") {
        return { value, findings: [finding(row, field, "grade_level.blank", value)] };
      }
      return accepted("");
    }
    if (isPersonGrade && stored !== null && value === clearWord) return accepted(value);
    const grade = normalizedGrade(value);
    return grade === null ? { value, findings: [finding(row, field, "grade_level.unknown", value)] } : accepted(grade);
  };
}
