/** What a user lets the script do: all, some of it, or nothing any more (facts: apps-script 1.6); and who the user is (facts: apps-script 4). */
import { describe, expect, test } from "@jest/globals";
import { createSimulator } from "../../src/simulator";
import { anna, ben, type Simulation, simulate, startOfTest } from "./support";

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
const scopes = ["spreadsheets.currentonly", "script.external_request", "script.scriptapp"].map(scope);

const asking = (): Simulation =>
  simulate({
    project: {
      manifest: { oauthScopes: scopes },
      scripts: [{ name: "Evaluate", source: "function evaluate(body) { return new Function(body)(); }" }],
      html: [],
    },
  });

const status = `
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl() === null, info.getAuthorizedScopes()];`;
const messageOf = (call: string) => `try { ${call}; return "fine"; } catch (error) { return error.message; }`;
const listing = messageOf("ScriptApp.getProjectTriggers()");

describe("facts 1.6: consent", () => {
  test("everything is granted until somebody ticks less; then the call is refused, and the script can know before", async () => {
    const simulation = asking();
    expect(await simulation.run(status)).toEqual(["NOT_REQUIRED", true, scopes]);
    simulation.host.setConsent(anna, scopes.slice(0, 2));
    expect(await simulation.run(status)).toEqual(["REQUIRED", false, scopes.slice(0, 2)]);
    expect(await simulation.run(listing)).toBe(
      `You do not have permission to call ScriptApp.getProjectTriggers. Required permissions: ${scopes[2]}`,
    );
    expect(await simulation.run(listing, ben)).toBe("fine");
    simulation.host.setConsent(anna, "all");
    expect(await simulation.run(listing)).toBe("fine");
  });

  test("one can ask for some scopes, and require them; other scopes are an error", async () => {
    const simulation = asking();
    simulation.host.setConsent(anna, scopes.slice(0, 2));
    const require = (names: readonly string[]) =>
      simulation.run(messageOf(`ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ${JSON.stringify(names)})`));
    expect(await require(scopes.slice(0, 2))).toBe("fine");
    expect(await require(scopes)).toBe("Authorization is required to perform that action.");
    expect(await require([scope("drive")])).toBe(`The script does not require the scope: ${scope("drive")}`);
    expect(await simulation.run(messageOf("ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL)"))).toBe(
      "Authorization is required to perform that action.",
    );
    expect(await simulation.run(messageOf("ScriptApp.requireAllScopes(ScriptApp.AuthMode.LIMITED)"))).toBe("fine");
  });

  test("a script gives its authorisation back; a restart does not bring it back", async () => {
    const simulation = asking();
    expect(await simulation.run(`ScriptApp.invalidateAuth(); ${status}`)).toEqual(["REQUIRED", false, []]);
    const again = createSimulator({
      project: {
        manifest: { oauthScopes: scopes },
        scripts: [{ name: "Code", source: `function ask() { ${status} }` }],
        html: [],
      },
      clock: { now: () => startOfTest },
      document: simulation.host.saveDocument(),
    });
    expect((await again.run(anna, "ask")).value).toEqual(["REQUIRED", false, []]);
    await again.close();
  });
});

describe("who may only view the document", () => {
  test("neither their hand nor a script of theirs changes it; what it reads and selects goes on", async () => {
    const simulation = simulate();
    await simulation.run(`SpreadsheetApp.getActiveSheet().getRange("A1").setValue("there")`);
    simulation.host.shareToView(ben);
    const refused = /protected cell/;
    for (const change of [
      `getRange("A1").setValue("x")`,
      `getRange("A1").clear()`,
      "deleteRow(1)",
      `setName("y")`,
      `getRange("A1").setNote("z")`,
    ])
      expect(await simulation.run(messageOf(`SpreadsheetApp.getActiveSheet().${change}`), ben)).toMatch(refused);
    expect(await simulation.run(messageOf("SpreadsheetApp.getActive().insertSheet()"), ben)).toMatch(refused);
    const sheetId = simulation.host.document.sheets[0]?.sheetId ?? 0;
    const typed = simulation.host.edit(ben, { kind: "input", sheetId, top: 1, left: 1, values: [["x"]] });
    await expect(typed).rejects.toThrow(refused);
    const read = `const cell = SpreadsheetApp.getActiveSheet().getRange("A1"); cell.activate(); return cell.getValue();`;
    expect(await simulation.run(read, ben)).toBe("there");
    expect(
      await simulation.run(`SpreadsheetApp.getActiveSheet().getRange("A1").setValue("more"); return 1;`, anna),
    ).toBe(1);
  });
});

describe("facts 4: who it is", () => {
  test("the temporary key is each user's own, stays for a while, is another one 30 days later and tells nobody's name", async () => {
    const simulation = simulate();
    const key = (user: string) =>
      simulation.run("return Session.getTemporaryActiveUserKey();", user) as Promise<string>;
    const first = await key(anna);
    expect([await key(anna), first.includes("anna")]).toEqual([first, false]);
    expect(await key(ben)).not.toBe(first);
    simulation.pass(30 * 24 * 3_600_000);
    expect(await key(anna)).not.toBe(first);
  });
});

describe("facts 1.5: builders", () => {
  test.each([
    [`forSpreadsheet("another")`, "You do not have access to perform that action."],
    [`forSpreadsheet(SpreadsheetApp.getActive()).create()`, "The trigger's event has not been specified."],
    ["timeBased().create()", "Trigger must have a recurrence or a specific date."],
    [
      "timeBased().everyMinutes(30).create()",
      "The recurrence interval for an Add-on trigger must be at least one hour.",
    ],
    [
      "timeBased().everyMinutes(7)",
      "The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.",
    ],
    ["timeBased().atHour(24)", "Invalid argument: 24"],
    ["timeBased().onMonthDay(32)", "Invalid argument: 32"],
    ["timeBased().atDate(2026, 13, 1)", "Invalid argument: month"],
    ["timeBased().atDate(2026, 2, 30)", "Invalid argument: day"],
    ["timeBased().after(-1)", "Invalid argument: -1"],
    [
      "timeBased().onWeekDay('MONDAY')",
      "The parameters (String) don't match the method signature for ScriptApp.ClockTriggerBuilder.onWeekDay.",
    ],
    ["forUserCalendar('x')", "not simulated: TriggerBuilder.forUserCalendar"],
  ])("newTrigger(f).%s throws: %s", async (call, message) => {
    expect(await simulate().run(messageOf(`ScriptApp.newTrigger("f").${call}`))).toBe(message);
  });

  test.each([
    "onEdit",
    "onChange",
    "onOpen",
    "onFormSubmit",
  ])("a published add-on has one %s trigger for each user; another user has their own", async (event) => {
    const simulation = simulate();
    const make = messageOf(`ScriptApp.newTrigger("f").forSpreadsheet(SpreadsheetApp.getActive()).${event}().create()`);
    expect(await simulation.run(make)).toBe("fine");
    expect(await simulation.run(make)).toMatch(
      /^This add-on has created too many [a-z ]+ triggers in this document for this Google user account\.$/,
    );
    expect(await simulation.run(make, ben)).toBe("fine");
  });

  test("20 triggers for a user of a bound script, not 21", async () => {
    const simulation = simulate({ switches: { deployment: "bound" } });
    expect(
      await simulation.run(`
        for (let count = 0; count < 20; count += 1) ScriptApp.newTrigger("f").timeBased().everyMinutes(5).create();
        ${messageOf(`ScriptApp.newTrigger("f").timeBased().everyHours(1).create()`)}`),
    ).toBe("This script has too many triggers. Triggers must be deleted from the script before more can be added.");
    expect(await simulation.run(messageOf(`ScriptApp.newTrigger("f").timeBased().everyHours(1).create()`), ben)).toBe(
      "fine",
    );
  });
});
