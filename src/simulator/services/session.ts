/** Session: who runs the script, and in whose time zone. */
import { createHash } from "node:crypto";
import { ServiceError } from "../errors";
import type { ExecutionContext } from "./context";
import type { Simulated } from "./google-types";
import { ServiceObject, serviceSpec } from "./service-object";

declare module "./google-types" {
  interface Pairs {
    user: [GoogleAppsScript.Base.User, SimUser];
  }
}

const userMembers = { getEmail: "", getUserLoginId: "", toString: "" } as const;
const userSpec = serviceSpec("Session.User", userMembers);

/** Google's types have forgotten the others; a user written out is the address (GF testsession.js, measured live). */
export class SimUser extends ServiceObject implements Simulated<GoogleAppsScript.Base.User, "getEmail"> {
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

  getUserLoginId(): string {
    return this.email;
  }

  override toString(): string {
    return this.email;
  }
}

/** Nothing else of an address is looked at: whether it is somebody's is not known here. */
export function checkEmail(email: string): void {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new ServiceError(`Invalid email: ${email}`);
}

const keyLifetime = 30 * 24 * 3_600_000;

const members = {
  getActiveUser: "",
  getActiveUserLocale: "",
  getEffectiveUser: "",
  getScriptTimeZone: "",
  getTemporaryActiveUserKey: "",
  getTimeZone: "",
  getUser: "",
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

  /** The old names of getScriptTimeZone and getActiveUser. */
  getTimeZone(): string {
    return this.getScriptTimeZone();
  }

  getUser(): SimUser {
    return this.getActiveUser();
  }

  /** Another one every 30 days (facts: apps-script 4); it does not tell who it is. */
  getTemporaryActiveUserKey(): string {
    const month = Math.floor(this.context.now() / keyLifetime);
    return createHash("sha256").update(`${month} ${this.context.user}`).digest("base64url");
  }
}
