/**
 * Cases that no script can run alone, in the real spreadsheet: what a page gets of its calls, a lock that another execution holds, what onEdit is told.
 * The first two run by themselves in a dialog, the third tells a person what to type.
 */
import { editCases, editColumn, editRow, seenEdit } from "./edit-events";
import { described, pageValues } from "./page-values";
import { reportOf, rewrite } from "./report";

const editsName = "Conformance edits";
const lockExpected = [false, true];
/** Longer than a page's second call needs to come. */
const holdMilliseconds = 5_000;

export function showPageCases(): void {
  const run = "google.script.run.withFailureHandler(stop)";
  const page = `<p id="state">Running…</p><script>
    var described = ${described.toString()};
    var state = document.getElementById("state");
    function stop(error) { state.textContent = "Stopped: " + error.message; }
    function next(index) {
      if (index === ${pageValues.length}) { locks(); return; }
      var record = function (text) { ${run}.withSuccessHandler(function () { next(index + 1); }).recordPageValue(index, text); };
      google.script.run.withSuccessHandler(function (value) { record(described(value)); })
        .withFailureHandler(function () { record("failure"); }).givePageValue(index);
    }
    function locks() {
      var tried = [];
      ${run}.withSuccessHandler(function () {
        ${run}.withSuccessHandler(function (free) {
          ${run}.withSuccessHandler(function () { state.textContent = "Done."; }).recordLocks(tried.concat(free));
        }).tryLockNow();
      }).holdLock();
      setTimeout(function () { ${run}.withSuccessHandler(function (free) { tried.push(free); }).tryLockNow(); }, 2000);
    }
    next(0);
  </script>`;
  SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutput(page), "Conformance");
}

export const givePageValue = (index: number): unknown => pageValues[index]?.make();

function record(id: string, one: { what: string; source: string; verdict: string }, expected: string, seen: string) {
  const { what, source, verdict } = one;
  const here = seen === expected ? "as expected" : "DIFFERENT";
  rewrite(reportOf(SpreadsheetApp.getActive()), { id, what, source, verdict, here, expected, seen });
}

export function recordPageValue(index: number, seen: string): void {
  const one = pageValues[index];
  if (one !== undefined) record(`page-${index + 1}`, one, one.expected, seen);
}

export function holdLock(): boolean {
  const lock = LockService.getScriptLock();
  lock.waitLock(1_000);
  Utilities.sleep(holdMilliseconds);
  lock.releaseLock();
  return true;
}

export function tryLockNow(): boolean {
  const lock = LockService.getScriptLock();
  const taken = lock.tryLock(0);
  if (taken) lock.releaseLock();
  return taken;
}

export function recordLocks(seen: unknown): void {
  const one = {
    what: "a lock that another execution holds is not to be had, and is afterwards",
    source: "DOCS LockService.md: prevents concurrent access to sections of code",
    verdict: "CONFIRMED",
  };
  record("locks-1", one, JSON.stringify(lockExpected), JSON.stringify(seen));
}

export function beginEdits(): void {
  const book = SpreadsheetApp.getActive();
  const sheet = book.getSheetByName(editsName) ?? book.insertSheet(editsName);
  sheet.clear();
  sheet.getRange(1, 1, 1, 2).setValues([["Do this", "in this cell"]]);
  editCases.forEach((one, index) => {
    sheet.getRange(editRow(index), 1, 1, 2).setValues([[one.what, one.before]]);
  });
  sheet.activate();
}

export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { range } = event;
  if (range.getSheet().getName() !== editsName || range.getColumn() !== editColumn) return;
  const index = editCases.findIndex((_, place) => editRow(place) === range.getRow());
  const one = editCases[index];
  if (one !== undefined)
    record(`edits-${index + 1}`, one, JSON.stringify(one.expected), JSON.stringify(seenEdit(event)));
}
