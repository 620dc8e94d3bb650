/** Who may be meant by a name (B-11), by indexes alone: each look takes a bounded part of one, whatever the organization has. */
import { sql } from "kysely";
import { integers, texts } from "./arrays";
import type { Queryable } from "./store";

/** A look by one whole name and the beginning of the other, each as `plain_name` writes it. */
export interface NameLook {
  readonly position: number;
  readonly whole: string;
  readonly begins: string;
}

export interface NearLooks {
  readonly byLastName: readonly NameLook[];
  readonly byFirstName: readonly NameLook[];
  /** Folded. */
  readonly byUserId: readonly { readonly position: number; readonly userId: string }[];
  readonly byEmail: readonly { readonly position: number; readonly email: string }[];
}

/** Of a name that more have, other things have to speak for somebody, too. */
const foundAtMost = 60;
/** Behind every letter that a name may have. */
const end = "\uFFFF";

const columns = { last: sql.raw("plain_name(a.last_name)"), first: sql.raw("plain_name(a.first_name)") };

function byNames(organizationId: string, looks: readonly NameLook[], whole: "last" | "first") {
  const other = columns[whole === "last" ? "first" : "last"];
  return sql`
    SELECT q.position, x.guid
    FROM unnest(${integers(looks.map(({ position }) => position))}, ${texts(looks.map((look) => look.whole))},
      ${texts(looks.map(({ begins }) => begins))}) AS q (position, whole, begins)
    CROSS JOIN LATERAL (
      SELECT a.guid FROM accounts a
      WHERE a.organization_id = ${organizationId} AND ${columns[whole]} = q.whole
        AND ${other} ~>=~ q.begins AND ${other} ~<~ (q.begins || ${end}::text)
      LIMIT ${foundAtMost}
    ) x`;
}

/** GUIDs by the position of the question. */
export async function nearCandidates(
  db: Queryable,
  organizationId: string,
  { byLastName, byFirstName, byUserId, byEmail }: NearLooks,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { rows } = await sql<{ position: number; guid: string }>`
    ${byNames(organizationId, byLastName, "last")}
    UNION ${byNames(organizationId, byFirstName, "first")}
    UNION SELECT q.position, a.guid
      FROM unnest(${integers(byUserId.map(({ position }) => position))}, ${texts(byUserId.map(({ userId }) => userId))})
        AS q (position, user_id)
      CROSS JOIN LATERAL (
        SELECT b.guid FROM accounts b
        WHERE b.organization_id = ${organizationId} AND lower(b.user_id) = q.user_id AND b.user_id <> '' LIMIT 1
      ) a
    UNION SELECT q.position, a.guid
      FROM unnest(${integers(byEmail.map(({ position }) => position))}, ${texts(byEmail.map(({ email }) => email))})
        AS q (position, email)
      CROSS JOIN LATERAL (
        SELECT b.guid FROM accounts b
        WHERE b.organization_id = ${organizationId} AND lower(b.email) = q.email AND b.email <> '' LIMIT 1
      ) a
  `.execute(db);
  const found = new Map<number, string[]>();
  for (const { position, guid } of rows) {
    const known = found.get(position);
    if (known === undefined) found.set(position, [guid]);
    else known.push(guid);
  }
  return found;
}
