/**
 * Works out the cells of a document and remembers what came out until something changes. Formulas that ask for the time are worked out at every
 * look. A long chain of cells that need one another is worked out from its far end, so that no stack runs over.
 */
import type { Area } from "../area";
import type { Cell } from "../cells/cell";
import type { CellValue } from "../cells/value";
import { isDateFormat } from "../formats/number-format";
import type { SheetModel } from "../sheet-model";
import { type Evaluation, evaluate, evaluateWhole } from "./evaluate";
import type { FormulaDocument } from "./formula-document";
import { FormulaError, isMatrix, type Matrix, type Operand, single } from "./operand";
import { type Expression, parseFormula } from "./parse";
import { areaOfReference, type Reference, shiftReference } from "./reference";
import { formatOf } from "./result-format";

interface Place {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** Thrown when the chain has become too long: this cell has to be worked out first. */
class TooDeep {
  readonly cell: Cell;
  readonly place: Place;

  constructor(cell: Cell, place: Place) {
    this.cell = cell;
    this.place = place;
  }
}

const deepest = 60;
/** May fill the cells beside and below their own. */
const spilling =
  /(?:ARRAYFORMULA|FILTER|UNIQUE|SORT|TRANSPOSE|SEQUENCE|SPLIT|FLATTEN|INDEX|XLOOKUP|HSTACK|VSTACK|CHOOSECOLS|CHOOSEROWS|TOCOL|TOROW|WRAPROWS|WRAPCOLS|MMULT|OFFSET|INDIRECT|ARRAY_CONSTRAIN|MAP|SCAN|REDUCE|BYROW|BYCOL|MAKEARRAY|LET|LAMBDA)\s*\(|[{]/i;

export const maySpill = (formula: string): boolean => spilling.test(formula);

/** Cells that are filled by a formula elsewhere, and by which. */
type Spill = Map<number, { readonly value: CellValue; readonly origin: Cell }>;
const keyOf = (row: number, column: number): number => row * 20_000 + column;

export class Calculation {
  private readonly workbook: FormulaDocument;
  private readonly results = new Map<Cell, Operand>();
  private readonly spills = new Map<SheetModel, Spill>();
  /** Large ranges that many formulas look at (a whole column in COUNTIF). */
  private readonly ranges = new Map<string, Operand>();
  private readonly working = new Set<Cell>();
  /** Worked out for the sake of the formula at hand; kept even where it asked for the time. */
  private readonly held = new Map<Cell, Operand>();
  private revision = -1;
  private volatile = false;
  private missing: ((name: string) => void) | undefined;

  constructor(workbook: FormulaDocument) {
    this.workbook = workbook;
  }

  valueOf(cell: Cell, place: Place, missing?: (name: string) => void): CellValue {
    this.refresh();
    this.missing = missing;
    const spill = this.workbook.mayHaveSpills ? this.spillOf(place.sheet) : undefined;
    const result = this.resolved(cell, place);
    const blocked = spill?.get(keyOf(place.row, place.column));
    return blocked?.value ?? single(result);
  }

  /** What a formula elsewhere puts into a cell that is itself empty. */
  spilledInto(sheet: SheetModel, row: number, column: number): CellValue {
    this.refresh();
    return this.spillOf(sheet).get(keyOf(row, column))?.value ?? "";
  }

  /** The cell whose formula fills this one. */
  originOf(sheet: SheetModel, row: number, column: number): Cell | undefined {
    this.refresh();
    return this.spillOf(sheet).get(keyOf(row, column))?.origin;
  }

  /** The last row and column that formulas fill. */
  spilledExtent(sheet: SheetModel): { readonly row: number; readonly column: number } {
    this.refresh();
    let [row, column] = [0, 0];
    for (const [key, { value }] of this.spillOf(sheet)) {
      if (value === "") continue;
      row = Math.max(row, Math.floor(key / 20_000));
      column = Math.max(column, key % 20_000);
    }
    return { row, column };
  }

  /** A formula that is in no cell (a condition's), as if written for `base` and copied to the place. */
  valueOfFormula(formula: string, place: Place, base: { readonly row: number; readonly column: number }): CellValue {
    const shift = { rows: place.row - base.row, columns: place.column - base.column };
    return this.valueOfExpression(this.parsed(formula), place, shift);
  }

  valueOfExpression(expression: Expression, place: Place, shift = { rows: 0, columns: 0 }): CellValue {
    this.refresh();
    try {
      return single(this.untangled(() => evaluate(expression, this.evaluation(place, shift, 0))));
    } catch (error) {
      if (error instanceof FormulaError) return error.code;
      throw error;
    }
  }

  private refresh(): void {
    if (this.revision === this.workbook.revision) return;
    this.revision = this.workbook.revision;
    this.results.clear();
    this.spills.clear();
    this.ranges.clear();
  }

  private parsed(formula: string): Expression {
    return parseFormula(formula.startsWith("=") ? formula : `=${formula}`, this.workbook.conventions);
  }

  private resolved(cell: Cell, place: Place): Operand {
    return this.untangled(() => this.result(cell, place, 0));
  }

  /** Tries until the chain is short enough, working out first what lies too deep. */
  private untangled(work: () => Operand): Operand {
    const waiting: TooDeep[] = [];
    this.held.clear();
    for (;;) {
      const next = waiting[waiting.length - 1];
      try {
        if (next === undefined) return work();
        this.held.set(next.cell, this.result(next.cell, next.place, 0));
        waiting.pop();
      } catch (error) {
        this.working.clear();
        if (!(error instanceof TooDeep)) throw error;
        // Waiting for itself: a circle longer than the stack is deep.
        if (waiting.some(({ cell }) => cell === error.cell)) this.held.set(error.cell, "#REF!");
        else waiting.push(error);
      }
    }
  }

  private result(cell: Cell, place: Place, depth: number): Operand {
    const known = this.results.get(cell) ?? this.held.get(cell);
    if (known !== undefined) return known;
    if (this.working.has(cell)) return "#REF!";
    if (depth > deepest) throw new TooDeep(cell, place);
    this.working.add(cell);
    const before = this.volatile;
    this.volatile = false;
    let result: Operand;
    try {
      result = evaluateWhole(this.parsed(cell.formula), this.evaluation(place, { rows: 0, columns: 0 }, depth));
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      result = error.code;
    }
    this.working.delete(cell);
    if (!this.volatile) this.results.set(cell, result);
    this.volatile ||= before;
    return result;
  }

  private evaluation(place: Place, shift: { rows: number; columns: number }, depth: number): Evaluation {
    const { workbook } = this;
    const moved = (reference: Reference): Reference => {
      const next = shiftReference(reference, shift.rows, shift.columns);
      if (next === null) throw new FormulaError("#REF!");
      return next;
    };
    const sheetOf = ({ sheetName }: Reference): SheetModel => {
      const sheet = sheetName === null ? place.sheet : workbook.sheetByName(sheetName);
      if (sheet === undefined) throw new FormulaError("#REF!");
      return sheet;
    };
    const areaOf = (reference: Reference): Area => {
      const { maxRows, maxColumns } = sheetOf(reference).grid;
      const area = areaOfReference(moved(reference), maxRows, maxColumns);
      if (area.bottom > maxRows || area.right > maxColumns) throw new FormulaError("#REF!");
      return area;
    };
    const refer = (reference: Reference): Operand => {
      const sheet = sheetOf(reference);
      return this.valuesOf(sheet, areaOf(reference), depth);
    };
    return {
      row: place.row,
      column: place.column,
      locale: workbook.conventions,
      array: false,
      now: () => {
        this.volatile = true;
        return workbook.serialOf(workbook.now());
      },
      refer,
      areaOf,
      named: (name) => {
        const named = workbook.namedRange(name);
        const sheet = named === undefined ? undefined : workbook.sheetById(named.sheetId);
        if (named === undefined || sheet === undefined) throw new FormulaError("#NAME?");
        return this.valuesOf(sheet, named.area, depth);
      },
      formulaOf: (reference) => {
        const { top, left } = areaOf(reference);
        return sheetOf(reference).grid.cell(top, left)?.formula ?? "";
      },
      showsDate: (expression) => isDateFormat(formatOf(expression, workbook, place.sheet, 0)),
      random: () => {
        this.volatile = true;
        return workbook.random();
      },
      dateOf: (serial) => new Date(workbook.momentOf(serial) ?? Number.NaN),
      custom: (name) => workbook.custom.find(name),
      missing: (name) => this.missing?.(name),
    };
  }

  private valuesOf(sheet: SheetModel, area: Area, depth: number): Operand {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) < 100) return this.readRange(sheet, area, depth);
    const key = `${sheet.id} ${area.top} ${area.left} ${area.bottom} ${area.right}`;
    const known = this.ranges.get(key);
    if (known !== undefined) return known;
    const before = this.volatile;
    this.volatile = false;
    const values = this.readRange(sheet, area, depth);
    if (!this.volatile) this.ranges.set(key, values);
    this.volatile ||= before;
    return values;
  }

  /** A whole column ends with the last row that was ever written; the rest is empty and would only cost time. */
  private readRange(sheet: SheetModel, area: Area, depth: number): Operand {
    const { grid } = sheet;
    const spill = this.spills.get(sheet);
    const whole = area.bottom === grid.maxRows && area.top === 1;
    const bottom = whole ? Math.max(area.top, Math.min(area.bottom, grid.rows.length)) : area.bottom;
    const values = grid.map({ ...area, bottom }, (cell, row, column) => {
      if (cell === undefined || cell.formula === "") {
        const value = cell?.value ?? "";
        return value === "" && spill !== undefined ? (spill.get(keyOf(row, column))?.value ?? "") : value;
      }
      return single(this.result(cell, { sheet, row, column }, depth + 1));
    });
    return values.length === 1 && values[0]?.length === 1 ? single(values) : values;
  }

  /** Worked out for a whole sheet at once; a formula whose room is taken shows #REF!. */
  private spillOf(sheet: SheetModel): Spill {
    const known = this.spills.get(sheet);
    if (known !== undefined) return known;
    const spill: Spill = new Map();
    this.spills.set(sheet, spill);
    sheet.grid.each(sheet.area, (cell, row, column) => {
      if (cell.formula === "" || !this.workbook.fillsCells(cell.formula)) return;
      const result = this.resolved(cell, { sheet, row, column });
      if (isMatrix(result)) spread(sheet, result, cell, row, column, spill);
    });
    return spill;
  }
}

function spread(sheet: SheetModel, result: Matrix, origin: Cell, top: number, left: number, spill: Spill): void {
  const members: [number, CellValue][] = [];
  for (const [down, line] of result.entries()) {
    for (const [right, value] of line.entries()) {
      if (down === 0 && right === 0) continue;
      const [row, column] = [top + down, left + right];
      const cell = sheet.grid.cell(row, column);
      const taken = cell !== undefined && (cell.value !== "" || cell.formula !== "");
      if (taken || spill.has(keyOf(row, column)) || row > sheet.grid.maxRows || column > sheet.grid.maxColumns) {
        spill.set(keyOf(top, left), { value: "#REF!", origin });
        return;
      }
      members.push([keyOf(row, column), value]);
    }
  }
  for (const [key, value] of members) spill.set(key, { value, origin });
}
