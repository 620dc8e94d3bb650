/** The local issuer's name. The service trusts it only because `npm start` tells it to (IDENTITY_ISSUERS). */
export const identityAudience = "rollbook-workbench";

export function identityIssuer(port: number): string {
  return `http://127.0.0.1:${port}/identity`;
}

/** The value of IDENTITY_ISSUERS that makes a service trust the workbench on that port. */
export function identityIssuersValue(port: number): string {
  const issuer = identityIssuer(port);
  return JSON.stringify([{ issuer, audiences: [identityAudience], jwksUri: `${issuer}/jwks` }]);
}
