/** What became of the rows of a chunk, as it is kept and counted. */
import { type FieldKey, type Finding, fieldKeys, type PartialValues } from "../../roster";
import type { ImportProgress, NewAccount, RowOutcome } from "../store";
import type { JudgedRow } from "./judge-chunk";

export interface Creation extends NewAccount {
  readonly position: number;
}

/** What the service knows better than the upload. */
function resultOf({ row, guid, classGuid }: JudgedRow, created: Creation | undefined): PartialValues {
  const result: Partial<Record<FieldKey, string>> = {};
  for (const field of fieldKeys) {
    const value = row.values[field];
    if (field !== "password" && value !== undefined && value !== row.source.submitted[field]) result[field] = value;
  }
  if (guid !== null && row.source.submitted.userGuid !== guid) result.userGuid = guid;
  if (created !== undefined && created.values.username !== row.values.username)
    result.username = created.values.username;
  if (classGuid !== null && row.source.submitted.classGuid !== classGuid) result.classGuid = classGuid;
  return result;
}

export function outcomeOf(judged: JudgedRow, created: Creation | undefined, enrolled: boolean): RowOutcome {
  const { row, person, inClass, guid } = judged;
  const findings: Finding[] = [...person.findings, ...(inClass.kind === "none" ? [] : inClass.findings)];
  const hasPassword = (row.values.password ?? "") !== "";
  const state =
    person.kind === "create"
      ? "created"
      : person.kind === "update"
        ? person.changed.length > 0 || person.newPassword || person.affiliate || enrolled
          ? "updated"
          : "unchanged"
        : person.kind;
  const applied = person.kind === "create" || person.kind === "update";
  return {
    position: row.source.position,
    state,
    inError: person.kind === "failed" || inClass.kind === "failed",
    findings,
    guid,
    result: resultOf(judged, created),
    credential: applied && hasPassword ? "given" : person.kind === "create" ? "temporary" : null,
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
