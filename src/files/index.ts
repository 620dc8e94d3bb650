/** Files: bytes into the cells that a person saw, and back. The same code in Node and in the browser; it knows nothing of rosters. */
export { byteOrderMark, csvOf } from "./csv/write";
export type { ReadAs } from "./encoding";
export type { FileFault, FileFaultCode } from "./fault";
export type { HeaderFit, Line } from "./line";
export type { FileNote } from "./note";
export {
  type Portion,
  readLines,
  type TableAbout,
  type TableEnd,
  type TableOptions,
  type TableSource,
} from "./read-table";
export { readWhole, type SheetOfFile, type WholeFile } from "./read-workbook";
export { byNumber, byNumbers } from "./xlsx/by-numbers";
export type { CellValue } from "./xlsx/cell";
export { dayOf } from "./xlsx/number-format";
export { type SheetToWrite, xlsxOf } from "./xlsx/write";
export { type Archive, openArchive, type PackedFile, unpack } from "./zip/archive";
