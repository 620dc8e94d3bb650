/** Imports: read an upload, make an import of it, work it off, tell what became of every row. */
export * from "./cancel";
export * from "./files";
export * from "./files/upload";
export { runTurn } from "./run";
export * from "./submit";
export * from "./undo";
export * from "./view";
