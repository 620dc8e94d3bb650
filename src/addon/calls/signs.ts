/**
 * What is told at the next opening, so that nobody has to look for it: an upload of theirs that ended while the sidebar was closed, one that does not move, temporary
 * passwords that are about to end (B-8, B-13). Counts, and no names of people.
 */
import {
  type DoneSign,
  isFileSchool,
  type MovesSign,
  type PasswordsSign,
  type Signs,
  type StuckSign,
} from "../../contract";
import { isToAdd, schoolDay, type Transfer, transferState } from "../../roster";
import { activeSpreadsheet, now, userProperties } from "../platform/google";
import { readQueue } from "../schools/queue";
import { getPasswordEnds } from "../service/service-client";
import { isOpen, readSubmissions, type Submission } from "../submission/registry";
import { readTransfers } from "../transfers/store";

/** Longer than anything takes that goes on. */
const stuckAfter = 30 * 60_000;
const prefix = "rollbook.told.";
/** Of documents that were left: the oldest are forgotten, and tell once more what they have told (P-6). */
const mostDocuments = 50;

/** When the ends of a document were told last; milliseconds since 1970. */
function lastTold(spreadsheetId: string): number {
  return Number(userProperties().getProperty(`${prefix}${spreadsheetId}`) ?? "0");
}

function noteTold(spreadsheetId: string, at: number): void {
  userProperties().setProperty(`${prefix}${spreadsheetId}`, String(at));
  const properties: Readonly<Record<string, string>> = userProperties().getProperties();
  const told = Object.keys(properties).filter((name) => name.startsWith(prefix));
  const oldest = told.sort((one, other) => Number(properties[other]) - Number(properties[one])).slice(mostDocuments);
  for (const name of oldest) userProperties().deleteProperty(name);
}

const doneOf = ({ schoolId, schoolName, rows, result }: Submission): DoneSign => ({
  schoolId,
  schoolName,
  rows,
  failed: result?.counts.failed ?? 0,
});

/** What ended since then: uploads by themselves, and those of a send of all schools, which are forgotten sooner there. */
function endedSince(spreadsheetId: string, mine: readonly Submission[], since: number): DoneSign[] {
  const isNew = (at: string | undefined) => at !== undefined && Date.parse(at) > since;
  const single = mine.filter((one) => one.state === "written" && isNew(one.result?.finishedAt));
  const ofMany = readQueue(spreadsheetId).filter((one) => one.state === "done" && isNew(one.finishedAt));
  const told = new Set(ofMany.map(({ submissionId }) => submissionId));
  return [
    ...single.filter(({ submissionId }) => !told.has(submissionId)).map(doneOf),
    ...ofMany.map(({ schoolId, schoolName, rows = 0, counts }) => ({
      schoolId,
      schoolName,
      rows,
      failed: counts?.failed ?? 0,
    })),
  ];
}

/** A reminder is worth no refusal: where it cannot be asked for there is none. */
function passwordsSign(schoolId: string | null): { passwords?: PasswordsSign } {
  if (schoolId === null || isFileSchool(schoolId)) return {};
  try {
    const { ended, ending, firstEnd } = getPasswordEnds(schoolId);
    if (ended + ending === 0) return {};
    return { passwords: { schoolId, ended, ending, ...(firstEnd === undefined ? {} : { firstEnd }) } };
  } catch {
    return {};
  }
}

/** By what is kept of them: the tabs are looked at when somebody wants to see them. */
function movesSign(schoolId: string | null): { moves?: MovesSign } {
  if (schoolId === null) return {};
  const day = schoolDay(now());
  const needsSomebody = (one: Transfer) => {
    const state = transferState(one, day);
    return isToAdd(one, day) || state === "adrift" || state === "added" || state === "overdue";
  };
  const count = readTransfers().filter(
    (one) => (one.from.id === schoolId || one.to.id === schoolId) && needsSomebody(one),
  ).length;
  return count === 0 ? {} : { moves: { schoolId, count } };
}

export function signs(schoolId: string | null): Signs {
  const spreadsheetId = activeSpreadsheet()?.getId();
  if (spreadsheetId === undefined) return { done: [], stuck: [] };
  const at = now();
  const mine = readSubmissions().filter((one) => one.spreadsheetId === spreadsheetId);
  const done = endedSince(spreadsheetId, mine, lastTold(spreadsheetId));
  const stuck = mine
    .filter((one) => isOpen(one) && one.withdrawn === undefined && at - Date.parse(one.createdAt) > stuckAfter)
    .map(({ schoolId: id, schoolName, createdAt }): StuckSign => ({ schoolId: id, schoolName, since: createdAt }));
  const passwords = passwordsSign(schoolId);
  const moves = movesSign(schoolId);
  noteTold(spreadsheetId, at);
  return { done, stuck, ...passwords, ...moves };
}
