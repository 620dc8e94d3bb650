/** Upload History, and the files of an import as tabs. */
import { type History, type ImportFile, type ImportList, isFileSchool, type ResultTab } from "../../contract";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { withLock } from "../platform/locking";
import { AddonProblem } from "../platform/problem";
import { errorsTabs } from "../results/corrected";
import { writeResultTab } from "../results/result-tabs";
import { schoolNameOf } from "../results/school-name";
import { getFile, getImport, getImports } from "../service/service-client";
import { resultEntries, resultEntry, sheetById } from "../tabs/registry";
import { itemOf } from "./imports";
import { schedulesHere } from "./schedule";
import { submissionsHere } from "./start";

export function history(schoolId: string, cursor: string | undefined): History {
  // The service has no history of a roster that came from a file.
  const list: ImportList = isFileSchool(schoolId) ? { items: [] } : getImports(schoolId, cursor);
  return {
    items: list.items.map(itemOf),
    ...(list.next === undefined ? {} : { next: list.next }),
    submissions: submissionsHere(),
    errorsTabs: errorsTabs(),
    resultTabs: resultTabs(schoolId),
    schedules: schedulesHere(),
  };
}

/** Tabs that were renamed or moved are still these; those that were deleted are none. */
function resultTabs(schoolId: string): ResultTab[] {
  const spreadsheet = currentSpreadsheet();
  return resultEntries().flatMap(({ importId, kind, sheetId, written, passwords, schoolId: of }) => {
    const sheet = written && of === schoolId ? sheetById(spreadsheet, sheetId) : null;
    if (sheet === null) return [];
    return [{ importId, kind, sheetId: sheet.getSheetId(), tabName: sheet.getName(), passwords: passwords === true }];
  });
}

export function openFile(importId: string, file: ImportFile): { sheetId: number; tabName: string } {
  const spreadsheet = currentSpreadsheet();
  const view = getImport(importId);
  // Its rows are told in Review and on their cells. A tab would look like that of an upload, and its Errors would be sent as corrections of what never was.
  if (view.kind === "rehearsal") throw new AddonProblem("file.unknown");
  const noted = resultEntry(importId, file);
  // A tab that is there is shown as it is: it may hold corrections that were typed into it.
  const existing = noted?.written === true ? sheetById(spreadsheet, noted.sheetId) : null;
  const answer = existing === null ? getFile(importId, file) : null;
  const schoolName = schoolNameOf(view.schoolId);
  return withLock(() => {
    const name =
      answer === null
        ? (existing?.getName() ?? "")
        : writeResultTab(spreadsheet, { view, file: answer, kind: file, schoolName });
    const sheet = existing ?? spreadsheet.getSheetByName(name);
    if (sheet !== null) spreadsheet.setActiveSheet(sheet);
    return { sheetId: sheet?.getSheetId() ?? 0, tabName: name };
  });
}
