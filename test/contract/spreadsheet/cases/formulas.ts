/** Formulas: what a sheet of a school works out (facts: apps-script 6.1; issue of simple formulas). */
import { topic } from "../case";

export const formulas = topic("formulas");

const functions = "Google Sheets function list (support.google.com/docs/table/25273)";

formulas.each(
  "CONFIRMED",
  functions,
  (given) => given,
  (sheet, _book, given: string) => {
    sheet.getRange("A1:C4").setValues([
      ["Ana", 3, 9.5],
      ["Ben", 5, 7],
      ["Cora", 3, 8.25],
      ["dan", "", "x"],
    ]);
    return sheet.getRange("F10").setFormula(given).getValue();
  },
  [
    ["=1+2*3^2", 19],
    ["=-2^2", 4],
    ["=(1+2)*3%", 0.09],
    ['="a"&1&TRUE', "a1TRUE"],
    ["=SUM(B1:B4,1)", 12],
    ["=AVERAGE(C1:C4)", 8.25],
    ["=MIN(C1:C4)", 7],
    ["=MAX(B:B)", 5],
    ["=COUNT(B1:C4)", 6],
    ["=COUNTA(A1:C4)", 11],
    ["=COUNTBLANK(A1:C4)", 1],
    ["=COUNTIF(B1:B4,3)", 2],
    ['=COUNTIF(B1:B4,">3")', 1],
    ['=COUNTIF(A1:A4,"?an")', 1],
    ['=COUNTIF(A1:A4,"*a*")', 3],
    ['=COUNTIF(B1:B4,"<>3")', 2],
    ['=COUNTIFS(B1:B4,3,C1:C4,">9")', 1],
    ["=SUMIF(B1:B4,3,C1:C4)", 17.75],
    ['=SUMIFS(C1:C4,B1:B4,3,A1:A4,"Ana")', 9.5],
    ["=AVERAGEIF(B1:B4,3,C1:C4)", 8.875],
    ["=ROUND(2.345,2)", 2.35],
    ["=ROUNDDOWN(2.349,2)", 2.34],
    ["=ROUNDUP(2.341,2)", 2.35],
    ["=INT(-2.5)", -3],
    ["=MOD(-7,3)", 2],
    ["=ABS(-3)", 3],
    ['=IF(B1>B2,"more","less")', "less"],
    ["=IF(FALSE,1)", false],
    ['=IFERROR(1/0,"none")', "none"],
    ['=IFNA(NA(),"missing")', "missing"],
    ["=AND(B1=3,C1>9)", true],
    ["=OR(B1=4,C1>10)", false],
    ["=NOT(TRUE)", false],
    ['=IFS(B1>4,"high",B1>2,"middle",TRUE,"low")', "middle"],
    ['=SWITCH(B2,3,"three",5,"five","other")', "five"],
    ['=CONCATENATE(A1," ",A2)', "Ana Ben"],
    ['=TEXTJOIN(", ",TRUE,A1:A3)', "Ana, Ben, Cora"],
    ['=JOIN("-",A1:A3)', "Ana-Ben-Cora"],
    ['=LEFT("student",3)', "stu"],
    ['=RIGHT("student",3)', "ent"],
    ['=MID("student",2,3)', "tud"],
    ['=LEN("Zoë")', 3],
    ['=TRIM("  a   b ")', "a b"],
    ["=UPPER(A1)", "ANA"],
    ["=LOWER(A2)", "ben"],
    ['=PROPER("maría del carmen")', "María Del Carmen"],
    ['=SUBSTITUTE("a-b-a","a","c")', "c-b-c"],
    ['=SUBSTITUTE("a-b-a","a","c",2)', "a-b-c"],
    ['=FIND("b","abab")', 2],
    ['=SEARCH("B","abab")', 2],
    ['=REPT("ab",3)', "ababab"],
    ['=EXACT("a","A")', false],
    ['="a"="A"', true],
    ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
    ['=TEXT(DATE(2026,1,5),"yyyy-mm-dd")', "2026-01-05"],
    ['=VALUE("12.5")', 12.5],
    ["=YEAR(DATE(2026,1,5))", 2026],
    ["=MONTH(DATE(2026,13,5))", 1],
    ["=WEEKDAY(DATE(2026,1,5))", 2],
    ['=DATEDIF(DATE(2010,5,1),DATE(2026,4,30),"Y")', 15],
    ["=DAYS(DATE(2026,1,5),DATE(2026,1,1))", 4],
    ['=VLOOKUP("Ben",A1:C4,3,FALSE)', 7],
    ['=VLOOKUP("BEN",A1:C4,2,FALSE)', 5],
    ["=INDEX(A1:A4,MATCH(5,B1:B4,0))", "Ben"],
    ["=INDEX(A1:C4,2,3)", 7],
    ['=XLOOKUP("Cora",A1:A4,C1:C4)', 8.25],
    ["=ROW()", 10],
    ["=COLUMN(C5)", 3],
    ["=ROWS(A1:A4)", 4],
    ["=ISBLANK(B4)", true],
    ["=ISNUMBER(C4)", false],
    ["=ISTEXT(C4)", true],
    ["=ISERROR(1/0)", true],
    ['=ISEMAIL("a@b.example")', true],
    ['=HYPERLINK("https://a.example/","label")', "label"],
    ['=REGEXMATCH("ab12","[0-9]+")', true],
    ['=REGEXEXTRACT("ab12","[0-9]+")', "12"],
    ['=REGEXREPLACE("a1b2","[0-9]","")', "ab"],
    ["=SUMPRODUCT(B1:B3,C1:C3)", 88.25],
    ["=LARGE(C1:C3,2)", 8.25],
    ["=MEDIAN(B1:B3)", 3],
    ["=RANK(7,C1:C3)", 3],
    ["=COUNTUNIQUE(B1:B3)", 2],
    ['=INDIRECT("B"&2)', 5],
    ["=SUM(OFFSET(B1,1,0,2,1))", 8],
    ["=ADDRESS(3,2)", "$B$3"],
    ["=NETWORKDAYS(DATE(2026,1,5),DATE(2026,1,11))", 5],
    ["=ISOWEEKNUM(DATE(2026,1,5))", 2],
    ["=SUM(ARRAYFORMULA(COUNTIF(B1:B3,B1:B3)))", 5],
    ["=INDEX(ARRAYFORMULA(VLOOKUP(A2:A3,A1:C4,2,FALSE)),2)", 3],
  ],
);

formulas.each(
  "CONFIRMED",
  "facts 6.1; Google Docs Editors Help: error values",
  (given) => `${given} is an error`,
  (sheet, _book, given: string) => sheet.getRange("A9").setFormula(given).getDisplayValue(),
  [
    ["=1/0", "#DIV/0!"],
    ['="x"+1', "#VALUE!"],
    ["=NOSUCHFUNCTION(1)", "#NAME?"],
    ["=nosuchname", "#NAME?"],
    ["=Nowhere!A1", "#REF!"],
    ['=VLOOKUP("x",B1:C2,2,FALSE)', "#N/A"],
    ["=SQRT(-1)", "#NUM!"],
    ["=1+", "#ERROR!"],
    ["=A9", "#REF!"],
  ],
);

formulas.is(
  "CONFIRMED",
  "support.google.com/docs/answer/3093304: IFERROR gives the second value where the first is an error",
  "an error spreads to what looks at it, and IFERROR stops it",
  (sheet) => {
    sheet.getRange("A1:A3").setFormulas([["=1/0"], ["=A1+1"], ['=IFERROR(A2,"stopped")']]);
    return sheet.getRange("A1:A3").getValues();
  },
  [["#DIV/0!"], ["#DIV/0!"], ["stopped"]],
);
formulas.is(
  "CONFIRMED",
  "thebricks.com, how to fix a circular reference in Google Sheets: #REF!, Circular dependency detected",
  "circles are errors",
  (sheet) => {
    sheet.getRange("A1:C1").setFormulas([["=B1", "=C1", "=A1"]]);
    return sheet.getRange("A1:C1").getDisplayValues();
  },
  [["#REF!", "#REF!", "#REF!"]],
);
formulas.is(
  "CONFIRMED",
  "DOCS Range.md: values of formulas",
  "what they look at changes, they change",
  (sheet) => {
    sheet.getRange("A1").setValue(1);
    const cell = sheet.getRange("B1").setFormula("=A1*2");
    const before = cell.getValue();
    sheet.getRange("A1").setValue(21);
    return [before, cell.getValue()];
  },
  [2, 42],
);
formulas.is(
  "CONFIRMED",
  "GF testsheetsformatting.js: setFormula increments",
  "one formula for a range is written for its first cell",
  (sheet) => {
    const range = sheet.getRange("C3:D4").setFormula("=A1");
    return range.getFormulas();
  },
  [
    ["=A1", "=B1"],
    ["=A2", "=B2"],
  ],
);
formulas.is(
  "CONFIRMED",
  "GF testsheetsexotics.js setFormulaR1C1",
  "R1C1 both ways",
  (sheet) => {
    const cell = sheet.getRange("B2").setFormulaR1C1("=R[1]C[-1]+R5C2");
    return [cell.getFormula(), cell.getFormulaR1C1(), sheet.getRange("A1").getFormulaR1C1()];
  },
  ["=A3+$B$5", "=R[1]C[-1]+R5C2", null],
);
formulas.is(
  "CONFIRMED",
  "DOCS Range.md getFormulas",
  "formulas of a range; plain cells have none",
  (sheet) => {
    sheet.getRange("A1:B1").setValues([["=1+1", 2]]);
    return sheet.getRange("A1:B1").getFormulas();
  },
  [["=1+1", ""]],
);
formulas.is(
  "UNCERTAIN",
  "inference: the result brings its format",
  "a formula that gives a date is a Date to scripts",
  (sheet) => {
    const cell = sheet.getRange("A1").setFormula("=DATE(2026,1,5)");
    return [cell.getValue() instanceof Date, cell.getDisplayValue()];
  },
  [true, "1/5/2026"],
);
formulas.is(
  "CONFIRMED",
  functions,
  "results that fill several cells",
  (sheet) => {
    sheet.getRange("A1:A4").setValues([["b"], ["a"], ["b"], ["c"]]);
    sheet.getRange("C1").setFormula("=UNIQUE(A1:A4)");
    sheet.getRange("D1").setFormula('=FILTER(A1:A4,A1:A4<>"b")');
    sheet.getRange("E1").setFormula('=ARRAYFORMULA(A1:A4&"!")');
    sheet.getRange("F1").setFormula("=SORT(A1:A4)");
    return sheet.getRange("C1:F4").getValues();
  },
  [
    ["b", "a", "b!", "a"],
    ["a", "c", "a!", "b"],
    ["c", "", "b!", "b"],
    ["", "", "c!", "c"],
  ],
);
formulas.is(
  "CONFIRMED",
  "Google Docs Editors Help: array result was not expanded",
  "a result that has no room is an error",
  (sheet) => {
    sheet.getRange("A1:A2").setValues([[1], [2]]);
    sheet.getRange("C2").setValue("in the way");
    return sheet.getRange("C1").setFormula("=ARRAYFORMULA(A1:A2*2)").getDisplayValue();
  },
  "#REF!",
);

const copying = "DOCS Range.md copyTo";
formulas.is(
  "CONFIRMED",
  copying,
  "copied references go along, fixed ones stay",
  (sheet) => {
    sheet.getRange("B1:B2").setFormulas([["=A1*10"], ["=$A$1+A$2"]]);
    sheet.getRange("B1:B2").copyTo(sheet.getRange("C3"));
    return sheet.getRange("C3:C4").getFormulas();
  },
  [["=B3*10"], ["=$A$1+B$2"]],
);
formulas.is(
  "CONFIRMED",
  copying,
  "a copy fills a larger range",
  (sheet) => {
    sheet.getRange("A1").setValue("x");
    sheet.getRange("A1").copyTo(sheet.getRange("B2:C3"));
    return sheet.getRange("B2:C3").getValues();
  },
  [
    ["x", "x"],
    ["x", "x"],
  ],
);
formulas.each<readonly [string, unknown]>(
  "CONFIRMED",
  copying,
  ([type]) => `copyTo ${type}: formula, value, colour, note, rule`,
  (sheet, _book, given) => {
    sheet.getRange("A1").setValue(4);
    const from = sheet.getRange("B1").setFormula("=A1*10").setBackground("#ff0000").setNote("note");
    from.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build());
    const to = sheet.getRange("B5");
    from.copyTo(to, SpreadsheetApp.CopyPasteType[given[0] as "PASTE_NORMAL"], false);
    return [to.getFormula(), to.getValue(), to.getBackground(), to.getNote(), to.getDataValidation() !== null];
  },
  (
    [
      ["PASTE_NORMAL", ["=A5*10", 0, "#ff0000", "note", true]],
      ["PASTE_VALUES", ["", 40, "#ffffff", "", false]],
      ["PASTE_FORMULA", ["=A5*10", 0, "#ffffff", "", false]],
      ["PASTE_FORMAT", ["", "", "#ff0000", "", false]],
      ["PASTE_DATA_VALIDATION", ["", "", "#ffffff", "", true]],
    ] as const
  ).map((given) => [given, given[1]] as const),
);
formulas.is(
  "CONFIRMED",
  copying,
  "transposed",
  (sheet) => {
    sheet.getRange("A1:B3").setValues([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    sheet.getRange("A1:B3").copyTo(sheet.getRange("D1"), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, true);
    return sheet.getRange("D1:F2").getValues();
  },
  [
    [1, 3, 5],
    [2, 4, 6],
  ],
);
formulas.is(
  "CONFIRMED",
  "DOCS Range.md moveTo",
  "what is moved is found by the formulas that looked at it",
  (sheet) => {
    sheet.getRange("A1").setValue(4);
    sheet.getRange("B1").setFormula("=A1*10");
    sheet.getRange("A1").moveTo(sheet.getRange("E9"));
    return [sheet.getRange("B1").getFormula(), sheet.getRange("B1").getValue(), sheet.getRange("A1").isBlank()];
  },
  ["=E9*10", 40, true],
);
formulas.is(
  "CONFIRMED",
  "DOCS Range.md autoFill",
  "a series goes on, or is repeated",
  (sheet) => {
    sheet.getRange("A1:B2").setValues([
      [1, "Room 1"],
      [2, "Room 2"],
    ]);
    sheet.getRange("A1:B2").autoFill(sheet.getRange("A1:B4"), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
    sheet.getRange("D1:D2").setValues([[1], [2]]);
    sheet.getRange("D1:D2").autoFill(sheet.getRange("D1:D4"), SpreadsheetApp.AutoFillSeries.ALTERNATE_SERIES);
    return [sheet.getRange("A3:B4").getValues(), sheet.getRange("D3:D4").getValues()];
  },
  [
    [
      [3, "Room 3"],
      [4, "Room 4"],
    ],
    [[1], [2]],
  ],
);
