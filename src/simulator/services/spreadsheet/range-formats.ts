/** How a range looks: number formats, colours, fonts, alignment, wrapping. */
import type { Area } from "../../document/area";
import { type CellStyle, plainStyle, type StyleKey, withStyle } from "../../document/cell";
import { defaultNumberFormat, storedFormat } from "../../document/number-format";
import { assertMayEdit } from "../../document/protection";
import { ServiceError } from "../../errors";
import { type EnumValue, enumOf } from "../enums";
import { readColor, rgbColor } from "./colors";
import { checkMatrix, filled, RangeValues } from "./range-values";

export const formatMembers = {
  getBackground: "",
  getBackgrounds: "",
  getFontColors: "",
  getFontFamilies: "",
  getFontFamily: "",
  getFontLine: "",
  getFontLines: "",
  getFontSize: "",
  getFontSizes: "",
  getFontStyle: "",
  getFontStyles: "",
  getFontWeight: "",
  getFontWeights: "",
  getHorizontalAlignment: "",
  getHorizontalAlignments: "",
  getNumberFormat: "",
  getNumberFormats: "",
  getVerticalAlignment: "",
  getVerticalAlignments: "",
  getWrap: "",
  getWrapStrategies: "",
  getWrapStrategy: "",
  getWraps: "",
  setBackground: "str?",
  setBackgroundRGB: "int,int,int",
  setBackgrounds: "str?[][]",
  setFontColor: "str?",
  setFontColors: "str?[][]",
  setFontFamilies: "str?[][]",
  setFontFamily: "str?",
  setFontLine: "str?",
  setFontLines: "str?[][]",
  setFontSize: "int",
  setFontSizes: "int[][]",
  setFontStyle: "str?",
  setFontStyles: "str?[][]",
  setFontWeight: "str?",
  setFontWeights: "str?[][]",
  setHorizontalAlignment: "str?",
  setHorizontalAlignments: "str?[][]",
  setNumberFormat: "str",
  setNumberFormats: "str[][]",
  setVerticalAlignment: "str?",
  setVerticalAlignments: "str?[][]",
  setWrap: "bool",
  setWrapStrategies: "enum:WrapStrategy[][]",
  setWrapStrategy: "enum:WrapStrategy",
  setWraps: "bool[][]",
} as const;

/** What a cell shows that has no style of its own. */
const unset = { background: "#ffffff", fontColor: "#000000", fontFamily: "Arial", fontSize: 10 } as const;

type Alignment = "left" | "center" | "right";

/** One of the words that a format knows, null for "as by default"; anything else is refused. */
function choice<T extends string>(given: string | null, known: readonly T[], usual: string): T | undefined {
  if (given === null || given === usual) return undefined;
  const found = known.find((word) => word === given);
  if (found === undefined) throw new ServiceError(`Invalid argument: ${given}`);
  return found;
}

const weightOf = (word: string | null) => choice(word, ["bold"], "normal");
const slantOf = (word: string | null) => choice(word, ["italic"], "normal");
const lineOf = (word: string | null) => choice(word, ["underline", "line-through"], "none");
const horizontalOf = (word: string | null): Alignment | undefined =>
  choice(word === "general" || word === "general-left" ? null : word, ["left", "center", "right"], "normal");
const verticalOf = (word: string | null) => choice(word, ["top", "middle"], "bottom");
const wrapOf = (strategy: EnumValue) => (strategy.name === "OVERFLOW" ? undefined : (strategy.name as "WRAP" | "CLIP"));

export abstract class RangeFormats extends RangeValues {
  getNumberFormat(): string {
    return this.firstStyle().numberFormat ?? defaultNumberFormat;
  }

  getNumberFormats(): string[][] {
    return this.styles((style) => style.numberFormat ?? defaultNumberFormat);
  }

  setNumberFormat(format: string): this {
    return this.setAll("numberFormat", storedFormat(format));
  }

  setNumberFormats(formats: string[][]): this {
    return this.setEach("numberFormat", formats, storedFormat);
  }

  getBackground(): string {
    return this.firstStyle().background ?? unset.background;
  }

  getBackgrounds(): string[][] {
    return this.styles((style) => style.background ?? unset.background);
  }

  setBackground(color: string | null): this {
    return this.setColors("background", filled(this.area, color));
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    return this.setBackground(rgbColor(red, green, blue));
  }

  setBackgrounds(colors: (string | null)[][]): this {
    return this.setColors("background", colors);
  }

  getFontColors(): string[][] {
    return this.styles((style) => style.fontColor ?? unset.fontColor);
  }

  setFontColor(color: string | null): this {
    return this.setColors("fontColor", filled(this.area, color));
  }

  setFontColors(colors: (string | null)[][]): this {
    return this.setColors("fontColor", colors);
  }

  getFontFamily(): string {
    return this.firstStyle().fontFamily ?? unset.fontFamily;
  }

  getFontFamilies(): string[][] {
    return this.styles((style) => style.fontFamily ?? unset.fontFamily);
  }

  setFontFamily(family: string | null): this {
    return this.setAll("fontFamily", family ?? undefined);
  }

  setFontFamilies(families: (string | null)[][]): this {
    return this.setEach("fontFamily", families, (family) => family ?? undefined);
  }

  getFontSize(): number {
    return this.firstStyle().fontSize ?? unset.fontSize;
  }

  getFontSizes(): number[][] {
    return this.styles((style) => style.fontSize ?? unset.fontSize);
  }

  setFontSize(size: number): this {
    return this.setAll("fontSize", size);
  }

  setFontSizes(sizes: number[][]): this {
    return this.setEach("fontSize", sizes, (size) => size);
  }

  getFontWeight(): "bold" | "normal" {
    return this.firstStyle().fontWeight ?? "normal";
  }

  getFontWeights(): ("bold" | "normal")[][] {
    return this.styles((style) => style.fontWeight ?? "normal");
  }

  setFontWeight(weight: string | null): this {
    return this.setAll("fontWeight", weightOf(weight));
  }

  setFontWeights(weights: (string | null)[][]): this {
    return this.setEach("fontWeight", weights, weightOf);
  }

  getFontStyle(): "italic" | "normal" {
    return this.firstStyle().fontStyle ?? "normal";
  }

  getFontStyles(): ("italic" | "normal")[][] {
    return this.styles((style) => style.fontStyle ?? "normal");
  }

  setFontStyle(slant: string | null): this {
    return this.setAll("fontStyle", slantOf(slant));
  }

  setFontStyles(slants: (string | null)[][]): this {
    return this.setEach("fontStyle", slants, slantOf);
  }

  getFontLine(): "underline" | "line-through" | "none" {
    return this.firstStyle().fontLine ?? "none";
  }

  getFontLines(): ("underline" | "line-through" | "none")[][] {
    return this.styles((style) => style.fontLine ?? "none");
  }

  setFontLine(line: string | null): this {
    return this.setAll("fontLine", lineOf(line));
  }

  setFontLines(lines: (string | null)[][]): this {
    return this.setEach("fontLine", lines, lineOf);
  }

  getHorizontalAlignment(): string {
    return this.firstStyle().horizontalAlignment ?? "general";
  }

  getHorizontalAlignments(): string[][] {
    return this.styles((style) => style.horizontalAlignment ?? "general");
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.setAll("horizontalAlignment", horizontalOf(alignment));
  }

  setHorizontalAlignments(alignments: (string | null)[][]): this {
    return this.setEach("horizontalAlignment", alignments, horizontalOf);
  }

  getVerticalAlignment(): string {
    return this.firstStyle().verticalAlignment ?? "bottom";
  }

  getVerticalAlignments(): string[][] {
    return this.styles((style) => style.verticalAlignment ?? "bottom");
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.setAll("verticalAlignment", verticalOf(alignment));
  }

  setVerticalAlignments(alignments: (string | null)[][]): this {
    return this.setEach("verticalAlignment", alignments, verticalOf);
  }

  getWrap(): boolean {
    return this.firstStyle().wrap === "WRAP";
  }

  getWraps(): boolean[][] {
    return this.styles((style) => style.wrap === "WRAP");
  }

  setWrap(wraps: boolean): this {
    return this.setAll("wrap", wraps ? "WRAP" : undefined);
  }

  setWraps(wraps: boolean[][]): this {
    return this.setEach("wrap", wraps, (on) => (on ? "WRAP" : undefined));
  }

  getWrapStrategy(): EnumValue {
    return enumOf("WrapStrategy", this.firstStyle().wrap ?? "OVERFLOW");
  }

  getWrapStrategies(): EnumValue[][] {
    return this.styles((style) => enumOf("WrapStrategy", style.wrap ?? "OVERFLOW"));
  }

  setWrapStrategy(strategy: EnumValue): this {
    return this.setAll("wrap", wrapOf(strategy));
  }

  setWrapStrategies(strategies: EnumValue[][]): this {
    return this.setEach("wrap", strategies, wrapOf);
  }

  protected setAll<K extends StyleKey>(key: K, value: CellStyle[K] | undefined): this {
    return this.change(this.existing, (style) => withStyle(style, key, value));
  }

  private firstStyle(): CellStyle {
    return this.firstCell()?.style ?? plainStyle;
  }

  private styles<T>(read: (style: CellStyle) => T): T[][] {
    return this.sheetModel.grid.map(this.existing, (cell) => read(cell?.style ?? plainStyle));
  }

  private setEach<K extends StyleKey, T>(
    key: K,
    matrix: readonly (readonly T[])[],
    read: (given: T) => CellStyle[K] | undefined,
  ): this {
    checkMatrix(this.area, matrix);
    const values = matrix.map((line) => line.map(read));
    return this.change(this.existing, (style, down, right) => withStyle(style, key, values[down]?.[right]));
  }

  private setColors(key: "background" | "fontColor", matrix: readonly (readonly (string | null)[])[]): this {
    checkMatrix(this.area, matrix);
    const colors = matrix.map((line) => line.map(readColor));
    return this.change(this.existing, (style, down, right) => {
      const color = colors[down]?.[right];
      return color === undefined ? style : withStyle(style, key, color ?? undefined);
    });
  }

  private change(area: Area, next: (style: CellStyle, down: number, right: number) => CellStyle): this {
    const sheet = this.sheetModel;
    assertMayEdit(sheet, area, this.context.user, this.workbook.owner);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const old = sheet.grid.cell(row, column)?.style ?? plainStyle;
        const style = next(old, row - area.top, column - area.left);
        if (style !== old) sheet.grid.touch(row, column).style = style;
      }
    }
    this.workbook.cellsChanged(sheet, area);
    return this;
  }
}
