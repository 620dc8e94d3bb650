/** Verifies an OpenID Connect ID token (S-1): signature by the issuer's published keys, issuer, audience, expiry, verified e-mail. */
import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, jwtVerify } from "jose";
import type { Issuer } from "../config";

export interface VerifiedIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string;
}

export type TokenFault = "token.invalid" | "token.expired";

export type TokenReading =
  | { readonly ok: true; readonly identity: VerifiedIdentity }
  | { readonly ok: false; readonly fault: TokenFault };

export type VerifyToken = (token: string) => Promise<TokenReading>;

/** Only signatures made with a private key: with HS256 the public key would be the secret, and "none" is no signature. */
const algorithms = ["RS256", "ES256"];
/** Google may leave the scheme out of `iss`. */
const withoutScheme = (issuer: string) => issuer.replace(/^https:\/\//, "");
const clockToleranceSeconds = 30;

const invalid: TokenReading = { ok: false, fault: "token.invalid" };

function identityOf(payload: JWTPayload, issuer: string): TokenReading {
  const { sub, email, email_verified: verified } = payload;
  const isVerified = verified === true || verified === "true";
  if (typeof sub !== "string" || sub === "" || typeof email !== "string" || email === "" || !isVerified) return invalid;
  return { ok: true, identity: { issuer, subject: sub, email } };
}

/** Says who a token is from without believing it: the real check is against that issuer's keys. */
function claimedIssuer(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null;
  } catch {
    return null;
  }
}

/** `now` is the clock that expiry is judged by. */
export function createTokenVerifier(issuers: readonly Issuer[], now: () => Date): VerifyToken {
  const trusted = issuers.map((issuer) => ({ ...issuer, keys: createRemoteJWKSet(new URL(issuer.jwksUri)) }));
  return async (token) => {
    const claimed = claimedIssuer(token);
    const issuer = trusted.find((one) => claimed !== null && withoutScheme(one.issuer) === withoutScheme(claimed));
    if (issuer === undefined) return invalid;
    try {
      const { payload } = await jwtVerify(token, issuer.keys, {
        algorithms,
        issuer: [issuer.issuer, withoutScheme(issuer.issuer)],
        audience: [...issuer.audiences],
        requiredClaims: ["exp", "sub"],
        clockTolerance: clockToleranceSeconds,
        currentDate: now(),
      });
      return identityOf(payload, issuer.issuer);
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { ok: false, fault: "token.expired" };
      if (error instanceof errors.JOSEError) return isOutage(error) ? Promise.reject(error) : invalid;
      throw error;
    }
  };
}

/** The issuer's keys could not be fetched: our trouble, not a bad token. */
function isOutage(error: errors.JOSEError): boolean {
  return error instanceof errors.JWKSTimeout || error.code === "ERR_JOSE_GENERIC";
}
