/** What the sidebar knows; reduce.ts says how it changes, and standing.ts what follows from it. */
import type {
  AllColumnHelp,
  CallProblem,
  DriftView,
  ErrorsTab,
  HereTab,
  History,
  Language,
  NearAccount,
  PersonSignIn,
  PromotionView,
  Rehearsal,
  Review,
  RosterSummary,
  Schedules,
  SchoolLine,
  SchoolUploads,
  SidebarCallName,
  Signs,
  Start,
  SubmissionView,
  TransferPlan,
} from "../contract";
import type { FieldKey } from "../roster";
import type { SidebarTexts } from "../words";

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

export const noDistrict: DistrictState = { asking: 0, problem: null, people: {} };

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
