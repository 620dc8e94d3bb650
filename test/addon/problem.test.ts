/** What Google's services refuse has no codes, and its texts come in the language of the account: each comes out as what it means (A-14, P-1, facts 11 and 2026 1). */
import { describe, expect, test } from "@jest/globals";
import { AddonProblem, problemOf } from "../../src/addon/platform/problem";
import { asking } from "../../src/addon/platform/refusal";
import type { GoogleService } from "../../src/addon/platform/scopes";
import type { ProblemCode } from "../../src/contract";
import { exceptionFor } from "../../src/simulator/language/exceptions";
import { problemMessage } from "../../src/words";

const exception = (text: string) => Object.assign(new Error(text), { name: "Exception" });

/** As the add-on meets it: thrown by a call to that service. */
function met(service: GoogleService, text: string): ProblemCode {
  if (service === "document") return problemOf(exception(text)).code;
  try {
    asking(service, () => {
      throw exception(text);
    });
  } catch (error) {
    return problemOf(error).code;
  }
  throw new Error("nothing was thrown");
}

const english: readonly (readonly [GoogleService, string, ProblemCode])[] = [
  ["network", "Address unavailable: https://rollbook.example/v1/me?x=secret", "service.unreachable"],
  ["network", "DNS error: https://rollbook.example/", "service.unreachable"],
  ["network", "Timeout: https://rollbook.example/", "service.unreachable"],
  ["network", "SSL Error https://rollbook.example/", "service.unreachable"],
  [
    "network",
    "Request to https://rollbook.example/ failed because the URL has not been whitelisted in the script manifest.",
    "service.domain_refused",
  ],
  ["network", "Service invoked too many times for one day: urlfetch.", "quota.exhausted"],
  [
    "network",
    "You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request",
    "authorization.required",
  ],
  ["lock", "Lock timeout: another process was holding the lock for too long.", "sheet.busy"],
  ["lock", "There are too many LockService operations against the same script.", "sheet.busy"],
  ["document", "Service Spreadsheets timed out while accessing document with id 1abc.", "sheet.busy"],
  ["document", "Service error: Spreadsheets", "sheet.busy"],
  ["document", "We're sorry, a server error occurred. Please wait a bit and try again.", "sheet.busy"],
  ["properties", "We're sorry, a server error occurred: DEADLINE_EXCEEDED", "sheet.busy"],
  [
    "properties",
    "You have exceeded the property storage quota. Please remove some properties and try again.",
    "quota.exhausted",
  ],
  ["document", "Service using too much computer time for one day", "quota.exhausted"],
  ["document", "There are too many scripts running simultaneously for this Google user account.", "quota.exhausted"],
  [
    "document",
    "ScriptError: We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    "authorization.several_accounts",
  ],
  ["document", "Authorization is required to perform that action.", "authorization.required"],
  [
    "document",
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    "sheet.protected",
  ],
  [
    "document",
    "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    "sheet.too_large",
  ],
  ["document", "You have reached the limit of 200 sheets in this document.", "sheet.too_large"],
  [
    "trigger",
    "This add-on has created too many time-based triggers in this document for this Google user account.",
    "trigger.refused",
  ],
  ["trigger", "Unable to talk to trigger service", "trigger.refused"],
  [
    "trigger",
    "The Add-on attempted an action that is not permitted in Test as Add-on mode.",
    "trigger.test_deployment",
  ],
  ["identity", "Unexpected error while getting the method or property getIdentityToken", "authorization.no_identity"],
];

/** Published by add-ons in use, in languages that the stand-in does not speak (facts: apps-script-2026 1). */
const published: readonly (readonly [GoogleService, string, ProblemCode])[] = [
  ["document", "Эта область защищена. Чтобы изменить ее, обратитесь к владельцу таблицы.", "sheet.protected"],
  [
    "document",
    "Estás intentando modificar una celda o un objeto protegido. Si necesitas realizar cambios, comunícate con el propietario de la hoja de cálculo para que quite la protección.",
    "sheet.protected",
  ],
  [
    "document",
    "Покушавате да измените заштићену ћелију или објекат. Контактирајте власника табеле да уклони заштиту ако треба да унесете измене.",
    "sheet.protected",
  ],
  ["document", "Spiacenti. Si è verificato un errore del server. Attendi e riprova.", "sheet.busy"],
  ["document", "ขออภัย มีข้อผิดพลาดของเซิร์ฟเวอร์เกิดขึ้น โปรดรอสักครู่แล้วลองอีกครั้ง", "sheet.busy"],
  ["document", "К сожалению, произошла ошибка сервера: DEADLINE_EXCEEDED", "sheet.busy"],
  ["document", "Per eseguire questa azione è richiesta l'autorizzazione.", "authorization.required"],
  ["document", "Godkännande krävs för att utföra denna åtgärd.", "authorization.required"],
  ["document", "Cần được cho phép để thực hiện hành động đó.", "authorization.required"],
  ["lock", "Có quá nhiều thao tác LockService trên cùng một tập lệnh.", "sheet.busy"],
  ["network", "Dịch vụ bị gọi quá nhiều lần trong một ngày: urlfetch.", "quota.exhausted"],
  ["network", "Service is te vaak aangeroepen voor één dag: urlfetch.", "quota.exhausted"],
  ["network", "Usługa wywołana zbyt wiele razy jednego dnia: urlfetch.", "quota.exhausted"],
  ["network", "Layanan terlalu sering diminta di hari yang sama: urlfetch.", "quota.exhausted"],
  ["trigger", "無法與觸發服務聯絡", "trigger.refused"],
  ["trigger", "Không thể trao đổi với người môi giới để kích hoạt dịch vụ", "trigger.refused"],
  [
    "trigger",
    "Este complemento ha creado demasiados activadores time-based en este documento para esta cuenta de usuario de Google.",
    "trigger.refused",
  ],
  [
    "trigger",
    "Masyadong maraming time-based trigger na ginawa ang add-on na ito sa dokumentong para sa Google user account na ito.",
    "trigger.refused",
  ],
];

/** Of these nobody knows the words: who refused is all there is. */
const unheardOf: readonly (readonly [GoogleService, ProblemCode])[] = [
  ["network", "service.unreachable"],
  ["trigger", "trigger.refused"],
  ["lock", "sheet.busy"],
  ["document", "sheet.busy"],
  ["properties", "sheet.busy"],
  ["identity", "authorization.no_identity"],
];

describe("exceptions of Google's services", () => {
  test.each(english)("P-1, A-14: %s: %s", (service, text, code) => {
    expect(met(service, text)).toBe(code);
  });

  test.each(["es", "en_GB", "de", "fr", "ja", "pt"])("P-1: the same refusals in an account in %s", (language) => {
    const all = english.filter(([, text]) => !text.includes("Test as Add-on"));
    const codes = all.map(([service, text]) => met(service, exceptionFor(language, text)));
    const told = all.map(([service, text], index) => `${service}: ${text} → ${codes[index]}`);
    // What nobody has written down in that language says only that a service failed; then who refused decides.
    const expected = all.map(([service, text, code]) => {
      const isWritten =
        language === "en_GB" ||
        /^(Authorization|You do not|Service invoked|Service using|You are trying|There are too many|This action|You have reached|Unable|This add-on)/.test(
          text,
        );
      const bare = unheardOf.find(([one]) => one === service)?.[1] ?? code;
      return `${service}: ${text} → ${isWritten ? code : bare}`;
    });
    expect(told).toEqual(expected);
  });

  test.each(published)("P-1: %s, as published: %s", (service, text, code) => {
    expect(met(service, text)).toBe(code);
  });

  test.each(unheardOf)("P-1: %s in words that nobody knows", (service, code) => {
    expect(met(service, "Ħaġa marret ħażin.")).toBe(code);
  });

  test("P-1: an error of our own is never taken for one of Google's, whoever was asked", () => {
    for (const error of [new TypeError("x is undefined"), new RangeError("x"), new Error("no file")])
      expect(problemOf(error)).toEqual({ code: "addon.internal", facts: {} });
  });

  test("A-14, A-15: none of their words reaches the administrator, in either language", () => {
    for (const [service, text] of english) {
      const code = met(service, text);
      for (const language of ["en", "es"] as const) {
        const message = problemMessage(code, {}, language);
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
