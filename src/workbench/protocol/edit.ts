/** What a person does to the document by hand, as the page sends it. Parsed here, once; the types follow from the parsers. */
import * as z from "zod/mini";

const line = z.int().check(z.minimum(1));
/** 10 million cells are a whole document; nobody pastes more. */
const count = z.int().check(z.minimum(1), z.maximum(10_000_000));
const sheetId = z.int();
const area = { sheetId, top: line, left: line, bottom: line, right: line };

export const selectionSchema = z.object(area);
export type PageSelection = z.infer<typeof selectionSchema>;

const shape = {
  input: z.object({
    kind: z.literal("input"),
    sheetId,
    top: line,
    left: line,
    values: z.array(z.array(z.string())).check(z.minLength(1)),
  }),
  clear: z.object({ kind: z.literal("clear"), ...area }),
  insertRows: z.object({ kind: z.literal("insertRows"), sheetId, before: line, count }),
  deleteRows: z.object({ kind: z.literal("deleteRows"), sheetId, first: line, count }),
  insertColumns: z.object({ kind: z.literal("insertColumns"), sheetId, before: line, count }),
  deleteColumns: z.object({ kind: z.literal("deleteColumns"), sheetId, first: line, count }),
  sort: z.object({ kind: z.literal("sort"), ...area, byColumn: line, ascending: z.boolean() }),
  insertSheet: z.object({ kind: z.literal("insertSheet"), name: z.exactOptional(z.string()) }),
  renameSheet: z.object({ kind: z.literal("renameSheet"), sheetId, name: z.string() }),
  deleteSheet: z.object({ kind: z.literal("deleteSheet"), sheetId }),
  hideSheet: z.object({ kind: z.literal("hideSheet"), sheetId }),
  showSheet: z.object({ kind: z.literal("showSheet"), sheetId }),
  /** The index counts from 0, as in SheetView. */
  moveSheet: z.object({ kind: z.literal("moveSheet"), sheetId, index: z.int().check(z.minimum(0)) }),
  hideOrShowLines: z.object({
    kind: z.enum(["hideRows", "showRows", "hideColumns", "showColumns"]),
    sheetId,
    first: line,
    count,
  }),
  tabColor: z.object({ kind: z.literal("tabColor"), sheetId, color: z.nullable(z.string()) }),
  freeze: z.object({
    kind: z.literal("freeze"),
    sheetId,
    rows: z.exactOptional(z.int().check(z.minimum(0))),
    columns: z.exactOptional(z.int().check(z.minimum(0))),
  }),
  resizeColumns: z.object({
    kind: z.literal("resizeColumns"),
    sheetId,
    first: line,
    count,
    width: z.number().check(z.minimum(2), z.maximum(2000)),
  }),
  renameDocument: z.object({
    kind: z.literal("renameDocument"),
    name: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
  background: z.object({ kind: z.literal("format"), ...area, background: z.nullable(z.string()) }),
  bold: z.object({ kind: z.literal("format"), ...area, bold: z.boolean() }),
  note: z.object({ kind: z.literal("note"), sheetId, row: line, column: line, text: z.string() }),
};

export const editSchema = z.union([
  shape.input,
  shape.clear,
  shape.insertRows,
  shape.deleteRows,
  shape.insertColumns,
  shape.deleteColumns,
  shape.sort,
  shape.insertSheet,
  shape.renameSheet,
  shape.deleteSheet,
  shape.hideSheet,
  shape.showSheet,
  shape.moveSheet,
  shape.hideOrShowLines,
  shape.tabColor,
  shape.freeze,
  shape.resizeColumns,
  shape.renameDocument,
  shape.background,
  shape.bold,
  shape.note,
]);
export type PageEdit = z.infer<typeof editSchema>;
