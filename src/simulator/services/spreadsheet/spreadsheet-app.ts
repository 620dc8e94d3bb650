/** The global SpreadsheetApp: the document that the script is used in, and those that scripts have made. */
import { checkCellCount } from "../../document/cells/grid";
import { limits, texts } from "../../document/limits";
import { ServiceError } from "../../errors";
import { type ExecutionContext, inDocument } from "../context";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { SimUi } from "../ui";
import { SimColorBuilder } from "./color";
import { SimConditionalFormatRuleBuilder } from "./conditional-format";
import { SimDataValidationBuilder } from "./data-validation";
import { SimFilterCriteriaBuilder } from "./filter-criteria";
import type { SimRange } from "./range";
import type { SimRangeList } from "./range-list";
import { SimRichTextValueBuilder } from "./rich-text-value";
import type { SimSelection } from "./selection";
import type { SimSheet } from "./sheet";
import { SimSpreadsheet } from "./spreadsheet";
import { SimTextStyleBuilder } from "./text-style";

const members = {
  create: "str|str,int,int",
  flush: "",
  getActive: "",
  getActiveRange: "",
  getActiveRangeList: "",
  getActiveSheet: "",
  getActiveSpreadsheet: "",
  getCurrentCell: "",
  getSelection: "",
  getUi: "",
  newColor: "",
  newConditionalFormatRule: "",
  newDataValidation: "",
  newFilterCriteria: "",
  newRichTextValue: "",
  newTextStyle: "",
  openById: "str",
  openByUrl: "str",
  setActiveRange: "Range",
  setActiveRangeList: "RangeList",
  setActiveSheet: "Sheet|Sheet,bool",
  setActiveSpreadsheet: "Spreadsheet",
  setCurrentCell: "Range",
} as const;

const spec = serviceSpec("SpreadsheetApp", members, {
  AutoFillSeries: "AutoFillSeries",
  BandingTheme: "BandingTheme",
  BooleanCriteria: "BooleanCriteria",
  BorderStyle: "BorderStyle",
  ColorType: "ColorType",
  CopyPasteType: "CopyPasteType",
  DataValidationCriteria: "DataValidationCriteria",
  DeveloperMetadataLocationType: "DeveloperMetadataLocationType",
  DeveloperMetadataVisibility: "DeveloperMetadataVisibility",
  Dimension: "Dimension",
  Direction: "Direction",
  GroupControlTogglePosition: "GroupControlTogglePosition",
  InterpolationType: "InterpolationType",
  ProtectionType: "ProtectionType",
  RecalculationInterval: "RecalculationInterval",
  RelativeDate: "RelativeDate",
  SheetType: "SheetType",
  SortOrder: "SortOrder",
  TextDirection: "TextDirection",
  TextToColumnsDelimiter: "TextToColumnsDelimiter",
  ThemeColorType: "ThemeColorType",
  WrapStrategy: "WrapStrategy",
});

export class SimSpreadsheetApp
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.SpreadsheetApp, keyof typeof members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;
  /** The document that the script has chosen to be the active one. */
  private chosen: SimSpreadsheet | null = null;

  constructor(context: ExecutionContext) {
    super();
    this.context = context;
  }

  get spec() {
    return spec;
  }

  getActive(): SimSpreadsheet {
    // Google's types leave out the null that a script without a document gets.
    return this.active() as SimSpreadsheet;
  }

  getActiveSpreadsheet(): SimSpreadsheet {
    return this.getActive();
  }

  getActiveSheet(): SimSheet {
    return this.needed().getActiveSheet();
  }

  setActiveSheet(sheet: SimSheet, _restoreSelection?: boolean): SimSheet {
    return sheet.activate();
  }

  getActiveRange(): SimRange {
    return this.needed().getActiveRange();
  }

  getActiveRangeList(): SimRangeList {
    return this.needed().getActiveRangeList();
  }

  getCurrentCell(): SimRange {
    return this.needed().getCurrentCell();
  }

  getSelection(): SimSelection {
    return this.needed().getSelection();
  }

  setActiveRange(range: SimRange): SimRange {
    return range.activate();
  }

  setCurrentCell(cell: SimRange): SimRange {
    return cell.activateAsCurrentCell();
  }

  setActiveRangeList(rangeList: SimRangeList): SimRangeList {
    return rangeList.activate();
  }

  /** For this execution only. */
  setActiveSpreadsheet(spreadsheet: SimSpreadsheet): void {
    this.chosen = spreadsheet;
  }

  create(name: string, rows: number = limits.newSheetRows, columns: number = limits.newSheetColumns): SimSpreadsheet {
    if (rows < 1 || columns < 1) throw new ServiceError(rows < 1 ? texts.noRows : texts.noColumns);
    checkCellCount(0, rows * columns, this.context.world.switches.cellsInDocument);
    const { world, user } = this.context;
    world.quotas.spend(user, "spreadsheets");
    const workbook = world.documents.create(name, user, world.scriptTimeZone);
    const { grid } = workbook.insertSheet("Sheet1", 0);
    grid.maxRows = rows;
    grid.maxColumns = columns;
    return new SimSpreadsheet(inDocument(this.context, workbook));
  }

  openById(id: string): SimSpreadsheet {
    const { world } = this.context;
    const workbook = id === world.workbook.id ? world.workbook : world.documents.find(id);
    if (workbook === undefined) {
      throw new ServiceError(
        "Unexpected error while getting the method or property openById on object SpreadsheetApp.",
      );
    }
    return new SimSpreadsheet(inDocument(this.context, workbook));
  }

  openByUrl(url: string): SimSpreadsheet {
    const id = /\/d\/([^/]+)/.exec(url)?.[1];
    if (id === undefined) throw new ServiceError(`Invalid argument: ${url}`);
    return this.openById(id);
  }

  /** Every write is in the document at once; what formulas ask of the script's own functions is waited for. */
  flush(): void | Promise<void> {
    // One of them would wait for itself.
    if (this.context.kind === "custom") return undefined;
    const { workbook, customFunctions } = this.context.world;
    // Also of formulas that nobody has looked at yet.
    if (workbook.mayHaveSpills) for (const sheet of workbook.sheets) workbook.calculation.spilledInto(sheet, 1, 1);
    return customFunctions.idle();
  }

  getUi(): SimUi {
    if (this.context.kind === "trigger" || this.context.kind === "custom") {
      throw new ServiceError("Cannot call SpreadsheetApp.getUi() from this context.");
    }
    return new SimUi(this.context);
  }

  newColor(): SimColorBuilder {
    return new SimColorBuilder();
  }

  newConditionalFormatRule(): SimConditionalFormatRuleBuilder {
    return new SimConditionalFormatRuleBuilder(this.context);
  }

  newFilterCriteria(): SimFilterCriteriaBuilder {
    return new SimFilterCriteriaBuilder();
  }

  newRichTextValue(): SimRichTextValueBuilder {
    return new SimRichTextValueBuilder();
  }

  newTextStyle(): SimTextStyleBuilder {
    return new SimTextStyleBuilder();
  }

  newDataValidation(): SimDataValidationBuilder {
    return new SimDataValidationBuilder(this.context);
  }

  private active(): SimSpreadsheet | null {
    return this.chosen ?? (this.context.hasActiveDocument ? new SimSpreadsheet(this.context) : null);
  }

  private needed(): SimSpreadsheet {
    const active = this.active();
    if (active === null) throw new ServiceError("Please select an active sheet first.");
    return active;
  }
}
