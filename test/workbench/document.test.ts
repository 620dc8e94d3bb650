/** The document that the windows share: edits, what scripts show to whom, the clock, and that all of it survives a restart. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { readWhole } from "../../src/files";
import type { CellBlock, WorkbenchView } from "../../src/workbench/protocol/views";
import {
  dana,
  luis,
  makeFolders,
  startTestWorkbench,
  type TestClock,
  type TestFolders,
  type TestWorkbench,
} from "./support/server";
import { TestWindow } from "./support/window";

const script = `
function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem("Show the panel", "showPanel").addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu("More").addItem("Ask", "ask")).addToUi();
  SpreadsheetApp.getUi().createMenu("Own").addItem("Fail", "fail").addToUi();
}
function onEdit(e) { e.range.offset(0, 1).setValue("seen " + e.range.getA1Notation()); }
function showPanel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("panel").setTitle("Panel")); }
function ask() {
  const answer = SpreadsheetApp.getUi().prompt("Title", "How many?", SpreadsheetApp.getUi().ButtonSet.OK_CANCEL);
  SpreadsheetApp.getActiveSheet().getRange("D1").setValue(answer.getSelectedButton() + ":" + answer.getResponseText());
}
function fail() { throw new Error("out of chalk"); }
function remember(value) { PropertiesService.getUserProperties().setProperty("kept", value); }
function recall() { return PropertiesService.getUserProperties().getProperty("kept"); }
function everyHour() { ScriptApp.newTrigger("tick").timeBased().everyHours(1).create(); }
function tick() {
  const cell = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange("F1");
  cell.setValue(Number(cell.getValue()) + 1);
}
function select() { SpreadsheetApp.getActiveSheet().getRange("C3:D4").activate(); }
function hello() { SpreadsheetApp.getActiveSpreadsheet().toast("All well", "Tiny", 3); }
`;

let folders: TestFolders;
let workbench: TestWorkbench;
let clock: TestClock;

beforeEach(async () => {
  folders = makeFolders({ script, html: { panel: "<p>panel</p>" } });
  clock = { now: Date.parse("2026-08-14T21:00:00Z") };
  workbench = await startTestWorkbench(folders, { clock });
});
afterEach(async () => {
  await workbench.close();
  folders.remove();
});

const view = async () => (await workbench.get("/workbench/document")) as WorkbenchView;
const firstSheet = async () => (await view()).document.sheets[0]?.sheetId ?? -1;

async function row(top = 1): Promise<string[]> {
  const sheet = await firstSheet();
  const block = (await workbench.get(
    `/workbench/cells?sheet=${sheet}&top=${top}&left=1&rows=1&columns=6`,
  )) as CellBlock;
  return block.cells[0]?.map((cell) => cell?.display ?? "") ?? [];
}

async function type(window: TestWindow, top: number, left: number, values: string[][]): Promise<Response> {
  const edit = { kind: "input", sheetId: await firstSheet(), top, left, values };
  return window.act("/workbench/edits", { edits: [edit] });
}

/** Restarts on the same folder, as Ctrl-C and npm start do. */
async function restart(): Promise<void> {
  await workbench.close();
  workbench = await startTestWorkbench(folders, { clock });
}

describe("a document that windows share", () => {
  test("the first document has a name and one empty tab", async () => {
    const { document } = await view();
    expect(document.name).toBe("Riverbend rosters");
    expect(document.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
    expect(await row()).toEqual(["", "", "", "", "", ""]);
  });

  test("A-13: one window's edit is told to the other, and onEdit's answer too", async () => {
    const [one, two] = [await TestWindow.open(workbench, dana), await TestWindow.open(workbench, luis)];
    expect((await type(one, 1, 1, [["Ana"]])).status).toBe(200);
    await two.next("cells", (event) => event.left === 1);
    await two.next("execution", ({ execution }) => execution.functionName === "onEdit" && execution.state === "done");
    expect((await row()).slice(0, 2)).toEqual(["Ana", "seen A1"]);
    one.close();
    two.close();
  });

  test("F-1: a text is in the downloaded workbook as it stands in the cell, whatever it is called in JavaScript or XML", async () => {
    const window = await TestWindow.open(workbench, dana);
    const texts = [
      "constructor",
      "valueOf",
      "__proto__",
      "_x0041_",
      "a\u0001b",
      "<&>",
      "Nu\uFFFDez",
      "\u{1FFFE}x",
      "plain",
    ];
    await type(
      window,
      1,
      1,
      texts.map((text) => [text]),
    );
    const answer = await fetch(`${workbench.url}/workbench/export?sheet=${await firstSheet()}&format=xlsx`);
    const read = readWhole(new Uint8Array(await answer.arrayBuffer()), "", (value) =>
      value.kind === "text" ? value.text : value.kind,
    );
    const rows = read.kind === "sheets" ? (read.sheets[0]?.rows ?? []) : [];
    expect(rows.map(([first]) => first)).toEqual(texts);
    window.close();
  });

  test("an edit that the spreadsheet refuses is refused in its own words", async () => {
    const window = await TestWindow.open(workbench, dana);
    const edit = { kind: "renameSheet", sheetId: await firstSheet(), name: "" };
    const answer = await window.act("/workbench/edits", { edits: [edit] });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: "edit.refused", detail: expect.any(String) });
    expect((await window.act("/workbench/edits", { edits: [{ kind: "explode" }] })).status).toBe(400);
    window.close();
  });

  test("edits sent together are taken back together, in the window that made them, with the place they are at", async () => {
    const window = await TestWindow.open(workbench, dana);
    const other = await TestWindow.open(workbench, luis);
    const sheetId = await firstSheet();
    await type(window, 2, 1, [["old"]]);
    const edits = [
      { kind: "input", sheetId, top: 2, left: 1, values: [["new", "=1+1"]] },
      { kind: "insertRows", sheetId, before: 1, count: 2 },
    ];
    await window.act("/workbench/edits", { edits });
    expect(await (await other.act("/workbench/undo", {})).json()).toEqual({ canUndo: false, canRedo: false });
    expect((await row(4)).slice(0, 2)).toEqual(["new", "2"]);
    expect(await (await window.act("/workbench/undo", {})).json()).toEqual({
      canUndo: true,
      canRedo: true,
      place: { sheetId, top: 2, left: 1, bottom: 2, right: 2 },
    });
    await workbench.document.host.idle();
    expect((await row(2))[0]).toBe("old");
    await window.act("/workbench/redo", {});
    expect((await row(4)).slice(0, 2)).toEqual(["new", "2"]);
    window.close();
    other.close();
  });

  test("tabs are hidden and shown, coloured, frozen; columns widened; the document renamed", async () => {
    const window = await TestWindow.open(workbench, dana);
    const act = async (edit: object) => (await window.act("/workbench/edits", { edits: [edit] })).status;
    await act({ kind: "insertSheet", name: "Second" });
    const [first, second] = (await view()).document.sheets.map((sheet) => sheet.sheetId);
    expect(await act({ kind: "hideSheet", sheetId: second })).toBe(200);
    expect((await view()).document.sheets[1]?.hidden).toBe(true);
    expect(await act({ kind: "hideSheet", sheetId: first })).toBe(409);
    await act({ kind: "showSheet", sheetId: second });
    await act({ kind: "tabColor", sheetId: second, color: "#ff0000" });
    await act({ kind: "freeze", sheetId: second, rows: 1 });
    await act({ kind: "resizeColumns", sheetId: second, first: 2, count: 1, width: 180 });
    await act({ kind: "renameDocument", name: "August" });
    const { document } = await view();
    expect(document.name).toBe("August");
    expect(document.sheets[1]).toMatchObject({
      hidden: false,
      tabColor: "#ff0000",
      frozenRows: 1,
      frozenColumns: 0,
      columnWidths: { 2: 180 },
    });
    window.close();
  });

  test("nobody without a name in the district does anything", async () => {
    const answer = await workbench.post("/workbench/calls", {
      user: "x@y.example",
      window: "1",
      functionName: "tick",
      args: [],
    });
    expect(answer.status).toBe(404);
    expect((await fetch(`${workbench.url}/workbench/events?user=x@y.example&window=1`)).status).toBe(404);
  });
});

describe("what a script shows", () => {
  test("A-1: the add-on's menu is under its name, a menu of the script's own beside it", async () => {
    const window = await TestWindow.open(workbench, dana);
    expect(await window.next("menu", (event) => event.addOn)).toEqual({
      type: "menu",
      addOn: true,
      title: "Tiny",
      items: [
        { label: "Show the panel", functionName: "showPanel" },
        { label: "", functionName: null },
        { label: "More", functionName: null, items: [{ label: "Ask", functionName: "ask" }] },
      ],
    });
    expect(await window.next("menu", (event) => !event.addOn)).toMatchObject({ title: "Own" });
    window.close();
  });

  test("a sidebar opens in the window that asked, not in the person's other one", async () => {
    const [other, asking] = [await TestWindow.open(workbench, dana), await TestWindow.open(workbench, dana)];
    await asking.act("/workbench/menu-clicks", { functionName: "showPanel" });
    expect(await asking.next("sidebar")).toEqual({ type: "sidebar", title: "Panel", html: "<p>panel</p>" });
    await other.act("/workbench/menu-clicks", { functionName: "showPanel" });
    await other.next("sidebar");
    expect(asking.untaken("sidebar")).toBe(0);
    other.close();
    asking.close();
  });

  test("a prompt waits for its answer", async () => {
    const window = await TestWindow.open(workbench, dana);
    const click = window.act("/workbench/menu-clicks", { functionName: "ask" });
    const question = await window.next("alert");
    expect(question).toMatchObject({ title: "Title", text: "How many?", buttons: ["OK", "CANCEL"], prompt: true });
    await workbench.post("/workbench/alerts", { id: question.id, button: "OK", text: "12" });
    await click;
    expect((await row())[3]).toBe("OK:12");
    window.close();
  });

  test("a failure is the answer to the click, with the message and no stack", async () => {
    const window = await TestWindow.open(workbench, dana);
    const answer = await window.act("/workbench/menu-clicks", { functionName: "fail" });
    expect(await answer.json()).toEqual({ error: { name: "Error", message: "out of chalk" } });
    window.close();
  });

  test("the page hears where a script moves the selection, not of its own selecting", async () => {
    const window = await TestWindow.open(workbench, dana);
    const sheetId = await firstSheet();
    await window.act("/workbench/selection", {
      selection: { sheetId, top: 9, left: 9, bottom: 9, right: 9 },
      moves: 1,
    });
    await window.call("select");
    expect(await window.next("select")).toEqual({
      type: "select",
      selection: { sheetId, top: 3, left: 3, bottom: 4, right: 4 },
      moves: 1,
    });
    expect(window.untaken("select")).toBe(0);
    window.close();
  });

  test("a toast reaches its person only", async () => {
    const [one, two] = [await TestWindow.open(workbench, dana), await TestWindow.open(workbench, luis)];
    await one.call("hello");
    expect(await one.next("toast")).toEqual({ type: "toast", title: "Tiny", text: "All well", seconds: 3 });
    await two.next("execution", ({ execution }) => execution.functionName === "hello" && execution.state === "done");
    expect(two.untaken("toast")).toBe(0);
    one.close();
    two.close();
  });
});

describe("the clock", () => {
  test("A-7: moving it on fires what has become due, and only that", async () => {
    const window = await TestWindow.open(workbench, dana);
    await window.call("everyHour");
    const activity = (await workbench.get("/workbench/activity")) as { triggers: { nextAt: number }[] };
    expect(activity.triggers).toEqual([expect.objectContaining({ functionName: "tick", user: dana })]);
    await workbench.post("/workbench/clock", { toNextTrigger: true });
    expect((await row())[5]).toBe("1");
    await workbench.post("/workbench/clock", { advanceMinutes: 1 });
    expect((await row())[5]).toBe("1");
    await workbench.post("/workbench/clock", { advanceMinutes: 60 });
    expect((await row())[5]).toBe("2");
    expect((await workbench.post("/workbench/clock", { advanceMinutes: -60 })).status).toBe(400);
    window.close();
  });
});

describe("a restart", () => {
  test("keeps cells, tabs, properties, triggers and the clock", async () => {
    const window = await TestWindow.open(workbench, dana);
    await type(window, 2, 1, [["Zoë", "00123"]]);
    await window.act("/workbench/edits", { edits: [{ kind: "insertSheet", name: "Second" }] });
    await window.call("remember", "chalk");
    await window.call("everyHour");
    await workbench.document.host.idle();
    await workbench.post("/workbench/clock", { advanceMinutes: 5 });
    const before = await view();
    window.close();
    await restart();
    expect(await view()).toEqual({
      ...before,
      document: { ...before.document, revision: expect.any(Number), sheets: expect.anything() },
    });
    expect((await view()).document.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "Second"]);
    expect((await row(2))[0]).toBe("Zoë");
    const again = await TestWindow.open(workbench, dana);
    expect(await again.call("recall")).toEqual({ value: "chalk" });
    await workbench.post("/workbench/clock", { toNextTrigger: true });
    expect((await row())[5]).toBe("1");
    again.close();
  });

  test("a damaged file is set aside with a word, and a new document begins", async () => {
    await workbench.close();
    const file = join(folders.data, "workbook.json");
    writeFileSync(file, '{"document": {"formatVersion": 1');
    workbench = await startTestWorkbench(folders, { clock });
    expect(workbench.warnings.join()).toMatch(/cannot be read.*kept as/);
    expect((await view()).document.name).toBe("Riverbend rosters");
    expect(readdirSync(folders.data)).toContain("workbook.json.unreadable");
    expect(readFileSync(`${file}.unreadable`, "utf8")).toContain("formatVersion");
  });

  test("starting over empties the document and tells every window", async () => {
    const window = await TestWindow.open(workbench, dana);
    await type(window, 1, 1, [["x"]]);
    expect((await workbench.post("/workbench/reset", {})).status).toBe(200);
    await window.next("reset");
    expect(await row()).toEqual(["", "", "", "", "", ""]);
    window.close();
  });
});
