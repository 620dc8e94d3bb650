/** UrlFetchApp as far as it can be tried without anybody's server: what would be sent, and what is refused (facts: apps-script 3, 7). */
import { topic } from "../case";

export const fetching = topic("fetching");

const docs = "facts 7; DOCS UrlFetchApp.md";

fetching.is(
  "CONFIRMED",
  docs,
  "getRequest of an address alone",
  () => {
    const request = UrlFetchApp.getRequest("https://www.example.com/");
    return [request.url, request.method, request.followRedirects, request.validateHttpsCertificates];
  },
  ["https://www.example.com/", "get", true, true],
);
fetching.is(
  "CONFIRMED",
  docs,
  "an object is a form",
  () => {
    const request = UrlFetchApp.getRequest("https://www.example.com/", {
      method: "post",
      payload: { a: "1 & 2", b: "ñ" },
    });
    return [request.method, request.contentType, request.payload];
  },
  ["post", "application/x-www-form-urlencoded", "a=1+%26+2&b=%C3%B1"],
);
fetching.is(
  "CONFIRMED",
  docs,
  "a text with its type",
  () => {
    const request = UrlFetchApp.getRequest("https://www.example.com/", {
      method: "put",
      contentType: "application/json",
      payload: "{}",
      headers: { "X-Sample": "yes" },
      followRedirects: false,
      validateHttpsCertificates: false,
    });
    const headers = request.headers as Record<string, string>;
    return [
      request.method,
      request.contentType,
      request.payload,
      headers["X-Sample"],
      request.followRedirects,
      request.validateHttpsCertificates,
    ];
  },
  ["put", "application/json", "{}", "yes", false, false],
);
fetching.is(
  "UNCERTAIN",
  "reports: what carries something is sent as POST",
  "a payload without a method",
  () => UrlFetchApp.getRequest("https://www.example.com/", { payload: "x" }).method,
  "post",
);
fetching.refuses(
  "CONFIRMED",
  "several reports",
  "the header Host",
  () => UrlFetchApp.fetch("https://www.example.com/", { headers: { Host: "other.example" } }),
  "Attribute provided with invalid value: Header:Host",
  "fetch",
);
fetching.refuses(
  "CONFIRMED",
  "several reports",
  "the header Content-Length",
  () => UrlFetchApp.fetch("https://www.example.com/", { headers: { "Content-Length": "1" } }),
  "Attribute provided with invalid value: Header:Content-Length",
  "fetch",
);
fetching.refuses(
  "CONFIRMED",
  "a live project's own notes (fs#60247107548), and fetching of an OAuth2 token (googleworkspace/apps-script-oauth2#123)",
  "a header that is null",
  () => UrlFetchApp.fetch("https://www.example.com/", { headers: { Authorization: null as unknown as string } }),
  "Attribute provided with invalid value: Header:null",
  "fetch",
);
fetching.refuses(
  "CONFIRMED",
  "facts 3; several reports",
  "an address that is too long",
  () => UrlFetchApp.fetch(`https://www.example.com/${"x".repeat(2_100)}`),
  "Limit Exceeded: URLFetch URL Length.",
  "fetch",
);
fetching.refuses(
  "CONFIRMED",
  "reports",
  "no address",
  () => UrlFetchApp.fetch(""),
  "Attribute provided with no value: url",
  "fetch",
);
fetching.refuses(
  "CONFIRMED",
  "a live project's log: get, delete, patch, post and put are all (fs#66385306218)",
  "a method that is none of the five",
  () => UrlFetchApp.fetch("https://www.example.com/", { method: "options" as "get" }),
  "Attribute provided with invalid value: method",
  "fetch",
);
fetching.refuses(
  "CONFIRMED",
  "facts 7; several reports",
  "a name that nobody knows, even when failures are muted",
  () => UrlFetchApp.fetch(`https://${"x".repeat(64)}.example/`, { muteHttpExceptions: true }),
  "DNS error: https://",
  "fetch",
);
fetching.refuses(
  "UNCERTAIN",
  "several mocks agree",
  "fetchAll of an object without an address",
  () => UrlFetchApp.fetchAll([{ method: "get" } as unknown as string]),
  "Attribute provided with no value: url",
  "fetchAll",
);
