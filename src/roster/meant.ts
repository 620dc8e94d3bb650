/**
 * *It is meant* (G-2): which findings somebody may answer with "that is what I mean", so that no false alarm shuts a school out. What no rule of the column
 * would take in any case (a User ID with a slash, a name with digits), and numbers whose digits are gone, are not among them: there only typing helps.
 */
import type { ToldFinding } from "./finding";
import type { FindingCode } from "./finding-codes";
import { ruleOf } from "./rules/by-field";

/** Codes that look at a value and see damage, where it may as well be right. */
export const meantCodes = [
  "user_id.lost_zeros",
  "cell.changed_by_spreadsheet",
  "cell.blank_word",
  "cell.became_date",
  "cell.became_number",
  "cell.misread",
  "person.replaced",
] as const satisfies readonly FindingCode[];

/** Codes of whole columns (G-1): answered once for the column, not cell by cell. */
export const columnCodes = [
  "column.slid",
  "column.reordered",
  "column.exchanged",
  "column.filled",
  "column.series",
  "column.cut",
] as const satisfies readonly FindingCode[];
export type ColumnCode = (typeof columnCodes)[number];

export const isColumnCode = (code: string): code is ColumnCode => columnCodes.some((one) => one === code);

const codes: ReadonlySet<FindingCode> = new Set<FindingCode>(meantCodes);

export function canBeMeant({ code, field, value }: Pick<ToldFinding, "code" | "field" | "value">): boolean {
  if (isColumnCode(code)) return true;
  if (field === null || !codes.has(code)) return false;
  const { findings } = ruleOf[field](value, { row: 0, stored: null, values: { [field]: value } });
  return !findings.some((one) => one.severity === "error");
}
