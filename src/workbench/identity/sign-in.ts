/** Signs ID tokens as Google does for an add-on (ScriptApp.getIdentityToken), for the people of the sample district. */
import { createHash } from "node:crypto";
import { SignJWT } from "jose";
import type { Person } from "../../contract";
import { identityAudience } from "./issuer";
import { type SigningKeys, signingAlgorithm } from "./keys";
import { findPerson } from "./people";

const lifetimeSeconds = 3600;

/** Google's subjects are 21 digits and never change with the name; here they follow from the address. */
function subjectOf(email: string): string {
  const digest = createHash("sha256").update(email.toLowerCase()).digest("hex");
  return BigInt(`0x${digest}`).toString().slice(0, 21);
}

export class SignIn {
  private readonly keys: SigningKeys;
  private readonly issuer: string;
  private readonly people: () => readonly Person[];
  /** The machine's clock, not the workbench's: the service judges expiry by the machine's. */
  private readonly now: () => number;

  constructor(keys: SigningKeys, issuer: string, people: () => readonly Person[], now: () => number) {
    this.keys = keys;
    this.issuer = issuer;
    this.people = people;
    this.now = now;
  }

  get jwks(): { readonly keys: readonly object[] } {
    return { keys: [this.keys.publicKey] };
  }

  list(): readonly Person[] {
    return this.people();
  }

  nameOf(email: string): string | undefined {
    return findPerson(this.people(), email)?.name;
  }

  knows(email: string): boolean {
    return findPerson(this.people(), email) !== undefined;
  }

  /** null for an address that is nobody's here. */
  async tokenFor(email: string): Promise<string | null> {
    const person = findPerson(this.people(), email);
    if (person === undefined) return null;
    const issuedAt = Math.floor(this.now() / 1000);
    const claims = {
      email: person.email,
      email_verified: true,
      name: person.name,
      hd: person.email.slice(person.email.indexOf("@") + 1),
    };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: signingAlgorithm, kid: this.keys.keyId, typ: "JWT" })
      .setIssuer(this.issuer)
      .setSubject(subjectOf(person.email))
      .setAudience(identityAudience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetimeSeconds)
      .sign(this.keys.privateKey);
  }
}
