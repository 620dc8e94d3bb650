import { afterEach, describe, expect, test } from "@jest/globals";
import { callFailureCodes, type ProblemCode } from "../../src/contract";
import { createServer, type FailedCall, parseEnvelope, problemOfFailure } from "../../src/sidebar/server-client";
import { exceptionFor } from "../../src/simulator/language/exceptions";
import { callFailureMessage } from "../../src/words";

const ready = { online: true, answered: true };
const codeOf = (text: string, known: FailedCall = ready) => problemOfFailure(new Error(text), known).problem.code;

/** What Google says in English, and what it means. The stand-in says it in the other languages; not all of those texts are published. */
const refusals: readonly (readonly [string, ProblemCode])[] = [
  ["Authorization is required to perform that action.", "authorization.required"],
  [
    "You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request",
    "authorization.required",
  ],
  ["Service invoked too many times for one day: urlfetch.", "quota.exhausted"],
  ["Service using too much computer time for one day", "quota.exhausted"],
  ["There are too many scripts running simultaneously for this Google user account.", "quota.exhausted"],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", "addon.internal"],
];

/** Published by add-ons in use, in languages that the stand-in does not speak (facts: apps-script-2026 1). */
const published: readonly (readonly [string, ProblemCode])[] = [
  ["Per eseguire questa azione è richiesta l'autorizzazione.", "authorization.required"],
  ["Godkännande krävs för att utföra denna åtgärd.", "authorization.required"],
  ["Cần được cho phép để thực hiện hành động đó.", "authorization.required"],
  ["Usługa wywołana zbyt wiele razy jednego dnia: urlfetch.", "quota.exhausted"],
  ["Spiacenti. Si è verificato un errore del server. Attendi e riprova.", "addon.internal"],
  ["К сожалению, произошла ошибка сервера: DEADLINE_EXCEEDED", "addon.internal"],
];

describe("the way to the add-on", () => {
  test.each([
    "en",
    "en_GB",
    "es",
    "de",
    "fr",
    "ja",
    "pt",
  ])("A-14, P-1: what Google says in an account in %s instead of running the script is told as what it means", (language) => {
    const said = refusals.map(([text, code]) => [exceptionFor(language, text), code] as const);
    const told = [...said, ...published].flatMap(([text]) => [
      codeOf(text),
      codeOf(`ScriptError: ${text}`),
      codeOf(text, { online: true, answered: false }),
    ]);
    expect(told).toEqual([...said, ...published].flatMap(([, code]) => [code, code, code]));
  });

  test("P-1: what the page knows by itself comes before any word, and names that no language changes before words", () => {
    const consent = "Authorization is required to perform that action.";
    expect(codeOf(consent, { online: false, answered: true })).toBe("service.unreachable");
    const named = Object.assign(new Error("Anslutningsfel"), { name: "NetworkError" });
    expect(problemOfFailure(named, ready).problem.code).toBe("service.unreachable");
    expect(codeOf("NetworkError: Connection failure due to HTTP 0")).toBe("service.unreachable");
    expect(codeOf("Fehler bei der Verbindung: HTTP 503")).toBe("service.unreachable");
    // A code of ours that the script has thrown is what it says.
    for (const text of ["sheet.busy", "Error: sheet.busy", "ScriptError: Error: sheet.busy"])
      expect(codeOf(text, { online: true, answered: false })).toBe("sheet.busy");
    const broken = "TypeError: Cannot read properties of undefined (reading 'x') at rollbook.js:1:2";
    expect(codeOf(broken, { online: true, answered: false })).toBe("addon.internal");
    expect(
      codeOf("Fel vid läsning från lagringsutrymmet. Felkod PERMISSION_DENIED.", { online: true, answered: false }),
    ).toBe("authorization.several_accounts");
  });

  test("P-4: words that nobody knows, before the script has ever answered, are a refusal to run it; afterwards they are a trouble", () => {
    for (const text of ["Ħaġa marret ħażin.", "", "undefined"]) {
      expect(codeOf(text, { online: true, answered: false })).toBe("authorization.required");
      expect(codeOf(text)).toBe("addon.internal");
    }
    for (const thrown of [null, undefined, 7, { message: 3 }])
      expect(problemOfFailure(thrown, ready).problem).toEqual({ code: "addon.internal", facts: {}, message: "" });
  });

  test("A-14, A-15: the page's own words have no hole in either language, name what is missing where that is known, and none of Google's words", () => {
    for (const code of callFailureCodes)
      for (const language of ["en", "es"] as const)
        expect(callFailureMessage(code, language)).not.toMatch(/[{}]| {2}|^$/);
    const facts = { missing: ["openid", "userinfo.email"] };
    expect(callFailureMessage("authorization.required", "en", facts)).toContain("Not given: openid userinfo.email.");
    const answer = problemOfFailure(new Error(refusals[1]?.[0] ?? ""), ready);
    expect(JSON.stringify(answer)).toBe(
      '{"ok":false,"problem":{"code":"authorization.required","facts":{},"message":""}}',
    );
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

  test("P-4: one JSON string goes to rpc, nothing is retried by itself, and what cannot be read is told by whether the script has answered before", async () => {
    const asked: string[] = [];
    const run = {
      withSuccessHandler: (handler: (answer: unknown) => void) => ({
        withFailureHandler: (fail: (error: unknown) => void) => ({
          rpc: (request: string) => {
            asked.push(request);
            if (isRefused) fail(new Error("Ħaġa marret ħażin."));
            else handler(null);
          },
        }),
      }),
    };
    let isRefused = true;
    Object.assign(globalThis, { google: { script: { run } } });
    const server = createServer();
    const code = async () => {
      const answer = await server.call("check", { schoolId: "lincoln" });
      return answer.ok ? "ok" : answer.problem.code;
    };
    // Refused in words that nobody knows, before the first answer and after it.
    expect(await code()).toBe("authorization.required");
    isRefused = false;
    expect(await code()).toBe("addon.internal");
    isRefused = true;
    expect(await code()).toBe("addon.internal");
    expect(asked).toEqual(Array.from({ length: 3 }, () => '{"call":"check","input":{"schoolId":"lincoln"}}'));
  });

  test("A-15: a page that was opened outside of Google Sheets says so plainly", async () => {
    expect(await createServer().call("start", {})).toMatchObject({ ok: false, problem: { code: "addon.internal" } });
  });
});
