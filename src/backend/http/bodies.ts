/** Bodies as they come in: JSON parsed with its faults named, files as bytes. Anything else is refused by name of its type. */
import { routes } from "../../contract";
import { ProblemError } from "../problem-error";
import type { App } from "./app";
import { pattern } from "./path";
import { nameNothing, refuseUnstorable } from "./unstorable";

export const uploadPath = pattern(routes.imports, "schoolId");
export const csvType = "text/csv";
const formType = "application/x-www-form-urlencoded";
export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function parseJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw new ProblemError("request.malformed", { reasons: ["The body is not UTF-8."] });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own words would quote the body, and with it names and passwords.
    throw new ProblemError("request.malformed", { reasons: ["The body is not JSON."] });
  }
  // As text of JSON both can only be written so; a large upload is not walked through for what it does not have.
  if (text.includes("\\u0000") || /\\u[dD][89a-fA-F]/.test(text)) refuseUnstorable(value, "");
  return value;
}

export function readBodies(app: App): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, async (_request: unknown, body: Buffer) =>
    parseJson(body),
  );
  for (const type of [csvType, xlsxType]) {
    app.addContentTypeParser(type, { parseAs: "buffer" }, async (_request: unknown, body: Buffer) => body);
  }
  // Only an upload takes files. Anywhere else a schema would find everything wrong that bytes are.
  app.addHook("preValidation", async ({ body, method, routeOptions }) => {
    if (Buffer.isBuffer(body) && !(method === "POST" && routeOptions.url === uploadPath)) {
      throw new ProblemError("upload.content_type");
    }
  });
  // The forms of the sign-in page; a POST without a body from Apps Script calls itself a form, too.
  app.addContentTypeParser(formType, { parseAs: "string" }, async (_request: unknown, body: string) => {
    const fields = Object.fromEntries(new URLSearchParams(body));
    refuseUnstorable(fields, "");
    return fields;
  });
  app.addHook("onRequest", async ({ params, query }) => {
    nameNothing(params);
    refuseUnstorable(query, "query");
  });
  // A POST without a body may come with any type.
  app.addContentTypeParser("*", { parseAs: "buffer" }, async (_request: unknown, body: Buffer) => {
    if (body.length > 0) throw new ProblemError("upload.content_type");
  });
}
