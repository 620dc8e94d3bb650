/** Alternating colours of a range. */
import { type Area, intersects } from "../../document/area";
import { bandingThemes } from "../../document/formats/banding";
import type { SheetModel } from "../../document/sheet-model";
import type { BandColors, BandingModel } from "../../document/sheet-parts";
import { ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import type { EnumValue } from "../enums";
import type { RangeObject, Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { readColor } from "./colors";

declare module "../google-types" {
  interface Pairs {
    banding: [GoogleAppsScript.Spreadsheet.Banding, SimBanding];
  }
}

const members = {
  copyTo: "Range",
  getFirstColumnColor: "",
  getFirstRowColor: "",
  getFooterColumnColor: "",
  getFooterRowColor: "",
  getHeaderColumnColor: "",
  getHeaderRowColor: "",
  getRange: "",
  getSecondColumnColor: "",
  getSecondRowColor: "",
  remove: "",
  setFirstColumnColor: "str?",
  setFirstRowColor: "str?",
  setFooterColumnColor: "str?",
  setFooterRowColor: "str?",
  setHeaderColumnColor: "str?",
  setHeaderRowColor: "str?",
  setRange: "Range",
  setSecondColumnColor: "str?",
  setSecondRowColor: "str?",
} as const;

const spec = serviceSpec("SpreadsheetApp.Banding", members);
const noColors: BandColors = { header: null, first: null, second: null, footer: null };

type Side = "rows" | "columns";

export class SimBanding
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.Banding, keyof typeof members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;
  private readonly sheet: SheetModel;
  private readonly model: BandingModel;

  constructor(context: ExecutionContext, sheet: SheetModel, model: BandingModel) {
    super();
    this.context = context;
    this.sheet = sheet;
    this.model = model;
  }

  get spec() {
    return spec;
  }

  getRange(): RangeObject {
    return this.context.make.range(this.context, this.sheet, this.model.area);
  }

  setRange(range: RangeObject): this {
    this.model.area = range.area;
    return this.changed();
  }

  copyTo(range: RangeObject): SimBanding {
    const model = { ...this.model, id: this.context.workbook.newId(), area: range.area };
    range.sheetModel.bandings.push(model);
    this.changed();
    return new SimBanding(this.context, range.sheetModel, model);
  }

  remove(): void {
    this.sheet.bandings = this.sheet.bandings.filter((other) => other !== this.model);
    this.changed();
  }

  getHeaderRowColor(): string | null {
    return this.model.rows?.header ?? null;
  }

  getFirstRowColor(): string | null {
    return this.model.rows?.first ?? null;
  }

  getSecondRowColor(): string | null {
    return this.model.rows?.second ?? null;
  }

  getFooterRowColor(): string | null {
    return this.model.rows?.footer ?? null;
  }

  getHeaderColumnColor(): string | null {
    return this.model.columns?.header ?? null;
  }

  getFirstColumnColor(): string | null {
    return this.model.columns?.first ?? null;
  }

  getSecondColumnColor(): string | null {
    return this.model.columns?.second ?? null;
  }

  getFooterColumnColor(): string | null {
    return this.model.columns?.footer ?? null;
  }

  setHeaderRowColor(color: string | null): this {
    return this.set("rows", "header", color);
  }

  setFirstRowColor(color: string | null): this {
    return this.set("rows", "first", color);
  }

  setSecondRowColor(color: string | null): this {
    return this.set("rows", "second", color);
  }

  setFooterRowColor(color: string | null): this {
    return this.set("rows", "footer", color);
  }

  setHeaderColumnColor(color: string | null): this {
    return this.set("columns", "header", color);
  }

  setFirstColumnColor(color: string | null): this {
    return this.set("columns", "first", color);
  }

  setSecondColumnColor(color: string | null): this {
    return this.set("columns", "second", color);
  }

  setFooterColumnColor(color: string | null): this {
    return this.set("columns", "footer", color);
  }

  /** The two colours that alternate have to be there (measured live, gas-fakes). */
  private set(side: Side, key: keyof BandColors, color: string | null): this {
    const read = readColor(color) ?? null;
    if (read === null && (key === "first" || key === "second")) {
      const [name, line] = [key === "first" ? "First" : "Second", side === "rows" ? "row" : "column"];
      throw new ServiceError(`${name} ${line} color should not be null.`);
    }
    this.model[side] = { ...(this.model[side] ?? noColors), [key]: read };
    return this.changed();
  }

  private changed(): this {
    this.context.workbook.structureChanged(this.sheet);
    return this;
  }
}

export function addBanding(
  context: ExecutionContext,
  sheet: SheetModel,
  area: Area,
  side: Side,
  theme: EnumValue | undefined,
  showHeader: boolean,
  showFooter: boolean,
): SimBanding {
  if (sheet.bandings.some((banding) => intersects(banding.area, area))) {
    throw new ServiceError(
      "You cannot add alternating background colors to a range that already has alternating background colors.",
    );
  }
  const chosen = bandingThemes[theme?.name ?? "LIGHT_GREY"] ?? noColors;
  const colors = {
    ...chosen,
    header: showHeader ? chosen.header : null,
    footer: showFooter ? chosen.footer : null,
  };
  const { workbook } = context;
  const model: BandingModel = {
    id: workbook.newId(),
    area,
    rows: side === "rows" ? colors : null,
    columns: side === "columns" ? colors : null,
  };
  sheet.bandings.push(model);
  workbook.structureChanged(sheet);
  return new SimBanding(context, sheet, model);
}

export function bandingsIn(context: ExecutionContext, sheet: SheetModel, area: Area): SimBanding[] {
  return sheet.bandings
    .filter((banding) => intersects(banding.area, area))
    .map((banding) => new SimBanding(context, sheet, banding));
}
