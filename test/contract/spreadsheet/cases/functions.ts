/** More functions of formulas: whole numbers, statistics, names inside a formula. */
import { topic } from "../case";

export const functions = topic("functions");

const list = "Google Sheets function list (support.google.com/docs/table/25273)";

functions.each(
  "CONFIRMED",
  list,
  (given) => given,
  (sheet, book, given: string) => {
    book.setSpreadsheetLocale("en_US");
    sheet.getRange("A1:C4").setValues([
      ["Ana", 3, new Date(2026, 0, 5)],
      ["Ben", 5, ""],
      ["Cora", 3, "2026-01-06"],
      ["dan", "", "x"],
    ]);
    return sheet.getRange("F10").setFormula(given).getDisplayValue();
  },
  [
    ["=LET(x,B1,y,x+1,x*y)", "12"],
    ["=LET(double,LAMBDA(x,x*2),double(4))", "8"],
    ["=LAMBDA(x,y,x&y)(A1,B1)", "Ana3"],
    ["=SUM(MAP(B1:B3,LAMBDA(v,v*2)))", "22"],
    ["=REDUCE(0,B1:B3,LAMBDA(sum,v,sum+v))", "11"],
    ["=SUM(BYROW(A1:B3,LAMBDA(row,COUNTA(row))))", "6"],
    ["=SUM(BYCOL(A1:B4,LAMBDA(column,COUNT(column))))", "3"],
    ["=SUM(SCAN(0,B1:B3,LAMBDA(sum,v,sum+v)))", "22"],
    ["=SUM(MAKEARRAY(2,3,LAMBDA(row,column,row*column)))", "18"],
    ["=ISDATE(C1)", "TRUE"],
    ["=ISDATE(B1)", "FALSE"],
    ["=ISDATE(C4)", "FALSE"],
    ['=DATEVALUE("2026-01-05")', "46027"],
    ["=WORKDAY(DATE(2026,1,2),1)", "1/5/2026"],
    ["=ERROR.TYPE(1/0)", "2"],
    ["=ERROR.TYPE(NA())", "7"],
    ["=ERROR.TYPE(1)", "#N/A"],
    ["=DOLLAR(1234.5)", "$1,234.50"],
    ["=PERCENTILE(B1:B3,0.5)", "3"],
    ["=QUARTILE({1,2,3,4,5},1)", "2"],
    ["=MODE(B1:B3)", "3"],
    ["=MODE(1,2)", "#N/A"],
    ["=VAR(1,2,3)", "1"],
    ['=ENCODEURL("a b&c")', "a%20b%26c"],
    ['=UNICODE("A")', "65"],
    ["=UNICHAR(66)", "B"],
    ["=BASE(10,2)", "1010"],
    ["=DEC2HEX(255)", "FF"],
    ['=HEX2DEC("ff")', "255"],
    ["=GCD(4,6)", "2"],
    ["=LCM(4,6)", "12"],
    ["=FACT(5)", "120"],
    ["=COMBIN(5,2)", "10"],
    ["=MROUND(7,5)", "5"],
    ["=EVEN(-3)", "-4"],
    ["=ODD(2)", "3"],
    ["=RANDBETWEEN(7,7)", "7"],
    ["=AND(RAND()>=0,RAND()<1)", "TRUE"],
    ["=RANDBETWEEN(2,1)", "#NUM!"],
    ['=JOIN("-",CHOOSECOLS(A1:B2,2,1))', "3-Ana-5-Ben"],
    ['=JOIN("-",CHOOSEROWS(A1:A3,-1))', "Cora"],
    ["=CHOOSEROWS(A1:A3,4)", "#VALUE!"],
    ['=JOIN("-",TOROW(A1:B2))', "Ana-3-Ben-5"],
    ['=JOIN("-",TOCOL(A1:B2,0,TRUE))', "Ana-Ben-3-5"],
    ["=COUNTA(WRAPROWS(B1:B3,2,0))", "4"],
    ["=XMATCH(5,B1:B3)", "2"],
    ["=XMATCH(3,B1:B3,0,-1)", "3"],
    ["=XMATCH(4,B1:B3,-1)", "1"],
    ["=XMATCH(9,B1:B3)", "#N/A"],
    ["=ISBETWEEN(B1,3,5)", "TRUE"],
    ["=ISBETWEEN(B1,3,5,FALSE,TRUE)", "FALSE"],
    ["=SUM(MMULT({1,2;3,4},{1;1}))", "10"],
    ["=STDEV.S(1,2,3)", "1"],
    ["=ADD(2,3)*MINUS(5,3)", "10"],
    ["=GTE(3,B1)", "TRUE"],
    ["=DIVIDE(1,0)", "#DIV/0!"],
    ["=ROUND(SIN(PI()/2),5)", "1"],
  ],
);

const written = "facts 6.1: strings are read as if typed; from memory of the page";
functions.each(
  "UNCERTAIN",
  written,
  (given) => `${JSON.stringify(given)} is a date or a time`,
  (sheet, _book, given: string) => {
    const cell = sheet.getRange("A1").setValue(given);
    return [cell.getDisplayValue(), cell.setNumberFormat("yyyy-mm-dd hh:mm").getDisplayValue()];
  },
  [
    ["3pm", ["3:00 PM", "1899-12-30 15:00"]],
    ["3 AM", ["3:00 AM", "1899-12-30 03:00"]],
    ["Mar 2026", ["Mar 2026", "2026-03-01 00:00"]],
    ["March 2026", ["March 2026", "2026-03-01 00:00"]],
    ["3/2026", ["3/2026", "2026-03-01 00:00"]],
    ["2026-03", ["2026-03", "2026-03-01 00:00"]],
    ["Spring 2026", ["Spring 2026", "Spring 2026"]],
    ["13/2026", ["13/2026", "13/2026"]],
    ["13 pm", ["13 pm", "13 pm"]],
  ],
);
functions.each<readonly [number, string]>(
  "UNCERTAIN",
  "number formats of the Sheets API (developers.google.com/workspace/sheets/api/guides/formats)",
  ([value, format]) => `${value} as ${format}`,
  (sheet, _book, [value, format]) => sheet.getRange("A1").setValue(value).setNumberFormat(format).getDisplayValue(),
  [
    [[1.5, "# ?/?"], "1 1/2"],
    [[0.25, "# ?/?"], "1/4"],
    [[3, "# ?/?"], "3"],
    [[-1.5, "# ?/?"], "-1 1/2"],
    [[1.5, "?/?"], "3/2"],
    [[2.125, "# ???/???"], "2   1/8  "],
    [[0.5, "0 0/8"], "4/8"],
    [[5.5, "???.??"], "  5.5 "],
    [[12, "0.0?"], "12.0 "],
  ],
);
