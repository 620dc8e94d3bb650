/** What is selected in a spreadsheet, and by a script's word; people with whom it is shared. */
import type { Workbook } from "../../document/workbook";
import { ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import { checkEmail, SimUser } from "../session";
import type { SimRange } from "./range";
import type { SimRangeList } from "./range-list";
import { activeRange, activeRangeList, activeSheet, currentCell, SimSelection } from "./selection";
import type { SimSheet } from "./sheet";
import { SpreadsheetSheet } from "./spreadsheet-sheet";

export const selectionMembers = {
  addEditor: "str|User",
  addEditors: "str[]",
  addViewer: "str|User",
  addViewers: "str[]",
  getActiveCell: "",
  getActiveRange: "",
  getActiveRangeList: "",
  getActiveSheet: "",
  getCurrentCell: "",
  getEditors: "",
  getOwner: "",
  getRange: "str",
  getSelection: "",
  getViewers: "",
  removeEditor: "str|User",
  removeViewer: "str|User",
  setActiveRange: "Range",
  setActiveRangeList: "RangeList",
  setActiveSelection: "Range|str",
  setActiveSheet: "Sheet|Sheet,bool",
  setCurrentCell: "Range",
} as const;

const emailOf = (user: string | SimUser): string => (typeof user === "string" ? user : user.getEmail());

/** Held to Google's signatures by the class that is built on it. */
export abstract class SpreadsheetSelection extends SpreadsheetSheet {
  readonly context: ExecutionContext;

  constructor(context: ExecutionContext) {
    super();
    this.context = context;
  }

  protected get workbook(): Workbook {
    return this.context.workbook;
  }

  abstract getRange(notation: string): SimRange;

  getActiveSheet(): SimSheet {
    return activeSheet(this.context);
  }

  /** With `restoreSelection` the sheet shows what was last selected there; that is not kept here, so the first cell is. */
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
    return activeRangeList(this.context);
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

  setActiveRangeList(rangeList: SimRangeList): SimRangeList {
    return rangeList.activate();
  }

  setActiveSelection(range: SimRange | string): SimRange {
    return (typeof range === "string" ? this.getRange(range) : range).activate();
  }

  setCurrentCell(cell: SimRange): SimRange {
    return cell.activateAsCurrentCell();
  }

  getOwner(): SimUser {
    return new SimUser(this.workbook.owner);
  }

  /** Everyone who works with the document, and whom it was shared with to edit. */
  getEditors(): SimUser[] {
    const { editors, viewers } = this.workbook.sharing;
    const { workbook, context } = this;
    const people = workbook === context.world.workbook ? context.world.people() : [workbook.owner];
    const all = new Set([...people, ...editors].filter((email) => !viewers.includes(email)));
    return [...all].map((email) => new SimUser(email));
  }

  /** Whoever may edit may look as well (gas-fakes: notes/oddities.md). */
  getViewers(): SimUser[] {
    const editors = this.getEditors();
    const known = editors.map((user) => user.getEmail());
    const others = this.workbook.sharing.viewers.filter((email) => !known.includes(email));
    return [...editors, ...others.map((email) => new SimUser(email))];
  }

  addEditor(user: string | SimUser): this {
    return this.share("editors", [emailOf(user)]);
  }

  addEditors(emails: string[]): this {
    return this.share("editors", emails);
  }

  addViewer(user: string | SimUser): this {
    return this.share("viewers", [emailOf(user)]);
  }

  addViewers(emails: string[]): this {
    return this.share("viewers", emails);
  }

  removeEditor(user: string | SimUser): this {
    const email = emailOf(user);
    if (email === this.workbook.owner) throw new ServiceError("Access denied: the owner cannot be removed.");
    const { sharing } = this.workbook;
    sharing.editors = sharing.editors.filter((other) => other !== email);
    return this.changed();
  }

  removeViewer(user: string | SimUser): this {
    const email = emailOf(user);
    const { sharing } = this.workbook;
    sharing.viewers = sharing.viewers.filter((other) => other !== email);
    return this.changed();
  }

  /** Who may edit is not also a viewer, and the other way round the greater right stays. */
  private share(kind: "editors" | "viewers", emails: readonly string[]): this {
    const { sharing } = this.workbook;
    for (const email of emails) {
      checkEmail(email);
      const editor = sharing.editors.includes(email);
      if (kind === "viewers" && editor) continue;
      sharing.viewers = sharing.viewers.filter((other) => other !== email);
      if (!sharing[kind].includes(email)) sharing[kind] = [...sharing[kind], email];
    }
    return this.changed();
  }

  private changed(): this {
    this.workbook.structureChanged();
    return this;
  }
}
