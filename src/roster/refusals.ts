/**
 * What the platform refused of a class line stands on the row's cells like a finding of ours, until the line is another one (G-6). A line that lacks a
 * teacher waits for the row that brings one, and goes with it (G-7). Linear in the number of rows.
 */
import { classFields, type PartialValues } from "./fields";
import { findingCodes } from "./finding-codes";
import { canonicalGuid } from "./guid";
import { hasSeverity, type JudgedRow, type Refusal, type SheetRow } from "./rows";
import { hasClass } from "./rules/class";

type Refused = Refusal["findings"][number];

/** The row that another one waits for, as the administrator and as the spreadsheet call it, where the platform says it. */
export interface AwaitedRow {
  readonly row?: number;
  readonly key?: string;
}

/** Nothing is wrong with the row itself: it lacks another one. */
function awaits({ code, facts }: Pick<Refused, "facts"> & { readonly code: string }): AwaitedRow | null {
  const { otherRow, otherKey } = facts;
  const known = {
    ...(typeof otherRow === "number" ? { row: otherRow } : {}),
    ...(typeof otherKey === "string" ? { key: otherKey } : {}),
  };
  if (code === "class.no_teacher") return known;
  return code === "role.last_teacher" && otherRow !== undefined ? known : null;
}

/** What a row waits for that has these errors; null when something is wrong with itself. */
export function awaitedRows(
  errors: readonly (Pick<Refused, "facts"> & { readonly code: string })[],
): readonly AwaitedRow[] | null {
  const awaited = errors.flatMap((one) => awaits(one) ?? []);
  return errors.length > 0 && awaited.length === errors.length ? awaited : null;
}

/** A class line in one spelling, to tell whether it is still the one that was sent. */
export function lineOf(values: PartialValues): string {
  return hasClass(values) ? JSON.stringify(classFields.map((field) => values[field] ?? "")) : "";
}

/** What a class may be called on a row: by its GUID, by its ID, or by both. */
export function namesOfClass(values: PartialValues): string[] {
  const guid = canonicalGuid(values.classGuid ?? "");
  const id = (values.classId ?? "").trim().toLowerCase();
  return [...(guid === "" ? [] : [`guid ${guid}`]), ...(id === "" ? [] : [`id ${id}`])];
}

export const isWaiting = ({ findings }: Refusal): boolean => awaitedRows(findings) !== null;

export const isTeacher = ({ values, baseline }: JudgedRow): boolean =>
  (values.role || baseline?.values.role) === "Teacher";

const changesClass = (row: JudgedRow): boolean => row.cells.some(({ field }) => classFields.includes(field));

/** The row would bring its class a teacher if it were sent now. */
export function bringsTeacher(row: JudgedRow): boolean {
  return (row.state === "changed" || row.state === "new") && changesClass(row) && isTeacher(row);
}

/** The judged rows with what the platform refused of those that still say the same. */
export function standingRefusals(rows: readonly SheetRow[], judged: readonly JudgedRow[]): readonly JudgedRow[] {
  if (rows.every((row) => row.refusal === undefined)) return judged;
  const standing = judged.map((row, index): Refusal | undefined => {
    const refusal = rows[index]?.refusal;
    return refusal !== undefined && refusal.line === lineOf(row.values) && changesClass(row) ? refusal : undefined;
  });
  const taught = new Set(
    judged
      .filter((row, index) => standing[index] === undefined && bringsTeacher(row) && !hasSeverity(row, "error"))
      .flatMap(({ values }) => namesOfClass(values)),
  );
  return judged.map((row, index) => {
    const refusal = standing[index];
    if (refusal === undefined) return row;
    if (isWaiting(refusal) && namesOfClass(row.values).some((name) => taught.has(name))) return { ...row, refusal };
    const told = refusal.findings.map((one) => ({ ...one, row: row.row, severity: findingCodes[one.code] }));
    return { ...row, refusal, findings: [...row.findings, ...told] };
  });
}
