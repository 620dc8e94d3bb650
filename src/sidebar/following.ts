/** What follows from what the sidebar knows: of the chosen school, and of what is still on its way. */
import {
  type CallProblem,
  type ImportStatus,
  type RosterTab,
  type ScheduleView,
  type SubmissionView,
  unreachedCodes,
} from "../contract";
import type { State } from "./state";

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
