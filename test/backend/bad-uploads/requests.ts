/** Bad requests: tokens, people, addresses, keys, content types. The bodies are good. */
import { SignJWT } from "jose";
import type { TestService } from "../support/service";
import { type BadUpload, csvType, goodLine, goodRows, header, jsonType } from "./bad-upload";

const email = "district@riverbend.example";
const good = { body: JSON.stringify(goodRows), headers: { "content-type": jsonType } } as const;
const bearer = (make: (service: TestService) => string | Promise<string>) => async (service: TestService) =>
  `Bearer ${await make(service)}`;
const token = (what: string, code: string, make: (service: TestService) => string | Promise<string>): BadUpload => ({
  ...good,
  what: `a token ${what}`,
  code,
  status: 401,
  authorization: bearer(make),
});
const now = ({ clock }: TestService) => Math.floor(clock.now.getTime() / 1000);

/** A token's parts, one of them changed. */
async function tampered(service: TestService, change: (claims: Record<string, unknown>) => void): Promise<string> {
  const [head, body, signature] = (await service.identity.token(email)).split(".");
  const claims = JSON.parse(Buffer.from(body ?? "", "base64url").toString()) as Record<string, unknown>;
  change(claims);
  return [head, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
}

export const badTokens: readonly BadUpload[] = [
  { ...good, what: "no Authorization", code: "token.missing", status: 401, authorization: () => "" },
  { ...good, what: "Basic instead of Bearer", code: "token.missing", status: 401, authorization: () => "Basic YTpi" },
  { ...good, what: "Bearer without a token", code: "token.missing", status: 401, authorization: () => "Bearer " },
  {
    ...good,
    what: "two tokens in one header",
    code: "token.missing",
    status: 401,
    authorization: () => "Bearer a.b.c, Bearer d.e.f",
  },
  token("that is no token", "token.invalid", () => "not-a-token"),
  token("of two parts", "token.invalid", () => "e30.e30"),
  token("of empty parts", "token.invalid", () => "..."),
  token("that expired long ago", "token.expired", ({ identity }) => identity.token(email, { expiresAt: 1 })),
  token("that has just expired", "token.expired", (service) =>
    service.identity.token(email, { issuedAt: now(service) - 7200, expiresAt: now(service) - 120 }),
  ),
  token("for another client", "token.invalid", ({ identity }) => identity.token(email, { audience: "other" })),
  token("of a foreign issuer", "token.invalid", ({ identity }) =>
    identity.token(email, { issuer: "https://evil.example" }),
  ),
  token("of an issuer that only begins like ours", "token.invalid", ({ identity }) =>
    identity.token(email, { issuer: `${identity.issuer}.evil.example` }),
  ),
  token("signed with a foreign key", "token.invalid", ({ identity }) => identity.token(email, { foreignKey: true })),
  token("with an unverified address", "token.invalid", ({ identity }) => identity.token(email, { verified: false })),
  token("without a signature (alg none)", "token.invalid", ({ identity }) => identity.unsigned(email)),
  token("signed with the public key as a secret", "token.invalid", ({ identity }) => identity.confused(email)),
  token("whose address was changed", "token.invalid", (service) =>
    tampered(service, (claims) => {
      claims.email = "lincoln@riverbend.example";
    }),
  ),
  token("whose end was moved", "token.invalid", (service) =>
    tampered(service, (claims) => {
      claims.exp = 4_102_444_800;
    }),
  ),
  token("signed with a secret of the attacker", "token.invalid", ({ identity }) =>
    new SignJWT({ iss: identity.issuer, aud: identity.audience, sub: "x", email, email_verified: true })
      .setProtectedHeader({ alg: "HS256" })
      .setExpirationTime("1h")
      .sign(new Uint8Array(32)),
  ),
  token("with a key id nobody published", "token.invalid", async (service) => {
    const [, body, signature] = (await service.identity.token(email)).split(".");
    return [Buffer.from(JSON.stringify({ alg: "RS256", kid: "two" })).toString("base64url"), body, signature].join(".");
  }),
  token("of ten thousand characters", "token.invalid", () => `a.${"b".repeat(10_000)}.c`),
];

export const badPeople: readonly BadUpload[] = [
  { ...good, what: "a Google account of nobody", code: "account.unknown", status: 403, as: "nobody@gmail.example" },
  { ...good, what: "a student's Google account", code: "account.unknown", status: 403, as: "maria" },
  { ...good, what: "the Teacher role of an administrator", code: "role.teacher", status: 403, as: "grace" },
  { ...good, what: "a teacher", code: "role.teacher", status: 403, as: "teacher" },
  {
    ...good,
    what: "a role one does not have",
    code: "role.unknown",
    status: 400,
    as: "teacher",
    role: "administrator",
  },
  { ...good, what: "a role that does not exist", code: "role.unknown", status: 400, role: "root" },
  { ...good, what: "a reporting administrator", code: "permission.import", status: 403, as: "reporting" },
  { ...good, what: "a curriculum administrator", code: "permission.import", status: 403, as: "curriculum" },
  { ...good, what: "an administrator of another school", code: "school.unknown", status: 404, as: "tubman" },
  {
    ...good,
    what: "an administrator of another district",
    code: "school.unknown",
    status: 404,
    as: "far@elsewhere.example",
  },
];

const at = (path: string, what: string, code: string, status: number): BadUpload => ({
  ...good,
  path,
  what,
  code,
  status,
});
export const badAddresses: readonly BadUpload[] = [
  at("/v1/schools/no-such-school/imports", "a school that does not exist", "school.unknown", 404),
  at("/v1/schools/faraway/imports", "a school of another district", "school.unknown", 404),
  at("/v1/schools/LINCOLN/imports", "a school in other letters", "school.unknown", 404),
  at("/v1/schools/%2E%2E/imports", "a school that climbs up", "route.unknown", 404),
  at("/v1/schools/'%20OR%201=1/imports", "a school with SQL in it", "school.unknown", 404),
  at("/v1/schools/lincoln%00/imports", "a school with a null character", "school.unknown", 404),
  at("/v1/schools//imports", "no school", "school.unknown", 404),
  at("/v2/schools/lincoln/imports", "a version that is not there", "route.unknown", 404),
  at("/v1/schools/%zz/imports", "an address that is not encoded as addresses are", "request.malformed", 400),
  { ...at("/v1/schools/lincoln/imports", "PUT", "method.not_allowed", 405), method: "PUT" },
  { ...at("/v1/schools/lincoln/imports", "DELETE", "method.not_allowed", 405), method: "DELETE" },
  at(
    `/v1/schools/lincoln/imports?fileName=${"x".repeat(256)}`,
    "a file name of 256 characters",
    "request.malformed",
    400,
  ),
  ...["confirm", "expect"].map((name) =>
    at(
      `/v1/schools/lincoln/imports?${name}=${"x".repeat(101)}`,
      `a digest to ${name} that is none`,
      "request.malformed",
      400,
    ),
  ),
  at("/v1/schools/lincoln/imports?scheduled=1", "a schedule that is neither", "request.malformed", 400),
  at("/v1/schools/lincoln/imports?rehearse=1", "a rehearsal that is neither", "request.malformed", 400),
  at(
    "/v1/schools/lincoln/imports?parent=no-such-import",
    "a parent in the address that is no import",
    "upload.parent",
    422,
  ),
];

const file = `${header}\n${goodLine}`;
export const badKeys: readonly BadUpload[] = [
  { ...good, what: "no Idempotency-Key", code: "idempotency.missing", status: 400, key: null },
  { ...good, what: "a blank Idempotency-Key", code: "idempotency.missing", status: 400, key: "   " },
  {
    ...good,
    what: "an Idempotency-Key of 201 characters",
    code: "request.malformed",
    status: 400,
    key: "k".repeat(201),
  },
  { ...good, what: "a key that was used for other rows", code: "idempotency.reused", status: 409, key: "used before" },
  {
    what: "a key that was used for the same rows as JSON, now as a file",
    code: "idempotency.reused",
    status: 409,
    key: "used before",
    body: file,
    headers: { "content-type": csvType },
  },
  {
    ...good,
    what: "a key that was used for the import, now for a rehearsal",
    code: "idempotency.reused",
    status: 409,
    key: "used before",
    path: "/v1/schools/lincoln/imports?rehearse=true",
  },
];

const typed = (type: string, body: BodyInit = file): BadUpload => ({
  what: `the content type ${type === "" ? "left out" : type}`,
  code: "upload.content_type",
  status: 415,
  body,
  headers: type === "" ? {} : { "content-type": type },
});
export const badTypes: readonly BadUpload[] = [
  typed("", new Uint8Array([120])),
  typed("text/plain"),
  typed("text/html"),
  typed("application/pdf"),
  typed("application/xml"),
  typed("application/vnd.ms-excel"),
  typed("application/vnd.google-apps.spreadsheet"),
  typed("application/zip"),
  typed("application/octet-stream"),
  typed(
    "multipart/form-data; boundary=x",
    `--x\r\ncontent-disposition: form-data; name="f"; filename="a.csv"\r\n\r\n${file}\r\n--x--`,
  ),
  typed("application/x-www-form-urlencoded", "rows=1"),
  typed("application/json-patch+json", "[]"),
  typed("text/csv-schema"),
  { ...typed("text/csv", new Uint8Array(0)), what: "an empty body as CSV", code: "upload.not_a_roster", status: 422 },
];
