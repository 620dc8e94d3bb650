/** The page's arithmetic: addresses, hidden lines, clipboard text, jumps, taking back. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { makeDrawings } from "../../src/workbench/page/grid/use-lines";
import { areaAddress, columnLetters, columnOfLetters, parseAddress } from "../../src/workbench/page/model/addresses";
import { makeAxis, nextShown } from "../../src/workbench/page/model/axis";
import { blockToText, textToBlock } from "../../src/workbench/page/model/clipboard-text";

const size = { maxRows: 20_000, maxColumns: 702 };

describe("addresses", () => {
  test("columns are lettered as in a spreadsheet", () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18_278 }), (column) => columnOfLetters(columnLetters(column)) === column),
    );
  });

  test("an address that is shown is understood when it is typed", () => {
    const corner = fc.record({
      row: fc.integer({ min: 1, max: size.maxRows }),
      column: fc.integer({ min: 1, max: 702 }),
    });
    fc.assert(
      fc.property(corner, corner, (a, b) => {
        const area = {
          top: Math.min(a.row, b.row),
          left: Math.min(a.column, b.column),
          bottom: Math.max(a.row, b.row),
          right: Math.max(a.column, b.column),
        };
        expect(parseAddress(areaAddress(area), size)?.area).toEqual(area);
      }),
    );
  });

  test.each([
    ["b7", { top: 7, left: 2, bottom: 7, right: 2 }],
    ["$B$7:$A$1", { top: 1, left: 1, bottom: 7, right: 2 }],
    ["C:D", { top: 1, left: 3, bottom: 20_000, right: 4 }],
    ["4:6", { top: 4, left: 1, bottom: 6, right: 702 }],
    ["'O''Neill · Lincoln'!A2", { top: 2, left: 1, bottom: 2, right: 1 }],
  ])("%s is a place", (text, area) => {
    expect(parseAddress(text, size)?.area).toEqual(area);
  });

  test.each(["", "B", "7", "B0", "A20001", "AAAA1", "A1:B2:C3", "B7x", "hello", "A1,B2"])("%j is none", (text) => {
    expect(parseAddress(text, size)).toBeNull();
  });

  test("whatever is typed is a place of the sheet or nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."AZ19:!'$ 0") }), (text) => {
        const area = parseAddress(text, size)?.area;
        if (area === undefined) return;
        expect(area.top >= 1 && area.bottom <= size.maxRows && area.left >= 1 && area.right <= size.maxColumns).toBe(
          true,
        );
        expect(area.top <= area.bottom && area.left <= area.right).toBe(true);
      }),
    );
  });
});

describe("lines along the screen", () => {
  const axes = fc
    .record({
      count: fc.integer({ min: 1, max: 60 }),
      hidden: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 20 }),
      sizes: fc.dictionary(fc.integer({ min: 1, max: 60 }).map(String), fc.integer({ min: 2, max: 300 })),
    })
    .map(({ count, hidden, sizes }) => makeAxis({ count, frozen: 0, hidden, usualSize: 21, sizes }));

  test("every shown line has its place, right behind the one before; hidden ones take none", () => {
    fc.assert(
      fc.property(axes, (axis) => {
        let offset = 0;
        const shown: number[] = [];
        for (let line = 1; line <= axis.count; line += 1) {
          expect(axis.offsetOf(line)).toBe(offset);
          offset += axis.sizeOf(line);
          if (axis.sizeOf(line) > 0) shown.push(line);
        }
        expect(axis.totalSize).toBe(offset);
        expect(axis.shown).toBe(shown.length);
        expect(shown.map((_, index) => axis.lineAt(index))).toEqual(shown);
        expect(shown.map((line) => axis.indexOf(line))).toEqual(shown.map((_, index) => index));
      }),
    );
  });

  test("the arrow keys step over hidden lines and stop at the edge", () => {
    const axis = makeAxis({ count: 6, frozen: 0, hidden: [2, 3, 6], usualSize: 21, sizes: {} });
    expect(nextShown(axis, 1, 1)).toBe(4);
    expect(nextShown(axis, 5, 1)).toBe(5);
    expect(nextShown(axis, 4, -1)).toBe(1);
  });
});

describe("clipboard text", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", "1", " ", "\t", "\n", '"', "'", "=") });
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );

  test("a block goes to the clipboard and comes back whole", () => {
    fc.assert(
      fc.property(block, (cells) => {
        // A lone empty cell is no text, and no text is nothing to paste.
        fc.pre(cells.flat().some((text) => text !== "") || cells.length > 1 || (cells[0]?.length ?? 0) > 1);
        // The end of the text is taken for the end of the last line, as other programs write it.
        fc.pre(cells.at(-1)?.some((text) => text !== "") === true || (cells[0]?.length ?? 0) > 1);
        expect(textToBlock(blockToText(cells))).toEqual(cells);
      }),
    );
  });

  test("what other programs write is read as they mean it", () => {
    expect(textToBlock("a\tb\r\nc\td\r\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(textToBlock('5"\t"say ""hi"""\n')).toEqual([['5"', 'say "hi"']]);
    expect(textToBlock('"two\nlines"\tx')).toEqual([["two\nlines", "x"]]);
    expect(textToBlock("a\n\nb").length).toBe(3);
    expect(textToBlock('"never closed').flat().join("")).toContain("never closed");
  });
});

describe("drawing while one scrolls", () => {
  test("rows, columns and page that hear of one scrolling are drawn once, with the frame; the next scrolling again", () => {
    let drawn = 0;
    const frames: (() => void)[] = [];
    const drawings = makeDrawings(
      () => {
        drawn += 1;
      },
      (work) => frames.push(work),
    );
    for (let listener = 0; listener < 3; listener += 1) drawings.atFrame();
    expect([drawn, frames.length]).toEqual([0, 1]);
    frames.shift()?.();
    expect(drawn).toBe(1);
    drawings.atFrame();
    frames.shift()?.();
    expect(drawn).toBe(2);
  });

  test("what is no scrolling is drawn at once", () => {
    let drawn = 0;
    makeDrawings(
      () => {
        drawn += 1;
      },
      () => undefined,
    ).now();
    expect(drawn).toBe(1);
  });
});
