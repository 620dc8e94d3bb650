/** Bad CSV: broken encodings, headers, quotes and sizes. */
import { maxUploadBytes, maxUploadRows } from "../../../src/roster";
import { type BadUpload, classHeader, csvType, goodLine, header, type UploadBody } from "./bad-upload";

const file = (
  what: string,
  body: UploadBody | (() => UploadBody),
  code = "upload.not_a_roster",
  status = 422,
): BadUpload => ({ what, code, status, body, headers: { "content-type": csvType } });
const bytes = (text: string, encoding: BufferEncoding = "latin1") => new Uint8Array(Buffer.from(text, encoding));
const without = (column: string) =>
  header
    .split(",")
    .filter((one) => one !== column)
    .join(",");

export const badCsv: readonly BadUpload[] = [
  file("nothing but a line end", "\n"),
  file("nothing but spaces", "   "),
  file("nothing but a byte order mark", "\uFEFF"),
  file("only commas", ",,,,\n,,,,"),
  file("a letter", "Dear all,\nplease find attached"),
  file("a web page", "<!doctype html><title>Sign in</title>"),
  file("JSON that calls itself CSV", '{"rows": []}'),
  file("headers without rows", `${header}\r\n`),
  file("headers and blank lines", `${header}\n\n,,,,,,,,\n`),
  file("rows without headers", `${goodLine}\n${goodLine}`),
  file("an unknown header", `${header},Shoe Size\n${goodLine},42`),
  file("a misspelt header", `${header.replace("First Name", "Frist Name")}\n${goodLine}`),
  file("a header in another language", `${header.replace("Last Name", "Apellidos")}\n${goodLine}`),
  file("a repeated header", `${header},Email\n${goodLine},`),
  file("a header repeated in other letters", `${header}, EMAIL \n${goodLine},`),
  file("every header twice", `${header},${header}\n${goodLine},${goodLine}`),
  file("a title above the headers", `Lincoln Elementary\n\n${header}\n${goodLine}`),
  file("more columns than are read", `${header}${",x".repeat(200)}\n${goodLine}`),
  ...header.split(",").map((column) => file(`no column ${column}`, `${without(column)}\n,1,S,A,B,,,`)),
  file("some class columns and not all", `${header},Class ID\n${goodLine},M-1`),
  file("a header called __proto__", `${header},__proto__\n${goodLine},x`),
  file("a header called constructor", `${header},constructor\n${goodLine},x`),
  file("a header with a null character", `${header.replace("Role", "Ro\u0000le")}\n${goodLine}`),
  file("a row with too many cells", `${header}\n${goodLine},,,x`),
  file(
    "an address with a comma out of quotes",
    `${classHeader}\n,B-1,Student,Ana,Luna,3,,,,,M-1,Math, advanced,3,,,,x`,
  ),
  file("an open quote", `${header}\n,"B-1,Student,Ana,Luna,3,,,`),
  file("a quote in the middle of a cell", `${header}\n,B-1,Student,"Ana" Maria,Luna,3,,,`),
  file("a null character in a cell", `${header}\n,B\u0000-1,Student,Ana,Luna,3,,,`),
  file("UTF-16 of other letters without a mark", bytes("Лев,Толстой\n".repeat(9), "utf16le")),
  file("UTF-16 that breaks off", () => bytes(`\uFEFF${header}`, "utf16le").slice(0, -1), "upload.encoding"),
  file("half a surrogate in UTF-16", new Uint8Array([0xff, 0xfe, 0x55, 0x00, 0x00, 0xd8]), "upload.encoding"),
  file("UTF-32", new Uint8Array(Buffer.from([0xff, 0xfe, 0, 0, 0x55, 0, 0, 0]))),
  file("bytes of no encoding", new Uint8Array([...bytes(header), 0x0a, 0x2c, 0x81, 0xe9]), "upload.encoding"),
  file("a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0x00])),
  file("a gzip", new Uint8Array([0x1f, 0x8b, 0x08, 0x00, 0xff, 0xfe, 0x00])),
  file(
    "an XLSX that calls itself CSV",
    new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0xff, 0x81]),
    "upload.unreadable_xlsx",
  ),
  file("100,001 rows", () => `${header}\n${`${goodLine}\n`.repeat(maxUploadRows + 1)}`, "upload.too_many_rows", 413),
  file("50 MB and one byte", () => "x".repeat(maxUploadBytes + 1), "upload.too_large", 413),
];
