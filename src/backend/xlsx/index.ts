/** XLSX files, in and out. */
export * from "./read";
export * from "./write";
