/** What the sidebar knows, and how each thing that happens changes it. Pure: no calls, no clock. */
import {
  type AllColumnHelp,
  type CallProblem,
  type DriftView,
  type ErrorsTab,
  type HereTab,
  type History,
  type ImportStatus,
  type Language,
  type NearAccount,
  type PersonSignIn,
  type PromotionView,
  type Rehearsal,
  type Review,
  type RosterSummary,
  type RosterTab,
  type Schedules,
  type ScheduleView,
  type School,
  type SchoolLine,
  type SchoolUploads,
  type SidebarCallName,
  type Signs,
  type Start,
  type SubmissionView,
  type TransferPlan,
  unreachedCodes,
} from "../contract";
import type { FieldKey } from "../roster";
import type { SidebarTexts } from "../words";
import { withMoreSchools, withSchoolsOf } from "./known-schools";

export type View = "roster" | "review" | "history" | "help";
export const views: readonly View[] = ["roster", "review", "history", "help"];
export type Connection = "connecting" | "online" | "offline";
/** The numbers that are always in sight; each has its list. */
export const chips = ["changed", "created", "errors", "warnings", "conflicts", "removed"] as const;
export type Chip = (typeof chips)[number];
export type Missable = "check" | "history";
export type ReviewFilter = "all" | "changed" | "created" | "heldBack" | "removed";

/** What has just been done can be taken back from where it is told (B-22). */
export interface WayBack {
  readonly label: string;
  readonly run: () => void;
}

/** A problem on show, with what may be tried about it. */
export interface Notice {
  readonly problem: CallProblem;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

/** A question before something that is not taken back lightly: nothing has happened yet; `proceed` does it after all. */
export interface Confirmation {
  readonly title: string;
  readonly body: string;
  readonly list: readonly string[];
  readonly notes: readonly string[];
  readonly yes: string;
  readonly no: string;
  /** Asked where the button is, which it takes the place of; otherwise in the place of the view. */
  readonly inPlace?: true;
  readonly proceed: () => void;
}

/** What the review has of the district's other schools (B-11): names are known here alone, and as long as the page is open. */
export interface DistrictState {
  /** So many new people are being asked about; 0 when nobody is. */
  readonly asking: number;
  /** Why they could not be. */
  readonly problem: CallProblem | null;
  readonly people: Readonly<Record<string, NearAccount>>;
}

/** Of all schools of the workbook (B-8), by school. */
export interface SchoolsState {
  readonly lines: Readonly<Record<string, SchoolLine>>;
  /** The last send of everything that was ready; null until it has been asked for. */
  readonly sent: SchoolUploads | null;
  /** What goes from school to school by now. */
  readonly going: {
    readonly what: "look" | "pull" | "count" | "promote";
    readonly done: number;
    readonly of: number;
  } | null;
  /** Where it did not go, and why. */
  readonly failed: Readonly<Record<string, CallProblem>>;
  /** What a new school year would do, as shown, and what it has done. */
  readonly promotions: Readonly<Record<string, PromotionView>>;
  readonly promoted: Readonly<Record<string, string>>;
}

const noDistrict: DistrictState = { asking: 0, problem: null, people: {} };

const noSchools: SchoolsState = { lines: {}, sent: null, going: null, failed: {}, promotions: {}, promoted: {} };

export interface State {
  readonly phase: "starting" | "failed" | "ready";
  readonly locale: Language;
  /** In that language; null until the add-on has answered. */
  readonly texts: SidebarTexts | null;
  readonly now: number;
  /** What the page did not open with has come. */
  readonly partIsHere: boolean;
  readonly connection: Connection;
  readonly start: Start | null;
  readonly schoolId: string | null;
  readonly view: View;
  /** Grows when the page itself moves the user to another place, so that the focus goes along. */
  readonly moves: number;
  readonly busy: SidebarCallName | null;
  readonly notice: Notice | null;
  readonly confirmation: Confirmation | null;
  readonly summary: RosterSummary | null;
  /** Which list the person has asked for; null as long as they have not. */
  readonly chip: Chip | null;
  /** The school whose roster tab the person is in; null in any other tab. */
  readonly here: HereTab | null;
  readonly review: Review | null;
  readonly district: DistrictState;
  /** What was changed on the platform since the pull; null until it was asked for. */
  readonly drift: DriftView | null;
  readonly filter: ReviewFilter;
  readonly search: string;
  /** Of the review with this digest: another one has not been rehearsed. */
  readonly rehearsal: (Rehearsal & { readonly digest: string }) | null;
  readonly history: History | null;
  readonly errorsTabs: readonly ErrorsTab[];
  readonly submissions: readonly SubmissionView[];
  readonly schedules: Schedules | null;
  readonly schools: SchoolsState;
  /** Told at the opening; null once it is closed, and while there is nothing. */
  readonly signs: Signs | null;
  /** Moves between schools (B-14); null until somebody wants to see them. */
  readonly transfers: TransferPlan | null;
  /** Who can sign in and how (S-14); null until it was asked for. Kept while a question stands, and not longer than its view. */
  readonly signIns: readonly PersonSignIn[] | null;
  /** What somebody has filled in and not used yet, by field: another view, a question or news take nothing of it away. */
  readonly typed: Readonly<Record<string, string>>;
  readonly helpField: FieldKey | null;
  /** In the chosen language; null until the help view has been opened. */
  readonly columnHelp: AllColumnHelp | null;
  /** What could not be had the last time it was asked for: the view says so instead of waiting for ever. */
  readonly missed: readonly Missable[];
  /** What the line at the foot says; the number makes the same news twice two news. */
  readonly news: { readonly text: string; readonly number: number; readonly undo?: WayBack | undefined };
}

export type Action =
  | { readonly type: "started"; readonly start: Start }
  | { readonly type: "grades"; readonly grades: Readonly<Record<string, string>> }
  | { readonly type: "startFailed"; readonly notice: Notice }
  | { readonly type: "starting" }
  | { readonly type: "part" }
  | { readonly type: "connection"; readonly connection: Connection }
  | { readonly type: "busy"; readonly call: SidebarCallName | null }
  | { readonly type: "notice"; readonly notice: Notice | null }
  | { readonly type: "confirmation"; readonly confirmation: Confirmation | null }
  | { readonly type: "school"; readonly schoolId: string }
  | { readonly type: "view"; readonly view: View; readonly moved: boolean }
  /** What was done has its result at the head of the view. */
  | { readonly type: "moved" }
  | { readonly type: "summary"; readonly summary: RosterSummary }
  | { readonly type: "chip"; readonly chip: Chip }
  | { readonly type: "here"; readonly here: HereTab | null }
  | { readonly type: "review"; readonly review: Review | null }
  | { readonly type: "drift"; readonly drift: DriftView | null }
  | { readonly type: "district"; readonly district: Partial<DistrictState> }
  | { readonly type: "rehearsal"; readonly digest: string; readonly rehearsal: Rehearsal | null }
  | { readonly type: "filter"; readonly filter: ReviewFilter }
  | { readonly type: "search"; readonly search: string }
  | { readonly type: "history"; readonly history: History; readonly append: boolean }
  | { readonly type: "submission"; readonly submission: SubmissionView }
  | { readonly type: "schedules"; readonly schedules: Schedules }
  | { readonly type: "schools"; readonly schools: Partial<SchoolsState> }
  | { readonly type: "moreSchools"; readonly schools: readonly School[]; readonly more?: string }
  | { readonly type: "signs"; readonly signs: Signs | null }
  | { readonly type: "transfers"; readonly transfers: TransferPlan | null }
  | { readonly type: "signIns"; readonly schoolId: string; readonly people: readonly PersonSignIn[] }
  | { readonly type: "typed"; readonly field: string; readonly text: string }
  | { readonly type: "helpField"; readonly field: FieldKey | null }
  | { readonly type: "columnHelp"; readonly help: AllColumnHelp }
  | { readonly type: "missed"; readonly what: Missable }
  | { readonly type: "news"; readonly text: string; readonly undo?: WayBack | undefined }
  | { readonly type: "tick"; readonly now: number };

export function initialState(locale: Language, now: number): State {
  return {
    phase: "starting",
    locale,
    texts: null,
    now,
    partIsHere: false,
    connection: "connecting",
    start: null,
    schoolId: null,
    view: "roster",
    moves: 0,
    busy: null,
    notice: null,
    confirmation: null,
    summary: null,
    chip: null,
    here: null,
    review: null,
    district: noDistrict,
    drift: null,
    filter: "all",
    search: "",
    rehearsal: null,
    history: null,
    errorsTabs: [],
    submissions: [],
    schedules: null,
    schools: noSchools,
    signs: null,
    transfers: null,
    signIns: null,
    typed: {},
    helpField: null,
    columnHelp: null,
    missed: [],
    news: { text: "", number: 0 },
  };
}

/** A single school needs no choosing. */
function chosenSchool(start: Start): string | null {
  return start.chosenSchoolId ?? (start.schools.length === 1 ? (start.schools[0]?.id ?? null) : null);
}

/** What belongs to one school only. */
const ofNoSchool = {
  chip: null,
  summary: null,
  review: null,
  district: noDistrict,
  drift: null,
  rehearsal: null,
  history: null,
  filter: "all",
  search: "",
  signIns: null,
  typed: {},
  confirmation: null,
  missed: [],
} as const;

/** What was said in another place, or in another language, is no news any more. */
const silent = ({ news }: State): State["news"] => ({ text: "", number: news.number + 1 });

function started(state: State, start: Start): State {
  const schoolId = chosenSchool(start);
  const sameSchool = schoolId === state.schoolId;
  return {
    ...state,
    ...(sameSchool ? {} : ofNoSchool),
    phase: "ready",
    start: withSchoolsOf(state.start, start),
    schoolId,
    here: start.here ?? state.here,
    connection: start.offline ? "offline" : state.connection,
    locale: start.locale,
    // Written by our own script from src/words, in the same release.
    texts: (start.texts as SidebarTexts | undefined) ?? state.texts,
    columnHelp: start.locale === state.locale ? state.columnHelp : null,
    errorsTabs: start.errorsTabs,
    submissions: start.submissions,
    schedules: start.schedules ?? state.schedules,
    notice: start.background === undefined ? state.notice : { problem: start.background, action: null },
    news: start.locale === state.locale ? state.news : silent(state),
  };
}

function withSubmission(state: State, submission: SubmissionView): State {
  const known = state.submissions.some((one) => one.submissionId === submission.submissionId);
  const submissions = known
    ? state.submissions.map((one) => (one.submissionId === submission.submissionId ? submission : one))
    : [submission, ...state.submissions];
  return { ...state, submissions };
}

const without = (state: State, what: Missable) => state.missed.filter((one) => one !== what);

function withSummary(state: State, summary: RosterSummary): State {
  if (summary.tab.schoolId !== state.schoolId || state.start === null) return state;
  const tabs = [summary.tab, ...state.start.tabs.filter((tab) => tab.schoolId !== summary.tab.schoolId)];
  return { ...state, summary, start: { ...state.start, tabs }, missed: without(state, "check") };
}

function withHistory(state: State, history: History, append: boolean): State {
  const items = append && state.history !== null ? [...state.history.items, ...history.items] : history.items;
  return {
    ...state,
    history: { ...history, items },
    missed: without(state, "history"),
    submissions: history.submissions,
    errorsTabs: history.errorsTabs ?? state.errorsTabs,
    schedules: history.schedules ?? state.schedules,
  };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "starting":
      return { ...state, phase: "starting", connection: "connecting", notice: null };
    case "part":
      return { ...state, partIsHere: true };
    case "started":
      return started(state, action.start);
    case "startFailed":
      return { ...state, phase: "failed", notice: action.notice };
    case "connection":
      return {
        ...state,
        connection: action.connection,
        // What told that nobody was reached has nothing to tell any more.
        notice:
          action.connection === "online" && state.notice !== null && isUnreached(state.notice.problem)
            ? null
            : state.notice,
      };
    case "busy":
      return { ...state, busy: action.call };
    case "notice":
      return { ...state, notice: action.notice };
    case "confirmation":
      // Answered, the focus goes back to the view: the question that had it is gone.
      return {
        ...state,
        confirmation: action.confirmation,
        moves: action.confirmation === null ? state.moves + 1 : state.moves,
      };
    case "school":
      return action.schoolId === state.schoolId
        ? state
        : { ...state, ...ofNoSchool, schoolId: action.schoolId, notice: null, news: silent(state), view: "roster" };
    case "view":
      return {
        ...state,
        view: action.view,
        signIns: action.view === state.view ? state.signIns : null,
        notice: null,
        confirmation: null,
        news: silent(state),
        moves: action.moved ? state.moves + 1 : state.moves,
      };
    case "moved":
      return { ...state, moves: state.moves + 1 };
    case "summary":
      return withSummary(state, action.summary);
    case "chip":
      return { ...state, chip: action.chip };
    case "here":
      return { ...state, here: action.here };
    case "review":
      return action.review !== null && action.review.tab.schoolId !== state.schoolId
        ? state
        : {
            ...state,
            review: action.review,
            // Asked of what was on show before.
            confirmation: state.confirmation?.inPlace ? null : state.confirmation,
          };
    case "drift":
      return { ...state, drift: action.drift };
    case "district":
      return { ...state, district: { ...state.district, ...action.district } };
    case "rehearsal":
      return {
        ...state,
        rehearsal: action.rehearsal === null ? null : { ...action.rehearsal, digest: action.digest },
      };
    case "filter":
      return { ...state, filter: action.filter };
    case "search":
      return { ...state, search: action.search };
    case "history":
      return withHistory(state, action.history, action.append);
    case "submission":
      return withSubmission(state, action.submission);
    case "signs":
      return { ...state, signs: action.signs };
    case "transfers":
      return { ...state, transfers: action.transfers };
    case "signIns":
      return action.schoolId === state.schoolId ? { ...state, signIns: action.people } : state;
    case "typed":
      return { ...state, typed: { ...state.typed, [action.field]: action.text } };
    case "schools":
      return { ...state, schools: { ...state.schools, ...action.schools } };
    case "moreSchools":
      return state.start === null
        ? state
        : { ...state, start: withMoreSchools(state.start, action.schools, action.more) };
    case "schedules":
      return { ...state, schedules: action.schedules };
    case "grades": {
      const { start } = state;
      return start === null ? state : { ...state, start: { ...start, me: { ...start.me, gradeMap: action.grades } } };
    }
    case "helpField":
      return { ...state, helpField: action.field ?? state.helpField };
    case "columnHelp":
      return { ...state, columnHelp: action.help };
    case "missed":
      return { ...state, missed: [...without(state, action.what), action.what] };
    case "news":
      return { ...state, news: { text: action.text, number: state.news.number + 1, undo: action.undo } };
    case "tick":
      return { ...state, now: action.now };
  }
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
