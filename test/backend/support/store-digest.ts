/** A digest of everything the store holds, to show that something changed nothing of it. The queue's own tables are its housekeeping. */
import { sql } from "kysely";
import type { TestService } from "./service";

/** `except` are tables that may change: of an import that was taken on, its own. */
export async function storeDigest(service: TestService, except: readonly string[] = []): Promise<string> {
  const { db } = service.running.services.store;
  const { rows: tables } = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name
  `.execute(db);
  // Whoever looks is on record, a test that exports to see what has changed, too.
  const looked = tables.filter(({ name }) => name !== "reads" && !except.includes(name));
  // All in one statement: suites ask for it after each of hundreds of cases.
  const digests = looked.map(
    ({ name }) =>
      sql`SELECT ${sql.lit(name)} AS name, md5(string_agg(t::text, E'\n' ORDER BY t::text)) AS digest FROM ${sql.table(name)} t`,
  );
  const { rows } = await sql<{ name: string; digest: string | null }>`${sql.join(digests, sql` UNION ALL `)}`.execute(
    db,
  );
  return rows
    .map(({ name, digest }) => `${name} ${digest ?? "empty"}`)
    .sort()
    .join("\n");
}
