/**
 * What a cell holds, formulas worked out. A function that is not simulated shows #NAME?, as an unknown one does in Sheets; whoever wants
 * to know is told of it, so that it is not wrong in silence.
 */
import type { Cell } from "../cells/cell";
import type { CellValue } from "../cells/value";
import type { SheetModel } from "../sheet-model";
import type { Workbook } from "../workbook";

export interface CellReader {
  readonly workbook: Workbook;
  readonly sheet: SheetModel;
  /** Told the name of a function that is not simulated. */
  readonly missing?: (name: string) => void;
}

export function cellValue(cell: Cell | undefined, reader: CellReader, row: number, column: number): CellValue {
  const { workbook, sheet, missing } = reader;
  if (cell === undefined || (cell.formula === "" && cell.value === "")) {
    return workbook.mayHaveSpills ? workbook.calculation.spilledInto(sheet, row, column) : "";
  }
  return cell.formula === "" ? cell.value : workbook.calculation.valueOf(cell, { sheet, row, column }, missing);
}
