/** The permissions that the manifest asks for, by the service that cannot do without them. A test holds the two to each other. */

const auth = "https://www.googleapis.com/auth/";

export const scopesOf = {
  document: [`${auth}spreadsheets.currentonly`],
  page: [`${auth}script.container.ui`],
  network: [`${auth}script.external_request`],
  trigger: [`${auth}script.scriptapp`],
  identity: ["openid", `${auth}userinfo.email`],
  // What is kept for a person, and who comes first, needs no permission.
  properties: [],
  lock: [],
} as const satisfies Record<string, readonly string[]>;

/** A service of Google's, as far as its refusals are told apart (P-1). */
export type GoogleService = keyof typeof scopesOf;

export const allScopes: readonly string[] = Object.values(scopesOf).flat();

/** "script.external_request": what a permission is called in our words. */
export const shortScope = (scope: string): string => scope.slice(scope.lastIndexOf("/") + 1);
