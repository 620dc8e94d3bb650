/** The rosters' core: columns, rules, changes, files, messages. Pure: no clock, no randomness, no input or output. */
export * from "./fields";
export * from "./finding";
export * from "./finding-codes";
export * from "./limits";
export * from "./messages/fill";
