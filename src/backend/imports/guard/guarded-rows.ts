/** Rows of an upload as the guard sees them (G-3): who stands on each, what is stored of them, what is to be written, and from which class to which. */
import {
  canonicalGuid,
  checkRow,
  classFields,
  type FieldKey,
  type GuardedRow,
  hasClass,
  type PartialValues,
  type SchoolFacts,
} from "../../../roster";
import { type AffiliatedAccount, classesOfPeople, type HeldClass, type Queryable } from "../../store";
import { personKey } from "../plan/person-key";
import { storedValues } from "../plan/stored-values";

/** A row as it was uploaded, with its password; `position` counts from 1. */
export interface RowToGuard {
  readonly position: number;
  readonly row: number;
  readonly values: PartialValues;
  readonly meant?: readonly FieldKey[] | undefined;
}

export interface SeenRow extends GuardedRow {
  readonly position: number;
  readonly isMeant: boolean;
  readonly joinsSchool: boolean;
}

export interface WhoAndWhere {
  readonly organizationId: string;
  readonly schoolId: string;
}

/** Rows without classes. One whose GUID names nobody changes nobody, and makes nobody. */
function rowsOfPeople(
  rows: readonly RowToGuard[],
  accounts: ReadonlyMap<string, AffiliatedAccount>,
  schoolId: string,
  known: Pick<SchoolFacts, "today" | "grades">,
): SeenRow[] {
  return rows.flatMap(({ position, row, values, meant = [] }): SeenRow[] => {
    const guid = canonicalGuid(values.userGuid ?? "");
    const account = accounts.get(guid);
    if (guid !== "" && account === undefined) return [];
    const stored = account === undefined ? null : storedValues(account);
    const checked = checkRow({ row, stored, values, meant }, known.today, known.grades);
    // Somebody new with an error is not made, unless it is their class that is wrong; what is wrong with an update concerns the cell.
    const isWrong = checked.findings.some(
      ({ severity, field }) => severity === "error" && (field === null || !classFields.includes(field)),
    );
    if (stored === null && isWrong) return [];
    return [
      {
        position,
        row,
        person: account?.guid ?? personKey(checked.values, position),
        stored,
        values: checked.values,
        movesClass: false,
        isMeant: meant.length > 0,
        joinsSchool: account !== undefined && !account.schoolIds.includes(schoolId),
      },
    ];
  });
}

/** Of more people nobody asks in which classes they are: so many changes are asked about by the school. */
const placedAtMost = 1000;

/** People whose classes matter: they have a class line, or their changes may all be in one class. */
function peopleToPlace(rows: readonly SeenRow[], changed: number): string[] {
  const people = new Set<string>();
  const others = new Set<string>();
  for (const { person, stored, values } of rows) {
    if (stored === null) continue;
    if (hasClass(values)) people.add(person);
    else if (
      others.size <= placedAtMost &&
      Object.entries(values).some(([field, value]) => changes(field, value, stored))
    )
      others.add(person);
  }
  return others.size > changed && others.size <= placedAtMost ? [...new Set([...people, ...others])] : [...people];
}

const changes = (field: string, value: string, stored: PartialValues) =>
  field !== "userGuid" && value !== "" && value !== (stored as Readonly<Record<string, string | undefined>>)[field];

function isIn({ values }: GuardedRow, held: readonly HeldClass[]): boolean {
  const guid = canonicalGuid(values.classGuid ?? "");
  const classId = (values.classId ?? "").toLowerCase();
  return held.some((one) => (guid === "" ? one.classId.toLowerCase() === classId : one.guid === guid));
}

/** `askedFrom`: so many people may be changed before anybody has to know in which classes they are. */
export async function guardedRows(
  db: Queryable,
  { organizationId, schoolId }: WhoAndWhere,
  rows: readonly RowToGuard[],
  accounts: ReadonlyMap<string, AffiliatedAccount>,
  askedFrom: number,
  known: Pick<SchoolFacts, "today" | "grades">,
): Promise<SeenRow[]> {
  const people = rowsOfPeople(rows, accounts, schoolId, known);
  const held = Map.groupBy(
    await classesOfPeople(db, organizationId, schoolId, peopleToPlace(people, askedFrom)),
    ({ person }) => person,
  );
  return people.map((row) => {
    const classId = row.values.classId ?? "";
    if (row.stored === null) return classId === "" ? row : { ...row, classes: [classId] };
    const classes = held.get(row.person);
    if (classes === undefined) return row;
    const movesClass = hasClass(row.values) && !isIn(row, classes);
    return { ...row, movesClass, classes: classes.map((one) => one.classId) };
  });
}
