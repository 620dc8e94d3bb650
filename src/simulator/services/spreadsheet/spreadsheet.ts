/** SpreadsheetApp.Spreadsheet: a document and its tabs. */
import type { MenuItemView } from "../../api";
import { splitSheetName } from "../../document/a1";
import { isLocale } from "../../document/formats/locale";
import { isTimeZone } from "../../document/formats/time-zone";
import { removeNamedRange, setNamedRange } from "../../document/structure/named-ranges";
import { NotSimulatedError, ServiceError } from "../../errors";
import { inDocument } from "../context";
import { type EnumMember, type EnumValue, enumOf } from "../enums";
import type { Simulated } from "../google-types";
import { serviceSpec } from "../service-object";
import type { SimBanding } from "./banding";
import { addMetadata, metadataAt, type SimDeveloperMetadata, SimDeveloperMetadataFinder } from "./developer-metadata";
import { namedRangesOf, SimNamedRange } from "./named-range";
import { protectionsOf, type SimProtection } from "./protection";
import type { SimRange } from "./range";
import type { SimRangeList } from "./range-list";
import { rangeOfA1, SimSheet } from "./sheet";
import { SpreadsheetSelection, selectionMembers } from "./spreadsheet-selection";
import { activeSheetMembers } from "./spreadsheet-sheet";
import { SimTextFinder } from "./text-finder";

declare module "../google-types" {
  interface Pairs {
    spreadsheet: [GoogleAppsScript.Spreadsheet.Spreadsheet, SimSpreadsheet];
  }
}

const ownMembers = {
  addDeveloperMetadata: "str|str,enum:DeveloperMetadataVisibility|str,str|str,str,enum:DeveloperMetadataVisibility",
  addMenu: "str,any[]",
  copy: "str",
  createDeveloperMetadataFinder: "",
  createTextFinder: "str",
  deleteActiveSheet: "",
  deleteSheet: "Sheet",
  duplicateActiveSheet: "",
  getBandings: "",
  getDataSourceTables: "",
  getDeveloperMetadata: "",
  getFormUrl: "",
  getId: "",
  getImages: "",
  getIterativeCalculationConvergenceThreshold: "",
  getMaxIterativeCalculationCycles: "",
  getName: "",
  getNamedRanges: "",
  getNumSheets: "",
  getProtections: "enum:ProtectionType",
  getRangeByName: "str",
  getRangeList: "str[]",
  getRecalculationInterval: "",
  getSheetById: "num",
  getSheetByName: "str",
  getSheets: "",
  getSpreadsheetLocale: "",
  getSpreadsheetTimeZone: "",
  getUrl: "",
  insertSheet: "|int|int,obj|obj|str|str,int|str,int,obj|str,obj",
  isIterativeCalculationEnabled: "",
  moveActiveSheet: "int",
  removeNamedRange: "str",
  rename: "str",
  renameActiveSheet: "str",
  setIterativeCalculationConvergenceThreshold: "num",
  setIterativeCalculationEnabled: "bool",
  setMaxIterativeCalculationCycles: "int",
  setNamedRange: "str,Range",
  setRecalculationInterval: "enum:RecalculationInterval",
  setSpreadsheetLocale: "str",
  setSpreadsheetTimeZone: "str",
  updateMenu: "str,any[]",
  toast: "str|str,str|str,str,num?",
} as const;

const spec = serviceSpec("SpreadsheetApp.Spreadsheet", {
  ...activeSheetMembers,
  ...selectionMembers,
  ...ownMembers,
});

export class SimSpreadsheet
  extends SpreadsheetSelection
  implements Simulated<GoogleAppsScript.Spreadsheet.Spreadsheet, keyof typeof spec.members>
{
  static readonly spec = spec;
  get spec() {
    return spec;
  }

  getId(): string {
    return this.workbook.id;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.workbook.id}/edit`;
  }

  getName(): string {
    return this.workbook.name;
  }

  /** The copy is the copier's own, and shared with nobody. */
  copy(name: string): SimSpreadsheet {
    const { world, user } = this.context;
    world.quotas.spend(user, "spreadsheets");
    return new SimSpreadsheet(inDocument(this.context, world.documents.copy(this.workbook, name, user)));
  }

  rename(name: string): void {
    this.workbook.rename(name);
  }

  getSpreadsheetLocale(): string {
    return this.workbook.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    if (!isLocale(locale)) throw new ServiceError(`Invalid argument: ${locale}`);
    this.workbook.setLocale(locale);
  }

  getSpreadsheetTimeZone(): string {
    return this.workbook.timeZone;
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    if (!isTimeZone(timeZone)) throw new ServiceError(`Invalid argument: ${timeZone}`);
    this.workbook.timeZone = timeZone;
    this.workbook.structureChanged();
  }

  getNumSheets(): number {
    return this.workbook.sheets.length;
  }

  getSheets(): SimSheet[] {
    return this.workbook.sheets.map((sheet) => new SimSheet(this.context, sheet));
  }

  getSheetByName(name: string): SimSheet | null {
    const sheet = this.workbook.sheetByName(name);
    return sheet === undefined ? null : new SimSheet(this.context, sheet);
  }

  getSheetById(id: number): SimSheet | null {
    const sheet = this.workbook.sheetById(id);
    return sheet === undefined ? null : new SimSheet(this.context, sheet);
  }

  /** The new sheet becomes the active one. The index counts from 0 (facts: apps-script 6.6). */
  insertSheet(first?: string | number | object, second?: number | object, third?: object): SimSheet {
    const name = typeof first === "string" ? first : undefined;
    const given = [first, second, third];
    const index = given.find((argument) => typeof argument === "number");
    const options = given.find((argument) => typeof argument === "object");
    const template = options === undefined ? undefined : readTemplate(options);
    const after = this.workbook.sheets.indexOf(this.context.world.activeSheet(this.context.user, this.workbook)) + 1;
    const sheet = this.workbook.insertSheet(name, typeof index === "number" ? index : after, template?.model);
    this.context.world.activate(this.context.user, sheet, this.workbook, this.context.id);
    return new SimSheet(this.context, sheet);
  }

  deleteSheet(sheet: SimSheet): void {
    this.workbook.deleteSheet(sheet.model);
  }

  deleteActiveSheet(): SimSheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  duplicateActiveSheet(): SimSheet {
    const copy = this.getActiveSheet().copyTo(this);
    copy.activate();
    return copy;
  }

  renameActiveSheet(name: string): void {
    this.getActiveSheet().setName(name);
  }

  /** The position counts from 1 (facts: apps-script 6.6). */
  moveActiveSheet(position: number): void {
    const { sheets } = this.workbook;
    if (position < 1 || position > sheets.length) throw new ServiceError(`Invalid argument: ${position}`);
    this.workbook.moveSheet(this.getActiveSheet().model, position - 1);
  }

  getRange(notation: string): SimRange {
    return rangeOfA1(this.context, this.getActiveSheet().model, notation);
  }

  getRangeList(notations: string[]): SimRangeList {
    return this.getActiveSheet().getRangeList(notations);
  }

  createTextFinder(findText: string): SimTextFinder {
    const places = this.workbook.sheets.map((sheet) => ({ sheet, area: sheet.area }));
    return new SimTextFinder(this.context, findText, places);
  }

  getBandings(): SimBanding[] {
    return this.getSheets().flatMap((sheet) => sheet.getBandings());
  }

  getNamedRanges(): SimNamedRange[] {
    return namedRangesOf(this.context);
  }

  getRangeByName(name: string): SimRange | null {
    const parts = splitSheetName(name);
    const named = this.workbook.namedRange(parts?.cells ?? name);
    return named === undefined ? null : new SimNamedRange(this.context, named).getRange();
  }

  setNamedRange(name: string, range: SimRange): void {
    setNamedRange(this.workbook, name, range.sheetModel.id, range.area);
  }

  removeNamedRange(name: string): void {
    const named = this.workbook.namedRange(name);
    if (named === undefined) throw new ServiceError(`The range ${name} does not exist.`);
    removeNamedRange(this.workbook, named);
  }

  /** There are no data sources, and no images. */
  getDataSourceTables(): never[] {
    return [];
  }

  getImages(): never[] {
    return [];
  }

  /** No form writes into a simulated spreadsheet. */
  getFormUrl(): string | null {
    return null;
  }

  getRecalculationInterval(): EnumValue {
    return enumOf("RecalculationInterval", this.workbook.settings.recalculation);
  }

  setRecalculationInterval(interval: EnumValue): this {
    this.workbook.settings.recalculation = interval.name as EnumMember<"RecalculationInterval">;
    return this;
  }

  /** Circles in formulas stay errors, whatever is set here. */
  isIterativeCalculationEnabled(): boolean {
    return this.workbook.settings.iterative;
  }

  setIterativeCalculationEnabled(isEnabled: boolean): this {
    this.workbook.settings.iterative = isEnabled;
    return this;
  }

  getMaxIterativeCalculationCycles(): number {
    return this.workbook.settings.cycles;
  }

  setMaxIterativeCalculationCycles(maxIterations: number): this {
    this.workbook.settings.cycles = maxIterations;
    return this;
  }

  getIterativeCalculationConvergenceThreshold(): number {
    return this.workbook.settings.threshold;
  }

  setIterativeCalculationConvergenceThreshold(minThreshold: number): this {
    this.workbook.settings.threshold = minThreshold;
    return this;
  }

  /** The old way to a menu; null makes a line between its items. */
  addMenu(name: string, items: unknown[]): void {
    this.context.world.emit({ type: "menu", user: this.context.user, title: name, items: items.map(readMenuItem) });
  }

  updateMenu(name: string, items: unknown[]): void {
    this.addMenu(name, items);
  }

  getProtections(type: EnumValue): SimProtection[] {
    return protectionsOf(this.context, this.workbook.sheets, type.name);
  }

  addDeveloperMetadata(key: string, second?: string | EnumValue, visibility?: EnumValue): this {
    addMetadata(this.context, { type: "SPREADSHEET" }, key, second, visibility);
    return this;
  }

  getDeveloperMetadata(): SimDeveloperMetadata[] {
    return metadataAt(this.context, (location) => location.type === "SPREADSHEET");
  }

  createDeveloperMetadataFinder(): SimDeveloperMetadataFinder {
    return new SimDeveloperMetadataFinder(this.context, {});
  }

  /** Shows nothing in a trigger, where nobody looks (facts: apps-script 2, UNCERTAIN). */
  toast(text: string, title = "", seconds: number | null = 5): void {
    if (this.context.kind === "trigger") return;
    this.context.world.emit({ type: "toast", user: this.context.user, text, title, seconds: seconds ?? 5 });
  }
}

function readMenuItem(item: unknown): MenuItemView {
  if (item === null) return { label: "", functionName: null };
  if (typeof item === "object" && item !== undefined && "name" in item && "functionName" in item) {
    return { label: String(item.name), functionName: String(item.functionName) };
  }
  throw new ServiceError("Invalid argument: subMenus");
}

function readTemplate(options: object): SimSheet | undefined {
  for (const name of Object.keys(options)) {
    if (name !== "template") throw new NotSimulatedError(`Spreadsheet.insertSheet option ${name}`);
  }
  const template = "template" in options ? options.template : undefined;
  if (template === undefined || template instanceof SimSheet) return template;
  throw new ServiceError("Invalid argument: template");
}
