/** Identity: who calls, proven by a signed token, and what they may do. */
export * from "./caller";
export { KeysAwayError } from "./issuer-keys";
export * from "./permissions";
export * from "./refused-token";
export * from "./token";
