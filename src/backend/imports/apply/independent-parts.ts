/**
 * Parts of an import that neither see nor hinder each other: rows of one part share a person, a name that is unique, a class or a change of role with each
 * other, and with no row of another part. On the embedded store everybody waits for one transaction: each part may have its own, and all come to the same.
 */
import { canonicalGuid, hasClass } from "../../../roster";
import type { ImportPlan, PlannedRow } from "../import-plan";

const uniqueFields = ["userId", "email", "username"] as const;

/** What rows that have one of these in common meet at. */
function meetingPoints(row: PlannedRow, plan: ImportPlan, rolesChange: boolean): string[] {
  const { values, person } = row;
  const account = plan.accounts.get(canonicalGuid(values.userGuid ?? ""));
  const points = [`person ${person}`];
  for (const field of uniqueFields) {
    // What is asked for, and what is given up by asking for it.
    const wanted = (values[field] ?? "").toLowerCase();
    const stored = (account?.[field] ?? "").toLowerCase();
    if (wanted === "" || wanted === stored) continue;
    points.push(`${field} ${wanted}`);
    if (stored !== "") points.push(`${field} ${stored}`);
  }
  if (hasClass(values)) {
    const named = plan.classesByGuid.get(canonicalGuid(values.classGuid ?? ""));
    points.push(`class ${(named?.classId ?? values.classId ?? values.classGuid ?? "").toLowerCase()}`);
  }
  // Whether a class keeps a teacher when one becomes a student depends on whoever else is placed in it as one.
  if (rolesChange && (changesRole(row, plan) || (hasClass(values) && row.isTeacher))) points.push("role");
  return points;
}

function changesRole({ values }: PlannedRow, plan: ImportPlan): boolean {
  const account = plan.accounts.get(canonicalGuid(values.userGuid ?? ""));
  return account !== undefined && (values.role ?? "") !== "" && values.role !== account.role;
}

/** For each row the number of its group; groups are numbered as their first rows come. */
function groupsOf(rows: readonly PlannedRow[], plan: ImportPlan): number[] {
  const parents = rows.map((_row, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    // Every second look is shorter: otherwise a long chain would be walked for each of its rows.
    for (let at = index; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  const firstAt = new Map<string, number>();
  const rolesChange = rows.some((row) => changesRole(row, plan));
  for (const [index, row] of rows.entries()) {
    for (const point of meetingPoints(row, plan, rolesChange)) {
      const first = firstAt.get(point);
      if (first === undefined) firstAt.set(point, index);
      else {
        const [one, other] = [rootOf(first), rootOf(index)];
        parents[Math.max(one, other)] = Math.min(one, other);
      }
    }
  }
  return rows.map((_row, index) => rootOf(index));
}

/** The rows in parts of about so many, each in the order of work; a group that is larger stays whole. */
export function independentParts(
  rows: readonly PlannedRow[],
  plan: ImportPlan,
  rowsAtOnce: number,
): readonly (readonly PlannedRow[])[] {
  const groups = groupsOf(rows, plan);
  const byGroup = Map.groupBy(rows.keys(), (index) => groups[index] ?? index);
  const parts: number[][] = [];
  let last: number[] = [];
  for (const group of byGroup.values()) {
    if (last.length === 0 || last.length + group.length > rowsAtOnce) {
      last = [];
      parts.push(last);
    }
    for (const index of group) last.push(index);
  }
  return parts.map((part) => part.sort((one, other) => one - other).flatMap((index) => rows[index] ?? []));
}
