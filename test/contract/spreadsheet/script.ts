/**
 * The entry of the script that runs the cases inside a real Google spreadsheet and writes its verdicts into a tab. It stops in time and goes on where
 * it was when it is run again; a case that has its row is not run twice.
 */
import type { CaseFunction, ConformanceCase } from "./case";
import { topics } from "./cases";
import { type Comparison, comparedRefusals, type Refusal } from "./refusal-kind";
import { finished, type ReportLine, reportName, reportOf, write } from "./report";
import { CallWatch } from "./watched-services";

export {
  beginEdits,
  givePageValue,
  holdLock,
  onEdit,
  recordLocks,
  recordPageValue,
  showPageCases,
  tryLockNow,
} from "./by-hand";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** An execution ends after six minutes. */
const enough = 4.5 * 60 * 1000;

export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu("Conformance")
    .addItem("Run (again and again until done)", "runConformance")
    .addItem("Page and locks (a dialog, by itself)", "showPageCases")
    .addItem("Edits by hand", "beginEdits")
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
      write(report, verdictOf(one, book));
    }
  } finally {
    book.setSpreadsheetLocale(locale);
    book.setSpreadsheetTimeZone(zone);
  }
  const known = finished(report);
  const left = allCases().filter(({ id }) => known.indexOf(id) < 0).length;
  book.toast(
    left === 0 ? "All cases that a script can run have run." : `${left} cases are left: run it again.`,
    reportName,
    -1,
  );
}

function allCases(): ConformanceCase[] {
  return Object.keys(topics).reduce<ConformanceCase[]>(
    (all, name) => all.concat(topics[name as keyof typeof topics].cases),
    [],
  );
}

function verdictOf(one: ConformanceCase, book: Spreadsheet): ReportLine {
  const outcome = outcomeOf(one, book);
  const { id, what, source, verdict } = one;
  const expected = textOf(one.refusal === undefined ? { answer: one.expected } : one.refusal);
  return { id, what, source, verdict, here: compared(one, outcome), expected, seen: textOf(outcome) };
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
