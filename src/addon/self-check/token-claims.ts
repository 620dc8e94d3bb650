/** Which claims the ID token has, by name; of their values only the audience, which is the script's and nobody's person. */
import { identityToken, textOfBase64 } from "../platform/google";

/** What the service asks of a token; `hd` only an account of an organization has, and it is told but not missed. */
const needed = ["iss", "sub", "aud", "exp", "email", "email_verified"];
const told = [...needed, "hd", "azp"];

export interface Claims {
  readonly present: readonly string[];
  readonly missing: readonly string[];
  readonly audience: string;
}

/** Null when Google gives none. */
export function claimsOfToken(): Claims | null {
  const token = identityToken();
  if (token === null || token === "") return null;
  const claims = JSON.parse(textOfBase64(token.split(".")[1] ?? "")) as Readonly<Record<string, unknown>>;
  const has = (name: string) => claims[name] !== undefined;
  return {
    present: told.filter(has),
    missing: needed.filter((name) => !has(name)),
    audience: String(claims.aud ?? ""),
  };
}
