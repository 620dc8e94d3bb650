export * from "./http";
export * from "./problems";
export * from "./routes";
export * from "./rpc";
export * from "./texts/problem-message";
export type { ProblemText } from "./texts/problem-text";
