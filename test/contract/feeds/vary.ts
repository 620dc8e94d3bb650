/** How the same file comes from other programs and other hands: what it says stays the same. */
import writeExcelFile from "write-excel-file/node";
import { zip } from "../../support/zip";

type Table = readonly (readonly string[])[];
export type Files = Readonly<Record<string, Table>>;
export interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const quoted = (cell: string, separator: string, always: boolean) =>
  always || cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

export const csv = (lines: Table, { separator = ",", end = "\r\n", always = false } = {}): string =>
  lines.map((cells) => cells.map((cell) => quoted(cell, separator, always)).join(separator) + end).join("");

const utf8 = (text: string) => Buffer.from(text);
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

const each = (files: Files, write: (lines: Table) => Uint8Array): Dropped[] =>
  Object.entries(files).map(([name, lines]) => ({ name, bytes: write(lines) }));

const packed = (files: readonly Dropped[], folder = ""): Dropped[] => [
  {
    name: "export.zip",
    bytes: zip(files.map(({ name, bytes }) => ({ name: `${folder}${name}`, content: Buffer.from(bytes) }))),
  },
];

/** The same columns in another order, and headers written in another way. */
const turned = (lines: Table): Table => lines.map((cells) => [...cells].reverse());
const shouted = ([header = [], ...rest]: Table): Table => [header.map((cell) => ` ${cell.toUpperCase()} `), ...rest];
/** Each row twice, with blank lines between them and spaces around the cells. */
const twice = ([header = [], ...rest]: Table): Table => [
  header,
  ...rest.flatMap((cells) => [cells, header.map(() => ""), cells.map((cell) => (cell === "" ? cell : ` ${cell}  `))]),
];
const extended = ([header = [], ...rest]: Table): Table => [
  [...header, "Emergency contact", "Bus"],
  ...rest.map((cells) => [
    ...cells,
    ...(cells.every((cell) => cell === "") ? ["", ""] : ["SECRET-contact", "SECRET-bus"]),
  ]),
];

export const ways: readonly (readonly [how: string, write: (files: Files) => Dropped[] | Promise<Dropped[]>])[] = [
  ["as files", (files) => each(files, (lines) => utf8(csv(lines)))],
  [
    "zipped in a folder, with a byte order mark and what a Mac adds",
    (files) => {
      const parts = each(files, (lines) => utf8(`\uFEFF${csv(lines, { end: "\n" })}`));
      return packed(
        [...parts, { name: "__MACOSX/._users.csv", bytes: utf8("Mac OS X") }, { name: ".DS_Store", bytes: utf8("x") }],
        "Export 2026/",
      );
    },
  ],
  ["in UTF-16 with semicolons", (files) => each(files, (lines) => utf16(csv(lines, { separator: ";", always: true })))],
  [
    "with tabs, columns turned round, headers in capitals",
    (files) => packed(each(files, (lines) => utf8(csv(shouted(turned(lines)), { separator: "\t", end: "\r" })))),
  ],
  [
    "every row twice, blank lines between, more columns that nobody needs",
    (files) => each(files, (lines) => utf8(csv(extended(twice(lines)), { always: true }))),
  ],
  [
    "as workbooks",
    async (files) => {
      const written = Object.entries(files).map(async ([name, lines]) => ({
        name: name.replace(/csv$/, "xlsx"),
        bytes: await writeExcelFile(
          lines.map((cells) => cells.map((value) => (value === "" ? null : { value, type: String }))),
        ).toBuffer(),
      }));
      return Promise.all(written);
    },
  ],
];
