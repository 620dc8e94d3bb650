/** SORT, MATCH and INDEX at their edges: blanks, sorting the other way, places that are not there; and functions whose mathematics is a library's. */
import { topic } from "../case";

export const lookups = topic("lookups");

const sort = "Google Docs Editors Help: SORT (support.google.com/docs/answer/3093150)";
const match = "Google Docs Editors Help: MATCH (support.google.com/docs/answer/3093378)";
const index = "Google Docs Editors Help: INDEX (support.google.com/docs/answer/3098242)";
const list = "Google Sheets function list (support.google.com/docs/table/25273)";

/** A: texts and blanks; B: numbers that fall; C: numbers with blanks; D: a key of its own. */
const table = (sheet: GoogleAppsScript.Spreadsheet.Sheet, _book: unknown, given: string): unknown => {
  sheet.getRange("A1:D5").setValues([
    ["pear", 50, 2, 3],
    ["", 40, "", 1],
    ["apple", 40, 1, 2],
    ["Fig", 20, "", 5],
    ["fig", 10, 3, 4],
  ]);
  const top = sheet.getRange("F10").setFormula(given);
  SpreadsheetApp.flush();
  const shown = top.offset(0, 0, 6, 4).getDisplayValues();
  const used = shown.map((line) => line.join("|").replace(/\|+$/, ""));
  while (used.length > 1 && used[used.length - 1] === "") used.pop();
  return used;
};

lookups.each("CONFIRMED", sort, (given: string) => given, table, [
  ["=SORT(B1:C5,1,TRUE)", ["10|3", "20", "40", "40|1", "50|2"]],
  ["=SORT(B1:D5,1,FALSE,3,FALSE)", ["50|2|3", "40|1|2", "40||1", "20||5", "10|3|4"]],
  ["=SORT(B1:B5,D1:D5,TRUE)", ["40", "40", "50", "10", "20"]],
  ["=SORT(A3:B5,D3:D5,FALSE)", ["Fig|20", "fig|10", "apple|40"]],
]);
lookups.each(
  "UNCERTAIN",
  "as data sorted by hand: blanks last both ways, texts without regard to case; SORT over an open range (A2:A) is used for that",
  (given: string) => given,
  table,
  [
    ["=SORT(C1:D5,1,TRUE)", ["1|2", "2|3", "3|4", "|1", "|5"]],
    ["=SORT(C1:D5,1,FALSE)", ["3|4", "2|3", "1|2", "|1", "|5"]],
    ["=SORT(A1:B5,1,TRUE)", ["apple|40", "Fig|20", "fig|10", "pear|50", "|40"]],
    ["=SORT(A1:B5,1,FALSE)", ["pear|50", "Fig|20", "fig|10", "apple|40", "|40"]],
    ["=SORT(C1:D5,1,TRUE,2,FALSE)", ["1|2", "2|3", "3|4", "|5", "|1"]],
  ],
);
lookups.each(
  "UNCERTAIN",
  "from memory of the refusal: 'parameter 2 value is 3. Valid values are between 1 and 2 inclusive.', #NUM!",
  (given: string) => given,
  table,
  [
    ["=SORT(C1:D5,3,TRUE)", ["#NUM!"]],
    ["=SORT(C1:D5,0,TRUE)", ["#NUM!"]],
  ],
);
lookups.each("CONFIRMED", match, (given: string) => given, table, [
  ["=MATCH(20,B1:B5,-1)", ["4"]],
  ["=MATCH(15,B1:B5,-1)", ["4"]],
  ["=MATCH(45,B1:B5,-1)", ["1"]],
  ["=MATCH(10,B1:B5,-1)", ["5"]],
  ["=MATCH(5,B1:B5,-1)", ["5"]],
  ["=MATCH(51,B1:B5,-1)", ["#N/A"]],
  ["=MATCH(50,B1:B5,-1)", ["1"]],
  ["=MATCH(3,{1;2;3;4})", ["3"]],
  ["=MATCH(2.5,{1;2;3;4},1)", ["2"]],
  ["=MATCH(0,{1;2;3;4},1)", ["#N/A"]],
  ["=MATCH(9,{1;2;3;4},1)", ["4"]],
  ["=MATCH(40,B1:B5,0)", ["2"]],
  ["=MATCH(40,B1:D5,0)", ["#N/A"]],
  ['=MATCH("FIG",A1:A5,0)', ["4"]],
  ["=MATCH(2,{4,3,2,1},-1)", ["3"]],
]);
lookups.each("CONFIRMED", index, (given: string) => given, table, [
  ["=INDEX(B1:D5,3,1)", ["40"]],
  ["=INDEX(B1:D5,3)", ["40|1|2"]],
  ["=INDEX(B1:D5,0,3)", ["3", "1", "2", "5", "4"]],
  ["=INDEX(B1:D1,2)", ["2"]],
  ["=INDEX(B1:B5,5)", ["10"]],
]);
lookups.each(
  "UNCERTAIN",
  "from memory of the refusal: 'Function INDEX parameter 2 value is 6. Valid values are between 0 and 5 inclusive.', #NUM!",
  (given: string) => given,
  table,
  [
    ["=INDEX(B1:D5,6,1)", ["#NUM!"]],
    ["=INDEX(B1:D5,1,4)", ["#NUM!"]],
    ["=INDEX(B1:D5,-1,1)", ["#NUM!"]],
    ["=INDEX(B1:D5,1,-1)", ["#NUM!"]],
    ["=INDEX(B1:D1,4)", ["#NUM!"]],
  ],
);
lookups.each("CONFIRMED", list, (given: string) => given, table, [
  ["=DEC2BIN(100,8)", ["01100100"]],
  ["=DEC2BIN(-100)", ["1110011100"]],
  ["=DEC2BIN(512)", ["#NUM!"]],
  ["=DEC2HEX(-54)", ["FFFFFFFFCA"]],
  ['=HEX2DEC("FFFFFFFF5B")', ["-165"]],
  ['=HEX2DEC("1G")', ["#NUM!"]],
  ['=BIN2DEC("1100100")', ["100"]],
  ['=BIN2HEX("11111011",4)', ["00FB"]],
  ['=OCT2DEC("54")', ["44"]],
  ['=DECIMAL("zap",36)', ["45745"]],
  ['=DECIMAL("12",2)', ["#NUM!"]],
  ["=CEILING(2.5,1)", ["3"]],
  ["=CEILING(-2.5,-2)", ["-4"]],
  ["=CEILING(-2.5,2)", ["-2"]],
  ["=CEILING(2.5,-2)", ["#NUM!"]],
  ["=CEILING(0.234,0.01)", ["0.24"]],
  ["=FLOOR(3.7,2)", ["2"]],
  ["=FLOOR(-2.5,-2)", ["-2"]],
  ["=FLOOR(-2.5,2)", ["-4"]],
  ["=FLOOR(2.5,-2)", ["#NUM!"]],
  ["=FLOOR(0.3,0.1)", ["0.3"]],
  ["=ROUND(PMT(0.08/12,10,10000),2)", ["-1037.03"]],
  ["=ROUND(FV(0.06/12,10,-200,-500,1),2)", ["2581.4"]],
  ["=ROUND(PV(0.08/12,240,500),2)", ["-59777.15"]],
  ["=ROUND(NPER(0.01,-100,-1000,10000,1),4)", ["59.6739"]],
  ["=ROUND(RATE(48,-200,8000),6)", ["0.007701"]],
  ["=ROUND(IRR({-70000,12000,15000,18000,21000}),4)", ["-0.0212"]],
  ["=ROUND(NPV(0.1,-10000,3000,4200,6800),2)", ["1188.44"]],
  ["=ROUND(CORREL({3,2,4,5,6},{9,7,12,15,17}),4)", ["0.9971"]],
  ["=ROUND(SLOPE({2,3,9,1,8,7,5},{6,5,11,7,5,4,4}),4)", ["0.3056"]],
  ["=ROUND(FORECAST(30,{6,7,9,15,21},{20,28,31,38,40}),4)", ["10.6073"]],
  ["=SLOPE({1,2},{1,1})", ["#DIV/0!"]],
  ["=CORREL({1,2,3},{1,2})", ["#N/A"]],
  ["=GEOMEAN(1,2,4)", ["2"]],
  ["=GEOMEAN(0,1)", ["#NUM!"]],
  ["=ROUND(HARMEAN(4,5,8,7,11,4,3),3)", ["5.028"]],
  ["=DEVSQ(B1:B5)", ["1080"]],
  ["=AVEDEV(4,5,6,7,5,4,3)", ["1.020408163"]],
  ["=ROMAN(499)", ["CDXCIX"]],
  ["=ROMAN(4000)", ["#VALUE!"]],
  ['=ARABIC("mcmxii")', ["1912"]],
  ["=ACOS(2)", ["#NUM!"]],
  ["=ROUND(ACOS(-0.5),5)", ["2.0944"]],
  ["=ROUND(ASIN(-0.5),6)", ["-0.523599"]],
  ["=ROUND(ACOSH(10),6)", ["2.993223"]],
  ["=ROUND(ASINH(-2.5),6)", ["-1.647231"]],
  ["=ROUND(ATANH(0.76159416),6)", ["1"]],
  ["=ROUND(COSH(4),6)", ["27.308233"]],
  ["=ROUND(SINH(1),6)", ["1.175201"]],
  ["=ROUND(TANH(0.5),6)", ["0.462117"]],
  ["=ROUND(COT(30),3)", ["-0.156"]],
  ["=ROUND(CSC(15),3)", ["1.538"]],
  ["=ROUND(SEC(45),5)", ["1.90359"]],
  ['=BIN2OCT("1001",3)', ["011"]],
  ["=DEC2OCT(58,3)", ["072"]],
  ['=HEX2BIN("F",8)', ["00001111"]],
  ['=HEX2OCT("3B4E")', ["35516"]],
  ['=OCT2BIN("3",3)', ["011"]],
  ['=OCT2HEX("100",4)', ["0040"]],
  ["=DDB(2400,300,10,1)", ["480"]],
  ["=ROUND(SYD(30000,7500,10,1),2)", ["4090.91"]],
  ["=SLN(30000,7500,10)", ["2250"]],
  ["=ROUND(EFFECT(0.0525,4),7)", ["0.0535427"]],
  ["=ROUND(NOMINAL(0.053543,4),4)", ["0.0525"]],
  ["=ROUND(IPMT(0.1/12,1,36,8000),2)", ["-66.67"]],
  ["=ROUND(PPMT(0.1/12,1,24,2000),2)", ["-75.62"]],
  ["=ROUND(FISHER(0.75),7)", ["0.9729551"]],
  ["=ROUND(SQRTPI(2),6)", ["2.506628"]],
  ["=ROUND(STANDARDIZE(42,40,1.5),4)", ["1.3333"]],
  ["=COVAR({3,2,4,5,6},{9,7,12,15,17})", ["5.2"]],
  ["=ROUND(INTERCEPT({2,3,9,1,8},{6,5,11,7,5}),7)", ["0.0483871"]],
  ["=ROUND(PEARSON({9,7,5,3,1},{10,6,1,5,3}),6)", ["0.699379"]],
  ["=ROUND(RSQ({2,3,9,1,8,7,5},{6,5,11,7,5,4,4}),5)", ["0.05795"]],
  ["=ROUND(KURT(3,4,5,2,3,4,5,6,4,7),6)", ["-0.1518"]],
  ["=ROUND(SKEW(3,4,5,2,3,4,5,6,4,7),6)", ["0.359543"]],
]);
