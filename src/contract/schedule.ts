/** Scheduled upload: what was agreed, what the last run did, and what it left behind. */
import type { CallProblem } from "./call-problem";

export const scheduleTimes = ["hour", "night"] as const;
/** Every hour, or once a day at an hour of the administrator's choice. */
export type ScheduleEvery = (typeof scheduleTimes)[number];

/** Rows that differ and did not go, by why. Nobody is there to ask at night, so whatever needs a yes stays. */
export interface LeftBehind {
  readonly errors: number;
  /** Changed here and on the platform, not settled yet. */
  readonly conflicts: number;
  /** Student to Teacher or the other way round: that has to be confirmed. */
  readonly roles: number;
  /** The service refused exactly this before. */
  readonly refused: number;
}

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
