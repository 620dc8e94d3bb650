/** What the service does before it knows who asks, and what an answer may cost (issue of the penetration test; design 4). */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Problem } from "../../../src/contract";
import { startTestService, type TestService } from "../support/service";

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ requestMilliseconds: 900 });
});
afterAll(() => service.stop());

const upload = "/v1/schools/lincoln/imports";
const json = { "content-type": "application/json" };
const key = () => ({ "idempotency-key": randomBytes(8).toString("hex") });

/** A request by hand: what came back, and whether the service ended the connection. */
async function bare(head: readonly string[], body: Uint8Array | string, patience = 8_000) {
  const { hostname, port } = new URL(service.url);
  const socket = connect(Number(port), hostname);
  let answer = "";
  socket.setEncoding("utf8").on("data", (text) => {
    answer += text;
  });
  socket.on("error", () => undefined);
  await once(socket, "connect");
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  socket.write(body);
  const ended = await Promise.race([
    once(socket, "close").then(() => true),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience).unref()),
  ]);
  socket.destroy();
  return { answer, ended };
}

const unsigned = (claims: object) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "RS256", kid: "x" })}.${part(claims)}.AAAA`;
};

describe("what nobody has signed, and what has no end", () => {
  test.each([
    [["x"]],
    [5],
    [{}],
    [true],
    [null],
  ])("S-1: an issuer that is %j is no issuer, and no fault of ours", async (iss) => {
    const token = unsigned({ iss, sub: "a", aud: "b", exp: 4_000_000_000 });
    expect(await service.json<Problem>("/v1/me", { token })).toMatchObject({ status: 401, code: "token.invalid" });
  });

  test("design 4: a body nested thousands of levels deep is refused as malformed, before sign-in too", async () => {
    for (const depth of [40, 3_500, 60_000]) {
      const body = `${"[".repeat(depth)}"\\ud800"${"]".repeat(depth)}`;
      const headers = { ...json, ...key() };
      const uploaded = await service.json<Problem>(upload, { as: "lincoln", body, headers });
      expect([depth, uploaded.status, uploaded.code]).toEqual([depth, 400, "request.malformed"]);
    }
    const inner = `${"[".repeat(3_500)}"\\ud800"${"]".repeat(3_500)}`;
    const signIn = { as: null, body: `{"username":${inner},"password":"x"}`, headers: json };
    expect((await service.call("/v1/sign-in", signIn)).status).toBe(400);
  });

  test("design 4: a token whose signature is spelled otherwise is the same one, and counts as such", async () => {
    const [account] = await service.export("lincoln", "lincoln");
    const token = await service.identity.token("lincoln@riverbend.example");
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    // The last letter carries four bits that are no part of the signature.
    const last = letters.indexOf(token.slice(-1));
    const spellings = [0, 1, 2, 3].map((more) => `${token.slice(0, -1)}${letters[(last & 0b110000) | more]}`);
    const seen = new Set<number>();
    for (let round = 0; round < 62; round += 1) {
      const answer = await service.call(`/v1/accounts/${account?.userGuid}/password-reset`, {
        token: spellings[round % spellings.length] ?? token,
        method: "POST",
      });
      seen.add(answer.status);
    }
    expect([...seen]).toContain(429);
  });
});

describe("the token comes first", () => {
  test("S-1, design 4: without a token, or with that of nobody, no byte of a body is read", async () => {
    // Not JSON: whoever reads it says so.
    for (const [as, code] of [
      [null, "token.missing"],
      ["nobody", "account.unknown"],
      ["reporting", "permission.import"],
    ] as const) {
      const problem = await service.json<Problem>(upload, { as, body: "{", headers: { ...json, ...key() } });
      expect([as, problem.code]).toEqual([as, code]);
    }
    const elsewhere = { as: "tubman", body: "{", headers: { ...json, ...key() } };
    expect(await service.json<Problem>(upload, elsewhere)).toMatchObject({ code: "school.unknown" });
    const whole = { as: "lincoln", body: "{", headers: { ...json, ...key() } };
    expect(await service.json<Problem>(upload, whole)).toMatchObject({ code: "request.malformed" });
  });

  test("S-1: a body that is announced and never sent keeps nobody waiting who has no token", async () => {
    const head = [`POST ${upload} HTTP/1.1`, "host: x", "content-type: application/json", "content-length: 10000000"];
    const { answer } = await bare(head, "[", 400);
    expect(answer).toContain(" 401 ");
  });

  test("R-5, design 4: a body that does not arrive whole is ended, with a token too", async () => {
    const token = await service.identity.token("lincoln@riverbend.example");
    const head = [
      `POST ${upload} HTTP/1.1`,
      "host: x",
      "content-type: application/json",
      "idempotency-key: slow",
      `authorization: Bearer ${token}`,
      "content-length: 1000",
    ];
    const { answer, ended } = await bare(head, '{"rows":[');
    expect(ended).toBe(true);
    expect(answer === "" || answer.includes(" 400 ") || answer.includes(" 408 ")).toBe(true);
  });

  test("design 4: each route has a limit of its own", async () => {
    const large = JSON.stringify({ username: "a".repeat(20_000), password: "b" });
    const problem = await service.json<Problem>("/v1/sign-in", { as: null, body: large, headers: json });
    expect(problem).toMatchObject({ status: 413, code: "upload.too_large", limit: "8 kB" });
    const rows = Array.from({ length: 20_000 }, (_, index) => index + 2);
    const undo = await service.json<Problem>("/v1/imports/none/undo", { body: { rows } });
    expect(undo).toMatchObject({ code: "import.unknown" });
  });
});

describe("what an answer may cost", () => {
  test("I-3: a header line of many columns gets a small answer that says how many more there are", async () => {
    const header = Array.from({ length: 5_000 }, (_, index) => `Column ${index}`).join(",");
    const answer = await service.call(`${upload}?fileName=a.csv`, {
      body: `User GUID,${header}\n1,2\n`,
      headers: { "content-type": "text/csv", ...key() },
    });
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text.length).toBeLessThan(20_000);
    const { reasons } = JSON.parse(text) as { reasons: string[] };
    expect(reasons.length).toBeLessThanOrEqual(21);
  });
});

describe("texts that no store keeps", () => {
  const nothing = { status: 400, code: "request.malformed" };

  test.each([
    ["a null character", "a\u0000b"],
    ["half of a character", "a\ud800b"],
  ])("I-3: %s is refused wherever it comes in, and never a fault of ours", async (_what, bad) => {
    const name = { fileName: bad, rows: [{ row: 2, values: { firstName: "Ana" } }] };
    expect(await service.json(upload, { body: name, headers: key() })).toMatchObject(nothing);
    const sign = { username: bad, password: bad };
    expect(await service.json("/v1/sign-in", { as: null, body: sign })).toMatchObject(nothing);
    const set = { passwordToken: "v1.x", newPassword: `Abcdefg1${bad}` };
    expect(await service.json("/v1/password", { as: null, body: set })).toMatchObject(nothing);
  });

  test("I-3: a null character in a cell is refused; half of a character is that row's own error and stops no other", async () => {
    const rows = (bad: string) => [
      { row: 2, values: { userId: "H-1", role: "Student", firstName: bad, lastName: "Sol", gradeLevel: "2" } },
      { row: 3, values: { userId: "H-2", role: "Student", firstName: "Ana", lastName: "Sol", gradeLevel: "2" } },
    ];
    const nulls = { rows: rows("a\u0000b") };
    expect(await service.json(upload, { body: nulls, headers: key() })).toMatchObject(nothing);
    const view = await service.importRows("lincoln", rows("a\ud800b"));
    expect(view.counts).toMatchObject({ created: 1, failed: 1 });
  });

  test("I-3: a null character in an address names nothing", async () => {
    for (const [path, code] of [
      ["/v1/schools/lincoln%00/accounts", "school.unknown"],
      ["/v1/imports/a%00b", "import.unknown"],
      ["/v1/imports/a%00b/files/completed", "import.unknown"],
      ["/v1/accounts/a%00b/history", "account.not_found"],
    ]) {
      expect([path, (await service.json<Problem>(path ?? "")).code]).toEqual([path, code]);
    }
    for (const query of ["cursor=%00", "idempotencyKey=a%00", "limit=%00"]) {
      expect(await service.json(`${upload}?${query}`)).toMatchObject(nothing);
    }
    expect(await service.json("/v1/accounts/a%00b/password-reset", { method: "POST" })).toMatchObject({
      code: "account.not_found",
    });
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const page = await service.call("/sign-in", { as: null, body: "username=a%00&password=b", headers: form });
    expect(page.status).toBe(400);
  });

  test("I-4: a row number that no row has is refused with its place", async () => {
    const rows = [{ row: 3_000_000_000, values: { firstName: "Ana" } }];
    const problem = await service.json<Problem & { reasons: string[] }>(upload, { body: { rows }, headers: key() });
    expect(problem).toMatchObject(nothing);
    expect(problem.reasons.join()).toContain("rows[0].row");
    expect(await service.json("/v1/imports/none/undo", { body: { rows: [3_000_000_000] } })).not.toMatchObject({
      status: 500,
    });
  });
});

describe("what may be kept of an answer", () => {
  test("I-12: nothing about people is kept on the way, unless the answer says how", async () => {
    for (const path of ["/v1/me", "/v1/schools", upload, "/v1/schools/lincoln/classes", "/v1/schools/none/accounts"]) {
      const kept = (await service.call(path)).headers.get("cache-control");
      expect([path, kept]).toEqual([path, "no-store"]);
    }
  });

  test("RFC 6797: whether there is https is said over https only", async () => {
    expect((await service.call("/v1/me")).headers.get("strict-transport-security")).toBeNull();
    const proxied = await startTestService({ trustedProxies: ["127.0.0.1"] });
    const answer = await proxied.call("/v1/me", { headers: { "x-forwarded-proto": "https" } });
    expect(answer.headers.get("strict-transport-security")).toContain("max-age=");
    await proxied.stop();
  });

  test("RFC 9110: If-None-Match is compared weakly, in a list, and * is whatever there is", async () => {
    const path = "/v1/schools/lincoln/accounts";
    const tag = (await service.call(path)).headers.get("etag") ?? "";
    const status = async (known: string) => (await service.call(path, { headers: { "if-none-match": known } })).status;
    expect(await status(tag)).toBe(304);
    expect(await status(tag.replace(/^W\//, ""))).toBe(304);
    expect(await status(`"other" , ${tag}`)).toBe(304);
    expect(await status("*")).toBe(304);
    expect(await status('"other"')).toBe(200);
    expect(await status(`"a, ${tag.replaceAll('"', "")}"`)).toBe(200);
  });
});
