/** Scheduled upload: what was agreed, what the last run did, and what it left behind. */
import { waitingReasons } from "../roster";
import type { CallProblem } from "./call-problem";

export const scheduleTimes = ["hour", "night"] as const;
/** Every hour, or once a day at an hour of the administrator's choice. */
export type ScheduleEvery = (typeof scheduleTimes)[number];

/** Why a row that differs did not go by itself, in the order in which it is told: what is the matter with it; or that a person has to look at it first (G-5). */
export const leftReasons = ["errors", "conflicts", "refused", ...waitingReasons] as const;
export type LeftReason = (typeof leftReasons)[number];

/** Rows that differ and did not go, by why; each is counted once. A reason that is not here held nothing back. */
export type LeftBehind = Readonly<Partial<Record<LeftReason, number>>>;

export interface ScheduleRun {
  /** RFC 3339 UTC. */
  readonly at: string;
  /** Rows that went. */
  readonly rows: number;
  readonly left: LeftBehind;
  readonly problem?: CallProblem;
}

export interface ScheduleView {
  readonly schoolId: string;
  readonly every: ScheduleEvery;
  /** 0 to 23, of the spreadsheet's time zone; of "night" only. */
  readonly hour: number;
  /** False when Google's clock has stopped calling: switching the schedule on again starts it. */
  readonly working: boolean;
  readonly lastRun?: ScheduleRun;
  /** The last run that sent something. */
  readonly lastSent?: { readonly at: string; readonly rows: number };
}

/** What a colleague has agreed for the same school in this workbook. */
export interface ColleagueSchedule {
  readonly schoolId: string;
  readonly who: string;
  readonly every: ScheduleEvery;
  readonly hour: number;
}

export interface Schedules {
  /** IANA name of the spreadsheet's time zone. */
  readonly timeZone: string;
  readonly mine: readonly ScheduleView[];
  readonly others: readonly ColleagueSchedule[];
}

export interface ScheduleCalls {
  /** Switches a school's scheduled upload on, over to another time, or off. */
  setSchedule: {
    input: { schoolId: string; every: ScheduleEvery | "off"; hour: number };
    output: Schedules;
  };
}
