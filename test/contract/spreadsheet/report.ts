/** The tab with the verdicts, in the real spreadsheet. */
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const reportName = "Conformance";
const columns = ["Case", "What", "Source", "Verdict of the facts", "Here", "Expected", "Seen"];

export interface ReportLine {
  readonly id: string;
  readonly what: string;
  readonly source: string;
  readonly verdict: string;
  readonly here: string;
  readonly expected: string;
  readonly seen: string;
}

export function reportOf(book: Spreadsheet): Sheet {
  const known = book.getSheetByName(reportName);
  if (known !== null) return known;
  const made = book.insertSheet(reportName);
  made.getRange(1, 1, made.getMaxRows(), columns.length).setNumberFormat("@");
  made.appendRow(columns);
  made.setFrozenRows(1);
  return made;
}

/** The ids that have their line. */
export function finished(report: Sheet): string[] {
  const last = report.getLastRow();
  if (last < 2) return [];
  return report
    .getRange(2, 1, last - 1, 1)
    .getValues()
    .map((line) => String(line[0]));
}

/** Nothing of it may be read as a formula or a number. */
const asText = (text: string): string => (text === "" ? "" : `'${text.slice(0, 40_000)}`);

export function write(report: Sheet, line: ReportLine): void {
  const { id, what, source, verdict, here, expected, seen } = line;
  report.appendRow([id, what, source, verdict, here, expected, seen].map(asText));
}

/** A case that is done again has its newest line only. */
export function rewrite(report: Sheet, line: ReportLine): void {
  const known = finished(report).indexOf(line.id);
  if (known >= 0) report.deleteRow(known + 2);
  write(report, line);
}
