/** The programs of faults judge rightly: of a service that loses a row, writes one twice or says nothing of it they say so, and of a good one nothing. */
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "@jest/globals";
import { openLine } from "../../build/faults/support/line";
import { chances } from "../../build/faults/support/stand";
import { openUploads } from "../../build/faults/support/uploads";
import { root } from "../../build/paths.ts";
import { readText } from "./support/repository";

type Way =
  | "good"
  | "loses a row"
  | "writes a row twice"
  | "gives up silently"
  | "gives up aloud"
  | "changes twice"
  | "away at first";
interface Sent {
  readonly row: number;
  readonly version?: string;
  readonly values: { readonly userGuid?: string; readonly userId?: string; readonly firstName: string };
}
interface Account {
  userGuid: string;
  userId: string;
  firstName: string;
  version: string;
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** As much of the service as a program asks, with one school. */
async function serve(way: Way): Promise<string> {
  const accounts: Account[] = Array.from({ length: 20 }, (_, at) => ({
    userGuid: `g${at}`,
    userId: `U${at}`,
    firstName: "Old",
    version: "1",
  }));
  const imports: Sent[][] = [];
  let refusals = way === "away at first" ? 2 : 0;
  function work(rows: readonly Sent[]): void {
    if (way.startsWith("gives up")) return;
    const [first] = rows;
    for (const one of rows) {
      if (way === "loses a row" && one === rows.at(-1)) continue;
      const account = accounts.find(({ userGuid }) => userGuid === one.values.userGuid);
      if (account === undefined)
        accounts.push({
          userGuid: `new ${accounts.length}`,
          userId: one.values.userId ?? "",
          firstName: "Nia",
          version: "1",
        });
      else
        Object.assign(account, {
          firstName: one.values.firstName,
          version: String(Number(account.version) + (way === "changes twice" && one === first ? 2 : 1)),
        });
      if (way === "writes a row twice" && one === rows.at(-1)) accounts.push({ ...(accounts.at(-1) as Account) });
    }
  }
  async function answer(request: IncomingMessage): Promise<object> {
    const { url = "", method } = request;
    if (url === "/v1/schools") return { items: [{ id: "oak" }] };
    if (url.endsWith("/accounts")) return { rows: accounts };
    if (method === "POST") {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const { rows } = JSON.parse(Buffer.concat(parts).toString()) as { rows: Sent[] };
      work(rows);
      imports.push(rows);
      return { id: String(imports.length - 1), status: "queued" };
    }
    const [, id = "0", file] = /imports\/(\d+)(?:\/files\/(\w+))?$/.exec(url) ?? [];
    const rows = imports[Number(id)] ?? [];
    const failed = way === "gives up aloud";
    if (file === undefined)
      return { status: failed ? "completed_with_errors" : "completed", finishedAt: "now", counts: {} };
    const told = way === "gives up silently" ? [] : rows;
    const isOfFile = (file === "error") === failed;
    return { rows: isOfFile ? told.map(({ row }) => ({ row, findings: failed ? [{ code: "row.failed" }] : [] })) : [] };
  }
  const listener = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === "/readyz") return response.end("{}");
    if (request.method === "POST" && refusals > 0) {
      refusals -= 1;
      return response.writeHead(503, { "retry-after": "5" }).end("{}");
    }
    return response.end(JSON.stringify(await answer(request)));
  };
  const server = createServer((request, response) => void listener(request, response)).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function judged(way: Way) {
  const sent = await openUploads({ url: await serve(way), token: async () => "token" }, "test");
  await sent.go(0.001);
  return { ...(await sent.verify()), accepted: sent.accepted.length, answers: Object.fromEntries(sent.answers) };
}

describe("what is said of a service", () => {
  test("R-5: that did everything, and once, nothing; also when it was away at first", async () => {
    expect(await judged("good")).toMatchObject({ faults: [], givenUp: 0, accepted: 1 });
    expect(await judged("away at first")).toMatchObject({ faults: [], accepted: 1, answers: { 503: 2 } });
  });

  test("R-5: that gave an import up and says so of every row: how many it were", async () => {
    expect(await judged("gives up aloud")).toMatchObject({ faults: [], givenUp: 1 });
  });

  test.each<[Way, RegExp]>([
    ["loses a row", /^F-test-0-7 is there 0 times instead of 1$/m],
    ["writes a row twice", /^F-test-0-7 is there 2 times instead of 1$/m],
    ["changes twice", /^g0 was changed 2 times$/m],
    ["gives up silently", /was sent rows 2,3,.* and says what became of $/m],
  ])("R-5: that %s, just that", async (way, said) => {
    expect((await judged(way)).faults.join("\n")).toMatch(said);
  });
});

test("R-5: every program can be run by its name, and the same seed does the same", () => {
  const programs = readdirSync(join(root, "build", "faults")).filter((name) => name.endsWith(".ts"));
  expect(programs.length).toBeGreaterThanOrEqual(7);
  const without = programs.filter((name) => !readText(`build/faults/${name}`).includes("export async function run("));
  expect(without).toEqual([]);
  const [one, other] = [chances(7), chances(7)];
  expect(Array.from({ length: 5 }, one)).toEqual(Array.from({ length: 5 }, other));
});

test("R-5: a line that is cut is cut in the middle, and leads elsewhere when told", async () => {
  const url = new URL(await serve("good"));
  const line = await openLine(Number(url.port));
  const ask = () =>
    fetch(`http://127.0.0.1:${line.port}/readyz`).then(
      (answer) => answer.status,
      () => "cut",
    );
  expect(await ask()).toBe(200);
  line.leadTo(null);
  line.cut();
  expect(await ask()).toBe("cut");
  line.leadTo(Number(url.port));
  expect(await ask()).toBe(200);
  await line.close();
});
