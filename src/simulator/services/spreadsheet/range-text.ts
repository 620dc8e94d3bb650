/** How the text in a range looks: colour objects, text styles, rich text, direction and rotation. */
import { type CellStyle, internStyle, plainStyle, withStyle } from "../../document/cells/cell";
import { isPlain, plainRun, type RichText } from "../../document/cells/rich-text";
import { linkOf } from "../../document/view/links";
import { shownCell } from "../../document/view/show";
import { type EnumValue, enumOf } from "../enums";
import { isColor, keptColor, SimColor, type SimColorBuilder } from "./color";
import { RangeFormats, unset } from "./range-formats";
import { checkMatrix, filled } from "./range-values";
import { SimRichTextValue } from "./rich-text-value";
import { SimTextRotation } from "./text-rotation";
import { SimTextStyle, textStyleOf, withTextStyle } from "./text-style";

export const textMembers = {
  getBackgroundObject: "",
  getBackgroundObjects: "",
  getFontColorObject: "",
  getFontColorObjects: "",
  getRichTextValue: "",
  getRichTextValues: "",
  getTextDirection: "",
  getTextDirections: "",
  getTextRotation: "",
  getTextRotations: "",
  getTextStyle: "",
  getTextStyles: "",
  setBackgroundObject: "any",
  setBackgroundObjects: "any[][]",
  setFontColorObject: "any",
  setFontColorObjects: "any[][]",
  setRichTextValue: "RichTextValue",
  setRichTextValues: "RichTextValue[][]",
  setShowHyperlink: "bool",
  setTextDirection: "enum:TextDirection?",
  setTextDirections: "enum:TextDirection?[][]",
  setTextRotation: "int|TextRotation",
  setTextRotations: "TextRotation[][]",
  setTextStyle: "TextStyle",
  setTextStyles: "TextStyle[][]",
  setVerticalText: "bool",
} as const;

type ColorArgument = SimColor | SimColorBuilder | null;

export abstract class RangeText extends RangeFormats {
  getBackgroundObject(): SimColor {
    return this.firstOf(({ background }) => new SimColor(background ?? unset.background));
  }

  getBackgroundObjects(): SimColor[][] {
    return this.eachStyle(({ background }) => new SimColor(background ?? unset.background));
  }

  setBackgroundObject(color: ColorArgument): this {
    return this.setColorObjects("background", filled(this.area, color));
  }

  setBackgroundObjects(colors: ColorArgument[][] | null): this {
    return this.setColorObjects("background", colors ?? filled(this.area, null));
  }

  getFontColorObject(): SimColor {
    return this.firstOf(({ fontColor }) => new SimColor(fontColor ?? unset.fontColor));
  }

  getFontColorObjects(): SimColor[][] {
    return this.eachStyle(({ fontColor }) => new SimColor(fontColor ?? unset.fontColor));
  }

  setFontColorObject(color: ColorArgument): this {
    return this.setColorObjects("fontColor", filled(this.area, color));
  }

  setFontColorObjects(colors: ColorArgument[][]): this {
    return this.setColorObjects("fontColor", colors);
  }

  getTextStyle(): SimTextStyle {
    return this.firstOf((style) => new SimTextStyle(textStyleOf(style)));
  }

  getTextStyles(): SimTextStyle[][] {
    return this.eachStyle((style) => new SimTextStyle(textStyleOf(style)));
  }

  setTextStyle(style: SimTextStyle): this {
    return this.setTextStyles(filled(this.area, style));
  }

  setTextStyles(styles: SimTextStyle[][]): this {
    checkMatrix(this.area, styles);
    return this.change((old, down, right) => {
      const look = styles[down]?.[right]?.look;
      return look === undefined ? old : internStyle(withTextStyle(old, look));
    });
  }

  getRichTextValue(): SimRichTextValue | null {
    return this.richAt(this.existing.top, this.existing.left);
  }

  getRichTextValues(): (SimRichTextValue | null)[][] {
    return this.sheetModel.grid.map(this.existing, (_cell, row, column) => this.richAt(row, column));
  }

  setRichTextValue(value: SimRichTextValue): this {
    return this.setRichTextValues(filled(this.area, value));
  }

  /** The text goes in as text: what looks like a number or a formula stays as it is written. */
  setRichTextValues(values: SimRichTextValue[][]): this {
    checkMatrix(this.area, values);
    this.setValues(values.map((line) => line.map(({ text }) => (text === "" ? "" : `'${text}`))));
    for (const [down, line] of values.entries()) {
      for (const [right, { text, runs }] of line.entries()) {
        if (text === "" || isPlain(runs)) continue;
        this.sheetModel.grid.touch(this.area.top + down, this.area.left + right).rich = runs;
      }
    }
    this.workbook.cellsChanged(this.sheetModel, this.area);
    return this;
  }

  getTextDirection(): EnumValue | null {
    return this.firstOf(({ direction }) => (direction === undefined ? null : enumOf("TextDirection", direction)));
  }

  getTextDirections(): (EnumValue | null)[][] {
    return this.eachStyle(({ direction }) => (direction === undefined ? null : enumOf("TextDirection", direction)));
  }

  setTextDirection(direction: EnumValue | null): this {
    return this.setTextDirections(filled(this.area, direction));
  }

  setTextDirections(directions: (EnumValue | null)[][]): this {
    checkMatrix(this.area, directions);
    return this.change((style, down, right) =>
      withStyle(style, "direction", directions[down]?.[right]?.name as CellStyle["direction"]),
    );
  }

  getTextRotation(): SimTextRotation {
    return this.firstOf(({ rotation }) => new SimTextRotation(rotation ?? 0));
  }

  getTextRotations(): SimTextRotation[][] {
    return this.eachStyle(({ rotation }) => new SimTextRotation(rotation ?? 0));
  }

  setTextRotation(rotation: number | SimTextRotation): this {
    const kept = typeof rotation === "number" ? rotation : rotation.rotation;
    return this.change((style) => withStyle(style, "rotation", kept === 0 ? undefined : kept));
  }

  setTextRotations(rotations: SimTextRotation[][]): this {
    checkMatrix(this.area, rotations);
    return this.change((style, down, right) => {
      const rotation = rotations[down]?.[right]?.rotation ?? 0;
      return withStyle(style, "rotation", rotation === 0 ? undefined : rotation);
    });
  }

  setVerticalText(isVertical: boolean): this {
    return this.change((style) => withStyle(style, "rotation", isVertical ? "vertical" : undefined));
  }

  setShowHyperlink(showHyperlink: boolean): this {
    return this.change((style) => withStyle(style, "plainLink", showHyperlink ? undefined : true));
  }

  private firstOf<T>(read: (style: CellStyle) => T): T {
    return read(this.firstCell()?.style ?? plainStyle);
  }

  private eachStyle<T>(read: (style: CellStyle) => T): T[][] {
    return this.sheetModel.grid.map(this.existing, (cell) => read(cell?.style ?? plainStyle));
  }

  private setColorObjects(key: "background" | "fontColor", colors: readonly (readonly unknown[])[]): this {
    checkMatrix(this.area, colors);
    return this.change((style, down, right) => {
      const color = colors[down]?.[right];
      return withStyle(style, key, (isColor(color) ? keptColor(color) : null) ?? undefined);
    });
  }

  /** null for a number, a date or a truth value: those have no rich text. */
  private richAt(row: number, column: number): SimRichTextValue | null {
    const { grid } = this.sheetModel;
    const cell = grid.cell(row, column);
    const base = textStyleOf(cell?.style ?? plainStyle);
    if (cell === undefined) return new SimRichTextValue("", [], base);
    if (typeof cell.value !== "string") return null;
    const reader = { workbook: this.workbook, sheet: this.sheetModel };
    const text = shownCell(cell, reader, row, column);
    const link = linkOf(this.workbook, this.sheetModel, cell, row, column);
    const runs: RichText = cell.rich ?? plainRun(text.length).map((run) => ({ ...run, link }));
    return new SimRichTextValue(text, runs, base);
  }
}
