/** Bad XLSX: what is none, what is broken, and what is meant to do harm. */
import { deflateRawSync } from "node:zlib";
import writeExcelFile from "write-excel-file/node";
import { maxUploadBytes, maxUploadRows } from "../../../src/roster";
import { workbook } from "../../support/workbook";
import { zip } from "../../support/zip";
import { type BadUpload, header, xlsxType } from "./bad-upload";

const sheet = "xl/worksheets/sheet1.xml";
const book = (
  what: string,
  body: () => Buffer | Promise<Buffer>,
  code = "upload.unreadable_xlsx",
  status = 422,
): BadUpload => ({
  what,
  code,
  status,
  body: async () => new Uint8Array(await body()),
  headers: { "content-type": xlsxType },
});
const text = (value: string) => ({ value, type: String });
const table = (...lines: readonly (readonly string[])[]) =>
  writeExcelFile(lines.map((line) => line.map(text))).toBuffer();
const columns = header.split(",");
const inCells = (cells: readonly string[]) =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`;
const person = ["", "B-1", "Student", "Ana", "Luna", "3", "", "", ""];

/** A zip in a zip in a zip: only the outermost is looked at. */
function nested(depth: number): Buffer {
  let inner = zip([{ name: "core.xml", content: Buffer.alloc(1024) }]);
  for (let level = 0; level < depth; level += 1) inner = zip([{ name: `level${level}.zip`, content: inner }]);
  return inner;
}

/** The directory's only entry so many times: all of them are the same bytes of the file. */
function inOnePlace(one: Buffer, times: number): Buffer {
  const end = one.subarray(-22);
  const start = end.readUInt32LE(16);
  const entry = one.subarray(start, -22);
  const list = Buffer.concat(Array.from({ length: times }, () => entry));
  end.writeUInt16LE(times, 8);
  end.writeUInt16LE(times, 10);
  end.writeUInt32LE(list.length, 12);
  return Buffer.concat([one.subarray(0, start), list, end]);
}

export const badXlsx: readonly BadUpload[] = [
  book("an empty file", () => Buffer.alloc(0), "upload.not_a_roster"),
  book("text", () => Buffer.from(header), "upload.not_a_roster"),
  book("an old XLS", () => Buffer.from("d0cf11e0a1b11ae1".repeat(100), "hex"), "upload.not_a_roster"),
  book("a zip without parts", () => zip([]), "upload.not_a_roster"),
  book(
    "a zip that is no workbook",
    () => zip([{ name: "hello.xml", content: Buffer.from("<hello/>") }]),
    "upload.not_a_roster",
  ),
  book(
    "an OpenDocument",
    () => zip([{ name: "mimetype", content: Buffer.from("application/vnd.oasis.opendocument.spreadsheet") }]),
    "upload.not_a_roster",
  ),
  book("a workbook that breaks off", async () => (await table(columns, person)).subarray(0, 900)),
  book("a workbook whose end is cut off", async () => (await table(columns, person)).subarray(0, -10)),
  book("a workbook with bytes turned over", async () => {
    const bytes = Buffer.from(await table(columns, person));
    for (let at = 60; at < bytes.length / 2; at += 7) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    return bytes;
  }),
  book("a zip bomb", () => zip([{ name: sheet, content: Buffer.alloc(100 * 1024 * 1024, 32) }])),
  book("a zip bomb that declares one byte", () =>
    zip([{ name: "xl/workbook.xml", content: Buffer.alloc(30 * 1024 * 1024, 32), declared: 1 }]),
  ),
  book("two hundred parts that are a bomb together", () => {
    const content = Buffer.alloc(1024 * 1024, 32);
    const data = deflateRawSync(content);
    return zip(Array.from({ length: 200 }, (_, index) => ({ name: `xl/worksheets/sheet${index}.xml`, content, data })));
  }),
  book("a thousand parts that are one place of the file", () => {
    const content = Buffer.alloc(9 * 1024 * 1024, 32);
    const one = zip([{ name: "xl/worksheets/sheet1.xml", content, declared: 1, data: content, method: 0 }]);
    return inOnePlace(one, 1000);
  }),
  book("a part kept as it is that declares another size", () => {
    const content = Buffer.from("<worksheet/>");
    return zip([{ name: "xl/worksheets/sheet1.xml", content, declared: 1, data: content, method: 0 }]);
  }),
  book("1,001 parts", () =>
    zip(Array.from({ length: 1001 }, (_, index) => ({ name: `xl/part${index}.xml`, content: Buffer.from("<a/>") }))),
  ),
  book("a zip in a zip, nine deep", () => nested(9), "upload.not_a_roster"),
  book("entities that grow a thousandfold", () =>
    zip([
      { name: "[Content_Types].xml", content: Buffer.from("<Types/>") },
      {
        name: "xl/workbook.xml",
        content: Buffer.from('<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><workbook>&b;</workbook>'),
      },
    ]),
  ),
  book(
    "a part that is outside of the zip",
    () => zip([{ name: "../../../../etc/rollbook.xml", content: Buffer.from("<a/>") }]),
    "upload.not_a_roster",
  ),
  book("a workbook without cells", () => writeExcelFile([[]]).toBuffer(), "upload.not_a_roster"),
  book("headers without rows", () => table(columns), "upload.not_a_roster"),
  book("another table", () => table(["Name", "Phone"], ["Ana", "555"]), "upload.not_a_roster"),
  book("an unknown header", () => table([...columns, "Shoe Size"], [...person, "42"]), "upload.not_a_roster"),
  book("a missing header", () => table(columns.slice(1), person.slice(1)), "upload.not_a_roster"),
  book("a repeated header", () => table([...columns, "Email"], [...person, ""]), "upload.not_a_roster"),
  book(
    "100,001 rows",
    () => workbook({ rows: `${inCells(columns)}${inCells(["", "B"]).repeat(maxUploadRows + 1)}` }),
    "upload.too_many_rows",
    413,
  ),
  book("50 MB and one byte", () => Buffer.alloc(maxUploadBytes + 1), "upload.too_large", 413),
];
