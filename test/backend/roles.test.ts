/** Every endpoint against every kind of person (S-2, S-3, S-17): what each gets, and that a refusal changes nothing and tells nothing. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { permissions } from "../../src/backend/identity";
import type { Problem } from "../../src/contract";
import { guid } from "./support/district";
import { type CallOptions, startTestService, type TestService } from "./support/service";
import { storeDigest } from "./support/store-digest";

interface Person {
  readonly as: string | null;
  readonly role?: "administrator" | "teacher";
}

const people = {
  "district administrator": { as: "district" },
  "administrator of the school": { as: "lincoln" },
  "administrator of another school": { as: "tubman" },
  "teacher and administrator, as administrator": { as: "grace", role: "administrator" },
  "teacher and administrator, as teacher": { as: "grace", role: "teacher" },
  "teacher of the student": { as: "teacher" },
  "reporting administrator": { as: "reporting" },
  "curriculum administrator": { as: "curriculum" },
  "student with a Google account": { as: "maria" },
  "Google account of nobody": { as: "nobody@gmail.example" },
  "administrator of another district": { as: "far@elsewhere.example" },
  "nobody signed in": { as: null },
} as const satisfies Record<string, Person>;
type Who = keyof typeof people;

let service: TestService;
let finishedImport: string;
let turn = 0;

beforeAll(async () => {
  service = await startTestService();
  finishedImport = (
    await service.importRows("lincoln", [{ row: 2, values: { userGuid: guid("maria"), firstName: "Mariana" } }])
  ).id;
  // The first call of each binds them to their Google identity, which is no part of what is looked at below.
  for (const { as } of Object.values(people)) if (as !== null) await service.call("/v1/me", { as });
});
afterAll(() => service.stop());

interface Ask {
  readonly path: string;
  readonly options?: CallOptions;
}

/** One request for each endpoint, on what belongs to Lincoln: its permission, what it asks, what whoever may gets, what lies out of reach is. */
const endpoints: Readonly<
  Record<string, { permission: keyof typeof permissions; ask: () => Ask; good: number | string; unreached?: string }>
> = {
  "GET /v1/me": { permission: "seeThemselves", ask: () => ({ path: "/v1/me" }), good: 200 },
  "GET /v1/schools": { permission: "listSchools", ask: () => ({ path: "/v1/schools" }), good: 200 },
  "GET /v1/template": { permission: "getTemplate", ask: () => ({ path: "/v1/template" }), good: 200 },
  "GET accounts": {
    permission: "exportAccounts",
    ask: () => ({ path: "/v1/schools/lincoln/accounts" }),
    good: 200,
    unreached: "school.unknown",
  },
  "GET classes": {
    permission: "exportClasses",
    ask: () => ({ path: "/v1/schools/lincoln/classes" }),
    good: 200,
    unreached: "school.unknown",
  },
  "GET products": {
    permission: "seeProducts",
    ask: () => ({ path: "/v1/schools/lincoln/products" }),
    good: 200,
    unreached: "school.unknown",
  },
  "POST imports": {
    permission: "upload",
    ask: () => upload("/v1/schools/lincoln/imports"),
    good: 202,
    unreached: "school.unknown",
  },
  "POST imports, rehearsal": {
    permission: "upload",
    ask: () => upload("/v1/schools/lincoln/imports?rehearse=true"),
    good: 202,
    unreached: "school.unknown",
  },
  "GET imports": {
    permission: "seeImports",
    ask: () => ({ path: "/v1/schools/lincoln/imports" }),
    good: 200,
    unreached: "school.unknown",
  },
  "GET import": {
    permission: "seeImports",
    ask: () => ({ path: `/v1/imports/${finishedImport}` }),
    good: 200,
    unreached: "import.unknown",
  },
  ...Object.fromEntries(
    ["uploaded", "completed", "error"].map((file) => [
      `GET ${file} file`,
      {
        permission: "getImportFiles" as const,
        ask: () => ({ path: `/v1/imports/${finishedImport}/files/${file}` }),
        good: 200,
        unreached: "import.unknown",
      },
    ]),
  ),
  "POST cancel": {
    permission: "cancelImport",
    ask: () => ({ path: `/v1/imports/${finishedImport}/cancel`, options: { method: "POST" } }),
    good: "import.not_cancellable",
    unreached: "import.unknown",
  },
  "POST undo": {
    permission: "undoImport",
    ask: () => ({ path: `/v1/imports/${finishedImport}/undo`, options: { method: "POST" } }),
    good: 202,
    unreached: "import.unknown",
  },
  "GET account history": {
    permission: "seeAccountHistory",
    ask: () => ({ path: `/v1/accounts/${guid("maria")}/history` }),
    good: 200,
    unreached: "account.not_found",
  },
  "POST password reset": {
    permission: "resetPassword",
    ask: () => ({ path: `/v1/accounts/${guid("maria")}/password-reset`, options: { method: "POST" } }),
    good: 200,
    unreached: "account.not_found",
  },
};

function upload(path: string): Ask {
  turn += 1;
  const rows = [{ row: 2, values: { userGuid: guid("jose"), gradeLevel: turn % 2 === 0 ? "4" : "5" } }];
  return { path, options: { body: { rows }, headers: { "idempotency-key": `roles ${turn}` } } };
}

/** Written out, not computed from the code's own table: what the requirements say each person gets. */
function expected(endpoint: string, who: Who): number | string {
  const { good, unreached } = endpoints[endpoint] ?? { good: "no such endpoint" };
  switch (who) {
    case "district administrator":
    case "administrator of the school":
    case "teacher and administrator, as administrator":
      return good;
    case "administrator of another school":
    case "administrator of another district":
      return unreached ?? good;
    case "teacher of the student":
      return endpoint === "GET /v1/me" || endpoint === "POST password reset" ? good : "role.teacher";
    case "teacher and administrator, as teacher":
      if (endpoint === "GET /v1/me") return good;
      // Maria is in no class of theirs.
      return endpoint === "POST password reset" ? "account.not_found" : "role.teacher";
    case "reporting administrator":
    case "curriculum administrator":
      return endpoint === "GET /v1/me" ? good : "permission.import";
    case "student with a Google account":
    case "Google account of nobody":
      return "account.unknown";
    case "nobody signed in":
      return "token.missing";
  }
}

async function outcome(answer: Response): Promise<number | string> {
  return answer.ok ? answer.status : ((await answer.json()) as Problem).code;
}

describe.each(Object.keys(people) as Who[])("S-2, S-3, S-17: %s", (who) => {
  test.each(Object.keys(endpoints))("S-3: %s", async (endpoint) => {
    const { as, role } = people[who] as Person;
    const { path, options } = endpoints[endpoint]?.ask() ?? { path: "" };
    const before = await storeDigest(service);
    const answer = await service.call(path, { ...options, as, ...(role === undefined ? {} : { role }) });
    const got = await outcome(answer);
    expect(got).toBe(expected(endpoint, who));
    if (typeof got === "string") expect(await storeDigest(service)).toBe(before);
    else if (got === 202) await service.finished(String(answer.headers.get("location")).split("/").at(-1) ?? "");
  });
});

describe("what is out of reach", () => {
  test.each([
    ["school", "/v1/schools/lincoln/accounts", "/v1/schools/no-such-school/accounts"],
    ["import", () => `/v1/imports/${finishedImport}`, "/v1/imports/11111111-1111-4111-8111-111111111111"],
    ["account", `/v1/accounts/${guid("maria")}/history`, `/v1/accounts/${guid("nobody")}/history`],
  ])("S-17: another district's %s is answered exactly as one that does not exist", async (_what, real, invented) => {
    const path = typeof real === "function" ? real() : real;
    const read = async (one: string) => {
      const answer = await service.call(one, { as: "far@elsewhere.example" });
      const { requestId: _ofThisCall, ...problem } = (await answer.json()) as Problem & { requestId: string };
      return [answer.status, problem];
    };
    const [there, nowhere] = [await read(path), await read(invented)];
    expect(JSON.stringify(there).replaceAll(path, "")).toBe(JSON.stringify(nowhere).replaceAll(invented, ""));
    expect(JSON.stringify(there)).not.toMatch(/lincoln|maria|riverbend/i);
  });

  test("S-2: nobody gets a role by asking for it", async () => {
    for (const [as, role] of [
      ["teacher", "administrator"],
      ["district", "teacher"],
      ["reporting", "teacher"],
    ] as const) {
      expect(await outcome(await service.call("/v1/me", { as, role }))).toBe("role.unknown");
    }
  });

  test("S-3: the table of permissions and this one speak of the same things", () => {
    const walked = new Set(Object.values(endpoints).map((one) => one.permission));
    expect([...walked].sort()).toEqual(Object.keys(permissions).sort());
  });

  test.each([
    "/healthz",
    "/readyz",
    "/v1/openapi.json",
    "/sign-in",
    "/metrics",
  ])("I-14: %s needs no sign-in and says nothing of anybody", async (path) => {
    const answer = await service.call(path, { as: null });
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toMatch(/Mariana|lincoln|riverbend/i);
  });
});
