/** Colour objects: a colour of its own or one of the theme's. Kept as "#rrggbb" or the theme colour's name. */
import { ServiceError } from "../../errors";
import { type EnumMember, type EnumValue, enumOf } from "../enums";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { readColor } from "./colors";

declare module "../google-types" {
  interface Pairs {
    color: [GoogleAppsScript.Spreadsheet.Color, SimColor];
    colorBuilder: [GoogleAppsScript.Spreadsheet.ColorBuilder, SimColorBuilder];
    rgbColor: [GoogleAppsScript.Base.RgbColor, SimRgbColor];
    themeColor: [GoogleAppsScript.Spreadsheet.ThemeColor, SimThemeColor];
  }
}

const colorMembers = { asRgbColor: "", asThemeColor: "", getColorType: "" } as const;
const builderMembers = {
  ...colorMembers,
  build: "",
  setRgbColor: "str",
  setThemeColor: "enum:ThemeColorType",
} as const;
const rgbMembers = { asHexString: "", getBlue: "", getColorType: "", getGreen: "", getRed: "" } as const;
const themeMembers = { getColorType: "", getThemeColorType: "" } as const;

const colorSpec = serviceSpec("SpreadsheetApp.Color", colorMembers);
const builderSpec = serviceSpec("SpreadsheetApp.ColorBuilder", builderMembers);
const rgbSpec = serviceSpec("SpreadsheetApp.RgbColor", rgbMembers);
const themeSpec = serviceSpec("SpreadsheetApp.ThemeColor", themeMembers);

abstract class ColorReader extends ServiceObject {
  abstract readonly color: string | null;

  asRgbColor(): SimRgbColor {
    if (this.color?.startsWith("#") !== true) throw new ServiceError("Object is not of type RgbColor.");
    return new SimRgbColor(this.color);
  }

  asThemeColor(): SimThemeColor {
    if (this.color === null || this.color.startsWith("#")) {
      throw new ServiceError("Object is not of type ThemeColor.");
    }
    return new SimThemeColor(this.color);
  }

  getColorType(): EnumValue {
    const type = this.color === null ? "UNSUPPORTED" : this.color.startsWith("#") ? "RGB" : "THEME";
    return enumOf("ColorType", type);
  }
}

export class SimColor
  extends ColorReader
  implements Simulated<GoogleAppsScript.Spreadsheet.Color, keyof typeof colorMembers>
{
  static readonly spec = colorSpec;
  readonly color: string | null;

  constructor(color: string | null) {
    super();
    this.color = color;
  }

  get spec() {
    return colorSpec;
  }
}

export class SimColorBuilder
  extends ColorReader
  implements Simulated<GoogleAppsScript.Spreadsheet.ColorBuilder, keyof typeof builderMembers>
{
  static readonly spec = builderSpec;
  color: string | null = null;

  get spec() {
    return builderSpec;
  }

  build(): SimColor {
    return new SimColor(this.color);
  }

  setRgbColor(cssString: string): this {
    const read = readColor(cssString);
    if (typeof read !== "string") throw new ServiceError(`Invalid argument: ${cssString}`);
    this.color = read;
    return this;
  }

  setThemeColor(type: EnumValue): this {
    this.color = type.name;
    return this;
  }
}

export class SimRgbColor
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Base.RgbColor, keyof typeof rgbMembers>
{
  static readonly spec = rgbSpec;
  private readonly hex: string;

  constructor(hex: string) {
    super();
    this.hex = hex;
  }

  get spec() {
    return rgbSpec;
  }

  asHexString(): string {
    return this.hex;
  }

  getRed(): number {
    return Number.parseInt(this.hex.slice(1, 3), 16);
  }

  getGreen(): number {
    return Number.parseInt(this.hex.slice(3, 5), 16);
  }

  getBlue(): number {
    return Number.parseInt(this.hex.slice(5, 7), 16);
  }

  getColorType(): EnumValue {
    return enumOf("ColorType", "RGB");
  }
}

export class SimThemeColor
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.ThemeColor, keyof typeof themeMembers>
{
  static readonly spec = themeSpec;
  private readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
  }

  get spec() {
    return themeSpec;
  }

  getColorType(): EnumValue {
    return enumOf("ColorType", "THEME");
  }

  getThemeColorType(): EnumValue {
    return enumOf("ThemeColorType", this.name as EnumMember<"ThemeColorType">);
  }
}

/** The colour of an object as it is kept; null for none. A builder does where a colour is wanted (measured live). */
export function keptColor(color: SimColor | SimColorBuilder | null): string | null {
  return color === null ? null : color.color;
}

export const isColor = (value: unknown): value is SimColor | SimColorBuilder =>
  value instanceof SimColor || value instanceof SimColorBuilder;
