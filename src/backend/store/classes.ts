/** Classes of a school and who is in them. */
import { sql } from "kysely";
import { folded } from "../../roster";
import { texts } from "./arrays";
import type { Queryable } from "./store";

export interface NewClass {
  readonly guid: string;
  /** For ever: it names the class in the school. */
  readonly classId: string;
  readonly name: string;
  readonly gradeLevel: string;
  /** MM/DD/YYYY, or "". */
  readonly startDate: string;
  readonly endDate: string;
}

/** What can be changed of a class. */
export type ClassDetails = Omit<NewClass, "guid" | "classId">;

export interface ClassRecord extends NewClass {
  readonly masterCodes: readonly string[];
  readonly hasTeacher: boolean;
  readonly students: number;
}

/** Where a class stands in the list: its name as it is sorted, and its Class ID, which names it in the school. */
export interface PlaceOfClass {
  readonly key: string;
  readonly classId: string;
}

/** By name; some of them, after a place, or all. */
export async function classesOfSchool(
  db: Queryable,
  organizationId: string,
  schoolId: string,
  { after, limit }: { readonly after: PlaceOfClass | null; readonly limit: number | null } = {
    after: null,
    limit: null,
  },
): Promise<(ClassRecord & PlaceOfClass)[]> {
  const { rows } = await sql<ClassRecord & PlaceOfClass>`
    SELECT c.guid, c.class_id AS "classId", c.name, lower(c.name) AS key, c.grade_level AS "gradeLevel",
      coalesce(to_char(c.start_date, 'MM/DD/YYYY'), '') AS "startDate", coalesce(to_char(c.end_date, 'MM/DD/YYYY'), '') AS "endDate",
      coalesce(array_agg(DISTINCT e.master_code) FILTER (WHERE e.master_code <> ''), '{}') AS "masterCodes",
      coalesce(bool_or(a.role = 'Teacher'), false) AS "hasTeacher",
      count(DISTINCT a.guid) FILTER (WHERE a.role = 'Student')::bigint AS "students"
    FROM (
      SELECT * FROM classes
      WHERE organization_id = ${organizationId} AND school_id = ${schoolId}
        ${after === null ? sql`` : sql`AND (lower(name), class_id) > (${after.key}, ${after.classId})`}
      ORDER BY lower(name), class_id LIMIT ${limit}
    ) AS c
    LEFT JOIN enrolments e ON e.organization_id = c.organization_id AND e.class_guid = c.guid
    LEFT JOIN accounts a ON a.organization_id = e.organization_id AND a.guid = e.guid
    GROUP BY c.organization_id, c.guid, c.class_id, c.name, c.grade_level, c.start_date, c.end_date
    ORDER BY lower(c.name), c.class_id
  `.execute(db);
  return rows;
}

export async function insertClasses(
  trx: Queryable,
  organizationId: string,
  schoolId: string,
  classes: readonly NewClass[],
): Promise<void> {
  if (classes.length === 0) return;
  await sql`
    INSERT INTO classes (organization_id, guid, school_id, class_id, name, grade_level, start_date, end_date)
    SELECT ${organizationId}::text, u.guid, ${schoolId}::text, u.class_id, u.name, u.grade_level,
      to_date(nullif(u.start_date, ''), 'MM/DD/YYYY'), to_date(nullif(u.end_date, ''), 'MM/DD/YYYY')
    FROM unnest(
      ${texts(classes.map((one) => one.guid))}, ${texts(classes.map((one) => one.classId))},
      ${texts(classes.map((one) => one.name))}, ${texts(classes.map((one) => one.gradeLevel))},
      ${texts(classes.map((one) => one.startDate))}, ${texts(classes.map((one) => one.endDate))}
    ) AS u (guid, class_id, name, grade_level, start_date, end_date)
  `.execute(trx);
}

export async function updateClasses(
  trx: Queryable,
  organizationId: string,
  classes: readonly Omit<NewClass, "classId">[],
): Promise<void> {
  if (classes.length === 0) return;
  await sql`
    UPDATE classes c SET name = u.name, grade_level = u.grade_level,
      start_date = to_date(nullif(u.start_date, ''), 'MM/DD/YYYY'), end_date = to_date(nullif(u.end_date, ''), 'MM/DD/YYYY')
    FROM unnest(
      ${texts(classes.map((one) => one.guid))}, ${texts(classes.map((one) => one.name))},
      ${texts(classes.map((one) => one.gradeLevel))}, ${texts(classes.map((one) => one.startDate))},
      ${texts(classes.map((one) => one.endDate))}
    ) AS u (guid, name, grade_level, start_date, end_date)
    WHERE c.organization_id = ${organizationId} AND c.guid = u.guid
  `.execute(trx);
}

export interface Enrolment {
  readonly classGuid: string;
  readonly guid: string;
  readonly masterCode: string;
}

/** Enrols, and answers what is new; who is enrolled already stays so. Nothing here takes anyone out of a class (S-16). */
export async function enrol(
  trx: Queryable,
  organizationId: string,
  enrolments: readonly Enrolment[],
): Promise<Enrolment[]> {
  if (enrolments.length === 0) return [];
  const { rows } = await sql<Enrolment>`
    INSERT INTO enrolments (organization_id, class_guid, guid, master_code)
    SELECT DISTINCT ${organizationId}::text, u.class_guid, u.guid, u.master_code
    FROM unnest(
      ${texts(enrolments.map((one) => one.classGuid))}, ${texts(enrolments.map((one) => one.guid))},
      ${texts(enrolments.map((one) => one.masterCode))}
    ) AS u (class_guid, guid, master_code)
    ON CONFLICT DO NOTHING
    RETURNING class_guid AS "classGuid", guid, master_code AS "masterCode"
  `.execute(trx);
  return rows;
}

/** True when the teacher of this e-mail address has the account in one of their classes that has not ended. `today` is YYYY-MM-DD. */
export async function isTaughtBy(
  db: Queryable,
  organizationId: string,
  guid: string,
  teacherEmail: string,
  today: string,
): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM accounts t
    JOIN enrolments mine ON mine.organization_id = t.organization_id AND mine.guid = t.guid
    JOIN enrolments theirs ON theirs.organization_id = t.organization_id AND theirs.class_guid = mine.class_guid
    JOIN accounts a ON a.organization_id = t.organization_id AND a.guid = theirs.guid
    JOIN classes c ON c.organization_id = t.organization_id AND c.guid = mine.class_guid
      AND (c.end_date IS NULL OR c.end_date >= to_date(${today}, 'YYYY-MM-DD'))
    WHERE t.organization_id = ${organizationId} AND t.role = 'Teacher' AND lower(t.email) = ${folded(teacherEmail)}
      AND t.email <> '' AND a.guid = ${guid} AND a.role = 'Student'
    LIMIT 1
  `.execute(db);
  return rows.length > 0;
}

export interface OnlyTeacher {
  readonly guid: string;
  readonly classGuid: string;
  readonly classId: string;
  readonly schoolId: string;
}

/** Classes that would have no teacher if none of these were one any more. */
export async function classesTaughtOnlyBy(
  db: Queryable,
  organizationId: string,
  guids: readonly string[],
): Promise<OnlyTeacher[]> {
  if (guids.length === 0) return [];
  const { rows } = await sql<OnlyTeacher>`
    SELECT DISTINCT e.guid, c.guid AS "classGuid", c.class_id AS "classId", c.school_id AS "schoolId"
    FROM enrolments e JOIN classes c ON c.organization_id = e.organization_id AND c.guid = e.class_guid
    WHERE e.organization_id = ${organizationId} AND e.guid = ANY(${texts(guids)}) AND NOT EXISTS (
      SELECT 1 FROM enrolments o JOIN accounts a ON a.organization_id = o.organization_id AND a.guid = o.guid
      WHERE o.organization_id = e.organization_id AND o.class_guid = e.class_guid AND a.role = 'Teacher'
        AND a.guid <> ALL(${texts(guids)})
    )
    ORDER BY c.class_id
  `.execute(db);
  return rows;
}

export interface HeldClass {
  /** Who is in it. */
  readonly person: string;
  readonly guid: string;
  readonly classId: string;
}

/** The classes of a school that these people are in. */
export async function classesOfPeople(
  db: Queryable,
  organizationId: string,
  schoolId: string,
  guids: readonly string[],
): Promise<HeldClass[]> {
  if (guids.length === 0) return [];
  const { rows } = await sql<HeldClass>`
    SELECT DISTINCT e.guid AS person, c.guid, c.class_id AS "classId"
    FROM enrolments e JOIN classes c ON c.organization_id = e.organization_id AND c.guid = e.class_guid
    WHERE e.organization_id = ${organizationId} AND e.guid = ANY(${texts(guids)}) AND c.school_id = ${schoolId}
    ORDER BY c.class_id
  `.execute(db);
  return rows;
}

/** How many people are in these classes of a school, by Class ID as it is stored; asked for in lower case. */
export async function sizesOfClasses(
  db: Queryable,
  organizationId: string,
  schoolId: string,
  classIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (classIds.length === 0) return new Map();
  const { rows } = await sql<{ classId: string; people: number }>`
    SELECT c.class_id AS "classId", count(DISTINCT e.guid)::bigint AS people
    FROM classes c JOIN enrolments e ON e.organization_id = c.organization_id AND e.class_guid = c.guid
    WHERE c.organization_id = ${organizationId} AND c.school_id = ${schoolId} AND lower(c.class_id) = ANY(${texts(classIds)})
    GROUP BY c.class_id
  `.execute(db);
  return new Map(rows.map(({ classId, people }) => [classId, people]));
}
