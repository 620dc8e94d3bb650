/** Edits by hand, onEdit and its queue, installable and clock triggers (facts: apps-script 1). */
import { describe, expect, test } from "@jest/globals";
import { anna, ben, simulate } from "./support";

const hour = 3_600_000;

describe("facts 1.3, 1.4: onEdit", () => {
  const source = `function onEdit(e) {
    console.log(JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue, String(e.authMode), e.source.getName(), e.user.getEmail(), "value" in e]));
  }
  function write() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue("by script"); }`;
  const heard = (simulation: ReturnType<typeof simulate>) =>
    simulation.host
      .executions()
      .filter((record) => record.kind === "edit")
      .map((record) => JSON.parse(record.log[0] ?? "null") as unknown[]);
  const input = (values: string[][], top = 1, left = 1) => ({ kind: "input", sheetId: 0, top, left, values }) as const;

  test("hears the value and the old value of a single cell, not of a block", async () => {
    const simulation = simulate({ source });
    for (const edit of [
      input([["first"]]),
      input([["5%"]]),
      input([
        ["a", "b"],
        ["c", "d"],
      ]),
    ]) {
      await simulation.edit(edit);
      await simulation.host.idle();
    }
    await simulation.edit({ kind: "clear", sheetId: 0, top: 1, left: 1, bottom: 1, right: 1 });
    await simulation.host.idle();
    const book = "Untitled spreadsheet";
    expect(heard(simulation)).toEqual([
      ["A1", "first", null, "LIMITED", book, "", true],
      ["A1", "0.05", "first", "LIMITED", book, "", true],
      ["A1:B2", null, null, "LIMITED", book, "", false],
      ["A1", null, "a", "LIMITED", book, "", false],
    ]);
  });

  test("does not hear a script's writes, formats, notes, moved cells or new rows", async () => {
    const simulation = simulate({ source });
    await simulation.record("write");
    const area = { sheetId: 0, top: 1, left: 1, bottom: 3, right: 2 };
    await simulation.edit({ kind: "format", ...area, background: "#ff0000", bold: true });
    await simulation.edit({ kind: "note", sheetId: 0, row: 1, column: 1, text: "note" });
    await simulation.edit({ kind: "sort", ...area, byColumn: 1, ascending: true });
    await simulation.edit({ kind: "insertRows", sheetId: 0, before: 1, count: 2 });
    await simulation.host.idle();
    expect(heard(simulation)).toEqual([]);
    expect(simulation.shown(3, 1)).toBe("by script");
    expect(simulation.host.cells(0, 3, 1, 1, 1).cells[0]?.[0]).toMatchObject({
      background: "#ff0000",
      fontWeight: "bold",
      note: "note",
    });
  });

  test("two edits wait while one is heard, a third is dropped", async () => {
    const simulation = simulate({ source: "function onEdit(e) { console.log(e.range.getA1Notation()); }" });
    for (const row of [1, 2, 3, 4]) await simulation.edit(input([["x"]], row));
    await simulation.host.idle();
    const records = simulation.host.executions().filter((record) => record.kind === "edit");
    expect(records.map((record) => record.log[0])).toEqual(["A1", "A2", "A3"]);
    expect([1, 2, 3, 4].map((row) => simulation.shown(row, 1))).toEqual(["x", "x", "x", "x"]);
  });

  test("is not run when the script has none", async () => {
    const simulation = simulate();
    await simulation.edit(input([["x"]]));
    await simulation.host.idle();
    expect(simulation.host.executions()).toEqual([]);
  });
});

describe("edits by hand", () => {
  test("a pasted block grows the sheet and is read as typed", async () => {
    const simulation = simulate();
    await simulation.edit({ kind: "input", sheetId: 0, top: 1000, left: 26, values: [["1", "2"], ["3%"]] });
    const [sheet] = simulation.host.document.sheets;
    expect([sheet?.maxRows, sheet?.maxColumns]).toEqual([1001, 27]);
    expect(simulation.shown(1001, 26)).toBe("3%");
  });

  test("facts 6.1: in a cell with format @ typed text stays as typed, even a formula", async () => {
    const simulation = simulate();
    await simulation.run(`SpreadsheetApp.getActiveSheet().getRange("A1:A3").setNumberFormat("@")`);
    await simulation.edit({ kind: "input", sheetId: 0, top: 1, left: 1, values: [["=1+1"], ["007"], ["+1"]] });
    expect(await simulation.run(`return SpreadsheetApp.getActiveSheet().getRange("A1:A3").getValues();`)).toEqual([
      ["=1+1"],
      ["007"],
      ["+1"],
    ]);
  });

  test("typing again what the formula bar shows changes nothing", async () => {
    const simulation = simulate();
    const written = ["'007", "'=x", "12%", "1/2/2026", "TRUE", "plain", "1234.5", "'", "'TRUE"];
    await simulation.edit({ kind: "input", sheetId: 0, top: 1, left: 1, values: [written] });
    const look = () => simulation.host.cells(0, 1, 1, 1, written.length).cells[0];
    const before = look();
    await simulation.edit({
      kind: "input",
      sheetId: 0,
      top: 1,
      left: 1,
      values: [(before ?? []).map((cell) => cell?.input ?? "")],
    });
    expect(look()).toEqual(before);
  });

  test("sheets are inserted, renamed and deleted, and the page hears of it", async () => {
    const simulation = simulate();
    await simulation.edit({ kind: "insertSheet", name: "New" });
    const id = simulation.host.document.sheets[1]?.sheetId ?? 0;
    await expect(simulation.edit({ kind: "renameSheet", sheetId: id, name: "Sheet1" })).rejects.toThrow(
      "already exists",
    );
    await simulation.edit({ kind: "renameSheet", sheetId: id, name: "Renamed" });
    await simulation.edit({ kind: "deleteSheet", sheetId: 0 });
    expect(simulation.host.document.sheets.map((sheet) => sheet.name)).toEqual(["Renamed"]);
    expect(simulation.events.filter((event) => event.type === "structure")).toHaveLength(3);
  });
});

describe("arranging by hand", () => {
  test("sheets are hidden, shown, moved and coloured; rows and columns hidden, sized and frozen; the document renamed", async () => {
    const simulation = simulate();
    await expect(simulation.edit({ kind: "hideSheet", sheetId: 0 })).rejects.toThrow(
      "You can't hide all the sheets in a document.",
    );
    await simulation.edit({ kind: "insertSheet", name: "Other" });
    await simulation.edit({ kind: "hideSheet", sheetId: 0 });
    await simulation.edit({ kind: "moveSheet", sheetId: 0, index: 1 });
    await simulation.edit({ kind: "tabColor", sheetId: 0, color: "#ff0000" });
    await simulation.edit({ kind: "freeze", sheetId: 0, rows: 1, columns: 2 });
    await simulation.edit({ kind: "resizeColumns", sheetId: 0, first: 2, count: 2, width: 55 });
    await simulation.edit({ kind: "hideRows", sheetId: 0, first: 3, count: 3 });
    await simulation.edit({ kind: "showRows", sheetId: 0, first: 4, count: 1 });
    await simulation.edit({ kind: "renameDocument", name: "Roster" });
    expect(simulation.host.document.name).toBe("Roster");
    expect(simulation.host.document.sheets[1]).toMatchObject({
      sheetId: 0,
      hidden: true,
      tabColor: "#ff0000",
      frozenRows: 1,
      frozenColumns: 2,
      columnWidths: { 2: 55, 3: 55 },
      hiddenRows: [3, 5],
    });
    await simulation.edit({ kind: "showSheet", sheetId: 0 });
    await expect(simulation.edit({ kind: "freeze", sheetId: 0, rows: 1000 })).rejects.toThrow(
      "You can't freeze all visible rows on the sheet.",
    );
  });
});

describe("facts 1.1, 1.5: installable triggers", () => {
  const source = `
    function hourly() { ScriptApp.newTrigger("tick").timeBased().everyHours(1).create(); }
    function minutely() { ScriptApp.newTrigger("tick").timeBased().everyMinutes(5).create(); }
    function once() { ScriptApp.newTrigger("tick").timeBased().after(60000).create(); }
    function daily() { ScriptApp.newTrigger("tick").timeBased().everyDays(1).atHour(6).create(); }
    function listen() {
      const book = SpreadsheetApp.getActive();
      ScriptApp.newTrigger("heardEdit").forSpreadsheet(book).onEdit().create();
      ScriptApp.newTrigger("heardChange").forSpreadsheet(book).onChange().create();
    }
    function tick(e) {
      const book = SpreadsheetApp.getActive();
      console.log(JSON.stringify([e.hour, e.timezone, e.triggerUid.length > 0, book && book.getName(), String(PropertiesService.getDocumentProperties() && 1)]));
    }
    function heardEdit(e) { console.log(e.range.getA1Notation() + " " + e.user.getEmail() + " " + e.authMode); }
    function heardChange(e) { console.log(e.changeType + " " + ("range" in e)); }
    function ui() { SpreadsheetApp.getUi(); }
    function mine() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), t.getTriggerSourceId() === null]); }
    function removeAll() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); }`;

  test("an hourly trigger fires when its hour has come, once however late, for the one who made it", async () => {
    const simulation = simulate({ source });
    await simulation.record("hourly", ben);
    expect(await simulation.host.fireDueTriggers()).toEqual([]);
    simulation.pass(hour);
    const [first] = await simulation.host.fireDueTriggers();
    expect(first).toMatchObject({ kind: "trigger", functionName: "tick", user: ben, state: "done" });
    expect(JSON.parse(first?.log[0] ?? "")).toEqual([17, "UTC", true, "Untitled spreadsheet", "1"]);
    expect(await simulation.host.fireDueTriggers()).toEqual([]);
    simulation.pass(5 * hour + 1);
    expect(await simulation.host.fireDueTriggers()).toHaveLength(1);
    simulation.pass(hour - 1);
    expect(await simulation.host.fireDueTriggers()).toHaveLength(1);
  });

  test("facts 1.2, sources disagree: with the switch, a clock trigger has no document", async () => {
    const simulation = simulate({ source, switches: { clockTriggerHasActiveDocument: false } });
    await simulation.record("hourly");
    simulation.pass(hour);
    const [record] = await simulation.host.fireDueTriggers();
    expect(JSON.parse(record?.log[0] ?? "").slice(3)).toEqual([null, "null"]);
  });

  test("a published add-on gets one clock trigger per user, at most hourly, in Google's words", async () => {
    const simulation = simulate({ source });
    expect((await simulation.record("minutely")).error?.message).toBe(
      "The recurrence interval for an Add-on trigger must be at least one hour.",
    );
    await simulation.record("hourly");
    expect((await simulation.record("hourly")).error).toEqual({
      name: "Exception",
      message: "This add-on has created too many time-based triggers in this document for this Google user account.",
    });
    expect((await simulation.record("hourly", ben)).state).toBe("done");
    expect((await simulation.host.run(ben, "mine")).value).toEqual([["tick", "CLOCK", true]]);
    await simulation.record("removeAll");
    expect(simulation.host.triggers().map((trigger) => trigger.user)).toEqual([ben]);
    expect((await simulation.record("hourly")).state).toBe("done");
  });

  test("a bound script may have every five minutes, and several", async () => {
    const simulation = simulate({ source, switches: { deployment: "bound" } });
    await simulation.record("minutely");
    await simulation.record("daily");
    simulation.pass(5 * 60_000);
    expect(await simulation.host.fireDueTriggers()).toHaveLength(1);
    // 06:00 in New York is 11:00 UTC the next day.
    expect(simulation.host.triggers()[1]?.nextAt).toBe(Date.UTC(2026, 10, 24, 11));
  });

  test("a one-time trigger fires once and stays in the list", async () => {
    const simulation = simulate({ source });
    await simulation.record("once");
    simulation.pass(60_000);
    expect(await simulation.host.fireDueTriggers()).toHaveLength(1);
    simulation.pass(60_000);
    expect(await simulation.host.fireDueTriggers()).toHaveLength(0);
    expect(simulation.host.triggers()).toHaveLength(1);
  });

  test("onEdit and onChange run with full authorisation as their creator; onChange has no range", async () => {
    const simulation = simulate({ source });
    await simulation.record("listen", ben);
    await simulation.edit({ kind: "input", sheetId: 0, top: 2, left: 2, values: [["x"]] }, anna);
    await simulation.edit({ kind: "deleteRows", sheetId: 0, first: 9, count: 1 }, anna);
    await simulation.host.idle();
    const lines = simulation.host
      .executions()
      .filter((record) => record.kind === "trigger")
      .flatMap((record) => record.log);
    expect(lines.sort()).toEqual([`B2 ${ben} FULL`, "EDIT false", "REMOVE_ROW false"]);
  });

  test("facts 2: getUi in a trigger throws", async () => {
    const simulation = simulate({
      source: `${source} function uiHourly() { ScriptApp.newTrigger("ui").timeBased().everyHours(1).create(); }`,
    });
    await simulation.record("uiHourly");
    simulation.pass(hour);
    const [record] = await simulation.host.fireDueTriggers();
    expect(record?.error?.message).toBe("Cannot call SpreadsheetApp.getUi() from this context.");
  });
});
