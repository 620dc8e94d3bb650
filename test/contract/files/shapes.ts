/** What XLSX files may look like, and what no file may be: workbooks by hand (S-4, S-19, I-3, F-1, F-3). */
import { office, relationships, sheetOf, type WorkbookParts, workbook } from "../../support/workbook";
import { zip } from "../../support/zip";

const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const n = (value: string, attributes = "") => `<c${attributes}><v>${value}</v></c>`;
const styled = (style: number, value: string) => n(value, ` s="${style}"`);
const inline = (content: string) => `<c t="inlineStr"><is>${content}</is></c>`;
const row = (...cells: readonly string[]) => `<row>${cells.join("")}</row>`;
const shared = (...items: readonly string[]) => ({
  "xl/sharedStrings.xml": `<sst>${items.map((item) => `<si>${item}</si>`).join("")}</sst>`,
});
const book1904 = `<workbook xmlns:r="${office}"><workbookPr date1904="1"/><workbookPr date1904="0"/><sheets><sheet name="One" r:id="r1"/></sheets></workbook>`;

const escaped = (code: string) => code.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
const stylesOf = (codes: readonly string[]) =>
  `<styleSheet><numFmts>${codes
    .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code)}"/>`)
    .join(
      "",
    )}</numFmts><cellXfs>${codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join("")}</cellXfs></styleSheet>`;

/** What 4514 is shown as. */
const masks: readonly (readonly [code: string, shown: string])[] = [
  ["000000;-000000;000000;@", "004514"],
  ["[$-409]000000", "004514"],
  ["000000_)", "004514"],
  ["000000\\ ", "004514"],
  ["#000000", "004514"],
  ["0#####", "04514"],
  ["[Blue]000000", "004514"],
  ["[Color10]000000", "004514"],
  ['"S"000000', "S004514"],
  ["\\S000000", "S004514"],
  ['000000"-A"', "004514-A"],
  ["[<=999999]000000;0000000", "004514"],
  ["[>9999]0;[<=9999]00000", "04514"],
  ["_(000000_)", "004514"],
  ["?000000", "004514"],
  ["* 000000", "004514"],
  ["00\\-0000", "00-4514"],
  ["000000.0", "004514.0"],
  ["#,##0", "4,514"],
  ['"$"#,##0.00', "$4,514.00"],
  ["[$€-2] #,##0.00", "€ 4,514.00"],
  ["0%", "451400%"],
  ["0.00E+00", "4514"],
  ["@", "4514"],
  ["General", "4514"],
  ["GENERAL;@", "4514"],
  ["Standard", "4514"],
  ["nonsense [", "4514"],
];

const generals: readonly (readonly [code: string, value: string, shown: string])[] = [
  ["General;-General", "123456789012", "123456789012"],
  ["General;-General", "-123456789012", "-123456789012"],
  ["[Red]General", "123456789012", "123456789012"],
  ["General_)", "999999999999999", "999999999999999"],
  ['"S"general', "123456789012", "S123456789012"],
  ['"General "General', "4512", "General 4512"],
  ["[>5]General;0.0", "123456789012", "123456789012"],
  ["General;-General", "0.1", "0.1"],
  ["General;-General", "1000000000000000", "1E+15"],
];

const days: readonly (readonly [code: string, value: string, shown: string])[] = [
  ["m/d/yy", "46258", "08/24/2026"],
  ["[$-40A]d\\ mmmm\\ yyyy", "46258", "08/24/2026"],
  ["[$-F800]dddd, mmmm dd, yyyy", "46258.75", "08/24/2026"],
  ["yyyymmdd", "46258", "08/24/2026"],
  ["mmm-yy", "46258", "08/24/2026"],
  ['"Starts "mm/dd/yyyy', "46258", "08/24/2026"],
  ["[Red]mm/dd/yyyy;@", "46258", "08/24/2026"],
  ["m/d/yyyy", "0", "01/00/1900"],
  ["m/d/yyyy", "60", "02/29/1900"],
  ["m/d/yyyy", "-5", "-5"],
  ["m/d/yyyy", "2958466", "2958466"],
  ["h:mm AM/PM", "0.25", "6:00 AM"],
  ["[h]:mm", "1.5", "36:00"],
];

/** Cells as wide as the widest row. */
export const shapes: readonly (readonly [what: string, file: WorkbookParts, cells: readonly (readonly string[])[]])[] =
  [
    [
      "cells and rows without their places",
      { rows: `${row(n("1"), n("2"))}${row(n("3"))}` },
      [
        ["1", "2"],
        ["3", ""],
      ],
    ],
    [
      "blank cells and rows in between",
      {
        rows: '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="4"/><row r="5"><c r="A5"><v>3</v></c></row>',
      },
      [
        ["", "", "", ""],
        ["", "1", "", "2"],
        ["", "", "", ""],
        ["", "", "", ""],
        ["3", "", "", ""],
      ],
    ],
    ["a row whose number only its cells say", { rows: '<row><c r="A3"><v>1</v></c></row>' }, [[""], [""], ["1"]]],
    ["columns beyond Z", { rows: '<row r="1"><c r="AB1"><v>1</v></c></row>' }, [[...Array<string>(27).fill(""), "1"]]],
    ["nothing but format", { rows: '<row r="1"><c r="A1" s="1"/></row><row r="9"/>' }, []],
    [
      "zeros that a format shows",
      { rows: row(styled(1, "7"), styled(2, "123"), styled(1, "1234567")) },
      [["00007", "000-00-0123", "1234567"]],
    ],
    [
      "exponents",
      { rows: row(n("1E+05"), n("1.5E-3"), n("1.2345678901234568E+17"), n("-3")) },
      [["100000", "0.0015", "1.23457E+17", "-3"]],
    ],
    [
      "dates of own and built-in formats",
      { rows: row(styled(3, "46251"), styled(4, "46251.9"), styled(5, "46251"), styled(6, "46251")) },
      [["08/17/2026", "08/17/2026", "08/17/2026", "46251.00"]],
    ],
    [
      "dates that are counted from 1904",
      { rows: row(styled(5, "44789")), parts: { "xl/workbook.xml": book1904 } },
      [["08/17/2026"]],
    ],
    [
      "dates as text, in no time zone",
      { rows: row('<c t="d"><v>2026-08-17T23:30:00</v></c>', '<c t="d"><v>2026-08-17</v></c>') },
      [["08/17/2026", "08/17/2026"]],
    ],
    ["a day no calendar has", { rows: row(styled(5, "1E+300")) }, [["1E+300"]]],
    [
      "inline texts, white space kept",
      { rows: row(inline("<t> a  b\n</t>"), inline('<t xml:space="preserve">   </t>')) },
      [[" a  b\n", "   "]],
    ],
    [
      "runs of several looks, how they are said left out",
      {
        rows: row(
          inline("<r><rPr><b/></rPr><t>An</t></r><r><t>a</t></r><rPh sb='0' eb='1'><t>x</t></rPh>"),
          n("0", ' t="s"'),
        ),
        parts: shared("<r><t>東</t></r><r><t>京</t></r><rPh sb='0' eb='1'><t>ト</t></rPh><phoneticPr/>"),
      },
      [["Ana", "東京"]],
    ],
    [
      "characters by their number",
      {
        rows: row(inline("<t>_x0041_ _x005F_x0041_</t>"), '<c t="str"><v>_x0009_b</v></c>', n("0", ' t="s"')),
        parts: shared("<t>a_x000D_</t>"),
      },
      [["A _x0041_", "\tb", "a\r"]],
    ],
    [
      "entities, CDATA and comments",
      { rows: row(inline("<t>&lt;&amp;&gt;&#233;&#x1F600;<![CDATA[<b>]]><!-- no -->c</t>"), n("&#49;2")) },
      [["<&>é😀<b>c", "12"]],
    ],
    [
      "texts from the table",
      { rows: row(n("1", ' t="s"'), n("0", ' t="s"'), '<c t="s"/>', n("1", ' t="s"')) },
      [["one", "zero", "", "one"]],
    ],
    ["values that are there and blank", { rows: row("<c><v></v></c>", '<c t="b"><v/></c>', n("1")) }, [["", "", "1"]]],
    ["true and false in words", { rows: row(n("true", ' t="b"'), n("false", ' t="b"')) }, [["TRUE", "FALSE"]]],
    [
      "no styles and no texts",
      { rows: row(n("5")), parts: { "xl/styles.xml": undefined, "xl/sharedStrings.xml": undefined } },
      [["5"]],
    ],
    [
      "names with a prefix",
      {
        parts: {
          "xl/workbook.xml": `<x:workbook xmlns:x="m" xmlns:q="${office}"><x:sheets><x:sheet name="One" q:id="r1"/></x:sheets></x:workbook>`,
          "xl/worksheets/sheet1.xml":
            '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>7</x:v></x:c><x:c r="B1"><x:f>A1</x:f></x:c></x:row></x:sheetData></x:worksheet>',
        },
      },
      [["00007", "#N/A"]],
    ],
    [
      "strict relationships, from the top of the file",
      {
        rows: row(n("0", ' t="s"')),
        parts: {
          "xl/_rels/workbook.xml.rels": relationships(
            ["r1", `${strict}/worksheet`, "/xl/worksheets/sheet1.xml"],
            ["r3", `${strict}/sharedStrings`, "/xl/texts.xml"],
          ),
          "xl/sharedStrings.xml": undefined,
          "xl/texts.xml": "<sst><si><t>here</t></si></sst>",
        },
      },
      [["here"]],
    ],
    [
      "a workbook elsewhere",
      {
        parts: {
          "xl/workbook.xml": undefined,
          "xl/_rels/workbook.xml.rels": undefined,
          "_rels/.rels": relationships(["r1", `${office}/officeDocument`, "book/main.xml"]),
          "book/main.xml": `<workbook xmlns:r="${office}"><sheets><sheet name="One" r:id="a"/></sheets></workbook>`,
          "book/_rels/main.xml.rels": relationships(["a", `${office}/worksheet`, "../sheets/one.xml"]),
          "sheets/one.xml": sheetOf(row(n("1"))),
        },
      },
      [["1"]],
    ],
    [
      "the first of several sheets in the order of the tabs, and not a chart",
      {
        rows: row(n("1")),
        parts: {
          "xl/workbook.xml": `<workbook xmlns:r="${office}"><sheets><sheet name="Chart" r:id="c"/><sheet name="B" r:id="r9"/><sheet name="A" r:id="r1"/></sheets></workbook>`,
          "xl/_rels/workbook.xml.rels": relationships(
            ["r1", `${office}/worksheet`, "worksheets/sheet1.xml"],
            ["r9", `${office}/worksheet`, "worksheets/sheet9.xml"],
            ["c", `${office}/chartsheet`, "chart.xml"],
          ),
          "xl/worksheets/sheet9.xml": sheetOf(row(n("9"))),
        },
      },
      [["9"]],
    ],
    // F-3: one odd cell never makes a file unreadable.
    [
      "cells in disorder",
      { rows: '<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>' },
      [["1", "2", "3"]],
    ],
    [
      "a cell beyond the last column",
      { rows: '<row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c></row>' },
      [["1", "2"]],
    ],
    ["a text that is not in the table", { rows: row(n("2", ' t="s"'), n("1")) }, [["#N/A", "1"]]],
    ["a style that is not there", { rows: row(styled(99, "1")) }, [["1"]]],
    ["a type of cell nobody knows", { rows: row(n("1", ' t="z"')) }, [["1"]]],
    ["a number that is none", { rows: row(n("1,5"), styled(3, "soon")) }, [["1,5", "soon"]]],
    ["a date that is none", { rows: row('<c t="d"><v>soon</v></c>') }, [["soon"]]],
    // F-1: as the cell shows it.
    ["noise of binary fractions", { rows: row(n("1.1000000000000001"), n("0.30000000000000004")) }, [["1.1", "0.3"]]],
    [
      "whole numbers with a point, as Google writes them",
      { rows: row(n("4512.0"), n("1.2345678E7")) },
      [["4512", "12345678"]],
    ],
    [
      "digits up to fifteen, and more than a spreadsheet keeps",
      { rows: row(n("123456789012345"), n("1234567890123456"), styled(1, "12345678901234567")) },
      [["123456789012345", "1.23457E+15", "1.23457E+16"]],
    ],
    [
      "masks with sections, a condition, a colour, a language, a prefix, room for a bracket",
      {
        rows: row(...masks.map((_, index) => styled(index, "4514"))),
        parts: { "xl/styles.xml": stylesOf(masks.map(([code]) => code)) },
      },
      [masks.map(([, shown]) => shown)],
    ],
    [
      "whole numbers under General beside something else, with all their digits",
      {
        rows: row(...generals.map(([, value], index) => styled(index, value))),
        parts: { "xl/styles.xml": stylesOf(generals.map(([code]) => code)) },
      },
      [generals.map(([, , shown]) => shown)],
    ],
    [
      "days and times, whatever their format",
      {
        rows: row(...days.map(([, value], index) => styled(index, value))),
        parts: { "xl/styles.xml": stylesOf(days.map(([code]) => code)) },
      },
      [days.map(([, , shown]) => shown)],
    ],
    [
      "what is so much alike that a few bytes unpack to megabytes",
      { rows: `${row(n("1"))}${`<row><c s="1"/></row>`.repeat(200_000)}${row(n("2"))}` },
      [["1"], ...Array.from({ length: 200_000 }, () => [""]), ["2"]],
    ],
    ["characters beyond the first plane", { rows: row(inline("<t>𠮷野 𞤀𞤣</t>")) }, [["𠮷野 𞤀𞤣"]]],
    [
      "parts with a slash before them, in upper case, and with backslashes",
      {
        rows: row(n("1", ' t="s"')),
        parts: {
          "xl/workbook.xml": undefined,
          "\\XL\\WORKBOOK.XML": `<workbook xmlns:r="${office}"><sheets><sheet name="One" r:id="r1"/></sheets></workbook>`,
        },
      },
      [["one"]],
    ],
  ];

const longText = "x".repeat(1_000_000);
export const refused: readonly (readonly [what: string, file: () => Buffer])[] = [
  ["no worksheet", () => workbook({ parts: { "xl/worksheets/sheet1.xml": undefined } })],
  ["XML that does not end", () => workbook({ parts: { "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" } })],
  [
    "a document type",
    () => workbook({ parts: { "xl/worksheets/sheet1.xml": `<!DOCTYPE a [<!ENTITY b "c">]>${sheetOf(row(n("1")))}` } }),
  ],
  ["an entity that is not XML's", () => workbook({ rows: row(inline("<t>&nbsp;</t>")) })],
  [
    "bytes that are not UTF-8",
    () => zip([{ name: "xl/workbook.xml", content: Buffer.from([0x3c, 0x61, 0xff, 0x3e]) }]),
  ],
  ["rows in disorder", () => workbook({ rows: '<row r="2"/><row r="2"/>' })],
  ["a row beyond the last", () => workbook({ rows: '<row r="1048577"><c r="A1048577"><v>1</v></c></row>' })],
  ["a row number that is none", () => workbook({ rows: `<row r="x">${n("1")}</row>` })],
  ["a cell longer than any spreadsheet's", () => workbook({ rows: row(inline(`<t>${longText.repeat(2)}</t>`)) })],
  ["elements in elements without end", () => workbook({ rows: "<a>".repeat(200) + "</a>".repeat(200) })],
  [
    "one long text named by a hundred cells",
    () => workbook({ rows: row(...Array<string>(100).fill(n("0", ' t="s"'))), parts: shared(`<t>${longText}</t>`) }),
  ],
  [
    "a few cells far to the right, which would be millions of blank ones",
    () =>
      workbook({
        rows: Array.from({ length: 400 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join(
          "",
        ),
      }),
  ],
  [
    "a million texts nobody needs",
    () => workbook({ rows: row(n("1")), parts: { "xl/sharedStrings.xml": `<sst>${"<si/>".repeat(1_000_001)}</sst>` } }),
  ],
  [
    "more styles than any spreadsheet has",
    () =>
      workbook({
        rows: row(n("1")),
        parts: { "xl/styles.xml": `<a><cellXfs>${"<xf/>".repeat(100_001)}</cellXfs></a>` },
      }),
  ],
  [
    "two parts of one name",
    () => zip(["xl/workbook.xml", "XL/Workbook.xml"].map((name) => ({ name, content: Buffer.from("<a/>") }))),
  ],
  [
    "a part with another sum than it says",
    () => {
      const bytes = workbook({ rows: row(n("1")) });
      const entry = bytes.lastIndexOf("xl/worksheets/sheet1.xml") - 46;
      bytes.writeUInt32LE(1, entry + 16);
      return bytes;
    },
  ],
  ["a part shorter than it says", () => zip([{ name: "xl/workbook.xml", content: Buffer.from("<a/>"), declared: 50 }])],
  [
    "a part that is encrypted",
    () => {
      const bytes = workbook({ rows: row(n("1")) });
      bytes.writeUInt16LE(1, bytes.lastIndexOf("xl/worksheets/sheet1.xml") - 46 + 8);
      return bytes;
    },
  ],
  ["a part in another compression", () => zip([{ name: "xl/workbook.xml", content: Buffer.from("<a/>"), method: 12 }])],
];
