/**
 * Agreed schedules. What a person agreed, and how it went, is kept with the person, because the clock trigger runs as that person and may have no
 * document; that there is a schedule is also noted in the document, so that a colleague sees it.
 */
import type { CodedProblem, ColleagueSchedule, LeftBehind, ScheduleEvery } from "../../contract";
import { documentProperties, userProperties } from "../platform/google";

export interface Run {
  readonly at: string;
  readonly rows: number;
  readonly left: LeftBehind;
  readonly problem?: CodedProblem;
}

export interface Schedule {
  readonly scheduleId: string;
  readonly spreadsheetId: string;
  readonly schoolId: string;
  readonly every: ScheduleEvery;
  readonly hour: number;
  /** Milliseconds since 1970 of the last time the clock called, whether or not anything was due. */
  readonly calledAt: number;
  /** The turn that was last used, as `turnAt` names it. */
  readonly turn: string;
  readonly lastRun?: Run;
  readonly lastSent?: { readonly at: string; readonly rows: number };
  /** Digest of the last change set that was refused as a whole, by the guard against mass change for one: nobody is there to confirm it. */
  readonly refusedDigest?: string;
  /** True when it was stopped for good reason; it stays on the list, so that the reason can be told. */
  readonly stopped?: true;
}

const keyOf = ({ spreadsheetId, schoolId }: Pick<Schedule, "spreadsheetId" | "schoolId">) =>
  `rollbook.schedule.${spreadsheetId}.${schoolId}`;
const documentPrefix = "rollbook.scheduled.";
const documentKeyOf = ({ schoolId, scheduleId }: Schedule) => `${documentPrefix}${schoolId}.${scheduleId}`;

/** Of this person: those of one spreadsheet, or all where it is not known which one it is. */
export function readSchedules(spreadsheetId: string | null): readonly Schedule[] {
  const properties: Readonly<Record<string, string>> = userProperties().getProperties();
  const prefix = spreadsheetId === null ? "rollbook.schedule." : keyOf({ spreadsheetId, schoolId: "" });
  return Object.keys(properties)
    .filter((name) => name.startsWith(prefix))
    .map((name) => JSON.parse(properties[name] ?? "") as Schedule);
}

export function findSchedule(spreadsheetId: string, schoolId: string): Schedule | null {
  const text = userProperties().getProperty(keyOf({ spreadsheetId, schoolId }));
  return text === null ? null : (JSON.parse(text) as Schedule);
}

export function saveSchedule(schedule: Schedule): void {
  userProperties().setProperty(keyOf(schedule), JSON.stringify(schedule));
}

export function forgetSchedule(schedule: Schedule): void {
  documentProperties()?.deleteProperty(documentKeyOf(schedule));
  userProperties().deleteProperty(keyOf(schedule));
}

/** So that colleagues see it. */
export function announceSchedule(schedule: Schedule, who: string): void {
  const { schoolId, every, hour } = schedule;
  const told: ColleagueSchedule = { schoolId, who, every, hour };
  documentProperties()?.setProperty(documentKeyOf(schedule), JSON.stringify(told));
}

/** In a copy of a workbook nobody has agreed anything yet. */
export function forgetAnnounced(): void {
  const properties: Readonly<Record<string, string>> = documentProperties()?.getProperties() ?? {};
  for (const name of Object.keys(properties))
    if (name.startsWith(documentPrefix)) documentProperties()?.deleteProperty(name);
}

/** Schedules of this workbook that are not this person's. */
export function colleagueSchedules(mine: readonly Schedule[]): ColleagueSchedule[] {
  const properties: Readonly<Record<string, string>> = documentProperties()?.getProperties() ?? {};
  const own = mine.map(documentKeyOf);
  return Object.keys(properties)
    .filter((name) => name.startsWith(documentPrefix) && !own.includes(name))
    .map((name) => JSON.parse(properties[name] ?? "") as ColleagueSchedule);
}
