/** Several ranges at once: each member does to all what Range does to one. */
import type { EnumValue } from "../enums";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import type { SimRange } from "./range";

const members = {
  activate: "",
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
  setFontColor: "str?",
  setFontFamily: "str?",
  setFontLine: "str?",
  setFontSize: "int",
  setFontStyle: "str?",
  setFontWeight: "str?",
  setFormula: "str",
  setHorizontalAlignment: "str?",
  setNote: "str?",
  setNumberFormat: "str",
  setValue: "any",
  setVerticalAlignment: "str?",
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
  private readonly ranges: readonly SimRange[];

  constructor(ranges: readonly SimRange[]) {
    super();
    this.ranges = ranges;
  }

  get spec() {
    return spec;
  }

  getRanges(): SimRange[] {
    return [...this.ranges];
  }

  activate(): this {
    return this.each((range) => range.activate());
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

  private each(act: (range: SimRange) => void): this {
    for (const range of this.ranges) act(range);
    return this;
  }
}
