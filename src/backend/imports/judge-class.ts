/** What the store says of the class on a row: which class it is, and whether the Master Code may be used (C-9 to C-14). */
import { canonicalGuid, type classFields, type Finding, hasClass } from "../../roster";
import type { ClassRecord, NewClass, ProductRecord } from "../store";
import { finding, isClassFinding } from "./judge-person";
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
  const findings = [...own, ...unknown, ...untaught, ...masterCodeFindings(row, plan.products, today)];
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

/** C-13. */
function masterCodeFindings(row: PlannedRow, products: ReadonlyMap<string, ProductRecord>, today: string): Finding[] {
  const code = row.values.masterCode ?? "";
  if (code === "") return [];
  const product = products.get(code.toLowerCase());
  if (product === undefined) return [finding(row, "masterCode", "master_code.not_held")];
  if (product.endDate >= today) return [];
  const [year, month, day] = product.endDate.split("-");
  return [finding(row, "masterCode", "master_code.ended", { endDate: `${month}/${day}/${year}` })];
}
