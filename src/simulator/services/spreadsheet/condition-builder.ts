/** The conditions that filters and conditional formats share: how scripts say them and read them back. */

import { isDateArgument, isRangeArgument } from "../../document/cells/validation-rule";
import type { Condition, ConditionArgument } from "../../document/formats/condition";
import { isRelativeDate } from "../../document/formats/condition";
import { ServiceError } from "../../errors";
import { type EnumMember, EnumValue, enumOf } from "../enums";
import { ServiceObject } from "../service-object";

export const whenMembers = {
  whenCellEmpty: "",
  whenCellNotEmpty: "",
  whenDateAfter: "date|enum:RelativeDate",
  whenDateBefore: "date|enum:RelativeDate",
  whenDateEqualTo: "date|enum:RelativeDate",
  whenFormulaSatisfied: "str",
  whenNumberBetween: "num,num",
  whenNumberEqualTo: "num",
  whenNumberGreaterThan: "num",
  whenNumberGreaterThanOrEqualTo: "num",
  whenNumberLessThan: "num",
  whenNumberLessThanOrEqualTo: "num",
  whenNumberNotBetween: "num,num",
  whenNumberNotEqualTo: "num",
  whenTextContains: "str",
  whenTextDoesNotContain: "str",
  whenTextEndsWith: "str",
  whenTextEqualTo: "str",
  whenTextStartsWith: "str",
  withCriteria: "enum:BooleanCriteria,any[]",
} as const;

type Criteria = EnumMember<"BooleanCriteria">;

function kept(value: unknown): ConditionArgument {
  if (value instanceof Date) return { moment: value.getTime() };
  if (value instanceof EnumValue && value.enumName === "RelativeDate") return { relative: value.name };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new ServiceError("Invalid argument: criteria value");
}

export function criteriaTypeOf(condition: Condition | undefined): EnumValue | null {
  return condition === undefined ? null : enumOf("BooleanCriteria", condition.criteria as Criteria);
}

export function criteriaValuesOf(condition: Condition | undefined): unknown[] {
  return (condition?.values ?? []).map((value) => {
    if (isDateArgument(value)) return new Date(value.moment);
    if (isRelativeDate(value)) return enumOf("RelativeDate", value.relative as EnumMember<"RelativeDate">);
    return isRangeArgument(value as string) ? null : value;
  });
}

export abstract class ConditionBuilder extends ServiceObject {
  whenCellEmpty(): this {
    return this.when("CELL_EMPTY");
  }

  whenCellNotEmpty(): this {
    return this.when("CELL_NOT_EMPTY");
  }

  whenDateAfter(date: Date | EnumValue): this {
    return this.whenDate("DATE_AFTER", date);
  }

  whenDateBefore(date: Date | EnumValue): this {
    return this.whenDate("DATE_BEFORE", date);
  }

  whenDateEqualTo(date: Date | EnumValue): this {
    return this.whenDate("DATE_EQUAL_TO", date);
  }

  whenFormulaSatisfied(formula: string): this {
    return this.when("CUSTOM_FORMULA", formula);
  }

  whenNumberBetween(start: number, end: number): this {
    return this.when("NUMBER_BETWEEN", start, end);
  }

  whenNumberEqualTo(number: number): this {
    return this.when("NUMBER_EQUAL_TO", number);
  }

  whenNumberGreaterThan(number: number): this {
    return this.when("NUMBER_GREATER_THAN", number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.when("NUMBER_GREATER_THAN_OR_EQUAL_TO", number);
  }

  whenNumberLessThan(number: number): this {
    return this.when("NUMBER_LESS_THAN", number);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.when("NUMBER_LESS_THAN_OR_EQUAL_TO", number);
  }

  whenNumberNotBetween(start: number, end: number): this {
    return this.when("NUMBER_NOT_BETWEEN", start, end);
  }

  whenNumberNotEqualTo(number: number): this {
    return this.when("NUMBER_NOT_EQUAL_TO", number);
  }

  whenTextContains(text: string): this {
    return this.when("TEXT_CONTAINS", text);
  }

  whenTextDoesNotContain(text: string): this {
    return this.when("TEXT_DOES_NOT_CONTAIN", text);
  }

  whenTextEndsWith(text: string): this {
    return this.when("TEXT_ENDS_WITH", text);
  }

  whenTextEqualTo(text: string): this {
    return this.when("TEXT_EQUAL_TO", text);
  }

  whenTextStartsWith(text: string): this {
    return this.when("TEXT_STARTS_WITH", text);
  }

  withCriteria(criteria: EnumValue, values: unknown[]): this {
    return this.when(criteria.name as Criteria, ...values);
  }

  protected abstract take(condition: Condition): void;

  private whenDate(criteria: "DATE_AFTER" | "DATE_BEFORE" | "DATE_EQUAL_TO", date: Date | EnumValue): this {
    return this.when(date instanceof Date ? criteria : `${criteria}_RELATIVE`, date);
  }

  private when(criteria: Criteria, ...values: unknown[]): this {
    this.take({ criteria, values: values.map(kept) });
    return this;
  }
}
