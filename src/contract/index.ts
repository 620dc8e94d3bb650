export * from "./http";
export * from "./problems";
export * from "./routes";
export * from "./rpc";
