/** Files of other kinds, and files that call themselves another one: by their first bytes, as their programs write them (F-3). */
import { zip } from "../../support/zip";

const hex = (digits: string) => Buffer.from(digits.replaceAll(" ", ""), "hex");
const wide = (text: string) => Buffer.from(text, "utf16le");
const compound = (inside: string) => Buffer.concat([hex("d0cf11e0a1b11ae1"), Buffer.alloc(504), wide(inside)]);
const packed = (...names: readonly string[]) => zip(names.map((name) => ({ name, content: Buffer.from("<a/>") })));
const openDocument = Buffer.from("application/vnd.oasis.opendocument.spreadsheet");

export const kinds: readonly (readonly [what: string, bytes: Buffer, code: string])[] = [
  ["an old Excel file", compound("Workbook"), "file.xls"],
  ["an older Excel file", compound("Book"), "file.xls"],
  ["Excel 4, without a box around it", hex("09 04 06 00 00 00 10 00 00 00"), "file.xls"],
  ["an encrypted workbook", compound("EncryptedPackage"), "file.encrypted"],
  ["an old Word document", compound("WordDocument"), "file.document"],
  ["a binary workbook", packed("[Content_Types].xml", "xl/workbook.bin"), "file.xlsb"],
  ["an OpenDocument", zip([{ name: "mimetype", content: openDocument, data: openDocument, method: 0 }]), "file.ods"],
  ["an OpenDocument that does not begin as it should", packed("META-INF/manifest.xml", "content.xml"), "file.ods"],
  ["Apple Numbers", packed("Index/Document.iwa", "Metadata/Properties.plist"), "file.numbers"],
  ["older Apple Numbers", packed("Index.zip"), "file.numbers"],
  ["a Word document", packed("[Content_Types].xml", "word/document.xml"), "file.document"],
  ["a packed folder of CSV files", packed("users.csv", "orgs.csv"), "file.archive"],
  ["a gzip", hex("1f8b0800"), "file.archive"],
  ["a PDF", Buffer.from("%PDF-1.7\n"), "file.pdf"],
  ["a PNG", hex("89504e470d0a1a0a"), "file.image"],
  ["a JPEG", hex("ffd8ffe0"), "file.image"],
  ["a photograph of a telephone", Buffer.concat([hex("00000018"), Buffer.from("ftypheic")]), "file.image"],
  ["rich text", Buffer.from("{\\rtf1\\ansi"), "file.document"],
  ["a web page", Buffer.from("\n <!DOCTYPE html><title>Sign in</title>"), "file.html"],
  ["a table of a web page", Buffer.from("<table><tr><td>User GUID</td></tr></table>"), "file.html"],
  [
    "a web page that Excel wrote",
    Buffer.from('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body/></html>'),
    "file.html",
  ],
  ["a web archive", Buffer.from("MIME-Version: 1.0\nContent-Type: multipart/related"), "file.html"],
  [
    "an XML spreadsheet of 2003",
    Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    "file.xml_2003",
  ],
  ["a flat OpenDocument", Buffer.from('<?xml version="1.0"?><office:document/>'), "file.ods"],
  ["any other XML", Buffer.from('<?xml version="1.0"?><users/>'), "file.document"],
  ["UTF-16 that breaks off", Buffer.concat([hex("fffe"), wide("User GUID").subarray(0, 5)]), "file.encoding"],
  ["bytes of no encoding", hex("55 73 65 72 81 e9"), "file.encoding"],
  ["UTF-32", hex("fffe0000 55000000"), "file.not_text"],
  ["an empty file", Buffer.alloc(0), "file.empty"],
  ["a zip that is cut off", Buffer.from("PK\u0003\u0004 not a zip"), "file.damaged"],
];
