/**
 * Google refuses in the language of the account, once or for ever, in a spreadsheet of another locale (P-1 to P-4): edits are marked all the same, whole runs go
 * through, and none of its texts reaches anybody. Whoever lacks a permission, or has no published add-on, is told so.
 */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { CallProblem } from "../../src/contract";
import type { FaultEffect } from "../../src/simulator";
import { builtProject, CallFailed, district, lincoln, openWorkbook, service, standOn, type Workbook } from "./support";

standOn({ accounts: 40, schools: 2 }, { workbooks: "none" });

const tab = "Lincoln Elementary";
const column = { userId: 2, firstName: 4, lastName: 5, status: 17 };
const trouble = "We're sorry, a server error occurred. Please wait a bit and try again.";
const manyLocks = "There are too many LockService operations against the same script.";

let workbook: Workbook;
beforeEach(() => {
  workbook = openWorkbook(service);
});
afterEach(() => workbook.host.close());

/** In Spain, whatever the account speaks. */
async function openIn(language: string): Promise<void> {
  await workbook.host.open(district, language);
  workbook.host.setLocale(district, "es_ES");
}

const failed = () => workbook.host.executions().filter(({ state }) => state === "failed");
const status = (row: number, at = tab) => workbook.cells(at, row, column.status, 1, 1)[0]?.[0] ?? "";

async function problemOf(call: Promise<unknown>): Promise<CallProblem> {
  try {
    await call;
  } catch (error) {
    if (error instanceof CallFailed) return error.problem;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("an edit", () => {
  const refusals: readonly (readonly [call: string, effect: FaultEffect])[] = [
    ["PropertiesService.getDocumentProperties", { throw: trouble }],
    ["Properties.getProperties", { throw: trouble }],
    ["Properties.setProperty", { throw: "Ħaġa marret ħażin." }],
    ["Session.getActiveUserLocale", { throw: trouble }],
    ["LockService.getDocumentLock", { throw: manyLocks }],
    ["Lock.tryLock", { throw: manyLocks }],
    ["Lock.tryLock", { answer: false }],
  ];

  test("P-3: is marked when properties, the language or the lock are refused, in every language, once and for ever, and the sidebar hears of it", async () => {
    await openIn("en");
    await workbook.call("pull", { schoolId: lincoln });
    let { mark } = await workbook.call("look", { schoolId: lincoln, mark: null });
    const told: string[] = [];
    for (const language of ["en_GB", "es", "de", "fr", "ja", "pt"]) {
      await workbook.host.open(district, language);
      const plans = language === "es" ? (["once", "for ever"] as const) : (["for ever"] as const);
      for (const [call, effect] of refusals)
        for (const plan of plans) {
          workbook.host.setFaults([plan === "once" ? { call, nth: 1, effect } : { call, from: 1, effect }]);
          await workbook.type(tab, 3, column.lastName, [["R2D2"]]);
          const { background, bold } = workbook.view(tab, 3, column.lastName);
          const isMarked = status(3).startsWith("Error: ") && background === "#fce8e6" && bold;
          // Where nobody struck, nothing was proved.
          const isStruck = plan === "for ever" || workbook.host.waitingFaults.length === 0;
          workbook.host.setFaults([]);
          const news = await workbook.call("look", { schoolId: lincoln, mark });
          const { mark: next, summary } =
            news.summary === undefined ? await workbook.call("look", { schoolId: lincoln, mark: news.mark }) : news;
          if (!isMarked || !isStruck || summary?.counts.errors !== 1)
            told.push(`${language} ${call} ${plan}: ${status(3)}, ${isStruck}, ${summary?.counts.errors}`);
          await workbook.type(tab, 3, column.lastName, [["Vega"]]);
          expect(status(3)).toMatch(/^(?!Error)./);
          ({ mark } = await workbook.call("look", { schoolId: lincoln, mark: next }));
        }
    }
    expect(told).toEqual([]);
    expect(failed()).toEqual([]);
  });

  test("A-15: that the document itself refuses leaves a code in the operator's log and none of Google's words; elsewhere nothing is touched", async () => {
    await openIn("fr");
    await workbook.call("pull", { schoolId: lincoln });
    workbook.host.setFaults([{ call: "Range.setValues", from: 1, effect: { throw: "Service error: Spreadsheets" } }]);
    await workbook.type(tab, 3, column.lastName, [["R2D2"]]);
    expect(failed().map(({ error }) => error?.message)).toEqual(["sheet.busy"]);
    // A tab of the user's own is known for none of ours without the properties, too.
    workbook.host.setFaults([{ call: "Properties.getProperties", from: 1, effect: { throw: trouble } }]);
    const { sheetId } = await workbook.host.edit(district, { kind: "insertSheet" }).then(() => {
      const sheet = workbook.host.document.sheets.at(-1);
      if (sheet === undefined) throw new Error("no tab");
      return sheet;
    });
    await workbook.host.edit(district, { kind: "input", sheetId, top: 1, left: 1, values: [["First Name"], ["R2D2"]] });
    await workbook.host.idle();
    expect(failed()).toHaveLength(1);
    const looks = workbook.host.cells(sheetId, 1, 1, 2, 1).cells.flat();
    expect(looks.map((cell) => [cell?.background, cell?.note])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});

describe("a whole run in a spreadsheet of es_ES", () => {
  test.each([
    "es",
    "fr",
    "de",
    "ja",
    "pt",
  ])("P-1, P-2, P-3: in an account in %s: locks that are refused are told as a busy sheet, locks that cannot be given back change nothing", async (language) => {
    await openIn(language);
    const asSpanish = language === "es";
    const release = { call: "Lock.releaseLock", from: 1, effect: { throw: manyLocks } } as const;
    const refused = { call: "Lock.tryLock", from: 1, effect: { throw: manyLocks } } as const;
    const busy = async (call: Promise<unknown>) => {
      const { code, message } = await problemOf(call);
      expect(code).toBe("sheet.busy");
      expect(message).toContain(asSpanish ? "está ocupada" : "is busy");
      expect(message).not.toMatch(/LockService/);
    };

    workbook.host.setFaults([refused]);
    await busy(workbook.call("pull", { schoolId: lincoln }));
    workbook.host.setFaults([release]);
    await workbook.call("pull", { schoolId: lincoln });
    const elsewhere = await workbook.call("pull", { schoolId: "school-002" });
    const taken = workbook.cells(elsewhere.tab.tabName, 2, column.userId, 1, 1)[0]?.[0] ?? "";
    const below = workbook.cells(tab, 1, 1, 100, 2).filter(([guid, id]) => guid !== "" || id !== "").length + 1;
    const name = `Marta${language}`;
    await workbook.type(tab, 2, column.firstName, [[name]]);
    await workbook.type(tab, below, column.userId, [[taken, "Student", "Zoë", "Li", "2", "", "", ""]]);

    workbook.host.setFaults([refused]);
    await busy(workbook.call("review", { schoolId: lincoln }));
    workbook.host.setFaults([release]);
    const { digest, sendable } = await workbook.call("review", { schoolId: lincoln });
    expect(sendable).toBe(2);
    workbook.host.setFaults([refused]);
    await busy(workbook.call("upload", { schoolId: lincoln, digest }));
    workbook.host.setFaults([release]);
    const done = await workbook.finish((await workbook.call("upload", { schoolId: lincoln, digest })).submissionId);
    expect(done).toMatchObject({ state: "written", status: "completed_with_errors" });
    expect(done.problem).toBeUndefined();
    expect([workbook.cells(tab, 2, column.firstName, 1, 1)[0]?.[0], status(2)]).toEqual([name, ""]);

    // The links of the Errors tab are read in every locale, and its rows are judged as they are corrected, with or without a lock.
    const errors = done.errorsTab ?? "";
    const said = () => workbook.cells(errors, 3, 19, 1, 1)[0]?.[0] ?? "";
    expect(workbook.cells(errors, 3, 1, 1, 1)[0]?.[0]).toMatch(new RegExp(`^(Row|Fila) ${below}$`));
    expect(said()).toContain(taken);
    workbook.host.setFaults([refused]);
    await workbook.type(errors, 3, 7, [["R2D2"]]);
    expect(workbook.view(errors, 3, 7)).toMatchObject({ background: "#fce8e6", bold: true });
    workbook.host.setFaults([refused, { call: "Properties.getProperties", from: 1, effect: { throw: trouble } }]);
    await workbook.type(errors, 3, 7, [["Li"]]);
    expect(workbook.view(errors, 3, 7).background).toBeUndefined();
    expect(failed()).toEqual([]);
  });
});

describe("permissions and installations", () => {
  const scopes = builtProject().manifest.oauthScopes ?? [];
  const without = (part: string) => scopes.filter((scope) => !scope.includes(part));
  const open = async () => (await workbook.host.clickMenu(district, "showSidebar")).record.state;

  test("P-4: all that is missing is asked for when the sidebar is opened, once for the same; whoever said no is let in and told by name, with Google's page", async () => {
    await openIn("es");
    expect(await open()).toBe("done");
    workbook.host.setConsent(district, without("external_request"));
    expect([await open(), await open(), await open()]).toEqual(["failed", "done", "done"]);
    const url = expect.stringMatching(/^https:\/\//);
    const problem = await problemOf(workbook.call("start", {}));
    expect(problem).toMatchObject({
      code: "authorization.required",
      facts: { missing: ["script.external_request"], url },
    });
    expect(problem.message).toMatch(/No concedidos: “[^”]*servicio[^”]*”\./);
    workbook.host.setConsent(
      district,
      without("openid").filter((scope) => !scope.includes("scriptapp")),
    );
    expect([await open(), await open()]).toEqual(["failed", "done"]);
    expect(await problemOf(workbook.call("start", {}))).toMatchObject({
      code: expect.stringMatching(/^authorization\.(no_identity|required)$/),
      facts: { missing: expect.arrayContaining(["openid", "script.scriptapp"]), url },
    });
    workbook.host.setConsent(district, "all");
    expect([await open(), await open()]).toEqual(["done", "done"]);

    // What is on its way keeps the names and the whole address.
    await workbook.call("pull", { schoolId: lincoln });
    await workbook.type(tab, 4, column.firstName, [["Waiting"]]);
    const { digest } = await workbook.call("review", { schoolId: lincoln });
    workbook.host.setNetwork(false);
    const { submissionId } = await workbook.call("upload", { schoolId: lincoln, digest });
    workbook.host.setNetwork(true);
    workbook.host.setConsent(district, without("external_request"));
    const waiting = await workbook.call("advance", { submissionId });
    expect(waiting.problem).toMatchObject({ facts: { missing: ["script.external_request"], url } });
    workbook.host.setConsent(district, "all");
    expect(await workbook.finish(submissionId)).toMatchObject({ state: "written" });

    // The clock, before which nobody sits, too.
    await workbook.call("setSchedule", { schoolId: lincoln, every: "hour", hour: 0 });
    workbook.host.setConsent(district, without("external_request"));
    await workbook.pass(1);
    workbook.host.setConsent(district, "all");
    expect((await workbook.call("start", {})).schedules?.mine[0]?.lastRun?.problem).toMatchObject({
      code: "authorization.required",
      facts: { missing: ["script.external_request"], url },
    });
  });

  test("P-5, R-1: a script of the document is told from a test deployment by its trigger, and until then both are said; each once", async () => {
    const told = async () => (await workbook.call("start", {})).background?.code;
    expect(await told()).toBeUndefined();
    workbook.host.setSwitches({ deployment: "test" });
    await workbook.host.open(district, "en");
    const { background } = await workbook.call("start", {});
    expect(background).toMatchObject({ code: "addon.unpublished" });
    expect(background?.message).toMatch(/test installation, or a script inside this spreadsheet/);
    expect(await told()).toBeUndefined();
    workbook.host.setSwitches({ deployment: "bound" });
    expect(await told()).toBeUndefined();
    await workbook.call("pull", { schoolId: lincoln });
    await workbook.call("setSchedule", { schoolId: lincoln, every: "hour", hour: 0 });
    expect([await told(), await told()]).toEqual(["addon.bound", undefined]);
  });
});
