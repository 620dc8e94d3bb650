/** Local people are signed in as Google signs people in: with a token that proves itself against published keys. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from "jose";
import { identityAudience, identityIssuer, identityIssuersValue } from "../../src/workbench/identity";
import { dana, makeFolders, people, startTestWorkbench, type TestFolders, type TestWorkbench } from "./support/server";

const now = Date.parse("2026-08-14T21:00:00Z");
let folders: TestFolders;
let workbench: TestWorkbench;

beforeAll(async () => {
  folders = makeFolders({ script: "" });
  workbench = await startTestWorkbench(folders, { clock: { now } });
});
afterAll(async () => {
  await workbench.close();
  folders.remove();
});

async function tokenOf(email: string): Promise<string> {
  const answer = await workbench.post("/identity/token", { email });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { token: string }).token;
}

const keys = async () => (await workbench.get("/identity/jwks")) as JSONWebKeySet;

async function verified(token: string, jwks: JSONWebKeySet) {
  return jwtVerify(token, createLocalJWKSet(jwks), {
    issuer: identityIssuer(workbench.port),
    audience: identityAudience,
    algorithms: ["RS256"],
    currentDate: new Date(now + 59 * 60_000),
  });
}

describe("signing in locally (S-1)", () => {
  test("S-1: a token proves itself against the published keys, for an hour, and says who it is", async () => {
    const { payload, protectedHeader } = await verified(await tokenOf(dana), await keys());
    expect(payload).toMatchObject({
      email: dana,
      email_verified: true,
      name: "Dana Whitfield",
      hd: "riverbend.example",
      iat: now / 1000,
      exp: now / 1000 + 3600,
    });
    expect(protectedHeader.alg).toBe("RS256");
  });

  test("S-1: the subject is the person's own and stays, however the address is written", async () => {
    const subjects = await Promise.all(
      [dana, dana.toUpperCase(), people[1].email].map(async (email) => decodeJwt(await tokenOf(email)).sub),
    );
    expect(subjects[0]).toMatch(/^\d{21}$/);
    expect(subjects[1]).toBe(subjects[0]);
    expect(subjects[2]).not.toBe(subjects[0]);
  });

  test("S-1: the published keys hold nothing secret, and the file is the owner's only", async () => {
    expect(Object.keys((await keys()).keys[0] ?? {}).sort()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
    const file = join(folders.data, "identity-key.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, "utf8"))).toHaveProperty("d");
  });

  test("S-1: a token signed before a restart is good after it", async () => {
    const token = await tokenOf(dana);
    await workbench.close();
    workbench = await startTestWorkbench(folders, { clock: { now } });
    const { payload } = await jwtVerify(token, createLocalJWKSet(await keys()), { currentDate: new Date(now) });
    expect(payload.email).toBe(dana);
  });

  test("S-1: nobody of the district gets no token, as a problem in words", async () => {
    const answer = await workbench.post("/identity/token", { email: "stranger@elsewhere.example" });
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({ code: "person.unknown", status: 404 });
    expect((await workbench.post("/identity/token", { mail: dana })).status).toBe(400);
  });

  test("the people are listed in the shape of the contract", async () => {
    expect(await workbench.get("/identity/people")).toEqual(people);
  });

  test("what the service must be told names the issuer, the audience and the keys", () => {
    expect(JSON.parse(identityIssuersValue(8787))).toEqual([
      {
        issuer: "http://127.0.0.1:8787/identity",
        audiences: ["rollbook-workbench"],
        jwksUri: "http://127.0.0.1:8787/identity/jwks",
      },
    ]);
  });
});

describe("nobody else drives the workbench", () => {
  const refused = async (headers: Record<string, string>) =>
    (await workbench.post("/identity/token", { email: dana }, headers)).status;

  test("a page of another origin gets no token and edits nothing", async () => {
    expect(await refused({ origin: "https://evil.example" })).toBe(403);
    // A sandboxed frame, as the sidebar's, has the origin "null".
    expect(await refused({ origin: "null" })).toBe(403);
    expect(await refused({ "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await refused({ origin: workbench.url })).toBe(200);
  });

  test("a foreign name that was pointed at this machine is refused", async () => {
    const { request } = await import("node:http");
    const status = await new Promise((resolve, reject) => {
      request(
        { port: workbench.port, host: "127.0.0.1", path: "/identity/people", headers: { host: "evil.example" } },
        (answer) => resolve(answer.resume().statusCode),
      )
        .on("error", reject)
        .end();
    });
    expect(status).toBe(403);
  });
});
