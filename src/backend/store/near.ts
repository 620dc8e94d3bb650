/** Who may be meant by a name (B-11), by indexes alone: each look takes a bounded part of one, whatever the organization has. */
import { sql } from "kysely";
import { integers, texts } from "./arrays";
import type { Queryable } from "./store";

/** A look by one whole name and the beginning of the other, each as `plain_name` writes it. */
export interface NameLook {
  readonly position: number;
  readonly whole: string;
  readonly begins: string;
  /** Names the wrong way round: nobody has such a name by chance, however many have it in the right order. */
  readonly swapped?: true;
}

/** What of those who have a name is worth looking at: the others could only be asked about for another reason, which has a look of its own. */
export interface NameFilter {
  /** "" for any. */
  readonly role: string;
  /** Grades too far away, between spaces. */
  readonly far: string;
  /** What stands before the @; "" for none. */
  readonly mailbox: string;
}

export interface NearLooks {
  /** By position. */
  readonly people: readonly NameFilter[];
  readonly byLastName: readonly NameLook[];
  readonly byFirstName: readonly NameLook[];
  /** Folded. */
  readonly byUserId: readonly { readonly position: number; readonly userId: string }[];
  readonly byEmail: readonly { readonly position: number; readonly email: string }[];
}

/** So much of an index is read for a look. */
const foundAtMost = 40;
/** Of a name that more have, other things have to speak for somebody, too: nobody of them is a candidate by it. */
const namesakesAtMost = 8;
/** So many of one name are not too many to ask; of more all are told, for the finder counts them itself. */
const namesakesOfFew = 3;
/** Behind every letter that a name may have. */
const end = "\uFFFF";

const columns = { last: sql.raw("plain_name(a.last_name)"), first: sql.raw("plain_name(a.first_name)") };

function byNames(
  organizationId: string,
  looks: readonly NameLook[],
  people: readonly NameFilter[],
  whole: "last" | "first",
) {
  const other = columns[whole === "last" ? "first" : "last"];
  const of = (key: keyof NameFilter) => texts(looks.map(({ position }) => people[position]?.[key] ?? ""));
  return sql`
    SELECT q.position, x.guid
    FROM unnest(${integers(looks.map(({ position }) => position))}, ${texts(looks.map((look) => look.whole))},
      ${texts(looks.map(({ begins }) => begins))}, ${of("role")}, ${of("far")}, ${of("mailbox")},
      ${texts(looks.map(({ swapped }) => (swapped === true ? "swapped" : "")))})
      AS q (position, whole, begins, role, far, mailbox, swapped)
    CROSS JOIN LATERAL (
      SELECT s.guid, s.role, s.grade_level, s.email,
        count(*) OVER (PARTITION BY s.last_name COLLATE "C", s.first_name COLLATE "C") AS namesakes
      FROM (
        SELECT a.guid, a.role, a.grade_level, a.email, a.last_name, a.first_name FROM accounts a
        WHERE a.organization_id = ${organizationId} AND ${columns[whole]} = q.whole
          AND ${other} ~>=~ q.begins AND ${other} ~<~ (q.begins || ${end}::text)
        LIMIT ${foundAtMost}
      ) s
    ) x
    WHERE (q.mailbox <> '' AND split_part(lower(x.email), '@', 1) = q.mailbox)
      OR ((x.namesakes <= ${namesakesAtMost} OR q.swapped <> '') AND ((x.namesakes > ${namesakesOfFew} AND q.swapped = '')
        OR ((q.role = '' OR x.role = q.role) AND (x.role = 'Teacher' OR strpos(q.far, ' ' || x.grade_level || ' ') = 0))))`;
}

/** GUIDs by the position of the question. */
export async function nearCandidates(
  db: Queryable,
  organizationId: string,
  { people, byLastName, byFirstName, byUserId, byEmail }: NearLooks,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { rows } = await sql<{ position: number; guid: string }>`
    ${byNames(organizationId, byLastName, people, "last")}
    UNION ${byNames(organizationId, byFirstName, people, "first")}
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
