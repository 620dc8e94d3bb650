/**
 * A certified OpenID provider (oidc-provider, of npm) standing in for Google: issuer and claims as Google has them, tokens out of its real sign-in, keys
 * that can be changed while it runs. Its sign-in page is answered at once, because nobody sits before it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from "jose";

export const google = "https://accounts.google.com";
export const audience = "1234-ours.apps.googleusercontent.com";
/** Of another script of the same Cloud project, and of one that has nothing to do with us. */
export const secondAudience = "1234-second.apps.googleusercontent.com";
export const foreignAudience = "9999-theirs.apps.googleusercontent.com";

/** A Google account: `hd` only where an organization's domain hosts it. */
export interface GoogleAccount {
  readonly subject: string;
  readonly email: string;
  readonly verified?: boolean;
  readonly hostedDomain?: string;
}

export interface OpenIdProvider {
  readonly issuer: string;
  readonly jwksUri: string;
  /** Signs in, at the provider, for a client of it. */
  signIn(account: GoogleAccount, client?: string): Promise<string>;
  /** Claims that its own sign-in does not make, under its newest key. */
  signed(claims: JWTPayload): Promise<string>;
  /** A new key signs from now on; `keepsOld` false takes those before it away. */
  rotate(keepsOld: boolean): Promise<void>;
  stop(): Promise<void>;
}

/** As far as it is used here; the package has no types of its own. */
interface Provider {
  readonly Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<string> };
  callback(): (request: IncomingMessage, response: ServerResponse) => void;
  interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
}
interface Context {
  readonly oidc: { readonly client: { readonly clientId: string }; readonly session: { readonly accountId: string } };
}

const back = "https://script.google.example/back";
const client = (client_id: string) => ({
  client_id,
  redirect_uris: [back],
  response_types: ["id_token"],
  grant_types: ["implicit"],
  token_endpoint_auth_method: "none",
});

async function newKey(number: number): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: `key-${number}`, alg: "RS256", use: "sig" };
}

export async function startOpenIdProvider(): Promise<OpenIdProvider> {
  const accounts = new Map<string, GoogleAccount>();
  const { default: ProviderClass } = (await createRequire(import.meta.url)("oidc-provider")) as {
    default: new (issuer: string, configuration: object) => Provider;
  };
  let keys = [await newKey(1)];
  let made = 1;
  let signingIn = "";

  const start = (): Provider => {
    const provider: Provider = new ProviderClass(google, {
      clients: [audience, secondAudience, foreignAudience].map(client),
      responseTypes: ["id_token"],
      jwks: { keys },
      cookies: { keys: ["of this run"] },
      claims: { openid: ["sub"], email: ["email", "email_verified", "hd"] },
      conformIdTokenClaims: false,
      features: { devInteractions: { enabled: false } },
      interactions: { url: () => "/sign-in-page" },
      ttl: { IdToken: 3600, Interaction: 60, Session: 60, Grant: 60 },
      findAccount: (_context: unknown, id: string) => {
        const { email, verified = true, hostedDomain } = accounts.get(id) ?? { email: "" };
        const claims = {
          sub: id,
          email,
          email_verified: verified,
          ...(hostedDomain === undefined ? {} : { hd: hostedDomain }),
        };
        return { accountId: id, claims: () => claims };
      },
      async loadExistingGrant({ oidc }: Context) {
        const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
        grant.addOIDCScope("openid email");
        await grant.save();
        return grant;
      },
    });
    return provider;
  };
  let provider = start();

  const server = createServer((request, response) => {
    if (request.url?.startsWith("/sign-in-page") !== true) return provider.callback()(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: signingIn } });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** Follows the provider from page to page, with its cookies, until it sends the browser back with a token. */
  async function signIn(account: GoogleAccount, clientId = audience): Promise<string> {
    accounts.set(account.subject, account);
    signingIn = account.subject;
    const cookies = new Map<string, string>();
    const asked = {
      client_id: clientId,
      response_type: "id_token",
      scope: "openid email",
      redirect_uri: back,
      nonce: "n",
    };
    let url = `${address}/auth?${new URLSearchParams(asked)}`;
    for (let page = 0; page < 10; page += 1) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const answer = await fetch(url, { redirect: "manual", headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [name = "", value = ""] = line.split(";")[0]?.split("=") ?? [];
        cookies.set(name, value);
      }
      const next = new URL(answer.headers.get("location") ?? "", url);
      const token = new URLSearchParams(next.hash.slice(1)).get("id_token");
      if (token !== null) return token;
      if (answer.headers.get("location") === null || next.href.startsWith(back))
        throw new Error(`the provider does not sign in: ${answer.status} ${next.href} ${await answer.text()}`);
      url = next.href;
    }
    throw new Error("the provider sends from page to page");
  }

  return {
    issuer: google,
    jwksUri: `${address}/jwks`,
    signIn,
    async signed(claims) {
      const [key] = keys;
      if (key === undefined) throw new Error("the provider has no key");
      const header = { alg: "RS256", kid: key.kid ?? "" };
      return new SignJWT(claims).setProtectedHeader(header).sign(await importJWK(key, "RS256"));
    },
    async rotate(keepsOld) {
      made += 1;
      keys = [await newKey(made), ...(keepsOld ? keys : [])];
      provider = start();
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
