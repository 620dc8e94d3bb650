/** Installable triggers: their rules for published add-ons (facts: apps-script 1.1, 1.5) and when clock triggers are due. */
import type { Deployment } from "../api";
import { offsetAt } from "../document/formats/time-zone";
import { ServiceError } from "../errors";

export type TriggerEvent = "CLOCK" | "ON_EDIT" | "ON_CHANGE" | "ON_OPEN" | "ON_FORM_SUBMIT";

export interface ClockSchedule {
  readonly everyMinutes?: number;
  readonly everyDays?: number;
  /** 0 = Sunday. */
  readonly weekDay?: number;
  readonly everyWeeks?: number;
  readonly monthDay?: number;
  readonly atHour?: number;
  readonly nearMinute?: number;
  readonly timeZone: string;
  /** Fires once, at this moment. */
  readonly once?: number;
}

export interface TriggerModel {
  readonly id: string;
  readonly functionName: string;
  readonly user: string;
  readonly event: TriggerEvent;
  readonly schedule?: ClockSchedule;
  /** undefined once a one-time trigger has fired: it stays in the list until it is deleted. */
  nextAt?: number | undefined;
}

const hour = 3_600_000;
const day = 24 * hour;

const tooMany: Readonly<Record<TriggerEvent, string>> = {
  CLOCK: "This add-on has created too many time-based triggers in this document for this Google user account.",
  ON_EDIT: "This add-on has created too many edit triggers in this document for this Google user account.",
  ON_CHANGE: "This add-on has created too many change triggers in this document for this Google user account.",
  ON_FORM_SUBMIT:
    "This add-on has created too many form submit triggers in this document for this Google user account.",
  ON_OPEN: "This add-on has created too many open triggers in this document for this Google user account.",
};

export class Triggers {
  private list: TriggerModel[];

  constructor(saved: readonly TriggerModel[] = []) {
    this.list = saved.map((trigger) => ({ ...trigger }));
  }

  all(): readonly TriggerModel[] {
    return this.list;
  }

  ofUser(user: string): TriggerModel[] {
    return this.list.filter((trigger) => trigger.user === user);
  }

  add(trigger: TriggerModel, deployment: Deployment): void {
    const own = this.ofUser(trigger.user);
    if (own.length >= 20)
      throw new ServiceError(
        "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
      );
    if (deployment === "test") {
      throw new ServiceError("The Add-on attempted an action that is not permitted in Test as Add-on mode.");
    }
    if (deployment === "published") {
      const interval = trigger.schedule?.everyMinutes;
      if (interval !== undefined && interval < 60) {
        throw new ServiceError("The recurrence interval for an Add-on trigger must be at least one hour.");
      }
      if (own.some((other) => other.event === trigger.event)) throw new ServiceError(tooMany[trigger.event]);
    }
    this.list.push(trigger);
  }

  remove(id: string): void {
    this.list = this.list.filter((trigger) => trigger.id !== id);
  }

  /** The clock triggers that are due, the longest waiting first, with their next time already set. */
  takeDue(now: number): TriggerModel[] {
    const due = this.list
      .filter((trigger) => trigger.nextAt !== undefined && trigger.nextAt <= now)
      .sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0));
    for (const trigger of due) {
      trigger.nextAt =
        trigger.schedule === undefined ? undefined : nextTime(trigger.schedule, now, trigger.nextAt ?? now);
    }
    return due;
  }
}

/** The first time after `now`. `previous` keeps the rhythm of a repeating trigger. */
export function nextTime(schedule: ClockSchedule, now: number, previous: number | null): number | undefined {
  if (schedule.once !== undefined) return previous === null ? schedule.once : undefined;
  if (schedule.everyMinutes !== undefined) {
    const interval = schedule.everyMinutes * 60_000;
    if (previous === null) return now + interval;
    return previous + interval * (Math.floor((now - previous) / interval) + 1);
  }
  return nextDay(schedule, now, previous);
}

/** Daily, weekly and monthly triggers: the next day that fits, at the hour, on the wall clock of the trigger's zone. */
function nextDay(schedule: ClockSchedule, now: number, previous: number | null): number {
  const { timeZone, atHour = 0, nearMinute = 0 } = schedule;
  const step = schedule.everyWeeks === undefined ? (schedule.everyDays ?? 1) : 1;
  const offset = offsetAt(now, timeZone);
  const today = Math.floor((now + offset) / day) * day;
  for (let days = 0; ; days += 1) {
    const wall = today + days * day;
    const moment = wall + atHour * hour + nearMinute * 60_000 - offset;
    if (moment <= now) continue;
    const date = new Date(wall);
    if (schedule.weekDay !== undefined && date.getUTCDay() !== schedule.weekDay) continue;
    if (schedule.monthDay !== undefined && date.getUTCDate() !== schedule.monthDay) continue;
    const weeks = (schedule.everyWeeks ?? 1) * 7;
    if (previous !== null && step > 1 && moment - previous < (step - 0.5) * day) continue;
    if (previous !== null && schedule.everyWeeks !== undefined && moment - previous < (weeks - 0.5) * day) continue;
    return moment;
  }
}
