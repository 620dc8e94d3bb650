/** How text looks: of a cell, or of a part of one. A member that nobody set is null. */
import type { CellStyle } from "../../document/cells/cell";
import type { TextStyle } from "../../document/cells/rich-text";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { keptColor, SimColor, type SimColorBuilder } from "./color";
import { readColor } from "./colors";

declare module "../google-types" {
  interface Pairs {
    textStyle: [GoogleAppsScript.Spreadsheet.TextStyle, SimTextStyle];
    textStyleBuilder: [GoogleAppsScript.Spreadsheet.TextStyleBuilder, SimTextStyleBuilder];
  }
}

const styleMembers = {
  copy: "",
  getFontFamily: "",
  getFontSize: "",
  getForegroundColor: "",
  getForegroundColorObject: "",
  isBold: "",
  isItalic: "",
  isStrikethrough: "",
  isUnderline: "",
} as const;

const builderMembers = {
  build: "",
  setBold: "bool",
  setFontFamily: "str",
  setFontSize: "int",
  setForegroundColor: "str",
  setForegroundColorObject: "Color|ColorBuilder",
  setItalic: "bool",
  setStrikethrough: "bool",
  setUnderline: "bool",
} as const;

const styleSpec = serviceSpec("SpreadsheetApp.TextStyle", styleMembers);
const builderSpec = serviceSpec("SpreadsheetApp.TextStyleBuilder", builderMembers);

export class SimTextStyle
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.TextStyle, keyof typeof styleMembers>
{
  static readonly spec = styleSpec;
  readonly look: TextStyle;

  constructor(look: TextStyle) {
    super();
    this.look = look;
  }

  get spec() {
    return styleSpec;
  }

  copy(): SimTextStyleBuilder {
    return new SimTextStyleBuilder(this.look);
  }

  getFontFamily(): string | null {
    return this.look.fontFamily ?? null;
  }

  getFontSize(): number | null {
    return this.look.fontSize ?? null;
  }

  /** A colour of the theme is said by its name (measured live, gas-fakes: testsheetsformatting.js). */
  getForegroundColor(): string | null {
    return this.look.color ?? null;
  }

  getForegroundColorObject(): SimColor | null {
    return this.look.color === undefined ? null : new SimColor(this.look.color);
  }

  isBold(): boolean | null {
    return this.look.bold ?? null;
  }

  isItalic(): boolean | null {
    return this.look.italic ?? null;
  }

  isStrikethrough(): boolean | null {
    return this.look.strikethrough ?? null;
  }

  isUnderline(): boolean | null {
    return this.look.underline ?? null;
  }
}

export class SimTextStyleBuilder
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.TextStyleBuilder, keyof typeof builderMembers>
{
  static readonly spec = builderSpec;
  private look: TextStyle;

  constructor(look: TextStyle = {}) {
    super();
    this.look = look;
  }

  get spec() {
    return builderSpec;
  }

  build(): SimTextStyle {
    return new SimTextStyle(this.look);
  }

  setBold(bold: boolean): this {
    return this.with({ bold });
  }

  setFontFamily(fontFamily: string): this {
    return this.with({ fontFamily });
  }

  setFontSize(fontSize: number): this {
    return this.with({ fontSize });
  }

  setForegroundColor(cssString: string): this {
    const color = readColor(cssString);
    return typeof color === "string" ? this.with({ color }) : this;
  }

  setForegroundColorObject(color: SimColor | SimColorBuilder): this {
    const kept = keptColor(color);
    return kept === null ? this : this.with({ color: kept });
  }

  setItalic(italic: boolean): this {
    return this.with({ italic });
  }

  setStrikethrough(strikethrough: boolean): this {
    return this.with({ strikethrough });
  }

  setUnderline(underline: boolean): this {
    return this.with({ underline });
  }

  private with(look: TextStyle): this {
    this.look = { ...this.look, ...look };
    return this;
  }
}

/** What a cell's own format makes of its text. */
export function textStyleOf(style: CellStyle): Required<TextStyle> {
  return {
    bold: style.fontWeight === "bold",
    italic: style.fontStyle === "italic",
    underline: style.fontLine?.includes("underline") ?? false,
    strikethrough: style.fontLine?.includes("line-through") ?? false,
    // Read through a text style, the family that nobody chose is this list (measured live).
    fontFamily: style.fontFamily ?? "arial,sans,sans-serif",
    fontSize: style.fontSize ?? 10,
    color: style.fontColor ?? "#000000",
  };
}

/** The cell's format with what the text style says; the rest stays. */
export function withTextStyle(style: CellStyle, look: TextStyle): CellStyle {
  const { fontWeight, fontStyle, fontLine, ...others } = style;
  const lines = [
    (look.underline ?? fontLine?.includes("underline")) === true ? "underline" : "",
    (look.strikethrough ?? fontLine?.includes("line-through")) === true ? "line-through" : "",
  ];
  const line = lines.filter((name) => name !== "").join(" ");
  return {
    ...others,
    ...((look.bold ?? fontWeight === "bold") ? { fontWeight: "bold" as const } : {}),
    ...((look.italic ?? fontStyle === "italic") ? { fontStyle: "italic" as const } : {}),
    ...(line === "" ? {} : { fontLine: line as NonNullable<CellStyle["fontLine"]> }),
    ...(look.fontFamily === undefined ? {} : { fontFamily: look.fontFamily }),
    ...(look.fontSize === undefined ? {} : { fontSize: look.fontSize }),
    ...(look.color === undefined ? {} : { fontColor: look.color }),
  };
}
