/** UrlFetchApp: real HTTP, made by the host while the script waits (facts: apps-script 7). */
import { ServiceError } from "../../errors";
import { type HttpAnswer, type HttpRequest, sendRequest } from "../../world/network/http";
import type { ExecutionContext } from "../context";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { SimHttpResponse } from "./http-response";
import { describeRequest, readFetchRequest } from "./options";

const members = { fetch: "str|str,obj?", fetchAll: "any[]", getRequest: "str|str,obj?" } as const;
const spec = serviceSpec("UrlFetchApp", members);

export class SimUrlFetchApp
  extends ServiceObject
  implements Simulated<GoogleAppsScript.URL_Fetch.UrlFetchApp, Exclude<keyof typeof members, "getRequest">>
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

  async fetch(url: string, options: object | null = null): Promise<SimHttpResponse> {
    const request = readFetchRequest(url, options ?? {});
    this.permit([request]);
    return this.checked(request, await this.send(request));
  }

  /** All at once; the first failure in the list's order is the one that is thrown. */
  async fetchAll(requests: unknown[]): Promise<SimHttpResponse[]> {
    const read = requests.map((given) => {
      if (typeof given === "string") return readFetchRequest(given, {});
      if (typeof given !== "object" || given === null || !("url" in given)) {
        throw new ServiceError("Attribute provided with no value: url");
      }
      const { url, ...options } = given;
      return readFetchRequest(String(url), options);
    });
    this.permit(read);
    const answers = await Promise.allSettled(read.map((request) => this.send(request)));
    return answers.map((answer, index) => {
      if (answer.status === "rejected") throw answer.reason;
      const request = read[index];
      if (request === undefined) throw new Error("an answer without its request");
      return this.checked(request, answer.value);
    });
  }

  /** What fetch would send, which is not sent. Its map has more members than Google's types know. */
  getRequest(url: string, options: object | null = null): Record<string, unknown> {
    return describeRequest(readFetchRequest(url, options ?? {}), options ?? {});
  }

  /** Refuses before anything is sent or counted. */
  private permit(requests: readonly HttpRequest[]): void {
    const { world, user } = this.context;
    const allowed = world.project.manifest.urlFetchWhitelist;
    const refused =
      allowed === undefined ? undefined : requests.find(({ url }) => !allowed.some((prefix) => isAllowed(url, prefix)));
    if (refused !== undefined) {
      throw new ServiceError(
        `Request to ${refused.url} failed because the URL has not been whitelisted in the script manifest.`,
      );
    }
    // Each is a call of the day's.
    world.quotas.spend(user, "urlFetch", requests.length);
  }

  private async send(request: HttpRequest): Promise<HttpAnswer> {
    const { world } = this.context;
    if (!world.networkIsOn) throw new ServiceError(`Address unavailable: ${request.url}`);
    return sendRequest(request, world.resolveUrl);
  }

  private checked(request: HttpRequest, answer: HttpAnswer): SimHttpResponse {
    const response = new SimHttpResponse(answer);
    if (!request.mutesFailures && (answer.status < 200 || answer.status >= 400)) {
      const host = /^(https?:\/\/[^/?#]+)/i.exec(request.url)?.[1] ?? request.url;
      const text = response.getContentText();
      const shown = text.length > 200 ? `${text.slice(0, 200)}...` : text;
      const failed = `Request failed for ${host} returned code ${answer.status}`;
      // Of an answer without a body nothing is shown (measured live: Collabora's tests of UrlFetchApp).
      if (text === "") throw new ServiceError(failed);
      throw new ServiceError(
        `${failed}. Truncated server response: ${shown} (use muteHttpExceptions option to examine full response)`,
      );
    }
    return response;
  }
}

/** Prefixes of the manifest: https, a path, perhaps a leading "*." (facts: apps-script 5). */
function isAllowed(url: string, prefix: string): boolean {
  const wanted = /^https:\/\/(\*\.)?([^/]+)(\/.*)$/.exec(prefix);
  const given = /^https:\/\/([^/?#]+)([^?#]*)/i.exec(url);
  if (wanted === null || given === null) return false;
  const [, wildcard, host = "", path = ""] = wanted;
  const givenHost = (given[1] ?? "").toLowerCase();
  const hostFits =
    wildcard === undefined ? givenHost === host.toLowerCase() : givenHost.endsWith(`.${host.toLowerCase()}`);
  return hostFits && (given[2] === "" ? "/" : (given[2] ?? "")).startsWith(path);
}
