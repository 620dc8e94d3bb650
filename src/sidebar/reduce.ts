/** How each thing that happens changes what the sidebar knows. Pure: no calls, no clock. */
import type {
  AllColumnHelp,
  DriftView,
  HereTab,
  History,
  PersonSignIn,
  Rehearsal,
  Review,
  RosterSummary,
  Schedules,
  School,
  SidebarCallName,
  Signs,
  Start,
  SubmissionView,
  TransferPlan,
} from "../contract";
import type { FieldKey } from "../roster";
import type { SidebarTexts } from "../words";
import { withMoreSchools, withSchoolsOf } from "./known-schools";
import { isUnreached } from "./standing";
import {
  type Chip,
  type Confirmation,
  type Connection,
  type DistrictState,
  type Missable,
  type Notice,
  noDistrict,
  type ReviewFilter,
  type SchoolsState,
  type State,
  type View,
  type WayBack,
} from "./state";

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
