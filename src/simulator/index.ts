/** The simulator's outside. */
export type * from "./api";
export { createSimulator } from "./host";
