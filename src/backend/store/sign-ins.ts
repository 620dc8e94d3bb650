/** Who has signed in, and with what (B-13): of a school, or of the students of one teacher there. Never a password. */
import { sql } from "kysely";
import { folded } from "../../roster";
import { texts } from "./arrays";
import { holderByUsername } from "./sign-in";
import type { Queryable } from "./store";

export interface SignInState {
  readonly guid: string;
  readonly username: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: string;
  readonly gradeLevel: string;
  readonly passwordKind: "none" | "temporary" | "permanent";
  readonly temporaryUntil: Date | null;
  /** A temporary password was used, and no other was chosen since. */
  readonly isUsed: boolean;
  readonly lastAt: Date | null;
  readonly classes: readonly { readonly classGuid: string; readonly className: string }[];
}

/** Whose students are meant, and until which day their classes have to go on (YYYY-MM-DD). */
export interface TaughtBy {
  readonly email: string;
  readonly today: string;
}

const taught = (organizationId: string, { email, today }: TaughtBy) => sql`AND a.role = 'Student' AND EXISTS (
  SELECT 1 FROM accounts t
  JOIN enrolments mine ON mine.organization_id = t.organization_id AND mine.guid = t.guid
  JOIN classes c ON c.organization_id = t.organization_id AND c.guid = mine.class_guid
    AND (c.end_date IS NULL OR c.end_date >= to_date(${today}, 'YYYY-MM-DD'))
  JOIN enrolments theirs ON theirs.organization_id = t.organization_id AND theirs.class_guid = mine.class_guid
  WHERE t.organization_id = ${organizationId} AND t.role = 'Teacher' AND lower(t.email) = ${folded(email)}
    AND t.email <> '' AND theirs.guid = a.guid)`;

/** In the order of their GUIDs, behind one of them. */
export async function signInsOfSchool(
  db: Queryable,
  { organizationId, schoolId }: { readonly organizationId: string; readonly schoolId: string },
  { after, limit, by }: { readonly after: string; readonly limit: number; readonly by: TaughtBy | null },
): Promise<SignInState[]> {
  const { rows } = await sql<Omit<SignInState, "lastAt" | "classes">>`
    SELECT a.guid, a.username, a.first_name AS "firstName", a.last_name AS "lastName", a.role,
      coalesce(a.grade_level, '') AS "gradeLevel", a.password_kind AS "passwordKind", a.temporary_until AS "temporaryUntil",
      a.password_ticket IS NOT NULL AS "isUsed"
    FROM affiliations x JOIN accounts a USING (organization_id, guid)
    WHERE x.organization_id = ${organizationId} AND x.school_id = ${schoolId} AND x.guid > ${after}
      ${by === null ? sql`` : taught(organizationId, by)}
    ORDER BY x.guid LIMIT ${limit}
  `.execute(db);
  const guids = texts(rows.map(({ guid }) => guid));
  const { rows: signedIn } = await sql<{ guid: string; at: Date }>`
    SELECT u.guid, r.at
    FROM unnest(${guids}) AS u (guid) CROSS JOIN LATERAL (
      SELECT max(at) AS at FROM reads
      WHERE organization_id = ${organizationId} AND guid = u.guid AND what IN ('sign_in', 'temporary_password')
    ) AS r
    WHERE r.at IS NOT NULL
  `.execute(db);
  const { rows: enrolled } = await sql<{ guid: string; classGuid: string; className: string }>`
    SELECT DISTINCT e.guid, c.guid AS "classGuid", coalesce(nullif(c.name, ''), c.class_id) AS "className"
    FROM enrolments e JOIN classes c ON c.organization_id = e.organization_id AND c.guid = e.class_guid
    WHERE e.organization_id = ${organizationId} AND e.guid = ANY(${guids}) AND c.school_id = ${schoolId}
    ORDER BY 3
  `.execute(db);
  const lastOf = new Map(signedIn.map(({ guid, at }) => [guid, at] as const));
  const classesOf = new Map<string, { classGuid: string; className: string }[]>();
  for (const { guid, classGuid, className } of enrolled) {
    const known = classesOf.get(guid) ?? [];
    classesOf.set(guid, [...known, { classGuid, className }]);
  }
  return rows.map((row) => ({ ...row, lastAt: lastOf.get(row.guid) ?? null, classes: classesOf.get(row.guid) ?? [] }));
}

/** Of a school, or of one teacher's students: temporary passwords that have ended, and those that end until then. An ended one is none any more once its bytes are wiped, and its end stays. */
export async function passwordEndsOfSchool(
  db: Queryable,
  { organizationId, schoolId }: { readonly organizationId: string; readonly schoolId: string },
  { now, until, by }: { readonly now: Date; readonly until: Date; readonly by: TaughtBy | null },
): Promise<{ readonly ended: number; readonly ending: number; readonly firstEnd: Date | null }> {
  const { rows } = await sql<{ ended: number; ending: number; firstEnd: Date | null }>`
    SELECT count(*) FILTER (WHERE a.temporary_until <= ${now})::int AS ended,
      count(*) FILTER (WHERE a.temporary_until > ${now})::int AS ending,
      min(a.temporary_until) FILTER (WHERE a.temporary_until > ${now}) AS "firstEnd"
    FROM affiliations x CROSS JOIN LATERAL (
      -- One look for each of the school's people: of the few that it takes for temporary the planner would look for among all accounts (R-4).
      SELECT * FROM accounts WHERE organization_id = x.organization_id AND guid = x.guid LIMIT 1
    ) AS a
    WHERE x.organization_id = ${organizationId} AND x.school_id = ${schoolId}
      AND a.password_kind = 'temporary' AND a.temporary_until <= ${until}
      ${by === null ? sql`` : taught(organizationId, by)}
  `.execute(db);
  return rows[0] ?? { ended: 0, ending: 0, firstEnd: null };
}

export interface SchoolPasswordEnds {
  readonly organizationId: string;
  readonly schoolId: string;
  readonly count: number;
  readonly firstEnd: Date;
}

/** Temporary passwords that end between two moments, by school, of all organizations; found by the index of those that are sealed. */
export async function passwordEndsOfAll(
  db: Queryable,
  from: Date,
  until: Date,
): Promise<readonly SchoolPasswordEnds[]> {
  const { rows } = await sql<SchoolPasswordEnds>`
    SELECT x.organization_id AS "organizationId", x.school_id AS "schoolId", count(*)::int AS count,
      min(a.temporary_until) AS "firstEnd"
    FROM accounts a JOIN affiliations x USING (organization_id, guid)
    WHERE a.password_kind = 'temporary' AND a.temporary_password IS NOT NULL AND a.temporary_until > ${from} AND a.temporary_until <= ${until}
    GROUP BY 1, 2 ORDER BY 1, 2
  `.execute(db);
  return rows;
}

/** Which of these accounts are of the school, and students of that teacher where one is given. */
export async function withinReach(
  db: Queryable,
  { organizationId, schoolId }: { readonly organizationId: string; readonly schoolId: string },
  guids: readonly string[],
  by: TaughtBy | null,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ guid: string }>`
    SELECT a.guid FROM affiliations x JOIN accounts a USING (organization_id, guid)
    WHERE x.organization_id = ${organizationId} AND x.school_id = ${schoolId} AND x.guid = ANY(${texts(guids)})
      ${by === null ? sql`` : taught(organizationId, by)}
  `.execute(db);
  return new Set(rows.map(({ guid }) => guid));
}

/** How these accounts sign in; of one that does not exist nothing is answered. */
export async function passwordKinds(
  db: Queryable,
  organizationId: string,
  guids: readonly string[],
): Promise<ReadonlyMap<string, SignInState["passwordKind"]>> {
  const { rows } = await sql<Pick<SignInState, "guid" | "passwordKind">>`
    SELECT guid, password_kind AS "passwordKind" FROM accounts
    WHERE organization_id = ${organizationId} AND guid = ANY(${texts(guids)})
  `.execute(db);
  return new Map(rows.map(({ guid, passwordKind }) => [guid, passwordKind] as const));
}

/** The school whose name an account holder is greeted with: the first they are in; "" for a username that is nobody's. */
export async function schoolOfHolder(db: Queryable, username: string): Promise<string> {
  const holder = await holderByUsername(db, username.trim());
  if (holder === null) return "";
  const { rows } = await sql<{ name: string }>`
    SELECT s.name FROM affiliations x JOIN schools s ON s.organization_id = x.organization_id AND s.school_id = x.school_id
    WHERE x.organization_id = ${holder.organizationId} AND x.guid = ${holder.guid} ORDER BY s.name LIMIT 1
  `.execute(db);
  return rows[0]?.name ?? "";
}
