/** The store: the only place that speaks SQL. */

export * from "./account-writes";
export * from "./accounts";
export * from "./administrators";
export * from "./applied-row";
export * from "./attempts";
export * from "./class-changes";
export * from "./classes";
export * from "./credentials";
export * from "./district";
export * from "./district-entry";
export * from "./district-writes";
export * from "./history";
export * from "./import-figures";
export * from "./import-rows";
export * from "./imports";
export * from "./outcomes";
export * from "./schools";
export * from "./secret-keys";
export * from "./sign-in";
export * from "./store";
export * from "./store-away";
export * from "./tries";
