/** What the script does in the page: its menu, its sidebar behind google.script.run, its questions and toasts, as facts: apps-script 7 has them. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { built } from "../support/built";
import { PageWindow } from "./support/page-window";
import { dana, makeFolders, startTestWorkbench, type TestFolders, type TestWorkbench } from "./support/server";

const script = `
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createAddonMenu().addItem("Open the panel", "openPanel").addItem("Open the hasty panel", "openHasty").addItem("Ask", "ask").addItem("Fail", "fail").addItem("Make sheets", "makeSheets").addToUi();
}
function openPanel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("panel").setTitle("Panel")); }
function openHasty() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("hasty").setTitle("Hasty")); }
function openDialog() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput("<p>Inside</p>"), "Modal"); }
function double(number) { return number * 2; }
function echo(value) { return value; }
function giveDate() { return { at: new Date() }; }
function fail() { throw new Error("out of chalk"); }
function rpc(request) { SpreadsheetApp.getActiveSheet().getRange("B2:B3").setValues([["Ana"], [JSON.parse(request).call]]).setNote("put right"); return "{}"; }
function secret_() { return "never"; }
function makeSheets() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const first = book.insertSheet("Roster");
  book.insertSheet("Kept aside").hideSheet();
  first.activate();
  first.getRange("C3").activate();
}
function ask() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert("Go on?", "It takes a while.", ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSpreadsheet().toast(String(answer), "Answer");
}`;

/** Every call writes its outcome into the page as one line. */
const panel = `<!DOCTYPE html><html><head><base target="_top"></head><body><ol id="log"></ol><script>
  const log = (text) => { const item = document.createElement("li"); item.textContent = text; document.getElementById("log").append(item); };
  const run = (label) => google.script.run
    .withSuccessHandler((value, own) => log(label + " gave " + JSON.stringify(value) + (own ? " for " + own.name : "")))
    .withFailureHandler((error, own) => log(label + " failed: " + (error instanceof Error) + " " + error.message + (own ? " for " + own.name : "")));
  function attempt(label, work) { try { work(); } catch (error) { log(label + " threw: " + error.message); } }
</script></body></html>`;

/** It asks before it is drawn, as Rollbook's sidebar does. */
const hasty = `<!DOCTYPE html><html><body><p id="answer"></p><script>
  google.script.run.withSuccessHandler((value) => { document.getElementById("answer").textContent = "answered " + value; }).double(21);
</script></body></html>`;

/** The window's own work stands still, as on a machine that has other things to do, until a frame has spoken. */
function standStill(): void {
  const held: (() => void)[] = [];
  const { setTimeout, requestAnimationFrame } = globalThis;
  globalThis.requestAnimationFrame = (work) => held.push(() => work(performance.now()));
  Object.assign(globalThis, {
    setTimeout: (work: () => void, milliseconds?: number) =>
      (milliseconds ?? 0) > 100 ? setTimeout(work, milliseconds) : held.push(work),
  });
  addEventListener(
    "message",
    () => {
      Object.assign(globalThis, { setTimeout, requestAnimationFrame });
      for (const work of held) setTimeout(work);
    },
    { once: true },
  );
}

let browser: Browser;
let folders: TestFolders;
let workbench: TestWorkbench;
let window: PageWindow;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  folders = makeFolders({ script, html: { panel, hasty } });
  workbench = await startTestWorkbench(folders, { pageDirectory: built("workbench", "page") });
  window = await PageWindow.open(browser, workbench.url, dana);
});
afterEach(async () => {
  await window.close();
  await workbench.close();
  folders.remove();
});

async function openPanel(): Promise<void> {
  await window.menu("Extensions", "Tiny", "Open the panel");
  await window.frame("Panel").locator("#log").waitFor({ state: "attached" });
}

/** Runs a line of the panel's own script and waits for its outcome. */
async function outcome(line: string): Promise<string> {
  const log = window.frame("Panel").locator("#log");
  const before = await log.locator("li").count();
  await log.evaluate((_element, source) => {
    const script = document.createElement("script");
    script.textContent = source;
    document.body.append(script);
  }, line);
  return (await log.locator("li").nth(before).textContent()) ?? "";
}

describe("google.script.run", () => {
  test("the chain of handlers: value, failure as an Error with its message, the user's object beside both", async () => {
    await openPanel();
    expect(await outcome('run("double").double(21)')).toBe("double gave 42");
    expect(await outcome('run("double").withUserObject({ name: "mine" }).double(2)')).toBe("double gave 4 for mine");
    expect(await outcome('run("fail").withUserObject({ name: "mine" }).fail()')).toMatch(
      /^fail failed: true .*out of chalk.* for mine$/,
    );
    expect(await outcome('run("echo").echo({ a: [1, null, "ü"] })')).toBe('echo gave {"a":[1,null,"ü"]}');
  });

  test("A-1: what a page asks at once is answered, however long the window takes to come to its own work", async () => {
    await window.menu("Extensions", "Tiny");
    await window.page.evaluate(standStill);
    await window.menu("Open the hasty panel");
    await window.frame("Hasty").getByText("answered 42").waitFor({ timeout: 30_000 });
  });

  test("B-22: what the sidebar puts right in the person's place is one step of their Ctrl+Z; what a check writes by itself is none", async () => {
    await window.type("A1", "typed");
    await openPanel();
    const shown = () =>
      workbench.document.host.cells(0, 1, 1, 3, 2).cells.map((row) => row.map((one) => [one?.display, one?.note]));
    const ask = (call: string) => outcome(`run("${call}").rpc(JSON.stringify({ call: "${call}", input: {} }))`);
    await ask("check");
    const before = shown();
    await ask("fix");
    expect(shown()[2]?.[1]).toEqual(["fix", "put right"]);
    await window.goTo("A1");
    await window.page.getByRole("button", { name: "Undo (Ctrl+Z)" }).click();
    await window.saved();
    expect(shown()).toEqual(before);
    await window.press("Control+z");
    await window.saved();
    expect([shown()[0]?.[0]?.[0] ?? "", shown()[2]?.[1]?.[0]]).toEqual(["", "check"]);
    await window.press("Control+y", "Control+y");
    await window.saved();
    expect(shown()[2]?.[1]?.[0]).toBe("fix");
  });

  test("a chain does not change the one it came from", async () => {
    await openPanel();
    expect(
      await outcome('const plain = run("plain"); plain.withSuccessHandler(() => log("other")); plain.double(1)'),
    ).toBe("plain gave 2");
  });

  test("what cannot be carried is refused before it is sent; a date in the answer makes it null", async () => {
    await openPanel();
    for (const value of [
      "new Date()",
      "() => 1",
      "document.body",
      "{ deep: [new Date()] }",
      "(() => { const a = {}; a.a = a; return a; })()",
    ]) {
      expect(await outcome(`attempt("echo", () => run("echo").echo(${value}))`)).toMatch(/^echo (threw|failed)/);
    }
    expect(await outcome('run("date").giveDate()')).toBe("date gave null");
  });

  test("a private or unknown function is not callable", async () => {
    await openPanel();
    for (const name of ["secret_", "nowhere"]) {
      expect(await outcome(`attempt("call", () => run("call").${name}())`)).toMatch(/^call (threw|failed)/);
    }
  });

  test("the page is shut off: it reaches neither the window around it nor the workbench's own calls", async () => {
    await openPanel();
    expect(await outcome('attempt("parent", () => log(String(parent.document.title)))')).toMatch(/^parent threw/);
    const call =
      'fetch("' +
      workbench.url +
      '/identity/token", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }).then((answer) => log("reached " + answer.status), () => log("blocked"))';
    expect(await outcome(call)).toBe("blocked");
  });

  test("google.script.host.close closes the sidebar, and so does its button", async () => {
    const sidebar = window.page.locator("iframe[title='Panel']");
    await openPanel();
    await window
      .frame("Panel")
      .locator("#log")
      .evaluate(() => {
        const script = document.createElement("script");
        script.textContent = "google.script.host.close()";
        document.body.append(script);
      });
    await sidebar.waitFor({ state: "detached" });
    await openPanel();
    expect((await sidebar.boundingBox())?.width).toBe(300);
    await window.page.getByRole("button", { name: "Close sidebar" }).click();
    await sidebar.waitFor({ state: "detached" });
  });
});

describe("menus, questions, toasts", () => {
  test("A-15: the add-on's menu is reached and used by keyboard alone", async () => {
    await window.page.getByRole("menuitem", { name: "Extensions", exact: true }).focus();
    await window.press("Enter");
    await window.page.getByRole("menuitem", { name: "Tiny", exact: true }).focus();
    await window.press("ArrowRight", "Enter");
    await window.frame("Panel").locator("#log").waitFor({ state: "attached" });
  });

  test("an alert waits for its answer, and the script goes on with it", async () => {
    await window.menu("Extensions", "Tiny", "Ask");
    const alert = window.page.getByRole("alertdialog").or(window.page.getByRole("dialog"));
    await alert.getByText("It takes a while.").waitFor();
    await alert.getByRole("button", { name: "Yes" }).click();
    await window.page.getByText("YES", { exact: true }).waitFor();
  });

  test("A-2: the window follows a script to where it ends, not to a tab it made on the way and hid", async () => {
    await window.menu("Extensions", "Tiny", "Make sheets");
    await window.page.getByRole("tab", { name: "Roster", selected: true }).waitFor();
    await window.cell("C3").and(window.page.locator("[aria-selected=true]")).waitFor();
    expect(await window.page.getByRole("textbox", { name: "Name box" }).inputValue()).toBe("C3");
    expect(await window.page.getByRole("tab", { name: "Kept aside" }).count()).toBe(0);
  });

  test("a failing menu item says what the script said", async () => {
    await window.menu("Extensions", "Tiny", "Fail");
    await window.page.getByText("out of chalk").waitFor();
  });
});

describe("the workbench's own bar", () => {
  test("A-7: the clock moves an hour on", async () => {
    const before = workbench.document.clock.offset;
    const answered = window.page.waitForResponse((response) => response.url().endsWith("/workbench/clock"));
    await window.page.getByRole("button", { name: "Move the clock 1 hour" }).click();
    await answered;
    expect(workbench.document.clock.offset - before).toBe(3_600_000);
  });
});

test("G-8, S-18: in a Spanish browser the workbench's own menus, bars and questions are Spanish", async () => {
  const spanish = await PageWindow.open(browser, workbench.url, dana, { width: 1280, height: 620 }, "es-MX");
  const { page } = spanish;
  // The add-on's menu is there when the script has made it.
  await page.getByRole("menubar").getByRole("menuitem", { name: "Extensiones" }).waitFor();
  const menus = await page.getByRole("menubar").getByRole("menuitem").allInnerTexts();
  expect(menus).toEqual(["Archivo", "Editar", "Ver", "Insertar", "Formato", "Datos", "Extensiones", "Ayuda"]);
  await page.getByRole("gridcell", { name: "A1", exact: true }).click({ button: "right" });
  const entries = await page.getByRole("menu", { name: "Menú de la celda" }).getByRole("menuitem").allInnerTexts();
  expect(entries.map((one) => one.split("\n")[0])).toContain("Insertar una fila arriba");
  await spanish.press("Escape");
  await page
    .getByRole("region", { name: "Banco de pruebas" })
    .getByRole("button", { name: "Empezar de nuevo" })
    .click();
  await page.getByRole("dialog").getByText("Lo que ya se importó queda importado.").waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("es");
  await spanish.close();
});
