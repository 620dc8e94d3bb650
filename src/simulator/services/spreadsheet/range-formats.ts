/** How a range looks: number formats, colours, fonts, alignment, wrapping. */
import { type Area, contains } from "../../document/area";
import { type CellStyle, plainStyle, type StyleKey, withStyle } from "../../document/cells/cell";
import { bordered } from "../../document/formats/borders";
import { defaultNumberFormat, storedFormat } from "../../document/formats/number-format";
import { assertMayEdit } from "../../document/structure/protection";
import { hexOf } from "../../document/view/look";
import { type EnumValue, enumOf } from "../enums";
import { readColor, rgbColor } from "./colors";
import { checkMatrix, filled, RangeValues } from "./range-values";

export const formatMembers = {
  getBackground: "",
  getBackgrounds: "",
  getFontColor: "",
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
  setBorder: "bool?,bool?,bool?,bool?,bool?,bool?|bool?,bool?,bool?,bool?,bool?,bool?,str?,enum:BorderStyle?",
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
export const unset = { background: "#ffffff", fontColor: "#000000", fontFamily: "Arial", fontSize: 10 } as const;

type Alignment = "left" | "center" | "right" | "general-left";

/** A word that no format knows changes nothing, and nobody is told (GF:notes/oddities.md). */
const nothing = Symbol("nothing");
type Nothing = typeof nothing;

/** One of the words that a format knows; undefined for "as by default". */
function choice<T extends string>(given: string | null, known: readonly T[], usual: string): T | undefined | Nothing {
  if (given === null || given === usual) return undefined;
  return known.find((word) => word === given) ?? nothing;
}

const weightOf = (word: string | null) => choice(word, ["bold"], "normal");
const slantOf = (word: string | null) => choice(word, ["italic"], "normal");
const lineOf = (word: string | null) => choice(word, ["underline", "line-through"], "none");
/** "normal" is read back as "general-left" (measured live, gas-fakes: testsheetsformatting.js). */
const horizontalOf = (word: string | null): Alignment | undefined | Nothing =>
  choice(word === "normal" ? "general-left" : word, ["left", "center", "right", "general-left"], "general");
const verticalOf = (word: string | null) => choice(word, ["top", "middle"], "bottom");
const wrapOf = (strategy: EnumValue) => strategy.name as "WRAP" | "CLIP" | "OVERFLOW";
/** A cell that nobody set anything for says that it wraps, though its strategy is to overflow (measured live, gas-fakes). */
const wraps = ({ wrap }: CellStyle): boolean => wrap === undefined || wrap === "WRAP";
/** One line only is told of, where a text style has set both. */
const shownLine = ({ fontLine }: CellStyle): "underline" | "line-through" | "none" =>
  fontLine === undefined ? "none" : fontLine.startsWith("underline") ? "underline" : "line-through";

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
    return hexOf(this.firstStyle().background ?? unset.background);
  }

  getBackgrounds(): string[][] {
    return this.styles((style) => hexOf(style.background ?? unset.background));
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

  getFontColor(): string {
    return hexOf(this.firstStyle().fontColor ?? unset.fontColor);
  }

  getFontColors(): string[][] {
    return this.styles((style) => hexOf(style.fontColor ?? unset.fontColor));
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
    return shownLine(this.firstStyle());
  }

  getFontLines(): ("underline" | "line-through" | "none")[][] {
    return this.styles(shownLine);
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
    return wraps(this.firstStyle());
  }

  getWraps(): boolean[][] {
    return this.styles(wraps);
  }

  setWrap(on: boolean): this {
    return this.setAll("wrap", on ? "WRAP" : "OVERFLOW");
  }

  setWraps(all: boolean[][]): this {
    return this.setEach("wrap", all, (on) => (on ? "WRAP" : "OVERFLOW"));
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

  protected setAll<K extends StyleKey>(key: K, value: CellStyle[K] | undefined | Nothing): this {
    return this.change((style) => (value === nothing ? style : withStyle(style, key, value)));
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
    read: (given: T) => CellStyle[K] | undefined | Nothing,
  ): this {
    checkMatrix(this.area, matrix);
    const values = matrix.map((line) => line.map(read));
    return this.change((style, down, right) => {
      const value = values[down]?.[right];
      return value === nothing ? style : withStyle(style, key, value);
    });
  }

  private setColors(key: "background" | "fontColor", matrix: readonly (readonly (string | null)[])[]): this {
    checkMatrix(this.area, matrix);
    const colors = matrix.map((line) => line.map(readColor));
    return this.change((style, down, right) => {
      const color = colors[down]?.[right];
      return color === undefined ? style : withStyle(style, key, color ?? undefined);
    });
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
    const drawn = readColor(color ?? null) ?? "#000000";
    const change = { top, left, bottom, right, vertical, horizontal, line: `${style?.name ?? "SOLID"} ${drawn}` };
    const { existing } = this;
    this.restyle(existing, (old, row, column) => bordered(old, existing, row, column, change));
    // The neighbours share the outer lines.
    const { maxRows, maxColumns } = this.sheetModel.grid;
    const around = {
      top: Math.max(1, existing.top - 1),
      left: Math.max(1, existing.left - 1),
      bottom: Math.min(maxRows, existing.bottom + 1),
      right: Math.min(maxColumns, existing.right + 1),
    };
    this.restyle(around, (old, row, column) =>
      contains(existing, { top: row, left: column, bottom: row, right: column })
        ? old
        : bordered(old, existing, row, column, change),
    );
    return this;
  }

  protected change(next: (style: CellStyle, down: number, right: number) => CellStyle): this {
    const area = this.existing;
    assertMayEdit(this.sheetModel, area, this.context.user, this.workbook.owner);
    this.restyle(area, (old, row, column) => next(old, row - area.top, column - area.left));
    return this;
  }

  private restyle(area: Area, next: (style: CellStyle, row: number, column: number) => CellStyle): void {
    const sheet = this.sheetModel;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const old = sheet.grid.cell(row, column)?.style ?? plainStyle;
        const style = next(old, row, column);
        if (style !== old) sheet.grid.touch(row, column).style = style;
      }
    }
    this.workbook.cellsChanged(sheet, area);
  }
}
