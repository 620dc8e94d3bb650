/** What kind of file it is, by its bytes and never by its name: a CSV may call itself XLSX, and the reverse (F-3). */
import { type BareFaultCode, bare, type FileFault } from "./fault";
import type { Entry } from "./zip/directory";

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => byte < 0 || bytes[index] === byte);
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** -1 is any byte. */
const signatures: readonly (readonly [code: BareFaultCode, signature: readonly number[]])[] = [
  ["file.pdf", ascii("%PDF")],
  ["file.image", [0x89, ...ascii("PNG")]],
  ["file.image", [0xff, 0xd8, 0xff]],
  ["file.image", ascii("GIF8")],
  ["file.image", [...ascii("RIFF"), -1, -1, -1, -1, ...ascii("WEBP")]],
  ["file.image", [-1, -1, -1, -1, ...ascii("ftyphei")]],
  ["file.image", [-1, -1, -1, -1, ...ascii("ftypmif")]],
  ["file.image", [0x49, 0x49, 0x2a, 0x00]],
  ["file.image", [0x4d, 0x4d, 0x00, 0x2a]],
  ["file.archive", [0x1f, 0x8b, 0x08]],
  ["file.archive", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["file.archive", ascii("Rar!\u001a")],
  ["file.document", ascii("{\\rtf")],
  // Excel before version 5 wrote its records without anything around them.
  ["file.xls", [0x09, 0x08, -1, -1, 0x00]],
  ["file.xls", [0x09, 0x04, 0x06, 0x00]],
  ["file.xls", [0x09, 0x02, 0x06, 0x00]],
  ["file.xls", [0x09, 0x00, 0x04, 0x00]],
];

/** A file of Excel before 2007, and the box around one that is protected by a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string) => ascii(text).flatMap((byte) => [byte, 0]);

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function compoundKind(bytes: Uint8Array): BareFaultCode {
  if (contains(bytes, wide("EncryptedPackage"))) return "file.encrypted";
  return contains(bytes, wide("WordDocument")) || contains(bytes, wide("PowerPoint Document"))
    ? "file.document"
    : "file.xls";
}

/** Line ends and marks of UTF-8, which a program for texts has put before a file that is none. */
const leading: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf]);
const leadingAtMost = 64;

function withoutLeading(bytes: Uint8Array): Uint8Array {
  let from = 0;
  while (from < leadingAtMost && leading.has(bytes[from] ?? 0)) from += 1;
  return bytes.subarray(from);
}

/** Null when nothing speaks against its being a CSV or an XLSX. */
export function foreignBytes(bytes: Uint8Array): FileFault | null {
  const front = withoutLeading(bytes);
  if (startsWith(front, compound)) return bare(compoundKind(front));
  // Some of them begin with such a byte themselves.
  const found = signatures.find(([, signature]) => startsWith(bytes, signature) || startsWith(front, signature));
  return found === undefined ? null : bare(found[0]);
}

/** A zip from where it begins: its directory counts from there. Null when it is none. */
export function zipOf(bytes: Uint8Array): Uint8Array | null {
  const zip = withoutLeading(bytes);
  return startsWith(zip, [0x50, 0x4b, 0x03, 0x04]) || startsWith(zip, [0x50, 0x4b, 0x05, 0x06]) ? zip : null;
}

const openDocument = "application/vnd.oasis.opendocument";

/** Of a zip in which no workbook was found. */
export function foreignZip(entries: readonly Entry[]): FileFault {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name.replaceAll("\\", "/")));
  const mimetype = entries.find(({ name }) => name === "mimetype");
  if (has(/^(\/)?xl\/workbook\.bin$/i)) return bare("file.xlsb");
  if (mimetype !== undefined && contains(mimetype.packed, ascii(openDocument))) return bare("file.ods");
  if (has(/^META-INF\/manifest\.xml$/i) && has(/^content\.xml$/i)) return bare("file.ods");
  if (has(/^index\/.*\.iwa$/i) || has(/^index\.(zip|numbers)$/i) || has(/\.numbers\//i)) return bare("file.numbers");
  if (has(/^(word|ppt)\//i)) return bare("file.document");
  return bare("file.archive");
}

const beginningLength = 4096;
/** A workbook that Excel 2003 or a report generator wrote as one XML file. */
const spreadsheetMl = /urn:schemas-microsoft-com:office:spreadsheet|mso-application\s+progid="Excel/i;

/** What Google Drive for desktop keeps in place of a sheet, and what Windows and Macs keep of an address. */
const shortcut =
  /^\{[^{}]*"(?:doc_id|resource_id)"|^\{\s*"url"\s*:\s*"https:\/\/(?:docs|drive)\.google\.com|^\[InternetShortcut\]|^https:\/\/\S+\s*$|<plist[^>]*>\s*<dict>\s*<key>URL<\/key>/i;

/** Of a text: a web page that calls itself .xls or .csv is the commonest. `text` is how the file begins. */
export function foreignText(text: string): FileFault | null {
  const start = text.slice(0, beginningLength).trimStart();
  if (/^(MIME-Version:|From: <Saved by)/i.test(start)) return bare("file.html");
  if (shortcut.test(start)) return bare("file.shortcut");
  if (!start.startsWith("<")) return null;
  if (spreadsheetMl.test(start) && !/^<html/i.test(start)) return bare("file.xml_2003");
  if (/<office:document/i.test(start)) return bare("file.ods");
  return /^<\?xml/i.test(start) && !/<(!doctype )?html/i.test(start) ? bare("file.document") : bare("file.html");
}
