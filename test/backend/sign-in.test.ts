/** The life of a temporary password, from the Completed File to the holder's own (S-14). */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { hashPassword } from "../../src/backend/accounts";
import { wipeExpiredPasswords } from "../../src/backend/store";
import type { PasswordEnds, PasswordReset, PasswordResets, Problem, SignInAnswer, SignIns } from "../../src/contract";
import { guid } from "./support/district";
import type { TestService } from "./support/service";
import { stores } from "./support/stores";

const day = 86_400_000;

describe.each(stores)("on $name", ({ start }) => {
  let service: TestService;
  beforeAll(async () => {
    // What a sign-in costs is part of what is tested.
    service = await start({ hashPassword });
  });
  afterAll(() => service.stop());

  async function newStudent(userId: string) {
    const values = { userId, role: "Student", firstName: "Noa", lastName: `Sol`, gradeLevel: "2" };
    const view = await service.importRows("lincoln", [{ row: 2, values }]);
    const [row] = (await service.file(view.id, "completed")).rows;
    const { username = "", password = "", userGuid = "" } = row?.values ?? {};
    return { username, password, userGuid, importId: view.id };
  }
  const signIn = (username: string, password: string) =>
    service.json<SignInAnswer & Problem>("/v1/sign-in", { as: null, body: { username, password } });
  const setPassword = (passwordToken: string, newPassword: string) =>
    service.json<Problem & { username: string }>("/v1/password", { as: null, body: { passwordToken, newPassword } });

  test("S-14: it dies at first use, buys a permanent password, and leaves the Completed File", async () => {
    const { username, password, importId } = await newStudent("SI-1");
    const first = await signIn(username.toUpperCase(), password);
    expect(first).toMatchObject({ name: "Noa Sol", role: "Student", mustSetPassword: true });
    expect(await signIn(username, password)).toMatchObject({ code: "sign_in.failed" });
    expect((await service.file(importId, "completed")).rows[0]?.values.password ?? "").toBe("");

    const token = first.passwordToken ?? "";
    const weak = await setPassword(token, "short");
    expect(weak).toMatchObject({ status: 422, code: "password.rule" });
    expect(weak.reasons).toEqual(expect.arrayContaining([expect.stringMatching(/too short/)]));
    expect(await setPassword(token, "My-own-secret-7")).toEqual({ username });
    expect(await setPassword(token, "Another-secret-8")).toMatchObject({ code: "sign_in.expired" });
    expect(await signIn(username, "My-own-secret-7")).toEqual({
      name: "Noa Sol",
      role: "Student",
      mustSetPassword: false,
    });
    expect(await signIn(username, "my-own-secret-7")).toMatchObject({ code: "sign_in.failed" });
  });

  test("S-14: unused for 90 days it expires, and an administrator resets it by hand", async () => {
    const { username, password, userGuid } = await newStudent("SI-2");
    const now = service.clock.now;
    service.clock.now = new Date(now.getTime() + 91 * day);
    expect(await signIn(username, password)).toMatchObject({ status: 403, code: "sign_in.expired" });
    const path = `/v1/accounts/${userGuid}/password-reset`;
    const reset = await service.json<PasswordReset>(path, { as: "lincoln", method: "POST" });
    expect(reset).toMatchObject({ userGuid, username });
    expect(await signIn(username, reset.temporaryPassword)).toMatchObject({ mustSetPassword: true });
    service.clock.now = now;
  });

  test("I-12: past its last day it is wiped, and the Completed File has it no more", async () => {
    const { username, password, importId } = await newStudent("SI-W");
    const { db } = service.running.services.store;
    const now = service.clock.now;
    expect(await wipeExpiredPasswords(db, new Date(now.getTime() + 89 * day))).toBe(0);
    const late = new Date(now.getTime() + 91 * day);
    expect(await wipeExpiredPasswords(db, late)).toBeGreaterThan(0);
    expect(await wipeExpiredPasswords(db, late)).toBe(0);
    expect((await service.file(importId, "completed")).rows[0]?.values.password ?? "").toBe("");
    service.clock.now = late;
    expect(await signIn(username, password)).toMatchObject({ code: "sign_in.expired" });
    service.clock.now = now;
  });

  test("S-17: nobody resets the password of an account that is not of their schools", async () => {
    const path = `/v1/accounts/${guid("carlos")}/password-reset`;
    expect(await service.json(path, { as: "lincoln", method: "POST" })).toMatchObject({ code: "account.not_found" });
    expect(await service.json(path, { as: "reporting", method: "POST" })).toMatchObject({ code: "permission.import" });
  });

  test("S-14: a teacher resets the password of a student of theirs, and of nobody else", async () => {
    const reset = (name: string) =>
      service.json<PasswordReset & Problem>(`/v1/accounts/${guid(name)}/password-reset`, {
        as: "teacher",
        method: "POST",
      });
    const { username, temporaryPassword } = await reset("maria");
    expect(await signIn(username, temporaryPassword)).toMatchObject({
      name: "María de la Cruz",
      mustSetPassword: true,
    });
    for (const other of ["jose", "ana", "tessa"]) expect((await reset(other)).code).toBe("account.not_found");
  });

  test("B-13, S-14: who has signed in and what ends when is told without a password; a class gets new ones at once, and who chose their own only by name", async () => {
    const used = await newStudent("SI-5");
    const own = await newStudent("SI-6");
    const fresh = await newStudent("SI-7");
    await signIn(used.username, used.password);
    const { passwordToken = "" } = await signIn(own.username, own.password);
    await setPassword(passwordToken, "My-own-secret-7");
    const ask = (as: string) => service.json<SignIns>("/v1/schools/lincoln/sign-ins", { as });
    const of = async (guid: string) => (await ask("lincoln")).items.find((one) => one.userGuid === guid);
    expect(await of(used.userGuid)).toMatchObject({ password: "used", lastSignInAt: expect.any(String) });
    expect(await of(own.userGuid)).toMatchObject({ password: "permanent" });
    expect(await of(fresh.userGuid)).toMatchObject({
      username: fresh.username,
      password: "temporary",
      temporaryPasswordsUntil: expect.any(String),
      classes: [],
    });
    expect(Object.keys((await of(fresh.userGuid)) ?? {})).not.toContain("lastSignInAt");
    expect((await of(guid("maria")))?.classes).toEqual([{ classGuid: guid("mathclass"), className: "Math, grade 3" }]);
    expect(JSON.stringify(await ask("lincoln"))).not.toContain(fresh.password);
    expect((await ask("teacher")).items.map((one) => one.userGuid)).toEqual([guid("maria")]);

    const reset = (as: string, body: object) =>
      service.json<PasswordResets & Problem>("/v1/schools/lincoln/password-resets", { as, body });
    const userGuids = [used, own, fresh].map((one) => one.userGuid);
    const { items, left } = await reset("lincoln", { userGuids: [...userGuids, guid("carlos")] });
    expect(items.map((one) => one.userGuid).sort()).toEqual([used.userGuid, fresh.userGuid].sort());
    expect(left).toEqual([
      { userGuid: own.userGuid, reason: "permanent" },
      { userGuid: guid("carlos"), reason: "unknown" },
    ]);
    expect(await signIn(fresh.username, fresh.password)).toMatchObject({ code: "sign_in.failed" });
    for (const one of items)
      expect(await signIn(one.username, one.temporaryPassword)).toMatchObject({ mustSetPassword: true });
    expect((await reset("lincoln", { userGuids, permanent: true })).code).toBe("request.malformed");
    expect((await reset("lincoln", { userGuids: [own.userGuid], permanent: true })).items).toHaveLength(1);
    expect((await reset("lincoln", { userGuids: Array.from({ length: 101 }, () => own.userGuid) })).status).toBe(400);
    expect((await reset("teacher", { userGuids })).left.map((one) => one.reason)).toEqual(Array(3).fill("unknown"));
    const history = await service.json<{ items: { field: string; by: string }[] }>(
      `/v1/accounts/${own.userGuid}/history`,
      { as: "lincoln" },
    );
    expect(history.items.filter(({ field }) => field === "password").length).toBeGreaterThanOrEqual(2);
  });

  test("B-13: what ends within 14 days is counted without a name: not yet on day 75, on days 76 to 89, ended on days 90 and 91, and only what is temporary is ever replaced", async () => {
    const fresh = await newStudent("SI-8");
    const now = service.clock.now;
    const ask = (as = "lincoln", days?: number) =>
      service.json<PasswordEnds>(`/v1/schools/lincoln/password-ends${days === undefined ? "" : `?days=${days}`}`, {
        as,
      });
    const of = async () =>
      (await service.json<SignIns>("/v1/schools/lincoln/sign-ins", { as: "lincoln" })).items.find(
        (one) => one.userGuid === fresh.userGuid,
      )?.password;
    // Of the tests before this one there may be some, made at the same time.
    const at = async (days: number) => {
      service.clock.now = new Date(now.getTime() + days * day);
      const { ended, ending, firstEnd } = await ask();
      return [days, ended > 0, ending > 0, firstEnd !== undefined, await of()];
    };
    try {
      expect(await at(75)).toEqual([75, false, false, false, "temporary"]);
      expect(await at(76)).toEqual([76, false, true, true, "temporary"]);
      expect(await at(89)).toEqual([89, false, true, true, "temporary"]);
      expect(await at(90)).toEqual([90, true, false, false, "expired"]);
      // The bytes are wiped, and it is still known that it has ended.
      await wipeExpiredPasswords(service.running.services.store.db, service.clock.now);
      expect(await at(91)).toEqual([91, true, false, false, "expired"]);
      const body = { userGuids: [fresh.userGuid, guid("jose")] };
      const reset = await service.json<PasswordResets>("/v1/schools/lincoln/password-resets", { as: "lincoln", body });
      expect(reset.items.map((one) => one.userGuid)).toContain(fresh.userGuid);
      expect(await of()).toBe("temporary");
      const { username, temporaryPassword = "" } = reset.items.find((one) => one.userGuid === fresh.userGuid) ?? {};
      const { passwordToken = "" } = await signIn(username ?? "", temporaryPassword);
      await setPassword(passwordToken, "My-own-secret-8");
      expect(
        (await service.json<PasswordResets>("/v1/schools/lincoln/password-resets", { as: "lincoln", body })).left,
      ).toContainEqual({ userGuid: fresh.userGuid, reason: "permanent" });
      // A teacher counts their own students only.
      const { ended, ending } = await ask("teacher");
      expect(ended + ending).toBeLessThanOrEqual(1);
      expect((await service.call("/v1/schools/lincoln/password-ends?days=100", { as: "lincoln" })).status).toBe(400);
    } finally {
      service.clock.now = now;
    }
  });

  test("S-14: a token is good for half an hour, and a made-up one for nothing", async () => {
    const { username, password } = await newStudent("SI-3");
    const { passwordToken = "" } = await signIn(username, password);
    const now = service.clock.now;
    service.clock.now = new Date(now.getTime() + 31 * 60_000);
    expect(await setPassword(passwordToken, "My-own-secret-7")).toMatchObject({ code: "sign_in.expired" });
    service.clock.now = now;
    expect(await setPassword("v1.AAAA", "My-own-secret-7")).toMatchObject({ code: "sign_in.failed" });
  });

  test("S-14: what a temporary password has bought is good once, and not after a reset, whatever has become of that one", async () => {
    const { username, password, userGuid } = await newStudent("SI-T");
    const first = (await signIn(username, password)).passwordToken ?? "";
    const reset = () =>
      service.json<PasswordReset>(`/v1/accounts/${userGuid}/password-reset`, { as: "lincoln", method: "POST" });
    const second = (await signIn(username, (await reset()).temporaryPassword)).passwordToken ?? "";
    expect(await setPassword(first, "My-own-secret-7")).toMatchObject({ code: "sign_in.expired" });
    expect(await setPassword(second, "My-own-secret-8")).toEqual({ username });
    const third = (await signIn(username, (await reset()).temporaryPassword)).passwordToken ?? "";
    for (const used of [first, second]) {
      expect(await setPassword(used, "My-own-secret-9")).toMatchObject({ code: "sign_in.expired" });
    }
    expect(await setPassword(third, "My-own-secret-9")).toEqual({ username });
  });

  test("S-14: a look-alike of a username is nobody, and its tries are its own (U+212A, U+0130, full-width)", async () => {
    const { username, password } = await newStudent("SI-K");
    for (const other of [username.replace("n", "ｎ"), `${username}\u212A`, username.replace("o", "ο")]) {
      expect(await signIn(other, password)).toMatchObject({ code: "sign_in.failed" });
    }
    expect(await signIn(` ${username.toUpperCase()} `, password)).toMatchObject({ mustSetPassword: true });
  });

  test("sign-in does not tell which usernames exist, and is throttled", async () => {
    const unknown = await signIn("nobody.here", "Some-password-1");
    const wrong = await signIn("maria.user", "Some-password-1");
    expect({ ...unknown, requestId: "" }).toEqual({ ...wrong, requestId: "" });
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn("guess.me", "Some-password-1")));
    expect(answers.map((answer) => answer.code)).toContain("rate.limited");
    expect(answers.filter((answer) => answer.code === "sign_in.failed").length).toBeLessThanOrEqual(10);
  });

  test("S-14, S-18: the plain page takes a child through it without a script, in their language", async () => {
    const { username, password } = await newStudent("SI-4");
    const post = (form: Record<string, string>) =>
      service.call("/sign-in", {
        as: null,
        body: new URLSearchParams(form).toString(),
        headers: { "content-type": "application/x-www-form-urlencoded", "accept-language": "es" },
      });
    const page = await (await service.call("/sign-in", { as: null })).text();
    expect(page).toContain('<label for="username">Username</label>');
    // What it has of a script only helps, and is no part of the page itself.
    expect(page.match(/<script[^>]*>[^<]*/g)).toEqual(['<script src="/sign-in/page.js" defer>']);
    const choose = await (await post({ username, password })).text();
    const token = /name="passwordToken" value="([^"]+)"/.exec(choose)?.[1] ?? "";
    expect(choose).toMatch(/Hola, Noa[^.]*\. Ahora elija una contraseña propia\./);
    const weak = await post({ passwordToken: token, newPassword: "corta" });
    expect([weak.status, await weak.text()]).toEqual([422, expect.stringContaining('role="alert"')]);
    expect(await (await post({ passwordToken: token, newPassword: "My-own-secret-7" })).text()).toContain(username);
    const html = await (await post({ username: '"><b>x', password: "x" })).text();
    expect(html).not.toContain("<b>x");
  });
});
