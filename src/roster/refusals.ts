/**
 * What the platform said of a row, in an import or a rehearsal, stands on the row's cells like a finding of ours, until the row is another one (G-6). A row
 * that lacks another one waits for it, and goes with it (G-7). Linear in the number of rows.
 */
import { classFields, type PartialValues } from "./fields";
import { type ForeignFinding, isToldFinding, type ToldFinding } from "./finding";
import { findingCodes } from "./finding-codes";
import { formOf } from "./form";
import { canonicalGuid } from "./guid";
import { keyOfJudged } from "./person";
import { type JudgedRow, type Refusal, type SheetRow, staysBehind } from "./rows";
import { hasClass } from "./rules/class";
import { valuesToSend } from "./upload";

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

/**
 * Said of a row that is in order: a conflict is settled in its cell, and whatever is asked or has moved meanwhile concerns the upload as a whole. Such a row
 * is free to go again.
 */
const notOfTheRow = /^(row\.conflict|upload\.|rehearsal\.)/;

/** Refused only because nobody was looking (G-5): by hand the row may go, by itself it is not tried again. */
const isUnattended = ({ findings }: Refusal): boolean => findings.every(({ code }) => /^row\.unattended/.test(code));

export const waitsForPerson = ({ refusal }: JudgedRow): boolean => refusal !== undefined && isUnattended(refusal);

/** What of a row's errors is kept, as the platform said them: one that a newer service knows and we do not is kept as its sentence. */
export function refusedFor(errors: readonly (ForeignFinding & { readonly message: string })[]): ToldFinding[] {
  return errors.flatMap(({ code, field, value, facts, message }): ToldFinding[] => {
    if (notOfTheRow.test(code)) return [];
    const one = { code, field, value: field === "password" ? "" : value, facts };
    return [isToldFinding(one) ? one : { code: "file.error", field, value: "", facts: { sentence: message } }];
  });
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

/** The row waits for one of those that `comes` knows, or for a teacher of a class that `taught` names. */
export function waitsFor(
  { findings }: Refusal,
  values: PartialValues,
  taught: ReadonlySet<string>,
  comes: (awaited: AwaitedRow) => boolean,
): boolean {
  const awaited = awaitedRows(findings);
  return awaited !== null && (awaited.some(comes) || namesOfClass(values).some((name) => taught.has(name)));
}

export const isTeacher = ({ values, baseline }: JudgedRow): boolean =>
  (values.role || baseline?.values.role) === "Teacher";

const changesClass = (row: JudgedRow): boolean => row.cells.some(({ field }) => classFields.includes(field));

const isDifferent = ({ state }: JudgedRow): boolean => state === "changed" || state === "new";

/** The row would bring its class a teacher if it were sent now. */
export function bringsTeacher(row: JudgedRow): boolean {
  return isDifferent(row) && changesClass(row) && isTeacher(row);
}

function stands({ line, form }: Refusal, row: JudgedRow): boolean {
  if (form === undefined) return line === lineOf(row.values) && changesClass(row);
  return row.state !== "empty" && form === formOf(valuesToSend(row));
}

/** The judged rows with what the platform refused of those that still say the same. */
export function standingRefusals(rows: readonly SheetRow[], judged: readonly JudgedRow[]): readonly JudgedRow[] {
  if (rows.every((row) => row.refusal === undefined)) return judged;
  const standing = judged.map((row, index): Refusal | undefined => {
    const refusal = rows[index]?.refusal;
    return refusal !== undefined && stands(refusal, row) ? refusal : undefined;
  });
  const going = judged.filter((row, index) => standing[index] === undefined && isDifferent(row) && !staysBehind(row));
  const taught = new Set(going.filter(bringsTeacher).flatMap(({ values }) => namesOfClass(values)));
  const keys = new Set(going.map(keyOfJudged));
  const numbers = new Set(going.map(({ row }) => row));
  const comes = ({ key, row = 0 }: AwaitedRow) => (key === undefined ? numbers.has(row) : keys.has(key));
  return judged.map((row, index) => {
    const refusal = standing[index];
    if (refusal === undefined) return row;
    if (isUnattended(refusal) || waitsFor(refusal, row.values, taught, comes)) return { ...row, refusal };
    const told = refusal.findings.map((one) => ({ ...one, row: row.row, severity: findingCodes[one.code] }));
    return { ...row, refusal, refused: true, findings: [...row.findings, ...told] };
  });
}
