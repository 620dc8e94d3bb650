/** Several ranges at once: each member does to all what Range does to one. */
import type { EnumValue } from "../enums";
import type { RangeObject, Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";

declare module "../google-types" {
  interface Pairs {
    rangeList: [GoogleAppsScript.Spreadsheet.RangeList, SimRangeList];
  }
}

const members = {
  activate: "",
  breakApart: "",
  check: "",
  clear: "|obj",
  clearContent: "",
  clearDataValidations: "",
  clearFormat: "",
  clearNote: "",
  getRanges: "",
  insertCheckboxes: "|any|any,any",
  removeCheckboxes: "",
  setBackground: "str?",
  setBackgroundRGB: "int,int,int",
  setBorder: "bool?,bool?,bool?,bool?,bool?,bool?|bool?,bool?,bool?,bool?,bool?,bool?,str?,enum:BorderStyle?",
  setFontColor: "str?",
  setFontFamily: "str?",
  setFontLine: "str?",
  setFontSize: "int",
  setFontStyle: "str?",
  setFontWeight: "str?",
  setFormula: "str",
  setFormulaR1C1: "str",
  setHorizontalAlignment: "str?",
  setNote: "str?",
  setNumberFormat: "str",
  setShowHyperlink: "bool",
  setTextDirection: "enum:TextDirection?",
  setTextRotation: "int",
  setValue: "any",
  setVerticalAlignment: "str?",
  setVerticalText: "bool",
  setWrap: "bool",
  setWrapStrategy: "enum:WrapStrategy",
  trimWhitespace: "",
  uncheck: "",
} as const;

const spec = serviceSpec("SpreadsheetApp.RangeList", members);

export class SimRangeList
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.RangeList, keyof typeof members>
{
  static readonly spec = spec;
  private readonly ranges: readonly RangeObject[];

  constructor(ranges: readonly RangeObject[]) {
    super();
    this.ranges = ranges;
  }

  get spec() {
    return spec;
  }

  getRanges(): RangeObject[] {
    return [...this.ranges];
  }

  activate(): this {
    const last = this.ranges[this.ranges.length - 1];
    if (last === undefined) return this;
    const { world, user, id } = last.context;
    const others = this.ranges
      .slice(0, -1)
      .map(({ area: { top, left, bottom, right } }) => ({ top, left, bottom, right }));
    const selection = { sheetId: last.sheetModel.id, ...last.area, ...(others.length === 0 ? {} : { others }) };
    world.select(user, selection, last.workbook, id);
    return this;
  }

  check(): this {
    return this.each((range) => range.check());
  }

  uncheck(): this {
    return this.each((range) => range.uncheck());
  }

  clear(options?: object): this {
    return this.each((range) => range.clear(options));
  }

  clearContent(): this {
    return this.each((range) => range.clearContent());
  }

  clearDataValidations(): this {
    return this.each((range) => range.clearDataValidations());
  }

  clearFormat(): this {
    return this.each((range) => range.clearFormat());
  }

  clearNote(): this {
    return this.each((range) => range.clearNote());
  }

  insertCheckboxes(checked?: unknown, unchecked?: unknown): this {
    return this.each((range) => range.insertCheckboxes(checked, unchecked));
  }

  removeCheckboxes(): this {
    return this.each((range) => range.removeCheckboxes());
  }

  setBackground(color: string | null): this {
    return this.each((range) => range.setBackground(color));
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    return this.each((range) => range.setBackgroundRGB(red, green, blue));
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: EnumValue | null,
  ): this {
    return this.each((range) => range.setBorder(top, left, bottom, right, vertical, horizontal, color, style));
  }

  breakApart(): this {
    return this.each((range) => range.breakApart());
  }

  setFormulaR1C1(formula: string): this {
    return this.each((range) => range.setFormulaR1C1(formula));
  }

  setShowHyperlink(showHyperlink: boolean): this {
    return this.each((range) => range.setShowHyperlink(showHyperlink));
  }

  setTextDirection(direction: EnumValue | null): this {
    return this.each((range) => range.setTextDirection(direction));
  }

  setTextRotation(degrees: number): this {
    return this.each((range) => range.setTextRotation(degrees));
  }

  setVerticalText(isVertical: boolean): this {
    return this.each((range) => range.setVerticalText(isVertical));
  }

  setFontColor(color: string | null): this {
    return this.each((range) => range.setFontColor(color));
  }

  setFontFamily(family: string | null): this {
    return this.each((range) => range.setFontFamily(family));
  }

  setFontLine(line: string | null): this {
    return this.each((range) => range.setFontLine(line));
  }

  setFontSize(size: number): this {
    return this.each((range) => range.setFontSize(size));
  }

  setFontStyle(style: string | null): this {
    return this.each((range) => range.setFontStyle(style));
  }

  setFontWeight(weight: string | null): this {
    return this.each((range) => range.setFontWeight(weight));
  }

  setFormula(formula: string): this {
    return this.each((range) => range.setFormula(formula));
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.each((range) => range.setHorizontalAlignment(alignment));
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.each((range) => range.setVerticalAlignment(alignment));
  }

  setNote(note: string | null): this {
    return this.each((range) => range.setNote(note));
  }

  setNumberFormat(format: string): this {
    return this.each((range) => range.setNumberFormat(format));
  }

  setValue(value: unknown): this {
    return this.each((range) => range.setValue(value));
  }

  setWrap(wraps: boolean): this {
    return this.each((range) => range.setWrap(wraps));
  }

  setWrapStrategy(strategy: EnumValue): this {
    return this.each((range) => range.setWrapStrategy(strategy));
  }

  trimWhitespace(): this {
    return this.each((range) => range.trimWhitespace());
  }

  private each(act: (range: RangeObject) => void): this {
    for (const range of this.ranges) act(range);
    return this;
  }
}
