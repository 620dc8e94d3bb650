/**
 * Demonstration organizations: sample districts of one visitor each, counted under one lock, so that never more are there than the operator allows, and
 * taken away as a whole when their day is over.
 */
import { sql } from "kysely";
import { folded } from "../../roster";
import { type District, saveDistrictIn } from "./district";
import { removeOrganization } from "./leaving";
import type { Queryable } from "./store";

export interface Visitor {
  readonly issuer: string;
  readonly subject: string;
}

/** Of this lock alone; any number that nothing else of the store takes. */
const lockOfDemonstrations = 7_340_045;

/** Whether an administrator is entered with this address, in whatever organization: then it is no visitor's. */
export async function isEnteredAddress(db: Queryable, email: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM administrators WHERE email_key = ${folded(email)} LIMIT 1`.execute(db);
  return rows.length > 0;
}

/** "full": as many as are allowed are there, also where the visitor has one already that is over. */
export async function saveDemonstration(
  trx: Queryable,
  district: District,
  visitor: Visitor,
  { now, until, atMost }: { readonly now: Date; readonly until: Date; readonly atMost: number },
): Promise<"saved" | "full"> {
  await sql`SELECT pg_advisory_xact_lock(${lockOfDemonstrations})`.execute(trx);
  const { rows } = await sql<{ all: number; isTheirs: boolean }>`
    SELECT count(*)::integer AS all, coalesce(bool_or(EXISTS (
      SELECT 1 FROM administrators a WHERE a.organization_id = o.organization_id
        AND a.issuer = ${visitor.issuer} AND a.subject = ${visitor.subject}
    )), false) AS "isTheirs"
    FROM organizations o WHERE o.demonstration_until IS NOT NULL
  `.execute(trx);
  // Two first requests of one visitor at the same moment.
  if (rows[0]?.isTheirs === true) return "saved";
  if ((rows[0]?.all ?? 0) >= atMost) return "full";
  const { id } = district.organization;
  if (!(await saveDistrictIn(trx, district))) return "full";
  await sql`UPDATE organizations SET demonstration_until = ${until} WHERE organization_id = ${id}`.execute(trx);
  await sql`
    WITH bound AS (
      UPDATE administrators SET issuer = ${visitor.issuer}, subject = ${visitor.subject} WHERE organization_id = ${id}
      RETURNING organization_id, administrator_id
    )
    INSERT INTO administrator_bindings (organization_id, administrator_id, at, event, issuer, subject)
    SELECT organization_id, administrator_id, ${now}, 'bound', ${visitor.issuer}, ${visitor.subject} FROM bound
  `.execute(trx);
  return "saved";
}

/** Those that are over, or all when `before` is null. */
export async function endedDemonstrations(db: Queryable, before: Date | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT organization_id AS id FROM organizations
    WHERE demonstration_until IS NOT NULL AND (${before}::timestamptz IS NULL OR demonstration_until <= ${before}::timestamptz)
    ORDER BY demonstration_until
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Everything of it. Never of an organization that is no demonstration, whatever is asked. */
export async function removeDemonstration(trx: Queryable, organizationId: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM organizations WHERE organization_id = ${organizationId} AND demonstration_until IS NOT NULL FOR UPDATE
  `.execute(trx);
  if (rows.length === 0) return false;
  await removeOrganization(trx, organizationId, async () => undefined);
  return true;
}

/** Rows of all uploads of an organization. */
export async function rowsUploadedBy(db: Queryable, organizationId: string): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    SELECT coalesce(sum(rows_total), 0)::bigint AS rows FROM imports WHERE organization_id = ${organizationId}
  `.execute(db);
  return rows[0]?.rows ?? 0;
}
