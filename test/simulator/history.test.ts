/** Taking back by hand: whatever was done in a window is as it was before, and what others did meanwhile stays. */
import { beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { SimulatorHost, UserEdit } from "../../src/simulator";
import { simulate } from "./support";

const script = `
function prepare() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.deleteRows(21, sheet.getMaxRows() - 20);
  sheet.deleteColumns(9, sheet.getMaxColumns() - 8);
  sheet.getRange("A1:D1").setValues([["ID", "Name", "Grade", "Since"]]).setFontWeight("bold");
  sheet.getRange("A2:A6").setNumberFormat("@").setValues([["001"], ["002"], ["003"], ["004"], ["005"]]);
  sheet.getRange("B2:C6").setValues([["Ana", 3], ["Ben", 1], ["Cy", 2], ["Di", 3], ["Eve", 5]]);
  sheet.getRange("C7").setFormula("=SUM(C2:C6)");
  sheet.getRange("B3").setNote("Was: Benjamin").setBackground("#fce8e6");
  sheet.getRange("E2:F3").merge();
  sheet.getRange("A4:A5").protect().setWarningOnly(true);
  sheet.getRange("5:5").addDeveloperMetadata("kept");
  const other = SpreadsheetApp.getActiveSpreadsheet().insertSheet("Second");
  other.deleteRows(4, other.getMaxRows() - 3);
  other.deleteColumns(3, other.getMaxColumns() - 2);
  other.getRange("A1").setFormula("=Sheet1!C7");
  SpreadsheetApp.getActiveSpreadsheet().setNamedRange("Grades", sheet.getRange("C2:C6"));
}
function act(calls) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  for (const [name, a1, ...args] of calls) {
    const target = a1 === "" ? sheet : sheet.getRange(a1);
    target[name](...args.map((one) => (/^@/.test(one) ? sheet.getRange(one.slice(1)) : one)));
  }
}
function store() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Second").hideSheet();
  sheet.getRange("A2").setValue("kept");
}`;

const dana = "dana@example.org";
const luis = "luis@example.org";
let host: SimulatorHost;
let sheetId: number;

beforeEach(async () => {
  const simulation = simulate({ source: script });
  host = simulation.host;
  expect((await simulation.record("prepare", dana)).error).toBeUndefined();
  sheetId = host.document.sheets[0]?.sheetId ?? -1;
});

/** The saved document without what only ever grows, sheet by sheet so that a difference can be read. */
function state(): unknown {
  const { workbook } = host.saveDocument() as unknown as { workbook: Record<string, unknown> };
  return JSON.parse(JSON.stringify({ ...workbook, nextId: 0, styles: 0, rules: 0, sheets: 0, shown: shownSheets() }));
}

function shownSheets(): unknown[] {
  return host.document.sheets.map(({ revision: _revision, ...sheet }) => ({
    ...sheet,
    cells: host.cells(sheet.sheetId, 1, 1, sheet.maxRows, sheet.maxColumns).cells,
  }));
}

const area = fc
  .record({
    a: fc.integer({ min: 1, max: 8 }),
    b: fc.integer({ min: 1, max: 8 }),
    c: fc.integer({ min: 1, max: 6 }),
    d: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ a, b, c, d }) => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }));
const line = fc.integer({ min: 1, max: 7 });
const few = fc.integer({ min: 1, max: 3 });
const text = fc.constantFrom("x", "00123", "=C2+1", "8/3/2026", "12%", "'1", "TRUE");

const edit = fc.oneof(
  fc
    .record({
      top: fc.integer({ min: 1, max: 21 }),
      left: line,
      values: fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    })
    .map((place) => ({ kind: "input", ...place })),
  area.map((place) => ({ kind: "clear", ...place })),
  area.map((place) => ({ kind: "sort", ...place, byColumn: place.left, ascending: false })),
  area.map((place) => ({
    kind: "format",
    ...place,
    bold: true,
    background: "#ffff00",
    borders: { top: true, vertical: true },
  })),
  area.map((place) => ({ kind: "clearFormats", ...place })),
  area.map((place) => ({ kind: "fill", ...place, to: { ...place, bottom: place.bottom + 2 }, series: true })),
  area.map((place) => ({ kind: "dropDown", ...place, choices: ["a", "b"], reject: false })),
  area.map((place) => ({ kind: "move", ...place, to: { top: 3, left: 2 } })),
  area.map((place) => ({ kind: "copy", ...place, to: { top: 5, left: 2, bottom: 5, right: 2 }, what: "all" })),
  fc.record({ row: line, column: line }).map((place) => ({ kind: "note", ...place, text: "look" })),
  fc.record({ before: line, count: few }).map((lines) => ({ kind: "insertRows", ...lines })),
  fc.record({ first: line, count: few }).map((lines) => ({ kind: "deleteRows", ...lines })),
  fc.record({ before: line, count: few }).map((lines) => ({ kind: "insertColumns", ...lines })),
  fc
    .record({ first: fc.integer({ min: 1, max: 4 }), count: few })
    .map((lines) => ({ kind: "deleteColumns", ...lines })),
  fc
    .record({ first: line, count: few, before: line })
    .map((lines) => ({ kind: "moveLines", dimension: "rows", ...lines })),
  fc.record({ first: line, count: few }).map((lines) => ({ kind: "hideRows", ...lines })),
  fc.record({ first: line, count: few }).map((lines) => ({ kind: "resizeRows", ...lines, height: 40 })),
  fc.constant({ kind: "filter", area: { top: 1, left: 1, bottom: 6, right: 3 } }),
  fc.constant({ kind: "freeze", rows: 1 }),
  fc.constant({ kind: "renameSheet", name: "Roster" }),
  fc.constant({ kind: "duplicateSheet" }),
  fc.constant({ kind: "tabColor", color: "#ff0000" }),
  fc.constant({
    kind: "replace",
    text: "a",
    replacement: "o",
    matchCase: false,
    matchEntireCell: false,
    regularExpression: false,
    matchFormulaText: false,
  }),
);

/** False when the document refuses it; then nothing of it may be there. */
async function does(one: object, user = dana, window = "first"): Promise<boolean> {
  try {
    await host.editAsOne(user, window, [{ sheetId, ...one } as UserEdit]);
    return true;
  } catch {
    return false;
  }
}

describe("taking back", () => {
  test("whatever is done, undo to the beginning gives the document as it was, and redo to the end as it became", async () => {
    const saved = host.saveDocument();
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        host = simulate({ document: saved }).host;
        const before = state();
        let made = 0;
        for (const one of edits) if (await does(one)) made += 1;
        const after = state();
        for (let step = 0; step < made; step += 1) await host.undo(dana, "first");
        expect(state()).toEqual(before);
        for (let step = 0; step < made; step += 1) await host.redo(dana, "first");
        expect(state()).toEqual(after);
        for (let step = 0; step < made; step += 1) await host.undo(dana, "first");
        expect(state()).toEqual(before);
        await host.close();
      }),
      { numRuns: 60 },
    );
  });

  test("what is refused leaves everything as it was, the sheet's size too, whatever refuses it", async () => {
    const before = state();
    const long = "x".repeat(50_001);
    const refused = [
      // Over the edge, and through the merge of E2:F3: laid over a part of it, or taking a part of it along.
      {
        kind: "copy",
        top: 1,
        left: 1,
        bottom: 1,
        right: 1,
        to: { top: 3, left: 6, bottom: 30, right: 12 },
        what: "all",
      },
      { kind: "move", top: 2, left: 5, bottom: 2, right: 8, to: { top: 30, left: 9 } },
      {
        kind: "input",
        top: 20,
        left: 8,
        values: [
          ["fits", "fits"],
          ["fits", long],
        ],
      },
      { kind: "importRows", replace: false, rows: [["fits", long]] },
      { kind: "importRows", replace: true, rows: [["fits", long]] },
    ];
    for (const one of refused) expect([one.kind, await does(one)]).toEqual([one.kind, false]);
    expect(state()).toEqual(before);
  });

  test("a deleted sheet comes back with its cells, its metadata and what spoke of it", async () => {
    const before = state();
    await does({ kind: "deleteSheet" });
    const [second] = host.document.sheets;
    expect(host.cells(second?.sheetId ?? -1, 1, 1, 1, 1).cells[0]?.[0]?.display).toBe("#REF!");
    await host.undo(dana, "first");
    expect(state()).toEqual(before);
  });

  test("rows that somebody else inserts above move along what is taken back", async () => {
    await does({ kind: "input", top: 4, left: 2, values: [["Cyrus"]] });
    await does({ kind: "insertRows", before: 2, count: 3 }, luis, "second");
    await host.undo(dana, "first");
    const names = host.cells(sheetId, 1, 2, 9, 1).cells.map(([cell]) => cell?.display ?? "");
    expect(names).toEqual(["Name", "", "", "", "Ana", "Ben", "Cy", "Di", "Eve"]);
    expect(await host.undo(luis, "second")).toMatchObject({ canUndo: false, canRedo: true });
    expect(host.document.sheets[0]?.maxRows).toBe(20);
  });

  test("what was done in rows that somebody else deleted is forgotten, and nothing else is touched", async () => {
    await does({ kind: "input", top: 4, left: 2, values: [["Cyrus"]] });
    await does({ kind: "deleteRows", first: 3, count: 3 }, luis, "second");
    expect(await host.undo(dana, "first")).toEqual({ canUndo: false, canRedo: false });
    expect(host.cells(sheetId, 1, 2, 3, 1).cells.map(([cell]) => cell?.display)).toEqual(["Name", "Ana", "Eve"]);
  });

  const names = () => host.cells(sheetId, 2, 2, 5, 1).cells.map(([cell]) => cell?.display ?? "");
  const byGrade = { kind: "sort", top: 2, left: 1, bottom: 6, right: 3, byColumn: 3, ascending: true };

  test("what was typed into a row that somebody else has sorted away is taken back where that row is now", async () => {
    await does({ kind: "input", top: 2, left: 2, values: [["Anna"]] });
    await does(byGrade, luis, "second");
    expect(names()).toEqual(["Ben", "Cy", "Anna", "Di", "Eve"]);
    expect(await host.undo(dana, "first")).toMatchObject({ canRedo: true, place: { top: 4, bottom: 4 } });
    expect(names()).toEqual(["Ben", "Cy", "Ana", "Di", "Eve"]);
    await host.redo(dana, "first");
    expect(names()).toEqual(["Ben", "Cy", "Anna", "Di", "Eve"]);
  });

  test("of several rows that a sort has torn apart nothing is put over other people, and the rest stays", async () => {
    await does({ kind: "input", top: 2, left: 2, values: [["x"], ["y"]] });
    await does({ kind: "input", top: 10, left: 2, values: [["below"]] });
    await does(byGrade, luis, "second");
    expect(names()).toEqual(["y", "Cy", "x", "Di", "Eve"]);
    expect(await host.undo(dana, "first")).toMatchObject({ canUndo: false, canRedo: true });
    expect(host.cells(sheetId, 10, 2, 1, 1).cells[0]?.[0]?.display ?? "").toBe("");
    await host.undo(dana, "first");
    expect(names()).toEqual(["y", "Cy", "x", "Di", "Eve"]);
  });

  test("rows that keep together in a sort are taken back together; of a row that reaches beyond it nothing is", async () => {
    await does({ kind: "input", top: 2, left: 3, values: [["3", "today"]] });
    await does({ kind: "input", top: 3, left: 2, values: [["Bo"], ["Si"]] });
    await does(byGrade, luis, "second");
    expect(names()).toEqual(["Bo", "Si", "Ana", "Di", "Eve"]);
    expect(await host.undo(dana, "first")).toMatchObject({ canUndo: false, place: { top: 2, bottom: 3 } });
    expect(names()).toEqual(["Ben", "Cy", "Ana", "Di", "Eve"]);
    expect(host.cells(sheetId, 2, 4, 1, 1).cells[0]?.[0]?.display ?? "").toBe("today");
  });

  test("rows that were put in are not taken out once a sort has brought other people there", async () => {
    await does({ kind: "insertRows", before: 2, count: 1 });
    await does({ ...byGrade, bottom: 7 }, luis, "second");
    expect(await host.undo(dana, "first")).toEqual({ canUndo: false, canRedo: false });
    expect(names()).toEqual(["Ben", "Cy", "Ana", "Di", "Eve"]);
  });

  test("a sort elsewhere touches nothing, and none touches the heights of rows", async () => {
    await does({ kind: "input", top: 3, left: 2, values: [["Benny"]] });
    await does({ kind: "resizeRows", first: 3, count: 1, height: 40 });
    await does({ ...byGrade, top: 10, bottom: 12 }, luis, "second");
    await does({ kind: "input", top: 2, left: 7, values: [["beside"]] });
    await does({ ...byGrade, ascending: false }, luis, "second");
    expect(await host.undo(dana, "first")).toMatchObject({ place: { top: 2, left: 7 } });
    expect(host.cells(sheetId, 2, 7, 1, 1).cells[0]?.[0]?.display ?? "").toBe("");
    await host.undo(dana, "first");
    expect(await host.undo(dana, "first")).toMatchObject({ place: { top: 6 } });
    expect(names().at(-1)).toBe("Ben");
  });

  test("something new after an undo ends what could be done again", async () => {
    await does({ kind: "input", top: 2, left: 2, values: [["a"]] });
    await host.undo(dana, "first");
    await does({ kind: "input", top: 2, left: 2, values: [["b"]] });
    expect(await host.redo(dana, "first")).toEqual({ canUndo: true, canRedo: false });
    expect(host.cells(sheetId, 2, 2, 1, 1).cells[0]?.[0]?.display).toBe("b");
  });
});

const calls = fc.oneof(
  fc.constantFrom(
    ["setValue", "B2", "=C2+1"],
    [
      "setValues",
      "B3:C4",
      [
        ["x", "00123"],
        ["", 5],
      ],
    ],
    [
      "setValues",
      "B19:C20",
      [
        ["far", "1"],
        ["below", "2"],
      ],
    ],
    ["setNote", "B2:B4", "Was: Ana"],
    ["setBackground", "A2:C3", "#fce8e6"],
    ["setFontWeight", "B2", "bold"],
    ["clearContent", "B2:C3"],
    ["clearNote", "B3"],
    ["copyTo", "B2:C3", "@B8"],
    ["sort", "A2:C6", 3],
    ["insertRowsBefore", "", 3, 2],
    ["deleteRows", "", 4, 2],
    ["insertColumnAfter", "", 3],
    ["moveRows", "", "@2:3", 6],
  ),
);

/** A call of a script's page in the first window; it may end half-way, where the document refuses something. */
async function acts(list: readonly unknown[], window: string | null = "first"): Promise<void> {
  await host.call(dana, "act", [list], window ?? undefined);
}

const textsOf = (top: number, left: number, rows = 1, columns = 1) =>
  host.cells(sheetId, top, left, rows, columns).cells.map((cells) => cells.map((cell) => cell?.display ?? ""));

describe("what a script did", () => {
  test("B-22: one execution is one step of the window that started it: undo gives the sheet as it was, redo as it became", async () => {
    const saved = host.saveDocument();
    await fc.assert(
      fc.asyncProperty(fc.array(calls, { minLength: 1, maxLength: 5 }), async (list) => {
        host = simulate({ source: script, document: saved }).host;
        await does({ kind: "input", top: 2, left: 2, values: [["Anna"]] });
        const before = state();
        await acts(list);
        const after = state();
        if (JSON.stringify(after) !== JSON.stringify(before)) {
          expect((await host.undo(dana, "first")).canUndo).toBe(true);
          expect(state()).toEqual(before);
          await host.redo(dana, "first");
          expect(state()).toEqual(after);
        }
        await host.close();
      }),
      { numRuns: 30 },
    );
  });

  test("B-22: what anybody has written since stays, part by part, also where rows have moved; a script's hidden store stays", async () => {
    await acts([
      ["setValues", "B2:B4", [["Ana M."], ["Ben M."], ["Cy M."]]],
      ["setNote", "B2:B4", "marked"],
    ]);
    await does({ kind: "input", top: 3, left: 2, values: [["Benjamin"]] }, luis, "second");
    await acts([["setNote", "B4", "marked anew"]], null);
    await does({ kind: "insertRows", before: 2, count: 1 }, luis, "second");
    expect(await host.undo(dana, "first")).toMatchObject({ canUndo: false, place: { top: 3, bottom: 5, left: 2 } });
    expect(textsOf(3, 2, 3)).toEqual([["Ana"], ["Benjamin"], ["Cy"]]);
    const notes = host.cells(sheetId, 3, 2, 3, 1).cells.map(([cell]) => cell?.note ?? "");
    expect(notes).toEqual(["", "Was: Benjamin", "marked anew"]);
    await host.redo(dana, "first");
    expect(textsOf(3, 2, 3)).toEqual([["Ana M."], ["Benjamin"], ["Cy M."]]);
    await host.undo(dana, "first");
    // Rows that came with what it wrote stay where somebody has written in them since.
    await acts([
      ["insertRowsAfter", "", host.document.sheets[0]?.maxRows, 2],
      ["setValues", "B22:B23", [["one"], ["two"]]],
    ]);
    const { maxRows = 0 } = host.document.sheets[0] ?? {};
    await does({ kind: "input", top: maxRows, left: 3, values: [["hers"]] }, luis, "second");
    await host.undo(dana, "first");
    expect([host.document.sheets[0]?.maxRows, textsOf(maxRows, 2, 1, 2)]).toEqual([maxRows, [["", "hers"]]]);
    await host.call(dana, "store", [], "third");
    expect(host.historyOf("third")).toEqual({ canUndo: false, canRedo: false });
  });
});

describe("by hand", () => {
  test("the fill handle goes on with numbers, dates and numbered texts, and repeats what is no series", async () => {
    await does({
      kind: "input",
      top: 10,
      left: 1,
      values: [
        ["1", "8/3/2026", "Class 1", "x"],
        ["3", "8/4/2026", "Class 2", "y"],
      ],
    });
    const source = { top: 10, left: 2, bottom: 11, right: 4 };
    await does({ kind: "fill", ...source, to: { ...source, bottom: 13 }, series: true });
    const shown = host.cells(sheetId, 12, 2, 2, 3).cells.map((cells) => cells.map((cell) => cell?.display));
    expect(shown).toEqual([
      ["8/5/2026", "Class 3", "x"],
      ["8/6/2026", "Class 4", "y"],
    ]);
  });

  test("the figures of a selection leave out what is no number", async () => {
    expect(host.summary(sheetId, [{ top: 1, left: 3, bottom: 6, right: 3 }])).toEqual({
      filled: 6,
      numbers: 5,
      sum: "14",
      average: "2.8",
      least: "1",
      most: "5",
    });
  });

  test("a file replaces the document, under the names of its sheets, and can be taken back", async () => {
    const before = state();
    const sheets = [
      { name: "Second", rows: [["'00123", "8/3/2026"], ["=1+1"]] },
      { name: "Sheet1", rows: [] },
    ];
    await host.editAsOne(dana, "first", [{ kind: "importSheets", sheets, replace: "document" }]);
    expect(host.document.sheets.map(({ name }) => name)).toEqual(["Second", "Sheet1"]);
    const [first] = host.document.sheets;
    const shown = host
      .cells(first?.sheetId ?? -1, 1, 1, 2, 2)
      .cells.map((cells) => cells.map((cell) => cell?.display ?? ""));
    expect(shown).toEqual([
      ["00123", "8/3/2026"],
      ["2", ""],
    ]);
    await host.undo(dana, "first");
    expect(state()).toEqual(before);
  });
});
