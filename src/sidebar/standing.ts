/**
 * How things stand, decided once from the state, so that no two places of the page say different things of the same: which list is on show, what the words
 * "waiting", "on its way" and "nothing is different" may be said of, how rows are counted, and what is on its way. Pure.
 */
import {
  type CallProblem,
  type ImportStatus,
  isFileSchool,
  type Review,
  type ReviewRow,
  type RosterTab,
  type ScheduleView,
  type SubmissionView,
  unreachedCodes,
} from "../contract";
import { fill, type SidebarTexts } from "../words";
import { type Chip, chips, type State } from "./state";

export type ChipCounts = Readonly<Record<Chip, number>>;

export function chipCounts({ summary }: State): ChipCounts | null {
  if (summary === null) return null;
  const { changed, created, errors, warnings, removed } = summary.counts;
  return { changed, created, errors, warnings, conflicts: summary.conflicts.length, removed };
}

/** What has to be looked at first, as long as the person has chosen nothing. */
const urgent: readonly Chip[] = ["errors", "conflicts", "warnings"];

/** The chip whose list is on show; null when nothing asks to be looked at. */
export function pressedChip(state: State): Chip | null {
  const counts = chipCounts(state);
  if (counts === null) return null;
  return state.chip ?? urgent.find((chip) => counts[chip] > 0) ?? null;
}

/**
 * - `asking`: nothing differs here; whether the platform has changed is not known yet.
 * - `unknown`: nothing differs here, and the platform could not be asked.
 * - `behind`: nothing differs here, but the platform has changed since the pull, by an undo or by somebody else.
 * - `nothing`: here and there are the same.
 * - `fine`: something differs and nothing is wrong.
 * - `wrong`: something has to be looked at.
 */
export type Difference = "asking" | "unknown" | "behind" | "nothing" | "fine" | "wrong";

/** What the platform took over after the tab was last filled. What this workbook sent is in the tab by then. */
export function changedSincePull(state: State): boolean {
  const tab = chosenTab(state);
  if (tab === null || state.history === null) return false;
  // By the clock that says when imports ended.
  const pulled = Date.parse(tab.asOf ?? tab.pulledAt);
  return state.history.items.some(
    ({ kind, finishedAt, counts }) =>
      kind !== "rehearsal" &&
      finishedAt !== undefined &&
      Date.parse(finishedAt) > pulled &&
      counts.updated + counts.created > 0,
  );
}

export function differenceOf(state: State): Difference | null {
  const counts = chipCounts(state);
  if (counts === null) return null;
  if (urgent.some((chip) => counts[chip] > 0)) return "wrong";
  if (chips.some((chip) => counts[chip] > 0)) return "fine";
  if (state.history !== null) return changedSincePull(state) ? "behind" : "nothing";
  return state.connection === "offline" || state.missed.includes("history") ? "unknown" : "asking";
}

/** As Upload History says it of an upload that the service does not list yet. */
export type SubmissionStatus = ImportStatus | "waiting" | "sending" | "refused";

/** Sent is only what the service has answered: before that it is being sent, or waits because the service cannot be reached. */
export function statusOfSubmission({ state, status, problem }: SubmissionView): SubmissionStatus {
  if (state === "refused") return "refused";
  if (state === "reviewed") return "waiting";
  if (state === "sending") return problem === undefined ? "sending" : "waiting";
  return status ?? (state === "cancelled" ? "cancelled" : "queued");
}

/** What is said when it has ended; null as long as it has not. */
export function endOf({ state, status }: SubmissionView, { history }: SidebarTexts): string | null {
  return state === "written" && status !== undefined ? fill(history.finishedNews, { status: history[status] }) : null;
}

/** On its way is an upload from the click until its import ends; what comes after that (tabs, the merge) is ours to finish. */
export function onTheWay(state: State): { readonly moving: number; readonly waiting: number } {
  const open = state.submissions.filter(isOpen);
  const own = open.map(statusOfSubmission);
  const known = state.submissions.map(({ importId }) => importId);
  const others = (state.history?.items ?? []).filter(
    (item) => item.kind !== "rehearsal" && isMoving(item) && !known.includes(item.id),
  );
  const moving = own.filter((status) => status === "sending" || isMovingStatus(status)).length;
  return { moving: moving + others.length, waiting: own.filter((status) => status === "waiting").length };
}

const isMovingStatus = (status: SubmissionStatus) => status === "queued" || status === "in_progress";

/** Something is wrong with it, or it is asked who it is: nothing of it goes. */
export const isHeld = ({ heldBack, near }: ReviewRow): boolean => heldBack.length > 0 || near !== undefined;

/** Each row once: what goes as an update, as a new person, or as somebody of another school, and what stays; together they are the rows listed. */
export function reviewTotals({ rows }: Review): {
  readonly updates: number;
  readonly creations: number;
  readonly joining: number;
  readonly held: number;
} {
  const going = rows.filter((row) => !isHeld(row));
  const updates = going.filter(({ kind }) => kind === "update").length;
  const joining = going.filter(({ joins }) => joins === true).length;
  return { updates, creations: going.length - updates - joining, joining, held: rows.length - going.length };
}

/** The rehearsal of the review that is on show. */
export function shownRehearsal({ rehearsal, review }: State): State["rehearsal"] {
  return rehearsal !== null && rehearsal.digest === review?.digest ? rehearsal : null;
}

/** The finished rehearsal of what is on show: what it said would go is what an upload sends. */
export function followedRehearsal(state: State): State["rehearsal"] {
  const rehearsal = shownRehearsal(state);
  return rehearsal === null || isMoving(rehearsal) || rehearsal.status === "cancelled" ? null : rehearsal;
}

export const isMoving = ({ status }: { readonly status: ImportStatus }) =>
  status === "queued" || status === "in_progress";

/** The workbook's roster tabs of schools that are the person's own; a colleague's stand beside them, and are nothing to look at, pull or send (S-3). */
export function ownTabs({ start }: Pick<State, "start">): readonly RosterTab[] {
  const own = new Set((start?.schools ?? []).map(({ id }) => id));
  return (start?.tabs ?? []).filter(({ schoolId }) => !isFileSchool(schoolId) && own.has(schoolId));
}

/** The roster tab of the chosen school, if it was pulled into this workbook. */
export function chosenTab(state: State): RosterTab | null {
  return state.start?.tabs.find((tab) => tab.schoolId === state.schoolId) ?? null;
}

export function schoolName(state: State): string {
  return state.start?.schools.find((school) => school.id === state.schoolId)?.name ?? "";
}

/** Nobody answered, or the add-on said that the service was not reached. A problem without a message is the page's own. */
export const isUnreached = ({ code, message }: CallProblem): boolean => message === "" || unreachedCodes.includes(code);

const ended: readonly SubmissionView["state"][] = ["written", "refused", "cancelled"];

export function isOpen(submission: SubmissionView): boolean {
  return !ended.includes(submission.state);
}

/** Uploads of this workbook that still have a step to make. */
export function openSubmissions(state: State): readonly SubmissionView[] {
  return state.submissions.filter(isOpen);
}

/** Something of the chosen school is moving, from here or from elsewhere. */
export function isOnTheWay(state: State): boolean {
  return openSubmissions(state).length > 0 || (state.history?.items.some(isMoving) ?? false);
}

/** The person's own schedule for the chosen school. */
export function chosenSchedule(state: State): ScheduleView | null {
  return state.schedules?.mine.find((one) => one.schoolId === state.schoolId) ?? null;
}

export const isAnySchoolMoving = ({ schools }: State): boolean =>
  schools.sent?.uploads.some(({ state }) => state === "waits" || state === "going") === true;
