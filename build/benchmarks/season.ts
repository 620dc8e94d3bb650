/**
 * The end of a season's data: a million accounts that went up a grade through 1,800 imports, a hundred days ago. What the hourly job takes for rows, files and
 * old values of all of them, in its small transactions, against the same deleted and blanked in one, which nobody else could wait for; and how long one small statement of somebody else takes meanwhile.
 */
import pg from "pg";
import { endData } from "../../src/backend/retention.ts";
import { emptyDatabase } from "../../test/backend/support/filled-store.ts";
import { startPostgres } from "../../test/backend/support/postgres.ts";
import { startOfTests, startTestService } from "../../test/backend/support/service.ts";
import type { Measurement } from "../bench.ts";
import { atMost, median, timed } from "./support/measuring.ts";

const imports = 1800;
const accounts = 1_000_000;
const daysAgo = 100;
const rowsOfAnImport = Math.ceil(accounts / imports);
const askEvery = 100;

/** As imports leave them: an entry of an upload has a thousand rows, one of outcomes two thousand. History comes in the order of time, in two minutes. */
const fill = (season: Date) => `
  INSERT INTO organizations (organization_id, name) VALUES ('season', 'Season');
  INSERT INTO schools SELECT 'season', 's' || n, 'School ' || n FROM generate_series(1, ${imports}) n;
  INSERT INTO imports (organization_id, import_id, school_id, kind, status, idempotency_key, body_digest, file_name, administrator_id, uploaded_by,
      created_at, finished_at, rows_total, rows_done)
    SELECT 'season', 'i' || n, 's' || n, 'import', 'completed', 'k' || n, '', '', 'somebody', 'Somebody', made, made, ${rowsOfAnImport}, ${rowsOfAnImport}
    FROM generate_series(1, ${imports}) n, (SELECT '${season.toISOString()}'::timestamptz AS made) season;
  INSERT INTO import_uploads SELECT 'season', 'i' || n, 0, repeat('[1,1,"1",{"userGuid":"7k3m9x2p-q8wz-4h6t-y1vn-000000000000","gradeLevel":"4"}],', ${rowsOfAnImport})
    FROM generate_series(1, ${imports}) n;
  INSERT INTO import_outcomes (organization_id, import_id, first_position, outcomes)
    SELECT 'season', 'i' || n, 1, repeat('[1,1,"updated","7k3m9x2p-q8wz-4h6t-y1vn-000000000000"],', ${rowsOfAnImport}) FROM generate_series(1, ${imports}) n;
  INSERT INTO account_changes (organization_id, guid, at, administrator_id, changed_by, import_id, version, field, old_value, new_value)
    SELECT 'season', 'guid-' || n, '${season.toISOString()}'::timestamptz + n * interval '0.12 ms', 'somebody', 'Somebody', 'i' || (1 + n / ${rowsOfAnImport}), 1, 'gradeLevel', '3', '4'
    FROM generate_series(1, ${accounts}) n;
`;

const inOne = `
  BEGIN;
  DELETE FROM import_uploads; DELETE FROM import_outcomes; UPDATE imports SET rows_ended_at = now();
  UPDATE account_changes SET old_value = '', new_value = '', values_ended = true;
  COMMIT;
`;

export async function measure(): Promise<readonly Measurement[]> {
  const postgres = await startPostgres();
  try {
    const season = new Date(startOfTests.getTime() - daysAgo * 86_400_000);
    const filled = async () => {
      const url = await postgres.createDatabase(emptyDatabase);
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(fill(season));
      await client.query("VACUUM ANALYZE");
      return { url, client };
    };
    const bare = await filled();
    const reference = await timed(() => bare.client.query(inOne));
    await bare.client.end();
    const { url, client } = await filled();
    const service = await startTestService({ store: { kind: "postgres", url }, withDistrict: false, role: "web" });
    try {
      const waits: number[] = [];
      let isOver = false;
      const somebody = (async () => {
        while (!isOver) {
          waits.push(
            await timed(() =>
              client.query("UPDATE imports SET notes = NULL WHERE import_id = 'i1' AND organization_id = 'season'"),
            ),
          );
          await new Promise((resolve) => setTimeout(resolve, askEvery));
        }
      })();
      const started = performance.now();
      const ended = await endData(service.running.services, new AbortController().signal);
      const figure = performance.now() - started;
      isOver = true;
      await somebody;
      if (ended.imports !== imports || ended.values !== accounts) throw new Error(JSON.stringify(ended));
      return [
        atMost(
          "the end of a season of a million rows and values, against one statement for each table",
          "s",
          figure / 1000,
          reference / 1000,
          4,
        ),
        atMost("a statement of somebody else meanwhile, the longest", "ms", Math.max(...waits), 1000, 1),
        atMost("a statement of somebody else meanwhile, median", "ms", median(waits), 20, 1),
      ];
    } finally {
      await client.end();
      await service.stop();
    }
  } finally {
    await postgres.stop();
  }
}
