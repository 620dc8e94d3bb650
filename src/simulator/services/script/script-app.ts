/** The global ScriptApp: triggers, authorisation, identity. */
import { ServiceError } from "../../errors";
import type { ExecutionContext } from "../context";
import { type EnumValue, enumOf } from "../enums";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import type { SimSpreadsheet } from "../spreadsheet/spreadsheet";
import { askedScopes, missingScopes, SimAuthorizationInfo } from "./authorization-info";
import { SimService, SimStateTokenBuilder } from "./publishing";
import { SimTrigger } from "./trigger";
import { SimTriggerBuilder } from "./trigger-builders";

const members = {
  deleteTrigger: "Trigger",
  getAuthorizationInfo: "enum:AuthMode|enum:AuthMode,str[]",
  getIdentityToken: "",
  getInstallationSource: "",
  getOAuthToken: "",
  getProjectKey: "",
  getProjectTriggers: "",
  getScriptId: "",
  getScriptTriggers: "",
  getService: "",
  getUserTriggers: "Spreadsheet",
  invalidateAuth: "",
  newStateToken: "",
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

/** The overloads for documents and forms are not simulated, so that one is not held to Google's types, which have forgotten the deprecated two. */
type Members = Exclude<keyof typeof members, "getUserTriggers" | "getProjectKey" | "getScriptTriggers">;

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

  /** null unless the manifest asks for openid and the user has granted it (facts: apps-script 4, 2026 2), which Google's types leave out. */
  async getIdentityToken(): Promise<string> {
    const { world, user } = this.context;
    const asked = world.project.manifest.oauthScopes?.includes("openid") === true;
    return (asked && world.consents.has(user, "openid") ? await world.identityToken(user) : null) as string;
  }

  /** Opaque and good for nothing here; a script must not send it to a third party anyway (facts: apps-script 4). */
  getOAuthToken(): string {
    return `simulated-access-token-of-${this.context.user}`;
  }

  getScriptId(): string {
    return "simulated-script";
  }

  getInstallationSource(): EnumValue {
    const isInstalled = this.context.world.switches.deployment === "published";
    return enumOf("InstallationSource", isInstalled ? "WEB_STORE_ADD_ON" : "NONE");
  }

  getProjectKey(): string {
    return "simulated-project-key";
  }

  getScriptTriggers(): SimTrigger[] {
    return this.getProjectTriggers();
  }

  getService(): SimService {
    return new SimService();
  }

  newStateToken(): SimStateTokenBuilder {
    return new SimStateTokenBuilder();
  }

  getAuthorizationInfo(mode: EnumValue, scopes?: string[]): SimAuthorizationInfo {
    return new SimAuthorizationInfo(this.context, mode, this.scopes(scopes));
  }

  requireScopes(mode: EnumValue, scopes: string[]): void {
    this.require(mode, this.scopes(scopes));
  }

  requireAllScopes(mode: EnumValue): void {
    this.require(mode, askedScopes(this.context));
  }

  /** Everything that the user has consented to is taken back. */
  invalidateAuth(): void {
    this.context.world.consents.set(this.context.user, []);
  }

  /** Google asks the user then; a script gets no further either way. */
  private require(mode: EnumValue, scopes: readonly string[]): void {
    if (mode.name !== "FULL" || missingScopes(this.context, scopes).length === 0) return;
    throw new ServiceError("Authorization is required to perform that action.");
  }

  /** Of the script's own scopes: others are an error (DOCS ScriptApp.md). */
  private scopes(asked: readonly string[] | undefined): readonly string[] {
    const known = askedScopes(this.context);
    if (asked === undefined) return known;
    const stranger = asked.find((scope) => !known.includes(scope));
    if (stranger !== undefined) throw new ServiceError(`The script does not require the scope: ${stranger}`);
    return asked;
  }
}
