/** Developer metadata: on the spreadsheet, a sheet, a whole row or column; it travels with its row or column. */
import type { Area } from "../../document/area";
import type { SheetModel } from "../../document/sheet-model";
import type { MetadataLocation, MetadataModel } from "../../document/workbook";
import { ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import { EnumValue, enumOf } from "../enums";
import type { RangeObject, SheetObject, Simulated, SpreadsheetObject } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";

declare module "../google-types" {
  interface Pairs {
    metadata: [GoogleAppsScript.Spreadsheet.DeveloperMetadata, SimDeveloperMetadata];
    metadataFinder: [GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder, SimDeveloperMetadataFinder];
    metadataLocation: [GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation, SimDeveloperMetadataLocation];
  }
}

const metadataMembers = {
  getId: "",
  getKey: "",
  getLocation: "",
  getValue: "",
  getVisibility: "",
  moveToColumn: "Range",
  moveToRow: "Range",
  moveToSheet: "Sheet",
  moveToSpreadsheet: "",
  remove: "",
  setKey: "str",
  setValue: "str",
  setVisibility: "enum:DeveloperMetadataVisibility",
} as const;

const finderMembers = {
  find: "",
  onIntersectingLocations: "",
  withId: "int",
  withKey: "str",
  withLocationType: "enum:DeveloperMetadataLocationType",
  withValue: "str",
  withVisibility: "enum:DeveloperMetadataVisibility",
} as const;

const locationMembers = { getColumn: "", getLocationType: "", getRow: "", getSheet: "", getSpreadsheet: "" } as const;

const metadataSpec = serviceSpec("SpreadsheetApp.DeveloperMetadata", metadataMembers);
const finderSpec = serviceSpec("SpreadsheetApp.DeveloperMetadataFinder", finderMembers);
const locationSpec = serviceSpec("SpreadsheetApp.DeveloperMetadataLocation", locationMembers);

const visibilityOf = (value: EnumValue | undefined): MetadataModel["visibility"] =>
  value?.name === "PROJECT" ? "PROJECT" : "DOCUMENT";

export class SimDeveloperMetadata
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.DeveloperMetadata, keyof typeof metadataMembers>
{
  static readonly spec = metadataSpec;
  private readonly context: ExecutionContext;
  private readonly model: MetadataModel;

  constructor(context: ExecutionContext, model: MetadataModel) {
    super();
    this.context = context;
    this.model = model;
  }

  get spec() {
    return metadataSpec;
  }

  getId(): number {
    return this.model.id;
  }

  getKey(): string {
    return this.model.key;
  }

  getValue(): string | null {
    return this.model.value;
  }

  getVisibility(): EnumValue {
    return enumOf("DeveloperMetadataVisibility", this.model.visibility);
  }

  getLocation(): SimDeveloperMetadataLocation {
    return new SimDeveloperMetadataLocation(this.context, this.model.location);
  }

  setKey(key: string): this {
    this.model.key = key;
    return this.changed();
  }

  setValue(value: string): this {
    this.model.value = value;
    return this.changed();
  }

  setVisibility(visibility: EnumValue): this {
    this.model.visibility = visibilityOf(visibility);
    return this.changed();
  }

  moveToRow(range: RangeObject): this {
    return this.move({ type: "ROW", sheetId: range.sheetModel.id, index: range.area.top });
  }

  moveToColumn(range: RangeObject): this {
    return this.move({ type: "COLUMN", sheetId: range.sheetModel.id, index: range.area.left });
  }

  moveToSheet(sheet: SheetObject): this {
    return this.move({ type: "SHEET", sheetId: sheet.getSheetId() });
  }

  moveToSpreadsheet(): this {
    return this.move({ type: "SPREADSHEET" });
  }

  remove(): void {
    const { workbook } = this.context;
    workbook.metadata = workbook.metadata.filter((entry) => entry !== this.model);
    this.changed();
  }

  private move(location: MetadataLocation): this {
    this.model.location = location;
    return this.changed();
  }

  private changed(): this {
    this.context.workbook.structureChanged();
    return this;
  }
}

export class SimDeveloperMetadataLocation
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation, keyof typeof locationMembers>
{
  static readonly spec = locationSpec;
  private readonly context: ExecutionContext;
  private readonly location: MetadataLocation;

  constructor(context: ExecutionContext, location: MetadataLocation) {
    super();
    this.context = context;
    this.location = location;
  }

  get spec() {
    return locationSpec;
  }

  getLocationType(): EnumValue {
    return enumOf("DeveloperMetadataLocationType", this.location.type);
  }

  getSpreadsheet(): SpreadsheetObject | null {
    return this.location.type === "SPREADSHEET" ? this.context.make.spreadsheet(this.context) : null;
  }

  getSheet(): SheetObject | null {
    const sheet = this.sheetModel();
    return this.location.type === "SHEET" && sheet !== undefined ? this.context.make.sheet(this.context, sheet) : null;
  }

  getRow(): RangeObject | null {
    const sheet = this.sheetModel();
    if (this.location.type !== "ROW" || sheet === undefined) return null;
    const { index } = this.location;
    return this.context.make.range(
      this.context,
      sheet,
      { ...sheet.area, top: index, bottom: index },
      { left: true, right: true },
    );
  }

  getColumn(): RangeObject | null {
    const sheet = this.sheetModel();
    if (this.location.type !== "COLUMN" || sheet === undefined) return null;
    const { index } = this.location;
    return this.context.make.range(
      this.context,
      sheet,
      { ...sheet.area, left: index, right: index },
      { top: true, bottom: true },
    );
  }

  private sheetModel(): SheetModel | undefined {
    return this.location.type === "SPREADSHEET" ? undefined : this.context.workbook.sheetById(this.location.sheetId);
  }
}

/** Where a finder looks: everywhere, in a sheet, or at a range of one. */
export interface FinderScope {
  readonly sheetId?: number;
  readonly area?: Area;
}

export class SimDeveloperMetadataFinder
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder, keyof typeof finderMembers>
{
  static readonly spec = finderSpec;
  private readonly context: ExecutionContext;
  private readonly scope: FinderScope;
  private readonly conditions: ((entry: MetadataModel) => boolean)[] = [];
  private intersecting = false;

  constructor(context: ExecutionContext, scope: FinderScope) {
    super();
    this.context = context;
    this.scope = scope;
  }

  get spec() {
    return finderSpec;
  }

  withId(id: number): this {
    return this.where((entry) => entry.id === id);
  }

  withKey(key: string): this {
    return this.where((entry) => entry.key === key);
  }

  withValue(value: string): this {
    return this.where((entry) => entry.value === value);
  }

  withVisibility(visibility: EnumValue): this {
    return this.where((entry) => entry.visibility === visibility.name);
  }

  withLocationType(type: EnumValue): this {
    return this.where((entry) => entry.location.type === type.name);
  }

  onIntersectingLocations(): this {
    this.intersecting = true;
    return this;
  }

  find(): SimDeveloperMetadata[] {
    return this.context.workbook.metadata
      .filter((entry) => this.inScope(entry.location) && this.conditions.every((holds) => holds(entry)))
      .map((entry) => new SimDeveloperMetadata(this.context, entry));
  }

  /** A row's metadata is in a range that holds all of the row, not in one that only touches it. */
  private isWhole(sheetId: number, area: Area, type: "ROW" | "COLUMN"): boolean {
    const grid = this.context.workbook.sheetById(sheetId)?.grid;
    if (grid === undefined) return false;
    return type === "ROW"
      ? area.left === 1 && area.right >= grid.maxColumns
      : area.top === 1 && area.bottom >= grid.maxRows;
  }

  private where(condition: (entry: MetadataModel) => boolean): this {
    this.conditions.push(condition);
    return this;
  }

  private inScope(location: MetadataLocation): boolean {
    const { sheetId, area } = this.scope;
    if (sheetId === undefined) return true;
    if (location.type === "SPREADSHEET") return this.intersecting;
    if (location.sheetId !== sheetId) return false;
    if (area === undefined) return true;
    if (location.type === "SHEET") return this.intersecting;
    const inside =
      location.type === "ROW"
        ? location.index >= area.top && location.index <= area.bottom
        : location.index >= area.left && location.index <= area.right;
    return inside && (this.intersecting || this.isWhole(sheetId, area, location.type));
  }
}

/** What addDeveloperMetadata has in common everywhere: (key), (key, visibility), (key, value), (key, value, visibility). */
export function addMetadata(
  context: ExecutionContext,
  location: MetadataLocation,
  key: string,
  second?: string | EnumValue,
  visibility?: EnumValue,
): void {
  if (key === "") throw new ServiceError("Invalid argument: key");
  const { workbook } = context;
  workbook.metadata.push({
    id: workbook.newId(),
    key,
    value: typeof second === "string" ? second : null,
    visibility: visibilityOf(second instanceof EnumValue ? second : visibility),
    location,
  });
  workbook.structureChanged();
}

/** The entries directly at a place. */
export function metadataAt(
  context: ExecutionContext,
  isHere: (location: MetadataLocation) => boolean,
): SimDeveloperMetadata[] {
  return context.workbook.metadata
    .filter((entry) => isHere(entry.location))
    .map((entry) => new SimDeveloperMetadata(context, entry));
}
