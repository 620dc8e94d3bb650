/** Sign-in is limited by account and by address (S-14); behind a proxy the address is the one the proxy tells, and nobody else's word counts. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { countTries, forgetTries } from "../../src/backend/store";
import type { Problem } from "../../src/contract";
import { filledEmbeddedStore } from "./support/filled-store";
import { startTestService, type TestService } from "./support/service";

let open: TestService;
let proxied: TestService;
beforeAll(async () => {
  open = await startTestService({ store: await filledEmbeddedStore() });
  proxied = await startTestService({ store: await filledEmbeddedStore(), trustedProxies: ["127.0.0.1"] });
});
afterAll(async () => {
  await open.stop();
  await proxied.stop();
});

async function tries(
  service: TestService,
  count: number,
  username: (at: number) => string,
  from: (at: number) => string,
) {
  const codes = new Map<string, number>();
  for (let at = 0; at < count; at += 1) {
    const problem = await service.json<Problem>("/v1/sign-in", {
      as: null,
      body: { username: username(at), password: "Wrong-pass-1" },
      headers: { "x-forwarded-for": from(at) },
    });
    codes.set(problem.code, (codes.get(problem.code) ?? 0) + 1);
  }
  return Object.fromEntries(codes);
}

describe("S-14: sign-in", () => {
  test("S-14: an account has ten tries a minute from one address, whatever that says of itself", async () => {
    const counted = await tries(
      open,
      12,
      () => "maria.user",
      (at) => `203.0.113.${at}`,
    );
    expect(counted).toEqual({ "sign_in.failed": 10, "rate.limited": 2 });
  });

  test("S-14: tries at the page and at the API are counted together", async () => {
    const atThePage = async () => {
      const body = new URLSearchParams({ username: "leo.user", password: "Wrong-pass-1" }).toString();
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      return (await open.call("/sign-in", { as: null, body, headers })).status;
    };
    for (let at = 0; at < 6; at += 1) expect(await atThePage()).toBe(401);
    const counted = await tries(
      open,
      5,
      () => "leo.user",
      () => "",
    );
    expect(counted).toEqual({ "sign_in.failed": 4, "rate.limited": 1 });
    expect(await atThePage()).toBe(429);
  });

  test("S-14: names that nobody has do not push out the tries of an account, in whatever letters it is written", async () => {
    const locked = ["max.user", "MAX.user", " Max.User", "max.user", "mAx.user", "max.user", "MAX.USER", "max.useR"];
    for (const name of [...locked, "max.user", "max.uSer"]) {
      expect(
        await tries(
          open,
          1,
          () => name,
          () => "",
        ),
      ).toEqual({ "sign_in.failed": 1 });
    }
    const { db } = open.running.services.store;
    const keys = Array.from({ length: 12_000 }, (_, at) => `made up ${at}`);
    await countTries(db, keys, 60);
    await forgetTries(db);
    expect(
      await tries(
        open,
        1,
        () => "max.user",
        () => "",
      ),
    ).toEqual({ "rate.limited": 1 });
  });

  test("S-14: a token is one, however its scheme is written", async () => {
    const token = await open.identity.token("two@riverbend.example");
    const reset = async (scheme: string) =>
      (
        await open.json<Problem>("/v1/accounts/nobody/password-reset", {
          as: null,
          method: "POST",
          headers: { authorization: `${scheme} ${token}` },
        })
      ).code;
    const codes: string[] = [];
    for (let at = 0; at < 62; at += 1) codes.push(await reset(["Bearer", "bearer", "BEARER"][at % 3] ?? "Bearer"));
    expect(codes.filter((code) => code === "rate.limited")).toHaveLength(2);
  });

  test("S-14: another account is not held up by it", async () => {
    expect(
      await tries(
        open,
        1,
        () => "jose.user",
        () => "",
      ),
    ).toEqual({ "sign_in.failed": 1 });
  });

  test("S-14: behind a proxy every address has its own tries, and one account sixty from all of them", async () => {
    const counted = await tries(
      proxied,
      64,
      () => "maria.user",
      (at) => `203.0.113.${at}`,
    );
    expect(counted).toEqual({ "sign_in.failed": 60, "rate.limited": 4 });
    const body = { username: "maria.user", password: "Wrong-pass-1" };
    const refused = await proxied.call("/v1/sign-in", {
      as: null,
      body,
      headers: { "x-forwarded-for": "203.0.113.99" },
    });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("S-14: a class behind one address sets its passwords in the same minute; one token has ten tries", async () => {
    const set = async (token: (at: number) => string) => {
      const codes: string[] = [];
      for (let at = 0; at < 12; at += 1) {
        const body = { passwordToken: token(at), newPassword: "Given-pass-9" };
        codes.push((await open.json<Problem>("/v1/password", { as: null, body })).code);
      }
      return codes.filter((code) => code === "rate.limited").length;
    };
    expect(await set((at) => `token of child ${at}`)).toBe(0);
    expect(await set(() => "one token")).toBe(2);
  });

  test("S-14: resets are counted by who asks: all add-ons call from the same few addresses", async () => {
    const reset = async (as: string, times: number) => {
      const token = await open.identity.token(`${as}@riverbend.example`);
      const codes: string[] = [];
      for (let at = 0; at < times; at += 1) {
        const answer = open.json<Problem>("/v1/accounts/nobody/password-reset", { token, method: "POST" });
        codes.push((await answer).code);
      }
      return codes.filter((code) => code === "rate.limited").length;
    };
    expect(await reset("district", 62)).toBe(2);
    expect(await reset("lincoln", 3)).toBe(0);
  });
});
