/** The floor that the service is held against: the same statements without the service, on the same tables, in this process. */
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import type { Stage } from "./stage.ts";

export interface BareStore {
  rows(text: string, parameters?: unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** The embedded store's folder belongs to one process: its service has to be stopped first. */
export async function openBareStore({ databaseUrl, directory }: Stage): Promise<BareStore> {
  if (databaseUrl === null) {
    const pglite = await PGlite.create(join(directory, "store"));
    return {
      rows: async (text, parameters = []) => (await pglite.query<Record<string, unknown>>(text, parameters)).rows,
      close: () => pglite.close(),
    };
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return {
    rows: async (text, parameters = []) => (await client.query(text, parameters)).rows,
    close: () => client.end(),
  };
}

/** What an export reads. */
export const bareExport = `
  SELECT a.guid, a.version, a.user_id, a.role, a.first_name, a.last_name, a.grade_level, a.email, a.username
  FROM affiliations x JOIN accounts a USING (organization_id, guid) WHERE x.organization_id = $1 AND x.school_id = $2
`;

/** The same rows as an export answers them: every column of a roster, by name. What a program would do that does nothing else. */
export const bareAnswer = `
  SELECT a.version::text AS version, a.guid AS "userGuid", a.user_id AS "userId", a.role, a.first_name AS "firstName", a.last_name AS "lastName",
    a.grade_level AS "gradeLevel", a.email, a.username, '' AS password, '' AS "classGuid", '' AS "classId", '' AS "className",
    '' AS "classGradeLevel", '' AS "classStartDate", '' AS "classEndDate", '' AS "masterCode"
  FROM affiliations x JOIN accounts a USING (organization_id, guid) WHERE x.organization_id = $1 AND x.school_id = $2
  ORDER BY a.last_name, a.first_name, a.guid
`;

const columns = ["guid", "user_id", "role", "first_name", "last_name", "grade_level", "email", "username"];

/** One statement that writes all accounts anew, as nobody could do it with less. */
export async function bareUpsert(
  store: BareStore,
  organizationId: string,
  accounts: readonly Record<string, unknown>[],
): Promise<void> {
  const arrays = columns.map((column) => accounts.map((account) => account[column]));
  const assignments = columns.slice(1).map((column) => `${column} = excluded.${column}`);
  await store.rows(
    `INSERT INTO accounts (organization_id, ${columns.join(", ")})
     SELECT $1::text, u.* FROM unnest(${columns.map((_, index) => `$${index + 2}::text[]`).join(", ")}) AS u
     ON CONFLICT (organization_id, guid) DO UPDATE SET ${assignments.join(", ")}, version = accounts.version + 1`,
    [organizationId, ...arrays],
  );
}
