/** UrlFetchApp: real HTTP, made by the host while the script waits (facts: apps-script 7). */
import { ServiceError } from "../errors";
import { type HttpAnswer, type HttpRequest, sendRequest } from "../world/network";
import type { ExecutionContext } from "./context";
import type { Simulated } from "./google-types";
import { ServiceObject, serviceSpec } from "./service-object";
import { readFetchRequest } from "./url-fetch-options";
import { SimBlob, signedBytes } from "./utilities/blob";
import { decode } from "./utilities/charset";

const responseMembers = {
  getAllHeaders: "",
  getBlob: "",
  getContent: "",
  getContentText: "|str",
  getHeaders: "",
  getResponseCode: "",
} as const;
const responseSpec = serviceSpec("UrlFetchApp.HTTPResponse", responseMembers);

export class SimHttpResponse
  extends ServiceObject
  implements Simulated<GoogleAppsScript.URL_Fetch.HTTPResponse, keyof typeof responseMembers>
{
  static readonly spec = responseSpec;
  private readonly answer: HttpAnswer;

  constructor(answer: HttpAnswer) {
    super();
    this.answer = answer;
  }

  get spec() {
    return responseSpec;
  }

  getResponseCode(): number {
    return this.answer.status;
  }

  getContentText(charset?: string): string {
    const declared = /charset=["']?([^;"'\s]+)/i.exec(this.answer.type ?? "")?.[1];
    return decode(this.answer.body, charset ?? declared);
  }

  getContent(): number[] {
    return signedBytes(this.answer.body);
  }

  getBlob(): SimBlob {
    return new SimBlob(this.answer.body, this.answer.type?.split(";")[0] ?? null);
  }

  /** One value a header. */
  getHeaders(): Record<string, string> {
    return Object.fromEntries(this.answer.headers.map(([name, values]) => [name, values[values.length - 1] ?? ""]));
  }

  /** A list where a header came more than once. */
  getAllHeaders(): Record<string, string | readonly string[]> {
    return Object.fromEntries(
      this.answer.headers.map(([name, values]) => [name, values.length === 1 ? (values[0] ?? "") : values]),
    );
  }
}

const members = { fetch: "str|str,obj", fetchAll: "any[]" } as const;
const spec = serviceSpec("UrlFetchApp", members);

export class SimUrlFetchApp
  extends ServiceObject
  implements Simulated<GoogleAppsScript.URL_Fetch.UrlFetchApp, keyof typeof members>
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

  async fetch(url: string, options: object = {}): Promise<SimHttpResponse> {
    const request = readFetchRequest(url, options);
    this.context.world.quotas.spend(this.context.user, "urlFetch");
    return this.checked(request, await this.send(request));
  }

  /** All at once; the first failure in the list's order is the one that is thrown. */
  async fetchAll(requests: unknown[]): Promise<SimHttpResponse[]> {
    const read = requests.map((given) => {
      if (typeof given === "string") return readFetchRequest(given, {});
      if (typeof given !== "object" || given === null || !("url" in given)) {
        throw new ServiceError("Attribute url is missing.");
      }
      const { url, ...options } = given;
      return readFetchRequest(String(url), options);
    });
    // Each is a call of the day's.
    this.context.world.quotas.spend(this.context.user, "urlFetch", read.length);
    const answers = await Promise.allSettled(read.map((request) => this.send(request)));
    return answers.map((answer, index) => {
      if (answer.status === "rejected") throw answer.reason;
      const request = read[index];
      if (request === undefined) throw new Error("an answer without its request");
      return this.checked(request, answer.value);
    });
  }

  private send(request: HttpRequest): Promise<HttpAnswer> {
    const { world } = this.context;
    const allowed = world.project.manifest.urlFetchWhitelist;
    if (allowed !== undefined && !allowed.some((prefix) => isAllowed(request.url, prefix))) {
      throw new ServiceError(
        `Request to ${request.url} failed because the URL has not been whitelisted in the script manifest.`,
      );
    }
    if (!world.networkIsOn) throw new ServiceError(`Address unavailable: ${request.url}`);
    return sendRequest(request, world.resolveUrl(request.url));
  }

  private checked(request: HttpRequest, answer: HttpAnswer): SimHttpResponse {
    const response = new SimHttpResponse(answer);
    if (!request.mutesFailures && (answer.status < 200 || answer.status >= 400)) {
      const host = /^(https?:\/\/[^/?#]+)/i.exec(request.url)?.[1] ?? request.url;
      const text = response.getContentText();
      const shown = text.length > 200 ? `${text.slice(0, 200)}...` : text;
      throw new ServiceError(
        `Request failed for ${host} returned code ${answer.status}. Truncated server response: ${shown} (use muteHttpExceptions option to examine full response)`,
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
