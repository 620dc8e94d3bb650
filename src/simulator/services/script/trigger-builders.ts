/** What ScriptApp.newTrigger leads to. */
import { randomInt } from "node:crypto";
import { isTimeZone, momentOfWall } from "../../document/formats/time-zone";
import { NotSimulatedError, ServiceError } from "../../errors";
import { type ClockSchedule, nextTime, type TriggerEvent, type TriggerModel } from "../../world/triggers";
import type { ExecutionContext } from "../context";
import { type EnumValue, enums } from "../enums";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { SimSpreadsheet } from "../spreadsheet/spreadsheet";
import { SimTrigger } from "./trigger";

declare module "../google-types" {
  interface Pairs {
    triggerBuilder: [GoogleAppsScript.Script.TriggerBuilder, SimTriggerBuilder];
    clockTriggerBuilder: [GoogleAppsScript.Script.ClockTriggerBuilder, SimClockTriggerBuilder];
    sheetTriggerBuilder: [GoogleAppsScript.Script.SpreadsheetTriggerBuilder, SimSpreadsheetTriggerBuilder];
  }
}

const builderMembers = { forSpreadsheet: "Spreadsheet|str", timeBased: "" } as const;
const builderSpec = serviceSpec("ScriptApp.TriggerBuilder", builderMembers);

export class SimTriggerBuilder
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Script.TriggerBuilder, keyof typeof builderMembers>
{
  static readonly spec = builderSpec;
  private readonly context: ExecutionContext;
  private readonly functionName: string;

  constructor(context: ExecutionContext, functionName: string) {
    super();
    this.context = context;
    this.functionName = functionName;
  }

  get spec() {
    return builderSpec;
  }

  timeBased(): SimClockTriggerBuilder {
    return new SimClockTriggerBuilder(this.context, this.functionName);
  }

  forSpreadsheet(spreadsheet: SimSpreadsheet | string): SimSpreadsheetTriggerBuilder {
    const id = spreadsheet instanceof SimSpreadsheet ? spreadsheet.getId() : spreadsheet;
    if (id !== this.context.world.workbook.id) throw new ServiceError("You do not have access to perform that action.");
    return new SimSpreadsheetTriggerBuilder(this.context, this.functionName);
  }
}

function create(
  context: ExecutionContext,
  functionName: string,
  event: TriggerEvent,
  schedule?: ClockSchedule,
): SimTrigger {
  const { world, user } = context;
  const model: TriggerModel = {
    id: String(randomInt(1e9, 1e12)),
    functionName,
    user,
    event,
    ...(schedule === undefined ? {} : { schedule, nextAt: nextTime(schedule, context.now(), null) }),
  };
  world.triggers.add(model, world.switches.deployment);
  world.emit({ type: "triggers" });
  return new SimTrigger(context, model);
}

const sheetMembers = { create: "", onChange: "", onEdit: "", onFormSubmit: "", onOpen: "" } as const;
const sheetSpec = serviceSpec("ScriptApp.SpreadsheetTriggerBuilder", sheetMembers);

export class SimSpreadsheetTriggerBuilder
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Script.SpreadsheetTriggerBuilder, keyof typeof sheetMembers>
{
  static readonly spec = sheetSpec;
  private readonly context: ExecutionContext;
  private readonly functionName: string;
  private event: TriggerEvent | null = null;

  constructor(context: ExecutionContext, functionName: string) {
    super();
    this.context = context;
    this.functionName = functionName;
  }

  get spec() {
    return sheetSpec;
  }

  onEdit(): this {
    this.event = "ON_EDIT";
    return this;
  }

  onChange(): this {
    this.event = "ON_CHANGE";
    return this;
  }

  /** Nobody submits forms here: it can be made and listed, and never fires. */
  onFormSubmit(): this {
    this.event = "ON_FORM_SUBMIT";
    return this;
  }

  onOpen(): this {
    this.event = "ON_OPEN";
    return this;
  }

  create(): SimTrigger {
    if (this.event === null) throw new ServiceError("The trigger's event has not been specified.");
    return create(this.context, this.functionName, this.event);
  }
}

const clockMembers = {
  after: "int",
  at: "date",
  atDate: "int,int,int",
  atHour: "int",
  create: "",
  everyDays: "int",
  everyHours: "int",
  everyMinutes: "int",
  everyWeeks: "int",
  inTimezone: "str",
  nearMinute: "int",
  onMonthDay: "int",
  onWeekDay: "enum:WeekDay",
} as const;
const weekDays: readonly string[] = enums.WeekDay;
const clockSpec = serviceSpec("ScriptApp.ClockTriggerBuilder", clockMembers);

export class SimClockTriggerBuilder
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Script.ClockTriggerBuilder, keyof typeof clockMembers>
{
  static readonly spec = clockSpec;
  private readonly context: ExecutionContext;
  private readonly functionName: string;
  private schedule: ClockSchedule;

  constructor(context: ExecutionContext, functionName: string) {
    super();
    this.context = context;
    this.functionName = functionName;
    // The script's zone, not the spreadsheet's (facts: apps-script 1.5).
    this.schedule = { timeZone: context.world.scriptTimeZone };
  }

  get spec() {
    return clockSpec;
  }

  after(milliseconds: number): this {
    if (milliseconds < 0) throw new ServiceError(`Invalid argument: ${milliseconds}`);
    return this.with({ once: this.context.now() + milliseconds });
  }

  at(date: Date): this {
    return this.with({ once: date.getTime() });
  }

  atDate(year: number, month: number, day: number): this {
    const date = new Date(Date.UTC(year, month - 1, day));
    const isDate = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    if (!isDate) throw new ServiceError(`Invalid argument: ${month < 1 || month > 12 ? "month" : "day"}`);
    return this.with({ once: momentOfWall(Date.UTC(year, month - 1, day), this.schedule.timeZone) });
  }

  everyMinutes(minutes: number): this {
    if (![1, 5, 10, 15, 30].includes(minutes))
      throw new ServiceError("The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.");
    return this.with({ everyMinutes: minutes });
  }

  everyHours(hours: number): this {
    if (hours < 1) throw new ServiceError(`Invalid argument: ${hours}`);
    return this.with({ everyMinutes: hours * 60 });
  }

  everyDays(days: number): this {
    if (days < 1) throw new ServiceError(`Invalid argument: ${days}`);
    return this.with({ everyDays: days });
  }

  everyWeeks(weeks: number): this {
    if (weeks < 1) throw new ServiceError(`Invalid argument: ${weeks}`);
    return this.with({ everyWeeks: weeks });
  }

  onWeekDay(day: EnumValue): this {
    return this.with({ weekDay: weekDays.indexOf(day.name) });
  }

  onMonthDay(day: number): this {
    if (day < 1 || day > 31) throw new ServiceError(`Invalid argument: ${day}`);
    return this.with({ monthDay: day });
  }

  atHour(hour: number): this {
    if (hour < 0 || hour > 23) throw new ServiceError(`Invalid argument: ${hour}`);
    return this.with({ atHour: hour });
  }

  /** Google fires within 15 minutes of it; here it is exact. */
  nearMinute(minute: number): this {
    if (minute < 0 || minute > 59) throw new ServiceError(`Invalid argument: ${minute}`);
    return this.with({ nearMinute: minute });
  }

  inTimezone(timeZone: string): this {
    if (!isTimeZone(timeZone)) throw new ServiceError(`Invalid argument: ${timeZone}`);
    return this.with({ timeZone });
  }

  create(): SimTrigger {
    const { once, everyMinutes, everyDays, everyWeeks, weekDay, monthDay } = this.schedule;
    const rhythms = [once, everyMinutes, everyDays, everyWeeks ?? weekDay, monthDay];
    const chosen = rhythms.filter((rhythm) => rhythm !== undefined).length;
    if (chosen === 0) throw new ServiceError("Trigger must have a recurrence or a specific date.");
    if (chosen > 1) throw new NotSimulatedError("a clock trigger with several recurrences");
    return create(this.context, this.functionName, "CLOCK", this.schedule);
  }

  private with(change: Partial<ClockSchedule>): this {
    this.schedule = { ...this.schedule, ...change };
    return this;
  }
}
