/** What is told of a file that is read all the same, or why it is not: lines of text, as programs write them (F-1, F-3, F-4). */
import { workbook } from "../../support/workbook";
import { book } from "./sheets";

const header = "User GUID,User ID,Role,First Name,Last Name,Grade Level,Email,Username,Password";
const person = ",B-1,Student,Ana,Ruiz,5,,,";
const wide32 = (content: string, isLittle: boolean) => () => {
  const letters = [...content].map((letter) => letter.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(letters.length * 4);
  letters.forEach((letter, index) => {
    if (isLittle) bytes.writeUInt32LE(letter, index * 4);
    else bytes.writeUInt32BE(letter, index * 4);
  });
  return bytes;
};
const roster = () => book({ name: "Roster", lines: [header.split(","), person.split(",")] });

/** The same zip as programs write it that do not know its length beforehand (APPNOTE.TXT 4.3.14 and 4.3.15). */
function withLongEnd(zip: Buffer, beyond = 0): Buffer {
  const at = zip.length - 22;
  const end = Buffer.from(zip.subarray(at));
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt32LE(end.readUInt16LE(10), 32);
  record.writeUInt32LE(end.readUInt32LE(16), 48);
  record.writeUInt32LE(beyond, 52);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeUInt32LE(at, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffff_ffff, 16);
  return Buffer.concat([zip.subarray(0, at), record, locator, end]);
}

const inlineCell = (cell: string) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
const around = (before: string, after: string) =>
  header
    .split(",")
    .map((name) => `${before}${name}${after}`)
    .join(",");
const text = (content: string) => () => Buffer.from(content);
const latin = (content: string) => () => Buffer.from(content, "latin1");
const wide = (content: string) => () => Buffer.from(content, "utf16le");

const hiddenColumns = (columns: string) => () => {
  const lines = [`${header},Rollbook key`, `${person},k`].map((line) => line.split(","));
  const rows = lines.map((cells) => `<row>${cells.map(inlineCell).join("")}</row>`).join("");
  return workbook({
    parts: {
      "xl/worksheets/sheet1.xml": `<worksheet><cols>${columns}</cols><sheetData>${rows}</sheetData></worksheet>`,
    },
  });
};

export const told: readonly (readonly [what: string, bytes: () => Buffer, told: readonly unknown[]])[] = [
  ["nothing of a plain file", text(`${header}\n${person}\n`), []],
  [
    "cells under no header, by their column",
    text(`${header},,\n${person},x,\n${person},y,z\n`),
    [
      { code: "file.cells_left", facts: { column: "J", row: 2, count: 2 } },
      { code: "file.cells_left", facts: { column: "K", row: 3, count: 1 } },
    ],
  ],
  ["nothing of the end of file of DOS", text(`${header}\r\n${person}\r\n\u001a`), []],
  ["nothing of it in Windows-1252", latin(`${header}\r\n${person.replace("Ana", "Añá")}\r\n\u001a\u001a`), []],
  ["nothing of a block filled up with null characters", text(`${header}\n${person}\n\u001a${"\0".repeat(511)}`), []],
  ["nothing of either in UTF-16", wide(`\uFEFF${header}\r\n${person}\r\n\u001a\0\0`), []],
  ["nothing of either in UTF-16 without a mark", wide(`${header}\r\n${person}\r\n\u001a\0`), []],
  ["nothing of UTF-32", wide32(`\uFEFF${header}\n${person.replace("Ana", "𠮷Á")}\n`, true), []],
  ["nothing of it the other way round", wide32(`\uFEFF${header}\n${person}\n`, false), []],
  [
    "nothing of a line end and a mark before a workbook",
    () => Buffer.concat([Buffer.from("\r\n\uFEFF"), roster()]),
    [],
  ],
  ["nothing of a workbook with the long end of a zip", () => withLongEnd(roster()), []],
  ["a workbook whose long end says too much", () => withLongEnd(roster(), 1), [{ code: "file.too_large", facts: {} }]],
  ["nothing of trailing columns", text(`${header},,\n${person},,\n`), []],
  [
    "columns that Rollbook has added itself, in Spanish too",
    text(`${header},Estado,Rollbook clave\n${person},New,x\n`),
    [{ code: "file.own_columns", facts: { headers: ["Estado", "Rollbook clave"] } }],
  ],
  [
    "headers that stand there again",
    text(`${header}\n${person}\n${header}\n${person}\n`),
    [{ code: "file.header_again", facts: { row: 3 } }],
  ],
  [
    "headers that stand there again in capitals",
    text(`${header}\n${person}\n${header.toUpperCase().replaceAll(" ", "_")}\n${person}\n`),
    [{ code: "file.header_again", facts: { row: 3 } }],
  ],
  [
    "nothing of a person who is called as a column",
    text(`${header}\n,Role,Student,Grade,Email,5,,,\n,,,First Name,Last Name,5,,,\n`),
    [],
  ],
  ...["^", "~", "\u001f"].map(
    (sign) =>
      [
        `nothing of ${JSON.stringify(sign)} between cells`,
        text(`${header}\n${person}\n`.replaceAll(",", sign)),
        [],
      ] as const,
  ),
  ["nothing of a hint that is right", text(`sep=:\n${header}\n${person}\n`.replaceAll(",", ":")), []],
  ["nothing of a hint that spells the tab", text(`sep=\\t\n${header}\n${person}\n`.replaceAll(",", "\t")), []],
  ["nothing of a hint that is wrong", text(`sep=;\r\n${header}\r\n${person}\r\n`), []],
  [
    "what separates the cells, where that is read of no file",
    text(`Lincoln\n${header}\n${person}\n`.replaceAll(",", ":")),
    [{ code: "file.separator", facts: { separator: ":" } }],
  ],
  [
    "no separator where the headers are others",
    text("Name:Phone:Notes\nAna:1:x\n"),
    [{ code: "file.not_a_roster", facts: { header: "Name:Phone:Notes" } }],
  ],
  ["nothing of headers in apostrophes", text(`${around("'", "'")}\n${person}\n`), []],
  ["nothing of headers in the quotes of a word processor", text(`${around("“", "”")}\n${person}\n`), []],
  ["nothing of headers that are kept as they are", text(`${around('="', '"')}\n${person}\n`), []],
  [
    "nothing of such headers in a sheet",
    () => book({ name: "Roster", lines: [around("=&quot;", "&quot;").split(","), person.split(",")] }),
    [],
  ],
  [
    "a title above such headers",
    text(`Lincoln\n${around('="', '"')}\n${person}\n`),
    [{ code: "file.header_below", facts: { row: 2, above: "Lincoln" } }],
  ],
  [
    "headers in another order below people",
    text(`${header}\n${person}\n${header.replace("First Name,Last Name", "last name,FIRST_NAME")}\n${person}\n`),
    [{ code: "file.header_differs", facts: { row: 3 } }],
  ],
  [
    "headers of another list below people",
    text(`${header}\n${person}\nStudent ID,Surname,Given Name,Grade,Phone\n2,Gil,Bea,5,1\n`),
    [{ code: "file.header_differs", facts: { row: 3 } }],
  ],
  [
    "fewer headers below people of a sheet",
    () =>
      book({
        name: "Roster",
        lines: [header.split(","), person.split(","), header.split(",").slice(1), person.split(",").slice(1)],
      }),
    [{ code: "file.header_differs", facts: { row: 3 } }],
  ],
  [
    "a title above the headers of a CSV, with the row of the headers",
    text(`Lincoln,,,\n\n${header}\n${person}\n`),
    [{ code: "file.header_below", facts: { row: 3, above: "Lincoln" } }],
  ],
  [
    "more columns than are read",
    text(`${header},${Array.from({ length: 200 }, (_, at) => `x${at}`).join(",")}\n${person}\n`),
    [{ code: "file.too_many_columns", facts: { columns: 209, limit: 200 } }],
  ],
  [
    "a repeated header, however it is spelt",
    text(`${header},e_mail*\n${person},x\n`),
    [{ code: "file.header_repeated", facts: { header: "Email", column: "J" } }],
  ],
  [
    "headers of OneRoster by the columns they stand for",
    text("sourcedId,role,givenName,familyName,grades,email,username\n1,student,Ana,Ruiz,05,,\n"),
    [
      { code: "file.header_unknown", facts: { header: "sourcedId", column: "A", nearest: "User ID" } },
      { code: "file.header_unknown", facts: { header: "givenName", column: "C", nearest: "First Name" } },
      { code: "file.header_unknown", facts: { header: "familyName", column: "D", nearest: "Last Name" } },
      { code: "file.header_unknown", facts: { header: "grades", column: "E", nearest: "Grade Level" } },
      { code: "file.header_missing", facts: { header: "User GUID" } },
      { code: "file.header_missing", facts: { header: "Password" } },
    ],
  ],
  [
    "headers nobody knows, without a guess that misleads",
    text(`${header},Phone,Start Date,Notes\n${person},,,\n`),
    ["Phone", "Start Date", "Notes"].map((name, at) => ({
      code: "file.header_unknown",
      facts: { header: name, column: "JKL"[at] },
    })),
  ],
  [
    "columns of a sheet that are hidden and have something in them, and not those that are passed over",
    hiddenColumns('<col min="2" max="3" hidden="1"/><col min="4" max="6"/><col min="7" max="16384" hidden="true"/>'),
    [
      { code: "file.own_columns", facts: { headers: ["Rollbook key"] } },
      { code: "file.columns_hidden", facts: { headers: ["User ID", "Role"] } },
    ],
  ],
  [
    "sheets that were not read",
    () =>
      book(
        { name: "Lists", lines: [["Role"], ["Student"]] },
        { name: "Roster", lines: [header.split(","), person.split(",")] },
      ),
    [{ code: "file.sheets_left", facts: { sheets: ["Lists"] } }],
  ],
];
