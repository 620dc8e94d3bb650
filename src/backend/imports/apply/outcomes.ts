/** What became of the rows of a chunk, as it is kept and counted: decided here, once for each row (G-7). */
import { classDetails, type FieldKey, type Finding, fieldKeys, type PartialValues } from "../../../roster";
import type { AppliedRow, ClassRecord, ImportProgress, NewAccount, NewlyAppliedRow } from "../../store";
import { isInError } from "../../store";
import type { PlannedRow } from "../import-plan";
import type { RowVerdict } from "../judge/judge-chunk";

export interface Creation extends NewAccount {
  readonly position: number;
}

/** What the service knows better than the upload. */
function resultOf({ row, guid, placedIn }: RowVerdict, created: Creation | undefined): PartialValues {
  const result: Partial<Record<FieldKey, string>> = {};
  for (const field of fieldKeys) {
    const value = row.values[field];
    if (field !== "password" && value !== undefined && value !== row.source.submitted[field]) result[field] = value;
  }
  if (guid !== null && row.source.submitted.userGuid !== guid) result.userGuid = guid;
  if (created !== undefined && created.values.username !== row.values.username)
    result.username = created.values.username;
  if (placedIn !== null) Object.assign(result, classResult(row, placedIn));
  return result;
}

/** The class as it is now: also where the row left it blank, or described one that stays as it was. */
function classResult(row: PlannedRow, placedIn: ClassRecord): PartialValues {
  const now: Partial<Record<FieldKey, string>> = { classGuid: placedIn.guid, classId: placedIn.classId };
  for (const [field, kept] of classDetails) now[field] = placedIn[kept];
  const { submitted } = row.source;
  return Object.fromEntries(
    Object.entries(now).filter(([field, value]) => value !== (submitted[field as FieldKey] ?? "")),
  );
}

function personOutcome({ person }: RowVerdict): AppliedRow["person"] {
  if (person.kind === "failed") return "failed";
  if (person.kind === "create") return "created";
  const changed = person.kind === "update" && (person.changed.length > 0 || person.newPassword || person.affiliate);
  return changed ? "updated" : "unchanged";
}

/** `isPlaced`: the row's place in the class was not there before this import. */
function classOutcome({ inClass, placedIn, classChanged }: RowVerdict, isPlaced: boolean): AppliedRow["class"] {
  if (inClass.kind === "none") return "none";
  const isHeld = inClass.findings.some((one) => one.severity === "error");
  if (placedIn === null || isHeld) return "failed";
  return isPlaced || classChanged ? "placed" : "unchanged";
}

export function outcomeOf(verdict: RowVerdict, created: Creation | undefined, isPlaced: boolean): NewlyAppliedRow {
  const { row, person, inClass, guid, placedIn } = verdict;
  const findings: Finding[] = [...person.findings, ...(inClass.kind === "none" ? [] : inClass.findings)];
  const hasPassword = (row.values.password ?? "") !== "";
  const applied = person.kind === "create" || person.kind === "update";
  return {
    position: row.source.position,
    row: row.source.row,
    person: personOutcome(verdict),
    class: classOutcome(verdict, isPlaced),
    guid,
    classGuid: placedIn?.guid ?? null,
    findings,
    result: resultOf(verdict, created),
    credential: hasPassword ? (applied ? "given" : "refused") : person.kind === "create" ? "temporary" : null,
  };
}

/** A further row of a person is told, and counted with the first one. A row that only brought somebody into a class has updated them. */
export function progressOf(
  verdicts: readonly RowVerdict[],
  outcomes: readonly AppliedRow[],
  classesCreated: number,
): ImportProgress {
  const counted = { updated: 0, created: 0, unchanged: 0, failed: 0 };
  for (const [index, outcome] of outcomes.entries()) {
    if (isInError(outcome)) counted.failed += 1;
    const { person } = outcome;
    if (person === "failed" || verdicts[index]?.person.kind === "repeated") continue;
    counted[person === "unchanged" && outcome.class === "placed" ? "updated" : person] += 1;
  }
  return { done: outcomes.length, ...counted, classesCreated };
}
