/** I-12: a service that says all it can of a whole journey, bad uploads and faults among it, says nothing of anybody. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { copyDistrict } from "../../build/stage/template";
import type { ExportRow, ImportFileAnswer, ImportView, SignInAnswer } from "../../src/contract";
import { eventually } from "../support/eventually";
import { type IdentityProvider, startIdentityProvider } from "./support/identity-provider";
import { type ServiceProcess, startProcess } from "./support/process";

const directory = mkdtempSync(join(tmpdir(), "rollbook-log-"));
let identity: IdentityProvider;
let service: ServiceProcess;
let said = "";

beforeAll(async () => {
  identity = await startIdentityProvider(() => new Date());
  copyDistrict({ accounts: 60, schools: 2, seed: 1 }, directory);
  service = await startProcess({
    ...process.env,
    NODE_OPTIONS: "",
    DATABASE_URL: "",
    DATA_DIR: directory,
    SECRET_KEY: randomBytes(32).toString("base64"),
    PORT: "0",
    LOG_LEVEL: "trace",
    IDENTITY_ISSUERS: JSON.stringify([
      { issuer: identity.issuer, audiences: [identity.audience], jwksUri: identity.jwksUri },
    ]),
  });
  for (const stream of [service.child.stdout, service.child.stderr]) {
    stream?.on("data", (chunk) => {
      said += String(chunk);
    });
  }
});
afterAll(async () => {
  await service.kill();
  await identity.stop();
  rmSync(directory, { recursive: true, force: true });
});

const tokens = new Set<string>();

async function ask<Answer>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const token = await identity.token("district@riverbend.example");
  tokens.add(token);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const answer = await fetch(`${service.url}${path}`, {
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { method: "POST", body: text }),
  });
  return (await answer.json()) as Answer;
}

test("I-12: names, addresses, GUIDs, tokens and passwords are in no line of the log", async () => {
  const [school] = (await ask<{ items: { id: string }[] }>("/v1/schools")).items;
  const imports = `/v1/schools/${school?.id}/imports`;
  const [first] = (await ask<{ rows: ExportRow[] }>(`/v1/schools/${school?.id}/accounts`)).rows;
  const password = "Given-secret-77";
  const rows = [
    {
      row: 2,
      values: {
        userId: "LOG-1",
        role: "Student",
        firstName: "Esperanza",
        lastName: "Quiroga",
        gradeLevel: "3",
        email: "esperanza@logs.example",
        password,
      },
    },
    {
      row: 3,
      values: {
        userId: "LOG-2",
        role: "Student",
        firstName: "Wilhelmina",
        lastName: "Xanthos",
        gradeLevel: "3",
        email: "bad@",
      },
    },
    { row: 4, values: { userId: "LOG-3", role: "Student", firstName: "Ofelia", lastName: "Zamudio", gradeLevel: "3" } },
  ];
  const { id } = await ask<ImportView>(
    `${imports}?fileName=secret-name.csv`,
    { rows },
    { "idempotency-key": "log-key" },
  );
  await eventually("the import is finished", async () => {
    return (await ask<ImportView>(`/v1/imports/${id}`)).finishedAt ?? null;
  });
  const file = await ask<ImportFileAnswer>(`/v1/imports/${id}/files/completed`);
  const made = file.rows.map((row) => row.values);
  const temporary = made.find((values) => values.userId === "LOG-3");
  await ask<SignInAnswer>("/v1/sign-in", { username: temporary?.username, password: temporary?.password });
  await ask("/v1/sign-in", { username: "esperanza.typed", password: "Typed-wrong-88" });
  await ask(imports, '{"rows": [{"row": 2, "values": {"firstName": "Broken-json', {
    "idempotency-key": "x",
  });
  await ask(imports, "User GUID,Nombre\n,Ximena", {
    "content-type": "text/csv",
    "idempotency-key": "y",
  });
  await ask(`/v1/accounts/${first?.userGuid}/history?who=Esperanza`);
  await ask(`/v1/nothing/Esperanza`);
  await fetch(`${service.url}/v1/me`, { headers: { authorization: "Bearer stolen.token.text" } });

  expect(said.split("\n").filter((line) => line.includes("request completed")).length).toBeGreaterThan(8);
  const personal = [
    ...rows.flatMap(({ values }) => [values.firstName, values.lastName, values.userId, values.email ?? ""]),
    ...made.flatMap((values) => [values.userGuid ?? "", values.username ?? "", values.password ?? ""]),
    ...[password, "Typed-wrong-88", "esperanza.typed", "Broken-json", "Ximena", "secret-name", "log-key"],
    ...[first?.userGuid ?? "", "district@riverbend.example", "stolen.token"],
  ].filter((text) => text.length > 2);
  expect(personal.filter((text) => said.toLowerCase().includes(text.toLowerCase()))).toEqual([]);
  // Of every token that was sent, what it claims and its signature; its first three letters stand in the random name of one request in a thousand.
  expect(tokens.size).toBeGreaterThan(0);
  expect([...tokens].flatMap((token) => token.split(".")).filter((part) => said.includes(part))).toEqual([]);
});
