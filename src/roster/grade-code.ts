/** Codes of grades that need somebody to say what they mean, and where that is kept (B-18). */
import { clean } from "./rules/text";

/** By code; "" is "leave it blank". */
export type GradeMap = ReadonlyMap<string, string>;

/** Of what is kept, however its codes are written there. */
export const gradeMapOf = (kept: Readonly<Record<string, string>> = {}): GradeMap =>
  new Map(Object.entries(kept).map(([code, grade]) => [gradeCode(code), grade] as const));

/** Codes are short words; of a longer one nobody has said anything. */
export const gradeCodeLength = 40;
export const gradeCodesAtMost = 200;

/** The form in which codes are kept and found: "tk " is TK. */
export const gradeCode = (text: string): string => clean(text).replace(/\s+/g, " ").toUpperCase();
