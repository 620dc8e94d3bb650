/** How console and Logger write values, and what an error's stack tells (GF:notes/oddities.md shows console's form, scripts' logs Logger's). */
import { describe, expect, test } from "@jest/globals";
import { simulate } from "./support";

async function logOf(statements: string): Promise<readonly string[]> {
  return (await simulate({ source: `function main() { ${statements} }` }).record("main")).log;
}

describe("console", () => {
  test.each([
    ["{ a: 1, b: [1, 'x'], 'c-d': null }", "{ a: 1, b: [ 1, 'x' ], 'c-d': null }"],
    ["[]", "[]"],
    ["{}", "{}"],
    ["[['=I1']]", "[ [ '=I1' ] ]"],
    ["'text'", "text"],
    ["5, true, undefined, null, -0", "5 true undefined null -0"],
    ["{ f: function named() {}, g: undefined }", "{ f: [Function: named], g: undefined }"],
    ["{ a: { b: { c: { d: 1 } } } }", "{ a: { b: { c: [Object] } } }"],
    ["new Map([[1, 'a']])", "Map { 1 => 'a' }"],
    ["[new Error('bad')]", "[ [Error: bad] ]"],
    ["'%s has %d of %s', 'Ana', '5', 6", "Ana has 5 of 6"],
    ["'100%', { a: 1 }", "100% { a: 1 }"],
    ["SpreadsheetApp.getActiveSheet()", "Sheet"],
    ["new Date(2026, 0, 5)", "Mon Jan 05 2026 00:00:00 GMT-0500 (Eastern Standard Time)"],
  ])("console.log(%s)", async (values, line) => {
    expect(await logOf(`console.log(${values});`)).toEqual([line]);
  });

  test("a list of more than a hundred ends after them", async () => {
    const [line] = await logOf("console.log(new Array(102).fill(7));");
    expect(line?.split("\n")).toEqual(["[ 7,", ...new Array(99).fill("  7,"), "  ... 2 more items ]"]);
  });

  test("a long object has its members on lines of their own, a circle ends", async () => {
    const long = "x".repeat(40);
    expect(await logOf(`console.log({ a: "${long}", b: "${long}" }); const o = {}; o.o = o; console.log(o);`)).toEqual([
      `{ a: '${long}',\n  b: '${long}' }`,
      "{ o: [Circular] }",
    ]);
  });
});

describe("Logger", () => {
  test.each([
    ["{ a: 1, b: [1.5, 'x'], c: { d: true } }", "{a=1.0, b=[1.5, x], c={d=true}}"],
    ["new Date(2026, 6, 5, 9, 30)", "Sun Jul 05 09:30:00 GMT-04:00 2026"],
    ["[new Date(2026, 0, 5)]", "[Mon Jan 05 00:00:00 GMT-05:00 2026]"],
    ["'%s of %s', 1, 'x'", "1.0 of x"],
    ["null", "null"],
  ])("Logger.log(%s)", async (values, line) => {
    expect(await logOf(`Logger.log(${values});`)).toEqual([line]);
  });
});

describe("errors", () => {
  test("a stack names the script's own lines only", async () => {
    const source = `function deep() { SpreadsheetApp.getActiveSheet().getRange(0, 1); }\nfunction main() { try { deep(); } catch (error) { console.log(error.stack); } deep(); }`;
    const { log } = await simulate({ source }).record("main");
    const where = (line: number, column: number) =>
      `Exception: The starting row of the range is too small.\n    at deep (Code:1:51)\n    at main (Code:${line}:${column})`;
    expect(log).toEqual([where(2, 25), where(2, 79)]);
  });
});
