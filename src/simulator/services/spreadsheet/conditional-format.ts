/** Rules of conditional formats, what they say and their builder (facts: apps-script 6.6). */
import type { Area } from "../../document/area";
import type { Condition } from "../../document/formats/condition";
import type { SheetModel } from "../../document/sheet-model";
import type { ConditionalFormat, ConditionalStyle, GradientModel, GradientPoint } from "../../document/sheet-parts";
import { ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import { type EnumMember, type EnumValue, enumOf } from "../enums";
import type { RangeObject, Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { readColor } from "./colors";
import { ConditionBuilder, criteriaTypeOf, criteriaValuesOf, whenMembers } from "./condition-builder";

declare module "../google-types" {
  interface Pairs {
    conditionalFormat: [GoogleAppsScript.Spreadsheet.ConditionalFormatRule, SimConditionalFormatRule];
    conditionalFormatBuilder: [
      GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder,
      SimConditionalFormatRuleBuilder,
    ];
    booleanCondition: [GoogleAppsScript.Spreadsheet.BooleanCondition, SimBooleanCondition];
    gradientCondition: [GoogleAppsScript.Spreadsheet.GradientCondition, SimGradientCondition];
  }
}

const ruleMembers = { copy: "", getBooleanCondition: "", getGradientCondition: "", getRanges: "" } as const;
const builderMembers = {
  ...ruleMembers,
  ...whenMembers,
  build: "",
  setBackground: "str?",
  setBold: "bool?",
  setFontColor: "str?",
  setGradientMaxpoint: "str",
  setGradientMaxpointWithValue: "str,enum:InterpolationType,str",
  setGradientMidpointWithValue: "str,enum:InterpolationType,str",
  setGradientMinpoint: "str",
  setGradientMinpointWithValue: "str,enum:InterpolationType,str",
  setItalic: "bool?",
  setRanges: "Range[]",
  setStrikethrough: "bool?",
  setUnderline: "bool?",
} as const;
const booleanMembers = {
  getBackground: "",
  getBold: "",
  getCriteriaType: "",
  getCriteriaValues: "",
  getFontColor: "",
  getItalic: "",
  getStrikethrough: "",
  getUnderline: "",
} as const;
const gradientMembers = {
  getMaxColor: "",
  getMaxType: "",
  getMaxValue: "",
  getMidColor: "",
  getMidType: "",
  getMidValue: "",
  getMinColor: "",
  getMinType: "",
  getMinValue: "",
} as const;

const ruleSpec = serviceSpec("SpreadsheetApp.ConditionalFormatRule", ruleMembers);
const builderSpec = serviceSpec("SpreadsheetApp.ConditionalFormatRuleBuilder", builderMembers);
const booleanSpec = serviceSpec("SpreadsheetApp.BooleanCondition", booleanMembers);
const gradientSpec = serviceSpec("SpreadsheetApp.GradientCondition", gradientMembers);

/** A rule before it is on a sheet: its ranges still know their sheet. */
interface RuleDraft {
  readonly sheet: SheetModel | null;
  readonly ranges: readonly Area[];
  readonly condition?: Condition;
  readonly look: ConditionalStyle;
  readonly gradient?: Partial<GradientModel>;
}

export class SimBooleanCondition
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.BooleanCondition, keyof typeof booleanMembers>
{
  static readonly spec = booleanSpec;
  private readonly condition: Condition;
  private readonly look: ConditionalStyle;

  constructor(condition: Condition, look: ConditionalStyle) {
    super();
    this.condition = condition;
    this.look = look;
  }

  get spec() {
    return booleanSpec;
  }

  getCriteriaType(): EnumValue {
    return criteriaTypeOf(this.condition) as EnumValue;
  }

  getCriteriaValues(): unknown[] {
    return criteriaValuesOf(this.condition);
  }

  getBackground(): string | null {
    return this.look.background ?? null;
  }

  getFontColor(): string | null {
    return this.look.fontColor ?? null;
  }

  getBold(): boolean | null {
    return this.look.bold ?? null;
  }

  getItalic(): boolean | null {
    return this.look.italic ?? null;
  }

  getStrikethrough(): boolean | null {
    return this.look.strikethrough ?? null;
  }

  getUnderline(): boolean | null {
    return this.look.underline ?? null;
  }
}

const typeOf = (point: GradientPoint | null): EnumValue | null =>
  point === null || point.type === null
    ? null
    : enumOf("InterpolationType", point.type as EnumMember<"InterpolationType">);

export class SimGradientCondition
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.GradientCondition, keyof typeof gradientMembers>
{
  static readonly spec = gradientSpec;
  private readonly gradient: GradientModel;

  constructor(gradient: GradientModel) {
    super();
    this.gradient = gradient;
  }

  get spec() {
    return gradientSpec;
  }

  getMinColor(): string {
    return this.gradient.min.color;
  }

  getMinType(): EnumValue | null {
    return typeOf(this.gradient.min);
  }

  getMinValue(): string {
    return this.gradient.min.value;
  }

  getMidColor(): string {
    return this.gradient.mid?.color ?? "";
  }

  getMidType(): EnumValue | null {
    return typeOf(this.gradient.mid);
  }

  getMidValue(): string {
    return this.gradient.mid?.value ?? "";
  }

  getMaxColor(): string {
    return this.gradient.max.color;
  }

  getMaxType(): EnumValue | null {
    return typeOf(this.gradient.max);
  }

  getMaxValue(): string {
    return this.gradient.max.value;
  }
}

function wholeGradient(gradient: Partial<GradientModel> | undefined): GradientModel | null {
  if (gradient?.min === undefined || gradient.max === undefined) return null;
  return { min: gradient.min, mid: gradient.mid ?? null, max: gradient.max };
}

abstract class RuleReader extends ConditionBuilder {
  readonly context: ExecutionContext;
  draft: RuleDraft;

  constructor(context: ExecutionContext, draft: RuleDraft) {
    super();
    this.context = context;
    this.draft = draft;
  }

  copy(): SimConditionalFormatRuleBuilder {
    return new SimConditionalFormatRuleBuilder(this.context, this.draft);
  }

  getRanges(): RangeObject[] {
    const { sheet, ranges } = this.draft;
    return sheet === null ? [] : ranges.map((area) => this.context.make.range(this.context, sheet, area));
  }

  getBooleanCondition(): SimBooleanCondition | null {
    const { condition, look } = this.draft;
    return condition === undefined ? null : new SimBooleanCondition(condition, look);
  }

  getGradientCondition(): SimGradientCondition | null {
    const gradient = wholeGradient(this.draft.gradient);
    return gradient === null ? null : new SimGradientCondition(gradient);
  }

  protected take(condition: Condition): void {
    const { gradient: _gradient, ...others } = this.draft;
    this.draft = { ...others, condition };
  }
}

export class SimConditionalFormatRule
  extends RuleReader
  implements Simulated<GoogleAppsScript.Spreadsheet.ConditionalFormatRule, keyof typeof ruleMembers>
{
  static readonly spec = ruleSpec;

  get spec() {
    return ruleSpec;
  }

  get model(): ConditionalFormat {
    const { ranges, condition, look } = this.draft;
    const gradient = wholeGradient(this.draft.gradient);
    return {
      ranges,
      look,
      ...(condition === undefined ? {} : { condition }),
      ...(gradient === null ? {} : { gradient }),
    };
  }
}

export class SimConditionalFormatRuleBuilder
  extends RuleReader
  implements Simulated<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder, keyof typeof builderMembers>
{
  static readonly spec = builderSpec;

  constructor(context: ExecutionContext, draft: RuleDraft = { sheet: null, ranges: [], look: {} }) {
    super(context, draft);
  }

  get spec() {
    return builderSpec;
  }

  build(): SimConditionalFormatRule {
    const { ranges, condition } = this.draft;
    if (ranges.length === 0) throw new ServiceError("Ranges must have at least one range.");
    if (condition === undefined && wholeGradient(this.draft.gradient) === null) {
      throw new ServiceError("Conditional format rule must have a condition.");
    }
    return new SimConditionalFormatRule(this.context, this.draft);
  }

  setRanges(ranges: RangeObject[]): this {
    const [first] = ranges;
    if (first === undefined) throw new ServiceError("Ranges must have at least one range.");
    const sheet = first.sheetModel;
    if (ranges.some((range) => range.sheetModel !== sheet)) {
      throw new ServiceError("All ranges must be on the same sheet.");
    }
    this.draft = { ...this.draft, sheet, ranges: ranges.map((range) => range.area) };
    return this;
  }

  setBackground(color: string | null): this {
    return this.color("background", color);
  }

  setFontColor(color: string | null): this {
    return this.color("fontColor", color);
  }

  setBold(bold: boolean | null): this {
    return this.with("bold", bold);
  }

  setItalic(italic: boolean | null): this {
    return this.with("italic", italic);
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.with("strikethrough", strikethrough);
  }

  setUnderline(underline: boolean | null): this {
    return this.with("underline", underline);
  }

  setGradientMinpoint(color: string): this {
    return this.point("min", color, null, "");
  }

  setGradientMinpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.point("min", color, type.name, value);
  }

  setGradientMidpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.point("mid", color, type.name, value);
  }

  setGradientMaxpoint(color: string): this {
    return this.point("max", color, null, "");
  }

  setGradientMaxpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.point("max", color, type.name, value);
  }

  private color(key: "background" | "fontColor", color: string | null): this {
    const read = readColor(color);
    return read === undefined ? this : this.with(key, read);
  }

  /** null takes back what was said. */
  private with<K extends keyof ConditionalStyle>(key: K, value: ConditionalStyle[K] | null): this {
    const { [key]: _old, ...others } = this.draft.look;
    this.draft = { ...this.draft, look: value === null ? others : { ...others, [key]: value } };
    return this;
  }

  private point(edge: keyof GradientModel, color: string, type: string | null, value: string): this {
    const { condition: _condition, ...others } = this.draft;
    const point: GradientPoint = { color: readColor(color) ?? "#ffffff", type, value };
    this.draft = { ...others, gradient: { ...this.draft.gradient, [edge]: point } };
    return this;
  }
}

export function rulesOf(context: ExecutionContext, sheet: SheetModel): SimConditionalFormatRule[] {
  return sheet.conditionalFormats.map((format) => new SimConditionalFormatRule(context, { ...format, sheet }));
}

/** All rules of the sheet at once: who wants to add one has to give the others too (facts: apps-script 6.6). */
export function setRules(
  context: ExecutionContext,
  sheet: SheetModel,
  rules: readonly SimConditionalFormatRule[],
): void {
  if (rules.some(({ draft }) => draft.sheet !== sheet)) {
    throw new ServiceError("Conditional format rules must be on the sheet that they are set on.");
  }
  sheet.conditionalFormats = rules.map((rule) => rule.model);
  context.workbook.structureChanged(sheet);
}
