/** SpreadsheetApp.Spreadsheet: the one document of the simulator. */
import { isTimeZone } from "../../document/time-zone";
import { NotSimulatedError, ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import type { EnumValue } from "../enums";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { SimUser } from "../session";
import { addMetadata, metadataAt, type SimDeveloperMetadata, SimDeveloperMetadataFinder } from "./developer-metadata";
import { protectionsOf, type SimProtection } from "./protection";
import type { SimRange } from "./range";
import { SimRangeList } from "./range-list";
import { activeRange, activeSheet, currentCell, SimSelection } from "./selection";
import { rangeOfA1, SimSheet } from "./sheet";

const members = {
  addDeveloperMetadata: "str|str,enum:DeveloperMetadataVisibility|str,str|str,str,enum:DeveloperMetadataVisibility",
  appendRow: "any[]",
  createDeveloperMetadataFinder: "",
  deleteActiveSheet: "",
  deleteSheet: "Sheet",
  duplicateActiveSheet: "",
  getActiveCell: "",
  getActiveRange: "",
  getActiveRangeList: "",
  getActiveSheet: "",
  getCurrentCell: "",
  getDataRange: "",
  getDeveloperMetadata: "",
  getEditors: "",
  getFrozenColumns: "",
  getFrozenRows: "",
  getId: "",
  getLastColumn: "",
  getLastRow: "",
  getName: "",
  getNumSheets: "",
  getOwner: "",
  getProtections: "enum:ProtectionType",
  getRange: "str",
  getRangeList: "str[]",
  getSelection: "",
  getSheetById: "num",
  getSheetByName: "str",
  getSheetId: "",
  getSheetName: "",
  getSheets: "",
  getSpreadsheetLocale: "",
  getSpreadsheetTimeZone: "",
  getUrl: "",
  insertSheet: "|int|int,obj|obj|str|str,int|str,int,obj|str,obj",
  moveActiveSheet: "int",
  rename: "str",
  renameActiveSheet: "str",
  setActiveRange: "Range",
  setActiveSelection: "Range|str",
  setActiveSheet: "Sheet|Sheet,bool",
  setCurrentCell: "Range",
  setSpreadsheetLocale: "str",
  setSpreadsheetTimeZone: "str",
  toast: "str|str,str|str,str,num?",
} as const;

const spec = serviceSpec("SpreadsheetApp.Spreadsheet", members);

export class SimSpreadsheet
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.Spreadsheet, keyof typeof members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;

  constructor(context: ExecutionContext) {
    super();
    this.context = context;
  }

  get spec() {
    return spec;
  }

  private get workbook() {
    return this.context.world.workbook;
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

  rename(name: string): void {
    this.workbook.rename(name);
  }

  getSpreadsheetLocale(): string {
    return this.workbook.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    // Other locales write numbers with a decimal comma; reading those wrong would be worse than refusing.
    if (!/^(en(_[A-Z]{2})?|es_(MX|US|GT|HN|SV|NI|PA|PE|PR|DO))$/.test(locale)) {
      throw new NotSimulatedError(`Spreadsheet.setSpreadsheetLocale(${locale})`);
    }
    this.workbook.locale = locale;
    this.workbook.structureChanged();
  }

  getSpreadsheetTimeZone(): string {
    return this.workbook.timeZone;
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    if (!isTimeZone(timeZone)) throw new ServiceError(`Invalid argument: ${timeZone}`);
    this.workbook.timeZone = timeZone;
    this.workbook.structureChanged();
  }

  getOwner(): SimUser {
    return new SimUser(this.workbook.owner);
  }

  getEditors(): SimUser[] {
    return this.context.world.people().map((email) => new SimUser(email));
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
    const after = this.workbook.sheets.indexOf(this.context.world.activeSheet(this.context.user)) + 1;
    const sheet = this.workbook.insertSheet(name, typeof index === "number" ? index : after, template?.model);
    this.context.world.activate(this.context.user, sheet);
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

  getActiveSheet(): SimSheet {
    return activeSheet(this.context);
  }

  setActiveSheet(sheet: SimSheet, _restoreSelection?: boolean): SimSheet {
    return sheet.activate();
  }

  getSelection(): SimSelection {
    return new SimSelection(this.context);
  }

  getActiveRange(): SimRange {
    return activeRange(this.context);
  }

  getActiveRangeList(): SimRangeList {
    return new SimRangeList([activeRange(this.context)]);
  }

  getActiveCell(): SimRange {
    return currentCell(this.context);
  }

  getCurrentCell(): SimRange {
    return currentCell(this.context);
  }

  setActiveRange(range: SimRange): SimRange {
    return range.activate();
  }

  setActiveSelection(range: SimRange | string): SimRange {
    return (typeof range === "string" ? this.getRange(range) : range).activate();
  }

  setCurrentCell(cell: SimRange): SimRange {
    return cell.activate();
  }

  getRange(notation: string): SimRange {
    return rangeOfA1(this.context, this.getActiveSheet().model, notation);
  }

  getRangeList(notations: string[]): SimRangeList {
    return this.getActiveSheet().getRangeList(notations);
  }

  getDataRange(): SimRange {
    return this.getActiveSheet().getDataRange();
  }

  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }

  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }

  getFrozenRows(): number {
    return this.getActiveSheet().getFrozenRows();
  }

  getFrozenColumns(): number {
    return this.getActiveSheet().getFrozenColumns();
  }

  getSheetId(): number {
    return this.getActiveSheet().getSheetId();
  }

  getSheetName(): string {
    return this.getActiveSheet().getName();
  }

  appendRow(values: unknown[]): SimSheet {
    return this.getActiveSheet().appendRow(values);
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

function readTemplate(options: object): SimSheet | undefined {
  for (const name of Object.keys(options)) {
    if (name !== "template") throw new NotSimulatedError(`Spreadsheet.insertSheet option ${name}`);
  }
  const template = "template" in options ? options.template : undefined;
  if (template === undefined || template instanceof SimSheet) return template;
  throw new ServiceError("Invalid argument: template");
}
