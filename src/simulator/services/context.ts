/** What a service knows of the execution that calls it. */
import type { ExecutionKind } from "../api";
import type { Area } from "../document/area";
import type { Writer } from "../document/cells/write-cells";
import type { SheetModel } from "../document/sheet-model";
import type { Workbook } from "../document/workbook";
import type { World } from "../world/world";
import type { RangeObject, SheetObject, SpreadsheetObject } from "./google-types";
import type { OpenSides } from "./spreadsheet/open-sides";

export type AuthMode = "NONE" | "LIMITED" | "CUSTOM_FUNCTION" | "FULL";

/**
 * Ranges, tabs and documents lead to one another and to all that lies on them. What lies deeper makes them through here, so that no two files
 * import each other.
 */
export interface SpreadsheetMakers {
  range(context: ExecutionContext, sheet: SheetModel, area: Area, open?: OpenSides): RangeObject;
  sheet(context: ExecutionContext, sheet: SheetModel): SheetObject;
  spreadsheet(context: ExecutionContext): SpreadsheetObject;
}

export interface ExecutionContext {
  readonly id: number;
  readonly kind: ExecutionKind;
  /** Who the script runs as; in a window of theirs, or as the creator of a trigger. */
  readonly user: string;
  readonly mode: AuthMode;
  readonly world: World;
  /** The document that the objects made in this context belong to. */
  readonly workbook: Workbook;
  readonly make: SpreadsheetMakers;
  /** False in a clock trigger when the switch says so (facts: apps-script 1.2). */
  readonly hasActiveDocument: boolean;
  /** The execution's own clock. */
  now(): number;
  /** Utilities.sleep: simulated time where calls cost any, else real time. */
  sleep(milliseconds: number): Promise<void>;
  log(line: string): void;
}

/** The same execution, at work in another document. */
export function inDocument(context: ExecutionContext, workbook: Workbook): ExecutionContext {
  if (context.workbook === workbook) return context;
  return Object.create(context, { workbook: { value: workbook } }) as ExecutionContext;
}

export function writerOf(context: ExecutionContext): Writer {
  const { world } = context;
  return {
    user: context.user,
    typed: false,
    plusStaysText: world.switches.plusStaysText,
    plainTextTakesFormulas: world.switches.plainTextTakesFormulas,
    plainTextKeepsApostrophe: world.switches.plainTextKeepsApostrophe,
    year: new Date(context.now()).getUTCFullYear(),
    growsGrid: world.switches.writingPastTheGridGrowsIt,
  };
}
