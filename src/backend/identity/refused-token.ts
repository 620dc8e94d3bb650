/**
 * What is written down of a token that was refused, so that a first deployment can be put right: whose it says it is from, for whom, and of which
 * domain. Never the person's address, nor their number at the issuer.
 */
import { decodeJwt } from "jose";

const longest = 200;
const listAtMost = 5;

function told(claim: unknown): unknown {
  if (Array.isArray(claim)) return claim.slice(0, listAtMost).map(told);
  if (typeof claim !== "string") return claim === undefined ? undefined : "not a text";
  // A claim is whatever its maker wrote into it.
  return claim.includes("@") ? "an address" : claim.slice(0, longest);
}

export interface RefusedToken {
  readonly iss?: unknown;
  readonly aud?: unknown;
  readonly azp?: unknown;
  readonly hd?: unknown;
}

export function refusedToken(token: string): RefusedToken {
  try {
    const { iss, aud, azp, hd } = decodeJwt<{ azp?: unknown; hd?: unknown }>(token);
    return { iss: told(iss), aud: told(aud), azp: told(azp), hd: told(hd) };
  } catch {
    return {};
  }
}
