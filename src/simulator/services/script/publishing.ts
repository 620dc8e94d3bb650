/** What a script that is no web app can say of being one, and the tokens that lead a browser back into it. */
import { randomBytes } from "node:crypto";
import { ServiceError } from "../../errors";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";

declare module "../google-types" {
  interface Pairs {
    service: [GoogleAppsScript.Script.Service, SimService];
    stateToken: [GoogleAppsScript.Script.StateTokenBuilder, SimStateTokenBuilder];
  }
}

const serviceMembers = { getUrl: "", isEnabled: "" } as const;
const publishedSpec = serviceSpec("ScriptApp.Service", serviceMembers);

export class SimService
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Script.Service, keyof typeof serviceMembers>
{
  static readonly spec = publishedSpec;

  get spec() {
    return publishedSpec;
  }

  /** null: nothing is deployed as a web app, which Google's types leave out. */
  getUrl(): string {
    return null as unknown as string;
  }

  isEnabled(): boolean {
    return false;
  }
}

const tokenMembers = { createToken: "", withArgument: "str,str", withMethod: "str", withTimeout: "int" } as const;
const tokenSpec = serviceSpec("ScriptApp.StateTokenBuilder", tokenMembers);

const longestSeconds = 3600;

/** Nobody comes back with the token here; the builder only holds to the rules (facts: apps-script 4). */
export class SimStateTokenBuilder
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Script.StateTokenBuilder, keyof typeof tokenMembers>
{
  static readonly spec = tokenSpec;
  private method: string | null = null;

  get spec() {
    return tokenSpec;
  }

  withMethod(method: string): this {
    this.method = method;
    return this;
  }

  withArgument(_name: string, _value: string): this {
    return this;
  }

  withTimeout(seconds: number): this {
    if (seconds < 1 || seconds > longestSeconds) throw new ServiceError("Invalid argument: timeout");
    return this;
  }

  createToken(): string {
    if (this.method === null) throw new ServiceError("Invalid argument: method");
    return randomBytes(96).toString("base64url");
  }
}
