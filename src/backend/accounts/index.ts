/** Accounts: GUIDs, usernames, passwords, and the box that keeps a temporary password readable until it is used. */

export { atMost, type WithRoom } from "./at-most";
export * from "./guid";
export * from "./latin-letters";
export * from "./password-hash";
export { inPortions, type RandomSource } from "./random";
export * from "./secret-box";
export * from "./temporary-password";
export * from "./username";
