/** What a person does to the document by hand, as the page sends it. Parsed here, once; the types follow from the parsers. */
import * as z from "zod/mini";

const line = z.int().check(z.minimum(1));
/** 10 million cells are a whole document; nobody pastes more. */
const count = z.int().check(z.minimum(1), z.maximum(10_000_000));
const sheetId = z.int();
const corners = { top: line, left: line, bottom: line, right: line };
const area = { sheetId, ...corners };
export const areaSchema = z.object(corners);
const size = z.number().check(z.minimum(2), z.maximum(2000));
const maybe = <Schema extends z.core.SomeType>(schema: Schema) => z.exactOptional(schema);

/** `cell` is the one that is typed into, where it is not the first; `others` are further ranges of the sheet, selected before. */
export const selectionSchema = z.object({
  ...area,
  cell: maybe(z.object({ row: line, column: line })),
  others: maybe(z.array(z.object(corners)).check(z.maxLength(10_000))),
});
export type PageSelection = z.infer<typeof selectionSchema>;

/** What is missing stays as it is; null goes back to the default. */
export const formatShape = {
  background: maybe(z.nullable(z.string())),
  fontColor: maybe(z.nullable(z.string())),
  fontSize: maybe(z.nullable(z.number())),
  bold: maybe(z.boolean()),
  italic: maybe(z.boolean()),
  underline: maybe(z.boolean()),
  strikethrough: maybe(z.boolean()),
  horizontalAlignment: maybe(z.nullable(z.enum(["left", "center", "right"]))),
  verticalAlignment: maybe(z.nullable(z.enum(["top", "middle"]))),
  wrap: maybe(z.nullable(z.enum(["WRAP", "CLIP", "OVERFLOW"]))),
  numberFormat: maybe(z.nullable(z.string())),
  borders: maybe(
    z.object({
      top: maybe(z.boolean()),
      left: maybe(z.boolean()),
      bottom: maybe(z.boolean()),
      right: maybe(z.boolean()),
      vertical: maybe(z.boolean()),
      horizontal: maybe(z.boolean()),
      line: maybe(z.string()),
    }),
  ),
};
const formatSchema = z.object(formatShape);
export type PageFormat = z.infer<typeof formatSchema>;

/** What is looked for, and where: the sheet, or in all sheets when there is none. */
export const searchShape = {
  text: z.string().check(z.minLength(1), z.maxLength(10_000)),
  sheetId: maybe(sheetId),
  area: maybe(z.object(corners)),
  matchCase: z.boolean(),
  matchEntireCell: z.boolean(),
  regularExpression: z.boolean(),
  matchFormulaText: z.boolean(),
};
export const searchSchema = z.object(searchShape);
export type PageSearch = z.infer<typeof searchSchema>;

const conditionValue = z.union([z.string(), z.number(), z.boolean()]);

/** In cells: what they say, how they look. */
const cellEdits = [
  z.object({
    kind: z.literal("input"),
    sheetId,
    top: line,
    left: line,
    values: z.array(z.array(z.string())).check(z.minLength(1)),
  }),
  z.object({ kind: z.literal("clear"), ...area }),
  z.object({ kind: z.literal("sort"), ...area, byColumn: line, ascending: z.boolean() }),
  z.object({ kind: z.literal("format"), ...area, ...formatShape }),
  z.object({ kind: z.literal("clearFormats"), ...area }),
  z.object({ kind: z.literal("merge"), ...area, how: z.enum(["all", "across", "vertically", "none"]) }),
  z.object({ kind: z.literal("fill"), ...area, to: z.object(corners), series: z.boolean() }),
  z.object({
    kind: z.literal("copy"),
    ...area,
    to: z.object({ sheetId: maybe(sheetId), ...corners }),
    what: z.enum(["all", "values", "formats"]),
  }),
  z.object({ kind: z.literal("move"), ...area, to: z.object({ sheetId: maybe(sheetId), top: line, left: line }) }),
  z.object({ kind: z.literal("note"), sheetId, row: line, column: line, text: z.string() }),
  z.object({ kind: z.literal("replace"), ...searchShape, replacement: z.string() }),
  z.object({
    kind: z.literal("dropDown"),
    ...area,
    /** null takes the rule away. */
    choices: z.nullable(z.array(z.string()).check(z.minLength(1), z.maxLength(500))),
    reject: z.boolean(),
  }),
] as const;

/** Rows and columns. */
const lineEdits = [
  z.object({ kind: z.literal("insertRows"), sheetId, before: line, count, below: z.optional(z.literal(true)) }),
  z.object({ kind: z.literal("insertColumns"), sheetId, before: line, count }),
  z.object({ kind: z.enum(["deleteRows", "deleteColumns"]), sheetId, first: line, count }),
  z.object({ kind: z.enum(["hideRows", "showRows", "hideColumns", "showColumns"]), sheetId, first: line, count }),
  z.object({
    kind: z.literal("moveLines"),
    sheetId,
    dimension: z.enum(["rows", "columns"]),
    first: line,
    count,
    before: line,
  }),
  z.object({ kind: z.literal("resizeColumns"), sheetId, first: line, count, width: size }),
  z.object({ kind: z.literal("resizeRows"), sheetId, first: line, count, height: size }),
  z.object({
    kind: z.literal("freeze"),
    sheetId,
    rows: maybe(z.int().check(z.minimum(0))),
    columns: maybe(z.int().check(z.minimum(0))),
  }),
  z.object({ kind: z.literal("filter"), sheetId, area: z.nullable(z.object(corners)) }),
  z.object({
    kind: z.literal("filterColumn"),
    sheetId,
    column: line,
    hidden: maybe(z.array(z.string())),
    criteria: maybe(z.string()),
    values: maybe(z.array(conditionValue)),
  }),
] as const;

/** Sheets and the document. */
const sheetEdits = [
  z.object({ kind: z.literal("insertSheet"), name: maybe(z.string()) }),
  z.object({ kind: z.literal("duplicateSheet"), sheetId }),
  z.object({ kind: z.literal("renameSheet"), sheetId, name: z.string() }),
  z.object({ kind: z.enum(["deleteSheet", "hideSheet", "showSheet"]), sheetId }),
  /** The index counts from 0, as in SheetView. */
  z.object({ kind: z.literal("moveSheet"), sheetId, index: z.int().check(z.minimum(0)) }),
  z.object({ kind: z.literal("tabColor"), sheetId, color: z.nullable(z.string()) }),
  z.object({ kind: z.literal("renameDocument"), name: z.string().check(z.minLength(1), z.maxLength(200)) }),
] as const;

export const editSchema = z.union([...cellEdits, ...lineEdits, ...sheetEdits]);
export type PageEdit = z.infer<typeof editSchema>;
