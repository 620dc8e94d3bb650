/** What only the store can say of the class on a row: which class it is, whether somebody teaches it, what of it would change (C-9 to C-14). */
import { canonicalGuid, classDetails, type Finding, hasClass } from "../../roster";
import type { ClassDetails, ClassRecord, NewClass } from "../store";
import { finding, isClassFinding } from "./judge-person";
import type { PlannedRow } from "./plan";

export type ClassVerdict =
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly findings: readonly Finding[] }
  | {
      readonly kind: "existing";
      readonly before: ClassRecord;
      /** As the row wants it. */
      readonly after: ClassRecord;
      readonly findings: readonly Finding[];
    }
  /** `guid` is yet to be made. */
  | { readonly kind: "new"; readonly values: Omit<NewClass, "guid">; readonly findings: readonly Finding[] };

/** The classes of the school as they are after the rows judged so far. */
export interface Classes {
  byGuid(guid: string): ClassRecord | undefined;
  /** In lower case. */
  byId(classId: string): ClassRecord | undefined;
}

/** A class that a Class GUID names takes what the row says of it; a blank cell keeps what is stored, as everywhere (C-15). */
function detailsOf(row: PlannedRow, before: ClassRecord): ClassRecord {
  if ((row.values.classGuid ?? "") === "") return before;
  const changed: Partial<Record<keyof ClassDetails, string>> = {};
  for (const [field, kept] of classDetails) {
    const value = row.values[field] ?? "";
    if (value !== "") changed[kept] = value;
  }
  return { ...before, ...changed };
}

/** Rows of teachers come first, so a class that no row before this one has given a teacher will have none. */
export function judgeClass(row: PlannedRow, classes: Classes): ClassVerdict {
  if (!hasClass(row.values)) return { kind: "none" };
  const own = row.findings.filter(isClassFinding);
  const guid = canonicalGuid(row.values.classGuid ?? "");
  const before = guid === "" ? classes.byId((row.values.classId ?? "").toLowerCase()) : classes.byGuid(guid);
  const unknown =
    guid !== "" && before === undefined && !own.some((one) => one.field === "classGuid")
      ? [finding(row, "classGuid", "class_guid.unknown")]
      : [];
  const isNamed = before !== undefined || (guid === "" && (row.values.classId ?? "") !== "");
  const untaught =
    isNamed && !row.isTeacher && before?.hasTeacher !== true ? [finding(row, "classId", "class.no_teacher")] : [];
  const findings = [...own, ...unknown, ...untaught];
  if (findings.some((one) => one.severity === "error")) return { kind: "failed", findings };
  if (before !== undefined) return { kind: "existing", before, after: detailsOf(row, before), findings };
  const { classId = "", className = "", classGradeLevel = "", classStartDate = "", classEndDate = "" } = row.values;
  const values = {
    classId,
    name: className,
    gradeLevel: classGradeLevel,
    startDate: classStartDate,
    endDate: classEndDate,
  };
  return { kind: "new", values, findings };
}
