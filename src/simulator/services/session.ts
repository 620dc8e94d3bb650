/** Session: who runs the script, and in whose time zone. */
import type { ExecutionContext } from "./context";
import type { Simulated } from "./google-types";
import { ServiceObject, serviceSpec } from "./service-object";

const userMembers = { getEmail: "" } as const;
const userSpec = serviceSpec("Session.User", userMembers);

export class SimUser extends ServiceObject implements Simulated<GoogleAppsScript.Base.User, keyof typeof userMembers> {
  static readonly spec = userSpec;
  private readonly email: string;

  constructor(email: string) {
    super();
    this.email = email;
  }

  get spec() {
    return userSpec;
  }

  getEmail(): string {
    return this.email;
  }
}

const members = {
  getActiveUser: "",
  getActiveUserLocale: "",
  getEffectiveUser: "",
  getScriptTimeZone: "",
  getTemporaryActiveUserKey: "",
} as const;
const spec = serviceSpec("Session", members);

export class SimSession
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Base.Session, keyof typeof members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;

  constructor(context: ExecutionContext) {
    super();
    this.context = context;
  }

  get spec() {
    return spec;
  }

  /** Blank in a simple trigger, which may not know the user (facts: apps-script 4). */
  getActiveUser(): SimUser {
    return new SimUser(this.context.mode === "FULL" ? this.context.user : "");
  }

  getEffectiveUser(): SimUser {
    return this.getActiveUser();
  }

  getActiveUserLocale(): string {
    return this.context.world.languageOf(this.context.user);
  }

  getScriptTimeZone(): string {
    return this.context.world.scriptTimeZone;
  }

  getTemporaryActiveUserKey(): string {
    return Buffer.from(this.context.user).toString("base64url");
  }
}
