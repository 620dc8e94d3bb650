/** Every endpoint against every kind of person (S-2, S-3, S-17): what each gets, and that a refusal changes nothing and tells nothing. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { permissions } from "../../src/backend/identity";
import { type Problem, problems } from "../../src/contract";
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
  "GET settings": { permission: "seeSettings", ask: () => ({ path: "/v1/organization/settings" }), good: 200 },
  "PUT settings": {
    permission: "changeSettings",
    ask: () => ({
      path: "/v1/organization/settings",
      options: { method: "PUT", body: { guardLimits: { lastName: { atLeast: 10 } } } },
    }),
    good: 200,
  },
  "PUT settings, of a kind of file": {
    permission: "settleFeeds",
    ask: () => ({
      path: "/v1/organization/settings",
      options: { method: "PUT", body: { feeds: [{ headers: "roles", format: "list" }] } },
    }),
    good: 200,
  },
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
  "POST near": {
    permission: "findNear",
    ask: () => ({ path: "/v1/schools/lincoln/near", options: { method: "POST", body: { rows: [] } } }),
    good: 200,
    unreached: "school.unknown",
  },
  "GET school changes": {
    permission: "exportAccounts",
    ask: () => ({ path: "/v1/schools/lincoln/changes?since=2026-07-01T00:00:00Z" }),
    good: 200,
    unreached: "school.unknown",
  },
  "GET grade changes": {
    permission: "exportAccounts",
    ask: () => ({ path: "/v1/schools/lincoln/grade-changes?since=2026-07-01" }),
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
  "GET account record": {
    permission: "seeAccountRecord",
    ask: () => ({ path: `/v1/accounts/${guid("maria")}/record` }),
    good: 200,
    unreached: "account.not_found",
  },
  "GET reads": {
    permission: "seeReads",
    ask: () => ({ path: "/v1/organization/reads" }),
    good: 200,
  },
  "POST password reset": {
    permission: "resetPassword",
    ask: () => ({ path: `/v1/accounts/${guid("maria")}/password-reset`, options: { method: "POST" } }),
    good: 200,
    unreached: "account.not_found",
  },
  "GET sign-ins": {
    permission: "seeSignIns",
    ask: () => ({ path: "/v1/schools/lincoln/sign-ins" }),
    good: 200,
    unreached: "school.unknown",
  },
  "GET password ends": {
    permission: "seeSignIns",
    ask: () => ({ path: "/v1/schools/lincoln/password-ends" }),
    good: 200,
    unreached: "school.unknown",
  },
  "POST password resets": {
    permission: "resetPassword",
    ask: () => ({
      path: "/v1/schools/lincoln/password-resets",
      options: { method: "POST", body: { userGuids: [guid("maria")] } },
    }),
    good: 200,
    unreached: "school.unknown",
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
  const isOfDistrict = ["GET account record", "GET reads", "PUT settings"].includes(endpoint);
  switch (who) {
    case "district administrator":
      return good;
    case "administrator of the school":
    case "teacher and administrator, as administrator":
      return isOfDistrict ? "permission.district" : good;
    case "administrator of another school":
      return isOfDistrict ? "permission.district" : (unreached ?? good);
    case "administrator of another district":
      return unreached ?? good;
    case "teacher of the student":
      return [
        "GET /v1/me",
        "POST password reset",
        "GET sign-ins",
        "GET password ends",
        "POST password resets",
      ].includes(endpoint)
        ? good
        : "role.teacher";
    case "teacher and administrator, as teacher":
      if (endpoint === "GET /v1/me") return good;
      // Maria is in no class of theirs.
      if (["GET sign-ins", "GET password ends"].includes(endpoint) || endpoint === "POST password resets") return good;
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

/** What an answer gives away of people and schools, besides the caller's own address and what they asked for themselves. */
function given(text: string, ...own: readonly string[]): string[] {
  const rest = own.reduce((some, mine) => some.replaceAll(mine, ""), text);
  return rest.match(/lincoln|tubman|chávez|mar[ií]a|jos[eé]|riverbend/gi) ?? [];
}

describe.each(Object.keys(people) as Who[])("S-2, S-3, S-17: %s", (who) => {
  test.each(Object.keys(endpoints))("S-3: %s", async (endpoint) => {
    const { as, role } = people[who] as Person;
    const { path, options } = endpoints[endpoint]?.ask() ?? { path: "" };
    const before = await storeDigest(service);
    const answer = await service.call(path, { ...options, as, ...(role === undefined ? {} : { role }) });
    const text = answer.ok ? "" : await answer.clone().text();
    const got = await outcome(answer);
    expect(got).toBe(expected(endpoint, who));
    if (typeof got === "string") {
      expect(answer.status).toBe((problems as Record<string, number | null>)[got]);
      expect(given(text, `${as}@riverbend.example`, path)).toEqual([]);
      expect(await storeDigest(service)).toBe(before);
    } else if (got === 202) await service.finished(String(answer.headers.get("location")).split("/").at(-1) ?? "");
  });
});

describe("what is out of reach", () => {
  test.each([
    ["school", "/v1/schools/lincoln/accounts", "/v1/schools/no-such-school/accounts"],
    ["import", () => `/v1/imports/${finishedImport}`, "/v1/imports/11111111-1111-4111-8111-111111111111"],
    ["account", `/v1/accounts/${guid("maria")}/history`, `/v1/accounts/${guid("nobody")}/history`],
  ])("S-17: a %s out of reach is answered exactly as one that does not exist", async (_what, real, invented) => {
    for (const as of ["far@elsewhere.example", "tubman"]) await sameAnswers(as, real, invented);
  });

  async function sameAnswers(as: string, real: string | (() => string), invented: string): Promise<void> {
    const path = typeof real === "function" ? real() : real;
    const read = async (one: string) => {
      const answer = await service.call(one, { as });
      const { requestId: _ofThisCall, ...problem } = (await answer.json()) as Problem & { requestId: string };
      return [answer.status, problem];
    };
    const [there, nowhere] = [await read(path), await read(invented)];
    expect(JSON.stringify(there).replaceAll(path, "")).toBe(JSON.stringify(nowhere).replaceAll(invented, ""));
    expect(given(JSON.stringify(there), path)).toEqual([]);
  }

  test("S-17: a parent of another school is refused exactly as one that does not exist", async () => {
    const send = async (parent: string, key: string) => {
      const body = { parent, rows: [{ row: 2, values: { userGuid: guid("tessa"), firstName: "Tess" } }] };
      const answer = await service.call("/v1/schools/tubman/imports", {
        as: "tubman",
        body,
        headers: { "idempotency-key": key },
      });
      const { requestId: _ofThisCall, ...problem } = (await answer.json()) as Problem & { requestId: string };
      return [answer.status, problem];
    };
    const there = await send(finishedImport, "of another school");
    expect(there).toEqual(await send("11111111-1111-4111-8111-111111111111", "of nobody"));
    expect(there[0]).toBe(422);
  });

  test("S-3: every operation of the service is walked here, or needs no sign-in", async () => {
    const document = await service.json<{ paths: Record<string, Record<string, unknown>> }>("/v1/openapi.json");
    const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`),
      })),
    );
    const asked = Object.values(endpoints).map(({ ask }) => {
      const { path, options } = ask();
      return {
        path: path.split("?")[0] ?? "",
        method: options?.method ?? (options?.body === undefined ? "GET" : "POST"),
      };
    });
    const missing = documented.filter(
      (one) => !asked.some(({ path, method }) => method === one.method && one.pattern.test(path)),
    );
    expect(missing.map((one) => one.name).sort()).toEqual(["POST /v1/password", "POST /v1/sign-in"]);
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
