/** Values as they are written and read (facts: apps-script 6.1). */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { simulate, thrownBy } from "./support";

const written = (value: string, format = "") => `
  const cell = SpreadsheetApp.getActiveSheet().getRange("B2");
  ${format === "" ? "" : `cell.setNumberFormat(${JSON.stringify(format)});`}
  cell.setValue(${value});
  const read = cell.getValue();
  return [read instanceof Date ? read.toISOString() : read, cell.getDisplayValue(), cell.getNumberFormat()];`;

describe("facts 6.1: text is read as if it were typed", () => {
  const plain = "0.###############";
  test.each([
    ['"2.000"', 2, "2", plain],
    ['"1,000,000"', 1_000_000, "1,000,000", "#,##0"],
    ['"$2.99"', 2.99, "$2.99", "$#,##0.00"],
    ['"TRUE"', true, "TRUE", plain],
    ['"10%"', 0.1, "10%", "0%"],
    ['"12.5%"', 0.125, "12.50%", "0.00%"],
    ['"007"', 7, "7", plain],
    ['"1e5"', 100_000, "1.00E+05", "0.00E+00"],
    ['"-5"', -5, "-5", plain],
    ['"(5)"', -5, "-5", plain],
    ['"-x"', "-x", "-x", plain],
    ['"@x"', "@x", "@x", plain],
    ['"+1 555 0100"', "#ERROR!", "#ERROR!", plain],
    ['"\'007"', "007", "007", plain],
    ['"\'=1+1"', "=1+1", "=1+1", plain],
    ['"2026-01-05"', "2026-01-05T05:00:00.000Z", "2026-01-05", "yyyy-mm-dd"],
    ['"1/2/2026"', "2026-01-02T05:00:00.000Z", "1/2/2026", "m/d/yyyy"],
    ['"3-4"', "2026-03-04T05:00:00.000Z", "3-4", "m-d"],
    ['"13/13/2026"', "13/13/2026", "13/13/2026", plain],
    ['"12:30"', "1899-12-30T17:26:02.000Z", "12:30", "h:mm"],
    ["null", "", "", plain],
    ["undefined", "", "", plain],
    ["new Date(Date.UTC(2026, 0, 5, 17, 30))", "2026-01-05T17:30:00.000Z", "1/5/2026 12:30:00", "m/d/yyyy h:mm:ss"],
  ])("%s", async (value, read, shown, format) => {
    const result = await simulate().run(written(value));
    if (value === '"12:30"') expect((result as string[]).slice(1)).toEqual([shown, format]);
    else expect(result).toEqual([read, shown, format]);
  });

  test.each([
    ['"007"', "007"],
    ['"1/2/2026"', "1/2/2026"],
    ['"TRUE"', "TRUE"],
    ["5", "5"],
    ['"\'=SUM(A1)"', "=SUM(A1)"],
    ['"\'+1 555"', "+1 555"],
  ])("a cell with format @ keeps %s as text", async (value, read) => {
    expect(await simulate().run(written(value, "@"))).toEqual([read, read, "@"]);
  });

  test("any text written with a leading apostrophe into a cell with format @ comes back as it was", async () => {
    const simulation = simulate();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ minLength: 1, unit: "grapheme" }), { minLength: 1, maxLength: 20 }),
        async (texts) => {
          const read = await simulation.run(`
          const texts = ${JSON.stringify(texts)};
          const range = SpreadsheetApp.getActiveSheet().getRange(1, 1, texts.length, 1).setNumberFormat("@");
          range.setValues(texts.map((text) => ["'" + text]));
          return range.getValues().map((row) => row[0]);`);
          expect(read).toEqual(texts);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("an existing number format stays when a date is written", async () => {
    const result = await simulate().run(written("new Date(Date.UTC(2026, 0, 5, 17))", "yyyy/mm/dd"));
    expect(result).toEqual(["2026-01-05T17:00:00.000Z", "2026/01/05", "yyyy/mm/dd"]);
  });

  test("a date is on the spreadsheet's clock, its parts on the script's", async () => {
    const simulation = simulate({
      project: {
        manifest: { timeZone: "Europe/Madrid" },
        scripts: [{ name: "Code", source: "function evaluate(body) { return new Function(body)(); }" }],
        html: [],
      },
    });
    const result = await simulation.run(`
      const book = SpreadsheetApp.getActive();
      book.setSpreadsheetTimeZone("America/New_York");
      const cell = book.getRange("A1").setValue("1/5/2026 23:00");
      const date = cell.getValue();
      return [date.getDate(), date.getHours(), date.toISOString(), String(date), new Date(2026, 6, 1).toISOString()];`);
    expect(result).toEqual([
      6,
      5,
      "2026-01-06T04:00:00.000Z",
      "Tue Jan 06 2026 05:00:00 GMT+0100 (Central European Standard Time)",
      "2026-06-30T22:00:00.000Z",
    ]);
  });

  test("arrays, dates and errors are of the script's own realm", async () => {
    const result = await simulate().run(`
      const range = SpreadsheetApp.getActiveSheet().getRange("A1:B2").setValues([[1, "a"], [new Date(), true]]);
      const values = range.getValues();
      let thrown; try { range.setValues([[1]]); } catch (error) { thrown = error; }
      return [values instanceof Array, values[0] instanceof Array, values[1][0] instanceof Date, thrown instanceof Error];`);
    expect(result).toEqual([true, true, true, true]);
  });

  test("a new cell is an empty text, never null", async () => {
    expect(await simulate().run(`return SpreadsheetApp.getActiveSheet().getRange("A1:B1").getValues();`)).toEqual([
      ["", ""],
    ]);
  });

  test("50,000 characters fit, one more does not, and nothing of the block is written", async () => {
    const simulation = simulate();
    expect(
      await simulation.run(
        `return SpreadsheetApp.getActiveSheet().getRange("A1").setValue("x".repeat(50000)).getValue().length;`,
      ),
    ).toBe(50_000);
    expect(
      await simulation.run(thrownBy(`sheet.getRange("B1:C1").setValues([["written", "x".repeat(50001)]])`)),
    ).toEqual(["Exception", "Your input contains more than the maximum of 50000 characters in a single cell."]);
    expect(simulation.shown(1, 2)).toBe("");
  });
});

test("many cells at once are the script's own lists and dates, whatever else hangs on its lists", async () => {
  expect(
    await simulate().run(`
      const rows = Array.from({ length: 200 }, (_, row) => ["r" + row, row, new Date(2026, 0, 5), row % 2 === 0, null, undefined, "=A1", NaN]);
      rows.extra = () => 1;
      rows[3].other = {};
      delete rows[5][0];
      const range = SpreadsheetApp.getActiveSheet().getRange(1, 1, 200, 8).setValues(rows);
      const read = range.getValues();
      const refused = [];
      for (const wrong of [rows.slice(1), rows.map((row, index) => (index === 7 ? "x" : row))]) {
        try { range.setValues(wrong); } catch (error) { refused.push(error.message); }
      }
      return [read instanceof Array, read[0] instanceof Array, read[0][2] instanceof Date, read[0][2].getHours(), JSON.stringify(read[2].slice(3)), read[5][0], read.length, refused];`),
  ).toEqual([
    true,
    true,
    true,
    0,
    '[true,"","","r0","#NUM!"]',
    "",
    200,
    [
      "The number of rows in the data does not match the number of rows in the range. The data has 199 but the range has 200.",
      "The parameters (Array) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
  ]);
});

describe("number formats", () => {
  test.each([
    ["0.00", "1234.5", "1234.50"],
    ["#,##0.00", "1234567.891", "1,234,567.89"],
    ["0%", "0.255", "26%"],
    ["$#,##0.00;($#,##0.00)", "-3.5", "($3.50)"],
    ["000", "7", "007"],
    ["0.00", "1.005", "1.01"],
    ["000-00-0000", "12345678", "012-34-5678"],
    ["(000) 000-0000", "5551234567", "(555) 123-4567"],
    ["0.00", "1.5e20", "150000000000000000000.00"],
    ["0.00E+00", "2.675", "2.68E+00"],
    ["# ?/?", "0.3", "2/7"],
    ["# ?/8", "2.5", "2 4/8"],
    ['0" pcs";-0" pcs";"none"', "0", "none"],
    ["[>=100]#,##0;0.0", "99.5", "99.5"],
    ["mmm d, yyyy", '"1/5/2026"', "Jan 5, 2026"],
    ["dddd h:mm am/pm", '"1/5/2026 15:04"', "Monday 3:04 PM"],
    ["mm/dd/yyyy hh:mm:ss", '"1/5/2026 15:04"', "01/05/2026 15:04:00"],
  ])("%s shows %s as %s", async (format, value, shown) => {
    const result = (await simulate().run(written(value, format))) as unknown[];
    expect(result[1]).toBe(shown);
  });

  test("facts 6.1: General resets, and a format that cannot be shown is refused", async () => {
    const simulation = simulate();
    expect(
      await simulation.run(
        `return SpreadsheetApp.getActiveSheet().getRange("A1").setNumberFormat("0.00").setNumberFormat("General").getNumberFormat();`,
      ),
    ).toBe("0.###############");
    for (const format of ["0 & 0", "0.0.0", "0 kg", "[foo]0", "[$-F800]0", "0x", "# ?/? kg"]) {
      expect(await simulation.run(thrownBy(`sheet.getRange("A1").setNumberFormat("${format}")`))).toEqual([
        "NotSimulatedError",
        `not simulated: number format ${format}`,
      ]);
    }
  });
});
