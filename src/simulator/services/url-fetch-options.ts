/** What a script asks of UrlFetchApp, read strictly: an option that is not known is not dropped in silence. */
import { NotSimulatedError, ServiceError } from "../errors";
import type { HttpRequest } from "../world/network";

import { bufferOf, SimBlob } from "./utilities/blob";

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
  const url = readUrl(givenUrl);
  const method = String(given.method ?? "get").toLowerCase();
  if (!methods.includes(method)) throw new ServiceError(`Attribute provided with invalid value: method`);
  const headers = readHeaders(given.headers);
  const { body, type } = readPayload(given.payload);
  if (body !== null && body.length > limits.body) throw new ServiceError("Limit Exceeded: URLFetch POST Size.");
  const contentType = typeof given.contentType === "string" ? given.contentType : type;
  const declared = headers.some(([name]) => name.toLowerCase() === "content-type");
  return {
    url,
    method: method.toUpperCase(),
    headers: contentType !== null && body !== null && !declared ? [...headers, ["Content-Type", contentType]] : headers,
    body: method === "get" ? null : body,
    followsRedirects: given.followRedirects !== false,
    mutesFailures: given.muteHttpExceptions === true,
    timeoutSeconds: typeof given.timeoutSeconds === "number" ? given.timeoutSeconds : usualSeconds,
  };
}

function readUrl(given: string): string {
  const url = /^[a-z][a-z0-9+.-]*:/i.test(given) ? given : `http://${given}`;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) throw new ServiceError(`Invalid argument: ${given}`);
  if (url.length > limits.url) throw new ServiceError("Limit Exceeded: URLFetch URL Length.");
  return url;
}

function readHeaders(given: unknown): (readonly [string, string])[] {
  if (given === undefined || given === null) return [];
  if (typeof given !== "object") throw new ServiceError("Attribute provided with invalid value: headers");
  const headers = Object.entries(given).map(([name, value]) => [name, String(value)] as const);
  const refused = headers.find(([name]) => refusedHeaders.includes(name.toLowerCase()));
  if (refused !== undefined) throw new ServiceError(`Attribute provided with invalid value: Header:${refused[0]}`);
  const size = headers.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (headers.length > limits.headers || size > limits.headerBytes) {
    throw new ServiceError("Limit Exceeded: URLFetch Header Size.");
  }
  return headers;
}

/** A plain object is a form; text, bytes and blobs are sent as they are. */
function readPayload(payload: unknown): { body: Buffer | null; type: string | null } {
  const form = "application/x-www-form-urlencoded";
  if (payload === undefined || payload === null) return { body: null, type: null };
  if (payload instanceof SimBlob) return { body: payload.data, type: payload.getContentType() };
  if (Array.isArray(payload)) return { body: bufferOf(payload.map(Number)), type: form };
  if (typeof payload === "object") {
    const fields = Object.entries(payload);
    if (fields.some(([, value]) => value instanceof SimBlob)) {
      throw new NotSimulatedError("UrlFetchApp.fetch with a Blob inside a form");
    }
    const text = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, String(value)])).toString();
    return { body: Buffer.from(text), type: form };
  }
  return { body: Buffer.from(String(payload)), type: form };
}
