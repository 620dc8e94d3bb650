/** How far a user has let the script do what it asks for (facts: apps-script 1.6). */
import type { ExecutionContext } from "../context";
import { type EnumValue, enumOf } from "../enums";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";

declare module "../google-types" {
  interface Pairs {
    authorization: [GoogleAppsScript.Script.AuthorizationInfo, SimAuthorizationInfo];
  }
}

const members = { getAuthorizationStatus: "", getAuthorizationUrl: "", getAuthorizedScopes: "" } as const;
const spec = serviceSpec("ScriptApp.AuthorizationInfo", members);

/** Google's types do not know the newest of its members yet. */
type Members = Exclude<keyof typeof members, "getAuthorizedScopes">;

export class SimAuthorizationInfo
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Script.AuthorizationInfo, Members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;
  private readonly asked: readonly string[];
  private readonly mode: string;

  constructor(context: ExecutionContext, mode: EnumValue, asked: readonly string[]) {
    super();
    this.context = context;
    this.mode = mode.name;
    this.asked = asked;
  }

  get spec() {
    return spec;
  }

  getAuthorizationStatus(): EnumValue {
    return enumOf("AuthorizationStatus", this.isRequired() ? "REQUIRED" : "NOT_REQUIRED");
  }

  /** null when nothing is needed, which Google's types leave out. */
  getAuthorizationUrl(): string {
    const { world, user } = this.context;
    const url = `https://script.google.com/macros/d/simulated-script/authorize?document=${world.workbook.id}&user=${encodeURIComponent(user)}`;
    return (this.isRequired() ? url : null) as string;
  }

  getAuthorizedScopes(): string[] {
    return this.asked.filter((scope) => this.context.world.consents.has(this.context.user, scope));
  }

  /** Only full authorisation is a matter of consent. */
  private isRequired(): boolean {
    return this.mode === "FULL" && missingScopes(this.context, this.asked).length > 0;
  }
}

/** All that the manifest asks for. */
export function askedScopes(context: ExecutionContext): readonly string[] {
  return context.world.project.manifest.oauthScopes ?? [];
}

export function missingScopes(context: ExecutionContext, scopes: readonly string[]): string[] {
  return scopes.filter((scope) => !context.world.consents.has(context.user, scope));
}
