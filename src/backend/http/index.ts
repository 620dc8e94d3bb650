/** The HTTP side of the service. */
export * from "./server";
