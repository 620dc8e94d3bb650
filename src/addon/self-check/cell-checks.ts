/** What is taken for true of cells: each looked at in a tab of its own (check-tab.ts). What the product goes by is kept (platform/findings.ts). */
import type { CheckResult, VerdictOf } from "../../contract";
import { keepFindings } from "../platform/findings";
import { now, writePending } from "../platform/google";
import { rosterColumns } from "../tabs/layout";
import { withCheckTab } from "./check-tab";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface Shown {
  readonly text: string;
  readonly isFormula: boolean;
}

function shown(cell: Range): Shown {
  return { text: cell.getDisplayValue(), isFormula: cell.getFormula() !== "" };
}

export function apostrophe(spreadsheet: Spreadsheet): CheckResult & { verdict: VerdictOf<"apostrophe"> } {
  return withCheckTab(spreadsheet, (sheet) => {
    const cells = sheet.getRange(1, 1, 2, 1);
    cells.setNumberFormat("@");
    cells.setValues([["'=1+1"], ["=1+1"]]);
    writePending();
    const behind = shown(sheet.getRange(1, 1));
    const bare = shown(sheet.getRange(2, 1));
    const facts = { shown: behind.text, bareIsFormula: bare.isFormula };
    const stays = behind.text === "'=1+1";
    // Where it stays and the bare text is a formula, an apostrophe too many is the smaller evil.
    keepFindings({ apostropheStays: stays && !bare.isFormula ? true : undefined });
    return {
      verdict: behind.isFormula || (stays && bare.isFormula) ? "formula" : stays ? "stays" : "swallowed",
      facts,
    };
  });
}

export function grid(spreadsheet: Spreadsheet): CheckResult & { verdict: VerdictOf<"grid"> } {
  return withCheckTab(spreadsheet, (sheet) => {
    const rows = sheet.getMaxRows();
    try {
      sheet.getRange(rows, 1, 2, 1).setValues([["a"], ["b"]]);
      writePending();
      return { verdict: "grows", facts: { rows: sheet.getMaxRows() - rows } };
    } catch {
      return { verdict: "refuses", facts: { rows: 0 } };
    }
  });
}

/** As links of Errors tabs are written: a formula whose parts are parted by ";", which has to be taken in every locale. */
export function link(spreadsheet: Spreadsheet): CheckResult & { verdict: VerdictOf<"link"> } {
  return withCheckTab(spreadsheet, (sheet) => {
    const tab = `#gid=${sheet.getSheetId()}&range=A`;
    sheet
      .getRange(1, 1, 2, 1)
      .setValues([[`=HYPERLINK("${tab}"&MATCH("key";A2:A3;0);IFERROR(MATCH("key";A2:A3;0);"-"))`], ["key"]]);
    writePending();
    const text = sheet.getRange(1, 1).getDisplayValue();
    keepFindings({ linksAreLost: text === "1" ? undefined : true });
    return {
      verdict: text === "1" ? "leads" : "lost",
      facts: { shown: text, locale: spreadsheet.getSpreadsheetLocale() },
    };
  });
}

const places = 1000;
/** In how many the product writes them where Google does not take a thousand: the first that it does take. */
const fewer = [100, 10];

export function rangeList(spreadsheet: Spreadsheet): CheckResult & { verdict: VerdictOf<"rangeList"> } {
  return withCheckTab(spreadsheet, (sheet) => {
    // Every other cell of a few columns: none of them joins its neighbour.
    const addresses = Array.from(
      { length: places },
      (_, index) => `${"ACEG"[index % 4]}${2 * Math.floor(index / 4) + 1}`,
    );
    const takes = (most: number): boolean => {
      try {
        sheet.getRangeList(addresses.slice(0, most)).setFontWeight("bold");
        writePending();
        return sheet.getRange(addresses[most - 1] ?? "A1").getFontWeight() === "bold";
      } catch {
        return false;
      }
    };
    const taken = [places, ...fewer].find(takes);
    keepFindings({ placesAtOnce: taken === places ? undefined : (taken ?? 0) });
    const verdict = taken === undefined ? "refuses" : taken === places ? "takes" : "fewer";
    return { verdict, facts: { places, taken: taken ?? 0 } };
  });
}

const columns = 20;
/** 1 ms for 100 cells is what the product's budgets count with; five times that changes what is worth a call. */
const dearMillisecondsPerThousand = 50;

export function cost(spreadsheet: Spreadsheet): CheckResult & { verdict: VerdictOf<"cost"> } {
  return withCheckTab(spreadsheet, (sheet) => {
    const rows = 100_000 / columns;
    sheet.deleteColumns(columns + 1, sheet.getMaxColumns() - columns);
    sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
    sheet.getRange(1, 1, rows, columns).setNumberFormat("@").setValue("00123");
    writePending();
    const milliseconds = (cells: number) => {
      const range = sheet.getRange(1, 1, Math.max(1, cells / columns), cells === 1 ? 1 : columns);
      const before = now();
      range.getDisplayValues();
      return now() - before;
    };
    const call = milliseconds(1);
    const [small, middle, large] = [milliseconds(1000), milliseconds(10_000), milliseconds(100_000)];
    const perThousand = Math.max(0, large - call) / 100;
    const isDear = perThousand > dearMillisecondsPerThousand;
    const rowCost = (perThousand * rosterColumns) / 1000;
    const worth = Math.max(5, Math.min(200, Math.round(call / Math.max(rowCost, 0.001))));
    keepFindings({ rowsWorthACall: isDear ? worth : undefined });
    const facts = { oneCell: call, of1000: small, of10000: middle, of100000: large, millisecondsPer1000: perThousand };
    return { verdict: isDear ? "dear" : "asAssumed", facts };
  });
}
