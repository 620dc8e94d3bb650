/** How the script is deployed and what it may do: authorisation modes, consent taken back, deployments, what parses (facts: apps-script 1, 2, 8). */
import { describe, expect, test } from "@jest/globals";
import { anna, ben, type SimulationOptions, simulate } from "./support";

const hour = 3_600_000;
const prefix = "https://www.googleapis.com/auth/";
const scopes = ["spreadsheets.currentonly", "script.external_request", "script.scriptapp"].map((name) => prefix + name);

/** Says of each call whether it was allowed, or in which words it was not. */
const attempting = (calls: readonly string[]): string => `
  for (const call of ${JSON.stringify(calls)}) {
    try { new Function("e", call)(e); console.log("allowed"); } catch (error) { console.log(error.message); }
  }`;
const simulated = (source: string, options: SimulationOptions = {}) =>
  simulate({
    project: { manifest: { oauthScopes: scopes }, scripts: [{ name: "Code", source }], html: [] },
    ...options,
  });
const refused = (call: string, ...needed: string[]) =>
  `You do not have permission to call ${call}.${
    needed.length === 0 ? "" : ` Required permissions: ${needed.map((name) => prefix + name).join(" || ")}`
  }`;
const documentScopes = ["spreadsheets.currentonly", "spreadsheets"];

describe("facts 2: authorisation modes", () => {
  const calls = [
    "SpreadsheetApp.getActive()",
    "e.source.getName()",
    "PropertiesService.getDocumentProperties()",
    "SpreadsheetApp.getUi().createAddonMenu().addItem('Show', 'show').addToUi()",
    "Utilities.getUuid()",
    "UrlFetchApp.fetch('https://service.example/')",
  ];
  const source = `function onOpen(e) { console.log(String(e.authMode)); ${attempting(calls)} } function use() {}`;

  test("NONE, installed but never used here: a menu and nothing else; using the add-on enables it", async () => {
    const simulation = simulated(source, { switches: { enabledInDocument: false } });
    const { record } = await simulation.host.open(anna);
    expect(record.log).toEqual([
      "NONE",
      refused("SpreadsheetApp.getActive", ...documentScopes),
      refused("Spreadsheet.getName", ...documentScopes),
      refused("PropertiesService.getDocumentProperties"),
      "allowed",
      "allowed",
      refused("UrlFetchApp.fetch", "script.external_request"),
    ]);
    await simulation.host.clickMenu(anna, "use");
    expect(simulation.host.switches.enabledInDocument).toBe(true);
    expect((await simulation.host.open(ben)).record.log.slice(0, 4)).toEqual(["LIMITED", ...Array(3).fill("allowed")]);
  });

  test("statements outside of functions run in the mode of onOpen: one that is not allowed, and there is no menu", async () => {
    const simulation = simulated(
      `const settings = PropertiesService.getDocumentProperties();
       function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem("Show", "show").addToUi(); }`,
      { switches: { enabledInDocument: false } },
    );
    expect((await simulation.host.open(anna)).record.error?.message).toBe(
      refused("PropertiesService.getDocumentProperties"),
    );
    expect(simulation.events.some((event) => event.type === "menu")).toBe(false);
    simulation.host.setSwitches({ enabledInDocument: true });
    await simulation.host.open(anna);
    expect(simulation.events.some((event) => event.type === "menu")).toBe(true);
  });

  test("CUSTOM_FUNCTION: reads the document, has properties and the network, writes nothing, shows nothing", async () => {
    const simulation = simulated(
      `function CUSTOM(e) { ${attempting([
        "SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue()",
        "SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('x')",
        "PropertiesService.getUserProperties().getKeys()",
        "SpreadsheetApp.getUi()",
        "ScriptApp.getProjectTriggers()",
      ])} return e * 2; }`,
    );
    const { record, value } = await simulation.host.customFunction(anna, "CUSTOM", [21]);
    expect(value).toBe(42);
    expect(record.log).toEqual([
      "allowed",
      refused("Range.setValue", ...documentScopes),
      "allowed",
      "Cannot call SpreadsheetApp.getUi() from this context.",
      refused("ScriptApp.getProjectTriggers", "script.scriptapp"),
    ]);
  });
});

describe("facts 1.1, 1.6: consent that was taken back", () => {
  const source = `
    function start() { ScriptApp.newTrigger("tick").timeBased().everyHours(1).create(); }
    function tick() { PropertiesService.getUserProperties().setProperty("ran", "yes"); SpreadsheetApp.getActive().getName(); }
    function ran() { return PropertiesService.getUserProperties().getProperty("ran"); }
    function state() { return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()); }
    function onEdit(e) { console.log(e.range.getValue()); }`;

  test("a published add-on's trigger starts and dies at the first call that needs it", async () => {
    const simulation = simulated(source);
    await simulation.record("start", ben);
    simulation.host.setConsent(ben, []);
    simulation.pass(hour);
    const [record] = await simulation.host.fireDueTriggers();
    expect(record).toMatchObject({
      state: "failed",
      error: { name: "Exception", message: refused("SpreadsheetApp.getActive", ...documentScopes) },
    });
    expect((await simulation.host.run(ben, "ran")).value).toBe("yes");
    expect((await simulation.host.run(ben, "state")).value).toBe("REQUIRED");
    expect((await simulation.host.run(anna, "state")).value).toBe("NOT_REQUIRED");
  });

  test("a bound script's trigger does not run at all, and runs again when consent is back", async () => {
    const simulation = simulated(source, { switches: { deployment: "bound" } });
    await simulation.record("start", ben);
    simulation.host.setConsent(ben, scopes.slice(1));
    simulation.pass(hour);
    expect(await simulation.host.fireDueTriggers()).toEqual([]);
    simulation.host.setConsent(ben, "all");
    simulation.pass(hour);
    expect((await simulation.host.fireDueTriggers()).map(({ state }) => state)).toEqual(["done"]);
  });

  test("menu and page ask first, in Google's words; simple triggers need nobody's consent", async () => {
    const simulation = simulated(source);
    simulation.host.setConsent(anna, []);
    for (const start of [simulation.host.clickMenu(anna, "ran"), simulation.host.call(anna, "ran", [])]) {
      expect((await start).record.error?.message).toBe("Authorization is required to perform that action.");
    }
    await simulation.edit({ kind: "input", sheetId: 0, top: 1, left: 1, values: [["seen"]] });
    await simulation.host.idle();
    expect(simulation.host.executions().at(-1)).toMatchObject({ kind: "edit", state: "done", log: ["seen"] });
  });
});

describe("facts 1.1: deployments", () => {
  const source = `
    function minutely() { ScriptApp.newTrigger("tick").timeBased().everyMinutes(1).create(); }
    function listen() { ScriptApp.newTrigger("tick").forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
    function tick() {}`;

  test("a test deployment has no installable triggers; those made before do not fire in it", async () => {
    const simulation = simulated(source, { switches: { deployment: "test" } });
    expect((await simulation.record("listen")).error?.message).toBe(
      "The Add-on attempted an action that is not permitted in Test as Add-on mode.",
    );
    simulation.host.setSwitches({ deployment: "bound" });
    expect((await simulation.record("minutely")).state).toBe("done");
    simulation.host.setSwitches({ deployment: "test" });
    simulation.pass(60_000);
    expect(await simulation.host.fireDueTriggers()).toEqual([]);
    simulation.host.setSwitches({ deployment: "bound" });
    simulation.pass(60_000);
    expect(await simulation.host.fireDueTriggers()).toHaveLength(1);
  });

  test("each collaborator has their own triggers and user properties, and each trigger runs as its maker", async () => {
    const simulation = simulated(`
      function listen() { ScriptApp.newTrigger("heard").forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
      function heard() { const own = PropertiesService.getUserProperties(); own.setProperty("n", String(Number(own.getProperty("n") || 0) + 1)); }
      function count() { return [PropertiesService.getUserProperties().getProperty("n"), ScriptApp.getProjectTriggers().length]; }`);
    for (const user of [anna, ben]) expect((await simulation.record("listen", user)).state).toBe("done");
    await simulation.edit({ kind: "input", sheetId: 0, top: 1, left: 1, values: [["x"]] }, anna);
    await simulation.host.idle();
    for (const user of [anna, ben]) expect((await simulation.host.run(user, "count")).value).toEqual(["1", 1]);
    expect((await simulation.host.run("cleo@school.example", "count")).value).toEqual([null, 0]);
  });

  test("what was chosen comes back with the document", async () => {
    const first = simulated(source, { switches: { deployment: "bound", writingPastTheGridGrowsIt: true } });
    first.host.setConsent(ben, []);
    first.host.setLatency({ millisecondsPerCall: 100, millisecondsPerCell: 0.01 });
    const again = simulated(source, { document: first.host.saveDocument() });
    expect(again.host.switches).toEqual(first.host.switches);
    expect(again.host.latency).toEqual(first.host.latency);
    expect(again.host.consents(ben)).toEqual(scopes.map((scope) => ({ scope, given: false })));
    expect(again.host.consents(anna)).toEqual(scopes.map((scope) => ({ scope, given: true })));
  });
});

describe("facts 8: what the parser takes", () => {
  test.each([
    ["class A { #secret = 1; }", "Unexpected character '#'"],
    ["class A { static count = 1; }", "Unexpected token"],
    ["let a; a ||= 1;", "Unexpected token"],
    ["const load = () => 1_000;", "Identifier directly after number"],
    ["import { a } from 'b';", "'import' and 'export' may appear only with 'sourceType: module'"],
  ])("%s stops the whole project", async (line, words) => {
    const { error } = await simulated(`function fine() { return 1; }\n${line}`).record("fine");
    expect(error).toEqual({ name: "SyntaxError", message: `${words} line: 2 file: Code` });
  });

  test("?. and ?? and an unnamed catch are taken", async () => {
    const source = "function fine(given) { try { return given?.deep?.er ?? 'nothing'; } catch { return 0; } }";
    expect((await simulated(source).host.run(anna, "fine", [{}])).value).toBe("nothing");
  });
});
