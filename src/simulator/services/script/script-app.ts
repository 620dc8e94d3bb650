/** The global ScriptApp: triggers, authorisation, identity. */
import type { ExecutionContext } from "../context";
import { type EnumValue, enumOf } from "../enums";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import type { SimSpreadsheet } from "../spreadsheet/spreadsheet";
import { SimAuthorizationInfo, SimTrigger } from "./trigger";
import { SimTriggerBuilder } from "./trigger-builders";

const members = {
  deleteTrigger: "Trigger",
  getAuthorizationInfo: "enum:AuthMode|enum:AuthMode,str[]",
  getIdentityToken: "",
  getInstallationSource: "",
  getOAuthToken: "",
  getProjectTriggers: "",
  getScriptId: "",
  getUserTriggers: "Spreadsheet",
  newTrigger: "str",
  requireAllScopes: "enum:AuthMode",
  requireScopes: "enum:AuthMode,str[]",
} as const;
const spec = serviceSpec("ScriptApp", members, {
  AuthMode: "AuthMode",
  AuthorizationStatus: "AuthorizationStatus",
  EventType: "EventType",
  InstallationSource: "InstallationSource",
  TriggerSource: "TriggerSource",
  WeekDay: "WeekDay",
});

/** Its overloads for documents and forms are not simulated, so it is not held to Google's types. */
type Members = Exclude<keyof typeof members, "getUserTriggers">;

export class SimScriptApp extends ServiceObject implements Simulated<GoogleAppsScript.Script.ScriptApp, Members> {
  static readonly spec = spec;
  private readonly context: ExecutionContext;

  constructor(context: ExecutionContext) {
    super();
    this.context = context;
  }

  get spec() {
    return spec;
  }

  newTrigger(functionName: string): SimTriggerBuilder {
    return new SimTriggerBuilder(this.context, functionName);
  }

  /** Only the current user's; nobody sees another's (facts: apps-script 1.5). */
  getProjectTriggers(): SimTrigger[] {
    const { world, user } = this.context;
    return world.triggers.ofUser(user).map((trigger) => new SimTrigger(this.context, trigger));
  }

  getUserTriggers(_spreadsheet: SimSpreadsheet): SimTrigger[] {
    return this.getProjectTriggers();
  }

  deleteTrigger(trigger: SimTrigger): void {
    this.context.world.triggers.remove(trigger.getUniqueId());
    this.context.world.emit({ type: "triggers" });
  }

  /** null unless the manifest asks for openid (facts: apps-script 4), which Google's types leave out. */
  async getIdentityToken(): Promise<string> {
    const { world, user } = this.context;
    const asked = world.project.manifest.oauthScopes?.includes("openid") === true;
    return (asked ? await world.identityToken(user) : null) as string;
  }

  /** Opaque and good for nothing here; a script must not send it to a third party anyway (facts: apps-script 4). */
  getOAuthToken(): string {
    return `simulated-access-token-of-${this.context.user}`;
  }

  getScriptId(): string {
    return "simulated-script";
  }

  getInstallationSource(): EnumValue {
    return enumOf("InstallationSource", "WEB_STORE_ADD_ON");
  }

  getAuthorizationInfo(_mode: EnumValue, _scopes?: string[]): SimAuthorizationInfo {
    return new SimAuthorizationInfo();
  }

  requireScopes(_mode: EnumValue, _scopes: string[]): void {}

  requireAllScopes(_mode: EnumValue): void {}
}
