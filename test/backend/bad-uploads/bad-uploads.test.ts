/** The table of bad uploads: what is refused at the door, each with its exact code, and a store in which nothing has changed (I-3). */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Problem } from "../../../src/contract";
import { startTestService, type TestService } from "../support/service";
import { storeDigest } from "../support/store-digest";
import { type BadUpload, csvType, goodRows, xlsxType } from "./bad-upload";
import { badCsv } from "./csv";
import { badJson } from "./json";
import { badAddresses, badKeys, badPeople, badTokens, badTypes } from "./requests";
import { badXlsx } from "./xlsx";

let service: TestService;
let before: string;

beforeAll(async () => {
  service = await startTestService();
  const used = { rows: [{ row: 2, values: { userId: "OLD-1", role: "Student", firstName: "Old", lastName: "Row" } }] };
  await service.importRows("lincoln", used.rows, { key: "used before" });
  // The first call of each binds them to their Google identity, which is no part of what is looked at below.
  const who = [...badPeople, ...badTokens].flatMap(({ as }) => as ?? []);
  for (const as of ["district", ...who]) await service.call("/v1/me", { as });
  before = await storeDigest(service);
});
afterAll(() => service.stop());

let turn = 0;
/** Everyone sends with a token of their own second: uploads are limited by token, and this table is longer than a minute's worth. */
async function authorizationOf({ as = "district", authorization }: BadUpload): Promise<string> {
  if (authorization !== undefined) return authorization(service);
  turn += 1;
  const email = as.includes("@") ? as : `${as}@riverbend.example`;
  return `Bearer ${await service.identity.token(email, { issuedAt: Math.floor(service.clock.now.getTime() / 1000) - turn })}`;
}

async function send(upload: BadUpload): Promise<Response> {
  const { body, key = `bad ${upload.what}`, path = "/v1/schools/lincoln/imports", method = "POST", role } = upload;
  const authorization = await authorizationOf(upload);
  return fetch(`${service.url}${path}`, {
    method,
    headers: {
      ...(authorization === "" ? {} : { authorization }),
      ...(key === null ? {} : { "idempotency-key": key }),
      ...(role === undefined ? {} : { "rollbook-role": role }),
      ...upload.headers,
    },
    body: typeof body === "function" ? await body() : (body ?? null),
  });
}

const table = {
  "a token": badTokens,
  "who sends it": badPeople,
  "where it is sent": badAddresses,
  "its key": badKeys,
  "its content type": badTypes,
  JSON: badJson,
  CSV: badCsv,
  XLSX: badXlsx,
};

describe.each(Object.entries(table))("I-3: bad for %s", (_kind, uploads) => {
  test.each(
    uploads.map((upload) => [upload.what, upload.code, upload] as const),
  )("I-3: %s is %s", async (_what, code, upload) => {
    const answer = await send(upload);
    const problem = (await answer.json()) as Problem;
    expect([answer.status, problem.code]).toEqual([upload.status, code]);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(problem.detail.length).toBeGreaterThan(10);
    expect(await storeDigest(service)).toBe(before);
  });
});

test("I-3: there are at least 150 of them, no two alike", () => {
  const names = Object.entries(table).flatMap(([kind, uploads]) => uploads.map(({ what }) => `${kind}: ${what}`));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(150);
});

test("I-1: a body that is cut off on its way is no upload", async () => {
  const { hostname, port } = new URL(service.url);
  const { connect } = await import("node:net");
  const authorization = await authorizationOf({ what: "", code: "", status: 0 });
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `POST /v1/schools/lincoln/imports HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\nidempotency-key: cut\r\ncontent-type: ${csvType}\r\ncontent-length: 100000\r\n\r\nUser GUID,User ID`,
        () => socket.destroy(),
      );
    });
    socket.on("close", () => resolve());
  });
  // The next request is answered, and finds nothing of it.
  expect((await service.call("/healthz")).status).toBe(200);
  expect(await storeDigest(service)).toBe(before);
});

describe("what a refusal says", () => {
  const ask = async (body: BodyInit, type: string) => {
    const answer = await send({ what: `says ${turn}`, code: "", status: 0, body, headers: { "content-type": type } });
    return (await answer.json()) as Problem & { reasons: string[] };
  };

  test("I-3: every reason is told at once, with the nearest known header", async () => {
    const problem = await ask("User GUID,User Id,Rolle,First Name,First Name\r\n,1,S,A,B", csvType);
    expect(problem.reasons.length).toBeGreaterThan(3);
    expect(problem.reasons.join(" ")).toContain("Role");
  });

  test("I-3: bad JSON is named by its path", async () => {
    const rows = [goodRows.rows[0], { row: "3", values: { firstname: "A" } }];
    expect((await ask(JSON.stringify({ rows }), "application/json")).reasons.join(" ")).toMatch(/rows\[1\]\.row/);
  });

  test("I-12: a refused body is never quoted: it may hold passwords", async () => {
    const body = '{"rows": [{"row": 2, "values": {"password": "Topsecret-1", "firstName": }}]}';
    expect(JSON.stringify(await ask(body, "application/json"))).not.toContain("Topsecret");
  });

  test.each([
    ["/v1/sign-in", "text/csv"],
    ["/v1/imports/some/undo", xlsxType],
    ["/v1/imports/some/cancel", "text/csv"],
  ])("I-3: %s takes no file, and says so in a few words", async (path, type) => {
    const problem = await service.json<Problem>(path, { body: "a,b", headers: { "content-type": type } });
    expect(problem).toMatchObject({ code: "upload.content_type", status: 415 });
    expect(JSON.stringify(problem).length).toBeLessThan(500);
  });

  test("I-3: an address that does not exist is told in the same form", async () => {
    expect(await service.json<Problem>("/v1/nothing")).toMatchObject({ code: "route.unknown", status: 404 });
  });
});
