/** What became of the rows of a chunk, as it is kept and counted. */
import { classDetails, type FieldKey, type Finding, fieldKeys, type PartialValues } from "../../roster";
import type { ClassRecord, ImportProgress, NewAccount, RowOutcome } from "../store";
import type { JudgedRow } from "./judge-chunk";
import type { PlannedRow } from "./plan";

export interface Creation extends NewAccount {
  readonly position: number;
}

/** What the service knows better than the upload. */
function resultOf({ row, guid, placedIn }: JudgedRow, created: Creation | undefined): PartialValues {
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

export function outcomeOf(judged: JudgedRow, created: Creation | undefined, isPlaced: boolean): RowOutcome {
  const { row, person, inClass, guid } = judged;
  const findings: Finding[] = [...person.findings, ...(inClass.kind === "none" ? [] : inClass.findings)];
  const hasPassword = (row.values.password ?? "") !== "";
  const state =
    person.kind === "create"
      ? "created"
      : person.kind === "update"
        ? person.changed.length > 0 || person.newPassword || person.affiliate || isPlaced || judged.classChanged
          ? "updated"
          : "unchanged"
        : person.kind;
  const applied = person.kind === "create" || person.kind === "update";
  return {
    position: row.source.position,
    row: row.source.row,
    state,
    inError: findings.some((one) => one.severity === "error"),
    findings,
    guid,
    result: resultOf(judged, created),
    credential: hasPassword ? (applied ? "given" : "refused") : person.kind === "create" ? "temporary" : null,
  };
}

export function progressOf(outcomes: readonly RowOutcome[], classesCreated: number): ImportProgress {
  const count = (state: RowOutcome["state"]) => outcomes.filter((one) => one.state === state).length;
  return {
    done: outcomes.length,
    updated: count("updated"),
    created: count("created"),
    unchanged: count("unchanged"),
    failed: outcomes.filter((one) => one.inError).length,
    classesCreated,
  };
}
