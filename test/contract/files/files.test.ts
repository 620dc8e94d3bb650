/**
 * F-1: one reader of files, in Node and in the browser. Workbooks by hand, at random, and as administrators and many programs write them; what each of the
 * latter is read as was looked at and is kept in workbooks.json.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Browser } from "playwright-core";
import writeExcelFile from "write-excel-file/node";
import { libraryText } from "../../../src/workbench/files/library-text";
import { launchBrowser } from "../../support/browser";
import { cellsOfFile } from "../../support/read-xlsx";
import { readRosterFile } from "../../support/roster-file";
import { workbook } from "../../support/workbook";
import { type FilesInBrowser, filesInBrowser } from "./in-browser";
import { kinds } from "./kinds";
import { readAll } from "./read";
import { right, rightlyRefused } from "./right";
import { refused, shapes } from "./shapes";
import { sheets } from "./sheets";
import { told } from "./told";

let browser: Browser;
let page: FilesInBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await filesInBrowser(browser);
});
afterAll(() => browser?.close());

/** Read here, and found the same in the browser. */
async function inBoth(bytes: Uint8Array): Promise<void> {
  expect(await page.read(bytes)).toBe(readAll(bytes));
}

describe("shapes of workbooks", () => {
  test.each(shapes)("S-19, F-1: %s", async (_what, file, cells) => {
    const bytes = workbook(file);
    expect(cellsOfFile(bytes)).toMatchObject({ cells });
    await inBoth(bytes);
  });

  test.each(refused)("I-3: %s is refused", async (_what, file) => {
    const bytes = file();
    expect(cellsOfFile(bytes)).toHaveProperty("fault");
    await inBoth(bytes);
  });

  test("I-3: parts that share one place are refused even where they tell the truth", async () => {
    const bytes = workbook({ rows: "<row><c><v>1</v></c></row>" });
    const places = ["xl/styles.xml", "xl/sharedStrings.xml"].map((name) => bytes.lastIndexOf(name) - 46);
    // Styles are read from where the texts are.
    const [styles = 0, strings = 0] = places;
    bytes.copy(bytes, styles + 16, strings + 16, strings + 28);
    bytes.copy(bytes, styles + 42, strings + 42, strings + 46);
    expect(cellsOfFile(bytes)).toEqual({ fault: "file.damaged" });
    await inBoth(bytes);
  });
});

describe("what is told", () => {
  test.each(told)("F-1, F-3: %s", async (_what, bytes, notes) => {
    const { reading } = readRosterFile(bytes());
    expect(reading.ok ? reading.notes : reading.problems).toEqual(notes);
    await inBoth(bytes());
  });
});

describe("which sheet", () => {
  test.each(sheets)("F-2: %s", async (_what, bytes, expected) => {
    const { reading, about } = readRosterFile(bytes);
    expect(
      reading.ok
        ? { sheet: about?.sheet, ids: reading.rows.map(({ values }) => values.userId) }
        : { problem: reading.problems[0] },
    ).toEqual(expected);
    await inBoth(bytes);
  });

  test("F-2: of two sheets the one that was chosen is read", () => {
    const [, bytes] = sheets.find(([what]) => what.startsWith("two rosters")) ?? [];
    if (bytes === undefined) throw new Error("no such case");
    const chosen = readRosterFile(bytes, "Teachers");
    expect(chosen.reading.ok && chosen.reading.rows.map(({ values }) => values.userId)).toEqual(["B-2"]);
    expect(readRosterFile(bytes, "Nobody").reading).toEqual({
      ok: false,
      problems: [{ code: "file.sheet_missing", facts: { sheet: "Nobody" } }],
    });
  });
});

describe("files of another kind", () => {
  test.each(kinds)("F-3: %s is called what it is", async (_what, bytes, code) => {
    const { reading } = readRosterFile(bytes);
    expect(reading.ok ? "read" : reading.problems[0]?.code).toBe(code);
    await inBoth(bytes);
  });
});

const folder = join(import.meta.dirname, "workbooks");
const expected: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "workbooks.json"), "utf8"),
);

describe("files as programs and people write them", () => {
  test.each(readdirSync(folder).sort())("F-1: %s", async (name) => {
    const bytes = readFileSync(join(folder, name));
    const { reading, about } = readRosterFile(bytes);
    const { headerRow, sheet, readAs } = about ?? {};
    const read = reading.ok
      ? {
          headerRow,
          sheet,
          readAs,
          rows: reading.rows.map(({ row, values }) => [row, ...Object.values(values)]),
          notes: reading.notes,
        }
      : { problems: reading.problems };
    expect(JSON.parse(JSON.stringify(read))).toEqual(expected[name]);
    await inBoth(bytes);
  });
});

describe("files whose right values are known", () => {
  test.each(right)("F-1 to F-3: %s is read as it was meant", (name, { sheet, rows, told: codes = [] }) => {
    const { reading, about } = readRosterFile(readFileSync(join(folder, name)));
    const found = reading.ok ? reading.rows.filter(({ row }) => row in rows) : [];
    expect(Object.fromEntries(found.map(({ row, values }) => [row, values]))).toMatchObject(rows);
    expect(about?.sheet).toBe(sheet);
    expect(reading.ok ? reading.notes.map(({ code }) => code) : reading.problems).toEqual(codes);
  });

  test.each(rightlyRefused)("F-3: %s is refused as %s", (name, code) => {
    const { reading } = readRosterFile(readFileSync(join(folder, name)));
    expect(reading.ok ? "read" : reading.problems[0]?.code).toBe(code);
  });
});

const text = fc.string({ unit: "binary", maxLength: 12 }).map((value) =>
  // What XML makes of ends of lines is another test's.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML does not have are just these.
  value.replace(/[\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/g, ""),
);
const cell = fc.oneof(
  text.map((value) => ({ value, type: String })),
  fc
    .constantFrom("_x0041_", "a_x000D_b", " both ends ", "=1+1", "00123", "<&>\"'")
    .map((value) => ({ value, type: String })),
  fc.integer().map((value) => ({ value, type: Number })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({ value, type: Number })),
  fc.boolean().map((value) => ({ value, type: Boolean })),
  fc
    .record({
      days: fc.integer({ min: 1, max: 60_000 }),
      format: fc.constantFrom("mm/dd/yyyy", "d-mmm", "dddd, d mmmm yyyy", "[$-409]yyyy-mm-dd;@"),
    })
    .map(({ days, format }) => ({ value: new Date(Date.UTC(1970, 0, days)), type: Date, format })),
  fc.constant(null),
);
/** What the library cannot write as it stands is written by its number: as the workbench does. */
const asWritten = <Cell extends { readonly value: unknown } | null>(one: Cell): Cell =>
  typeof one?.value === "string" ? { ...one, value: libraryText(one.value) } : one;
const pad = (part: number) => String(part).padStart(2, "0");

/** Whether the text is what a person has put into the cell. */
function isShown(shown: string, value: unknown): boolean {
  if (value === null || value === undefined) return shown === "";
  if (typeof value === "boolean") return shown === (value ? "TRUE" : "FALSE");
  if (value instanceof Date) {
    return shown === `${pad(value.getUTCMonth() + 1)}/${pad(value.getUTCDate())}/${value.getUTCFullYear()}`;
  }
  if (typeof value !== "number") return shown === String(value);
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return shown === String(value === 0 ? 0 : value);
  // As many digits as a cell shows of it.
  return Math.abs(Number(shown) - value) <= Math.max(Math.abs(value) * 1e-5, 5e-10);
}

test("S-19: a random workbook of another writer reads as what was put into it, here and in the browser", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 12 }), async (rows) => {
      const bytes = await writeExcelFile(rows.map((row) => row.map(asWritten))).toBuffer();
      const read = cellsOfFile(bytes);
      const cells = "fault" in read ? [] : read.cells;
      expect(read).not.toHaveProperty("fault");
      for (const [at, row] of rows.entries()) {
        for (const [column, one] of row.entries()) {
          const shown = cells[at]?.[column] ?? "";
          // A line of nothing but spaces is a blank one.
          if (shown === "" && String(one?.value ?? "").trim() === "") continue;
          expect([shown, isShown(shown, one?.value)]).toEqual([shown, true]);
        }
      }
      await inBoth(bytes);
    }),
    { numRuns: 60 },
  );
});
