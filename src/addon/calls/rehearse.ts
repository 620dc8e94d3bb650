/** "What would happen": the upload that the review shows, run by the service with nothing kept (I-7, A-6). */

import type { ImportFileRow, ImportView, Rehearsal, RehearsedRow } from "../../contract";
import { refuseRowsOfFiles } from "../files/file-values";
import { currentSpreadsheet } from "../platform/current-spreadsheet";
import { uniqueId } from "../platform/google";
import { AddonProblem } from "../platform/problem";
import { withJudged } from "../roster/check";
import { reviewOf, sendableRows } from "../roster/review";
import { getFile, getImport, postRehearsal } from "../service/service-client";
import { giveKeys } from "../submission/keys";
import { digestOfRows } from "../submission/outbox";
import { failedRows, findRehearsed, markRehearsed, saveRehearsed } from "../submission/rehearsed";
import { fileNameFor } from "../submission/upload";
import { wireRow } from "../submission/wire-row";
import { findRosterTab, rosterTab } from "../tabs/roster-tab";
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

const isMoving = ({ status }: ImportView) => status === "queued" || status === "in_progress";

/** When it is finished, the rows that would fail are marked in the roster, and the review is that of what would go. */
function rehearsalOf(view: ImportView): Rehearsal {
  const { id, schoolId, status, progress, counts, files } = view;
  const known = { importId: id, status, progress, counts };
  if (isMoving(view)) return { ...known, more: 0 };
  const failed = failedRows(view);
  const rows = [
    ...rowsOf(failed.told, "error"),
    ...(files.includes("completed") ? rowsOf(getFile(id, "completed").rows, "warning") : []),
  ];
  const tab = findRehearsed(schoolId, id) === null ? null : findRosterTab(currentSpreadsheet(), schoolId);
  const review =
    tab === null ? null : withJudged(tab, (checked) => reviewOf(tab, markRehearsed(tab, view, failed, checked)));
  return {
    ...known,
    rows: rows.slice(0, mostRows),
    more: Math.max(0, rows.length - mostRows),
    ...(review === null ? {} : { review }),
  };
}

/** New people get their keys now, so that what is said of them comes back to their row, wherever it stands then. */
export function rehearse(schoolId: string, digest: string): Rehearsal {
  const tab = rosterTab(currentSpreadsheet(), schoolId);
  const rows = withJudged(tab, (checked) => {
    const sendable = sendableRows(checked);
    if (sendable.length === 0) throw new AddonProblem("review.nothing_to_send");
    refuseRowsOfFiles(sendable);
    if (digestOfRows(sendable) !== digest) throw new AddonProblem("review.outdated");
    return giveKeys(tab, checked, sendable).rows;
  });
  const upload = {
    fileName: fileNameFor(tab.entry.schoolName, "fileNameRehearsed"),
    rows: rows.map(wireRow),
  };
  const view = postRehearsal(schoolId, uniqueId(), upload);
  saveRehearsed(schoolId, { importId: view.id, rows: digest });
  return rehearsalOf(view);
}

export function rehearsal(importId: string): Rehearsal {
  return rehearsalOf(getImport(importId));
}
