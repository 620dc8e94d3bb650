/** XLSX files, in and out. */
export * from "./read";
export type { SheetRow } from "./sheet";
export * from "./write";
