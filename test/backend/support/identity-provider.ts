/** An OpenID provider on loopback: real keys, real signatures, a real JWKS address. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { openSigningKeys } from "../../../src/workbench/identity/keys";
import { identityKeyFolder } from "../../support/run/identity-key.ts";

export interface TokenOptions {
  readonly audience?: string;
  readonly issuer?: string;
  readonly subject?: string;
  readonly verified?: boolean;
  /** Seconds since 1970. */
  readonly issuedAt?: number;
  readonly expiresAt?: number;
  /** Signed with a key that the provider never published. */
  readonly foreignKey?: boolean;
}

export interface IdentityProvider {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUri: string;
  token(email: string, options?: TokenOptions): Promise<string>;
  /** A token without a signature, as an attacker would make it. */
  unsigned(email: string): string;
  /** The published key, abused as the secret of a symmetric signature. */
  confused(email: string): Promise<string>;
  stop(): Promise<void>;
}

const audience = "rollbook-test";
const hour = 3600;
const keptTokens = 100;

export async function startIdentityProvider(now: () => Date): Promise<IdentityProvider> {
  const keys = await openSigningKeys(await identityKeyFolder());
  const published = { ...keys.publicKey, kid: "one" };
  // The few who ask for it wait for it.
  const foreignKey = async () => (await generateKeyPair("RS256")).privateKey;
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ keys: [published] }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const seconds = () => Math.floor(now().getTime() / 1000);
  const claims = (email: string, options: TokenOptions = {}): JWTPayload => ({
    iss: options.issuer ?? issuer,
    aud: options.audience ?? audience,
    sub: options.subject ?? `subject of ${email}`,
    email,
    email_verified: options.verified ?? true,
    iat: options.issuedAt ?? seconds(),
    exp: options.expiresAt ?? seconds() + hour,
  });
  const sign = (payload: JWTPayload, key: CryptoKey) =>
    new SignJWT(payload).setProtectedHeader({ alg: "RS256", kid: "one" }).sign(key);
  /** The same claims give the same signature: nobody who asks again within a second need wait for it. */
  const signed = new Map<string, Promise<string>>();
  const known = (payload: JWTPayload): Promise<string> => {
    const claimed = JSON.stringify(payload);
    const token = signed.get(claimed) ?? sign(payload, keys.privateKey);
    if (signed.size > keptTokens) signed.clear();
    signed.set(claimed, token);
    return token;
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return {
    issuer,
    audience,
    jwksUri: `${issuer}/jwks`,
    token: async (email, options) =>
      options?.foreignKey ? sign(claims(email, options), await foreignKey()) : known(claims(email, options)),
    unsigned: (email) => `${part({ alg: "none", typ: "JWT" })}.${part(claims(email))}.`,
    confused: (email) =>
      new SignJWT(claims(email))
        .setProtectedHeader({ alg: "HS256", kid: "one" })
        .sign(new TextEncoder().encode(JSON.stringify(published))),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
