export * from "./files";
export * from "./http";
export * from "./language";
export * from "./problems";
export * from "./results";
export * from "./routes";
export * from "./rpc";
export * from "./schedule";
