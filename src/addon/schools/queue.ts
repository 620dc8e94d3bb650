/**
 * The queue of a send of everything that is ready (B-8), kept with the person who pressed the button, one property a school: a list of sixty would not fit into
 * one, and two executions of the same person write over nothing of each other's.
 */
import type { CodedProblem, GuardQuestion, HistoryItem, SchoolUploadState } from "../../contract";
import { now, userProperties } from "../platform/google";

export interface Queued {
  readonly spreadsheetId: string;
  readonly schoolId: string;
  readonly schoolName: string;
  /** When the button was pressed, and the place in its order. */
  readonly at: string;
  readonly place: number;
  readonly state: SchoolUploadState;
  /** Of the rows as they were shown. */
  readonly digest: string;
  readonly confirm?: string;
  /** Given before anything is written down, so that a run that is killed in between finds what it has begun. */
  readonly submissionId: string;
  readonly rows?: number;
  readonly counts?: HistoryItem["counts"];
  readonly finishedAt?: string;
  readonly errorsTab?: string;
  readonly question?: GuardQuestion;
  readonly problem?: CodedProblem;
}

const prefix = "rollbook.queued.";
const keyOf = ({ spreadsheetId, schoolId }: Pick<Queued, "spreadsheetId" | "schoolId">) =>
  `${prefix}${spreadsheetId}.${schoolId}`;

/** What came of it is told so long; of documents that were left nobody else clears it away (P-6). */
const keptFor = 30 * 24 * 3_600_000;

export const isMoving = ({ state }: Queued): boolean => state === "waits" || state === "going";

function allQueued(): Queued[] {
  const properties: Readonly<Record<string, string>> = userProperties().getProperties();
  return Object.keys(properties)
    .filter((name) => name.startsWith(prefix))
    .map((name) => JSON.parse(properties[name] ?? "") as Queued);
}

/** In the order in which they go. */
export function readQueue(spreadsheetId: string): readonly Queued[] {
  return allQueued()
    .filter((one) => one.spreadsheetId === spreadsheetId)
    .sort((one, other) => (one.at === other.at ? one.place - other.place : one.at < other.at ? -1 : 1));
}

export function findQueued(entry: Pick<Queued, "spreadsheetId" | "schoolId">): Queued | null {
  const text = userProperties().getProperty(keyOf(entry));
  return text === null ? null : (JSON.parse(text) as Queued);
}

export function saveQueued(entry: Queued): Queued {
  userProperties().setProperty(keyOf(entry), JSON.stringify(entry));
  return entry;
}

/** What an earlier send left is cleared away by the next one: of this document all that has settled, of others what is old. */
export function forgetSettled(spreadsheetId: string): void {
  for (const one of allQueued()) {
    const isOld = now() - Date.parse(one.at) >= keptFor;
    if (!isMoving(one) && (one.spreadsheetId === spreadsheetId || isOld)) userProperties().deleteProperty(keyOf(one));
  }
}

/** Somebody took back what had not been sent: the queue does not begin it again. */
export function stopQueued(spreadsheetId: string, submissionId: string): void {
  for (const one of readQueue(spreadsheetId))
    if (one.submissionId === submissionId && isMoving(one)) saveQueued({ ...one, state: "stopped" });
}
