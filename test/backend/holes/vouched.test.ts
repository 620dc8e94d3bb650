/** whom Google vouches for, and what becomes of its keys. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { createTokenVerifier, readCaller, refusedToken } from "../../../src/backend/identity";
import { bindingsOf, type Store, saveDistrict, unbindAdministrator } from "../../../src/backend/store";
import { riverbend } from "../support/district";
import { openEmptyStore } from "../support/postgres";

const audience = "ours.apps.googleusercontent.com";
const google = "https://accounts.google.com";
const at = new Date("2026-11-23T16:00:00Z");

let sign: (claims: JWTPayload, kid?: string) => Promise<string>;
let keys: object;
let answerKeys: () => { readonly status: number; readonly body: string };
let jwksUri: string;
let asked = 0;
let stopKeys: () => Promise<void>;
let store: Store;

beforeAll(async () => {
  const pair = await generateKeyPair("RS256", { extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  keys = { keys: [{ ...jwk, kid: "one", alg: "RS256", use: "sig" }] };
  answerKeys = () => ({ status: 200, body: JSON.stringify(keys) });
  sign = (claims, kid = "one") => new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid }).sign(pair.privateKey);
  const server = createServer((_request, response) => {
    asked += 1;
    const { status, body } = answerKeys();
    response.writeHead(status, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  jwksUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  stopKeys = () => new Promise((resolve) => server.close(() => resolve()));
  store = await openEmptyStore();
  await saveDistrict(store, riverbend);
  await saveDistrict(store, {
    organization: { id: "strict", name: "Strict District", domains: ["strict.example", "hosts.example"] },
    schools: [{ id: "strict-school", name: "Strict" }],
    people: ["a@strict.example", "b@other.example", "c@strict.example", "d@gmail.com", "Ñandú@strict.example"].map(
      (email) => ({
        id: email,
        email,
        name: email,
        type: "organization",
        level: "district",
        isTeacher: false,
        schoolIds: [],
      }),
    ),
    accounts: [],
    classes: [],
    products: [],
  });
});
afterAll(async () => {
  await store.close();
  await stopKeys();
});

const claims = (email: string, more: JWTPayload = {}): JWTPayload => ({
  iss: google,
  aud: audience,
  sub: `sub ${email} ${String(more.hd ?? "")}`,
  email,
  email_verified: true,
  exp: at.getTime() / 1000 + 3600,
  ...more,
});
const verifier = (now: () => Date = () => at, issuer = google) =>
  createTokenVerifier([{ issuer, audiences: [audience, "second.apps.googleusercontent.com"], jwksUri }], now);

async function callerOf(email: string, more: JWTPayload = {}) {
  const token = await verifier()(await sign(claims(email, more)));
  if (!token.ok) return token.fault;
  const reading = await readCaller(store.db, token.identity, null, at);
  return reading.ok ? reading.caller.person.email : reading.fault;
}

describe("R-1: an address that Google does not vouch for", () => {
  test("R-1: a consumer account that carries an administrator's address binds nobody, and the real one comes in after it", async () => {
    expect(await callerOf("lincoln@riverbend.example")).toBe("account.not_vouched");
    expect(await callerOf("lincoln@riverbend.example", { hd: "evil.example" })).toBe("account.unknown");
    expect(await callerOf("lincoln@riverbend.example", { hd: "riverbend.example" })).toBe("lincoln@riverbend.example");
    // Whoever was bound stays, whatever the later token says of the domain.
    const sub = "sub lincoln@riverbend.example riverbend.example";
    expect(await callerOf("renamed@gmail.com", { sub })).toBe("lincoln@riverbend.example");
  });

  test("R-1: whether there is such an administrator is told to nobody whose address is not vouched for", async () => {
    expect(await callerOf("nobody@riverbend.example")).toBe("account.not_vouched");
    expect(await callerOf("district@riverbend.example")).toBe("account.not_vouched");
  });

  test("R-1: addresses of gmail.com are Google's own; another issuer vouches for what it verified", async () => {
    const gmail = await verifier()(await sign(claims("d@gmail.com")));
    expect(gmail).toMatchObject({ ok: true, identity: { isVouchedFor: true } });
    const look = await verifier()(await sign(claims("d@gmail.com.evil.example")));
    expect(look).toMatchObject({ ok: true, identity: { isVouchedFor: false } });
    const other = verifier(() => at, "https://login.example");
    expect(await other(await sign(claims("x@riverbend.example", { iss: "https://login.example" })))).toMatchObject({
      ok: true,
      identity: { isVouchedFor: true },
    });
  });

  test("R-1: an organization that has named its domains binds addresses of these only", async () => {
    expect(await callerOf("a@strict.example", { hd: "strict.example" })).toBe("a@strict.example");
    expect(await callerOf("b@other.example", { hd: "other.example" })).toBe("account.unknown");
    expect(await callerOf("d@gmail.com")).toBe("account.unknown");
    // Both named: one hosts the other.
    expect(await callerOf("c@strict.example", { hd: "hosts.example" })).toBe("c@strict.example");
  });

  test("R-1: look-alikes of an address bind nobody (U+0130, U+212A, full-width), and its own accents are itself", async () => {
    for (const email of ["dİstrict@riverbend.example", "ｄistrict@riverbend.example", "district@rıverbend.example"]) {
      expect([email, await callerOf(email, { hd: email.split("@")[1] })]).toEqual([email, "account.unknown"]);
    }
    const kelvin = "chec\u212A@riverbend.example";
    expect(await callerOf(kelvin, { hd: "riverbend.example" })).toBe("account.unknown");
    expect(await callerOf("ÑANDÚ@strict.example", { hd: "strict.example" })).toBe("account.unknown");
    const composed = "Ñandú@Strict.example".normalize("NFD");
    expect(await callerOf(composed, { hd: "STRICT.example" })).toBe("Ñandú@strict.example");
  });

  test("R-1: a binding is on record and can be undone; then the next who is vouched for is bound", async () => {
    const hd = "riverbend.example";
    expect(await callerOf("tubman@riverbend.example", { hd, sub: "first" })).toBe("tubman@riverbend.example");
    expect(await callerOf("tubman@riverbend.example", { hd, sub: "second" })).toBe("account.unknown");
    expect(await unbindAdministrator(store.db, "TUBMAN@riverbend.example", at)).toBe(true);
    expect(await unbindAdministrator(store.db, "tubman@riverbend.example", at)).toBe(false);
    expect(await callerOf("tubman@riverbend.example", { hd, sub: "second" })).toBe("tubman@riverbend.example");
    expect(await bindingsOf(store.db, "riverbend", "tubman")).toMatchObject([
      { event: "bound", subject: "first" },
      { event: "unbound", subject: "first" },
      { event: "bound", subject: "second" },
    ]);
  });
});

describe("R-1: tokens for several", () => {
  test("R-1: whoever asked for a token for several audiences has to be one of ours", async () => {
    const several = { aud: [audience, "theirs.example"], hd: "riverbend.example" };
    const read = async (more: JWTPayload) => (await verifier()(await sign(claims("two@riverbend.example", more)))).ok;
    expect(await read(several)).toBe(false);
    expect(await read({ ...several, azp: "theirs.example" })).toBe(false);
    expect(await read({ ...several, azp: audience })).toBe(true);
    expect(await read({ hd: "riverbend.example" })).toBe(true);
    expect(await read({ hd: "riverbend.example", aud: [audience] })).toBe(true);
  });

  test("R-1: what is written down of a refused token has iss, aud, azp and hd, and never the address", async () => {
    const token = await sign(
      claims("secret.person@riverbend.example", {
        aud: "x".repeat(900),
        azp: "secret.person@riverbend.example",
        hd: "h",
      }),
    );
    const told = refusedToken(token);
    expect(told).toEqual({ iss: google, aud: "x".repeat(200), azp: "an address", hd: "h" });
    expect(JSON.stringify(refusedToken("no token"))).toBe("{}");
  });
});

describe("R-5: the issuer's keys", () => {
  test("R-5: an outage without keys is told as one, a bad token still as bad; with keys they are kept over it", async () => {
    let now = at;
    const read = verifier(() => now);
    const token = await sign(claims("two@riverbend.example", { exp: at.getTime() / 1000 + 90_000 }));
    answerKeys = () => ({ status: 500, body: "no" });
    await expect(read(token)).rejects.toThrow("keys cannot be fetched");
    answerKeys = () => ({ status: 200, body: JSON.stringify(keys) });
    // Not asked again at once, for every token that comes.
    await expect(read(token)).rejects.toThrow("keys cannot be fetched");
    now = new Date(at.getTime() + 15_000);
    expect(await read(token)).toMatchObject({ ok: true });
    answerKeys = () => ({ status: 503, body: "" });
    now = new Date(at.getTime() + 3 * 3_600_000);
    expect(await read(token)).toMatchObject({ ok: true });
  });

  test.each([
    ["a huge key set", () => ({ status: 200, body: `{"keys":[${'{"kty":"RSA"},'.repeat(200_000)}{}]}` })],
    ["no JSON", () => ({ status: 200, body: "<html>" })],
    ["no key set", () => ({ status: 200, body: '{"keys":7}' })],
  ])("R-5: %s is an outage, and not a fault of ours", async (_what, answer) => {
    const before = answerKeys;
    answerKeys = answer;
    await expect(verifier()(await sign(claims("two@riverbend.example")))).rejects.toThrow("keys cannot be fetched");
    answerKeys = before;
  });

  test("R-5: tokens with keys of their own making do not have the issuer asked for each", async () => {
    answerKeys = () => ({ status: 200, body: JSON.stringify(keys) });
    const read = verifier();
    await read(await sign(claims("two@riverbend.example")));
    const before = asked;
    for (let at = 0; at < 20; at += 1) {
      expect(await read(await sign(claims("two@riverbend.example"), `made up ${at}`))).toMatchObject({ ok: false });
    }
    expect(asked - before).toBeLessThanOrEqual(1);
  });
});
