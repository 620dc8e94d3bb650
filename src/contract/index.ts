export * from "./http";
export * from "./problems";
export * from "./routes";
export * from "./rpc";
export { type Counted, counted } from "./texts/counted";
export * from "./texts/problem-message";
export type { ProblemText } from "./texts/problem-text";
export type { SidebarTexts } from "./texts/sidebar.en";
export { sidebarTexts } from "./texts/sidebar-texts";
