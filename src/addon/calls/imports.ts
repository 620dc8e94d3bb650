/** What may be done about an import: stop it, take it back, download its files (A-12, I-8, I-9). */
import type {
  CallOutput,
  DownloadedFile,
  FileFormat,
  HistoryItem,
  ImportFile,
  ImportFileRow,
  ImportView,
} from "../../contract";
import { canonicalGuid } from "../../roster";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { base64Of } from "../platform/google";
import { AddonProblem } from "../platform/problem";
import { fileNameOf } from "../results/result-tabs";
import { schoolNameOf } from "../results/school-name";
import { getFile, getFileBytes, getImport, postCancel, postUndo } from "../service/service-client";
import { readText } from "../tabs/grid";
import { resultEntry, rosterEntry } from "../tabs/registry";

const mimeTypes: Record<FileFormat, string> = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export function itemOf(view: ImportView): HistoryItem {
  const { startedAt: _started, corrections: _corrections, digest: _digest, files: _files, schoolId: _, ...item } = view;
  // Left out by the service is not the same as undefined for the sidebar's types.
  return item as HistoryItem;
}

export function cancelImport(importId: string): HistoryItem {
  return itemOf(postCancel(importId));
}

export function undoImport(importId: string, rows: readonly number[] | undefined): HistoryItem {
  return itemOf(postUndo(importId, rows));
}

/** User GUIDs of the lines that are selected in a tab with GUIDs in its first column. */
function selectedGuids(sheet: GoogleAppsScript.Spreadsheet.Sheet, ranges: GoogleAppsScript.Spreadsheet.Range[]) {
  const table = readText(sheet, 1);
  const guids = new Set<string>();
  for (const range of ranges) {
    const top = range.getRow();
    for (const [guid = ""] of table.slice(top - 1, top - 1 + range.getNumRows())) guids.add(canonicalGuid(guid));
  }
  return guids;
}

export function whoIn({ values }: ImportFileRow): string {
  return `${values.firstName ?? ""} ${values.lastName ?? ""}`.trim() || (values.userId ?? "");
}

export function selectedRows(importId: string): CallOutput<"selectedRows"> {
  const spreadsheet = currentSpreadsheet();
  const view = getImport(importId);
  const list = spreadsheet.getActiveRangeList() as GoogleAppsScript.Spreadsheet.RangeList | null;
  const ranges = list?.getRanges() ?? [];
  const sheet = ranges[0]?.getSheet();
  const here = sheet?.getSheetId();
  const known = [resultEntry(importId, "completed")?.sheetId, rosterEntry(view.schoolId)?.sheetId];
  if (sheet === undefined || !known.includes(here)) throw new AddonProblem("selection.elsewhere");
  const guids = selectedGuids(sheet, ranges);
  const rows = getFile(importId, "completed").rows.filter(({ values }) => {
    const guid = canonicalGuid(values.userGuid ?? "");
    return guid !== "" && guids.has(guid);
  });
  return { rows: rows.map((row) => row.row), who: [...new Set(rows.map(whoIn))] };
}

export function downloadFile(importId: string, file: ImportFile, format: FileFormat): DownloadedFile {
  const view = getImport(importId);
  const base64 = base64Of(getFileBytes(importId, file, format));
  const name = fileNameOf(currentSpreadsheet(), view, file, schoolNameOf(view.schoolId));
  return { name: `${name}.${format}`, mimeType: mimeTypes[format], base64 };
}
