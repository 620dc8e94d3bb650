/** What the store says of the class on a row: which class it is, and whether the Master Code may be used (C-9 to C-14). */
import { canonicalGuid, type classFields, type Finding, hasClass } from "../../roster";
import type { ClassRecord, NewClass } from "../store";
import { finding, isClassFinding } from "./judge-person";
import { coreProductFindings, masterCodeFindings } from "./judge-products";
import type { ImportPlan, PlannedRow } from "./plan";

export type ClassVerdict =
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly findings: readonly Finding[] }
  | { readonly kind: "existing"; readonly guid: string; readonly findings: readonly Finding[] }
  /** `guid` is yet to be made. */
  | { readonly kind: "new"; readonly values: Omit<NewClass, "guid">; readonly findings: readonly Finding[] };

/** Classes made by earlier rows of the chunk, by Class ID in lower case. */
export type NewClasses = ReadonlyMap<string, ClassRecord>;

/** `today` as YYYY-MM-DD. */
export function judgeClass(row: PlannedRow, plan: ImportPlan, made: NewClasses, today: string): ClassVerdict {
  if (!hasClass(row.values)) return { kind: "none" };
  const own = row.findings.filter(isClassFinding);
  const guid = canonicalGuid(row.values.classGuid ?? "");
  const classId = (row.values.classId ?? "").toLowerCase();
  const existing = guid === "" ? (made.get(classId) ?? plan.classesById.get(classId)) : plan.classesByGuid.get(guid);
  const unknown =
    guid !== "" && existing === undefined && !own.some((one) => one.field === "classGuid")
      ? [finding(row, "classGuid", "class_guid.unknown")]
      : [];
  const key = existing?.classId.toLowerCase() ?? classId;
  const untaught =
    key !== "" && unknown.length === 0 && !plan.taughtClasses.has(key)
      ? [finding(row, "classId", "class.no_teacher")]
      : [];
  const findings = [
    ...own,
    ...unknown,
    ...untaught,
    ...masterCodeFindings(row, plan.products, today),
    ...coreProductFindings(row, plan.products, plan.coreProducts, plan.classesByGuid),
    ...startFindings(row, existing, today),
    ...keptFindings(row, existing),
  ];
  if (findings.some((one) => one.severity === "error")) return { kind: "failed", findings };
  if (existing !== undefined) return { kind: "existing", guid: existing.guid, findings };
  const value = (field: (typeof classFields)[number]) => row.values[field] ?? "";
  return {
    kind: "new",
    findings,
    values: {
      classId: value("classId"),
      name: value("className"),
      gradeLevel: value("classGradeLevel"),
      startDate: value("classStartDate"),
      endDate: value("classEndDate"),
    },
  };
}

const dayMilliseconds = 86_400_000;
/** Students see a class from three days before it starts (facts: domain, 1.3). */
const visibleDaysBefore = 3;

/** MM/DD/YYYY as a day's time, and back; NaN for what is no date. */
const timeOf = (date: string) => Date.parse(`${date.slice(6)}-${date.slice(0, 2)}-${date.slice(3, 5)}T00:00:00Z`);
function dateOf(time: number): string {
  const [year, month, day] = new Date(time).toISOString().slice(0, 10).split("-");
  return `${month}/${day}/${year}`;
}

/** C-14: a class that students do not see yet. */
function startFindings(row: PlannedRow, existing: ClassRecord | undefined, today: string): Finding[] {
  const visible = timeOf(existing?.startDate ?? row.values.classStartDate ?? "") - visibleDaysBefore * dayMilliseconds;
  if (Number.isNaN(visible) || visible <= Date.parse(`${today}T00:00:00Z`)) return [];
  return [finding(row, "classStartDate", "class.starts_later", { visibleFrom: dateOf(visible) })];
}

const keptFields = [
  ["className", "name"],
  ["classGradeLevel", "gradeLevel"],
  ["classStartDate", "startDate"],
  ["classEndDate", "endDate"],
] as const;

/** An import enrols into a class that is there and leaves the class itself as it is; whoever wrote something else is told. */
function keptFindings(row: PlannedRow, existing: ClassRecord | undefined): Finding[] {
  if (existing === undefined) return [];
  return keptFields.flatMap(([field, stored]) => {
    const value = row.values[field] ?? "";
    if (value === "" || value === existing[stored]) return [];
    return [finding(row, field, "class.kept", { stored: existing[stored] })];
  });
}
