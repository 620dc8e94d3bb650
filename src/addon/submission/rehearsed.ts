/**
 * The last rehearsal of a school in this workbook: of what, and what of it would go. An upload that follows it sends exactly that, and tells the service to
 * expect it (I-7). One property a school.
 */
import type { ImportFileRow, ImportView } from "../../contract";
import { documentProperties } from "../platform/google";
import { AddonProblem } from "../platform/problem";
import type { CheckedTab } from "../roster/check";
import { noteRehearsed } from "../roster/refused";
import { sendableRows } from "../roster/review";
import { getFile } from "../service/service-client";
import type { RosterTab } from "../tabs/roster-tab";
import { digestOfRows } from "./outbox";

export interface Rehearsed {
  readonly importId: string;
  /** Digest of the rows that were rehearsed. */
  readonly rows: string;
  /** Once it is finished: the service's digest of what it came to, and that of the rows that would go. */
  readonly expect?: string;
  readonly going?: string;
}

const keyOf = (schoolId: string) => `rollbook.rehearsed.${schoolId}`;

export function saveRehearsed(schoolId: string, rehearsed: Rehearsed): void {
  documentProperties()?.setProperty(keyOf(schoolId), JSON.stringify(rehearsed));
}

export function findRehearsed(schoolId: string, importId: string): Rehearsed | null {
  const text = documentProperties()?.getProperty(keyOf(schoolId)) ?? null;
  const known = text === null ? null : (JSON.parse(text) as Rehearsed);
  return known?.importId === importId ? known : null;
}

export function forgetRehearsed(schoolId: string): void {
  documentProperties()?.deleteProperty(keyOf(schoolId));
}

const isFinished = ({ status }: ImportView) => status === "completed" || status === "completed_with_errors";

export interface FailedRows {
  readonly told: readonly ImportFileRow[];
  /** The same rows as they were sent: the Error File adds what the platform has. Empty where nothing is to be marked (any more). */
  readonly sent: readonly ImportFileRow[];
}

/** Asked for before the lock. */
export function failedRows(view: ImportView): FailedRows {
  const told = isFinished(view) && view.files.includes("error") ? getFile(view.id, "error").rows : [];
  const known = findRehearsed(view.schoolId, view.id);
  const toMark = told.length > 0 && known !== null && known.going === undefined;
  return { told, sent: toMark ? getFile(view.id, "uploaded").rows : [] };
}

/** Under the lock. Marks the rows that would fail, once: whoever lets one of them go again afterwards is not overruled. */
export function markRehearsed(
  tab: RosterTab,
  view: ImportView,
  { told, sent }: FailedRows,
  checked: CheckedTab,
): CheckedTab {
  const { schoolId } = tab.entry;
  const known = findRehearsed(schoolId, view.id);
  if (known === null || known.going !== undefined || !isFinished(view)) return checked;
  const marked = told.length === 0 ? checked : noteRehearsed(tab, checked, told, sent);
  const going = digestOfRows(sendableRows(marked));
  saveRehearsed(schoolId, { ...known, going, ...(view.digest === undefined ? {} : { expect: view.digest }) });
  return marked;
}

/** What the service is to expect of exactly these rows; anything else than what was rehearsed has to be rehearsed again. */
export function expectedOf(known: Rehearsed | null, going: string, shown: string): string | undefined {
  if (known === null || known.going !== going || (shown !== going && shown !== known.rows)) {
    throw new AddonProblem("review.outdated");
  }
  return known.expect;
}
