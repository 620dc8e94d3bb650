/** google.script.run, and what a person sees of a script (facts: apps-script 7). */
import { describe, expect, test } from "@jest/globals";
import { anna, ben, simulate, until } from "./support";

describe("facts 7: google.script.run", () => {
  const source = `
    function echo(given) { return given; }
    function kind(given) { return [given instanceof Array, typeof given, given.length]; }
    function dated() { return { when: new Date() }; }
    function circle() { const one = {}; one.self = one; return one; }
    function holes() { return [1, undefined, { gone: undefined, kept: null }]; }
    function private_() { return 1; }
    const api = { method() { return 1; } };`;

  test("copies arguments and results", async () => {
    const { host } = simulate({ source });
    const given = { list: [1, "two", null, true], inner: { text: "ñ “”" } };
    const { value: answer } = await host.call(anna, "echo", [given]);
    expect(answer).toEqual(given);
    expect((await host.call(anna, "kind", [[1, 2]])).value).toEqual([true, "object", 2]);
    expect((await host.call(anna, "holes", [])).value).toEqual([1, null, { kept: null }]);
  });

  test("refuses dates, functions and circles on the way in, and gives the page null for them on the way out", async () => {
    const { host } = simulate({ source });
    const circle: { self?: unknown } = {};
    circle.self = circle;
    for (const bad of [new Date(), () => 1, circle, { deep: [new Map()] }]) {
      const { record } = await host.call(anna, "echo", [bad]);
      expect(record.state).toBe("failed");
      expect(record.error?.message).toMatch(/^Failed due to illegal value in property: 0/);
    }
    for (const name of ["dated", "circle"]) {
      const { record, value: answer } = await host.call(anna, name, []);
      expect(answer).toBeNull();
      expect(record.log.at(-1)).toContain("The page receives null");
    }
  });

  test("reaches top-level functions only, and none whose name ends in _", async () => {
    const { host } = simulate({ source });
    for (const name of ["private_", "api.method"]) {
      expect((await host.call(anna, name, [])).record.error?.message).toBe(
        `google.script.run.${name} is not a function`,
      );
    }
    expect((await host.call(anna, "nothing", [])).record.error?.message).toBe("Script function not found: nothing");
  });
});

describe("what a person sees", () => {
  test("sidebar, dialog, toast and selection come as events for the one whose execution it is", async () => {
    const simulation = simulate({
      project: {
        manifest: {},
        html: [{ name: "sidebar", source: "<p>hello</p>" }],
        scripts: [
          {
            name: "Code",
            source: `function show() {
              const page = HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Roster");
              SpreadsheetApp.getUi().showSidebar(page);
              SpreadsheetApp.getUi().showModalDialog(page.setWidth(300).setHeight(200), "Question");
              SpreadsheetApp.getActive().toast("done", "Title", 3);
              SpreadsheetApp.getActive().setActiveSelection("C3:D4");
            }`,
          },
        ],
      },
    });
    await simulation.host.clickMenu(ben, "show");
    const seen = simulation.events.filter((event) => "user" in event);
    expect(seen).toEqual([
      { type: "sidebar", user: ben, title: "Roster", html: "<p>hello</p>" },
      { type: "dialog", user: ben, title: "Question", html: "<p>hello</p>", width: 300, height: 200, modal: true },
      { type: "toast", user: ben, text: "done", title: "Title", seconds: 3 },
      {
        type: "select",
        user: ben,
        selection: { sheetId: 0, top: 3, left: 3, bottom: 4, right: 4 },
        execution: expect.any(Number),
      },
    ]);
  });

  test("a script sees the selection of its own user", async () => {
    const simulation = simulate();
    simulation.host.select(anna, { sheetId: 0, top: 2, left: 2, bottom: 5, right: 3 });
    simulation.host.select(ben, { sheetId: 0, top: 9, left: 1, bottom: 9, right: 1 });
    const seen = `return [SpreadsheetApp.getActiveRange().getA1Notation(), SpreadsheetApp.getCurrentCell().getA1Notation()];`;
    expect(await simulation.run(seen, anna)).toEqual(["B2:C5", "B2"]);
    expect(await simulation.run(seen, ben)).toEqual(["A9", "A9"]);
  });

  test("an alert waits for its answer and loses the locks meanwhile", async () => {
    const simulation = simulate({
      source: `function ask() {
        const lock = LockService.getDocumentLock(); lock.waitLock(1);
        const ui = SpreadsheetApp.getUi();
        const answer = ui.prompt("Name", "Who?", ui.ButtonSet.OK_CANCEL);
        return [answer.getSelectedButton() === ui.Button.OK, answer.getResponseText(), lock.hasLock()];
      }`,
    });
    const asking = simulation.host.run(anna, "ask");
    const asked = () => simulation.events.find((event) => event.type === "alert");
    await until(simulation, () => asked() !== undefined);
    const question = asked();
    expect(question).toMatchObject({
      user: anna,
      title: "Name",
      text: "Who?",
      buttons: ["OK", "CANCEL"],
      prompt: true,
    });
    if (question?.type === "alert") simulation.host.answerAlert(question.id, { button: "OK", text: "Anna" });
    expect((await asking).value).toEqual([true, "Anna", false]);
  });
});
