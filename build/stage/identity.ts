/** Who is who on a stage: the people of its district, strangers, their signed tokens, and the address where the service finds the public key. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { Person } from "../../src/contract";
import { identityAudience } from "../../src/workbench/identity/issuer";
import { openSigningKeys } from "../../src/workbench/identity/keys";
import { readPeople } from "../../src/workbench/identity/people";
import { SignIn } from "../../src/workbench/identity/sign-in";

export interface StageIdentity {
  /** The value of IDENTITY_ISSUERS that makes a service trust this stage. */
  readonly issuers: string;
  /** Of the sample district, as it was made. */
  people(): readonly Person[];
  /** For anybody: Google vouches for an address also when the service does not know it. */
  token(email: string): Promise<string>;
  close(): Promise<void>;
}

const issuer = "http://stage.rollbook.example/identity";

export async function openIdentity(folder: string, now: () => number): Promise<StageIdentity> {
  const strangers = new Map<string, Person>();
  const people = () => readPeople(folder);
  const signIn = new SignIn(await openSigningKeys(folder), issuer, () => [...people(), ...strangers.values()], now);
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(signIn.jwks));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the stage has no port for its key");
  const jwksUri = `http://127.0.0.1:${address.port}/jwks`;
  return {
    issuers: JSON.stringify([{ issuer, audiences: [identityAudience], jwksUri }]),
    people,
    async token(email) {
      if (!signIn.knows(email)) strangers.set(email, { email, name: email, level: null, roles: [], schools: [] });
      return (await signIn.tokenFor(email)) ?? "";
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
