/** Finding and replacing text in a range, a sheet or the whole document. */
import type { Area } from "../../document/area";
import { findMatches, type Match, replaceIn, type SearchOptions } from "../../document/cells/find-text";
import type { SheetModel } from "../../document/sheet-model";
import { ServiceError } from "../../errors";
import { type ExecutionContext, writerOf } from "../context";
import type { RangeObject, Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";

declare module "../google-types" {
  interface Pairs {
    textFinder: [GoogleAppsScript.Spreadsheet.TextFinder, SimTextFinder];
  }
}

const members = {
  findAll: "",
  findNext: "",
  findPrevious: "",
  getCurrentMatch: "",
  ignoreDiacritics: "bool",
  matchCase: "bool",
  matchEntireCell: "bool",
  matchFormulaText: "bool",
  replaceAllWith: "str",
  replaceWith: "str",
  startFrom: "Range",
  useRegularExpression: "bool",
} as const;

const spec = serviceSpec("SpreadsheetApp.TextFinder", members);

export interface SearchPlace {
  readonly sheet: SheetModel;
  readonly area: Area;
}

export class SimTextFinder
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Spreadsheet.TextFinder, keyof typeof members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;
  private readonly places: readonly SearchPlace[];
  private readonly text: string;
  private options: SearchOptions = {};
  private start: RangeObject | null = null;
  private current: Match | null = null;

  constructor(context: ExecutionContext, text: string, places: readonly SearchPlace[]) {
    super();
    this.context = context;
    this.text = text;
    this.places = places;
  }

  get spec() {
    return spec;
  }

  ignoreDiacritics(ignoreDiacritics: boolean): this {
    return this.with({ ignoreDiacritics });
  }

  matchCase(matchCase: boolean): this {
    return this.with({ matchCase });
  }

  matchEntireCell(matchEntireCell: boolean): this {
    return this.with({ matchEntireCell });
  }

  matchFormulaText(matchFormulaText: boolean): this {
    return this.with({ matchFormulaText });
  }

  useRegularExpression(useRegEx: boolean): this {
    return this.with({ regularExpression: useRegEx });
  }

  startFrom(startRange: RangeObject): this {
    this.start = startRange;
    this.current = null;
    return this;
  }

  findAll(): RangeObject[] {
    return this.matches().map((match) => this.rangeOf(match));
  }

  /** From the last match or the start on, and round again from the beginning. */
  findNext(): RangeObject | null {
    return this.step((matches) => {
      const from = this.place();
      return from === null ? matches[0] : (matches.find((match) => compare(match, from) > 0) ?? matches[0]);
    });
  }

  findPrevious(): RangeObject | null {
    return this.step((matches) => {
      const from = this.place();
      const last = matches[matches.length - 1];
      return from === null ? last : (matches.findLast((match) => compare(match, from) < 0) ?? last);
    });
  }

  getCurrentMatch(): RangeObject | null {
    return this.current === null ? null : this.rangeOf(this.current);
  }

  replaceAllWith(replaceText: string): number {
    return this.matches().reduce((count, match) => count + this.replace(match, replaceText), 0);
  }

  replaceWith(replaceText: string): number {
    if (this.current === null) throw new ServiceError("There is no current match to replace.");
    return this.replace(this.current, replaceText);
  }

  private replace(match: Match, replacement: string): number {
    const { workbook } = this.context;
    return replaceIn(workbook, match, this.text, this.options, replacement, writerOf(this.context));
  }

  private matches(): Match[] {
    return findMatches(this.context.workbook, this.places, this.text, this.options);
  }

  private step(choose: (matches: readonly Match[]) => Match | undefined): RangeObject | null {
    const matches = this.matches();
    this.current = choose(matches) ?? null;
    return this.getCurrentMatch();
  }

  /** Where the search stands. */
  private place(): Match | null {
    if (this.current !== null) return this.current;
    if (this.start === null) return null;
    const { sheetModel: sheet, area } = this.start;
    const index = this.places.findIndex((place) => place.sheet === sheet);
    return { sheet, index, row: area.top, column: area.left };
  }

  private rangeOf({ sheet, row, column }: Match): RangeObject {
    return this.context.make.range(this.context, sheet, { top: row, left: column, bottom: row, right: column });
  }

  private with(options: SearchOptions): this {
    this.options = { ...this.options, ...options };
    return this;
  }
}

const compare = (a: Match, b: Match): number => a.index - b.index || a.row - b.row || a.column - b.column;
