/** Verifies an OpenID Connect ID token (S-1): signature by the issuer's published keys, issuer, audience, expiry, verified e-mail. */
import { decodeJwt, errors, type JWTPayload, jwtVerify } from "jose";
import { folded } from "../../roster";
import type { Issuer } from "../config";
import { IssuerKeys, KeysAwayError } from "./issuer-keys";

export interface VerifiedIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string;
  /** `hd`: the domain that hosts the account, where the issuer names one. */
  readonly hostedDomain: string | null;
  /** Whether the issuer itself has given the address to this person, and not merely seen once that they could read it. */
  readonly isVouchedFor: boolean;
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

/** Where addresses are Google's own; everywhere else `hd` says that Google hosts the domain's accounts. */
const google = "accounts.google.com";
const googleMail: ReadonlySet<string> = new Set(["gmail.com", "googlemail.com"]);

function isVouchedFor(issuer: string, email: string, hostedDomain: string | null): boolean {
  if (withoutScheme(issuer) !== google) return true;
  return hostedDomain !== null || googleMail.has(folded(email.slice(email.lastIndexOf("@") + 1)));
}

/** Of a token for several, whoever asked for it has to be one of ours, too: for another's client it was not meant for us. */
function isAskedForByOurs({ aud, azp }: JWTPayload, audiences: readonly string[]): boolean {
  if (!Array.isArray(aud) || aud.length < 2) return true;
  return typeof azp === "string" && audiences.includes(azp);
}

const invalid: TokenReading = { ok: false, fault: "token.invalid" };

function identityOf(payload: JWTPayload, issuer: string): TokenReading {
  const { sub, email, email_verified: verified, hd } = payload;
  const isVerified = verified === true || verified === "true";
  if (typeof sub !== "string" || sub === "" || typeof email !== "string" || email === "" || !isVerified) return invalid;
  const hostedDomain = typeof hd === "string" && hd !== "" ? hd : null;
  const vouched = isVouchedFor(issuer, email, hostedDomain);
  return { ok: true, identity: { issuer, subject: sub, email, hostedDomain, isVouchedFor: vouched } };
}

/** Says who a token is from without believing it: the real check is against that issuer's keys. */
function claimedIssuer(token: string): string | null {
  try {
    // Of whoever sends it: nothing says yet that it is a text.
    const { iss }: { iss?: unknown } = decodeJwt(token);
    return typeof iss === "string" ? iss : null;
  } catch {
    return null;
  }
}

/** `now` is the clock that expiry is judged by. */
export function createTokenVerifier(issuers: readonly Issuer[], now: () => Date): VerifyToken {
  const trusted = issuers.map((issuer) => ({ ...issuer, keys: new IssuerKeys(issuer.jwksUri, now) }));
  return async (token) => {
    const claimed = claimedIssuer(token);
    const issuer = trusted.find((one) => claimed !== null && withoutScheme(one.issuer) === withoutScheme(claimed));
    if (issuer === undefined) return invalid;
    try {
      const { payload } = await jwtVerify(token, issuer.keys.keyOf, {
        algorithms,
        issuer: [issuer.issuer, withoutScheme(issuer.issuer)],
        audience: [...issuer.audiences],
        requiredClaims: ["exp", "sub"],
        clockTolerance: clockToleranceSeconds,
        currentDate: now(),
      });
      return isAskedForByOurs(payload, issuer.audiences) ? identityOf(payload, issuer.issuer) : invalid;
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { ok: false, fault: "token.expired" };
      if (error instanceof KeysAwayError) throw error;
      // Whatever a key or a token has that is no key or token of ours: jose tells some of it by errors of the runtime.
      return invalid;
    }
  };
}
