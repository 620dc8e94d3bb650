/** What has to hold whatever is done to a document: changes that undo one another leave nothing behind, and a saved document is the whole document. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { UserEdit } from "../../src/simulator";
import { type Simulation, simulate } from "./support";

/** A sheet with something of everything. */
const furnish = `
  const book = SpreadsheetApp.getActive();
  const sheet = book.getActiveSheet();
  sheet.getRange("A1:D6").setValues([
    ["Name", "Grade", "Score", "Total"],
    ["Ana", 3, 9.5, "=B2+C2"], ["Ben", 5, 7, "=B3+$C$3"], ["Cora", 3, 8, "=SUM(B2:B4)"], ["'007", "10%", "2026-01-05", "=D2"],
    ["=UNIQUE(A2:A3)", "", "", "=total"]]);
  book.setNamedRange("total", sheet.getRange("B2:C4"));
  sheet.getRange("A1:D1").setFontWeight("bold").setBackground("#eeeeee").setBorder(true, true, true, true, true, true);
  sheet.getRange("F2:G3").merge().setNote("merged");
  sheet.getRange("A1:C4").createFilter().setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(["5"]).build());
  sheet.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("=$C2>8").setBackground("red").setRanges([sheet.getRange("C2:C9")]).build(),
    SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint("#ffffff").setGradientMaxpoint("#ff0000").setRanges([sheet.getRange("B2:B4")]).build()]);
  sheet.getRange("H1:H5").applyRowBanding();
  sheet.getRange("A8:A9").shiftRowGroupDepth(1);
  sheet.getRange("B2:B4").setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied("=B2<13").build());
  sheet.getRange("I2:I3").insertCheckboxes().check();
  sheet.getRange("J2").setRichTextValue(SpreadsheetApp.newRichTextValue().setText("see here").setLinkUrl(4, 8, "https://a.example/").build());
  sheet.getRange("4:4").addDeveloperMetadata("row", "four");
  sheet.getRange("C2:C4").protect().setDescription("scores").setWarningOnly(true);
  sheet.setRowHeight(3, 40).setColumnWidth(2, 77).setFrozenRows(1);
  sheet.hideRows(7);
  book.addViewer("viewer@school.example");`;

async function furnished(): Promise<Simulation> {
  const simulation = simulate();
  await simulation.run(furnish);
  return simulation;
}

const saved = ({ host }: Simulation): unknown => host.saveDocument().workbook;

describe("a saved document", () => {
  test("is the whole document: opened again it saves the same and shows the same", async () => {
    const first = await furnished();
    const second = simulate({ document: JSON.parse(JSON.stringify(first.host.saveDocument())) });
    expect(saved(second)).toEqual(saved(first));
    expect(second.host.cells(0, 1, 1, 10, 12)).toEqual(first.host.cells(0, 1, 1, 10, 12));
    const look = `
      const book = SpreadsheetApp.getActive();
      const sheet = book.getActiveSheet();
      return [sheet.getRange("D2:D6").getValues(), book.getRangeByName("total").getA1Notation(), sheet.getRange("J2").getRichTextValue().getRuns().length,
        sheet.getConditionalFormatRules().length, sheet.isRowHiddenByFilter(3), sheet.getRowGroupDepth(8), sheet.getBandings().length,
        book.getViewers().map((user) => user.getEmail())];`;
    expect(await second.run(look)).toEqual(await first.run(look));
  });

  test("of the first version, with a filter that is only a range, still opens", async () => {
    const first = await furnished();
    const old = JSON.parse(JSON.stringify(first.host.saveDocument()));
    const [sheet] = old.workbook.sheets;
    sheet.filter = { top: 1, left: 1, bottom: 4, right: 3 };
    for (const key of ["filteredRows", "conditionalFormats", "bandings", "groups", "groupControls", "rightToLeft"])
      delete sheet[key];
    delete old.workbook.namedRanges;
    const second = simulate({ document: old });
    expect(second.host.document.sheets[0]?.filter).toMatchObject({ top: 1, bottom: 4, columns: [] });
  });
});

describe("changes that undo one another", () => {
  const dimension = fc.constantFrom("rows" as const, "columns" as const);
  const pairs: fc.Arbitrary<readonly UserEdit[]> = fc.oneof(
    fc
      .record({ dimension, at: fc.integer({ min: 1, max: 12 }), count: fc.integer({ min: 1, max: 4 }) })
      .map(({ dimension: side, at, count }): readonly UserEdit[] =>
        side === "rows"
          ? [
              { kind: "insertRows", sheetId: 0, before: at, count },
              { kind: "deleteRows", sheetId: 0, first: at, count },
            ]
          : [
              { kind: "insertColumns", sheetId: 0, before: at, count },
              { kind: "deleteColumns", sheetId: 0, first: at, count },
            ],
      ),
    fc
      .record({ first: fc.integer({ min: 8, max: 20 }), before: fc.integer({ min: 8, max: 30 }) })
      .map(({ first, before }): readonly UserEdit[] => {
        const to = before > first ? before - 1 : before;
        const back = to > first ? first : first + 1;
        const move = { kind: "moveLines", sheetId: 0, dimension: "rows", count: 1 } as const;
        return [
          { ...move, first, before },
          { ...move, first: to, before: back },
        ];
      }),
  );

  test("leave the document as it was: values, formulas, formats, rules, names, merges, filters, groups", async () => {
    const simulation = await furnished();
    const before = saved(simulation);
    await fc.assert(
      fc.asyncProperty(pairs, async (edits) => {
        for (const edit of edits) await simulation.edit(edit);
        expect(saved(simulation)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  test("taken cells put back after anything was done to them leave the document as it was", async () => {
    const simulation = await furnished();
    const area = { sheetId: 0, top: 1, left: 1, bottom: 8, right: 10 };
    const corner = fc.record({ top: fc.integer({ min: 1, max: 6 }), left: fc.integer({ min: 1, max: 8 }) });
    const spoil: fc.Arbitrary<UserEdit> = corner.chain(({ top, left }) => {
      const inside = { sheetId: 0, top, left, bottom: top + 2, right: left + 2 };
      return fc.constantFrom<UserEdit>(
        { kind: "clear", ...inside },
        { kind: "clearFormats", ...inside },
        { kind: "format", ...inside, italic: true, background: "#00ff00" },
        { kind: "input", sheetId: 0, top, left, values: [["x", "=1+1"]] },
        { kind: "copy", sheetId: 0, top: 1, left: 1, bottom: 2, right: 2, to: inside, what: "values" },
      );
    });
    await simulation.run(`SpreadsheetApp.getActiveSheet().getBandings().forEach((banding) => banding.remove());
      SpreadsheetApp.getActiveSheet().clearConditionalFormatRules();`);
    const before = saved(simulation);
    const taken = simulation.host.takeCells(area);
    await fc.assert(
      fc.asyncProperty(spoil, async (edit) => {
        // A paste that would cut a merge is refused, as it is in Sheets; what was refused may not have changed anything.
        const refused = await simulation.edit(edit).then(
          () => false,
          (reason: unknown) => {
            expect(String(reason)).toMatch(/partially intersects a merge/u);
            return true;
          },
        );
        if (refused) expect(saved(simulation)).toEqual(before);
        await simulation.edit({ kind: "restore", sheetId: 0, cells: taken });
        expect(saved(simulation)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe("R1C1", () => {
  test("a formula written from where it stands and read back is the same formula", async () => {
    const simulation = simulate();
    const line = fc.integer({ min: 1, max: 26 });
    const cell = fc
      .tuple(fc.boolean(), line, fc.boolean(), line)
      .map(
        ([fixed, column, held, row]) =>
          `${fixed ? "$" : ""}${String.fromCharCode(64 + column)}${held ? "$" : ""}${row}`,
      );
    const piece = fc.oneof(
      cell,
      fc.tuple(cell, cell).map(([a, b]) => `SUM(${a}:${b})`),
      fc.constantFrom("Sheet1!B2", "'My tab'!$A$1:C3", '"R1C1 text"', "A:C", "$2:5", "12.5", "TRUE"),
    );
    const formulas = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => `=${pieces.join("&")}`);
    await fc.assert(
      fc.asyncProperty(fc.array(formulas, { minLength: 1, maxLength: 20 }), async (list) => {
        const read = await simulation.run(`
          const sheet = SpreadsheetApp.getActiveSheet();
          const cell = sheet.getRange("M9");
          return ${JSON.stringify(list)}.map((formula) => {
            const relative = cell.setFormula(formula).getFormulaR1C1();
            return cell.setFormulaR1C1(relative).getFormula();
          });`);
        expect(read).toEqual(list);
      }),
      { numRuns: 15 },
    );
  });
});
