/** Jobs: imports are worked off in the background, one of a school at a time. */
export * from "./queue";
