/** Demonstrations: sample districts for whom nobody has entered. */
export * from "./names";
export * from "./visitor";
