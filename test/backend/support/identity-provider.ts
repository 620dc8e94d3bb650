/** An OpenID provider on loopback: real keys, real signatures, a real JWKS address. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

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

export async function startIdentityProvider(now: () => Date): Promise<IdentityProvider> {
  const keys = await generateKeyPair("RS256", { extractable: true });
  const foreign = await generateKeyPair("RS256");
  const published = { ...(await exportJWK(keys.publicKey)), kid: "one", alg: "RS256", use: "sig" };
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
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return {
    issuer,
    audience,
    jwksUri: `${issuer}/jwks`,
    token: (email, options) => sign(claims(email, options), options?.foreignKey ? foreign.privateKey : keys.privateKey),
    unsigned: (email) => `${part({ alg: "none", typ: "JWT" })}.${part(claims(email))}.`,
    confused: (email) =>
      new SignJWT(claims(email))
        .setProtectedHeader({ alg: "HS256", kid: "one" })
        .sign(new TextEncoder().encode(JSON.stringify(published))),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
