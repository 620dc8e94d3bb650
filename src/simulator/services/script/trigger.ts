/** Triggers as a script sees them. */
import type { TriggerModel } from "../../world/triggers";
import type { ExecutionContext } from "../context";
import { type EnumValue, enumOf } from "../enums";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";

declare module "../google-types" {
  interface Pairs {
    trigger: [GoogleAppsScript.Script.Trigger, SimTrigger];
  }
}

const members = {
  getEventType: "",
  getHandlerFunction: "",
  getTriggerSource: "",
  getTriggerSourceId: "",
  getUniqueId: "",
} as const;
const spec = serviceSpec("ScriptApp.Trigger", members);

export class SimTrigger
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Script.Trigger, keyof typeof members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;
  private readonly model: TriggerModel;

  constructor(context: ExecutionContext, model: TriggerModel) {
    super();
    this.context = context;
    this.model = model;
  }

  get spec() {
    return spec;
  }

  getEventType(): EnumValue {
    return enumOf("EventType", this.model.event);
  }

  getHandlerFunction(): string {
    return this.model.functionName;
  }

  getTriggerSource(): EnumValue {
    return enumOf("TriggerSource", this.model.event === "CLOCK" ? "CLOCK" : "SPREADSHEETS");
  }

  /** null for clock triggers (facts: apps-script 1.2), which Google's types leave out. */
  getTriggerSourceId(): string {
    return (this.model.event === "CLOCK" ? null : this.context.world.workbook.id) as string;
  }

  getUniqueId(): string {
    return this.model.id;
  }
}
