/**
 * Whether a schedule's turn has come. A published add-on's clock may call once an hour at most and at no minute that could be chosen, and a trigger
 * cannot be edited: so one hourly trigger stays, and each call looks whose turn it is.
 */
import type { ScheduleEvery } from "../../contract";

const hour = 3_600_000;
/** The clock does not call to the minute: a turn an hour apart may come a little early. */
const nearlyAnHour = 45 * 60_000;
/** How long after its hour a nightly turn may still be made up for; later it would surprise people at work. */
const lateHours = 4;

export interface Timing {
  readonly every: ScheduleEvery;
  readonly hour: number;
  /** The turn that was last used, or the one that was running when the schedule was made. */
  readonly turn: string;
}

/** `localTime` writes milliseconds since 1970 as "yyyy-MM-dd H" in the spreadsheet's time zone. Null: no turn now. */
export function turnAt(
  now: number,
  { every, hour: wanted }: Pick<Timing, "every" | "hour">,
  localTime: (time: number) => string,
): string | null {
  if (every === "hour") return String(now);
  const [, hourNow = ""] = localTime(now).split(" ");
  const late = (Number(hourNow) - wanted + 24) % 24;
  if (late >= lateHours) return null;
  // The day on which the turn began: a turn of 11 PM that is made up for at 1 AM is yesterday's.
  const [day = ""] = localTime(now - late * hour).split(" ");
  return day;
}

/** The turn that is due now and has not been used; null when there is none. */
export function dueTurn(now: number, timing: Timing, localTime: (time: number) => string): string | null {
  const turn = turnAt(now, timing, localTime);
  if (turn === null) return null;
  if (timing.every === "hour") return now - Number(timing.turn) >= nearlyAnHour ? turn : null;
  return turn === timing.turn ? null : turn;
}
