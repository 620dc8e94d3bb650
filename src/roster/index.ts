/** The rosters' core: columns, rules, changes, files, messages. Pure: no clock, no randomness, no input or output. */
export * from "./change-set";
export * from "./check";
export * from "./columns";
export * from "./csv";
export * from "./fields";
export * from "./finding";
export * from "./finding-codes";
export * from "./guid";
export * from "./limits";
export * from "./messages/files";
export * from "./messages/fill";
export * from "./messages/findings";
export { hasClass } from "./rules/class";
export { clearWord, gradeLevels } from "./rules/grade-level";
export { passwordFaults, passwordMaximum, passwordMinimum } from "./rules/password";
export { roles } from "./rules/role";
export * from "./seal";
export * from "./table";
