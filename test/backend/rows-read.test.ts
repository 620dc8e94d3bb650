/**
 * What an import, an export and the looks in between read of a store with 100,000 accounts in 1,800 schools (R-4): PostgreSQL itself counts the rows that its
 * scans and indexes gave to them. No statement is named here, so that one which is written later is held too.
 */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import pg from "pg";
import type { ExportRow } from "../../src/contract";
import { eventually } from "../support/eventually";
import { filledDatabase } from "./support/filled-store";
import { type IdentityProvider, startIdentityProvider } from "./support/identity-provider";
import { startPostgres, type TestPostgres } from "./support/postgres";
import { startOfTests, startTestService, type TestService } from "./support/service";
import { dearIndexes, listenToStatements, wholeScans } from "./support/statements";

const accounts = 100_000;
const schools = 1_800;
/** One school is as large as schools are; all others share what is left. */
const ours = 500;
const classes = 5_000;
/** Of a season, of which every account has an entry in the history. */
const imports = 2_000;

let postgres: TestPostgres;
let identity: IdentityProvider;
let url: string;
let statements: ReturnType<typeof listenToStatements>;
const clock = { now: startOfTests };

async function query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const guid = "regexp_replace(lpad(n::text, 32, '0'), '(.{8})(.{4})(.{4})(.{4})(.{12})', '\\1-\\2-\\3-\\4-\\5')";
const people = `(SELECT n, ${guid} AS guid FROM generate_series(1, ${accounts}) n) one`;
const letter = (part: string) => `chr(97 + (${part}) % 26)`;

const seasonAgo = "(SELECT '2026-09-01T12:00:00Z'::timestamptz AS made) season";

/** A tenth of all have one name and usernames that begin alike: what a generated username of that name costs must not grow with them. */
const fill = `
  INSERT INTO schools SELECT 'riverbend', 's' || n, 'School ' || n FROM generate_series(1, ${schools}) n;
  INSERT INTO accounts (organization_id, guid, user_id, role, first_name, last_name, grade_level, username, email)
    SELECT 'riverbend', guid, 'U' || n, 'Student', 'Maria',
      CASE WHEN n % 10 = 0 THEN 'Garcia' ELSE 'Last' || ${letter("n")} || ${letter("n / 26")} END, '3',
      CASE WHEN n % 10 = 0 THEN 'mgarcia' ELSE 'user' END || n, 'm' || n || '@riverbend.example'
    FROM ${people};
  INSERT INTO affiliations SELECT 'riverbend', 's' || CASE WHEN n <= ${ours} THEN 1 ELSE 2 + n % ${schools - 1} END, guid FROM ${people};
  INSERT INTO classes (organization_id, guid, school_id, class_id, name)
    SELECT 'riverbend', 'c' || n, 's' || (1 + n % ${schools}), 'C' || n, 'Class' FROM generate_series(1, ${classes}) n;
  INSERT INTO enrolments SELECT 'riverbend', 'c' || (1 + n % ${classes}), guid, '' FROM ${people};
  INSERT INTO imports (organization_id, import_id, school_id, kind, status, idempotency_key, body_digest, file_name, administrator_id,
      uploaded_by, created_at, finished_at, rows_total, rows_done)
    SELECT 'riverbend', 'i' || n, 's' || (1 + n % ${schools}), 'import', 'completed', 'k' || n, '', '', 'somebody', 'Somebody', made, made, 50, 50
    FROM generate_series(1, ${imports}) n, ${seasonAgo};
  INSERT INTO import_uploads SELECT 'riverbend', 'i' || n, 0, '[]' FROM generate_series(1, ${imports}) n;
  INSERT INTO import_outcomes (organization_id, import_id, first_position, outcomes)
    SELECT 'riverbend', 'i' || n, 1, '[]' FROM generate_series(1, ${imports}) n;
  INSERT INTO account_changes (organization_id, guid, at, administrator_id, changed_by, import_id, version, field, old_value, new_value)
    SELECT 'riverbend', guid, made, 'somebody', 'Somebody', 'i' || (1 + n % ${imports}), 1, 'gradeLevel', '2', '3' FROM ${people}, ${seasonAgo};
  INSERT INTO reads (organization_id, at, reader_id, reader_name, what, guid)
    SELECT 'riverbend', made, '', '', 'sign_in', guid FROM ${people}, ${seasonAgo};
`;

beforeAll(async () => {
  postgres = await startPostgres();
  identity = await startIdentityProvider(() => clock.now);
  url = await postgres.createDatabase(filledDatabase);
  await query(fill);
  await query("VACUUM ANALYZE");
  statements = listenToStatements();
  // The first one looks at all there is, every other one at what came since.
  await readBy(async () => undefined);
  unasked = (await readBy(async () => undefined)).read;
});
afterAll(async () => {
  statements.end();
  await identity.stop();
  await postgres.stop();
});

interface Read {
  /** Rows that scans of a whole table gave. */
  readonly scanned: number;
  /** Rows that indexes led to. */
  readonly found: number;
}

const rowsRead = async (): Promise<Map<string, Read>> => {
  const read = await query<{ relname: string } & Read>(
    `SELECT relname, seq_tup_read::int AS scanned, coalesce(idx_tup_fetch, 0)::int AS found FROM pg_stat_user_tables WHERE schemaname = 'public'`,
  );
  return new Map(read.map((one) => [one.relname, one]));
};

/** What is due every hour is asked for by each service that starts: it is waited for, so that each has done it once. */
const hoursWorkOpen = async (): Promise<number> =>
  (
    await query<{ open: number }>(
      "SELECT count(*)::int AS open FROM pgboss.job WHERE name = 'retention' AND state < 'completed'",
    )
  )[0]?.open ?? 0;

/** What was read of each table; a server's process tells its counts when it ends, so the service is a new one each time. */
async function readBy<Answer>(work: (service: TestService) => Promise<Answer>) {
  const before = await rowsRead();
  const service = await startTestService({ store: { kind: "postgres", url }, withDistrict: false, identity, clock });
  let answer: Answer;
  try {
    answer = await work(service);
    await eventually("the hour's work is done", async () => ((await hoursWorkOpen()) === 0 ? true : null));
  } finally {
    await service.running.stop();
  }
  const read = [...(await rowsRead())].map(([table, { scanned, found }]) => {
    const then = before.get(table) ?? { scanned: 0, found: 0 };
    return [table, { scanned: scanned - then.scanned, found: found - then.found }] as const;
  });
  return { answer, read: new Map(read) };
}

/** Tables that grow with every season, whatever the district's size. */
const growingWithTime = ["imports", "import_uploads", "import_outcomes", "account_changes", "class_changes", "reads"];
/** Tables that grow with the district or the platform. */
const growing = ["accounts", "affiliations", "classes", "enrolments", "schools", ...growingWithTime];

/** What a service reads that nobody asks anything: its first hour looks for what is to end, by pages and not by rows. */
let unasked: ReadonlyMap<string, Read> = new Map();

function expectBounded(read: ReadonlyMap<string, Read>, most: number): void {
  const none: Read = { scanned: 0, found: 0 };
  const over = growing.flatMap((table) => {
    const [all, before] = [read.get(table) ?? none, unasked.get(table) ?? none];
    const [scanned, found] = [all.scanned - before.scanned, all.found - before.found];
    // A table of a few rows is rightly scanned.
    return scanned > 500 || found > most ? [`${table}: ${scanned} scanned, ${found} found`] : [];
  });
  expect(over).toEqual([]);
}

describe("of 100,000 accounts in 1,800 schools", () => {
  let rows: readonly ExportRow[] = [];
  const header = "User GUID,User ID,Role,First Name,Last Name,Grade Level,Email,Username,Password";

  test("R-4: an export reads the accounts of its school", async () => {
    const { answer, read } = await readBy((service) => service.export("s1"));
    rows = answer;
    expect(rows).toHaveLength(ours);
    expectBounded(read, 2 * ours);
  });

  test("R-4: an import of some changed cells reads a few rows for each, and what its guard has to know of the school", async () => {
    const changed = rows.slice(0, 50).map((one, index) => ({
      row: index + 2,
      version: one.version,
      values: { userGuid: one.userGuid, gradeLevel: "4" },
    }));
    const { answer, read } = await readBy((service) => service.importRows("s1", changed));
    expect(answer.counts.updated).toBe(50);
    expectBounded(read, 2 * ours + 12 * 50);
  });

  test("R-4: a whole file of a school, with every ID, address and username, reads a few rows for each of its people", async () => {
    const lines = rows.map(
      (one) => `${one.userGuid},${one.userId},Student,${one.firstName},${one.lastName},5,${one.email},${one.username},`,
    );
    const { answer, read } = await readBy((service) => service.importCsv("s1", [header, ...lines].join("\n")));
    expect(answer.counts.updated).toBe(ours);
    expectBounded(read, 12 * ours);
  });

  test("R-4: people who share their name with ten thousand get their usernames in a few looks", async () => {
    const created = Array.from({ length: 10 }, (_, index) => ({
      row: index + 2,
      values: { userId: `N${index}`, role: "Student", firstName: "Maria", lastName: "Garcia", gradeLevel: "3" },
    }));
    const { answer, read } = await readBy((service) => service.importRows("s1", created));
    expect(answer.counts.created).toBe(10);
    expectBounded(read, 2 * ours + 300);
  });

  test("R-4: a district administrator's look at themselves, an import, a history or the classes of a school loads no other school, and of a list the page", async () => {
    const { read } = await readBy(async (service) => {
      const { items } = await service.json<{ items: { id: string }[] }>("/v1/schools/s1/imports");
      for (const one of items) await service.json(`/v1/imports/${one.id}`);
      await service.json("/v1/schools/s1/classes");
      await service.json(`/v1/accounts/${rows[0]?.userGuid}/history`);
      await service.json("/v1/me?limit=50");
      await service.json("/v1/schools?limit=50");
      await service.json("/v1/schools?ids=s7,s8");
    });
    // The hour's work looks at what the tests before have changed.
    expectBounded(read, 2 * ours);
  });

  test("R-2, R-4: what is held about one person is found without the other accounts, and a page of it without the other imports", async () => {
    const { read, answer } = await readBy((service) =>
      service.json<{ next?: string }>(`/v1/accounts/${rows[0]?.userGuid}/record`),
    );
    // What stands of them in uploads is looked for in five hundred imports at a time.
    expect(answer.next).toBeDefined();
    expectBounded(read, 1_100);
  });

  test("R-2, R-4: page by page it is all that is held, to the oldest import whose rows are kept", async () => {
    const who = rows[0]?.userGuid ?? "";
    await query(
      `UPDATE import_uploads SET rows = '[[1,17,null,{"userGuid":"${who}","gradeLevel":"2"}]]' WHERE import_id = 'i1'`,
    );
    const service = await startTestService({ store: { kind: "postgres", url }, withDistrict: false, identity, clock });
    const found: string[] = [];
    let [pages, next]: [number, string | undefined] = [0, ""];
    try {
      for (; next !== undefined; pages += 1) {
        const page: { rows: { import: string; row: number }[]; next?: string } = await service.json(
          `/v1/accounts/${who}/record${next === "" ? "" : `?cursor=${next}`}`,
        );
        found.push(...page.rows.map((one) => `${one.import} ${one.row}`));
        next = page.next;
      }
    } finally {
      await service.running.stop();
    }
    expect(pages).toBe(5);
    expect(found.filter((one) => one === "i1 17")).toHaveLength(1);
    expect(found).toHaveLength(new Set(found).size);
  });

  test("R-4: a second upload of the hour finds what the first has changed without the history of the district", async () => {
    const few = (from: number) =>
      rows.slice(from, from + 5).map((one, index) => ({
        row: index + 2,
        values: { userGuid: one.userGuid, lastName: `Hourly${"abcde"[index]}` },
      }));
    await readBy((service) => service.importRows("s1", few(100)));
    const { answer, read } = await readBy((service) => service.importRows("s1", few(110)));
    expect(answer.counts.updated).toBe(5);
    expectBounded(read, 2 * ours);
  });

  test.each([
    ["of a season, in which everybody of the district was changed", "2026-08-01T00:00:00Z"],
    ["of the last hours", "2026-11-23T10:00:00Z"],
  ])("B-20, R-4: what was changed of a school, %s, reads that school's history and no other", async (_what, since) => {
    const { read } = await readBy((service) => service.json(`/v1/schools/s1/changes?since=${since}`));
    // Each of them was imported a few times by now.
    expectBounded(read, 12 * ours);
  });

  test("B-11, R-4: five hundred new people of one name read a bounded part of those who have it", async () => {
    const rowsAsked = Array.from({ length: 500 }, (_, index) => ({
      row: index + 2,
      values: { userId: `N${index}`, role: "Student", firstName: "Maria", lastName: "Garcia", gradeLevel: "3" },
    }));
    const { read } = await readBy((service) => service.json("/v1/schools/s1/near", { body: { rows: rowsAsked } }));
    expectBounded(read, 500 * 4 * 60);
  });

  test("R-4: near matches, sign-ins, changes of grade and a school's uploads read what they answer", async () => {
    const one = rows[0];
    const { read } = await readBy(async (service) => {
      const asked = { row: 2, values: { role: "Student", firstName: "Maria", lastName: "Garcia", gradeLevel: "3" } };
      await service.json("/v1/schools/s1/near", { body: { rows: [asked] } });
    });
    expectBounded(read, 12 * 60);
    const looks = await readBy(async (service) => {
      await service.json("/v1/schools/s1/sign-ins");
      await service.json("/v1/schools/s1/password-ends");
      await service.json("/v1/schools/s1/grade-changes?since=2026-07-01");
      await service.json("/v1/schools/s1/imports");
      await service.call("/v1/sign-in", { body: { username: one?.username, password: "nobody's password" } });
    });
    expectBounded(looks.read, 8 * ours);
  });

  test("R-4: no statement of all that was asked here, of the hour's work among it, would read a whole table that grows", async () => {
    expect(statements.heard.size).toBeGreaterThan(60);
    const whole = await wholeScans(url, statements.heard.values(), growing);
    expect(whole).toEqual([]);
  });

  test("R-4: what grows with time is read by indexes even where they seem dear, as they do by statistics that have fallen behind", async () => {
    expect(await wholeScans(url, statements.heard.values(), growingWithTime, dearIndexes)).toEqual([]);
  });
});
