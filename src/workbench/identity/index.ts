/** Local people and their signed tokens. */
export * from "./issuer";
export { openSigningKeys } from "./keys";
export { readPeople } from "./people";
export { identityRoutes } from "./routes";
export { SignIn } from "./sign-in";
