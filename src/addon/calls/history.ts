/** Upload History, and the files of an import as tabs. */
import {
  type History,
  type HistoryItem,
  type ImportFile,
  type ImportList,
  type ImportView,
  isFileSchool,
} from "../../contract";
import { withLock } from "../locking";
import { currentSpreadsheet } from "../pull";
import { errorsTabs } from "../results/corrected";
import { writeResultTab } from "../results/result-tabs";
import { getFile, getImport, getImports, getMe } from "../service-client";
import { resultEntries, rosterEntry, sheetById } from "../tabs/registry";
import { submissionsHere } from "./start";

function itemOf(view: ImportView): HistoryItem {
  const { id, status, kind, createdAt, uploadedBy, fileName, progress, counts, finishedAt, parent, readAs } = view;
  return {
    id,
    status,
    kind,
    createdAt,
    uploadedBy,
    fileName,
    progress,
    counts,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    ...(readAs === undefined ? {} : { readAs }),
    ...(parent === undefined ? {} : { parent }),
  };
}

export function history(schoolId: string, cursor: string | undefined): History {
  // The service has no history of a roster that came from a file.
  const list: ImportList = isFileSchool(schoolId) ? { items: [] } : getImports(schoolId, cursor);
  return {
    items: list.items.map(itemOf),
    ...(list.next === undefined ? {} : { next: list.next }),
    submissions: submissionsHere(),
    errorsTabs: errorsTabs(),
  };
}

function schoolNameOf(schoolId: string): string {
  return rosterEntry(schoolId)?.schoolName ?? getMe().schools.find((school) => school.id === schoolId)?.name ?? "";
}

export function openFile(importId: string, file: ImportFile): { sheetId: number; tabName: string } {
  const spreadsheet = currentSpreadsheet();
  const view = getImport(importId);
  const noted = resultEntries().find((entry) => entry.importId === importId && entry.kind === file && entry.written);
  // A tab that is there is shown as it is: it may hold corrections that were typed into it.
  const existing = sheetById(spreadsheet, noted?.sheetId);
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
