/** Sorting, duplicates, splitting, finding and replacing (facts: apps-script 6.6). */
import { topic } from "../case";

export const sorting = topic("sorting");

sorting.is(
  "CONFIRMED",
  "GF testsheetsbasic.js Sheet.sort",
  "Sheet.sort takes the header along",
  (sheet) => {
    sheet.getRange("A1:B4").setValues([
      ["Header", "n"],
      ["C", 30],
      ["A", 10],
      ["B", 20],
    ]);
    sheet.sort(1);
    return sheet
      .getDataRange()
      .getValues()
      .map((line) => line[0]);
  },
  ["A", "B", "C", "Header"],
);
sorting.is(
  "CONFIRMED",
  "DOCS Sheet.md sort",
  "frozen rows stay on top",
  (sheet) => {
    sheet.getRange("A1:A4").setValues([["Header"], ["C"], ["A"], ["B"]]);
    sheet.setFrozenRows(1);
    sheet.sort(1, false);
    return sheet
      .getDataRange()
      .getValues()
      .map((line) => line[0]);
  },
  ["Header", "C", "B", "A"],
);
sorting.each<readonly [readonly unknown[], readonly unknown[]]>(
  "CONFIRMED",
  "GF testsheetsvalues.js sorting",
  ([spec]) => `Range.sort(${JSON.stringify(spec)})`,
  (sheet, _book, given) => {
    const range = sheet.getRange("B2:C5").setValues(given[1] as unknown[][]);
    range.sort(given[0] as unknown as number);
    return range.getValues();
  },
  [
    [
      [
        [2],
        [
          [2, "b"],
          [1, "a"],
          [3, "c"],
          [1, "z"],
        ],
      ],
      [
        [1, "a"],
        [1, "z"],
        [2, "b"],
        [3, "c"],
      ],
    ],
    [
      [
        [{ column: 2, ascending: false }, 3],
        [
          [2, "b"],
          [1, "z"],
          [3, "c"],
          [1, "a"],
        ],
      ],
      [
        [3, "c"],
        [2, "b"],
        [1, "a"],
        [1, "z"],
      ],
    ],
    [
      [
        [2],
        [
          ["", "b"],
          [1, "a"],
          [true, "c"],
          ["x", "z"],
        ],
      ],
      [
        [1, "a"],
        ["x", "z"],
        [true, "c"],
        ["", "b"],
      ],
    ],
    [
      [
        [{ column: 2, ascending: false }],
        [
          ["", "b"],
          [1, "a"],
          [false, "c"],
          ["x", "z"],
        ],
      ],
      [
        [false, "c"],
        ["x", "z"],
        [1, "a"],
        ["", "b"],
      ],
    ],
  ],
);
sorting.is(
  "CONFIRMED",
  "GF testsheetsvalues.js randomize",
  "randomize loses nothing",
  (sheet) => {
    const range = sheet
      .getRange("A1:A5")
      .setValues([[1], [2], [3], [4], [5]])
      .randomize();
    return range
      .getValues()
      .map((line) => Number(line[0]))
      .sort();
  },
  [1, 2, 3, 4, 5],
);
sorting.is(
  "CONFIRMED",
  "GF testsheetsvalues.js removeDuplicates",
  "duplicates go, the range gets shorter",
  (sheet) => {
    const range = sheet.getRange("A1:B4").setValues([
      ["foo", "bar"],
      ["bar", "foo"],
      ["foo", "foo"],
      ["bar", "foo"],
    ]);
    const left = range.removeDuplicates();
    return [left.getA1Notation(), left.getValues(), sheet.getRange("A4").getValue()];
  },
  [
    "A1:B3",
    [
      ["foo", "bar"],
      ["bar", "foo"],
      ["foo", "foo"],
    ],
    "",
  ],
);
sorting.is(
  "CONFIRMED",
  "GF testsheetsvalues.js removeDuplicates",
  "compared columns are counted as in the sheet",
  (sheet) =>
    sheet
      .getRange("D16:E19")
      .setValues([
        ["foo", "bar"],
        ["bar", "foo"],
        ["foo", "foo"],
        ["bar", "foo"],
      ])
      .removeDuplicates([5])
      .getValues(),
  [
    ["foo", "bar"],
    ["bar", "foo"],
  ],
);
sorting.is(
  "CONFIRMED",
  "GF testsheetsvalues.js trimWhitespace",
  "white space cut away and drawn together",
  (sheet) =>
    sheet
      .getRange("A1:A3")
      .setValues([[" before"], ["after "], ["two  in   the middle"]])
      .trimWhitespace()
      .getValues(),
  [["before"], ["after"], ["two in the middle"]],
);
sorting.each<readonly [string, string]>(
  "CONFIRMED",
  "GF testsheetssets.js Splitting text",
  ([name]) => `splitTextToColumns by ${name}`,
  (sheet, _book, given) => {
    const [name, mark] = given;
    sheet.getRange("A1:A3").setValues([[`a1${mark}b1${mark}c1`], ["a2"], [`a3${mark}${mark}c3`]]);
    const source = sheet.getRange("A1:A3");
    if (name === "nothing") source.splitTextToColumns();
    else if (name === "a text") source.splitTextToColumns(mark);
    else source.splitTextToColumns(SpreadsheetApp.TextToColumnsDelimiter.SPACE);
    return sheet.getRange("A1:C3").getValues();
  },
  (
    [
      ["nothing", ","],
      ["a text", ":"],
      ["a delimiter", " "],
    ] as const
  ).map(
    (given) =>
      [
        given,
        [
          ["a1", "b1", "c1"],
          ["a2", "", ""],
          ["a3", "", "c3"],
        ],
      ] as const,
  ),
);

sorting.each<readonly [string, readonly string[]]>(
  "CONFIRMED",
  "GF testsheetstext.js spreadsheet textfinder",
  ([how]) => `a text finder: ${how === "" ? "as it is" : how}`,
  (sheet, _book, given) => {
    sheet.getRange("A1:B5").setValues([
      ["sample", "sámplé"],
      ["SampleA", "sámplé"],
      ["=SAMPLE()", "=SámpléB()"],
      ["=sample()", "=sámpléB()"],
      ["=sampleA()", "=sámpléB()"],
    ]);
    const finder = sheet.createTextFinder("sample");
    if (given[0].includes("formulas")) finder.matchFormulaText(true);
    if (given[0].includes("exactly")) finder.ignoreDiacritics(true).matchCase(true).matchEntireCell(true);
    return finder.findAll().map((range) => range.getA1Notation());
  },
  [
    [
      ["", []],
      ["A1", "A2"],
    ],
    [
      ["exactly, whatever the accents", []],
      ["A1", "B1", "B2"],
    ],
    [
      ["in formulas", []],
      ["A1", "A2", "A3", "A4", "A5"],
    ],
    [
      ["in formulas, exactly", []],
      ["A1", "B1", "B2"],
    ],
  ],
);
sorting.is(
  "CONFIRMED",
  "GF testsheetstext.js",
  "replaceAllWith says how often",
  (sheet) => {
    sheet.getRange("A1:A3").setValues([["sample"], ["SampleA"], ["other"]]);
    return [sheet.createTextFinder("sample").replaceAllWith("test"), sheet.getRange("A1:A3").getValues()];
  },
  [2, [["test"], ["testA"], ["other"]]],
);
sorting.is(
  "CONFIRMED",
  "DOCS TextFinder.md",
  "one match after the other",
  (sheet) => {
    sheet.getRange("A1:B2").setValues([
      ["x1", "y"],
      ["x2", "x3"],
    ]);
    const finder = sheet.createTextFinder("x").startFrom(sheet.getRange("A1"));
    const found = [finder.findNext(), finder.findNext(), finder.findPrevious()].map((range) =>
      range === null ? null : range.getA1Notation(),
    );
    return [found, finder.getCurrentMatch()?.getA1Notation(), sheet.createTextFinder("nowhere").findNext()];
  },
  [["A2", "B2", "A2"], "A2", null],
);
sorting.is(
  "CONFIRMED",
  "DOCS TextFinder.md useRegularExpression",
  "a regular expression with groups",
  (sheet) => {
    sheet.getRange("A1").setValue("Doe, Jane");
    sheet.createTextFinder("(\\w+), (\\w+)").useRegularExpression(true).replaceAllWith("$2 $1");
    return sheet.getRange("A1").getValue();
  },
  "Jane Doe",
);
