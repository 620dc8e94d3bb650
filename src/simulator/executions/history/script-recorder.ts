/**
 * What one execution of a script does to cells, rows and columns, noted call by call such that it can be taken back by hand: Google's sheet puts what a script
 * wrote on the undo stack of whoever has the document open. Hidden sheets are a script's own store and stay as they are, as do its properties.
 */
import type { Area } from "../../document/area";
import type { SheetModel } from "../../document/sheet-model";
import type { LinesEdit, Workbook } from "../../document/workbook";
import type { ServiceObject } from "../../services/service-object";
import { SimRange } from "../../services/spreadsheet/range";
import { SimRangeList } from "../../services/spreadsheet/range-list";
import { SimSheet } from "../../services/spreadsheet/sheet";
import { SimTextFinder } from "../../services/spreadsheet/text-finder";
import { changesDocument } from "../authorization";
import { CellsBefore, CellsWritten } from "./cells-written";
import type { Change } from "./change";
import { LinesAdded, LinesMoved, LinesRemoved } from "./lines-changes";

/** They reach cells beyond the range that they are called on, or its like elsewhere. */
const reachesFurther = /^(copy|move|insertC|deleteC|autoFill|split)/;

interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** The cells that a call may write. */
function placesOf(workbook: Workbook, object: ServiceObject, member: string, args: readonly unknown[]): Place[] {
  const whole = (sheet: SheetModel): Place => ({ sheet, area: sheet.area });
  if (object instanceof SimTextFinder) return member.startsWith("replace") ? workbook.sheets.map(whole) : [];
  if (!changesDocument(object.spec.name, member)) return [];
  if (object instanceof SimRangeList)
    return object.getRanges().map((range) => ({ sheet: range.sheetModel, area: range.area }));
  if (object instanceof SimRange) {
    if (!reachesFurther.test(member)) return [{ sheet: object.sheetModel, area: object.area }];
    const others = args.flatMap((one) => (one instanceof SimRange ? [one.sheetModel] : []));
    return [...new Set([object.sheetModel, ...others])].map(whole);
  }
  if (!(object instanceof SimSheet)) return [];
  const sheet = workbook.sheetById(object.getSheetId());
  if (sheet === undefined) return [];
  if (/^(clear|sort)/.test(member)) return [whole(sheet)];
  const next = sheet.grid.lastRow() + 1;
  return member === "appendRow" ? [{ sheet, area: { ...sheet.area, top: next, bottom: next } }] : [];
}

/** Told when rows or columns are about to change, and again when they have; null of those that are not noted. */
function linesChange(workbook: Workbook, sheet: SheetModel, edit: LinesEdit): (() => Change) | null {
  const { dimension, first, count, before } = edit;
  const lines = { dimension, first, count };
  if (edit.kind === "insert") return () => new LinesAdded(sheet, lines, true);
  const change =
    edit.kind === "remove"
      ? new LinesRemoved(workbook, sheet, lines)
      : new LinesMoved(workbook, sheet, lines, before ?? first);
  return () => {
    change.settle(workbook, sheet);
    return change;
  };
}

export class ScriptRecorder {
  private readonly workbook: Workbook;
  private readonly note: (change: Change) => void;
  private readonly during: <T>(work: () => T) => T;
  /** Sheets that it has made itself are no cells of anybody's. */
  private readonly known: ReadonlySet<SheetModel>;

  /** `during` runs a call as one of this step; `note` is given what it has done. */
  constructor(
    workbook: Workbook,
    parts: { readonly during: <T>(work: () => T) => T; readonly note: (change: Change) => void },
  ) {
    this.workbook = workbook;
    this.known = new Set(workbook.sheets);
    this.during = parts.during;
    this.note = parts.note;
  }

  /** Makes a call, and notes what it did; also when it was refused half-way. */
  call(object: ServiceObject, member: string, args: readonly unknown[], make: () => unknown): unknown {
    const workbook = this.workbook;
    const isNoted = (sheet: SheetModel): boolean => !sheet.hidden && this.known.has(sheet);
    const before = placesOf(workbook, object, member, args)
      .filter(({ sheet }) => isNoted(sheet))
      .map(({ sheet, area }) => new CellsBefore(sheet, area));
    const linesBefore = workbook.onLines;
    workbook.onLines = (sheet, edit) => {
      const settle = isNoted(sheet) ? linesChange(workbook, sheet, edit) : null;
      return () => {
        if (settle !== null) this.note(settle());
      };
    };
    try {
      return this.during(make);
    } finally {
      workbook.onLines = linesBefore;
      for (const cells of before) {
        const written = cells.written();
        if (written !== null) this.note(written);
      }
    }
  }
}

/** What one call did behind what the others did: cells of one sheet become one change. */
export function noteBehind(changes: Change[], change: Change): void {
  const last = changes[changes.length - 1];
  if (change instanceof CellsWritten && last instanceof CellsWritten && last.sheetId === change.sheetId)
    last.add(change);
  else changes.push(change);
}
