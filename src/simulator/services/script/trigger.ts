/** Triggers as a script sees them, and the state of its authorisation. */
import type { TriggerModel } from "../../world/triggers";
import type { ExecutionContext } from "../context";
import { type EnumValue, enumOf } from "../enums";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";

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

const authorizationMembers = { getAuthorizationStatus: "", getAuthorizationUrl: "" } as const;
const authorizationSpec = serviceSpec("ScriptApp.AuthorizationInfo", authorizationMembers);

/** Everyone has given the script all it asks for. */
export class SimAuthorizationInfo
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Script.AuthorizationInfo, keyof typeof authorizationMembers>
{
  static readonly spec = authorizationSpec;

  get spec() {
    return authorizationSpec;
  }

  getAuthorizationStatus(): EnumValue {
    return enumOf("AuthorizationStatus", "NOT_REQUIRED");
  }

  /** null when nothing is needed (facts: apps-script 1.6), which Google's types leave out. */
  getAuthorizationUrl(): string {
    return null as unknown as string;
  }
}
