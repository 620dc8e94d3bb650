/** Conditions on a cell, as filters, conditional formats and data validation know them, and whether a cell meets one. */

import { type DateArgument, isDateArgument, type RangeArgument } from "../cells/validation-rule";
import type { CellValue } from "../cells/value";

/** A name of SpreadsheetApp.RelativeDate. */
export interface RelativeDateArgument {
  readonly relative: string;
}

export type ConditionArgument =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | RangeArgument
  | DateArgument
  | RelativeDateArgument;

export interface Condition {
  /** A name of SpreadsheetApp.BooleanCriteria. */
  readonly criteria: string;
  readonly values: readonly ConditionArgument[];
}

/** The cell that is asked about. */
export interface ConditionSubject {
  readonly value: CellValue;
  /** What the cell shows: text conditions look at that. */
  readonly shown: string;
  /** Whether the number in it is shown as a date. */
  readonly isDate: boolean;
}

export interface ConditionSurroundings {
  serialOf(moment: number): number;
  /** Today, as a whole serial number. */
  readonly today: number;
  /** The value of a formula that is written for the first cell of the condition's range, worked out for this one. */
  formula(formula: string): CellValue;
}

export function isRelativeDate(argument: ConditionArgument | undefined): argument is RelativeDateArgument {
  return typeof argument === "object" && argument !== null && "relative" in argument;
}

/** undefined for criteria that are not known here. */
export function meets(
  { criteria, values }: Condition,
  subject: ConditionSubject,
  around: ConditionSurroundings,
): boolean | undefined {
  if (criteria.startsWith("NUMBER_")) return meetsNumber(criteria, subject, numbersOf(values, around));
  if (criteria.startsWith("DATE_")) return meetsDate(criteria, subject, values, around);
  const text = subject.shown.toLowerCase();
  const wanted = textOf(values[0], around).toLowerCase();
  switch (criteria) {
    case "CELL_EMPTY":
      return subject.value === "";
    case "CELL_NOT_EMPTY":
      return subject.value !== "";
    case "TEXT_CONTAINS":
      return text.includes(wanted);
    case "TEXT_DOES_NOT_CONTAIN":
      return !text.includes(wanted);
    case "TEXT_STARTS_WITH":
      return text.startsWith(wanted);
    case "TEXT_ENDS_WITH":
      return text.endsWith(wanted);
    case "TEXT_EQUAL_TO":
      return text === wanted;
    case "TEXT_NOT_EQUAL_TO":
      return text !== wanted;
    case "CUSTOM_FORMULA": {
      const result = around.formula(String(values[0]));
      return result === true || (typeof result === "number" && result !== 0);
    }
    default:
      return undefined;
  }
}

const isFormula = (value: ConditionArgument | undefined): value is string =>
  typeof value === "string" && value.startsWith("=");

function textOf(value: ConditionArgument | undefined, around: ConditionSurroundings): string {
  return value === undefined ? "" : String(isFormula(value) ? around.formula(value) : value);
}

function numbersOf(values: readonly ConditionArgument[], around: ConditionSurroundings): number[] {
  return values.map((value) => Number(isFormula(value) ? around.formula(value) : value));
}

function meetsNumber(criteria: string, { value, isDate }: ConditionSubject, limits: readonly number[]): boolean {
  const [low = Number.NaN, high = Number.NaN] = limits;
  if (typeof value !== "number" || isDate) return false;
  const [least, most] = [Math.min(low, high), Math.max(low, high)];
  switch (criteria) {
    case "NUMBER_BETWEEN":
      return value >= least && value <= most;
    case "NUMBER_NOT_BETWEEN":
      return value < least || value > most;
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

/** Days from today, first and last, that a relative date means. */
const relativeDays: Readonly<Record<string, readonly [number, number]>> = {
  TODAY: [0, 0],
  TOMORROW: [1, 1],
  YESTERDAY: [-1, -1],
  PAST_WEEK: [-7, 0],
  PAST_MONTH: [-30, 0],
  PAST_YEAR: [-365, 0],
};

function spanOf(value: ConditionArgument | undefined, around: ConditionSurroundings): readonly [number, number] {
  if (isDateArgument(value)) {
    const serial = around.serialOf(value.moment);
    return [serial, serial];
  }
  const [first, last] = (isRelativeDate(value) ? relativeDays[value.relative] : undefined) ?? [Number.NaN, Number.NaN];
  if (isFormula(value)) {
    const serial = Number(around.formula(value));
    return [serial, serial];
  }
  return [around.today + first, around.today + last];
}

/** Dates are compared by their days, whatever the hour. Spans of two days are for data validation only, which has its own. */
function meetsDate(
  criteria: string,
  { value, isDate }: ConditionSubject,
  values: readonly ConditionArgument[],
  around: ConditionSurroundings,
): boolean | undefined {
  if (typeof value !== "number" || !isDate) return false;
  const day = Math.floor(value);
  const [start, startEnd] = spanOf(values[0], around).map(Math.floor);
  const [first = Number.NaN, firstEnd = Number.NaN] = [start, startEnd];
  switch (criteria.replace(/_RELATIVE$/, "")) {
    case "DATE_IS_VALID_DATE":
      return true;
    case "DATE_AFTER":
      return day > firstEnd;
    case "DATE_BEFORE":
      return day < first;
    case "DATE_EQUAL_TO":
      return day >= first && day <= firstEnd;
    case "DATE_NOT_EQUAL_TO":
      return day < first || day > firstEnd;
    default:
      return undefined;
  }
}
