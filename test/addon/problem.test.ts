/** Google's exceptions have no codes: each known text has to come out as what it means to an administrator (A-14, facts 11). */
import { describe, expect, test } from "@jest/globals";
import { AddonProblem, problemOf } from "../../src/addon/platform/problem";
import { problemMessage } from "../../src/words";

const exceptions: readonly (readonly [string, string])[] = [
  ["Address unavailable: https://rollbook.example/v1/me?x=secret", "service.unreachable"],
  ["DNS error: https://rollbook.example/", "service.unreachable"],
  ["Timeout: https://rollbook.example/", "service.unreachable"],
  ["SSL Error https://rollbook.example/", "service.unreachable"],
  [
    "Request to https://rollbook.example/ failed because the URL has not been whitelisted in the script manifest.",
    "service.domain_refused",
  ],
  ["Lock timeout: another process was holding the lock for too long.", "sheet.busy"],
  ["Service Spreadsheets timed out while accessing document with id 1abc.", "sheet.busy"],
  ["Service error: Spreadsheets", "sheet.busy"],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", "sheet.busy"],
  ["Service invoked too many times for one day: urlfetch.", "quota.exhausted"],
  ["Service using too much computer time for one day", "quota.exhausted"],
  ["There are too many scripts running simultaneously for this Google user account.", "quota.exhausted"],
  [
    "ScriptError: We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    "authorization.several_accounts",
  ],
  [
    "You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request",
    "authorization.required",
  ],
  ["Authorization is required to perform that action.", "authorization.required"],
  [
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    "sheet.protected",
  ],
  [
    "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    "sheet.too_large",
  ],
  ["You have reached the limit of 200 sheets in this document.", "sheet.too_large"],
  [
    "This add-on has created too many time-based triggers in this document for this Google user account.",
    "trigger.refused",
  ],
  ["Cannot read properties of undefined (reading 'x')", "addon.internal"],
];

describe("exceptions of Google's services", () => {
  test.each(exceptions)("A-14: %s", (text, code) => {
    expect(problemOf(new Error(text))).toEqual({ code, facts: {} });
  });

  test("A-14, A-15: none of their words reaches the administrator, in either language", () => {
    for (const [text] of exceptions) {
      const { code, facts } = problemOf(new Error(text));
      for (const language of ["en", "es"] as const) {
        const message = problemMessage(code, facts, language);
        expect(message.length).toBeGreaterThan(20);
        for (const leak of ["https://", "Exception", "PERMISSION_DENIED", "undefined", "1abc", "secret"]) {
          expect(message).not.toContain(leak);
        }
      }
    }
  });

  test("A-14: a problem of ours keeps its code and facts; anything at all may be thrown", () => {
    expect(problemOf(new AddonProblem("sheet.header_changed", { columns: "G" }))).toEqual({
      code: "sheet.header_changed",
      facts: { columns: "G" },
    });
    for (const thrown of [null, undefined, "text", 7]) expect(problemOf(thrown).code).toBe("addon.internal");
  });
});
