/** A data validation rule as data, and whether a value keeps it. */
import { NotSimulatedError } from "../../errors";
import type { CellValue } from "./value";

export interface ValidationRule {
  /** A name of SpreadsheetApp.DataValidationCriteria. */
  readonly criteria: string;
  /** Moments as milliseconds; a range as {sheetId, a1}. */
  readonly values: readonly ValidationArgument[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
  /** The cell for which a formula in it is written; set when the rule is put on a range. */
  readonly base?: { readonly row: number; readonly column: number };
}

export interface RangeArgument {
  readonly sheetId: number;
  readonly a1: string;
  /** The document it is of, where that has to be looked at. */
  readonly document?: string;
}

export interface DateArgument {
  readonly moment: number;
}

export type ValidationArgument = string | number | boolean | null | readonly string[] | RangeArgument | DateArgument;

/** What a rule has to ask of the document around its cell. */
export interface ValidationSurroundings {
  textsOf(range: RangeArgument): readonly string[];
  /** null when the value is not a date. */
  momentOf(value: CellValue): number | null;
  /** The value of the rule's formula for the cell. */
  formula(formula: string): CellValue;
}

export function isRangeArgument(argument: ValidationArgument | undefined): argument is RangeArgument {
  return typeof argument === "object" && argument !== null && "sheetId" in argument;
}

/** Of a validation rule, or of a condition. */
export function isDateArgument(argument: unknown): argument is DateArgument {
  return typeof argument === "object" && argument !== null && "moment" in argument;
}

/** Whether the rule looks at other cells, which may move. */
export const readsOtherCells = ({ criteria }: ValidationRule): boolean =>
  criteria === "VALUE_IN_RANGE" || criteria === "CUSTOM_FORMULA";

/** Choices of a drop-down; undefined when the rule shows none. */
export function choicesOf(rule: ValidationRule, around: ValidationSurroundings): readonly string[] | undefined {
  const [first, showDropdown] = rule.values;
  if (showDropdown === false) return undefined;
  if (rule.criteria === "VALUE_IN_LIST" && Array.isArray(first)) return first;
  if (rule.criteria === "VALUE_IN_RANGE" && isRangeArgument(first)) return around.textsOf(first);
  return undefined;
}

const email = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const url = /^(https?:\/\/|www\.)\S+\.\S+$/i;

/** An empty cell keeps every rule. */
export function keepsRule(value: CellValue, rule: ValidationRule, around: ValidationSurroundings): boolean {
  if (value === "") return true;
  const { criteria, values } = rule;
  if (criteria.startsWith("NUMBER_")) return keepsNumberRule(value, criteria, values);
  if (criteria.startsWith("DATE_")) return keepsDateRule(around.momentOf(value), criteria, values);
  const text = String(value);
  const first = values[0];
  switch (criteria) {
    case "TEXT_CONTAINS":
      return text.includes(String(first));
    case "TEXT_DOES_NOT_CONTAIN":
      return !text.includes(String(first));
    case "TEXT_EQUAL_TO":
      return text === String(first);
    case "TEXT_IS_VALID_EMAIL":
      return email.test(text);
    case "TEXT_IS_VALID_URL":
      return url.test(text);
    case "VALUE_IN_LIST":
      return Array.isArray(first) && first.includes(typeof value === "boolean" ? text.toUpperCase() : text);
    case "VALUE_IN_RANGE":
      return isRangeArgument(first) && around.textsOf(first).includes(text);
    case "CHECKBOX":
      return values.length === 0 ? typeof value === "boolean" : values.some((allowed) => String(allowed) === text);
    case "CUSTOM_FORMULA": {
      const result = around.formula(String(first));
      return result === true || (typeof result === "number" && result !== 0);
    }
    default:
      throw new NotSimulatedError(`data validation that rejects by ${criteria}`);
  }
}

function keepsNumberRule(value: CellValue, criteria: string, values: readonly ValidationArgument[]): boolean {
  if (typeof value !== "number") return false;
  const [first, second] = values.map(Number);
  const low = first ?? Number.NaN;
  const high = second ?? Number.NaN;
  switch (criteria) {
    case "NUMBER_BETWEEN":
      return value >= low && value <= high;
    case "NUMBER_NOT_BETWEEN":
      return value < low || value > high;
    case "NUMBER_EQUAL_TO":
      return value === low;
    case "NUMBER_NOT_EQUAL_TO":
      return value !== low;
    case "NUMBER_GREATER_THAN":
      return value > low;
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return value >= low;
    case "NUMBER_LESS_THAN":
      return value < low;
    default:
      return value <= low;
  }
}

function keepsDateRule(moment: number | null, criteria: string, values: readonly ValidationArgument[]): boolean {
  if (moment === null) return false;
  const [low, high] = values.map((argument) => (isDateArgument(argument) ? argument.moment : Number.NaN));
  const start = low ?? Number.NaN;
  const end = high ?? Number.NaN;
  switch (criteria) {
    case "DATE_IS_VALID_DATE":
      return true;
    case "DATE_AFTER":
      return moment > start;
    case "DATE_BEFORE":
      return moment < start;
    case "DATE_EQUAL_TO":
      return moment === start;
    case "DATE_ON_OR_AFTER":
      return moment >= start;
    case "DATE_ON_OR_BEFORE":
      return moment <= start;
    case "DATE_BETWEEN":
      return moment >= start && moment <= end;
    default:
      return moment < start || moment > end;
  }
}
