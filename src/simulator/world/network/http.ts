/** Sends what UrlFetchApp was asked to send, follows redirects, unpacks what comes back, and says in Google's words why nothing came (facts: apps-script 7). */
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { ServiceError } from "../../errors";

export interface HttpRequest {
  /** As the script gave it, but for what had to be escaped. */
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer | null;
  readonly followsRedirects: boolean;
  readonly mutesFailures: boolean;
  readonly checksCertificates: boolean;
  readonly timeoutSeconds: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, readonly string[]])[];
  readonly type: string | null;
  readonly body: Buffer;
  /** Where it came from in the end. */
  readonly url: string;
}

const largestAnswer = 50 * 1024 * 1024;
const mostRedirects = 20;
const tooLarge = (): ServiceError => new ServiceError("Limit Exceeded: URLFetch Response Size.");

/** Where an address leads is the `resolve` of it; messages name the one that the script gave. */
export async function sendRequest(request: HttpRequest, resolve: (url: string) => string): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(request.timeoutSeconds * 1000);
  try {
    return await follow(request, resolve, signal);
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    // Thrown even with muteHttpExceptions (facts: apps-script 7).
    throw new ServiceError(signal.aborted ? `Timeout: ${request.url}` : reasonOf(error, request.url));
  }
}

async function follow(first: HttpRequest, resolve: (url: string) => string, signal: AbortSignal): Promise<HttpAnswer> {
  let request = first;
  for (let count = 0; count <= mostRedirects; count += 1) {
    const answer = await sendOnce(request, resolve(request.url), signal);
    const to = answer.headers.find(([name]) => name === "Location")?.[1][0];
    if (!request.followsRedirects || to === undefined || ![301, 302, 303, 307, 308].includes(answer.status)) {
      return answer;
    }
    request = redirected(request, answer.status, new URL(to, request.url).href);
  }
  throw new Error("too many redirects");
}

/** 303, and a POST answered with 301 or 302, go on as GET. Who is asked instead does not get what was meant for another. */
function redirected(request: HttpRequest, status: number, url: string): HttpRequest {
  const becomesGet = status === 303 || (status < 303 && request.method === "POST");
  const isElsewhere = new URL(url).origin !== new URL(request.url).origin;
  const dropped = [...(becomesGet ? ["content-type"] : []), ...(isElsewhere ? ["authorization", "cookie"] : [])];
  return {
    ...request,
    url,
    method: becomesGet ? "GET" : request.method,
    body: becomesGet ? null : request.body,
    headers: request.headers.filter(([name]) => !dropped.includes(name.toLowerCase())),
  };
}

function sendOnce(request: HttpRequest, address: string, signal: AbortSignal): Promise<HttpAnswer> {
  const send = address.startsWith("https:") ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = send(
      address,
      {
        method: request.method,
        headers: headersOf(request),
        rejectUnauthorized: request.checksCertificates,
        signal,
      },
      (message) => {
        read(message, request).then(resolve, reject);
      },
    );
    sent.on("error", reject);
    sent.end(request.body ?? undefined);
  });
}

function headersOf({ headers, body, method }: HttpRequest): Record<string, string> {
  return {
    "User-Agent": "Mozilla/5.0 (compatible; Google-Apps-Script)",
    "Accept-Encoding": "gzip, deflate, br",
    ...(body === null && method === "GET" ? {} : { "Content-Length": String(body?.length ?? 0) }),
    ...Object.fromEntries(headers),
  };
}

async function read(message: IncomingMessage, { url }: HttpRequest): Promise<HttpAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestAnswer) {
      message.destroy();
      throw tooLarge();
    }
    chunks.push(chunk);
  }
  const body = unpacked(Buffer.concat(chunks), message.headers["content-encoding"]);
  if (body.length > largestAnswer) throw tooLarge();
  const type = message.headers["content-type"] ?? null;
  return { status: message.statusCode ?? 0, headers: readHeaders(message.rawHeaders), type, body, url };
}

function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  if (body.length === 0) return body;
  const options = { maxOutputLength: largestAnswer + 1 };
  switch (encoding?.toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return gunzipSync(body, options);
    case "deflate":
      return inflateSync(body, options);
    case "br":
      return brotliDecompressSync(body, options);
    default:
      return body;
  }
}

/** Names are written as the server wrote them (measured live: Collabora's tests of UrlFetchApp): a script that looks one up must not mind the case. */
function readHeaders(raw: readonly string[]): (readonly [string, readonly string[]])[] {
  const headers = new Map<string, readonly [name: string, values: string[]]>();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = raw[index] ?? "";
    const [first, values] = headers.get(name.toLowerCase()) ?? [name, []];
    headers.set(name.toLowerCase(), [first, [...values, raw[index + 1] ?? ""]]);
  }
  return [...headers.values()];
}

const nobodyKnows = ["ENOTFOUND", "EAI_AGAIN"];
const nobodyThere = ["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT"];

function reasonOf(error: unknown, url: string): string {
  const given = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  const code = typeof given === "object" && given !== null && "code" in given ? String(given.code) : "";
  if (code === "ERR_BUFFER_TOO_LARGE") return tooLarge().message;
  if (nobodyKnows.includes(code)) return `DNS error: ${url}`;
  if (nobodyThere.includes(code)) return `Address unavailable: ${url}`;
  if (/CERT|SSL|TLS|ALTNAME|SELF_SIGNED|ISSUER/.test(code)) return `SSL Error ${url}`;
  return code === "" ? `Unexpected error: ${url}` : `Address unavailable: ${url}`;
}
