/** The service's door with a real OpenID provider in Google's place: real sign-ins, and what changes there while the service runs (S-1, R-1). */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readCaller } from "../../src/backend/identity";
import { createTokenVerifier } from "../../src/backend/identity/token";
import { openStore, type Store, saveDistrict } from "../../src/backend/store";
import { riverbend } from "./support/district";
import { filledEmbeddedStore } from "./support/filled-store";
import {
  audience,
  foreignAudience,
  type GoogleAccount,
  google,
  type OpenIdProvider,
  secondAudience,
  startOpenIdProvider,
} from "./support/openid-provider";

let provider: OpenIdProvider;
let store: Store;
beforeAll(async () => {
  provider = await startOpenIdProvider();
  store = await openStore(await filledEmbeddedStore());
  await saveDistrict(store, riverbend);
});
afterAll(async () => {
  await store.close();
  await provider.stop();
});

const hostedDomain = "riverbend.example";
const lincoln: GoogleAccount = { subject: "100000000000000000001", email: "lincoln@riverbend.example", hostedDomain };
const verifier = (now: () => Date = () => new Date()) =>
  createTokenVerifier([{ issuer: google, audiences: [audience, secondAudience], jwksUri: provider.jwksUri }], now);
const seconds = () => Math.floor(Date.now() / 1000);

async function who(account: GoogleAccount, client?: string, verify = verifier()): Promise<string> {
  const token = await verify(await provider.signIn(account, client));
  if (!token.ok) return token.fault;
  const reading = await readCaller(store.db, token.identity, null, new Date());
  return reading.ok ? reading.caller.person.email : reading.fault;
}

describe("a real OpenID provider in Google's place", () => {
  test("S-1: whoever signs in there is the administrator of that address; for another client, or not verified, nobody", async () => {
    expect(await who(lincoln)).toBe(lincoln.email);
    expect(await who(lincoln, secondAudience)).toBe(lincoln.email);
    expect(await who(lincoln, foreignAudience)).toBe("token.invalid");
    expect(await who({ ...lincoln, subject: "2", verified: false })).toBe("token.invalid");
  });

  test("R-1: no hd binds nobody but of gmail.com, and a changed address leaves who is bound the person they are", async () => {
    const { hostedDomain: _none, ...consumer } = lincoln;
    expect(await who({ ...consumer, subject: "3", email: "district@riverbend.example" })).toBe("account.not_vouched");
    expect(await who({ ...consumer, subject: "4", email: "somebody@gmail.com" })).toBe("account.unknown");
    // Married, or moved to another domain: `sub` says who it is.
    expect(await who({ ...lincoln, email: "new.name@riverbend.example" })).toBe(lincoln.email);
    expect(await who({ ...consumer, email: "new.name@gmail.com" })).toBe(lincoln.email);
    // And whoever gets the old address is somebody else.
    expect(await who({ ...lincoln, subject: "5" })).toBe("account.unknown");
  });

  test("S-1: keys that change in the middle of a run: the new one is taken at once, the old one as long as it is published, and none that never was", async () => {
    let now = Date.now();
    const verify = verifier(() => new Date(now));
    const later = (minutes: number) => {
      now += minutes * 60_000;
    };
    const before = await provider.signIn(lincoln);
    expect((await verify(before)).ok).toBe(true);
    await provider.rotate(true);
    later(1);
    const between = await provider.signIn(lincoln);
    expect([(await verify(between)).ok, (await verify(before)).ok]).toEqual([true, true]);
    await provider.rotate(false);
    later(1);
    const after = await provider.signIn(lincoln);
    expect([(await verify(after)).ok, (await verify(between)).ok]).toEqual([true, false]);
    // A key set that was fetched long ago is fetched anew, and what is gone from it counts no more.
    later(11);
    expect(await verify(before)).toMatchObject({ ok: false });
    expect((await verify(await provider.signIn(lincoln))).ok).toBe(true);
  });

  test("S-1: aud and azp: a token for several is for us only if one of ours has asked for it", async () => {
    const claims = (more: object) => ({
      iss: google,
      sub: lincoln.subject,
      email: lincoln.email,
      email_verified: true,
      hd: hostedDomain,
      iat: seconds(),
      exp: seconds() + 3600,
      ...more,
    });
    const isTaken = async (more: object) => (await verifier()(await provider.signed(claims(more)))).ok;
    const both = [foreignAudience, audience];
    expect(await isTaken({ aud: audience })).toBe(true);
    expect(await isTaken({ aud: both, azp: audience })).toBe(true);
    // Google lets another client of the same project ask for a token that is meant for ours alone.
    expect(await isTaken({ aud: audience, azp: foreignAudience })).toBe(true);
    for (const wrong of [
      { aud: both, azp: foreignAudience },
      { aud: both },
      { aud: foreignAudience, azp: audience },
      { aud: [], azp: audience },
      { aud: audience, iss: "https://accounts.google.example" },
    ])
      expect([wrong, await isTaken(wrong)]).toEqual([wrong, false]);
  });

  test("S-1: clocks that differ by seconds do not shut anybody out, and by more they do", async () => {
    const token = await provider.signIn(lincoln);
    const at = (offsetSeconds: number) => verifier(() => new Date(Date.now() + offsetSeconds * 1000))(token);
    for (const offset of [-20, 0, 20, 3600 + 20]) expect([offset, (await at(offset)).ok]).toEqual([offset, true]);
    expect(await at(3600 + 40)).toEqual({ ok: false, fault: "token.expired" });
    // A service whose clock has stopped shuts nobody out by that alone: the signature is Google's all the same.
    expect((await at(-3600)).ok).toBe(true);
  });
});
