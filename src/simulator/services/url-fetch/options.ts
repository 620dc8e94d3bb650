/** What a script asks of UrlFetchApp, read strictly: an option that is not known is not dropped in silence. */
import { NotSimulatedError, ServiceError } from "../../errors";
import type { HttpRequest } from "../../world/network/http";
import { readPayload } from "./payload";

const methods = ["get", "post", "put", "patch", "delete"];
const usualSeconds = 360;

const known = [
  "contentType",
  "escaping",
  "followRedirects",
  "headers",
  "method",
  "muteHttpExceptions",
  "payload",
  "timeoutSeconds",
  "useIntranet",
  "validateHttpsCertificates",
];

const limits = { url: 2082, headers: 100, headerBytes: 8 * 1024, body: 50 * 1024 * 1024 } as const;

/** Names that the sender sets and a script may not. */
const refusedHeaders = ["host", "content-length", "connection", "transfer-encoding"];

export function readFetchRequest(givenUrl: string, options: object): HttpRequest {
  const given = options as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) throw new NotSimulatedError(`UrlFetchApp.fetch option ${name}`);
  }
  if (flag(given, "useIntranet", false)) throw new NotSimulatedError("UrlFetchApp.fetch option useIntranet");
  const url = readUrl(givenUrl, flag(given, "escaping", true));
  const payload = readPayload(given.payload);
  const headers = readHeaders(given.headers);
  if (payload !== null && payload.body.length > limits.body) {
    throw new ServiceError("Limit Exceeded: URLFetch POST Size.");
  }
  const type = typeof given.contentType === "string" ? given.contentType : payload?.type;
  const declared = headers.some(([name]) => name.toLowerCase() === "content-type");
  return {
    url,
    method: readMethod(given.method, payload !== null),
    headers: type !== undefined && payload !== null && !declared ? [...headers, ["Content-Type", type]] : headers,
    body: payload?.body ?? null,
    followsRedirects: flag(given, "followRedirects", true),
    mutesFailures: flag(given, "muteHttpExceptions", false),
    checksCertificates: flag(given, "validateHttpsCertificates", true),
    timeoutSeconds: readTimeout(given.timeoutSeconds),
  };
}

/** What getRequest tells of it. */
export function describeRequest(request: HttpRequest, options: object): Record<string, unknown> {
  const { contentType } = options as { readonly contentType?: unknown };
  // Said of a request that carries nothing, too, though it is not sent then.
  const given = typeof contentType === "string" ? contentType : undefined;
  const type = request.headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? given;
  const others = request.headers.filter(([name]) => name.toLowerCase() !== "content-type");
  return {
    url: request.url,
    method: request.method.toLowerCase(),
    headers: Object.fromEntries(others),
    ...(type === undefined ? {} : { contentType: type }),
    ...(request.body === null ? {} : { payload: request.body.toString() }),
    useIntranet: false,
    followRedirects: request.followsRedirects,
    validateHttpsCertificates: request.checksCertificates,
  };
}

function flag(given: Readonly<Record<string, unknown>>, name: string, usual: boolean): boolean {
  const value = given[name];
  if (value === undefined || value === null) return usual;
  if (typeof value !== "boolean") throw new ServiceError(`Attribute provided with invalid value: ${name}`);
  return value;
}

/** What carries something is a POST when nothing is said, and even when GET is said. */
function readMethod(given: unknown, hasPayload: boolean): string {
  const method = given === undefined || given === null ? "get" : String(given).toLowerCase();
  if (!methods.includes(method)) throw new ServiceError("Attribute provided with invalid value: method");
  return method === "get" && hasPayload ? "POST" : method.toUpperCase();
}

function readTimeout(given: unknown): number {
  if (given === undefined || given === null) return usualSeconds;
  if (typeof given === "number" && given > 0 && given <= usualSeconds) return given;
  throw new ServiceError("Attribute provided with invalid value: timeoutSeconds");
}

function readUrl(given: string, escapes: boolean): string {
  if (given === "") throw new ServiceError("Attribute provided with no value: url");
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(given) && !/^[^/]*:\d/.test(given) ? given : `http://${given}`;
  if (/^https?:\/*$/i.test(whole) || /^https?:\/\/[/?#]/i.test(whole)) throw new ServiceError(`Bad request: ${given}`);
  const url = escapes ? whole.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent) : whole;
  const isSound = /^https?:\/\//i.test(url) && URL.canParse(url) && !/[^!-~]/.test(url);
  if (!isSound) throw new ServiceError(`Invalid argument: ${given}`);
  if (url.length > limits.url) throw new ServiceError("Limit Exceeded: URLFetch URL Length.");
  return url;
}

function readHeaders(given: unknown): (readonly [string, string])[] {
  if (given === undefined || given === null) return [];
  if (typeof given !== "object") throw new ServiceError("Attribute provided with invalid value: headers");
  const headers = Object.entries(given).map(([name, value]) => {
    // A token that was never stored, say.
    if (value === null || value === undefined) throw refusedHeader(String(value));
    return [name, String(value)] as const;
  });
  const refused = headers.find(([name, value]) => refusedHeaders.includes(name.toLowerCase()) || /[\r\n]/.test(value));
  if (refused !== undefined) throw refusedHeader(refused[0]);
  const size = headers.reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0);
  if (headers.length > limits.headers || size > limits.headerBytes) {
    throw new ServiceError("Limit Exceeded: URLFetch Header Size.");
  }
  return headers;
}

const refusedHeader = (name: string): ServiceError =>
  new ServiceError(`Attribute provided with invalid value: Header:${name}`);
