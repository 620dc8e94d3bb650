/** Edges that a changed sign in the simulator would cross unseen: each of these was a mutant that lived. */
import { describe, expect, test } from "@jest/globals";
import { anna, simulate, thrownBy } from "./support";

const hour = 3_600_000;
const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const input = (values: string[][], top = 1, left = 1) => ({ kind: "input", sheetId: 0, top, left, values }) as const;

describe("clock triggers", () => {
  test("facts 1.5: every second day means that, after the first time too", async () => {
    const simulation = simulate({ source: "function tick() {}" });
    await simulation.run(`ScriptApp.newTrigger("tick").timeBased().everyDays(2).atHour(6).create();`);
    const fired: number[] = [];
    for (let passed = 0; passed < 7 * 24; passed += 6) {
      simulation.pass(6 * hour);
      const records = await simulation.host.fireDueTriggers();
      fired.push(...records.map(({ startedAt }) => Math.floor(startedAt / (24 * hour))));
    }
    const [first = 0] = fired;
    expect(fired.map((day) => day - first)).toEqual([0, 2, 4, 6]);
  });

  test("facts 1.4: a Sunday is the seventh day of the week, a Monday the first", async () => {
    const simulation = simulate({ source: `function tick(e) { console.log(e["day-of-week"]); }` });
    await simulation.run(`ScriptApp.newTrigger("tick").timeBased().everyHours(1).create();`);
    const heard: unknown[] = [];
    for (let day = 0; day < 7; day += 1) {
      simulation.pass(24 * hour);
      heard.push(...(await simulation.host.fireDueTriggers()).flatMap(({ log }) => log));
    }
    expect(heard).toEqual(["2", "3", "4", "5", "6", "7", "1"]);
  });
});

describe("stores", () => {
  test("facts 3, 7: a store holds 500 kB of names and values, and not one byte more", async () => {
    const simulation = simulate();
    const fill = `const store = PropertiesService.getScriptProperties(); const all = {};
      for (let index = 0; index < 55; index += 1) all["k" + String(index).padStart(3, "0")] = "x".repeat(9 * 1024);
      const left = 500 * 1024 - 55 * (4 + 9 * 1024); all.rest = "x".repeat(left - 4); store.setProperties(all); return left;`;
    expect(await simulation.run(fill)).toBe(4900);
    expect(await simulation.run(thrownBy(`PropertiesService.getScriptProperties().setProperty("k", "")`))).toEqual([
      "Exception",
      "You have exceeded the property storage quota. Please remove some properties and try again.",
    ]);
    expect(await simulation.run("return PropertiesService.getScriptProperties().getKeys().length;")).toBe(56);
  });
});

describe("merges", () => {
  const merged = "SpreadsheetApp.getActiveSheet().getRange('B2:C3').merge();";
  test.each([
    ["getRange('C3:D4').merge()"],
    ["getRange('A1:B2').merge()"],
    ["getRange('B2:D2').merge()"],
    ["getRange('C3').breakApart()"],
    ["getRange('B3:C5').breakApart()"],
    ["getRange('C1:C2').breakApart()"],
  ])("facts 6.4: %s cuts a merge and is refused", async (call) => {
    const simulation = simulate();
    await simulation.run(merged);
    expect(await simulation.run(thrownBy(`sheet.${call}`))).toEqual([
      "Exception",
      "You must select all cells in a merged range to merge or unmerge them.",
    ]);
    expect(
      await simulation.run(
        "return SpreadsheetApp.getActiveSheet().getRange('A1:E6').getMergedRanges().map((one) => one.getA1Notation());",
      ),
    ).toEqual(["B2:C3"]);
  });

  test("facts 6.4: a copied merge takes the place of those that were there", async () => {
    expect(
      await simulate().run(
        `const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange("A1:B1").merge(); sheet.getRange("D1:E1").merge(); sheet.getRange("D3:E3").merge();
         sheet.getRange("A1:B2").copyTo(sheet.getRange("D1"));
         return sheet.getRange("A1:F4").getMergedRanges().map((one) => one.getA1Notation()).sort();`,
      ),
    ).toEqual(["A1:B1", "D1:E1", "D3:E3"]);
  });
});

describe("the fill handle", () => {
  const filled = async (values: string[][], top: number, from: number[], to: number[], series: boolean) => {
    const simulation = simulate();
    await simulation.edit(input(values, top));
    const [a = 0, b = 0, c = 0, d = 0] = from;
    const [e = 0, f = 0, g = 0, h = 0] = to;
    await simulation.edit({ kind: "fill", sheetId: 0, ...area(a, b, c, d), to: area(e, f, g, h), series });
    return Array.from({ length: g - e + 1 }, (_, row) => simulation.shown(e + row, f));
  };

  test("facts 6.1: one number alone is repeated, one date alone goes on by days", async () => {
    expect(await filled([["5"]], 1, [1, 1, 1, 1], [1, 1, 3, 1], true)).toEqual(["5", "5", "5"]);
    expect(await filled([["1/5/2026"]], 1, [1, 1, 1, 1], [1, 1, 3, 1], true)).toEqual([
      "1/5/2026",
      "1/6/2026",
      "1/7/2026",
    ]);
  });

  test("facts 6.1: upward, what is repeated is repeated from its end", async () => {
    expect(await filled([["x"], ["y"], ["z"]], 5, [5, 1, 7, 1], [1, 1, 7, 1], false)).toEqual([
      "z",
      "x",
      "y",
      "z",
      "x",
      "y",
      "z",
    ]);
  });
});

describe("pasting", () => {
  test("facts 6.3: a target that the source does not fill without a rest takes the source once, by rows and by columns", async () => {
    const simulation = simulate();
    await simulation.edit(input([["a", "b"]]));
    const paste = async (to: ReturnType<typeof area>) => {
      await simulation.edit({ kind: "copy", sheetId: 0, ...area(1, 1, 1, 2), to, what: "all" }, anna);
      return Array.from({ length: 4 }, (_, column) => simulation.shown(to.top, to.left + column));
    };
    expect(await paste(area(3, 1, 3, 3))).toEqual(["a", "b", "", ""]);
    expect(await paste(area(5, 1, 5, 4))).toEqual(["a", "b", "a", "b"]);
    expect(await paste(area(7, 1, 8, 2))).toEqual(["a", "b", "", ""]);
    expect(simulation.shown(8, 2)).toBe("b");
  });
});

describe("the grid", () => {
  test("facts 6.4: all rows but one can be frozen, all of them cannot; so with columns", async () => {
    const simulation = simulate();
    const small =
      "const sheet = SpreadsheetApp.getActiveSheet(); sheet.deleteRows(5, 996); sheet.deleteColumns(4, 23);";
    expect(
      await simulation.run(
        `${small} sheet.setFrozenRows(3); sheet.setFrozenColumns(2); return [sheet.getFrozenRows(), sheet.getFrozenColumns()];`,
      ),
    ).toEqual([3, 2]);
    expect(await simulation.run(thrownBy("sheet.setFrozenRows(4)"))).toEqual([
      "Exception",
      "You can't freeze all visible rows on the sheet.",
    ]);
    expect(await simulation.run(thrownBy("sheet.setFrozenColumns(3)"))).toEqual([
      "Exception",
      "You can't freeze all visible columns on the sheet.",
    ]);
  });

  test("facts 3: a sheet has 18,278 columns and not one more", async () => {
    const simulation = simulate();
    const widen = `const sheet = SpreadsheetApp.getActiveSheet(); sheet.deleteRows(2, 999);
      sheet.insertColumnsAfter(26, 18278 - 26); return sheet.getMaxColumns();`;
    expect(await simulation.run(widen)).toBe(18_278);
    expect(await simulation.run(thrownBy("sheet.insertColumnAfter(1)"))).toEqual([
      "Exception",
      "This action would increase the number of columns in the sheet above the limit of 18278 columns.",
    ]);
  });
});

describe("criteria", () => {
  test("facts 6.1: an empty cell is neither smaller nor larger than a text or a number", async () => {
    expect(
      await simulate().run(
        `const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange("A1:A4").setValues([["a"], [""], ["c"], [""]]);
         return ['=COUNTIF(A1:A4,"<b")', '=COUNTIF(A1:A4,">=a")', '=COUNTIF(A1:A4,"<5")', '=COUNTIF(A1:A4,"<=")']
           .map((formula) => sheet.getRange("C1").setFormula(formula).getValue());`,
      ),
    ).toEqual([1, 2, 0, 0]);
  });
});

describe("formulas that ask for the time", () => {
  test("facts 6.1: are worked out at every look, also out of a long range that many look at", async () => {
    const simulation = simulate();
    await simulation.run(
      `const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange("A1").setFormula("=NOW()");
       sheet.getRange("C1").setFormula("=MAX(A1:A150)").setNumberFormat("yyyy-mm-dd hh:mm");
       sheet.getRange("C2").setFormula("=MAX(A1:A150)").setNumberFormat("yyyy-mm-dd hh:mm");`,
    );
    expect([simulation.shown(1, 3), simulation.shown(2, 3)]).toEqual(["2026-11-23 11:05", "2026-11-23 11:05"]);
    simulation.pass(2 * hour);
    expect([simulation.shown(1, 3), simulation.shown(2, 3)]).toEqual(["2026-11-23 13:05", "2026-11-23 13:05"]);
  });
});

describe("groups", () => {
  test("facts 6.4: rows can be folded eight deep, not nine", async () => {
    const simulation = simulate();
    const rows = `SpreadsheetApp.getActiveSheet().getRange("A2:A4")`;
    expect(
      await simulation.run(
        `${rows}.shiftRowGroupDepth(8); return SpreadsheetApp.getActiveSheet().getRowGroupDepth(3);`,
      ),
    ).toBe(8);
    expect(await simulation.run(thrownBy(`${rows}.shiftRowGroupDepth(1)`))).toEqual([
      "Exception",
      "The group depth cannot be more than 8.",
    ]);
  });
});
