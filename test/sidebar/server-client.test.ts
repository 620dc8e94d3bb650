import { afterEach, describe, expect, test } from "@jest/globals";
import { createServer, parseEnvelope, problemOfFailure } from "../../src/sidebar/server-client";
import { callFailureMessage } from "../../src/words";

const codeOf = (answer: ReturnType<typeof problemOfFailure>) => answer.problem.code;

describe("the way to the add-on", () => {
  test.each([
    [
      "ScriptError: We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
      "authorization.several_accounts",
    ],
    ["Authorization is required to perform that action.", "authorization.required"],
    [
      "You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request",
      "authorization.required",
    ],
    ["Service invoked too many times for one day: urlfetch.", "quota.exhausted"],
    ["NetworkError: Connection failure due to HTTP 0", "service.unreachable"],
    ["TypeError: Cannot read properties of undefined (reading 'x') at rollbook.js:1:2", "addon.internal"],
  ])("A-14: Google's %p becomes %s, without Google's words", (message, code) => {
    const answer = problemOfFailure(new Error(message));
    expect(codeOf(answer)).toBe(code);
    expect(JSON.stringify(answer)).not.toContain("rror:");
  });

  test.each([
    ["null, as Google reports what it could not carry", null],
    ["undefined", undefined],
    ["text that is no JSON", "Internal error"],
    ["JSON that is no envelope", "[1,2]"],
    ["an envelope without data", '{"ok":true}'],
    ["a problem with a code nobody knows", '{"ok":false,"problem":{"code":"x.y","facts":{},"message":"raw"}}'],
  ])("A-15: %s is a problem in plain words, never an exception", (_name, answer) => {
    expect(parseEnvelope(answer)).toEqual({ ok: false, problem: { code: "addon.internal", facts: {}, message: "" } });
    expect(callFailureMessage("addon.internal", "es")).toContain("Rollbook tuvo un problema interno.");
  });

  test("a good envelope and a known problem come through as they are", () => {
    expect(parseEnvelope('{"ok":true,"data":{"field":null}}')).toEqual({ ok: true, data: { field: null } });
    const many = { code: "upload.too_many_rows", facts: { rows: 3, limit: 2 }, message: "Too many." };
    const broken = { code: "request.malformed", facts: { reasons: ["a"] }, message: "Broken." };
    for (const problem of [many, broken]) {
      expect(parseEnvelope(JSON.stringify({ ok: false, problem }))).toEqual({ ok: false, problem });
    }
    const facts = { by: "Dana", rows: "3", limit: 2 };
    expect(parseEnvelope(JSON.stringify({ ok: false, problem: { ...many, facts } }))).toEqual({
      ok: false,
      problem: { ...many, facts: { limit: 2 } },
    });
  });

  afterEach(() => {
    Reflect.deleteProperty(globalThis, "google");
  });

  test("one JSON string goes to rpc, and nothing is retried by itself", async () => {
    const asked: string[] = [];
    const run = {
      withSuccessHandler: (handler: (answer: unknown) => void) => ({
        withFailureHandler: () => ({
          rpc: (request: string) => {
            asked.push(request);
            handler(null);
          },
        }),
      }),
    };
    Object.assign(globalThis, { google: { script: { run } } });
    const answer = await createServer().call("check", { schoolId: "lincoln" });
    expect(answer.ok).toBe(false);
    expect(asked).toEqual(['{"call":"check","input":{"schoolId":"lincoln"}}']);
  });

  test("A-15: a page that was opened outside of Google Sheets says so plainly", async () => {
    expect(await createServer().call("start", {})).toMatchObject({ ok: false, problem: { code: "addon.internal" } });
  });
});
