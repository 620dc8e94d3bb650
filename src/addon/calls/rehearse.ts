/** "What would happen": the upload that the review shows, run by the service with nothing kept (I-7, A-6). */

import type { ImportFileRow, ImportView, Rehearsal, RehearsedRow } from "../../contract";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { uniqueId } from "../platform/google";
import { withLock } from "../platform/locking";
import { AddonProblem } from "../platform/problem";
import { judgeTab } from "../roster/check";
import { sendableRows } from "../roster/review";
import { getFile, getImport, postRehearsal } from "../service/service-client";
import { digestOfRows } from "../submission/outbox";
import { fileNameFor } from "../submission/upload";
import { wireRow } from "../submission/wire-row";
import { rosterTab } from "../tabs/roster-tab";
import { whoIn } from "./imports";

/** The sidebar shows this many; who has more mistakes than these corrects them in rounds. */
const mostRows = 200;

function rowsOf(rows: readonly ImportFileRow[], severity: RehearsedRow["severity"]): RehearsedRow[] {
  return rows
    .filter((row) => severity === "error" || row.findings.length > 0)
    .map((row) => {
      const { findings } = row;
      const field = findings.find((one) => one.field !== null)?.field ?? null;
      return { row: row.row, who: whoIn(row), severity, field, messages: findings.map((one) => one.message) };
    });
}

function rehearsalOf({ id, status, progress, counts, files }: ImportView): Rehearsal {
  const known = { importId: id, status, progress, counts };
  if (status === "queued" || status === "in_progress") return { ...known, more: 0 };
  const rows = [
    ...(files.includes("error") ? rowsOf(getFile(id, "error").rows, "error") : []),
    ...(files.includes("completed") ? rowsOf(getFile(id, "completed").rows, "warning") : []),
  ];
  return { ...known, rows: rows.slice(0, mostRows), more: Math.max(0, rows.length - mostRows) };
}

export function rehearse(schoolId: string, digest: string): Rehearsal {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  const rows = withLock(() => sendableRows(judgeTab(tab)));
  if (rows.length === 0) throw new AddonProblem("review.nothing_to_send");
  if (digestOfRows(rows) !== digest) throw new AddonProblem("review.outdated");
  const upload = {
    fileName: fileNameFor(tab.entry.schoolName),
    rows: rows.map(wireRow),
  };
  return rehearsalOf(postRehearsal(schoolId, uniqueId(), upload));
}

export function rehearsal(importId: string): Rehearsal {
  return rehearsalOf(getImport(importId));
}
