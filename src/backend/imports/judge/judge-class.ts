/** What only the store can say of the class on a row: which class it is, whether somebody teaches it, what of it would change (C-9 to C-14). */
import { canonicalGuid, classDetails, type Finding, hasClass } from "../../../roster";
import type { ClassDetails, ClassRecord, NewClass } from "../../store";
import type { OtherRow, PlannedRow } from "../import-plan";
import { waitingFor } from "./chunk-facts";
import { findingOn, isClassFinding } from "./judge-person";

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
  /** The row of a teacher who is not in the class because the row failed; by Class ID in lower case. */
  failedTeacher(classId: string): OtherRow | undefined;
}

function classBefore(row: PlannedRow, classes: Classes): ClassRecord | undefined {
  const guid = canonicalGuid(row.values.classGuid ?? "");
  return guid === "" ? classes.byId((row.values.classId ?? "").toLowerCase()) : classes.byGuid(guid);
}

/** The Class ID of a row in lower case, also where only its GUID names the class. */
export function classIdOf(row: PlannedRow, classes: Classes): string {
  return (classBefore(row, classes)?.classId ?? row.values.classId ?? "").toLowerCase();
}

function teacherFindings(row: PlannedRow, classes: Classes): Finding[] {
  const classId = classIdOf(row, classes);
  if (classId === "" || row.isTeacher || classBefore(row, classes)?.hasTeacher === true) return [];
  const told = findingOn(row, "classId", "class.no_teacher", waitingFor(classes.failedTeacher(classId)));
  return [{ ...told, value: classBefore(row, classes)?.classId ?? told.value }];
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
  const before = classBefore(row, classes);
  const isNamed = (row.values.classGuid ?? "") !== "";
  const unknown =
    isNamed && before === undefined && !own.some((one) => one.field === "classGuid")
      ? [findingOn(row, "classGuid", "class_guid.unknown")]
      : [];
  const untaught = isNamed && before === undefined ? [] : teacherFindings(row, classes);
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
