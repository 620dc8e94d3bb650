import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Me, Problem, SchoolList } from "../../src/contract";
import { startTestService, type TestService } from "./support/service";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

describe("who is calling", () => {
  test("S-1: an administrator is recognised by their Google identity", async () => {
    const me = await service.json<Me>("/v1/me", { as: "lincoln" });
    expect(me).toMatchObject({
      email: "lincoln@riverbend.example",
      activeRole: "administrator",
      administratorLevel: "school",
      mayImport: true,
      schools: [{ id: "lincoln", name: "Lincoln Elementary" }],
    });
  });

  test("S-1: the identity is bound at the first sign-in; another Google account with the same address is not that person", async () => {
    expect((await service.call("/v1/me", { as: "two" })).status).toBe(200);
    const other = await service.identity.token("two@riverbend.example", { subject: "somebody else" });
    expect(await service.json<Problem>("/v1/me", { token: other })).toMatchObject({
      status: 403,
      code: "account.unknown",
    });
    const renamed = await service.identity.token("new.address@riverbend.example", {
      subject: "subject of two@riverbend.example",
    });
    expect(await service.json<Me>("/v1/me", { token: renamed })).toMatchObject({ email: "two@riverbend.example" });
  });

  test("S-1: someone who is no administrator is told which address they came with", async () => {
    expect(await service.json<Problem>("/v1/me", { as: "nobody" })).toMatchObject({
      code: "account.unknown",
      email: "nobody@riverbend.example",
      detail: expect.stringContaining("nobody@riverbend.example"),
    });
  });

  test.each<[string, string, (service: TestService) => Promise<string> | string]>([
    ["expired", "token.expired", ({ identity }) => identity.token("district@riverbend.example", { expiresAt: 1 })],
    [
      "for another client",
      "token.invalid",
      ({ identity }) => identity.token("district@riverbend.example", { audience: "other" }),
    ],
    [
      "of a foreign issuer",
      "token.invalid",
      ({ identity }) => identity.token("district@riverbend.example", { issuer: "https://evil.example" }),
    ],
    [
      "signed with a foreign key",
      "token.invalid",
      ({ identity }) => identity.token("district@riverbend.example", { foreignKey: true }),
    ],
    [
      "with an unverified address",
      "token.invalid",
      ({ identity }) => identity.token("district@riverbend.example", { verified: false }),
    ],
    ["unsigned (alg none)", "token.invalid", ({ identity }) => identity.unsigned("district@riverbend.example")],
    [
      "signed with the public key as a secret",
      "token.invalid",
      ({ identity }) => identity.confused("district@riverbend.example"),
    ],
    [
      "cut off",
      "token.invalid",
      async ({ identity }) => (await identity.token("district@riverbend.example")).slice(0, -8),
    ],
    ["no token at all", "token.invalid", () => "hello"],
  ])("S-1: a token %s is refused as %s", async (_what, code, make) => {
    const answer = await service.call("/v1/schools", { token: await make(service) });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    expect(await answer.json()).toMatchObject({ code, status: 401 });
  });

  test("S-1: without a token nothing is answered", async () => {
    expect(await service.json<Problem>("/v1/schools", { as: null })).toMatchObject({ code: "token.missing" });
  });
});

describe("roles", () => {
  test("S-2: whoever is teacher and administrator is a teacher until they switch", async () => {
    const before = await service.json<Me>("/v1/me", { as: "grace" });
    expect(before).toMatchObject({ roles: ["administrator", "teacher"], activeRole: "teacher", mayImport: false });
    expect(await service.json<Problem>("/v1/schools", { as: "grace" })).toMatchObject({ code: "role.teacher" });
    const after = await service.json<Me>("/v1/me", { as: "grace", role: "administrator" });
    expect(after).toMatchObject({ activeRole: "administrator", mayImport: true });
    expect((await service.call("/v1/schools", { as: "grace", role: "administrator" })).status).toBe(200);
  });

  test("S-2: in the Teacher role every import tool is refused", async () => {
    for (const path of [
      "/v1/schools",
      "/v1/schools/lincoln/accounts",
      "/v1/schools/lincoln/classes",
      "/v1/schools/lincoln/products",
      "/v1/schools/lincoln/imports",
      "/v1/template",
      "/v1/imports/any",
      "/v1/imports/any/files/completed",
    ]) {
      const problem = await service.json<Problem>(path, { as: "grace", role: "teacher" });
      expect([path, problem.code]).toEqual([path, "role.teacher"]);
    }
    const upload = { as: "teacher", body: { rows: [{ row: 2, values: {} }] }, headers: { "idempotency-key": "t" } };
    expect(await service.json<Problem>("/v1/schools/lincoln/imports", upload)).toMatchObject({ code: "role.teacher" });
  });

  test("S-2: nobody becomes what they are not", async () => {
    expect(await service.json<Problem>("/v1/me", { as: "teacher", role: "administrator" })).toMatchObject({
      code: "role.unknown",
    });
    expect(await service.json<Problem>("/v1/me", { as: "lincoln", role: "superuser" })).toMatchObject({
      code: "role.unknown",
    });
  });

  test("S-3: a district administrator has all schools, a school administrator theirs", async () => {
    const all = await service.json<SchoolList>("/v1/schools", { as: "district" });
    expect(all.items.map((school) => school.id).sort()).toEqual(["chavez", "lincoln", "tubman"]);
    const some = await service.json<SchoolList>("/v1/schools", { as: "two" });
    expect(some.items.map((school) => school.id).sort()).toEqual(["lincoln", "tubman"]);
  });

  test.each(["reporting", "curriculum"])("S-3: a %s administrator gets no import", async (who) => {
    expect(await service.json<Me>("/v1/me", { as: who })).toMatchObject({ mayImport: false, schools: [] });
    expect(await service.json<Problem>("/v1/schools", { as: who })).toMatchObject({ code: "permission.import" });
    expect(await service.json<Problem>("/v1/schools/lincoln/accounts", { as: who })).toMatchObject({
      code: "permission.import",
    });
  });

  test("S-3: a school that is not the caller's looks like one that does not exist", async () => {
    for (const school of ["tubman", "faraway", "no-such-school"]) {
      expect(await service.json<Problem>(`/v1/schools/${school}/accounts`, { as: "lincoln" })).toMatchObject({
        code: "school.unknown",
        status: 404,
      });
    }
  });

  test("S-18: a refusal is in the language of the caller", async () => {
    const spanish = await service.json<Problem>("/v1/schools", {
      as: "reporting",
      headers: { "accept-language": "es-MX,es;q=0.9,en;q=0.5" },
    });
    const english = await service.json<Problem>("/v1/schools", { as: "reporting" });
    expect(spanish.code).toBe(english.code);
    expect(spanish.detail).not.toBe(english.detail);
  });
});
