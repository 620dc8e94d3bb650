/** Merges, filters, moving and copying, and what a page is told of them (facts: apps-script 6.6). */
import { describe, expect, test } from "@jest/globals";
import { anna, ben, simulate, thrownBy } from "./support";

const area = (top: number, left: number, bottom: number, right: number) => ({ sheetId: 0, top, left, bottom, right });

describe("merges", () => {
  test("a merge keeps the corner's value, covers the rest and says where it is", async () => {
    const simulation = simulate();
    expect(
      await simulation.run(`
        const sheet = SpreadsheetApp.getActiveSheet();
        const range = sheet.getRange("B2:C3").setValues([[1, 2], [3, 4]]).merge();
        sheet.getRange("C3").setValue("lost");
        return [range.getValues(), range.isPartOfMerge(), sheet.getRange("A1:B2").getMergedRanges().map((r) => r.getA1Notation()),
          sheet.getRange("D4").isPartOfMerge()];`),
    ).toEqual([
      [
        [1, ""],
        ["", ""],
      ],
      true,
      ["B2:C3"],
      false,
    ]);
    expect(simulation.host.document.sheets[0]?.merges).toEqual([{ top: 2, left: 2, bottom: 3, right: 3 }]);
  });

  test("across and vertically; a part of a merge can be neither merged nor broken apart", async () => {
    const list = `sheet.getRange("A1:D4").getMergedRanges().map((r) => r.getA1Notation())`;
    expect(
      await simulate().run(`
        const sheet = SpreadsheetApp.getActiveSheet();
        const range = sheet.getRange("A1:B2").mergeAcross();
        const across = ${list};
        range.mergeVertically();
        const vertically = ${list};
        let refusal;
        try { sheet.getRange("A1").breakApart(); } catch (error) { refusal = error.message; }
        range.breakApart();
        return [across, vertically, refusal, ${list}];`),
    ).toEqual([
      ["A1:B1", "A2:B2"],
      ["A1:A2", "B1:B2"],
      "You must select all cells in a merged range to merge or unmerge them.",
      [],
    ]);
  });

  test("a merge grows with a row inserted in it, goes with the last of its rows and stands in the way of sorting", async () => {
    const simulation = simulate();
    const merges = () => simulation.host.document.sheets[0]?.merges;
    await simulation.edit({ kind: "merge", how: "all", ...area(2, 1, 3, 2) });
    await simulation.edit({ kind: "insertRows", sheetId: 0, before: 3, count: 2 });
    expect(merges()).toEqual([{ top: 2, left: 1, bottom: 5, right: 2 }]);
    await expect(simulation.edit({ kind: "sort", ...area(1, 1, 4, 1), byColumn: 1, ascending: true })).rejects.toThrow(
      "merged",
    );
    await simulation.edit({ kind: "deleteRows", sheetId: 0, first: 2, count: 4 });
    expect(merges()).toEqual([]);
  });
});

describe("rows that a person inserts", () => {
  const lines = `
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1:B1").setFontWeight("bold").setBackground("#ff0000");
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(["x"]).build();
    sheet.getRange("B2").setNumberFormat("@").setValue("007").setNote("note").setDataValidation(rule);`;
  const looks = (row: number) => `
    const at = SpreadsheetApp.getActiveSheet().getRange("B${row}");
    return [at.getNumberFormat(), at.getFontWeight(), at.getDataValidation() !== null, at.getValue(), at.getNote()];`;
  const plain = "0.###############";

  test.each([
    ["above a row look like it", { before: 2 }, ["@", "normal", true, "", ""]],
    ["below a row look like that one", { before: 2, below: true as const }, [plain, "bold", false, "", ""]],
    ["below the last filled row look like it", { before: 3, below: true as const }, ["@", "normal", true, "", ""]],
  ])("G-2: those %s, without value and note", async (_what, where, expected) => {
    const simulation = simulate();
    await simulation.run(lines);
    await simulation.edit({ kind: "insertRows", sheetId: 0, count: 2, ...where });
    expect(await simulation.run(looks(where.before + 1))).toEqual(expected);
  });

  test("G-2: a number typed there stays the text that it is", async () => {
    const simulation = simulate();
    await simulation.run(lines);
    await simulation.edit({ kind: "insertRows", sheetId: 0, before: 2, count: 1 });
    await simulation.edit({ kind: "input", sheetId: 0, top: 2, left: 2, values: [["000077"]] });
    expect(await simulation.run("return SpreadsheetApp.getActiveSheet().getRange('B2:B3').getValues();")).toEqual([
      ["000077"],
      ["007"],
    ]);
  });

  test("G-2: those added at the end look like the last one there was", async () => {
    const simulation = simulate();
    await simulation.run("SpreadsheetApp.getActiveSheet().getRange('B1000').setNumberFormat('@');");
    await simulation.edit({ kind: "insertRows", sheetId: 0, before: 1001, count: 3 });
    expect((await simulation.run(looks(1003))) as unknown[]).toEqual(["@", "normal", false, "", ""]);
  });
});

describe("filters", () => {
  const roster = `
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1:B5").setValues([["Name", "Grade"], ["Ana", 3], ["Ben", 5], ["Cora", 3], ["Dan", 8]]);
    const filter = sheet.getRange("A1:B5").createFilter();
    const hidden = () => [2, 3, 4, 5].filter((row) => sheet.isRowHiddenByFilter(row));`;

  test.each([
    ["SpreadsheetApp.newFilterCriteria().setHiddenValues(['3']).build()", [2, 4]],
    ["SpreadsheetApp.newFilterCriteria().setVisibleValues(['3']).build()", [3, 5]],
    ["SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(4).build()", [2, 4]],
    ["SpreadsheetApp.newFilterCriteria().whenNumberBetween(3, 5).build()", [5]],
    ["SpreadsheetApp.newFilterCriteria().whenFormulaSatisfied('=$A2=\"Cora\"').build()", [2, 3, 5]],
    ["SpreadsheetApp.newFilterCriteria().whenCellEmpty().build()", [2, 3, 4, 5]],
  ])("%s", async (criteria, hidden) => {
    expect(await simulate().run(`${roster} filter.setColumnFilterCriteria(2, ${criteria}); return hidden();`)).toEqual(
      hidden,
    );
  });

  test("hidden rows are written all the same, come back when the criteria go, and are passed over by skipFilteredRows", async () => {
    expect(
      await simulate().run(`${roster}
        filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(["3"]).build());
        sheet.getRange("A2").setValue("Anna");
        sheet.getRange("A2:A5").clear({ contentsOnly: true, skipFilteredRows: true });
        const names = sheet.getRange("A2:A5").getValues().flat();
        filter.removeColumnFilterCriteria(2);
        return [names, hidden(), filter.getColumnFilterCriteria(2), sheet.getRange("F9").getFilter().getRange().getA1Notation()];`),
    ).toEqual([["Anna", "", "Cora", ""], [], null, "A1:B5"]);
  });

  test("a person filters and sorts; the page is told what is hidden and what there is to choose from", async () => {
    const simulation = simulate();
    await simulation.edit({
      kind: "input",
      sheetId: 0,
      top: 1,
      left: 1,
      values: [["Name"], ["Ben"], ["Ana"], ["Ben"]],
    });
    await simulation.edit({ kind: "filter", sheetId: 0, area: area(1, 1, 4, 1) });
    expect(simulation.host.filterValues(0, 1)).toEqual(["Ana", "Ben"]);
    await simulation.edit({ kind: "filterColumn", sheetId: 0, column: 1, hidden: ["Ben"] });
    const sheet = simulation.host.document.sheets[0];
    expect(sheet?.hiddenRows).toEqual([2, 4]);
    expect(sheet?.filter).toEqual({
      top: 1,
      left: 1,
      bottom: 4,
      right: 1,
      columns: [{ column: 1, hidden: ["Ben"] }],
      hiddenRows: [2, 4],
    });
    await simulation.edit({ kind: "filter", sheetId: 0, area: null });
    expect(simulation.host.document.sheets[0]?.hiddenRows).toEqual([]);
  });
});

describe("what undo needs", () => {
  test("taken cells come back whole: values, formulas, formats, notes, rules, merges", async () => {
    const simulation = simulate();
    await simulation.run(`
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1:B2").setValues([["007", 2], ["=B1+1", true]]).setBackground("red").setFontStyle("italic");
      sheet.getRange("A1").setNote("note");
      sheet.getRange("B2").insertCheckboxes();
      sheet.getRange("D1:E1").merge();`);
    const look = () => simulation.host.cells(0, 1, 1, 2, 5).cells;
    const before = look();
    const merges = simulation.host.document.sheets[0]?.merges;
    const taken = simulation.host.takeCells(area(1, 1, 2, 5));
    await simulation.edit({ kind: "clear", ...area(1, 1, 2, 5) });
    await simulation.edit({ kind: "clearFormats", ...area(1, 1, 2, 5) });
    expect(look()).not.toEqual(before);
    await simulation.edit({ kind: "restore", sheetId: 0, cells: taken });
    expect(look()).toEqual(before);
    expect(simulation.host.document.sheets[0]?.merges).toEqual(merges);
  });

  test("a protection by editor holds for every kind of edit", async () => {
    const simulation = simulate();
    await simulation.run(`
      const protection = SpreadsheetApp.getActiveSheet().getRange("A1:B2").protect();
      protection.removeEditors(protection.getEditors());`);
    const protectedArea = area(1, 1, 2, 2);
    const refusal = "You are trying to edit a protected cell or object.";
    await expect(simulation.edit({ kind: "merge", how: "all", ...protectedArea }, ben)).rejects.toThrow(refusal);
    await expect(simulation.edit({ kind: "format", bold: true, ...protectedArea }, ben)).rejects.toThrow(refusal);
    await expect(
      simulation.edit({ kind: "copy", ...area(5, 5, 5, 5), to: area(1, 1, 1, 1), what: "all" }, ben),
    ).rejects.toThrow(refusal);
    await simulation.edit({ kind: "merge", how: "all", ...protectedArea }, anna);
  });
});

describe("copying and moving", () => {
  const prepare = `
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1:B2").setValues([[1, "=A1*10"], [2, "=A2*$A$1"]]);`;

  test("relative references go along, fixed ones stay; a larger target is filled", async () => {
    expect(
      await simulate().run(`${prepare}
        sheet.getRange("B1:B2").copyTo(sheet.getRange("C3:C6"));
        return sheet.getRange("C3:C6").getFormulas().flat();`),
    ).toEqual(["=B3*10", "=B4*$A$1", "=B5*10", "=B6*$A$1"]);
  });

  test.each([
    ["copyTo(sheet.getRange('D1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false)", ["", 10]],
    ["copyTo(sheet.getRange('D1'), { contentsOnly: true })", ["", 10]],
    ["copyTo(sheet.getRange('D1'), { formatOnly: true })", ["", ""]],
  ])("B1.%s", async (call, expected) => {
    expect(
      await simulate().run(
        `${prepare} sheet.getRange("B1").${call}; const d = sheet.getRange("D1"); return [d.getFormula(), d.getValue()];`,
      ),
    ).toEqual(expected);
  });

  test("transposed", async () => {
    expect(
      await simulate().run(`
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange("A1:B3").setValues([[1, 2], [3, 4], [5, 6]]);
        sheet.getRange("A1:B3").copyTo(sheet.getRange("D1"), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, true);
        return sheet.getRange("D1:F2").getValues();`),
    ).toEqual([
      [1, 3, 5],
      [2, 4, 6],
    ]);
  });

  test("what is cut and pasted is found by the formulas that looked at it", async () => {
    expect(
      await simulate().run(`${prepare}
        sheet.getRange("A1").moveTo(sheet.getRange("E9"));
        return [sheet.getRange("B1:B2").getFormulas().flat(), sheet.getRange("B1").getValue(), sheet.getRange("A1").isBlank()];`),
    ).toEqual([["=E9*10", "=A2*$E$9"], 10, true]);
  });

  test("cells moved to another tab still look at what they looked at, and are looked at there", async () => {
    expect(
      await simulate().run(`
        const book = SpreadsheetApp.getActive();
        const sheet = book.getActiveSheet();
        const other = book.insertSheet("Other tab");
        sheet.getRange("A1:D1").setValues([[7, "=A1*2", "=B1+D1", 1]]);
        sheet.getRange("B1:C1").moveTo(other.getRange("E5"));
        sheet.getRange("A2").setFormula("='Other tab'!F5");
        sheet.getRange("A1").moveTo(other.getRange("A9"));
        return [other.getRange("E5:F5").getFormulas(), other.getRange("E5:F5").getValues(), sheet.getRange("A2").getValue()];`),
    ).toEqual([[["='Other tab'!A9*2", "=E5+Sheet1!D1"]], [[14, 15]], 15]);
  });

  test("moved rows take everything along, also what is hidden and what looks at them", async () => {
    expect(
      await simulate().run(`
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange("A1:B4").setValues([[1, "=A2"], [2, ""], [3, ""], [4, "=A1"]]);
        sheet.setRowHeight(1, 50);
        sheet.hideRows(2);
        sheet.moveRows(sheet.getRange("A1"), 4);
        return [sheet.getRange("A1:A4").getValues().flat(), sheet.getRange("B1:B4").getFormulas().flat(),
          sheet.getRowHeight(3), sheet.isRowHiddenByUser(1), sheet.isRowHiddenByUser(2)];`),
    ).toEqual([[2, 3, 1, 4], ["", "", "=A1", "=A3"], 50, true, false]);
  });

  test("cells pushed in and taken out shift their column or row only", async () => {
    expect(
      await simulate().run(`
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange("A1:B2").setValues([[1, 2], [3, 4]]);
        sheet.getRange("A1").insertCells(SpreadsheetApp.Dimension.ROWS);
        const pushed = sheet.getRange("A1:B3").getValues();
        sheet.getRange("A1:A2").deleteCells(SpreadsheetApp.Dimension.COLUMNS);
        return [pushed, sheet.getRange("A1:B3").getValues()];`),
    ).toEqual([
      [
        ["", 2],
        [1, 4],
        [3, ""],
      ],
      [
        [2, ""],
        [4, ""],
        [3, ""],
      ],
    ]);
  });

  test("the destination's edge holds", async () => {
    expect(await simulate().run(thrownBy(`sheet.getRange("A1:C3").copyTo(sheet.getRange("Z1000"))`))).toEqual([
      "Exception",
      "The coordinates of the target range are outside the dimensions of the sheet.",
    ]);
  });
});

describe("what a page is shown", () => {
  test("numbers on the right, truth values in the middle, links, lines and letters", async () => {
    const simulation = simulate();
    await simulation.run(`
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1:F1").setValues([[1, true, "text", '=HYPERLINK("https://a.example/", "a")', "https://b.example/x", 5]]);
      sheet.getRange("F1").setHorizontalAlignment("left");
      sheet.getRange("C1").setBorder(true, null, null, null, null, null, "#ff0000", SpreadsheetApp.BorderStyle.DASHED)
        .setFontStyle("italic").setFontLine("underline").setFontSize(14).setWrap(true).setVerticalAlignment("middle");
      sheet.setRowHeight(3, 40);`);
    const [line = []] = simulation.host.cells(0, 1, 1, 1, 6).cells;
    expect(line.map((cell) => cell?.horizontalAlignment)).toEqual([
      "right",
      "center",
      undefined,
      undefined,
      undefined,
      "left",
    ]);
    expect(line.map((cell) => cell?.link)).toEqual([
      undefined,
      undefined,
      undefined,
      "https://a.example/",
      "https://b.example/x",
      undefined,
    ]);
    expect(line[2]).toMatchObject({
      fontStyle: "italic",
      fontLine: "underline",
      fontSize: 14,
      wrap: "WRAP",
      verticalAlignment: "middle",
      borders: { top: "DASHED #ff0000" },
    });
    expect(simulation.host.document.sheets[0]?.rowHeights).toEqual({ 3: 40 });
  });

  test("a number typed into a cell of percents is one of them; a script writes what it says", async () => {
    const simulation = simulate();
    await simulation.run(
      `SpreadsheetApp.getActiveSheet().getRange("A1:A2").setNumberFormat("0%").getCell(2, 1).setValue(5);`,
    );
    await simulation.edit({ kind: "input", sheetId: 0, top: 1, left: 1, values: [["5"]] });
    expect(simulation.host.cells(0, 1, 1, 2, 1).cells.map(([cell]) => cell?.display)).toEqual(["5%", "500%"]);
  });

  test("conditional formats and bandings are seen, the earlier rule first", async () => {
    const simulation = simulate();
    await simulation.run(`
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange("A1:A3").setValues([[1], [5], [9]]);
      const rule = (limit, color) => SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(limit)
        .setBackground(color).setRanges([sheet.getRange("A1:A3")]).build();
      sheet.setConditionalFormatRules([rule(8, "#111111"), rule(4, "#222222")]);
      sheet.getRange("C1:C3").applyRowBanding(SpreadsheetApp.BandingTheme.CYAN, true, false);`);
    const colors = (column: number) =>
      simulation.host.cells(0, 1, column, 3, 1).cells.map(([cell]) => cell?.background);
    expect(colors(1)).toEqual([undefined, "#222222", "#111111"]);
    expect(colors(3)).toEqual(["#4dd0e1", "#ffffff", "#e0f7fa"]);
  });

  test("a format set by hand says what it is and what it takes away", async () => {
    const simulation = simulate();
    await simulation.edit({ kind: "format", ...area(1, 1, 1, 1), bold: true, italic: true, numberFormat: "0.00" });
    await simulation.edit({ kind: "input", sheetId: 0, top: 1, left: 1, values: [["5"]] });
    await simulation.edit({ kind: "format", ...area(1, 1, 1, 1), bold: false, fontColor: "#112233" });
    const cell = simulation.host.cells(0, 1, 1, 1, 1).cells[0]?.[0];
    expect(cell).toMatchObject({ display: "5.00", fontStyle: "italic", fontColor: "#112233", numberFormat: "0.00" });
    expect(cell?.fontWeight).toBeUndefined();
  });
});
