/**
 * The entry of the script that runs the cases inside a real Google spreadsheet and writes its verdicts into a tab. It stops in time and goes on where
 * it was when it is run again; a case that has its row is not run twice.
 */
import type { CaseFunction, ConformanceCase } from "./case";
import { topics } from "./cases";
import { type Comparison, comparedRefusals, type Refusal } from "./refusal-kind";
import { CallWatch } from "./watched-services";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const reportName = "Conformance";
const columns = ["Case", "What", "Source", "Verdict of the facts", "Here", "Expected", "Seen"];
/** An execution ends after six minutes. */
const enough = 4.5 * 60 * 1000;

export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu("Conformance")
    .addItem("Run (again and again until done)", "runConformance")
    .addItem("Start over", "startOver")
    .addToUi();
}

export function startOver(): void {
  const book = SpreadsheetApp.getActive();
  const report = book.getSheetByName(reportName);
  if (report === null) return;
  if (book.getSheets().length === 1) book.insertSheet();
  book.deleteSheet(report);
}

export function runConformance(): void {
  const started = Date.now();
  const book = SpreadsheetApp.getActive();
  const [locale, zone] = [book.getSpreadsheetLocale(), book.getSpreadsheetTimeZone()];
  const report = reportOf(book);
  const done = finished(report);
  const waiting = allCases().filter(({ id }) => done.indexOf(id) < 0);
  try {
    book.setSpreadsheetLocale("en_US");
    book.setSpreadsheetTimeZone("America/New_York");
    for (const one of waiting) {
      if (Date.now() - started > enough) break;
      report.appendRow(verdictOf(one, book).map(asText));
    }
  } finally {
    book.setSpreadsheetLocale(locale);
    book.setSpreadsheetTimeZone(zone);
  }
  const left = allCases().length - finished(report).length;
  book.toast(left === 0 ? "All cases have run." : `${left} cases are left: run it again.`, reportName, -1);
}

function allCases(): ConformanceCase[] {
  return Object.keys(topics).reduce<ConformanceCase[]>(
    (all, name) => all.concat(topics[name as keyof typeof topics].cases),
    [],
  );
}

function reportOf(book: Spreadsheet): Sheet {
  const known = book.getSheetByName(reportName);
  if (known !== null) return known;
  const made = book.insertSheet(reportName);
  made.getRange(1, 1, made.getMaxRows(), columns.length).setNumberFormat("@");
  made.appendRow(columns);
  made.setFrozenRows(1);
  return made;
}

function finished(report: Sheet): string[] {
  const last = report.getLastRow();
  if (last < 2) return [];
  return report
    .getRange(2, 1, last - 1, 1)
    .getValues()
    .map((line) => String(line[0]));
}

/** Nothing of it may be read as a formula or a number. */
const asText = (text: string): string => (text === "" ? "" : `'${text.slice(0, 40_000)}`);

function verdictOf(one: ConformanceCase, book: Spreadsheet): string[] {
  const seen = outcomeOf(one, book);
  const expected = textOf(one.refusal === undefined ? { answer: one.expected } : one.refusal);
  return [one.id, one.what, one.source, one.verdict, compared(one, seen), expected, textOf(seen)];
}

type Outcome = { readonly answer: unknown } | Refusal | { readonly error: string };

function compared(one: ConformanceCase, seen: Outcome): Comparison {
  if (one.refusal !== undefined) return "call" in seen ? comparedRefusals(one.refusal, seen) : "DIFFERENT";
  return textOf(seen) === textOf({ answer: one.expected }) ? "as expected" : "DIFFERENT";
}

function outcomeOf(one: ConformanceCase, book: Spreadsheet): Outcome {
  const before = book.getSheets().map((sheet) => sheet.getSheetId());
  const sheet = book.insertSheet();
  const watch = new CallWatch();
  const given = one.given === undefined ? null : one.given;
  try {
    // Watched only where it is asked who refused: what a case sees otherwise is Google's own objects.
    if (one.refusal !== undefined) return { answer: watch.run(one.run, sheet, book, given) };
    return { answer: (one.run as CaseFunction)(sheet, book, given) };
  } catch (error) {
    const { name, message } = error as Error;
    return name === "Exception" ? { call: watch.last, text: message } : { error: `${name}: ${message}` };
  } finally {
    for (const named of book.getNamedRanges()) named.remove();
    for (const other of book.getSheets()) if (before.indexOf(other.getSheetId()) < 0) book.deleteSheet(other);
  }
}

function textOf(outcome: Outcome): string {
  if ("call" in outcome) return `${outcome.call} throws: ${outcome.text}`;
  if ("error" in outcome) return `throws: ${outcome.error}`;
  return outcome.answer === undefined ? "undefined" : JSON.stringify(outcome.answer);
}
