/** Imports: read an upload, make an import of it, work it off, tell what became of every row. */

export { runTurn } from "./apply/run";
export * from "./cancel";
export * from "./files/import-files";
export * from "./files/upload";
export { questionsAsked } from "./guard/questions-asked";
export * from "./submit";
export * from "./undo";
export * from "./view";
