/**
 * Every statement that a service asks of PostgreSQL, and the plan that the server has for it in a district of `--accounts` (100,000 otherwise) in as many schools as
 * have 555 each: how many of them would read a whole table that grows with the district. None may. The service runs in this process, so that its statements are
 * heard; what it is asked is what people ask of it.
 */
import { spawnSync } from "node:child_process";
import pg from "pg";
import { columns } from "../../src/roster/index.ts";
import { startPostgres } from "../../test/backend/support/postgres.ts";
import { startTestService, type TestService } from "../../test/backend/support/service.ts";
import { listenToStatements, wholeScans } from "../../test/backend/support/statements.ts";
import type { Measurement } from "../bench.ts";
import { output } from "../paths.ts";
import { accountsAskedFor, accountsInASchool } from "./support/district-size.ts";

/** What grows with the people of a platform, and with what they do. */
const growing = ["accounts", "affiliations", "enrolments", "account_changes", "reads"];

async function everythingOnce(service: TestService, school: string): Promise<void> {
  const rows = await service.export(school);
  const [one] = rows;
  const changed = rows
    .slice(0, 50)
    .map(({ userGuid }, index) => ({ row: index + 2, values: { userGuid, firstName: "Ada" } }));
  const { id } = await service.importRows(school, changed);
  const undo = await service.json<{ id: string }>(`/v1/imports/${id}/undo`, { body: {} });
  await service.finished(undo.id);
  const whole = rows.map((row, index) => {
    const values = columns.map(({ key }) => [key, row[key]] as const).filter(([, value]) => value !== "");
    return { row: index + 2, values: { ...Object.fromEntries(values), gradeLevel: "7" } };
  });
  await service.importRows(school, whole);
  const newcomer = { userId: "N-1", role: "Student", firstName: "Maria", lastName: "Garcia", gradeLevel: "3" };
  await service.importRows(school, [{ row: 2, values: { ...newcomer, classId: "NEW-1", className: "New" } }]);
  await service.json(`/v1/schools/${school}/near`, { body: { rows: [{ row: 2, values: newcomer }] } });
  await service.json(`/v1/schools/${school}/password-resets`, { body: { userGuids: [one?.userGuid] } });
  await service.call("/v1/sign-in", { body: { username: one?.username, password: "nobody's password" } });
  const looks = ["imports", "classes", "products", "sign-ins", "password-ends"].map(
    (list) => `/v1/schools/${school}/${list}`,
  );
  const since = [
    `/v1/schools/${school}/grade-changes?since=2026-07-01`,
    `/v1/schools/${school}/changes?since=2026-07-01T00:00:00Z`,
  ];
  const ofOne = ["history", "record"].map((what) => `/v1/accounts/${one?.userGuid}/${what}`);
  const others = ["/v1/me?limit=200", "/v1/schools", "/v1/organization/reads", "/v1/organization/settings", "/metrics"];
  for (const path of [...looks, ...since, ...ofOne, ...others]) await service.call(path);
  await service.running.hourly();
}

/** As the server does by itself a minute after a district was filled. */
async function analyzed(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("VACUUM ANALYZE");
  await client.end();
}

export async function measure(): Promise<readonly Measurement[]> {
  const accounts = accountsAskedFor();
  const schools = Math.ceil(accounts / accountsInASchool);
  const postgres = await startPostgres();
  const statements = listenToStatements();
  try {
    const url = await postgres.createDatabase();
    const size = ["--accounts", String(accounts), "--schools", String(schools)];
    const environment = { ...process.env, NODE_OPTIONS: "", DATABASE_URL: url };
    const seeded = spawnSync(process.execPath, [output("backend", "seed.js"), ...size], {
      env: environment,
      encoding: "utf8",
    });
    if (seeded.status !== 0) throw new Error(seeded.stderr);
    const service = await startTestService({ store: { kind: "postgres", url }, withDistrict: false });
    try {
      const { items } = await service.json<{ items: { id: string }[] }>("/v1/schools?limit=1");
      await analyzed(url);
      await everythingOnce(service, items[0]?.id ?? "");
      const whole = await wholeScans(url, statements.heard.values(), growing);
      for (const { table, text } of whole) process.stderr.write(`reads all of ${table}: ${text}\n`);
      const name = `statements that read a whole table, of ${statements.heard.size} at ${accounts.toLocaleString("en-US")} accounts`;
      return [
        {
          name,
          figure: whole.length,
          unit: "statements",
          reference: statements.heard.size,
          ratio: whole.length / statements.heard.size,
          target: 0,
          holds: whole.length === 0,
        },
      ];
    } finally {
      await service.stop();
    }
  } finally {
    statements.end();
    await postgres.stop();
  }
}
