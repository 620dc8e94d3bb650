/** The global SpreadsheetApp. There is one document: the one the script is used in. */
import { ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { SimUi } from "../ui";
import { SimDataValidationBuilder } from "./data-validation";
import type { SimRange } from "./range";
import type { SimRangeList } from "./range-list";
import type { SimSelection } from "./selection";
import type { SimSheet } from "./sheet";
import { SimSpreadsheet } from "./spreadsheet";

const members = {
  flush: "",
  getActive: "",
  getActiveRange: "",
  getActiveRangeList: "",
  getActiveSheet: "",
  getActiveSpreadsheet: "",
  getCurrentCell: "",
  getSelection: "",
  getUi: "",
  newDataValidation: "",
  openById: "str",
  openByUrl: "str",
  setActiveRange: "Range",
  setActiveSheet: "Sheet|Sheet,bool",
  setCurrentCell: "Range",
} as const;

const spec = serviceSpec("SpreadsheetApp", members, {
  BorderStyle: "BorderStyle",
  CopyPasteType: "CopyPasteType",
  DataValidationCriteria: "DataValidationCriteria",
  DeveloperMetadataLocationType: "DeveloperMetadataLocationType",
  DeveloperMetadataVisibility: "DeveloperMetadataVisibility",
  Dimension: "Dimension",
  Direction: "Direction",
  ProtectionType: "ProtectionType",
  SheetType: "SheetType",
  WrapStrategy: "WrapStrategy",
});

export class SimSpreadsheetApp
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.SpreadsheetApp, keyof typeof members>
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
    return cell.activate();
  }

  openById(id: string): SimSpreadsheet {
    if (id !== this.context.world.workbook.id) {
      throw new ServiceError(
        "Unexpected error while getting the method or property openById on object SpreadsheetApp.",
      );
    }
    return new SimSpreadsheet(this.context);
  }

  openByUrl(url: string): SimSpreadsheet {
    const id = /\/d\/([^/]+)/.exec(url)?.[1];
    if (id === undefined) throw new ServiceError(`Invalid argument: ${url}`);
    return this.openById(id);
  }

  /** Every write is in the document at once; there is nothing to wait for. */
  flush(): void {}

  getUi(): SimUi {
    if (this.context.kind === "trigger") {
      throw new ServiceError("Cannot call SpreadsheetApp.getUi() from this context.");
    }
    return new SimUi(this.context);
  }

  newDataValidation(): SimDataValidationBuilder {
    return new SimDataValidationBuilder(this.context);
  }

  private active(): SimSpreadsheet | null {
    return this.context.hasActiveDocument ? new SimSpreadsheet(this.context) : null;
  }

  private needed(): SimSpreadsheet {
    const active = this.active();
    if (active === null) throw new ServiceError("Please select an active sheet first.");
    return active;
  }
}
