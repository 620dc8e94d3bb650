/** What is refused at the door, each with its code, and nothing in the store for it (I-3). */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { sql } from "kysely";
import type { Problem } from "../../src/contract";
import { maxUploadBytes } from "../../src/roster";
import { startTestService, type TestService } from "./support/service";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const header = "User GUID,User ID,Role,First Name,Last Name,Grade Level,Email,Username,Password";
const csv = { "content-type": "text/csv" };
const json = { "content-type": "application/json" };

async function importsInStore(): Promise<number> {
  const { rows } = await sql`SELECT 1 FROM imports`.execute(service.running.services.store.db);
  return rows.length;
}

const uploads: [string, string, number, BodyInit, Record<string, string>][] = [
  ["an empty CSV", "upload.not_a_roster", 422, "\n", csv],
  ["a text that is no roster", "upload.not_a_roster", 422, "Dear all,\nplease find attached", csv],
  ["headers without rows", "upload.not_a_roster", 422, `${header}\r\n`, csv],
  ["an unknown column", "upload.not_a_roster", 422, `${header},Shoe Size\r\n,1,S,A,B,,,,,42`, csv],
  ["a missing column", "upload.not_a_roster", 422, "User GUID,User ID\r\n,1", csv],
  ["a repeated column", "upload.not_a_roster", 422, `${header},Email\r\n,1,S,A,B,,,,,`, csv],
  ["an open quote", "upload.not_a_roster", 422, `${header}\r\n,"1,S,A,B,,,,`, csv],
  ["a row with too many cells", "upload.not_a_roster", 422, `${header}\r\n,1,S,A,B,,,,,,,,x`, csv],
  ["a null character", "upload.not_a_roster", 422, `${header}\r\n,1\u0000,S,A,B,,,,`, csv],
  ["bytes of no encoding", "upload.encoding", 422, new Uint8Array([0x55, 0x73, 0xe9, 0x81]), csv],
  ["another content type", "upload.content_type", 415, "x", { "content-type": "application/pdf" }],
  ["no content type", "upload.content_type", 415, new Uint8Array([120]), {}],
  ["JSON that breaks off", "request.malformed", 400, '{"rows": [', json],
  ["JSON that is not an object", "request.malformed", 400, "null", json],
  ["an empty JSON body", "request.malformed", 400, "", json],
  ["no rows", "request.malformed", 400, '{"rows": []}', json],
  ["an unknown member", "request.malformed", 400, '{"rows": [{"row": 2, "values": {}}], "role": "admin"}', json],
  ["an unknown field", "request.malformed", 400, '{"rows": [{"row": 2, "values": {"isAdmin": "yes"}}]}', json],
  ["a number for a text", "request.malformed", 400, '{"rows": [{"row": 2, "values": {"userId": 123}}]}', json],
  ["row 0", "request.malformed", 400, '{"rows": [{"row": 0, "values": {}}]}', json],
  ["__proto__", "request.malformed", 400, '{"rows": [{"row": 2, "values": {"__proto__": {"a": 1}}}]}', json],
  [
    "a null character in JSON",
    "request.malformed",
    400,
    '{"rows": [{"row": 2, "values": {"className": "a\\u0000"}}]}',
    json,
  ],
  ["a version we never gave", "request.malformed", 400, '{"rows": [{"row": 2, "version": "x", "values": {}}]}', json],
  ["a parent that is no import", "upload.parent", 422, '{"parent": "no", "rows": [{"row": 2, "values": {}}]}', json],
  [
    "20,001 rows of JSON",
    "upload.too_many_rows",
    413,
    JSON.stringify({ rows: Array.from({ length: 20_001 }, (_, i) => ({ row: i + 2, values: {} })) }),
    json,
  ],
  ["20,001 rows of CSV", "upload.too_many_rows", 413, `${header}\n${",1,S,A,B,,,,\n".repeat(20_001)}`, csv],
  ["10 MB and one byte", "upload.too_large", 413, "x".repeat(maxUploadBytes + 1), csv],
];

test.each(uploads)("I-3: %s is refused as %s", async (what, code, status, body, headers) => {
  const before = await importsInStore();
  const answer = await service.call("/v1/schools/lincoln/imports", {
    method: "POST",
    headers: { ...headers, "idempotency-key": `bad ${what}` },
    body,
  });
  const problem = (await answer.json()) as Problem;
  expect([answer.status, problem.code]).toEqual([status, code]);
  expect(problem.detail.length).toBeGreaterThan(10);
  expect(await importsInStore()).toBe(before);
});

test("I-3: every reason is told at once, with the nearest known header", async () => {
  const problem = await service.json<Problem & { reasons: string[] }>("/v1/schools/lincoln/imports", {
    body: "User GUID,User Id,Rolle,First Name,First Name\r\n,1,S,A,B",
    headers: { ...csv, "idempotency-key": "reasons" },
  });
  expect(problem.reasons.length).toBeGreaterThan(3);
  expect(problem.reasons.join(" ")).toContain("Role");
});

test("I-3: bad JSON is named by its path", async () => {
  const problem = await service.json<Problem & { reasons: string[] }>("/v1/schools/lincoln/imports", {
    body: {
      rows: [
        { row: 2, values: {} },
        { row: "3", values: { firstname: "A" } },
      ],
    },
    headers: { "idempotency-key": "path" },
  });
  expect(problem.reasons.join(" ")).toMatch(/rows\[1\]\.row/);
});

test("a refused body is never quoted: it may hold passwords", async () => {
  const problem = await service.json("/v1/schools/lincoln/imports", {
    body: '{"rows": [{"row": 2, "values": {"password": "Topsecret-1", "firstName": }}]}',
    headers: { ...json, "idempotency-key": "quote" },
  });
  expect(JSON.stringify(problem)).not.toContain("Topsecret");
});

test("an address that does not exist is told in the same form", async () => {
  expect(await service.json<Problem>("/v1/nothing")).toMatchObject({ code: "route.unknown", status: 404 });
});
