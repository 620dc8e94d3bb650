/** Sends what UrlFetchApp was asked to send. */
import { ServiceError } from "../errors";

export interface HttpRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer | null;
  readonly followsRedirects: boolean;
  readonly mutesFailures: boolean;
  readonly timeoutSeconds: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, readonly string[]])[];
  readonly type: string | null;
  readonly body: Buffer;
}

const largestAnswer = 50 * 1024 * 1024;

/** Google's servers write header names this way; scripts look them up so. */
const written = (name: string): string => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());

/** Where the address leads is `address`; messages name the one that the script gave. */
export async function sendRequest(request: HttpRequest, address: string): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(request.timeoutSeconds * 1000);
  try {
    const response = await fetch(address, {
      method: request.method,
      headers: [
        ["User-Agent", "Mozilla/5.0 (compatible; Google-Apps-Script)"],
        ...request.headers.map(([name, value]): [string, string] => [name, value]),
      ],
      body: request.body === null ? null : new Uint8Array(request.body),
      redirect: request.followsRedirects ? "follow" : "manual",
      signal,
    });
    const body = Buffer.from(await response.arrayBuffer());
    if (body.length > largestAnswer) throw new ServiceError("Limit Exceeded: URLFetch Response Size.");
    return {
      status: response.status,
      headers: readHeaders(response.headers),
      type: response.headers.get("content-type"),
      body,
    };
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    if (signal.aborted) throw new ServiceError(`Timeout: ${request.url}`);
    // Thrown even with muteHttpExceptions (facts: apps-script 7).
    throw new ServiceError(`Address unavailable: ${request.url}`);
  }
}

function readHeaders(headers: Headers): (readonly [string, readonly string[]])[] {
  const cookies = headers.getSetCookie();
  const others = [...headers].filter(([name]) => name !== "set-cookie");
  return [
    ...others.map(([name, value]) => [written(name), [value]] as const),
    ...(cookies.length === 0 ? [] : [["Set-Cookie", cookies] as const]),
  ];
}
