/** Data validation rules and their builder. */

import { parseA1, writeA1 } from "../../document/a1";
import {
  isDateArgument,
  isRangeArgument,
  type ValidationArgument,
  type ValidationRule,
} from "../../document/cells/validation-rule";
import { ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import { type EnumMember, type EnumValue, enumOf } from "../enums";
import type { RangeObject, Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";

declare module "../google-types" {
  interface Pairs {
    validation: [GoogleAppsScript.Spreadsheet.DataValidation, SimDataValidation];
    validationBuilder: [GoogleAppsScript.Spreadsheet.DataValidationBuilder, SimDataValidationBuilder];
  }
}

const ruleMembers = {
  copy: "",
  getAllowInvalid: "",
  getCriteriaType: "",
  getCriteriaValues: "",
  getHelpText: "",
} as const;

const builderMembers = {
  ...ruleMembers,
  build: "",
  requireCheckbox: "|any|any,any",
  requireDate: "",
  requireDateAfter: "date",
  requireDateBefore: "date",
  requireDateBetween: "date,date",
  requireDateEqualTo: "date",
  requireDateNotBetween: "date,date",
  requireDateOnOrAfter: "date",
  requireDateOnOrBefore: "date",
  requireFormulaSatisfied: "str",
  requireNumberBetween: "num,num",
  requireNumberEqualTo: "num",
  requireNumberGreaterThan: "num",
  requireNumberGreaterThanOrEqualTo: "num",
  requireNumberLessThan: "num",
  requireNumberLessThanOrEqualTo: "num",
  requireNumberNotBetween: "num,num",
  requireNumberNotEqualTo: "num",
  requireTextContains: "str",
  requireTextDoesNotContain: "str",
  requireTextEqualTo: "str",
  requireTextIsEmail: "",
  requireTextIsUrl: "",
  requireValueInList: "any[]|any[],bool",
  requireValueInRange: "Range|Range,bool",
  setAllowInvalid: "bool",
  setHelpText: "str",
  withCriteria: "enum:DataValidationCriteria,any[]",
} as const;

const ruleSpec = serviceSpec("SpreadsheetApp.DataValidation", ruleMembers);
const builderSpec = serviceSpec("SpreadsheetApp.DataValidationBuilder", builderMembers);

type Criteria = EnumMember<"DataValidationCriteria">;

const isRange = (value: unknown): value is RangeObject => value instanceof ServiceObject && value.spec.name === "Range";

/** Criteria values as a script gives them → as they are kept. */
function kept(value: unknown): ValidationArgument {
  if (value instanceof Date) return { moment: value.getTime() };
  if (isRange(value)) return { sheetId: value.sheetModel.id, a1: writeA1(value.area), document: value.workbook.id };
  if (Array.isArray(value)) return value.map((item) => String(item));
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null) {
    return value;
  }
  throw new ServiceError("Invalid argument: criteria value");
}

abstract class RuleReader extends ServiceObject {
  readonly context: ExecutionContext;
  rule: ValidationRule;

  constructor(context: ExecutionContext, rule: ValidationRule) {
    super();
    this.context = context;
    this.rule = rule;
  }

  copy(): SimDataValidationBuilder {
    return new SimDataValidationBuilder(this.context, this.rule);
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getCriteriaType(): EnumValue {
    const { criteria } = this.rule;
    const type = criteria === "" ? null : enumOf("DataValidationCriteria", criteria as Criteria);
    // Google's types leave out the null of a builder that was told nothing yet.
    return type as EnumValue;
  }

  getCriteriaValues(): unknown[] {
    return this.rule.values.map((value) => {
      if (isDateArgument(value)) return new Date(value.moment);
      if (!isRangeArgument(value)) return value;
      const sheet = this.context.workbook.sheetById(value.sheetId);
      const area = parseA1(value.a1);
      if (sheet === undefined || area === null) return null;
      const { top, left, bottom, right } = area;
      return this.context.make.range(this.context, sheet, {
        top: top ?? 1,
        left: left ?? 1,
        bottom: bottom ?? 1,
        right: right ?? 1,
      });
    });
  }

  getHelpText(): string {
    // Google's types say string for a rule and string | null for a builder; it is null where none was set.
    return this.rule.helpText as string;
  }
}

export class SimDataValidation
  extends RuleReader
  implements Simulated<GoogleAppsScript.Spreadsheet.DataValidation, keyof typeof ruleMembers>
{
  static readonly spec = ruleSpec;

  get spec() {
    return ruleSpec;
  }
}

export class SimDataValidationBuilder
  extends RuleReader
  implements Simulated<GoogleAppsScript.Spreadsheet.DataValidationBuilder, keyof typeof builderMembers>
{
  static readonly spec = builderSpec;

  constructor(context: ExecutionContext, rule: Partial<ValidationRule> = {}) {
    super(context, { criteria: "", values: [], allowInvalid: true, helpText: null, ...rule });
  }

  get spec() {
    return builderSpec;
  }

  build(): SimDataValidation {
    if (this.rule.criteria === "") throw new ServiceError("Data validation rule has no criteria.");
    return new SimDataValidation(this.context, this.rule);
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.rule = { ...this.rule, allowInvalid };
    return this;
  }

  setHelpText(helpText: string): this {
    this.rule = { ...this.rule, helpText };
    return this;
  }

  withCriteria(criteria: EnumValue, values: unknown[]): this {
    this.rule = { ...this.rule, criteria: criteria.name, values: values.map(kept) };
    return this;
  }

  requireCheckbox(checked?: unknown, unchecked?: unknown): this {
    this.rule = { ...this.rule, ...checkbox(checked, unchecked), allowInvalid: this.rule.allowInvalid };
    return this;
  }

  requireValueInList(values: unknown[], showDropdown = true): this {
    return this.with("VALUE_IN_LIST", values, showDropdown);
  }

  requireValueInRange(range: RangeObject, showDropdown = true): this {
    return this.with("VALUE_IN_RANGE", range, showDropdown);
  }

  requireFormulaSatisfied(formula: string): this {
    return this.with("CUSTOM_FORMULA", formula);
  }

  requireTextIsEmail(): this {
    return this.with("TEXT_IS_VALID_EMAIL");
  }

  requireTextIsUrl(): this {
    return this.with("TEXT_IS_VALID_URL");
  }

  requireTextContains(text: string): this {
    return this.with("TEXT_CONTAINS", text);
  }

  requireTextDoesNotContain(text: string): this {
    return this.with("TEXT_DOES_NOT_CONTAIN", text);
  }

  requireTextEqualTo(text: string): this {
    return this.with("TEXT_EQUAL_TO", text);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.with("NUMBER_BETWEEN", start, end);
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.with("NUMBER_NOT_BETWEEN", start, end);
  }

  requireNumberEqualTo(value: number): this {
    return this.with("NUMBER_EQUAL_TO", value);
  }

  requireNumberNotEqualTo(value: number): this {
    return this.with("NUMBER_NOT_EQUAL_TO", value);
  }

  requireNumberGreaterThan(value: number): this {
    return this.with("NUMBER_GREATER_THAN", value);
  }

  requireNumberGreaterThanOrEqualTo(value: number): this {
    return this.with("NUMBER_GREATER_THAN_OR_EQUAL_TO", value);
  }

  requireNumberLessThan(value: number): this {
    return this.with("NUMBER_LESS_THAN", value);
  }

  requireNumberLessThanOrEqualTo(value: number): this {
    return this.with("NUMBER_LESS_THAN_OR_EQUAL_TO", value);
  }

  requireDate(): this {
    return this.with("DATE_IS_VALID_DATE");
  }

  requireDateAfter(date: Date): this {
    return this.with("DATE_AFTER", date);
  }

  requireDateBefore(date: Date): this {
    return this.with("DATE_BEFORE", date);
  }

  requireDateBetween(start: Date, end: Date): this {
    return this.with("DATE_BETWEEN", start, end);
  }

  requireDateNotBetween(start: Date, end: Date): this {
    return this.with("DATE_NOT_BETWEEN", start, end);
  }

  requireDateEqualTo(date: Date): this {
    return this.with("DATE_EQUAL_TO", date);
  }

  requireDateOnOrAfter(date: Date): this {
    return this.with("DATE_ON_OR_AFTER", date);
  }

  requireDateOnOrBefore(date: Date): this {
    return this.with("DATE_ON_OR_BEFORE", date);
  }

  private with(criteria: Criteria, ...values: unknown[]): this {
    this.rule = { ...this.rule, criteria, values: values.map(kept) };
    return this;
  }
}

/** The rule behind checkboxes; without values of its own a box holds TRUE or FALSE. */
export function checkbox(checked?: unknown, unchecked?: unknown): ValidationRule {
  const values = [checked, unchecked].filter((value) => value !== undefined).map(kept);
  return { criteria: "CHECKBOX", values, allowInvalid: false, helpText: null };
}
