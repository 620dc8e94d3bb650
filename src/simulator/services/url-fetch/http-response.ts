/** What a fetch brought back. */
import type { HttpAnswer } from "../../world/network/http";
import type { Simulated } from "../google-types";
import { ServiceObject, serviceSpec } from "../service-object";
import { SimBlob, signedBytes } from "../utilities/blob";
import { decode } from "../utilities/charset";

declare module "../google-types" {
  interface Pairs {
    httpResponse: [GoogleAppsScript.URL_Fetch.HTTPResponse, SimHttpResponse];
  }
}

const responseMembers = {
  getAllHeaders: "",
  getAs: "str",
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
    return new SimBlob(this.answer.body, this.answer.type?.split(";")[0]?.trim() ?? null, this.fileName());
  }

  getAs(type: string): SimBlob {
    return this.getBlob().getAs(type);
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

  /** What the answer calls itself, or the last part of its address. */
  private fileName(): string {
    const disposition =
      this.answer.headers.find(([name]) => name.toLowerCase() === "content-disposition")?.[1][0] ?? "";
    const named = /filename="([^"]+)"|filename=([^;\s]+)/i.exec(disposition);
    const { pathname, hostname } = new URL(this.answer.url);
    return named?.[1] ?? named?.[2] ?? (pathname.split("/").pop() || hostname);
  }
}
